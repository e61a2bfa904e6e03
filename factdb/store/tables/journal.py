"""What was done: human reviews and runs of the machine, both only ever added to."""

from datetime import datetime

from sqlalchemy import CheckConstraint, ForeignKey, Index
from sqlalchemy.orm import Mapped, mapped_column

from factdb.store.states import Subject
from factdb.store.tables.base import Base, Numbered, one_of


class ReviewRow(Numbered, Base):
    """One human decision. It names its subject by key too, so that it outlives the row that it is about."""

    __tablename__ = "reviews"
    __table_args__ = (
        one_of("subject", Subject),
        CheckConstraint("claim_id IS NULL OR conflict_id IS NULL", name="one_subject"),
        Index(None, "subject", "subject_key"),
        Index(None, "claim_id"),
        Index(None, "conflict_id"),
        {"sqlite_autoincrement": True},
    )

    subject: Mapped[str]
    subject_key: Mapped[str]
    """A claim's content key, or a conflict's rule and inputs hash."""
    claim_id: Mapped[int | None] = mapped_column(ForeignKey("claims.id", ondelete="SET NULL"))
    conflict_id: Mapped[int | None] = mapped_column(ForeignKey("conflicts.id", ondelete="SET NULL"))
    reviewer: Mapped[str]
    reviewed_at: Mapped[datetime]
    status: Mapped[str]
    """The review status or conflict state that the human set."""
    was: Mapped[str]
    """What stood there, as JSON."""
    became: Mapped[str]
    """What the human says, as JSON; for a corrected claim the fields that change."""
    note: Mapped[str | None]


class RunRow(Numbered, Base):
    """What was read when, by which version, with what counts and issues."""

    __tablename__ = "runs"
    __table_args__ = (
        CheckConstraint(
            "articles >= 0 AND new_articles >= 0 AND new_versions >= 0 AND claims >= 0 AND skipped >= 0",
            name="counts_not_negative",
        ),
        {"sqlite_autoincrement": True},
    )

    started_at: Mapped[datetime]
    finished_at: Mapped[datetime]
    factdb_version: Mapped[str]
    inputs: Mapped[tuple[str, ...]]
    """The paths or addresses that were given."""
    articles: Mapped[int]
    """Articles read, known ones included."""
    new_articles: Mapped[int]
    new_versions: Mapped[int]
    """Texts that were not known before, those of new articles included."""
    claims: Mapped[int]
    """Claims added."""
    skipped: Mapped[int]
    """Inputs that could not be read."""
    issues: Mapped[str]
    """A JSON array of sentences, each naming its input."""
