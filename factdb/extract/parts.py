"""What goes on behind a unit: three metres and a half, 3 metres and 20 centimetres, a million dollars and a half."""

from dataclasses import replace
from decimal import Decimal

from factdb.core.claims import UnitKind
from factdb.core.numerals import ONE, Numeral, NumeralKind
from factdb.core.unit_names import UnitName
from factdb.core.units import UNITS
from factdb.core.words import NumberKind, Tag, Word
from factdb.extract.quantity import Quantity
from factdb.extract.reading import Reading

_PARTED = (
    UnitKind.LENGTH,
    UnitKind.MASS,
    UnitKind.DURATION,
    UnitKind.VOLUME,
    UnitKind.CURRENCY,
    UnitKind.AREA,
)
_LONGEST_PART = 9999
_ROUNDING = Decimal("0.000001")
"""Factors to a base unit that have no end are cut off."""


def with_half(reading: Reading, quantity: Quantity, after: int, counted: str | None = None) -> Quantity:
    """Three metres and a half (of the metre); a million dollars and a half of the million.

    `after` is the place behind the unit or noun; `counted`, for a noun, its lemma, which must stand once more.
    """
    if after >= len(reading.words) or not reading.adjacent[after] or quantity.low is None:
        return quantity
    place, joined = after, reading.words[after].joined
    if reading.words[place].form in reading.pack.particles and place + 1 < len(reading.words):
        place += 1  # a waw that stands alone
    word = reading.words[place]
    if not joined or word.number is None or not reading.adjacent[place]:
        return quantity
    if word.number.kind is not NumberKind.FRACTION or word.number.value >= ONE or word.definite:
        return quantity
    scale = _scale_again(reading, quantity, place + 1)
    if scale is not None:
        return _plus(reading, quantity, word.number.value * scale, place + 1)
    again = _definite_at(reading, place + 1)
    following = reading.words[place + 1].stem if place + 1 < len(reading.words) else ""
    if following in reading.pack.decoys.half_idioms:
        return quantity  # a diameter of 3 km, and a radius
    if counted is not None:
        same = again is not None and counted != "" and again.lemma == counted
        return _plus(reading, quantity, word.number.value, place) if same else quantity
    if again is None:
        return _plus(reading, quantity, word.number.value, place)
    if again.has(Tag.UNIT) or reading.pack.units.singular.get(_bare(reading, place + 1)) is not None:
        return replace(_plus(reading, quantity, word.number.value, place), after=place + 2)
    return quantity  # half of something else


def _definite_at(reading: Reading, place: int) -> Word | None:
    """The definite word at a place, if one goes on there."""
    if place >= len(reading.words) or not reading.adjacent[place]:
        return None
    word = reading.words[place]
    return word if word.definite and not word.joined and not word.preposition else None


def _scale_again(reading: Reading, quantity: Quantity, place: int) -> Decimal | None:
    """The number's scale word said once more behind the fraction."""
    word = _definite_at(reading, place)
    if word is None or word.number is None or word.number.kind is not NumberKind.SCALE:
        return None
    return word.number.value if word.number.value == quantity.numeral.scale else None


def _plus(reading: Reading, quantity: Quantity, more: Decimal, last: int) -> Quantity:
    assert quantity.low is not None  # the caller looked
    value = quantity.low + more
    return replace(quantity, low=value, high=value, last=last, end=reading.text.ends[last], after=last + 1)


def _bare(reading: Reading, place: int) -> str:
    word = reading.words[place]
    return word.form[len(word.prefix) :]


def with_subunit(
    reading: Reading, quantity: Quantity, name: UnitName, after: int
) -> tuple[Quantity, UnitName] | None:
    """3 metres and 20 centimetres, 12 dinars and 250 fils: one quantity and its unit. `after`: behind the unit.

    It is said in the larger unit, or in the smaller where the larger would have no end (3 hours and 40 minutes).
    """
    if name.kind not in _PARTED or quantity.low is None or quantity.low != quantity.high:
        return None
    part = _joined_number(reading, after)
    if part is None or not reading.adjacent[part.last + 1]:
        return None
    found = reading.pack.units.names.starting(reading.text, reading.words, part.last + 1)
    parts = parts_in(name, found[1]) if found is not None else None
    if found is None or parts is None or part.low >= parts:
        return None
    value, unit = quantity.low + part.low / parts, name
    if (value * parts) != quantity.low * parts + part.low:
        value, unit = quantity.low * parts + part.low, found[1]
    rule = f"{quantity.number_rule}, with its subunit"
    whole = replace(
        quantity, low=value, high=value, last=part.last, end=part.end, after=found[0], number_rule=rule
    )
    return whole, unit


def _joined_number(reading: Reading, place: int) -> Numeral | None:
    """The number that waw joins to what stands before `place`."""
    words = reading.words
    if place >= len(words) or not reading.adjacent[place] or not words[place].joined:
        return None
    if words[place].form in reading.pack.particles:
        place += 1
    if place >= len(words) or not reading.adjacent[place]:
        return None
    numeral = reading.pack.grammar.numeral(reading.text, words, place)
    if numeral is None or numeral.kind is not NumeralKind.CARDINAL or numeral.scale != ONE:
        return None
    return numeral if numeral.low <= _LONGEST_PART else None


def parts_in(whole: UnitName, smaller: UnitName) -> int | None:
    """How many of a smaller unit make one of a unit; None where they are of two families or no whole number does."""
    if whole.kind is not smaller.kind:
        return None
    if whole.kind is UnitKind.CURRENCY:
        part = smaller.parts.get(whole.family or whole.code)
        return round(whole.part / part) if part else None
    first, second = UNITS[whole.code], UNITS[smaller.code]
    if first.base != second.base:
        return None
    exact = first.factor * whole.part / (second.factor * smaller.part)
    parts = round(exact)
    return parts if parts > 1 and abs(exact - parts) < _ROUNDING else None
