"""Who published which text when: sources, articles and their versions."""

from datetime import datetime

from sqlalchemy import CheckConstraint, ForeignKey, Index, UniqueConstraint, text
from sqlalchemy.orm import Mapped, mapped_column

from factdb.core.articles import Precision
from factdb.store.tables.base import Base, Numbered, one_of


class SourceRow(Numbered, Base):
    """An outlet that publishes."""

    __tablename__ = "sources"
    __table_args__ = (UniqueConstraint("slug"),)

    slug: Mapped[str]
    name: Mapped[str]
    name_en: Mapped[str | None]
    kind: Mapped[str | None]
    """Newspaper, agency, ministry, NGO and so on, in English."""
    country: Mapped[str | None]
    """ISO 3166 alpha-2."""
    is_wire: Mapped[bool] = mapped_column(default=False)
    """Others reprint its texts."""


class ArticleRow(Numbered, Base):
    """One text by one source; the text itself is in its versions."""

    __tablename__ = "articles"
    __table_args__ = (
        UniqueConstraint("source_id", "doc_id"),
        CheckConstraint(
            "(published_at IS NULL) = (published_precision IS NULL)", name="dated_with_precision"
        ),
        one_of("published_precision", Precision),
        Index(None, "published_at"),
        Index(None, "voice"),
    )

    source_id: Mapped[int] = mapped_column(ForeignKey("sources.id", ondelete="RESTRICT"))
    doc_id: Mapped[str]
    """The article's id in its input; unique within its source."""
    url: Mapped[str | None]
    title: Mapped[str | None]
    author: Mapped[str | None]
    language: Mapped[str]
    published_at: Mapped[str | None]
    """ISO 8601, as precise as known, with the offset if one is written: `2025-03-14T09:30+03:00`."""
    published_precision: Mapped[str | None]
    voice: Mapped[str | None]
    """Articles that copy one text share a voice; null = the article speaks for itself."""


class ArticleVersionRow(Numbered, Base):
    """The body text of an article as it stood at one time."""

    __tablename__ = "article_versions"
    __table_args__ = (
        UniqueConstraint("article_id", "n"),
        UniqueConstraint("article_id", "sha256"),
        CheckConstraint("n >= 1", name="numbered_from_one"),
        CheckConstraint("length(sha256) = 64", name="whole_sha256"),
        # An outlet may take an edit back, so that the newest text is not always the highest number.
        Index(
            "uq_article_versions_current",
            "article_id",
            unique=True,
            sqlite_where=text("is_current"),
            postgresql_where=text("is_current"),
        ),
    )

    article_id: Mapped[int] = mapped_column(ForeignKey("articles.id", ondelete="CASCADE"))
    n: Mapped[int]
    text: Mapped[str]
    """Body only; offsets of claims count its code points."""
    sha256: Mapped[str]
    """Of the text in UTF-8, in hexadecimal."""
    fetched_at: Mapped[datetime]
    extractor_version: Mapped[str]
    """The factdb version that read its claims last."""
    is_current: Mapped[bool]
    """The version that was read last; one per article."""
