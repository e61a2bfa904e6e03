"""From values to heights and from days to places along the chart."""

import math
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

_LOGARITHMIC_FROM = 30
"""From this ratio of largest to smallest value on, a linear scale would press the small ones together."""
_STEPS = (1, 2, 2.5, 5, 10)


@dataclass(frozen=True, slots=True)
class ValueScale:
    """Heights of values, 0 at the foot and 1 at the head of the chart."""

    low: float
    high: float
    logarithmic: bool
    ticks: tuple[float, ...]

    def __call__(self, value: float) -> float:
        """The height of `value`, kept inside the chart."""
        if self.logarithmic:
            share: float = math.log10(max(value, self.low) / self.low) / math.log10(self.high / self.low)
        else:
            share = (value - self.low) / (self.high - self.low)
        return min(max(share, 0.0), 1.0)


_INDISTINCT = 1e-12
"""Values that lie closer together share one place."""


def value_scale(values: Sequence[float]) -> ValueScale:
    """A scale on which all `values` stand; it starts at zero unless it is logarithmic."""
    least, most = min(values), max(values)
    if least > 0 and most / least >= _LOGARITHMIC_FROM:
        first, last = math.floor(math.log10(least)), math.ceil(math.log10(most * 1.01))
        stride = max(1, math.ceil((last - first) / 6))
        ticks = tuple(10.0**power for power in range(first, last + 1, stride))
        return ValueScale(10.0**first, 10.0**last, True, ticks)
    least, most = min(least, 0.0), max(most, 0.0)
    if most - least < _INDISTINCT:
        most = least + 1.0
    step = _step((most - least) / 4)
    start, end = math.floor(least / step) * step, math.ceil(most * 1.04 / step) * step
    count = round((end - start) / step)
    return ValueScale(start, end, False, tuple(round(start + step * index, 10) for index in range(count + 1)))


def _step(rough: float) -> float:
    power: float = 10.0 ** math.floor(math.log10(rough))
    return next(power * step for step in _STEPS if power * step >= rough * 0.999)


@dataclass(frozen=True, slots=True)
class DayScale:
    """Places of days, 0 at the start and 1 at the end."""

    first: date
    last: date

    def __call__(self, day: date) -> float:
        """The place of `day`; the middle where there is one day only."""
        length = (self.last - self.first).days
        return (day - self.first).days / length if length else 0.5

    def ticks(self, most: int) -> list[date]:
        """At most `most` days from the first to the last, evenly spread."""
        length = (self.last - self.first).days
        count = min(most - 1, length)
        if not count:
            return [self.first]
        return [
            date.fromordinal(self.first.toordinal() + round(length * i / count)) for i in range(count + 1)
        ]


def day_scale(days: Sequence[date]) -> DayScale | None:
    """A scale from the first to the last of `days`; None without any."""
    return DayScale(min(days), max(days)) if days else None
