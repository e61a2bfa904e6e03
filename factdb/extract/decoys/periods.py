"""Times that are pointed at rather than measured: the last 24 hours, three times a day, for every hundred."""

from factdb.core.claims import UnitKind
from factdb.core.numerals import Numeral, NumeralKind
from factdb.core.words import Tag
from factdb.extract.decoys.around import beside, counts_something, is_pointing, word_at
from factdb.extract.qualifiers import first_open_word
from factdb.extract.reading import Reading
from factdb.extract.units import unit_at


def definite_number_of_time(reading: Reading, numeral: Numeral) -> bool:
    """The twenty-four hours, the twentieth century: a definite number behind its definite unit."""
    if numeral.digits or not numeral.definite or not beside(reading, numeral.first):
        return False
    before = reading.words[numeral.first - 1]
    if reading.words[numeral.first].preposition:  # they are counted by the thousands
        return _last_days(reading, numeral)
    if not before.definite:
        return _last_days(reading, numeral)
    if (
        numeral.first > 1
        and beside(reading, numeral.first - 1)
        and reading.words[numeral.first - 2].has(Tag.UNIT)
    ):
        return not before.has(Tag.NOUN) or before.lemma == before.stem  # the three months of summer
    return before.has(Tag.UNIT)


def _last_days(reading: Reading, numeral: Numeral) -> bool:
    """The last ten (nights): a definite number and a word that points in time, and nothing that they count."""
    following = word_at(reading, numeral.last + 1)
    if following is None or not beside(reading, numeral.last + 1) or not following.definite:
        return False
    return is_pointing(reading, following)


def how_often(reading: Reading, numeral: Numeral) -> bool:
    """Every two days."""
    if not beside(reading, numeral.first):
        return False
    each = reading.words[numeral.first - 1]
    if not each.tags & Tag.EACH or each.tags & Tag.PREPOSITION or each.preposition or each.definite:
        return False
    if numeral.kind is NumeralKind.DUAL:
        return reading.words[numeral.first].has(Tag.UNIT)
    return unit_at(reading, numeral.last + 1) is not None


def rate_base(reading: Reading, numeral: Numeral) -> bool:
    """For every 100 thousand, the price of the twenty litres: what a rate is measured by."""
    place = first_open_word(reading, numeral.first)
    if place is None:
        return False
    if reading.words[place].stem in reading.pack.units.prices:
        return _priced(reading, numeral)
    if not reading.words[place].tags & Tag.EACH:
        return False
    each = reading.words[place]
    if each.tags & Tag.PREPOSITION:
        return False
    if each.preposition or each.form in reading.pack.decoys.for_each:
        return True
    return place > 0 and reading.words[place - 1].has(Tag.PREPOSITION)


def _priced(reading: Reading, numeral: Numeral) -> bool:
    """A definite number and a measure that has the price."""
    unit = unit_at(reading, numeral.last + 1)
    definite = numeral.definite or reading.words[numeral.first - 1].definite
    return definite and unit is not None and unit[1].kind in (UnitKind.VOLUME, UnitKind.MASS)


def definite_digits_of_time(reading: Reading, numeral: Numeral) -> bool:
    """The last 24 hours, in Arabic `the hours the-24`: digits with the article behind their definite unit."""
    place = first_open_word(reading, numeral.first)
    if place is None or place == numeral.first - 1 or not reading.words[numeral.first - 1].definite:
        return False
    unit = reading.words[place]
    name = reading.pack.units.singular.get(unit.stem) if unit.definite else None
    return name is not None and name.kind is UnitKind.DURATION and not counts_something(reading, numeral.last)


def pointed_by_its_unit(reading: Reading, numeral: Numeral) -> bool:
    """The coming 48 hours, in Arabic the-48 the-hour the-coming."""
    place = numeral.last + 1
    unit, pointed = word_at(reading, place), word_at(reading, place + 1)
    if unit is None or pointed is None or first_open_word(reading, numeral.first) == numeral.first - 1:
        return False
    if numeral.first == 0 or not reading.words[numeral.first - 1].definite:
        return False
    if not unit.definite or not unit.has(Tag.UNIT) or not beside(reading, place):
        return False
    return pointed.definite and is_pointing(reading, pointed) and beside(reading, place + 1)


def last_rounds(reading: Reading, numeral: Numeral) -> bool:
    """In the last four seasons, the next five rounds: a definite number between its noun and what points in time."""
    place = numeral.last + 1
    pointed = word_at(reading, place)
    if not numeral.definite or pointed is None or not beside(reading, place) or not pointed.definite:
        return False
    if numeral.first == 0 or not beside(reading, numeral.first):
        return False
    noun = reading.words[numeral.first - 1]
    return noun.definite and noun.stem in reading.pack.calendar.rounds and is_pointing(reading, pointed)
