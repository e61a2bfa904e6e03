"""A bare number that is measured as the one before it: a part, its whole, the next of two."""

from dataclasses import replace

from factdb.core.claims import UnitKind
from factdb.core.words import Tag
from factdb.extract.bare import bare, closed
from factdb.extract.quantity import Quantity
from factdb.extract.reading import Reading

_MEASURED = (UnitKind.MASS, UnitKind.VOLUME, UnitKind.AREA, UnitKind.LENGTH)
_WHOLES = (*_MEASURED, UnitKind.DURATION)
"""What has parts that are said without the unit again."""
_FLOWS = (UnitKind.ENERGY, UnitKind.RATE)
_KINDS = frozenset({*_WHOLES, *_FLOWS})
_AMOUNTS = frozenset({*_WHOLES, UnitKind.ENERGY, UnitKind.CURRENCY})
_OF = 3
"""Words from the unit of a part to its whole."""


def measured_as_before(reading: Reading, quantity: Quantity, before: Quantity) -> Quantity:
    """The quantity in the unit of the one before it, where it is a part or the whole of that, or the next of two."""
    if quantity.kind is not UnitKind.COUNT:
        return quantity
    quantity = _next_of_measure(reading, quantity, before)
    quantity = _part_of_measure(reading, quantity, before)
    return _whole_of_measure(reading, quantity, before)


def _part_of_measure(reading: Reading, quantity: Quantity, before: Quantity) -> Quantity:
    """Five years, three of them suspended; 50 hectares, of which 20 with wheat: the part is measured as the whole."""
    if before.kind not in _KINDS or quantity.kind is not UnitKind.COUNT:
        return quantity
    of = (
        quantity.after < len(reading.words)
        and reading.words[quantity.after].form in reading.pack.ranges.start
    )
    if not (of or bare(reading, quantity) or closed(reading, quantity)):
        return quantity
    behind = quantity.after if quantity.after < len(reading.words) else quantity.first
    beside = {reading.words[place].form for place in (quantity.first - 1, behind)}
    near = 0 <= quantity.first - before.after <= 1
    within = quantity.low is not None and (before.high is None or quantity.low <= before.high)
    if not (near and within and beside & reading.pack.units.of_it):
        return quantity
    return replace(quantity, kind=before.kind, unit=before.unit, unit_rule="unit of the whole")


def _next_of_measure(reading: Reading, quantity: Quantity, before: Quantity) -> Quantity:
    """The inflow was 340 million cubic metres and the outflow 190 millions: the accusative of a scale word ends it."""
    measured = before.kind in _KINDS and quantity.kind is UnitKind.COUNT
    if not measured or not closed(reading, quantity) or not bare(reading, quantity):
        return quantity
    words, between = reading.words, range(before.after, quantity.before)
    if not 1 <= len(between) <= 2 or quantity.numeral.scale != before.numeral.scale:
        return quantity
    joined = words[between[0]].joined and all(
        words[place].has(Tag.NOUN) or words[place].definite for place in between
    )
    if not joined or any(words[place].preposition for place in between):
        return quantity
    return replace(quantity, kind=before.kind, unit=before.unit, unit_rule="unit of the list")


def _whole_of_measure(reading: Reading, quantity: Quantity, before: Quantity) -> Quantity:
    """350 megawatts of a total of 500 that are needed: the whole is measured as the part."""
    measured = before.kind in _AMOUNTS
    if not measured or quantity.kind is not UnitKind.COUNT or not 2 <= quantity.first - before.after <= _OF:
        return quantity
    words, place = reading.words, quantity.first - 1
    if not words[place].has(Tag.SHARE) or words[place - 1].form not in reading.pack.ranges.start:
        return quantity
    behind = words[quantity.after] if quantity.after < len(words) else None
    told = behind is not None and behind.has(Tag.VERB) and not behind.has(Tag.NOUN)
    part = before.low if before.low is not None else before.high
    larger = quantity.low is not None and part is not None and quantity.low >= part
    if not larger or not (told or bare(reading, quantity)):
        return quantity
    return replace(quantity, kind=before.kind, unit=before.unit, unit_rule="unit of the part")
