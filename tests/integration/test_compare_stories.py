"""Comparison on the stories: gold claims in, pairs of conflicting claims out, held to floors.

The gold says of every pair of claims whether they conflict (tests/stories/README.md). What figure a claim
belongs to is in the gold, too, but is not handed over: bringing claims together is what is measured.
"""

import json
import re
from collections import Counter
from datetime import date, datetime
from decimal import Decimal
from itertools import combinations, product
from pathlib import Path

import pytest

from factdb.compare import compare
from factdb.core.claims import Claim, Qualifier, Span, UnitKind
from factdb.core.figures import ComparedArticle, RecordedClaim

_STORIES = sorted(path.parent for path in (Path(__file__).parents[1] / "stories").glob("*/story.json"))
_SENTENCE_END = re.compile(r"\n|(?<=\.)\s")

PRECISION_FLOOR = 0.98
RECALL_FLOOR = 0.92
REPORTS_FLOOR = 0.98
UPDATES_FLOOR = 0.85


def _articles(story):
    for path in sorted(story.glob("*.txt")):
        _, head, body = path.read_text(encoding="utf-8").split("---\n", 2)
        fields = dict(re.findall(r'^(\w+): "?(.*?)"?$', head, re.MULTILINE))
        source = fields["url"].split("/")[3]
        published = datetime.fromisoformat(fields["date"])
        yield ComparedArticle(source, fields["id"], fields["title"], body, published)


def _rows(path):
    return [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines()]


def _decimal(value):
    return None if value is None else Decimal(str(value))


def _first_day(written):
    if written is None:
        return None
    year, month, day = [int(part) for part in [*written.split("-"), "1", "1"][:3]]
    return date(year, month, day)


def _sentence(body, start, end):
    breaks = [0, *(found.end() for found in _SENTENCE_END.finditer(body)), len(body)]
    return Span(max(place for place in breaks if place <= start), min(p for p in breaks if p >= end))


def _recorded(number, row, spans, article):
    sentence = _sentence(article.text, row["start"], row["end"])
    claim = Claim(
        span=spans[row["claim_id"]],
        surface=row["surface"],
        sentence=sentence,
        low=_decimal(row["value_low"]),
        high=_decimal(row["value_high"]),
        qualifier=Qualifier(row["qualifier"]),
        unit_kind=UnitKind(row["unit_kind"]),
        unit=row["unit"],
        noun=row["noun"],
        concept=row["noun_en"],
        state=row["state"],
        place=row["place"],
        as_of=_first_day(row["as_of"]),
        speaker=row["speaker"],
        via=row["via"],
        denied=row["denied"],
        part_of=spans.get(row["part_of"]),
    )
    return RecordedClaim(
        claim_id=number,
        claim=claim,
        doc_id=article.doc_id,
        source=article.source,
        source_name=article.source,
        published_at=article.published_at,
        sentence_text=article.text[sentence.start : sentence.end],
    )


def _claims(story, articles):
    rows = [row for row in _rows(story / "gold.jsonl") if row["is_claim"]]
    spans = {row["claim_id"]: Span(row["start"], row["end"]) for row in rows}
    by_id = {article.doc_id: article for article in articles}
    return [_recorded(number, row, spans, by_id[row["doc_id"]]) for number, row in enumerate(rows)]


@pytest.fixture(scope="module")
def gold():
    """Where each claim stands, and what the gold says of each pair."""
    places, labels = {}, {}
    for story in _STORIES:
        for row in _rows(story / "gold.jsonl"):
            places[row["doc_id"], row["start"]] = row["claim_id"]
        for row in _rows(story / "pairs.jsonl"):
            labels[frozenset((row["a"], row["b"]))] = {row["label"], *row.get("also_ok", [])}
    return places, labels


@pytest.fixture(scope="module")
def report():
    """All stories in one check."""
    claims, articles = [], []
    for story in _STORIES:
        found = list(_articles(story))
        articles += found
        claims += _claims(story, found)
    return compare(claims, articles)


def _name(claim, places):
    return places[claim.doc_id, claim.claim.span.start]


def _pairs(conflict, places):
    return {
        frozenset((_name(one, places), _name(other, places)))
        for left, right in combinations(conflict.camps, 2)
        for one, other in product(left.claims, right.claims)
    }


def _reported(conflicts, places):
    return set().union(*(_pairs(conflict, places) for conflict in conflicts))


def test_reported_conflicts_are_conflicts(report, gold):
    places, labels = gold

    reported = _reported(report.conflicts, places)

    wrong = {pair for pair in reported if "conflict" not in labels.get(pair, ())}
    assert 1 - len(wrong) / len(reported) >= PRECISION_FLOOR, sorted(map(sorted, wrong))


def test_conflicts_are_reported(report, gold):
    places, labels = gold
    wanted = {pair for pair, accepted in labels.items() if accepted == {"conflict"}}

    missed = wanted - _reported(report.conflicts, places)

    assert 1 - len(missed) / len(wanted) >= RECALL_FLOOR, sorted(map(sorted, missed))


def test_nearly_every_report_shows_a_true_conflict(report, gold):
    places, labels = gold

    true = sum(
        any("conflict" in labels.get(pair, ()) for pair in _pairs(conflict, places))
        for conflict in report.conflicts
    )

    assert true / len(report.conflicts) >= REPORTS_FLOOR


def test_what_only_looks_alike_is_never_reported(report, gold):
    places, labels = gold
    different = {pair for pair, accepted in labels.items() if accepted == {"different"}}

    assert not different & _reported(report.conflicts, places)


def test_updates_are_reported_as_updates(report, gold):
    places, labels = gold
    wanted = {pair for pair, accepted in labels.items() if accepted == {"update"}}

    found = wanted & _reported(report.updates, places)

    assert len(found) / len(wanted) >= UPDATES_FLOOR, sorted(map(sorted, wanted - found))


def test_syndicated_articles_share_a_voice(report):
    voices = {
        claim.doc_id: claim.voice for figure in report.figures for claim in figure.claims if claim.voice
    }
    groups = [
        group
        for story in _STORIES
        for group in json.loads((story / "story.json").read_text(encoding="utf-8"))["syndicated"]
    ]

    assert all(len({voices[doc_id] for doc_id in group}) == 1 for group in groups)
    assert Counter(voices.values()) == Counter({voices[group[0]]: len(group) for group in groups})
