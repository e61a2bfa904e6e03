"""Read figures, speakers and conflicts as people list them."""

from collections import defaultdict
from datetime import UTC

from sqlalchemy import ColumnElement, Connection, Select, case, distinct, func, select

from factdb.core.claims import SpeakerKind
from factdb.core.figures import RecordedClaim
from factdb.errors import InputError
from factdb.store.claim_reading import comparable, recorded_claims
from factdb.store.states import ConflictState, Verdict
from factdb.store.tables import (
    ArticleRow,
    ArticleVersionRow,
    ClaimRow,
    ConflictCampRow,
    ConflictClaimRow,
    ConflictRow,
    FigureRow,
    SpeakerAliasRow,
    SpeakerRow,
)
from factdb.store.values import (
    CampListing,
    ConflictListing,
    FigureHistory,
    FigureListing,
    SpeakerListing,
    Totals,
)


def figure_history(connection: Connection, figure_id: int) -> FigureHistory:
    """One figure with its claims, conflicts and updates. Raises InputError when there is no such figure."""
    listed = figure_listings(connection, FigureRow.id == figure_id)
    if not listed:
        raise InputError(f"there is no figure {figure_id}; `factdb figures` lists them after `factdb check`")
    claims = recorded_claims(connection, ClaimRow.figure_id == figure_id, *comparable())
    return FigureHistory(
        figure=listed[0],
        claims=tuple(sorted(claims, key=_moment_of)),
        differences=tuple(conflict_listings(connection, ConflictRow.figure_id == figure_id)),
    )


def _moment_of(recorded: RecordedClaim) -> str:
    """A time that sorts, for dates with and without an offset; unknown ones come first."""
    published = recorded.published_at
    if published is None:
        return ""
    return (published if published.tzinfo is None else published.astimezone(UTC)).isoformat()[:19]


def figure_listings(connection: Connection, *conditions: ColumnElement[bool]) -> list[FigureListing]:
    """The figures that hold all conditions, those with the most claims first."""
    open_conflicts = (
        select(func.count(ConflictRow.id))
        .where(
            ConflictRow.figure_id == FigureRow.id,
            ConflictRow.verdict == Verdict.CONFLICT.value,
            ConflictRow.state == ConflictState.OPEN.value,
        )
        .scalar_subquery()
    )
    number_of_claims = func.count(ClaimRow.id)
    query = (
        select(
            FigureRow,
            number_of_claims.label("claims"),
            func.count(distinct(ArticleRow.source_id)).label("sources"),
            func.min(case((ClaimRow.denied.is_(False), ClaimRow.value_low))).label("lowest"),
            func.max(case((ClaimRow.denied.is_(False), ClaimRow.value_high))).label("highest"),
            open_conflicts.label("conflicts"),
        )
        .outerjoin(ClaimRow, ClaimRow.figure_id == FigureRow.id)
        .outerjoin(ArticleVersionRow, ArticleVersionRow.id == ClaimRow.version_id)
        .outerjoin(ArticleRow, ArticleRow.id == ArticleVersionRow.article_id)
        .where(*conditions)
        .group_by(FigureRow.id)
        .order_by(number_of_claims.desc(), FigureRow.key)
    )
    return [
        FigureListing(
            figure_id=row.id,
            key=row.key,
            title=row.title,
            title_en=row.title_en,
            unit=row.unit,
            claims=row.claims,
            sources=row.sources,
            lowest=row.lowest,
            highest=row.highest,
            conflicts=row.conflicts,
        )
        for row in connection.execute(query)
    ]


def speaker_listings(connection: Connection) -> list[SpeakerListing]:
    """All speakers of current texts, those with the most claims first."""
    names = defaultdict(list)
    aliases = select(SpeakerAliasRow.speaker_id, SpeakerAliasRow.name).order_by(SpeakerAliasRow.id)
    for alias in connection.execute(aliases):
        names[alias.speaker_id].append(alias.name)
    number_of_claims = func.count(ClaimRow.id)
    query = (
        select(SpeakerRow, number_of_claims.label("claims"))
        .join(ClaimRow, ClaimRow.speaker_id == SpeakerRow.id)
        .join(ArticleVersionRow, ArticleVersionRow.id == ClaimRow.version_id)
        .where(ArticleVersionRow.is_current)
        .group_by(SpeakerRow.id)
        .order_by(number_of_claims.desc(), SpeakerRow.slug)
    )
    return [
        SpeakerListing(
            speaker_id=row.id,
            slug=row.slug,
            name=row.name,
            kind=SpeakerKind(row.kind) if row.kind else None,
            names=tuple(names[row.id]),
            claims=row.claims,
        )
        for row in connection.execute(query)
    ]


def conflict_listings(connection: Connection, *conditions: ColumnElement[bool]) -> list[ConflictListing]:
    """Recorded conflicts and updates that hold all conditions, open ones first, the widest apart first."""
    camps = camps_of(connection, select(ConflictRow.id).where(*conditions))
    query = (
        select(ConflictRow, FigureRow.title, FigureRow.title_en, FigureRow.unit)
        .join(FigureRow, FigureRow.id == ConflictRow.figure_id)
        .where(*conditions)
        .order_by(
            ConflictRow.verdict,
            ConflictRow.state != ConflictState.OPEN.value,
            func.coalesce(ConflictRow.ratio, 0).desc(),
            ConflictRow.id,
        )
    )
    return [
        ConflictListing(
            conflict_id=row.id,
            verdict=Verdict(row.verdict),
            state=ConflictState(row.state),
            figure_id=row.figure_id,
            figure_title=row.title,
            figure_title_en=row.title_en,
            rule=row.rule,
            ratio=row.ratio,
            explanation=row.explanation,
            explanation_ar=row.explanation_ar,
            camps=tuple(camps[row.id]),
            inputs_hash=row.inputs_hash,
            unit=row.unit,
        )
        for row in connection.execute(query)
    ]


def totals(connection: Connection) -> Totals:
    """How much the database holds, counting current texts only."""
    claims = (
        select(func.count(ClaimRow.id))
        .join(ArticleVersionRow, ArticleVersionRow.id == ClaimRow.version_id)
        .where(ArticleVersionRow.is_current)
    )
    return Totals(
        articles=connection.execute(select(func.count(ArticleRow.id))).scalar_one(),
        claims=connection.execute(claims).scalar_one(),
        figures=connection.execute(select(func.count(FigureRow.id))).scalar_one(),
    )


def camps_of(connection: Connection, conflicts: Select[int]) -> dict[int, list[CampListing]]:
    members_of = select(ConflictClaimRow).where(ConflictClaimRow.conflict_id.in_(conflicts))
    in_conflict = ClaimRow.id.in_(
        select(ConflictClaimRow.claim_id).where(ConflictClaimRow.conflict_id.in_(conflicts))
    )
    by_number = {recorded.claim_id: recorded for recorded in recorded_claims(connection, in_conflict)}
    members: dict[tuple[int, int], list[RecordedClaim]] = defaultdict(list)
    for member in connection.execute(members_of.order_by(ConflictClaimRow.claim_id)):
        members[member.conflict_id, member.camp].append(by_number[member.claim_id])
    camps: dict[int, list[CampListing]] = defaultdict(list)
    in_order = select(ConflictCampRow).where(ConflictCampRow.conflict_id.in_(conflicts))
    for camp in connection.execute(in_order.order_by(ConflictCampRow.camp)):
        claims = tuple(members[camp.conflict_id, camp.camp])
        camps[camp.conflict_id].append(CampListing(camp.value_low, camp.value_high, camp.voices, claims))
    return camps
