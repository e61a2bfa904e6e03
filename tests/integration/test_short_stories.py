"""Comparison on invented events of many kinds, from the articles' own words to the report."""

from collections.abc import Iterator
from datetime import datetime
from itertools import combinations, count, product
from pathlib import Path
from typing import Any

import pytest
import yaml

from factdb.compare import compare
from factdb.compare.gazetteer import Gazetteer
from factdb.core.figures import ComparedArticle, Conflict, RecordedClaim, Report
from factdb.extract import extract
from factdb.packs import load_pack

STORIES: dict[str, dict[str, Any]] = yaml.safe_load(
    (Path(__file__).parents[1] / "stories" / "short.yml").read_text(encoding="utf-8")
)

Pair = frozenset[str]


def _articles() -> Iterator[ComparedArticle]:
    for name, story in STORIES.items():
        for each in story["articles"]:
            published = datetime.fromisoformat(each["date"])
            yield ComparedArticle(
                each["outlet"], f"{name} {each['id']}", each["title"], each["text"], published
            )


def _claims(articles: list[ComparedArticle]) -> Iterator[RecordedClaim]:
    pack, numbers = load_pack("ar"), count()
    for article in articles:
        at = article.published_at
        assert at is not None
        for claim in extract(article.text, pack, published=at.date()).claims:
            yield RecordedClaim(
                claim_id=next(numbers),
                claim=claim,
                doc_id=article.doc_id,
                source=article.source,
                source_name=article.source,
                published_at=at,
                sentence_text=article.text[claim.sentence.start : claim.sentence.end],
            )


@pytest.fixture(scope="module")
def report() -> Report:
    """All stories in one check."""
    articles = list(_articles())
    gazetteer = Gazetteer(dict(load_pack("ar").naming.places))
    return compare(list(_claims(articles)), articles, gazetteer=gazetteer)


def _pairs(conflicts: tuple[Conflict, ...]) -> set[Pair]:
    return {
        frozenset((f"{one.doc_id} {one.claim.surface}", f"{other.doc_id} {other.claim.surface}"))
        for conflict in conflicts
        for left, right in combinations(conflict.camps, 2)
        for one, other in product(left.claims, right.claims)
    }


def _wanted(name: str, what: str) -> set[Pair]:
    return {frozenset(f"{name} {end}" for end in pair) for pair in STORIES[name].get(what, [])}


@pytest.mark.parametrize("name", STORIES)
def test_the_conflicts_of_a_short_story_are_those_that_a_reader_sees(report: Report, name: str) -> None:
    found = {pair for pair in _pairs(report.conflicts) if any(end.startswith(f"{name} ") for end in pair)}

    assert found == _wanted(name, "conflicts") - _wanted(name, "missed")


@pytest.mark.parametrize("name", [name for name in STORIES if "updates" in STORIES[name]])
def test_later_counts_of_a_short_story_are_updates(report: Report, name: str) -> None:
    assert _pairs(report.updates) >= _wanted(name, "updates") - _wanted(name, "missed")
