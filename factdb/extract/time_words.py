"""Units of time that measure nothing: the year 2014, the day Thursday, last month, contracts, spelled like decades."""

from factdb.core.words import Tag
from factdb.extract.reading import Reading

DECADE = 10
"""Years in it."""
_MOST_DECADES = 20
_YEAR_DIGITS = 4
_SIGNED = 4
"""Words from the signing to the contracts."""


def are_contracts(reading: Reading, unit: int) -> bool:
    """2,654 contracts, signed three contracts, three contracts worth so much: the word for a decade too."""
    words, contracting = reading.words, reading.pack.units.contracting
    before = words[unit - 1].form if unit else ""
    if before.isdigit() and int(before) > _MOST_DECADES:
        return True
    if unit + 1 < len(words) and words[unit + 1].stem in reading.pack.units.money_nouns:
        return True
    pointers = reading.pack.calendar.pointers
    for word in reversed(words[max(0, unit - _SIGNED) : unit]):
        if word.stem in pointers:
            return False
        if word.form in contracting:
            return True
    return False


def pointed_at(reading: Reading, unit: int) -> bool:
    """Rose to 15 last month: one definite length of time and the adjective that points to it."""
    word, place = reading.words[unit], unit + 1
    single = word.stem in reading.pack.calendar.single_times
    if not (word.definite and single) or place >= len(reading.words):
        return False
    following = reading.words[place]
    pointed = reading.pack.calendar.pointed
    return following.definite and reading.adjacent[place] and following.stem in pointed


def dates_something(reading: Reading, place: int) -> bool:
    """On the day Thursday, in the year 2014, last month: the unit of time at a word says when."""
    if place >= len(reading.words) or not reading.words[place].has(Tag.UNIT):
        return False
    return dated_by(reading, place + 1) or pointed_at(reading, place)


def dated_by(reading: Reading, place: int) -> bool:
    """A month of Ramadan, the day of Thursday, the year 2014; but 24 hours (for) 2000 riyals, five years (on) Thursday."""
    if place >= len(reading.words) or not reading.adjacent[place]:
        return False
    word, unit = reading.words[place], reading.words[place - 1]
    year = word.digits and not word.prefix and len(word.form) == _YEAR_DIGITS
    in_year = year and unit.stem in reading.pack.calendar.year_words
    single = unit.stem in reading.pack.calendar.single_times
    return in_year or (single and word.has(Tag.WEEKDAY | Tag.MONTH))
