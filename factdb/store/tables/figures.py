"""What comparison found: figures, and the conflicts between claims of one figure."""

from decimal import Decimal

from sqlalchemy import (
    CheckConstraint,
    ForeignKey,
    ForeignKeyConstraint,
    Index,
    UniqueConstraint,
    text,
)
from sqlalchemy.orm import Mapped, mapped_column

from factdb.store.states import ConflictState, Verdict
from factdb.store.tables.base import Base, Numbered, one_of


class FigureRow(Numbered, Base):
    """The comparable quantity that claims speak of."""

    __tablename__ = "figures"
    __table_args__ = (UniqueConstraint("key"), {"sqlite_autoincrement": True})

    key: Mapped[str]
    title: Mapped[str]
    title_en: Mapped[str]
    unit: Mapped[str | None]
    """The code of the unit that the ends of camps are given in; null for counts."""


class ConflictRow(Numbered, Base):
    """A figure whose claims cannot all hold at one time, or differ because a later count updates them."""

    __tablename__ = "conflicts"
    __table_args__ = (
        UniqueConstraint("figure_id", "verdict", "rule", "inputs_hash"),
        CheckConstraint("ratio >= 1", name="ratio_from_one"),
        one_of("verdict", Verdict),
        one_of("state", ConflictState),
        Index(None, "state"),
        {"sqlite_autoincrement": True},
    )

    figure_id: Mapped[int] = mapped_column(ForeignKey("figures.id", ondelete="CASCADE"))
    verdict: Mapped[str]
    rule: Mapped[str]
    ratio: Mapped[Decimal | None]
    """Largest value over smallest, where both are above zero."""
    explanation: Mapped[str]
    """One sentence in English."""
    explanation_ar: Mapped[str]
    """The same in Arabic."""
    inputs_hash: Mapped[str]
    """Changes when a claim in it changes; until then an explained conflict stays explained."""
    state: Mapped[str] = mapped_column(default=ConflictState.OPEN.value)
    weight: Mapped[float] = mapped_column(default=0.0, server_default=text("0"))
    """How much it matters: conflicts are shown in this order, the greatest first."""


class ConflictCampRow(Base):
    """Inside one conflict, the interval on which some claims agree."""

    __tablename__ = "conflict_camps"
    __table_args__ = (
        CheckConstraint("camp >= 1", name="numbered_from_one"),
        CheckConstraint("voices >= 1", name="has_voice"),
        CheckConstraint("value_low <= value_high", name="values_in_order"),
    )

    conflict_id: Mapped[int] = mapped_column(ForeignKey("conflicts.id", ondelete="CASCADE"), primary_key=True)
    camp: Mapped[int] = mapped_column(primary_key=True)
    value_low: Mapped[Decimal | None]
    value_high: Mapped[Decimal | None]
    voices: Mapped[int]
    """Independent articles: copies count once."""


class ConflictClaimRow(Base):
    """Which claim stands in which camp of a conflict."""

    __tablename__ = "conflict_claims"
    __table_args__ = (
        ForeignKeyConstraint(
            ["conflict_id", "camp"],
            ["conflict_camps.conflict_id", "conflict_camps.camp"],
            ondelete="CASCADE",
        ),
        Index(None, "claim_id"),
    )

    conflict_id: Mapped[int] = mapped_column(primary_key=True)
    camp: Mapped[int] = mapped_column(primary_key=True)
    claim_id: Mapped[int] = mapped_column(ForeignKey("claims.id", ondelete="CASCADE"), primary_key=True)
