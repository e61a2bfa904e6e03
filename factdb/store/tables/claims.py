"""Claims: one figure as one article version states it, with its evidence."""

from datetime import date
from decimal import Decimal

from sqlalchemy import CheckConstraint, ForeignKey, Index, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column

from factdb.core.claims import Attribution, Qualifier, UnitKind
from factdb.store.states import ReviewStatus
from factdb.store.tables.base import Base, Numbered, one_of


class ClaimRow(Numbered, Base):
    """One figure stated in one article version; all offsets count code points of the version's text."""

    __tablename__ = "claims"
    __table_args__ = (
        UniqueConstraint("version_id", "content_key"),
        CheckConstraint("length(content_key) = 32", name="whole_content_key"),
        CheckConstraint("0 <= span_start AND span_start < span_end", name="span_in_order"),
        CheckConstraint(
            "0 <= sentence_start AND sentence_start <= span_start AND span_end <= sentence_end",
            name="sentence_holds_span",
        ),
        CheckConstraint("(noun_start IS NULL) = (noun_end IS NULL)", name="noun_has_both_ends"),
        CheckConstraint("0 <= noun_start AND noun_start < noun_end", name="noun_in_order"),
        CheckConstraint("value_low IS NOT NULL OR value_high IS NOT NULL", name="has_value"),
        CheckConstraint("value_low <= value_high", name="values_in_order"),
        CheckConstraint("part_of_id <> id", name="not_its_own_part"),
        one_of("qualifier", Qualifier),
        one_of("unit_kind", UnitKind),
        one_of("attribution", Attribution),
        one_of("review_status", ReviewStatus),
        # The conflict query groups millions of claims by figure: it reads this index alone.
        Index("ix_claims_comparison", "figure_id", "denied", "value_low", "value_high", "unit_id"),
        Index(None, "content_key"),
        Index(None, "speaker_id"),
        Index(None, "via_id"),
        Index(None, "concept_id", "state"),
        Index(None, "place_id"),
        Index(None, "unit_id"),
        Index(None, "part_of_id"),
        # A claim's number is cited from outside, so a deleted one is never given again.
        {"sqlite_autoincrement": True},
    )

    version_id: Mapped[int] = mapped_column(ForeignKey("article_versions.id", ondelete="CASCADE"))
    content_key: Mapped[str]
    """What is said and where in its sentence; stays when the article is read again."""
    span_start: Mapped[int]
    span_end: Mapped[int]
    surface: Mapped[str]
    sentence_start: Mapped[int]
    sentence_end: Mapped[int]
    value_low: Mapped[Decimal | None]
    """Null = unbounded below."""
    value_high: Mapped[Decimal | None]
    """Null = unbounded above."""
    qualifier: Mapped[str]
    unit_kind: Mapped[str]
    unit_id: Mapped[int | None] = mapped_column(ForeignKey("units.id", ondelete="RESTRICT"))
    noun: Mapped[str | None]
    noun_start: Mapped[int | None]
    noun_end: Mapped[int | None]
    concept_id: Mapped[int | None] = mapped_column(ForeignKey("concepts.id", ondelete="RESTRICT"))
    state: Mapped[str | None]
    group_name: Mapped[str | None]
    place_id: Mapped[int | None] = mapped_column(ForeignKey("places.id", ondelete="RESTRICT"))
    as_of: Mapped[date | None]
    speaker_id: Mapped[int | None] = mapped_column(ForeignKey("speakers.id", ondelete="RESTRICT"))
    """Null = the outlet's own voice."""
    via_id: Mapped[int | None] = mapped_column(ForeignKey("speakers.id", ondelete="RESTRICT"))
    attribution: Mapped[str]
    denied: Mapped[bool]
    planned: Mapped[bool]
    other_value: Mapped[Decimal | None]
    """What the digits say if their separator is read the other way."""
    part_of_id: Mapped[int | None] = mapped_column(ForeignKey("claims.id", ondelete="SET NULL"))
    figure_id: Mapped[int | None] = mapped_column(ForeignKey("figures.id", ondelete="SET NULL"))
    rules: Mapped[tuple[str, ...]]
    extractor_version: Mapped[str]
    review_status: Mapped[str] = mapped_column(default=ReviewStatus.UNREVIEWED.value)
