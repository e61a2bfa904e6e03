"""Rates said behind the unit or the counted noun: barrels a day, 500 riyals for each winner."""

from typing import Any

from factdb.core.claims import UnitKind
from factdb.core.numerals import NumeralKind
from factdb.core.phrases import PhraseTable
from factdb.core.words import Mark, Tag, Word
from factdb.extract.quantity import Quantity
from factdb.extract.rates_by_adjective import in_a_manner, rate_by_adjective, rate_of_couple
from factdb.extract.reading import Reading

_FOR_EACH = (UnitKind.COUNT, UnitKind.CURRENCY, UnitKind.MASS, UnitKind.VOLUME, UnitKind.ENERGY)
"""What each of something has so much of; a length of time or an area is the size of one."""
_FOR = "\u0644"
_BEHIND = 5
"""Words of the counted noun between a number and what it is per."""
_ACTS = 3
"""Words from a verb to the adverb that says how often."""
_ONE = 4
"""Words from a noun to the word one behind its adjectives."""
_ENDS = Tag.COMPLEMENTISER | Tag.RELATIVE | Tag.PARTITIVE | Tag.OTHERS


def rate_behind(reading: Reading, quantity: Quantity) -> tuple[int, str] | None:
    """Barrels (of oil) a day, 150 families a month, 40 cases for every thousand people."""
    rates = reading.pack.units.rates
    for place in range(quantity.after, min(quantity.after + _BEHIND, len(reading.words))):
        if not reading.adjacent[place] and not (place == quantity.after and _bracket(reading, place)):
            return None
        row = rates.starting(reading.text, reading.words, place)
        word = reading.words[place]
        if row is not None:
            if word.joined or _says_when(reading, place, row[0]):
                return None
            counted = quantity.kind is not UnitKind.COUNT or place > quantity.after or _noun_is_said(quantity)
            counted = counted or row[1][0].isdigit()  # 40 for every 100 thousand people
            return row if counted or word.tags & Tag.ADVERB else None
        said = _said_in_words(reading, quantity, place)
        if said is not None:
            return said
        if not _goes_on(reading, word):
            return None
    return None


def _said_in_words(reading: Reading, quantity: Quantity, place: int) -> tuple[int, str] | None:
    """A rate that begins at a word and is no phrase of the tables: for each victim, in a daily manner."""
    if quantity.kind is UnitKind.COUNT and place == quantity.after:
        return _timed_behind(reading, place) or rate_by_adjective(reading, quantity, place)
    if reading.words[place].joined:
        return rate_of_couple(reading, place)
    if quantity.kind in _FOR_EACH:
        each = _for_each(reading, place) or _for_one(reading, place)
        of_them = each is not None and reading.words[each[0] - 1].has(Tag.PARTITIVE)
        if each is not None and not (of_them and quantity.kind is not UnitKind.CURRENCY):
            return each
    timed = _acts_each_time(reading, place) or _timed_behind(reading, place) or in_a_manner(reading, place)
    return timed or rate_by_adjective(reading, quantity, place)


def _for_each(reading: Reading, place: int) -> tuple[int, str] | None:
    """For each victim, on each seat: whatever one of has the amount; not for all the victims, for each that came."""
    found = reading.pack.units.for_each.starting(reading.text, reading.words, place)
    if found is None and _whose(reading, place):
        found = place + 2, ""
    if found is None or found[0] >= len(reading.words) or not reading.adjacent[found[0]]:
        return None
    one = reading.words[found[0]]
    if one.has(Tag.PARTITIVE):
        return found[0] + 1, _base(reading, one)  # for each of them
    if one.definite or one.prefix or one.digits:
        return None
    if one.number is not None:
        return (found[0] + 1, _base(reading, one)) if one.number.value == 1 else None  # for each one
    if one.stem in reading.pack.units.not_each:
        return None
    if one.tags & Tag.STOP and not one.tags & Tag.NOUN:
        return None
    owner = found[0] + 1
    if one.lemma not in (None, one.stem) and owner < len(reading.words) and reading.words[owner].definite:
        return None  # for all employees of the town
    return found[0] + 1, _base(reading, one)


