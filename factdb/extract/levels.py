"""Levels: a number that says at how many points an index stands."""

from dataclasses import replace

from factdb.core.claims import UnitKind
from factdb.core.numerals import ONE
from factdb.core.words import Tag
from factdb.extract.bare import bare
from factdb.extract.quantity import Quantity
from factdb.extract.reading import Reading

_POINT = "point"
_REACH = 14
"""Words between the index and its level."""
_MOVES = Tag.REACHING | Tag.CHANGING
_OTHER_CLAUSE = Tag.COMPLEMENTISER | Tag.RELATIVE | Tag.COUNTING


def with_points(reading: Reading, quantity: Quantity) -> Quantity:
    """The quantity in points where it is the level of an index: the index rose to 108.0."""
    counts = quantity.kind is UnitKind.COUNT and quantity.per is None
    if not counts or not quantity.numeral.digits or quantity.numeral.scale != ONE:
        return quantity
    if not (bare(reading, quantity) or _from_another(reading, quantity)):
        return quantity
    if not _follows_index(reading, quantity):
        return quantity
    return replace(quantity, kind=UnitKind.OTHER, unit=_POINT, unit_rule="level of an index")


def _from_another(reading: Reading, quantity: Quantity) -> bool:
    """Whether the level follows from which the index came: to 108.0 from 107.5."""
    start = quantity.after
    if start + 1 >= len(reading.words) or reading.words[start].form not in reading.pack.ranges.start:
        return False
    return reading.words[start + 1].digits


def _follows_index(reading: Reading, quantity: Quantity) -> bool:
    """Whether an index is what moves or reaches the number, in one clause."""
    first, _ = reading.sentence_at[quantity.first]
    for place in range(quantity.before - 1, max(first, quantity.before - _REACH) - 1, -1):
        word = reading.words[place]
        if word.stem in reading.pack.units.indexes:
            return not word.preposition
        if word.has(_OTHER_CLAUSE) and word.form not in reading.pack.ranges.start:
            if place == first or reading.words[place - 1].form not in reading.pack.units.sooner_or_later:
                return False
            continue
        if word.has(Tag.VERB) and not (word.definite or word.has(_MOVES | Tag.PREPOSITION)):
            return False
    return False
