"""Intervals with tolerance: what values a claim's words allow, in base units."""

from collections.abc import Iterable
from dataclasses import dataclass
from decimal import Decimal

from factdb.compare.settings import Settings
from factdb.core.claims import Claim, Qualifier

_SIGNIFICANT_DIGITS_OF_A_ROUND_NUMBER = 3
_LEAST_ROUND_NUMBER = 1000


@dataclass(frozen=True, slots=True)
class Interval:
    """A closed interval; None is an open end."""

    low: Decimal | None
    high: Decimal | None

    def meets(self, other: "Interval") -> bool:
        """Whether some value lies in both."""
        return not (_below(self.high, other.low) or _below(other.high, self.low))

    def scaled(self, factor: Decimal) -> "Interval":
        """Both ends multiplied by `factor`, which is positive."""
        if factor == 1:
            return self
        return Interval(
            None if self.low is None else self.low * factor, None if self.high is None else self.high * factor
        )


def _below(high: Decimal | None, low: Decimal | None) -> bool:
    return high is not None and low is not None and high < low


def common(intervals: Iterable[Interval]) -> Interval | None:
    """The interval that all share: from max(low) to min(high); None iff max(low) > min(high)."""
    low, high = None, None
    for interval in intervals:
        if interval.low is not None:
            low = interval.low if low is None else max(low, interval.low)
        if interval.high is not None:
            high = interval.high if high is None else min(high, interval.high)
    return None if _below(high, low) else Interval(low, high)


def hull(intervals: Iterable[Interval]) -> Interval:
    """The smallest interval that holds all; an open end stays open."""
    every = list(intervals)
    lows = [interval.low for interval in every if interval.low is not None]
    highs = [interval.high for interval in every if interval.high is not None]
    return Interval(
        min(lows) if len(lows) == len(every) else None, max(highs) if len(highs) == len(every) else None
    )


def written(claim: Claim) -> Interval:
    """The interval as the words give it, in the claim's own unit."""
    return Interval(claim.low, claim.high)


def tolerated(claim: Claim, settings: Settings) -> Interval:
    """The interval widened by what the claim's qualifier and rounding leave open, in the claim's own unit."""
    if claim.qualifier is Qualifier.VAGUE:
        return Interval(
            None if claim.low is None else claim.low / settings.vague,
            None if claim.high is None else claim.high * settings.vague,
        )
    share = Decimal(0)
    if claim.qualifier is Qualifier.APPROX:
        share = settings.approx
    elif is_round(claim):
        share = settings.rounding
    elif not _has_scale_word(claim):
        return written(claim)
    low = None if claim.low is None else claim.low - _room(claim.low, share, settings)
    high = None if claim.high is None else claim.high + _room(claim.high, share, settings)
    return Interval(low, high)


def _room(value: Decimal, share: Decimal, settings: Settings) -> Decimal:
    """How far a value may be off: its share, or one in its last digit where that is more."""
    last_digit = Decimal(1).scaleb(int(value.normalize().as_tuple().exponent))
    return max(abs(value) * share, min(last_digit, abs(value) * settings.last_digit))


def is_round(claim: Claim) -> bool:
    """Whether the number is written with a scale word and few digits: `46 thousand`, not `46,500`.

    Words are told from digits by their letters.
    """
    if not _has_scale_word(claim):
        return False
    ends = [end for end in (claim.low, claim.high) if end is not None]
    return bool(ends) and all(_is_round_number(end) for end in ends)


def _has_scale_word(claim: Claim) -> bool:
    """Whether a thousand or more is written with words; they are told from digits by their letters."""
    ends = [end for end in (claim.low, claim.high) if end is not None]
    return any(char.isalpha() for char in claim.surface) and all(
        abs(end) >= _LEAST_ROUND_NUMBER for end in ends
    )


def _is_round_number(value: Decimal) -> bool:
    if abs(value) < _LEAST_ROUND_NUMBER:
        return False
    return len(value.normalize().as_tuple().digits) <= _SIGNIFICANT_DIGITS_OF_A_ROUND_NUMBER


def stated(interval: Interval) -> Decimal | None:
    """The number that stands for a claim when values are ranked: its one end, or the middle of its two."""
    if interval.low is None or interval.high is None:
        return interval.high if interval.low is None else interval.low
    return (interval.low + interval.high) / 2


def ratio(one: Decimal | None, other: Decimal | None) -> Decimal | None:
    """The larger over the smaller, where both are above zero."""
    if one is None or other is None or one <= 0 or other <= 0:
        return None
    return max(one, other) / min(one, other)
