"""Levels: a number that says where an index, a share or a currency stands."""

from dataclasses import replace

from factdb.core.claims import Qualifier, UnitKind
from factdb.core.numerals import ONE
from factdb.core.words import Tag
from factdb.extract.bare import bare
from factdb.extract.currencies import Usage
from factdb.extract.exchange_rates import is_level, is_moving_currency, pair_before
from factdb.extract.quantity import Quantity
from factdb.extract.reading import Reading

_POINT = "point"
_REACH = 14
"""Words between the index and its level."""
_FAR = 40
"""Words between the index and a level with decimals, which count nothing."""
_NAME = 5
"""Words of the name of an index, among which what it is of stands: the index of the prices of consumers."""
_NO_CURRENCY_INDEX = 10_000
_MOVES = Tag.REACHING | Tag.CHANGING
_OTHER_CLAUSE = Tag.COMPLEMENTISER | Tag.RELATIVE | Tag.COUNTING
_BY, _FOR = "\u0628", "\u0644"


def with_level(reading: Reading, quantity: Quantity, usage: Usage, code: str | None) -> Quantity:
    """The quantity with the unit of what stands at it: points of an index (rose to 108.0), what a share or a currency
    costs. `code` is the currency of the article.
    """
    counts = quantity.kind is UnitKind.COUNT and quantity.per is None
    if not counts or not quantity.numeral.digits or quantity.numeral.scale != ONE:
        return quantity
    if not (bare(reading, quantity) or _from_another(reading, quantity)):
        return quantity
    of_currencies = _of_a_currency_index(reading, quantity)
    if of_currencies is not None:
        return _in_points(of_currencies)
    if _follows_index(reading, quantity):
        return _in_points(quantity)
    if quantity.low is None or quantity.low == int(quantity.low) or quantity.before == 0:
        return quantity
    return _with_decimals(reading, quantity, usage, code)


def _in_points(quantity: Quantity) -> Quantity:
    return replace(quantity, kind=UnitKind.OTHER, unit=_POINT, unit_rule="level of an index")


def _of_a_currency_index(reading: Reading, quantity: Quantity) -> Quantity | None:
    """The dollar's index stands at `98.151`: such an index never reaches ten thousand, so the point is of decimals."""
    decimal = quantity.numeral.alternative
    exact = quantity.low == quantity.high == quantity.numeral.low
    if decimal is None or not exact or quantity.numeral.low < _NO_CURRENCY_INDEX:
        return None
    first, _ = reading.sentence_at[quantity.first]
    for place in range(quantity.before - 2, max(first, quantity.before - _FAR) - 1, -1):
        if reading.words[place].stem in reading.pack.units.indexes:
            name = reading.pack.units.singular.get(reading.words[place + 1].stem)
            if name is None or name.kind is not UnitKind.CURRENCY:
                return None
            rule = f"{quantity.number_rule}, decimal of a currency's index"
            return replace(quantity, low=decimal, high=decimal, number_rule=rule)
    return None


def _from_another(reading: Reading, quantity: Quantity) -> bool:
    """Whether the level follows from which the index came: to 108.0 from 107.5."""
    start = quantity.after
    if start + 1 >= len(reading.words) or reading.words[start].form not in reading.pack.ranges.start:
        return False
    counted = start + 2
    if counted < len(reading.words) and reading.adjacent[counted]:
        name = reading.pack.units.singular.get(reading.words[counted].stem)
        if name is None and reading.words[counted].has(Tag.NOUN) and not reading.words[counted].joined:
            return False  # fell 20 of 30 shares
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


def _with_decimals(reading: Reading, quantity: Quantity, usage: Usage, code: str | None) -> Quantity:
    """A number with decimals that counts nothing has the unit of the nearest thing that has levels."""
    place = None if _moved_by(reading, quantity) else _thing(reading, quantity)
    if place is None:
        return quantity
    word, units = reading.words[place], reading.pack.units
    if word.stem in units.multiples:
        return replace(quantity, kind=UnitKind.RATIO, unit="times", unit_rule="how many times as much")
    if _is_index(reading, place) or _named_index(reading, quantity, place):
        return _in_points(quantity)
    if word.stem in units.prices or word.stem in units.goods:
        return quantity
    if not (is_level(reading, quantity) or quantity.qualifier is Qualifier.RANGE):
        return quantity
    if word.stem in units.price_bases:
        if quantity.low is not None and quantity.low < 1:
            return quantity
        known = replace(quantity, kind=UnitKind.CURRENCY, unit=code, unit_rule="level of a share")
        return quantity if code is None else known
    pair = pair_before(reading, quantity, place, usage)
    if pair is None:
        return quantity
    return replace(quantity, kind=UnitKind.RATE, unit=pair, unit_rule="level of a currency")


def _moved_by(reading: Reading, quantity: Quantity) -> bool:
    """Whether the number says by how much something moved, or is one of a list."""
    if quantity.after < len(reading.words) and reading.words[quantity.after].digits:
        return True
    before = reading.words[quantity.before - 1]
    return _BY in (reading.words[quantity.before].preposition, before.preposition) or before.has(Tag.CHANGING)


def _thing(reading: Reading, quantity: Quantity) -> int | None:
    """The nearest thing before a number, in its sentence, that stands at levels."""
    first, _ = reading.sentence_at[quantity.first]
    units = reading.pack.units
    for place in range(quantity.before - 1, max(first, quantity.before - _FAR) - 1, -1):
        word = reading.words[place]
        if _is_index(reading, place) or word.stem in units.multiples or word.stem in units.price_bases:
            return place
        if word.stem in units.prices or word.stem in units.goods:
            return place
        if is_moving_currency(reading, place):
            return place
    return None


def _named_index(reading: Reading, quantity: Quantity, place: int) -> bool:
    """Whether what stands at a place is part of an index's name: the index of prices, of the dollar."""
    if reading.words[place].stem in reading.pack.units.price_bases:
        return False
    first, _ = reading.sentence_at[quantity.first]
    return any(_is_index(reading, before) for before in range(place - 1, max(first, place - _NAME) - 1, -1))


def _is_index(reading: Reading, place: int) -> bool:
    """Whether a word is an index, its reading, or makes the number before it one: the standard number of prices."""
    word, units = reading.words[place], reading.pack.units
    if word.stem in units.indexes or word.stem in units.readings:
        return True
    if word.stem not in units.standards or not word.definite or word.preposition:
        return False
    return any(behind.preposition == _FOR for behind in reading.words[place + 1 : place + 3])
