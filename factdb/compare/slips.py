"""Likely slips: how one value may have become the other by a slip of the pen or of a unit."""

from decimal import Decimal
from enum import StrEnum

from factdb.compare.intervals import ratio


class Slip(StrEnum):
    """The kinds of slip that can be read off two values."""

    TEN = "ten"
    THOUSAND = "thousand"
    MILLION = "million"
    TRANSPOSED = "transposed"
    CURRENCY = "currency"


_BY_RATIO = {Decimal(10): Slip.TEN, Decimal(100): Slip.TEN, Decimal(1000): Slip.THOUSAND}


def slip_between(one: Decimal | None, other: Decimal | None) -> Slip | None:
    """The slip that turns one value into the other, if one does."""
    between = ratio(one, other)
    if one is None or other is None or between is None or between == 1:
        return None
    if between == Decimal(1_000_000):
        return Slip.MILLION
    return _BY_RATIO.get(between) or (Slip.TRANSPOSED if _is_transposed(one, other) else None)


def _is_transposed(one: Decimal, other: Decimal) -> bool:
    """Whether the values differ in two neighbouring digits that changed places: 168 and 186."""
    left, right = f"{one.normalize():f}", f"{other.normalize():f}"
    if len(left) != len(right):
        return False
    places = [place for place, pair in enumerate(zip(left, right, strict=True)) if pair[0] != pair[1]]
    return (
        len(places) == 2
        and places[1] == places[0] + 1
        and left[places[0]] == right[places[1]]
        and left[places[1]] == right[places[0]]
    )
