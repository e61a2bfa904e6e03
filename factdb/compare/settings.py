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
    event_days: int = 30
    """Claims of one event lie within so many days of one another."""
    level_days: int = 120
    """Claims on a level (residents, output, price) that are further apart belong to different figures."""
    steady_days: int = 10
    """A level or a toll is the same within so many days, unless its trend says otherwise."""
    near_ratio: Decimal = Decimal("1.5")
    """Claims whose words agree only in part are compared only up to this ratio of their values."""


DEFAULTS = Settings()
