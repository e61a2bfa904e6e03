"""Prices: what an amount of money is the price of one of."""

from factdb.core.words import Tag, Word
from factdb.extract.currencies import Usage
from factdb.extract.exchange_rates import bought_for, is_level, moves
from factdb.extract.goods import holds, unit_sold
from factdb.extract.quantity import Quantity
from factdb.extract.reading import Reading

_GOODS = 4
"""Words behind the word for price in which its goods are named."""
_NAMED_BEFORE = 20
"""Words before a price in which a clause before names what has it."""
_BOUGHT = 6
"""Words before a price in which the measure stands that is bought."""
_EQUALS = "="
_REACH = 14
"""Words between the word for price and the amount."""
_MILLION = 1_000_000
_WORLD = "USD"
"""The currency in which the world trades goods."""
_OTHER_CLAUSE = Tag.COMPLEMENTISER | Tag.RELATIVE


def priced(reading: Reading, quantity: Quantity, usage: Usage) -> str | None:
    """The unit whose price the amount is: a barrel, a litre, a dollar; None where it is no price."""
    first, _ = reading.sentence_at[quantity.first]
    if quantity.numeral.scale >= _MILLION:
        return _price_of_one(reading, quantity, usage)
    bought: str | None = None
    level = is_level(reading, quantity)
    before = _opening(reading, quantity)
    for place in range(before - 1, max(first, before - _REACH) - 1, -1):
        word = reading.words[place]
        if word.stem in reading.pack.units.prices:
            return (
                bought
                or _goods(reading, place + 1, quantity, usage)
                or _named_before(reading, place, quantity)
                or _bought_before(reading, place, quantity, usage)
            )
        traded = reading.pack.units.traded.get(word.stem)
        if traded is not None and not word.preposition and quantity.unit == _WORLD:
            return traded
        if level and moves(reading, place):
            return bought or bought_for(reading, place, quantity, usage)
        if _sold_by_unit(reading, place) or _comes_to(reading, place):
            return bought or unit_sold(reading, place, usage)
        if _ends_clause(reading, word) and not _before_that(reading, place):
            return None
        if word.joined and word.stem in reading.pack.units.sums:
            return None  # and a wage of
        sold = word.has(Tag.UNIT) or word.stem in reading.pack.units.packings
        if word.joined and sold and (word.definite or holds(reading, place)):
            bought = unit_sold(reading, place, usage)  # and the euro 2.99, and the can of diesel 9 thousand
    return None


def _opening(reading: Reading, quantity: Quantity) -> int:
    """The first word of an amount, with a bound before it: about, in Arabic what comes near."""
    before = quantity.before
    bound = reading.pack.qualifiers.before.ending(reading.text, reading.words, before - 1) if before else None
    return before if bound is None else bound[0]


def _before_that(reading: Reading, place: int) -> bool:
    """Before it fell to: the same thing goes on."""
    if place == 0 or not reading.adjacent[place] or not reading.words[place].has(Tag.COMPLEMENTISER):
        return False
    return reading.words[place - 1].form in reading.pack.units.sooner_or_later


def _price_of_one(reading: Reading, quantity: Quantity, usage: Usage) -> str | None:
    """What one costs in weak money: the price of a tonne reached 5 million; not a loss of millions as prices fell."""
    first, _ = reading.sentence_at[quantity.first]
    before = _opening(reading, quantity)
    for place in range(before - 1, max(first, before - _GOODS - 2) - 1, -1):
        word = reading.words[place]
        if word.stem in reading.pack.units.prices:
            return unit_sold(reading, place + 1, usage) if reading.adjacent[place + 1] else None
        if _ends_clause(reading, word):
            return None
    return None


def _ends_clause(reading: Reading, word: Word) -> bool:
    """Whether a word between a price and its amount begins another clause."""
    if word.has(_OTHER_CLAUSE):
        return word.form not in reading.pack.ranges.start
    return word.has(Tag.VERB) and not (word.has(Tag.PREPOSITION) or _leads(reading, word))


