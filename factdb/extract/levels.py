"""Levels: a number that says at how many points an index stands."""

from dataclasses import replace

from factdb.core.claims import UnitKind
from factdb.core.numerals import ONE
from factdb.core.words import Tag, Word
from factdb.extract.bare import bare
from factdb.extract.quantity import Quantity
from factdb.extract.reading import Reading

_POINT = "point"
_REACH = 14
"""Words between the index and its level."""
_FAR = 40
"""Words between the index and a level with decimals, which count nothing."""
_NAME = 5
"""Words of the name of an index, among which what it is of stands: the index of the prices of consumers."""
_MOVES = Tag.REACHING | Tag.CHANGING
_OTHER_CLAUSE = Tag.COMPLEMENTISER | Tag.RELATIVE | Tag.COUNTING
_BY, _FOR = "\u0628", "\u0644"


def with_points(reading: Reading, quantity: Quantity) -> Quantity:
    """The quantity in points where it is the level of an index: the index rose to 108.0."""
    counts = quantity.kind is UnitKind.COUNT and quantity.per is None
    if not counts or not quantity.numeral.digits or quantity.numeral.scale != ONE:
        return quantity
    if not (bare(reading, quantity) or _from_another(reading, quantity)):
        return quantity
    if not (_follows_index(reading, quantity) or _far_from_index(reading, quantity)):
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
        if word.stem in reading.pack.units.price_bases:
            return False  # a share
        if word.has(_OTHER_CLAUSE) and word.form not in reading.pack.ranges.start:
            if place == first or reading.words[place - 1].form not in reading.pack.units.sooner_or_later:
                return False
            continue
        if word.has(Tag.VERB) and not (word.definite or word.has(_MOVES | Tag.PREPOSITION)):
            return False
    return False


def _far_from_index(reading: Reading, quantity: Quantity) -> bool:
    """The index that covers services in the euro zone fell to 53.8: decimals that count nothing, in its sentence."""
    if quantity.low is None or quantity.low == int(quantity.low) or quantity.before == 0:
        return False
    if quantity.after < len(reading.words) and reading.words[quantity.after].digits:
        return False  # one of a list
    opener = reading.words[quantity.before]
    if _BY in (opener.preposition, reading.words[quantity.before - 1].preposition):
        return False  # by how much it moved
    if reading.words[quantity.before - 1].has(Tag.CHANGING):
        return False
    first, _ = reading.sentence_at[quantity.first]
    for place in range(quantity.before - 1, max(first, quantity.before - _FAR) - 1, -1):
        if _is_index(reading, place):
            return True
        if reading.words[place].stem in reading.pack.units.price_bases:
            return False
        if _has_a_level(reading, reading.words[place]):
            named = range(place - 1, max(first, place - _NAME) - 1, -1)
            return any(_is_index(reading, before) for before in named)
    return False


def _is_index(reading: Reading, place: int) -> bool:
    """Whether a word is an index, its reading, or makes the number before it one: the standard number of prices."""
    word, units = reading.words[place], reading.pack.units
    if word.stem in units.indexes or word.stem in units.readings:
        return True
    if word.stem not in units.standards or not word.definite or word.preposition:
        return False
    return any(behind.preposition == _FOR for behind in reading.words[place + 1 : place + 3])


def _has_a_level(reading: Reading, word: Word) -> bool:
    """Whether something else than an index stands at levels: a share, a price, a percentage, a currency."""
    units = reading.pack.units
    if word.stem in units.prices or word.stem in units.goods or word.stem in units.percentages:
        return True
    name = units.singular.get(word.stem) if word.definite else None
    return name is not None and name.kind is UnitKind.CURRENCY
