"""Scope on the stories: what extraction says beside number, noun and speaker, held to floors.

The gold (tests/stories/README.md) names the counted thing in English, its state, place and date, and the whole that
a figure is a part of. Names are compared as comparison does it: a wounded person is a person, injured; Kerman is
Kerman province. At last the whole chain: our own claims into comparison, pairs of conflicting claims out.
"""

from itertools import combinations, product

import pytest
from stories.scope_measure import STORIES, articles, gold, measure, ours, paired, read, rows, wanted

from factdb.compare import compare
from factdb.compare.gazetteer import Gazetteer
from factdb.core.figures import RecordedClaim
from factdb.packs import load_pack

# Precision and recall; concepts and states are given for every claim.
FLOORS = {
    "concept": (0.88, 0.88),
    "state": (0.84, 0.84),
    "place": (0.85, 0.90),
    "as_of": (0.80, 0.85),
    "part_of": (0.98, 0.76),
}
COUNTS_FLOORS = {"concept": 0.96, "state": 0.88}
PAIR_PRECISION_FLOOR = 0.90
PAIR_RECALL_FLOOR = 0.80
REPORTS_FLOOR = 0.92


@pytest.fixture(scope="module")
def texts():
    return articles()


@pytest.fixture(scope="module")
def annotated():
    return gold()


@pytest.fixture(scope="module")
def found(texts):
    return read(texts)


@pytest.fixture(scope="module")
def pairs(annotated, found):
    return paired(annotated, found)


@pytest.fixture(scope="module")
def naming():
    return load_pack("ar").naming


@pytest.mark.parametrize("part", FLOORS)
def test_every_part_of_the_scope_is_that_of_the_gold(part, pairs, naming):
    figures = measure(pairs, naming)[part]
    precision, recall = FLOORS[part]

    assert figures.precision >= precision
    assert figures.recall >= recall


@pytest.mark.parametrize("part", COUNTS_FLOORS)
def test_of_counted_things_it_is_better_still(part, pairs, naming):
    counts = [(row, claim) for row, claim in pairs if claim.unit_kind == "count"]

    assert measure(counts, naming)[part].recall >= COUNTS_FLOORS[part]


def test_killed_is_never_injured(pairs, naming):
    wrong = [
        row["claim_id"]
        for row, claim in pairs
        if {wanted(row).state, ours(claim, naming).state} == {"killed", "injured"}
    ]

    assert wrong == []


@pytest.fixture(scope="module")
def report(texts, found, naming):
    """All stories in one check, from our own claims."""
    told = [(article, claim) for article in texts for claim in found[article.doc_id]]
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
    return compare(claims, texts, gazetteer=Gazetteer(naming.places))


@pytest.fixture(scope="module")
def labels():
    return {
        frozenset((row["a"], row["b"])): {row["label"], *row.get("also_ok", [])}
        for story in STORIES
        for row in rows(story / "pairs.jsonl")
    }


def _clashing(conflict, annotated):
    """The pairs of annotated claims that a conflict sets against each other; None stands for one that is not."""

    def name(claim):
        near = [
            (
                min(row["end"], claim.claim.span.end) - max(row["start"], claim.claim.span.start),
                row["claim_id"],
            )
            for row in annotated[claim.doc_id]
        ]
        return max(near)[1] if max(near)[0] > 0 else f"{claim.doc_id}:{claim.claim.span.start}"

    return {
        frozenset((name(one), name(other)))
        for left, right in combinations(conflict.camps, 2)
        for one, other in product(left.claims, right.claims)
    }


def test_conflicts_of_our_own_claims_are_conflicts(report, annotated, labels):
    reported = set().union(*(_clashing(conflict, annotated) for conflict in report.conflicts))
    wanted = {pair for pair, accepted in labels.items() if accepted == {"conflict"}}

    wrong = {pair for pair in reported if "conflict" not in labels.get(pair, ())}
    missed = wanted - reported

    assert 1 - len(wrong) / len(reported) >= PAIR_PRECISION_FLOOR, sorted(map(sorted, wrong))
    assert 1 - len(missed) / len(wanted) >= PAIR_RECALL_FLOOR, sorted(map(sorted, missed))


def test_nearly_every_report_of_our_own_claims_shows_a_true_conflict(report, annotated, labels):
    true = sum(
        any("conflict" in labels.get(pair, ()) for pair in _clashing(conflict, annotated))
        for conflict in report.conflicts
    )

    assert true / len(report.conflicts) >= REPORTS_FLOOR
