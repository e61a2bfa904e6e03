"""The settings of comparison: tolerances and windows of time, with the defaults that the tests hold."""

from dataclasses import dataclass
from decimal import Decimal


@dataclass(frozen=True, slots=True)
class Settings:
    """How far values may lie apart and still agree, and how far articles and still speak of one event."""

    approx: Decimal = Decimal("0.10")
    """`About N` allows a tenth to either side."""
    rounding: Decimal = Decimal("0.015")
    """A round number written with a scale word (`46 thousand`) stands for what rounds to it."""
    last_digit: Decimal = Decimal("0.05")
    """A number written with a scale word is exact to its last digit, and to this share of it at least."""
    event_days: int = 30
    """Claims of one event lie within so many days of one another."""
    level_days: int = 120
    """Claims on a level (residents, output, price) that are further apart belong to different figures."""
    vague: Decimal = Decimal(2)
    """A vague word such as `dozens` may stand for half of its lower end and twice its upper one."""
    steady_days: int = 10
    """A level or a toll is the same within so many days, unless its trend says otherwise."""
    near_ratio: Decimal = Decimal("1.5")
    """Claims whose words agree only in part are compared only up to this ratio of their values."""
    disputed_ratio: Decimal = Decimal(5)
    """Values that lie farther apart are those of two things, unless one text was copied with another figure."""
    evidence: Decimal = Decimal("0.17")
    """How much the words around two claims must tell, times the square of how unlikely one thing is (a logarithm
    of the claims of the kind)."""
    evidence_per_ratio: Decimal = Decimal("8")
    """How much more, times the square of the ratio's logarithm: twice the value is a dispute, ten times it another
    thing."""
    evidence_per_day: Decimal = Decimal("3")
    """How much more for each day between them."""
    evidence_of_place: Decimal = Decimal("6")
    """How much more for each step by which the place is open."""
    evidence_of_a_fall: Decimal = Decimal("10")
    """How much more where a count that only grows is lower on a later day."""
    evidence_share: Decimal = Decimal("0.4")
    """Of all that stands around a claim to which nothing happened, so much must stand around the other, too."""
    evidence_of_variety: Decimal = Decimal("4")
    """How much more where many values of the kind are told of the place."""


DEFAULTS = Settings()
