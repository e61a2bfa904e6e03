"""Rates that an adjective or an adverb some words behind says: 28 daily flights, 800 whales and dolphins a year."""

from factdb.core.claims import UnitKind
from factdb.core.numerals import NumeralKind
from factdb.core.words import Tag
from factdb.extract.quantity import Quantity
from factdb.extract.reading import Reading

_FLOWING = (UnitKind.CURRENCY, UnitKind.MASS, UnitKind.VOLUME, UnitKind.ENERGY, UnitKind.DURATION)
_SHARED = (UnitKind.CURRENCY, UnitKind.MASS, UnitKind.VOLUME, UnitKind.ENERGY)
_OWNED = 9
"""Words between the one who has so much and the amount."""
_AS = "\u0643"
_COUPLED = 3
"""Words of a second counted thing, from its waw to the adverb that covers both."""


def rate_by_adjective(reading: Reading, quantity: Quantity, place: int) -> tuple[int, str] | None:
    """The period that an adjective at `place` says of the counted thing or of the unit, or of a wage behind it."""
    base = _period_at(reading, place)
    if base is not None:
        if quantity.kind in _FLOWING and place == quantity.after:
            return place + 1, base  # 130 milliard dollars yearly
        comes = _comes_again(reading, quantity, place)
        return (place + 1, base) if comes else None
    return _as_wage(reading, quantity, place)


def _period_at(reading: Reading, place: int) -> str | None:
    """The base that an indefinite adjective of a period says: daily."""
    if place >= len(reading.words) or not reading.adjacent[place]:
        return None
    word = reading.words[place]
    if word.prefix or word.definite:
        return None
    return reading.pack.units.rates_before.get(word.stem)


def _comes_again(reading: Reading, quantity: Quantity, place: int) -> bool:
    """Whether what is counted up to an adjective comes or is done again: visitors, flights, no newspapers."""
    repeated = reading.pack.units.repeated
    dual = quantity.numeral.kind is NumeralKind.DUAL
    words = reading.words[quantity.last if dual else quantity.after : place]
    if quantity.kind is not UnitKind.COUNT:
        return False
    return any(
        word.stem in repeated or word.lemma in repeated for word in words if dual or not word.preposition
    )


def _as_wage(reading: Reading, quantity: Quantity, place: int) -> tuple[int, str] | None:
    """3 million euros as a yearly wage, 20 raids as a daily average."""
    word = reading.words[place]
    if word.stem not in reading.pack.units.flow_nouns or word.joined or word.definite:
        return None
    if quantity.kind is UnitKind.COUNT and place == quantity.after:
        return None  # nothing is counted
    if word.preposition not in ("", _AS) or (not word.preposition and quantity.kind is not UnitKind.CURRENCY):
        return None
    base = _period_at(reading, place + 1)
    return (place + 2, base) if base is not None else None


def rate_of_couple(reading: Reading, place: int) -> tuple[int, str] | None:
    """700 million snapshots and pictures a day: an adverb behind a second counted thing that waw joins."""
    words = reading.words
    second = words[place]
    if (
        not second.joined
        or second.definite
        or second.preposition
        or second.digits
        or second.number is not None
    ):
        return None
    if second.has(Tag.VERB | Tag.COMPLEMENTISER | Tag.RELATIVE | Tag.PREPOSITION) and not second.has(
        Tag.NOUN
    ):
        return None
    for adverb in range(place + 1, min(place + _COUPLED, len(words))):
        if not reading.adjacent[adverb] or words[adverb].digits or words[adverb].number is not None:
            return None
        manner = in_a_manner(reading, adverb)
        if manner is not None:
            return manner
        row = reading.pack.units.rates.starting(reading.text, words, adverb)
        base = reading.pack.units.rate_adverbs.get(words[adverb].form)
        if row is not None and base is not None:
            return None if _opens_a_number(reading, row[0]) else row
        if words[adverb].joined or words[adverb].preposition:
            return None
    return None


def _opens_a_number(reading: Reading, place: int) -> bool:
    """Whether a number follows, whose own period the adverb is."""
    if place >= len(reading.words) or not reading.adjacent[place]:
        return False
    return reading.words[place].digits or reading.words[place].number is not None


def in_a_manner(reading: Reading, place: int) -> tuple[int, str] | None:
    """In a daily manner."""
    words, units = reading.words, reading.pack.units
    if words[place].stem not in units.manners or not words[place].preposition or place + 1 >= len(words):
        return None
    base = units.rates_before.get(words[place + 1].stem) if reading.adjacent[place + 1] else None
    return (place + 2, base) if base is not None else None


def share_of_one(reading: Reading, quantity: Quantity) -> str | None:
    """The profit of the share was 2.49 riyals, the part of a person 250 litres: what one share or person has."""
    if quantity.kind not in _SHARED:
        return None
    units = reading.pack.units
    first, _ = reading.sentence_at[quantity.first]
    for place in range(quantity.before - 1, max(first, quantity.before - _OWNED), -1):
        word = reading.words[place]
        base = units.price_bases.get(word.lemma or word.stem)
        definite = word.definite or word.stem != word.lemma  # listed with its article
        if base is not None and definite and not word.preposition:
            noun = reading.words[place - 1]
            owned = reading.adjacent[place] and not noun.definite
            shared = noun.stem in units.shares_of_one or noun.lemma in units.shares_of_one
            return base if owned and shared else None
        name = units.singular.get(word.stem)
        if word.has(Tag.COMPLEMENTISER) or (name is not None and name.kind is UnitKind.CURRENCY):
            return None
    return None
