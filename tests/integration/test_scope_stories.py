"""Scope on the stories: what extraction says beside number, noun and speaker, held to floors.

The gold (tests/stories/README.md) names the counted thing in English, its state, place and date, and the whole that
a figure is a part of. Names are compared as comparison does it: a wounded person is a person, injured; Kerman is
Kerman province. At last the whole chain: our own claims into comparison, pairs of conflicting claims out.
"""

import json
import re
from collections import Counter
from datetime import datetime
from itertools import combinations, product
from pathlib import Path

import pytest

from factdb.compare import compare
from factdb.compare.concepts import counted
from factdb.compare.gazetteer import Gazetteer
from factdb.compare.states import state_name
from factdb.compare.wording import place_words
from factdb.core.figures import ComparedArticle, RecordedClaim
from factdb.extract import extract
from factdb.packs import load_pack

_STORIES = sorted(path.parent for path in (Path(__file__).parents[1] / "stories").glob("*/story.json"))

FLOORS = {"concept": 0.88, "concept of counts": 0.96, "state": 0.84, "state of counts": 0.88, "place": 0.93}
PART_PRECISION_FLOOR = 0.98
PART_RECALL_FLOOR = 0.76
DAY_PRECISION_FLOOR = 0.80
DAY_RECALL_FLOOR = 0.85
PAIR_PRECISION_FLOOR = 0.90
PAIR_RECALL_FLOOR = 0.80
REPORTS_FLOOR = 0.92


def _articles(story):
    for path in sorted(story.glob("*.txt")):
        _, head, body = path.read_text(encoding="utf-8").split("---\n", 2)
        fields = dict(re.findall(r'^(\w+): "?(.*?)"?$', head, re.MULTILINE))
        published = datetime.fromisoformat(fields["date"])
        yield ComparedArticle(fields["url"].split("/")[3], fields["id"], fields["title"], body, published)


def _rows(path):
    return [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines()]


@pytest.fixture(scope="module")
def articles():
    return [article for story in _STORIES for article in _articles(story)]


@pytest.fixture(scope="module")
def gold():
    """The annotated claims by article."""
    rows = [row for story in _STORIES for row in _rows(story / "gold.jsonl") if row["is_claim"]]
    return {
        doc_id: [row for row in rows if row["doc_id"] == doc_id] for doc_id in {row["doc_id"] for row in rows}
    }


@pytest.fixture(scope="module")
def read(articles):
    """Our own claims by article."""
    return {
        article.doc_id: extract(article.text, load_pack("ar"), published=article.published_at.date()).claims
        for article in articles
    }


@pytest.fixture(scope="module")
def pairs(gold, read):
    """Each annotated claim with the claim of ours that overlaps it most."""
    return [
        (row, ours)
        for doc_id, rows in gold.items()
        for row in rows
        if (ours := _overlapping(row, read[doc_id])) is not None
    ]


def _overlapping(row, claims):
    def overlap(claim):
        return min(row["end"], claim.span.end) - max(row["start"], claim.span.start)

    best = max(claims, key=overlap)
    return best if overlap(best) > 0 else None


@pytest.fixture(scope="module")
def naming():
    return load_pack("ar").naming


def _named(row):
    wanted = counted(row["noun_en"], row["noun"], state_name(row["state"]))
    adjective = row["noun_en"] if row["noun_en"][:1].isupper() else None
    return wanted, adjective


def _ours(claim, naming):
    concept = naming.concepts[claim.concept].name_en if claim.concept in naming.concepts else claim.concept
    return counted(concept, claim.noun, state_name(claim.state))


def test_concepts_states_and_places_are_those_of_the_gold(pairs, naming):
    right, total = Counter(), Counter()
    for row, claim in pairs:
        wanted, nationality = _named(row)
        ours = _ours(claim, naming)
        place = naming.places[claim.place].name if claim.place in naming.places else claim.place
        found = {
            # The gold calls persons by their nationality; a claim gives it as their group.
            "concept": ours.concept == wanted.concept
            or (nationality is not None and claim.group is not None),
            "state": ours.state == wanted.state,
        }
        if claim.unit_kind == "count":
            found |= {f"{name} of counts": is_right for name, is_right in list(found.items())}
        if row["place"]:
            found["place"] = place_words(place) == place_words(row["place"])
        for name, is_right in found.items():
            right[name] += is_right
            total[name] += 1

    shares = {name: round(right[name] / total[name], 3) for name in FLOORS}

    assert {name: share for name, share in shares.items() if share < FLOORS[name]} == {}


