"""The states that a recorded claim or conflict passes through, and who may move them."""

from enum import StrEnum


class ReviewStatus(StrEnum):
    """What a human said about the machine's reading of a claim."""

    UNREVIEWED = "unreviewed"
    CONFIRMED = "confirmed"
    CORRECTED = "corrected"
    """The reading stands beside the correction, which is in the newest review."""
    REJECTED = "rejected"


class ConflictState(StrEnum):
    """Whether a conflict still waits for a human."""

    OPEN = "open"
    EXPLAINED = "explained"
    DISMISSED = "dismissed"


class Verdict(StrEnum):
    """How comparison judged a difference."""

    CONFLICT = "conflict"
    UPDATE = "update"
    """A later count of the same running figure explains it."""


class Subject(StrEnum):
    """What a review is about."""

    CLAIM = "claim"
    CONFLICT = "conflict"
