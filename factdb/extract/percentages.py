"""Percentages without their sign: a bare number behind a word for a share."""

from dataclasses import replace

from factdb.core.claims import UnitKind
from factdb.core.numerals import ONE
from factdb.core.words import Tag
from factdb.extract.bare import bare
from factdb.extract.qualifiers import first_open_word
from factdb.extract.quantity import Quantity, small
from factdb.extract.reading import Reading

_SHARED = 3
"""Words between the word for a percentage and its number."""


def with_percentage(reading: Reading, quantity: Quantity) -> Quantity:
    """Fell at a rate of 1.03 and no more: a bare number right behind the word for a percentage.

    With decimals, behind its adjective too, and before its whole: a weighted share of 91.54, 7.84 of the sum.
    """
    numeral = quantity.numeral
    if quantity.kind is not UnitKind.COUNT or not numeral.digits or numeral.scale != ONE:
        return quantity
    place = first_open_word(reading, quantity.before)
    if place is None or not small(quantity):
        return quantity
    units, word = reading.pack.units, reading.words[place]
    if word.stem in units.percentages:
        of_whole = _has_decimals(quantity) and _opens_whole(reading, quantity.after)
        said = (not word.definite or word.suffix) and (bare(reading, quantity) or of_whole)
    else:
        said = _has_decimals(quantity) and bare(reading, quantity) and _behind_share(reading, quantity, place)
    if not said:
        return quantity
    return replace(quantity, kind=UnitKind.PERCENT, unit="percent", unit_rule="behind a word for percentages")


def _has_decimals(quantity: Quantity) -> bool:
    return quantity.low is not None and quantity.low == quantity.high and quantity.low != int(quantity.low)


def _opens_whole(reading: Reading, place: int) -> bool:
    return place < len(reading.words) and reading.words[place].form in reading.pack.ranges.start


def _behind_share(reading: Reading, quantity: Quantity, place: int) -> bool:
    """A weighted share at a rate of, the equal share is: adjectives and what leads to the number stand between."""
    first, _ = reading.sentence_at[quantity.first]
    for back in range(place, max(first, place - _SHARED) - 1, -1):
        word = reading.words[back]
        if word.stem in reading.pack.units.percentages:
            return True
        if (
            word.digits
            or word.number is not None
            or word.joined
            or word.has(Tag.COMPLEMENTISER | Tag.CHANGING)
        ):
            return False
        if word.preposition and word.stem not in reading.pack.units.flow_nouns:
            return False
        if word.has(Tag.PREPOSITION) and word.form not in reading.pack.units.levels:
            return False
    return False
