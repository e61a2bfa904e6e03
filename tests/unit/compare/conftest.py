"""Builders: a claim or an article in as few words as a test needs."""

from dataclasses import replace
from datetime import UTC, datetime
from decimal import Decimal

import pytest

from factdb.core.claims import Claim, Qualifier, Span, UnitKind
from factdb.core.figures import ComparedArticle, RecordedClaim
from factdb.core.units import kind_of

EVENT = "هجوم على فندق اللؤلؤة في العاصمة مساء الجمعة"


def _decimal(value):
    return None if value is None else Decimal(str(value))


@pytest.fixture
def make_article():
    """An article by its text; `day` is a day of January 2025."""

    def make(doc_id, text="", *, day=1, hour=8, source=None, title=""):
        at = datetime(2025, 1, day, hour, tzinfo=UTC)
        return ComparedArticle(source or doc_id, doc_id, title, text, at)

    return make


@pytest.fixture
def make_claim():
    """A claim that stands where its surface first occurs in the article's text (or at `start`)."""

    def make(article, surface, value=None, **fields):
        high = fields.pop("high", value)
        start = fields.pop("start", None)
        unit = fields.pop("unit", None)
        if start is None:
            start = max(article.text.find(surface), 0)
        sentence = Span(0, max(len(article.text), start + len(surface)))
        claim = Claim(
            span=Span(start, start + len(surface)),
            surface=surface,
            sentence=sentence,
            low=_decimal(value),
            high=_decimal(high),
            qualifier=fields.pop("qualifier", Qualifier.EXACT),
            unit_kind=UnitKind.COUNT if unit is None else kind_of(unit),
            unit=unit,
        )
        return RecordedClaim(
            claim_id=hash((article.doc_id, start)) & 0xFFFF,
            claim=replace(claim, **fields),
            doc_id=article.doc_id,
            source=article.source,
            source_name=article.source.title(),
            published_at=article.published_at,
            sentence_text=article.text,
        )

    return make


@pytest.fixture
def say(make_article, make_claim):
    """One article on the event with one claim: the words of the article, then what the claim says."""

    def say_(doc_id, text, surface, value, *, day=1, source=None, **fields):
        article = make_article(doc_id, text, day=day, source=source, title=EVENT)
        return article, make_claim(article, surface, value, **fields)

    return say_
