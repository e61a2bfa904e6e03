"""Exchange rates: what one currency costs in another."""

from factdb.core.claims import UnitKind
from factdb.core.words import Tag
from factdb.extract.currencies import Usage
from factdb.extract.goods import nicknamed, unit_sold
from factdb.extract.qualifiers import first_open_word
from factdb.extract.quantity import Quantity
from factdb.extract.reading import Reading

_REACH = 14
"""Words between the currency and the amount."""
_DEALT = 6
"""The same where nothing but a word of trade behind the number says that it is one."""
_FACED = 6
"""Words between a currency and the one that it moves against."""
_DOLLAR = "USD"
_BASES = ("EUR", "GBP", "AUD", "NZD", _DOLLAR)
"""The currency of a pair that is named first here is the one that is priced in the other."""


def bought_for(reading: Reading, place: int, quantity: Quantity, usage: Usage) -> str | None:
    """What is bought as a currency moves: it, or, where the amount is in it, the one that it moves against."""
    moved = unit_sold(reading, place, usage)
    if moved != quantity.unit:
        return moved
    for other in range(place + 2, quantity.before):
        if reading.words[other].definite and _faces(reading, other - 1):
            return unit_sold(reading, other, usage)
    return moved


def _faces(reading: Reading, place: int) -> bool:
    word = reading.words[place]
    return word.form in reading.pack.ranges.against or word.stem in reading.pack.units.facing


def is_level(reading: Reading, quantity: Quantity) -> bool:
    """Whether the amount stands behind `at`, `to`, `from`, a bound between them or not."""
    place = first_open_word(reading, quantity.before)
    if place is None:
        return False
    bound = reading.pack.qualifiers.before.ending(reading.text, reading.words, place)
    opener = place if bound is None else bound[0] - 1
    return opener >= 0 and reading.words[opener].form in reading.pack.units.levels


def moves(reading: Reading, place: int) -> bool:
    """`The dollar fell ... to`, `went on to close at`: a definite currency that a verb tells of, or that opens."""
    word = reading.words[place]
    if not word.definite or word.preposition or not _is_currency(reading, place):
        return False
    first, _ = reading.sentence_at[place]
    return place == first or (
        reading.adjacent[place] and reading.words[place - 1].has(Tag.VERB | Tag.CHANGING)
    )


def exchanged(reading: Reading, quantity: Quantity, usage: Usage) -> str | None:
    """The pound fell to 89,500 against the dollar: the unit of a bare number between two currencies."""
    place, words = quantity.after, reading.words
    if place >= len(words) or not reading.adjacent[place] or quantity.kind is not UnitKind.COUNT:
        return None
    units = reading.pack.units
    against = _faces(reading, place)
    row = None if against else units.rates.starting(reading.text, words, place)
    if not against and row is None:
        return _dealt_at(reading, quantity, usage) if words[place].stem in units.exchanges else None
    bought = _currency_at(reading, place + 1, usage) if row is None else row[1]
    if bought not in units.codes:
        return None
    first, _ = reading.sentence_at[quantity.first]
    for back in range(quantity.first - 1, max(first, quantity.first - _REACH) - 1, -1):
        word = words[back]
        if word.digits or word.number is not None:
            return None
        if word.definite and word.has(Tag.UNIT):
            paid = _currency_at(reading, back, usage)
            return f"{paid}/{bought}" if paid is not None and paid != bought else None
    return None


def is_moving_currency(reading: Reading, place: int) -> bool:
    """Whether a word is a currency that moves, that another moves against or that is exchanged; no euro zone."""
    word = reading.words[place]
    if not word.definite or not _is_currency(reading, place):
        return False
    if not place or word.preposition or _faces(reading, place - 1):
        return True
    before, units = reading.words[place - 1], reading.pack.units
    return (
        before.has(Tag.VERB | Tag.CHANGING) or before.stem in units.exchanges or before.stem in units.prices
    )


def pair_before(reading: Reading, quantity: Quantity, place: int, usage: Usage) -> str | None:
    """The unit of a level of the currency at a place, against the other that is named with it, else the dollar.

    Markets give each pair one way round: dollars for a euro, yen for a dollar.
    """
    first, _ = reading.sentence_at[quantity.first]
    codes = [code for code in [_currency_at(reading, place, usage)] if code is not None]
    if _faces(reading, place - 1):
        for back in range(place - 2, max(first, place - _FACED) - 1, -1):
            code = _currency_at(reading, back, usage) if reading.words[back].definite else None
            if code is not None:
                codes.append(code)
                break
    codes = list(dict.fromkeys([*codes, _DOLLAR]))[:2]
    if len(codes) < 2 or any(code not in reading.pack.units.codes for code in codes):
        return None
    base = next((code for code in _BASES if code in codes), None)
    if base is None:
        return None
    paid = next(code for code in codes if code != base)
    return f"{paid}/{base}"


def _dealt_at(reading: Reading, quantity: Quantity, usage: Usage) -> str | None:
    """The dollar stood at 535 for buying: in the currency of the place."""
    words = reading.words
    first, _ = reading.sentence_at[quantity.first]
    for back in range(quantity.first - 1, max(first, quantity.first - _DEALT) - 1, -1):
        if words[back].digits or words[back].number is not None:
            return None
        bought = _currency_at(reading, back, usage) if words[back].definite else None
        if bought is not None:
            paid = usage.local(bought, quantity.after)
            return f"{paid}/{bought}" if paid is not None and paid != bought else None
    return None


def _is_currency(reading: Reading, place: int) -> bool:
    name = reading.pack.units.singular.get(reading.words[place].stem)
    return (name is not None and name.kind is UnitKind.CURRENCY) or nicknamed(reading, place) is not None


def _currency_at(reading: Reading, place: int, usage: Usage) -> str | None:
    if place >= len(reading.words):
        return None
    code = nicknamed(reading, place)
    name = reading.pack.units.singular.get(reading.words[place].stem)
    if code is not None or name is None or name.kind is not UnitKind.CURRENCY:
        return code
    code = unit_sold(reading, place, usage)
    return code if code is not None or not name.family else f"family:{name.code}"