def _whose(reading: Reading, place: int) -> bool:
    """For the family of each victim: a noun behind `for` that `each` owns."""
    words, each = reading.words, place + 1
    if words[place].preposition != _FOR or words[place].definite or each + 1 >= len(words):
        return False
    return (
        reading.adjacent[each]
        and words[each].has(Tag.EACH)
        and not words[each].prefix
        and not words[each].definite
    )


def _for_one(reading: Reading, place: int) -> tuple[int, str] | None:
    """For the one ring, in the one school year: a definite noun behind `for` or `in`, and the word one."""
    words = reading.words
    first = place + (words[place].form in reading.pack.calendar.in_words)
    if first >= len(words) or words[first].joined:
        return None
    if not (words[first].definite if first > place else words[first].preposition):
        return None
    for one in range(first + 1, min(first + _ONE, len(words))):
        if not reading.adjacent[one] or not words[one].definite:
            return None
        if words[one].has(Tag.EACH):
            return one + 1, _base(reading, words[first])
    return None


def _base(reading: Reading, one: Word) -> str:
    """The code of a unit, else the concept of a noun, else its letters."""
    name, listed = reading.pack.units.singular.get(one.stem), reading.pack.naming.nouns.get(one.stem)
    if name is not None:
        return name.code
    packed = reading.pack.units.packings.get(one.stem)
    if packed is not None:
        return packed
    return listed.concept if listed is not None else one.lemma or one.stem


def _timed_behind(reading: Reading, place: int) -> tuple[int, str] | None:
    """26 million people on average each year: a rate behind `on average`, `at most`, `only`."""
    words = reading.words
    bound = words[place].marks & Mark.BOUND
    phrases: PhraseTable[Any] = reading.pack.qualifiers.after if bound else reading.pack.units.on_average
    found = phrases.starting(reading.text, words, place)
    after = found[0] if found is not None else len(words)
    if after >= len(words) or not reading.adjacent[after]:
        return None
    row = reading.pack.units.rates.starting(reading.text, words, after)
    if row is None or words[after].joined or _says_when(reading, after, row[0]):
        return None
    return row


def _goes_on(reading: Reading, word: Word) -> bool:
    """Whether a word behind a quantity belongs to what it counts: tonnes of tobacco."""
    if word.form in reading.pack.ranges.start:  # of
        return True
    if word.joined or word.digits or word.number is not None or word.tags & (_ENDS | Tag.PREPOSITION):
        return False
    return not word.preposition and (not word.has(Tag.VERB) or word.has(Tag.NOUN))


def _acts_each_time(reading: Reading, place: int) -> tuple[int, str] | None:
    """Two milliards that are spent yearly, a hundred people who come there daily: a verb, the adverb of a period."""
    words = reading.words
    if not words[place].has(Tag.VERB) or words[place].has(Tag.NOUN):
        return None
    for adverb in range(place + 1, min(place + _ACTS, len(words))):
        if not reading.adjacent[adverb]:
            return None
        base = reading.pack.units.rate_adverbs.get(words[adverb].form)
        if base is not None:
            return adverb + 1, base
        if words[adverb].digits or words[adverb].number is not None or words[adverb].joined:
            return None
        if words[adverb].article and not words[adverb].preposition:
            return None  # eleven centres that take in the wheat daily
    return None


def _noun_is_said(quantity: Quantity) -> bool:
    """One doctor, two doctors for every thousand: in Arabic the noun does not follow these numbers."""
    return quantity.numeral.kind in (NumeralKind.SINGLE, NumeralKind.DUAL)


def _bracket(reading: Reading, place: int) -> bool:
    gap = reading.text.gaps[place].strip()
    return gap in (")", "\u00bb", '"') or gap in reading.pack.units.symbols


def _says_when(reading: Reading, first: int, after: int) -> bool:
    """In the past year, in the same year, in the year 2014, in the first day: not for each of them."""
    if after >= len(reading.words) or not reading.adjacent[after]:
        return False
    opener, word = reading.words[first], reading.words[after]
    if after == first + 1 and not opener.preposition:  # an adverb: daily
        return False
    if word.digits or word.number is not None or word.form in reading.pack.calendar.same_again:
        return True
    return word.definite and not (word.joined or word.preposition or word.has(Tag.PREPOSITION))
