"""How much was said in each month: a row of bars."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from factdb.publish.site.interface import Interface

_WIDTH, _HEIGHT, _WIDEST = 360.0, 64.0, 26.0


@dataclass(frozen=True, slots=True)
class Bar:
    """One month."""

    x: float
    y: float
    width: float
    height: float
    month: str
    claims: int


@dataclass(frozen=True, slots=True)
class Months:
    """Bars in the units of a viewBox, oldest month where reading starts; months without claims leave a gap."""

    width: float
    height: float
    bars: tuple[Bar, ...]
    first: str
    last: str


def months_of(rows: Sequence[Any], interface: Interface) -> Months | None:
    """The bars of rows with `month` as `2026-10` and `claims`; None where there is but one month."""
    counts = {_index(row["month"]): row for row in rows}
    if len(counts) < 2:
        return None
    first, last = min(counts), max(counts)
    first = max(first, last - 59)
    slot = min(_WIDTH / (last - first + 1), _WIDEST)
    most = max(row["claims"] for row in rows)
    bars = []
    for index, row in sorted(counts.items()):
        if index < first:
            continue
        start = (index - first) * slot
        height = max(_HEIGHT * row["claims"] / most, 2.0)
        x = _WIDTH - start - slot * 0.85 if interface.direction == "rtl" else start
        month = interface.formats.month(row["month"])
        place = (round(x, 1), round(_HEIGHT - height, 1), round(slot * 0.85, 1), round(height, 1))
        bars.append(Bar(*place, month, row["claims"]))
    return Months(_WIDTH, _HEIGHT, tuple(bars), bars[0].month, bars[-1].month)


def _index(month: str) -> int:
    return int(month[:4]) * 12 + int(month[5:7]) - 1
