"""How the values of one figure run in time."""

from collections.abc import Iterable
from dataclasses import dataclass
from decimal import Decimal
from itertools import combinations

from factdb.compare.intervals import ratio
from factdb.compare.subjects import Subject

_RESTATED = Decimal("1.1")
_CHANGES_IN_A_TREND = 3
_SHARE_IN_A_TREND = Decimal("0.75")
_MOST_FOR_A_TREND = 200
"""So many of the newest claims tell the trend."""


@dataclass(frozen=True, slots=True)
class Run:
    """The claims of one figure together: how its values run in time."""

    subjects: tuple[Subject, ...]
    trend: int
    """1 rising, -1 falling, 0 unknown."""

    def is_restated(self, later: Subject, earlier: Subject) -> bool:
        """Whether the later value was already claimed when the earlier one was: no news, but a dispute."""
        return any(
            claim.number not in (later.number, earlier.number)
            and not claim.former
            and not claim.said.denied
            and claim.day is not None
            and earlier.day is not None
            and claim.day <= earlier.day
            and not claim.interval.meets(earlier.interval)
            and (ratio(claim.value, later.value) or _RESTATED + 1) <= _RESTATED
            for claim in self.subjects
        )

    def stood_beside(self, later: Subject, earlier: Subject, days: int) -> bool:
        """Whether the later value was claimed about when the earlier one was: then it is repeated, not new."""
        return any(
            claim.number not in (later.number, earlier.number)
            and not claim.former
            and not claim.said.denied
            and claim.days_to(earlier) <= days
            and claim.value == later.value
            for claim in self.subjects
        )

    def is_stale(self, later: Subject, earlier: Subject) -> bool:
        """Whether the later, lower value is an old one that is printed again: it was claimed before the higher one."""
        return any(
            claim.number not in (later.number, earlier.number)
            and not claim.said.denied
            and claim.day is not None
            and earlier.day is not None
            and claim.day < earlier.day
            and claim.value == later.value
            for claim in self.subjects
        )


def run_of(subjects: tuple[Subject, ...]) -> Run:
    """The claims of a figure with the trend that most of its changes follow."""
    dated = [subject for subject in subjects if not subject.said.denied and not subject.planned]
    signs = list(_changes(dated[-_MOST_FOR_A_TREND:]))
    rises = sum(sign > 0 for sign in signs)
    most = max(rises, len(signs) - rises)
    if len(signs) < _CHANGES_IN_A_TREND or most < _SHARE_IN_A_TREND * len(signs):
        return Run(subjects, 0)
    return Run(subjects, 1 if most == rises else -1)


def when(subject: Subject) -> tuple[str, int]:
    """The order of claims by the days of which they speak."""
    return ("" if subject.day is None else subject.day.isoformat(), subject.number)


def _changes(subjects: Iterable[Subject]) -> Iterable[int]:
    """1 for each pair of claims whose value has risen, -1 where it has fallen; agreeing ones are left out."""
    for one, other in combinations(subjects, 2):
        if one.value is None or other.value is None or one.interval.meets(other.interval):
            continue
        then, now = sorted((one, other), key=lambda subject: (not subject.former, when(subject)))
        if then.former == now.former and then.days_to(now) == 0:
            continue
        assert then.value is not None
        assert now.value is not None
        yield 1 if now.value > then.value else -1
