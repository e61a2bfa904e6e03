"""Two quantities side by side of which one says the unit of the other: one rate twice, points and their share."""

from dataclasses import replace

from factdb.core.claims import UnitKind
from factdb.core.words import Tag
from factdb.extract.money import currency_of
from factdb.extract.quantity import Quantity
from factdb.extract.ranges import is_change
from factdb.extract.reading import Reading

_PAID = {UnitKind.CURRENCY, UnitKind.RATE}
_POINT, _PERCENT = "point", "percent"
_LEVEL = 3
"""Words between the points by which a share changes and the share that it reaches."""


def in_two_currencies(reading: Reading, quantities: list[Quantity]) -> list[Quantity]:
    """A thousand pounds a month (1,500 dollars), 5,000 dinars (16 dollars) a day: one rate in two currencies."""
    for place in range(len(quantities) - 1):
        one, other = quantities[place], quantities[place + 1]
        if {one.kind, other.kind} != _PAID or not currency_of(one) or not currency_of(other):
            continue
        if other.before - one.after > 1 or reading.text.gaps[one.after].strip() != "(":
            continue
        rated, paid = (one, other) if one.kind is UnitKind.RATE else (other, one)
        unit = f"{paid.unit}/{(rated.unit or '').split('/', 1)[1]}"
        rule = f"{paid.unit_rule}, rate of the other currency"
        changed = replace(paid, kind=UnitKind.RATE, unit=unit, unit_rule=rule)
        quantities[place : place + 2] = [changed, other] if paid is one else [one, changed]
    return quantities


def points_of_percent(reading: Reading, quantities: list[Quantity]) -> list[Quantity]:
    """Unemployment rose two points to 18 %: points of what is a share."""
    for place in range(len(quantities) - 1):
        point, share = quantities[place], quantities[place + 1]
        if point.unit != _POINT or share.unit != _PERCENT or share.before - point.after > _LEVEL:
            continue
        if not is_change(reading, point.first) or _of_an_index(reading, point):
            continue
        if point.low is None or share.low is None or point.low > share.low:
            continue
        level = range(point.after, share.first)
        ranges, words = reading.pack.ranges, reading.words
        if any(words[at].form in ranges.to or words[at].has(Tag.REACHING) for at in level):
            rule = f"{point.unit_rule}, of a share"
            quantities[place] = replace(point, kind=UnitKind.PERCENT, unit="percentage_point", unit_rule=rule)
    return quantities


def _of_an_index(reading: Reading, point: Quantity) -> bool:
    first, _ = reading.sentence_at[point.first]
    before = reading.words[first : point.first]
    return any(word.stem in reading.pack.units.indexes for word in before)
