"""Copies of one text are one voice: they are shown behind the article that had the claim first."""

from collections.abc import Container, Iterable
from dataclasses import dataclass
from typing import Any

from factdb.publish.site.claims import Claim


@dataclass(frozen=True, slots=True)
class Voice:
    """A claim with the copies of it."""

    claim: Claim
    copies: tuple[Claim, ...]

    @property
    def claims(self) -> tuple[Claim, ...]:
        """The claim and its copies."""
        return self.claim, *self.copies

    def among(self, numbers: Container[int]) -> Claim | None:
        """The first of its claims that has one of `numbers`."""
        return next((claim for claim in self.claims if claim.number in numbers), None)


def voices_of(claims: Iterable[Claim]) -> list[Voice]:
    """The claims in their order, copies folded behind the first; a copy that says something else stays apart."""
    groups: dict[Any, list[Claim]] = {}
    for claim in claims:
        groups.setdefault(_same_saying(claim), []).append(claim)
    return [Voice(first, tuple(copies)) for first, *copies in groups.values()]


def _same_saying(claim: Claim) -> Any:
    row = claim.row
    if row["voice"] is None:
        return claim.number
    value = (row["value_low"], row["value_high"], row["qualifier"], row["unit_code"], row["denied"])
    return row["voice"], row["figure_id"], row["speaker_id"], *value