def is_exchange_rate(reading: Reading, quantity: Quantity, usage: Usage) -> bool:
    """Whether the amount is what another currency costs."""
    bought = priced(reading, quantity, usage) if is_level(reading, quantity) else None
    return bought is not None and bought in reading.pack.units.codes


def _leads(reading: Reading, word: Word) -> bool:
    """Whether what may be a verb is none, or one that leads to an amount."""
    if word.definite or word.has(Tag.REACHING | Tag.CHANGING | Tag.AUXILIARY):
        return True
    return word.stem in reading.pack.units.pricing


def _goods(reading: Reading, place: int, quantity: Quantity, usage: Usage) -> str | None:
    """The unit or the goods named behind the word for price: the price of a litre of petrol, of gold, of exchange."""
    units = reading.pack.units
    for at in range(place, min(place + _GOODS, quantity.before)):
        if not reading.adjacent[at]:
            return None
        stem = reading.words[at].stem
        if at == place and stem in units.exchanges:
            continue
        base = unit_sold(reading, at, usage)
        if base is not None:
            return base
        if stem in units.goods and quantity.unit == _WORLD:
            return units.goods[stem]
        if reading.words[at].digits or reading.words[at].number is not None:
            return None
    return None


def _named_before(reading: Reading, price: int, quantity: Quantity) -> str | None:
    """The share of such a company rose by 4 per cent, up to a price of 50.5 riyals: what has the price is named before."""
    if price + 1 < quantity.before or reading.words[price].definite:
        return None
    first, _ = reading.sentence_at[price]
    bases = reading.pack.units.price_bases
    before = reversed(reading.words[max(first, price - _NAMED_BEFORE) : price])
    return next((bases[word.stem] for word in before if word.stem in bases), None)


def _bought_before(reading: Reading, price: int, quantity: Quantity, usage: Usage) -> str | None:
    """Bought a gram of gold at a price of 29 pounds: a bare measure and what it is of, right before `at a price`."""
    words = reading.words
    if price + 1 < quantity.before or words[price].definite or not words[price].preposition:
        return None
    first, _ = reading.sentence_at[price]
    for place in range(price - 2, max(first, price - _BOUGHT) - 1, -1):
        word = words[place]
        if word.digits or word.number is not None or _ends_clause(reading, word):
            return None
        if word.has(Tag.UNIT) or word.stem in reading.pack.units.packings:
            counted = words[place - 1].digits or words[place - 1].number is not None if place else False
            owner = holds(reading, place) and not word.definite
            return unit_sold(reading, place, usage) if owner and not counted else None
    return None


def _sold_by_unit(reading: Reading, place: int) -> bool:
    """`Reached a litre of petrol`, `a litre of the petrol reached`: a unit beside a verb that leads to the amount."""
    words = reading.words
    if not words[place].has(Tag.UNIT) or words[place].preposition:
        return False
    if place and reading.adjacent[place] and _tells_price(reading, words[place - 1]):
        return True
    verb = place + 2
    goods = not words[place].definite and verb < len(words) and holds(reading, place)
    return goods and reading.adjacent[verb] and not words[verb].joined and _tells_price(reading, words[verb])


def _comes_to(reading: Reading, place: int) -> bool:
    """`The dollar equals`, `the dollar =`: a definite unit right before what leads to the amount."""
    word, verb = reading.words[place], reading.words[place + 1]
    if reading.text.gaps[place + 1].strip() == _EQUALS:
        return word.definite and word.has(Tag.UNIT)
    if not word.definite or not word.has(Tag.UNIT) or verb.has(Tag.CHANGING):
        return False
    return _tells_price(reading, verb)


def _tells_price(reading: Reading, word: Word) -> bool:
    if word.stem in reading.pack.units.pricing:
        return True
    return word.has(Tag.REACHING | Tag.CHANGING) and word.has(Tag.VERB)
