"""Read claims back as the values that extraction made, with their article beside them."""

from collections.abc import Iterable
from datetime import datetime
from typing import Any

from sqlalchemy import ColumnElement, Connection, Select, func, or_, select
from sqlalchemy.orm import aliased

from factdb.core.articles import Article, Precision, Published
from factdb.core.claims import Attribution, Claim, Qualifier, Span, SpeakerKind, UnitKind
from factdb.core.figures import ComparedArticle, RecordedClaim
from factdb.store.slugs import slug
from factdb.store.states import ReviewStatus
from factdb.store.tables import (
    ArticleRow,
    ArticleVersionRow,
    ClaimRow,
    ConceptRow,
    FigureRow,
    PlaceRow,
    SourceRow,
    SpeakerAliasRow,
    SpeakerRow,
    UnitRow,
)
from factdb.store.values import ArticleText, ClaimFilter, ClaimListing

_Via = aliased(SpeakerRow)
_Whole = aliased(ClaimRow)

_SENTENCE = func.substr(
    ArticleVersionRow.text,
    ClaimRow.sentence_start + 1,
    ClaimRow.sentence_end - ClaimRow.sentence_start,
)
"""SQL counts code points as Python does, from one."""

_KEYS_AT_ONCE = 500
"""Databases limit how many values one statement carries."""


def recorded_claims(connection: Connection, *conditions: ColumnElement[bool]) -> list[RecordedClaim]:
    """Claims that hold all `conditions`, by article and place in it."""
    query = _claims().where(*conditions).order_by(ArticleRow.id, ClaimRow.span_start, ClaimRow.id)
    return [_recorded(row) for row in connection.execute(query)]


def comparable() -> tuple[ColumnElement[bool], ...]:
    """The conditions for comparison: the current text, and no human has rejected the claim."""
    return (
        ArticleVersionRow.is_current.is_(True),
        ClaimRow.review_status != ReviewStatus.REJECTED.value,
    )


def claim_listings(connection: Connection, wanted: ClaimFilter) -> list[ClaimListing]:
    """Claims of current texts that pass the filter, oldest article first."""
    query = (
        _claims()
        .where(ArticleVersionRow.is_current, *_conditions(wanted))
        .order_by(func.coalesce(ArticleRow.published_at, ""), ArticleRow.id, ClaimRow.span_start)
    )
    return [
        ClaimListing(
            recorded=_recorded(row),
            title=row.article_title,
            url=row.url,
            figure_id=row.figure_id,
            figure_title=row.figure_title,
            review_status=ReviewStatus(row.review_status),
        )
        for row in connection.execute(query)
    ]


def compared_articles(connection: Connection, *conditions: ColumnElement[bool]) -> list[ComparedArticle]:
    """The articles that hold all `conditions`, with their current text, in the order of their numbers."""
    query = (
        select(
            ArticleRow.doc_id,
            SourceRow.slug,
            ArticleRow.published_at,
            ArticleRow.title,
            ArticleVersionRow.text,
        )
        .join(SourceRow, SourceRow.id == ArticleRow.source_id)
        .join(ArticleVersionRow, ArticleVersionRow.article_id == ArticleRow.id)
        .where(ArticleVersionRow.is_current, *conditions)
        .order_by(ArticleRow.id)
    )
    return [
        ComparedArticle(row.slug, row.doc_id, row.title or "", row.text, _moment(row.published_at))
        for row in connection.execute(query)
    ]


def articles_called(connection: Connection, doc_id: str) -> list[Article]:
    """The articles with this id, with their current texts, in the order of their numbers."""
    query = (
        select(ArticleRow, SourceRow.name.label("source_name"), SourceRow.country, ArticleVersionRow.text)
        .join(SourceRow, SourceRow.id == ArticleRow.source_id)
        .join(ArticleVersionRow, ArticleVersionRow.article_id == ArticleRow.id)
        .where(ArticleVersionRow.is_current, ArticleRow.doc_id == doc_id)
        .order_by(ArticleRow.id)
    )
    return [
        Article(
            doc_id=row.doc_id,
            text=row.text,
            title=row.title,
            publisher=row.source_name,
            country=row.country,
            url=row.url,
            author=row.author,
            language=row.language,
            published=_published(row.published_at, row.published_precision),
        )
        for row in connection.execute(query)
    ]


def article_texts(
    connection: Connection, wanted: Iterable[tuple[str, str]]
) -> dict[tuple[str, str], ArticleText]:
    """Title, address and current text of the articles wanted, each named by its source's slug and its doc_id."""
    names = set(wanted)
    doc_ids = sorted({doc_id for _, doc_id in names})
    found = {}
    for first in range(0, len(doc_ids), _KEYS_AT_ONCE):
        query = (
            select(
                ArticleRow.doc_id, SourceRow.slug, ArticleRow.title, ArticleRow.url, ArticleVersionRow.text
            )
            .join(SourceRow, SourceRow.id == ArticleRow.source_id)
            .join(ArticleVersionRow, ArticleVersionRow.article_id == ArticleRow.id)
            .where(
                ArticleVersionRow.is_current, ArticleRow.doc_id.in_(doc_ids[first : first + _KEYS_AT_ONCE])
            )
        )
        for row in connection.execute(query):
            if (row.slug, row.doc_id) in names:
                found[row.slug, row.doc_id] = ArticleText(row.title, row.url, row.text)
    return found