def test_killed_is_never_injured(pairs, naming):
    wrong = [
        row["claim_id"]
        for row, claim in pairs
        if {state_name(row["state"]), _ours(claim, naming).state} == {"killed", "injured"}
    ]

    assert wrong == []


def test_parts_are_linked_to_their_wholes(pairs):
    spans = {row["claim_id"]: claim.span for row, claim in pairs}
    wanted = [row for row, _ in pairs if row["part_of"]]
    linked = [(row, claim) for row, claim in pairs if claim.part_of is not None]

    right = sum(spans.get(row["part_of"]) == claim.part_of for row, claim in linked)

    assert right / len(linked) >= PART_PRECISION_FLOOR
    assert right / len(wanted) >= PART_RECALL_FLOOR


def test_figures_of_another_day_say_so(pairs):
    wanted = [row for row, _ in pairs if row["as_of"]]
    dated = [(row, claim) for row, claim in pairs if claim.as_of is not None]

    right = sum(claim.as_of.isoformat().startswith(row["as_of"] or "never") for row, claim in dated)

    assert right / len(dated) >= DAY_PRECISION_FLOOR
    assert right / len(wanted) >= DAY_RECALL_FLOOR


@pytest.fixture(scope="module")
def report(articles, read, naming):
    """All stories in one check, from our own claims."""
    told = [(article, claim) for article in articles for claim in read[article.doc_id]]
    claims = [
        RecordedClaim(
            claim_id=number,
            claim=claim,
            doc_id=article.doc_id,
            source=article.source,
            source_name=article.source,
            published_at=article.published_at,
            sentence_text=article.text[claim.sentence.start : claim.sentence.end],
        )
        for number, (article, claim) in enumerate(told, start=1)
    ]
    return compare(claims, articles, gazetteer=Gazetteer(naming.places))


@pytest.fixture(scope="module")
def labels():
    return {
        frozenset((row["a"], row["b"])): {row["label"], *row.get("also_ok", [])}
        for story in _STORIES
        for row in _rows(story / "pairs.jsonl")
    }


def _clashing(conflict, gold):
    """The pairs of annotated claims that a conflict sets against each other; None stands for one that is not."""

    def name(claim):
        near = [
            (
                min(row["end"], claim.claim.span.end) - max(row["start"], claim.claim.span.start),
                row["claim_id"],
            )
            for row in gold[claim.doc_id]
        ]
        return max(near)[1] if max(near)[0] > 0 else f"{claim.doc_id}:{claim.claim.span.start}"

    return {
        frozenset((name(one), name(other)))
        for left, right in combinations(conflict.camps, 2)
        for one, other in product(left.claims, right.claims)
    }


def test_conflicts_of_our_own_claims_are_conflicts(report, gold, labels):
    reported = set().union(*(_clashing(conflict, gold) for conflict in report.conflicts))
    wanted = {pair for pair, accepted in labels.items() if accepted == {"conflict"}}

    wrong = {pair for pair in reported if "conflict" not in labels.get(pair, ())}
    missed = wanted - reported

    assert 1 - len(wrong) / len(reported) >= PAIR_PRECISION_FLOOR, sorted(map(sorted, wrong))
    assert 1 - len(missed) / len(wanted) >= PAIR_RECALL_FLOOR, sorted(map(sorted, missed))


def test_nearly_every_report_of_our_own_claims_shows_a_true_conflict(report, gold, labels):
    true = sum(
        any("conflict" in labels.get(pair, ()) for pair in _clashing(conflict, gold))
        for conflict in report.conflicts
    )

    assert true / len(report.conflicts) >= REPORTS_FLOOR
