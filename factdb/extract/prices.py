"""Prices: what an amount of money is the price of one of."""

from factdb.core.claims import UnitKind
from factdb.core.words import Tag, Word
from factdb.extract.currencies import Usage
from factdb.extract.quantity import Quantity
from factdb.extract.reading import Reading

_REACH = 14
"""Words between the word for price and the amount."""
_GOODS = 4
"""Words behind the word for price in which its goods are named."""
_EQUALS = "="
_MILLION = 1_000_000
_WORLD = "USD"
"""The currency in which the world trades goods."""
_OTHER_CLAUSE = Tag.COMPLEMENTISER | Tag.RELATIVE


def priced(reading: Reading, quantity: Quantity, usage: Usage) -> str | None:
    """The unit whose price the amount is: a barrel, a litre, a dollar; None where it is no price."""
    if quantity.numeral.scale >= _MILLION:
        return None
    first, _ = reading.sentence_at(quantity.first)
    bought: str | None = None
    for place in range(quantity.before - 1, max(first, quantity.before - _REACH) - 1, -1):
        word = reading.words[place]
        if word.stem in reading.pack.units.prices:
            return bought or _goods(reading, place + 1, quantity, usage)
        traded = reading.pack.units.traded.get(word.stem)
        if traded is not None and not word.preposition and quantity.unit == _WORLD:
            return traded
        if _sold_by_unit(reading, place) or _comes_to(reading, place):
            return bought or _unit_sold(reading, place, usage)
        if word.has(_OTHER_CLAUSE) or (word.has(Tag.VERB) and not _leads(word)):
            return None
        if word.definite and word.joined and word.has(Tag.UNIT):  # and the euro 2.99
            bought = _unit_sold(reading, place, usage)
    return None


def _leads(word: Word) -> bool:
    """Whether what may be a verb is none, or one that leads to an amount."""
    return word.definite or word.has(Tag.REACHING | Tag.CHANGING)


def _goods(reading: Reading, place: int, quantity: Quantity, usage: Usage) -> str | None:
    """The unit or the goods named behind the word for price: the price of a litre of petrol, of gold, of exchange."""
    units = reading.pack.units
    for at in range(place, min(place + _GOODS, quantity.before)):
        if not reading.adjacent(at):
            return None
        stem = reading.words[at].stem
        if at == place and stem in units.exchanges:
            continue
        base = _unit_sold(reading, at, usage)
        if base is not None:
            return base
        if stem in units.goods and quantity.unit == _WORLD:
            return units.goods[stem]
        if reading.words[at].digits or reading.words[at].number is not None:
            return None
    return None


def _sold_by_unit(reading: Reading, place: int) -> bool:
    """`A litre of petrol reached`: a bare unit right behind a verb that leads to the amount."""
    if place == 0 or not reading.adjacent(place) or not reading.words[place].has(Tag.UNIT):
        return False
    before = reading.words[place - 1]
    return before.has(Tag.REACHING | Tag.CHANGING) and before.has(Tag.VERB)


def _comes_to(reading: Reading, place: int) -> bool:
    """`The dollar equals`, `the dollar =`: a definite unit right before what leads to the amount."""
    word, verb = reading.words[place], reading.words[place + 1]
    if reading.text.gaps[place + 1].strip() == _EQUALS:
        return word.definite and word.has(Tag.UNIT)
    return word.definite and word.has(Tag.UNIT) and verb.has(Tag.REACHING) and verb.has(Tag.VERB)


def _unit_sold(reading: Reading, place: int, usage: Usage) -> str | None:
    units, word = reading.pack.units, reading.words[place]
    if word.stem in units.price_bases:
        return units.price_bases[word.stem]
    found = units.names.starting(reading.text, reading.words, place)
    name = found[1] if found is not None else units.singular.get(word.stem)
    if name is None or name.kind is UnitKind.DURATION:
        return None
    if name.kind is not UnitKind.CURRENCY:
        return (
            name.code
            if name.kind in (UnitKind.MASS, UnitKind.VOLUME, UnitKind.AREA, UnitKind.LENGTH)
            else None
        )
    if name.part != 1:
        return None
    settled = usage.currency(name.family, place) if name.family and name.code.islower() else None
    return settled[0] if settled else (name.code if name.code.isupper() else None)