def _claims() -> Select[*tuple[Any, ...]]:
    return (
        select(
            ClaimRow,
            ArticleRow.doc_id,
            ArticleRow.title.label("article_title"),
            ArticleRow.url,
            ArticleRow.published_at,
            ArticleRow.voice,
            SourceRow.slug.label("source_slug"),
            SourceRow.name.label("source_name"),
            UnitRow.code.label("unit_code"),
            ConceptRow.slug.label("concept_slug"),
            PlaceRow.slug.label("place_slug"),
            SpeakerRow.name.label("speaker_name"),
            SpeakerRow.kind.label("speaker_kind"),
            _Via.name.label("via_name"),
            _Whole.span_start.label("whole_start"),
            _Whole.span_end.label("whole_end"),
            FigureRow.title.label("figure_title"),
            _SENTENCE.label("sentence_text"),
        )
        .join(ArticleVersionRow, ArticleVersionRow.id == ClaimRow.version_id)
        .join(ArticleRow, ArticleRow.id == ArticleVersionRow.article_id)
        .join(SourceRow, SourceRow.id == ArticleRow.source_id)
        .outerjoin(UnitRow, UnitRow.id == ClaimRow.unit_id)
        .outerjoin(ConceptRow, ConceptRow.id == ClaimRow.concept_id)
        .outerjoin(PlaceRow, PlaceRow.id == ClaimRow.place_id)
        .outerjoin(SpeakerRow, SpeakerRow.id == ClaimRow.speaker_id)
        .outerjoin(_Via, _Via.id == ClaimRow.via_id)
        .outerjoin(_Whole, _Whole.id == ClaimRow.part_of_id)
        .outerjoin(FigureRow, FigureRow.id == ClaimRow.figure_id)
    )


def _conditions(wanted: ClaimFilter) -> list[ColumnElement[bool]]:
    conditions: list[ColumnElement[bool]] = []
    if wanted.speaker is not None:
        conditions.append(ClaimRow.speaker_id.in_(_speakers_called(wanted.speaker)))
    if wanted.concept is not None:
        named = ClaimRow.noun.contains(wanted.concept, autoescape=True)
        conditions.append(or_(ConceptRow.slug == wanted.concept, named))
    if wanted.source is not None:
        conditions.append(_called(SourceRow, wanted.source))
    if wanted.place is not None:
        conditions.append(_called(PlaceRow, wanted.place))
    if wanted.state is not None:
        conditions.append(ClaimRow.state == wanted.state)
    # ISO dates sort as text, so that a day stands before all moments of that day.
    if wanted.since is not None:
        conditions.append(ArticleRow.published_at >= wanted.since.isoformat())
    if wanted.until is not None:
        conditions.append(func.substr(ArticleRow.published_at, 1, 10) <= wanted.until.isoformat())
    return conditions


def _called(table: type[SourceRow | PlaceRow], part: str) -> ColumnElement[bool]:
    in_slug = table.slug.contains(slug(part), autoescape=True)
    return or_(
        in_slug,
        table.name.contains(part, autoescape=True),
        table.name_en.contains(part, autoescape=True),
    )


def _speakers_called(part: str) -> Select[int]:
    return (
        select(SpeakerRow.id)
        .join(SpeakerAliasRow, SpeakerAliasRow.speaker_id == SpeakerRow.id)
        .where(
            or_(
                SpeakerAliasRow.name.contains(part, autoescape=True),
                SpeakerRow.slug.contains(slug(part), autoescape=True),
            )
        )
    )


def _recorded(row: Any) -> RecordedClaim:
    return RecordedClaim(
        claim_id=row.id,
        claim=_claim(row),
        doc_id=row.doc_id,
        source=row.source_slug,
        source_name=row.source_name,
        published_at=_moment(row.published_at),
        voice=row.voice,
        sentence_text=row.sentence_text,
    )


def _claim(row: Any) -> Claim:
    return Claim(
        span=Span(row.span_start, row.span_end),
        surface=row.surface,
        sentence=Span(row.sentence_start, row.sentence_end),
        low=row.value_low,
        high=row.value_high,
        qualifier=Qualifier(row.qualifier),
        unit_kind=UnitKind(row.unit_kind),
        unit=row.unit_code,
        noun=row.noun,
        noun_span=_span(row.noun_start, row.noun_end),
        concept=row.concept_slug,
        state=row.state,
        group=row.group_name,
        place=row.place_slug,
        as_of=row.as_of,
        speaker=row.speaker_name,
        speaker_kind=SpeakerKind(row.speaker_kind) if row.speaker_kind else None,
        via=row.via_name,
        attribution=Attribution(row.attribution),
        denied=row.denied,
        planned=row.planned,
        other_value=row.other_value,
        part_of=_span(row.whole_start, row.whole_end),
        rules=row.rules,
    )


def _span(start: int | None, end: int | None) -> Span | None:
    return None if start is None or end is None else Span(start, end)


def _published(text: str | None, precision: str | None) -> Published | None:
    if text is None or precision is None:
        return None
    return Published(datetime.fromisoformat(text), Precision(precision))


def _moment(text: str | None) -> datetime | None:
    return None if text is None else datetime.fromisoformat(text)
