"""Amounts that are money by what is done with them: paid 49 million, spends the milliards, moved for 19 million."""

from collections.abc import Container

from factdb.core.claims import Qualifier, UnitKind
from factdb.core.numerals import ONE
from factdb.core.words import NumberKind, Tag, Word
from factdb.extract.qualifiers import first_open_word
from factdb.extract.quantity import Quantity
from factdb.extract.reading import Reading

_PAID = 5
"""Words between a verb of paying and the amount."""
_DEALT = 14
"""Words between a deal and its price."""
_COUNTED = 12
"""Words before an amount in which what it counts would stand."""
_MILLIARD = 1_000_000_000
_MILLION = 1_000_000
_FOR, _AT = "\u0644", "\u0628"


def is_payment(reading: Reading, quantity: Quantity, before: Quantity | None) -> bool:
    """Whether an amount with a scale that counts nothing is money; `before` is the quantity before it."""
    if quantity.numeral.scale == ONE or quantity.per is not None:
        return False
    if _is_paid(reading, quantity) or _is_in_return(reading, quantity) or _is_sold_for(reading, quantity):
        return True
    return quantity.numeral.scale >= _MILLIARD and not _counts_before(reading, quantity, before)


def _is_paid(reading: Reading, quantity: Quantity) -> bool:
    """Paid 49 million; not: paid to 4 thousand, the war drove the thousands to flee."""
    units, opener = reading.pack.units, reading.words[quantity.before - 1] if quantity.before else None
    if reading.words[quantity.before].preposition == _FOR:
        return False
    if opener is not None and opener.has(Tag.PREPOSITION) and reading.adjacent[quantity.before]:
        return False
    first, _ = reading.sentence_at[quantity.first]
    for place in range(quantity.before - 1, max(first, quantity.before - _PAID) - 1, -1):
        word = reading.words[place]
        if word.stem in units.paying or word.form in units.paying or _is_noun_of(word, units.payments):
            return quantity.qualifier is not Qualifier.VAGUE or not _driven(reading, quantity)
        if _ends(word):
            return False
    return False


def _driven(reading: Reading, quantity: Quantity) -> bool:
    """Whether the vague many are rather people: thousands, or those that something drove to something."""
    if quantity.high is not None and quantity.high < _MILLION:
        return True
    place = quantity.after
    if place >= len(reading.words) or not reading.adjacent[place]:
        return False
    word = reading.words[place]
    return word.preposition == _FOR or word.form in reading.pack.ranges.to


def _is_noun_of(word: Word, nouns: Container[str]) -> bool:
    return word.stem in nouns or (word.lemma is not None and word.lemma in nouns)


def _is_in_return(reading: Reading, quantity: Quantity) -> bool:
    """The player moved to the club for 19 million: no count stands before that it could be set against."""
    place = first_open_word(reading, quantity.before)
    if place is None or quantity.qualifier is Qualifier.VAGUE:
        return False
    units = reading.pack.units
    if reading.words[place].stem not in units.in_return:
        return False
    first, _ = reading.sentence_at[quantity.first]
    dealt = False
    for back in range(place - 1, max(first, place - _DEALT) - 1, -1):
        word = reading.words[back]
        if word.digits or (word.number is not None and word.number.kind is not NumberKind.DUAL):
            return False
        dealt = dealt or _is_noun_of(word, units.deals)
    return dealt


def _is_sold_for(reading: Reading, quantity: Quantity) -> bool:
    """Some kinds are sold for four thousand: a joined `for` behind what is dealt in."""
    if reading.words[quantity.before].preposition != _AT or quantity.qualifier is Qualifier.VAGUE:
        return False
    units = reading.pack.units
    first, _ = reading.sentence_at[quantity.first]
    for place in range(quantity.before - 1, max(first, quantity.before - _PAID) - 1, -1):
        word = reading.words[place]
        if word.stem in units.selling:
            return True
        if _ends(word):
            return False
    return False


def _ends(word: Word) -> bool:
    """Whether a word closes the clause of the verb that could stand before it."""
    if word.digits or word.has(Tag.COUNTING | Tag.COMPLEMENTISER):
        return True
    return word.number is not None and word.number.kind is not NumberKind.DUAL


def _counts_before(reading: Reading, quantity: Quantity, before: Quantity | None) -> bool:
    """Whether what is counted in milliards stands before: people, shares, views."""
    first, _ = reading.sentence_at[quantity.first]
    if before is not None and before.kind is UnitKind.COUNT and before.numeral.scale >= _MILLION:
        return True
    units = reading.pack.units
    for place in range(quantity.first - 1, max(first, quantity.first - _COUNTED) - 1, -1):
        word = reading.words[place]
        if _is_noun_of(word, units.money_nouns) or _is_noun_of(word, units.sums) or word.stem in units.paying:
            return False
        if word.has(Tag.COUNTING | Tag.UNIT) or _is_noun_of(word, units.many):
            return True
    return False
