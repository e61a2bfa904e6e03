"""Things that claims speak of, each known by one name: speakers, units, concepts, places."""

from decimal import Decimal

from sqlalchemy import CheckConstraint, ForeignKey, Index, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column

from factdb.core.claims import SpeakerKind, UnitKind
from factdb.store.tables.base import Base, Numbered, one_of


class SpeakerRow(Numbered, Base):
    """Whom articles credit with claims."""

    __tablename__ = "speakers"
    __table_args__ = (UniqueConstraint("slug"), one_of("kind", SpeakerKind))

    slug: Mapped[str]
    name: Mapped[str]
    name_en: Mapped[str | None]
    kind: Mapped[str | None]


class SpeakerAliasRow(Numbered, Base):
    """One spelling or name of a speaker, the main one included."""

    __tablename__ = "speaker_aliases"
    __table_args__ = (UniqueConstraint("name"), Index(None, "speaker_id"))

    speaker_id: Mapped[int] = mapped_column(ForeignKey("speakers.id", ondelete="CASCADE"))
    name: Mapped[str]


class UnitRow(Numbered, Base):
    """A currency, a physical unit, percent and so on; plain counts have none."""

    __tablename__ = "units"
    __table_args__ = (
        UniqueConstraint("kind", "code"),
        CheckConstraint("factor > 0", name="positive_factor"),
        one_of("kind", UnitKind),
    )

    kind: Mapped[str]
    code: Mapped[str]
    """ISO 4217 code, or a unit code such as `km^2` or `barrel/day`."""
    name: Mapped[str | None]
    name_en: Mapped[str | None]
    dimension: Mapped[str]
    """Units of one dimension convert into one another; named by its base unit, such as `m`."""
    factor: Mapped[Decimal]
    """How many base units of its dimension one of it is."""


class ConceptRow(Numbered, Base):
    """What is counted, whatever the language: `child` is a kind of `person`."""

    __tablename__ = "concepts"
    __table_args__ = (
        UniqueConstraint("slug"),
        CheckConstraint("parent_id <> id", name="not_its_own_parent"),
        Index(None, "parent_id"),
    )

    slug: Mapped[str]
    name: Mapped[str | None]
    name_en: Mapped[str | None]
    parent_id: Mapped[int | None] = mapped_column(ForeignKey("concepts.id", ondelete="SET NULL"))


class PlaceRow(Numbered, Base):
    """Where the counted things are: a camp lies in a governorate, that in a country."""

    __tablename__ = "places"
    __table_args__ = (
        UniqueConstraint("slug"),
        CheckConstraint("parent_id <> id", name="not_its_own_parent"),
        Index(None, "parent_id"),
    )

    slug: Mapped[str]
    name: Mapped[str | None]
    name_en: Mapped[str | None]
    parent_id: Mapped[int | None] = mapped_column(ForeignKey("places.id", ondelete="SET NULL"))
