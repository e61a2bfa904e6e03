"""What a comparison of the whole archive remembers, so that the next one touches only what is new.

Nothing here is for readers: all of it can be made anew from articles and claims. Words and word groups are kept as
numbers (`factdb.compare.tokens`). Rows of articles that have changed since may stay: they cost a look, nothing more.
"""

from sqlalchemy import CheckConstraint, ForeignKey, Index, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column

from factdb.store.tables.base import Base, Numbered


class ComparisonRow(Base):
    """The state of the comparison; one row at most."""

    __tablename__ = "comparison_state"
    __table_args__ = (CheckConstraint("id = 1", name="one_row"),)

    id: Mapped[int] = mapped_column(primary_key=True)
    method: Mapped[int]
    """The method of comparing that grouped the claims."""
    articles: Mapped[int]
    """How many articles there were when the archive was last compared as a whole."""
    counted: Mapped[int]
    """How many of them hold claims: the statistics count these."""
    judged: Mapped[bool]
    """Whether the conflicts are those of the figures; else only the figures are known."""


class StaleRow(Base):
    """A figure of which claims have changed since they were compared."""

    __tablename__ = "comparison_stale"

    figure_id: Mapped[int] = mapped_column(ForeignKey("figures.id", ondelete="CASCADE"), primary_key=True)


class KindRow(Numbered, Base):
    """Claims of one kind: what they measure, and what is counted in which state."""

    __tablename__ = "comparison_kinds"
    __table_args__ = (UniqueConstraint("dimension", "kind"),)

    dimension: Mapped[str]
    kind: Mapped[str]
    articles: Mapped[int]
    """In how many articles such claims stand."""


class WordRow(Base):
    """In how many articles a word stands around claims of a kind."""

    __tablename__ = "comparison_words"
    __table_args__ = ({"sqlite_with_rowid": False},)

    kind_id: Mapped[int] = mapped_column(primary_key=True)
    """0 = anywhere in the article."""
    word: Mapped[int] = mapped_column(primary_key=True)
    articles: Mapped[int]


class VarietyRow(Base):
    """How many values claims of a kind give at a place, as a logarithm."""

    __tablename__ = "comparison_places"
    __table_args__ = ({"sqlite_with_rowid": False},)

    kind_id: Mapped[int] = mapped_column(primary_key=True)
    place: Mapped[str] = mapped_column(primary_key=True)
    variety: Mapped[float]


class ClueRow(Base):
    """A rare word around a claim that speaks of a day: later articles find this one by it."""

    __tablename__ = "comparison_clues"
    __table_args__ = ({"sqlite_with_rowid": False},)

    word: Mapped[int] = mapped_column(primary_key=True)
    day: Mapped[int] = mapped_column(primary_key=True)
    """Counted from the year one; 0 = unknown."""
    article_id: Mapped[int] = mapped_column(primary_key=True)


class HolderRow(Base):
    """An article that holds claims of a kind."""

    __tablename__ = "comparison_holders"
    __table_args__ = ({"sqlite_with_rowid": False},)

    kind_id: Mapped[int] = mapped_column(primary_key=True)
    article_id: Mapped[int] = mapped_column(primary_key=True)


class SketchRow(Base):
    """One of the smallest hashes of an article's text: copies of it are found by them."""

    __tablename__ = "comparison_sketches"
    __table_args__ = ({"sqlite_with_rowid": False},)

    hash: Mapped[int] = mapped_column(primary_key=True)
    article_id: Mapped[int] = mapped_column(primary_key=True)


class CopyRow(Base):
    """Two articles that carry one text."""

    __tablename__ = "article_copies"
    __table_args__ = (Index(None, "other_id"),)

    one_id: Mapped[int] = mapped_column(ForeignKey("articles.id", ondelete="CASCADE"), primary_key=True)
    other_id: Mapped[int] = mapped_column(ForeignKey("articles.id", ondelete="CASCADE"), primary_key=True)
