"""Units of time that measure nothing: the year 2014, the day Thursday, last month, contracts, spelled like decades."""

from factdb.core.words import Tag
from factdb.extract.reading import Reading

DECADE = 10
"""Years in it."""
_MOST_DECADES = 20
_YEAR_DIGITS = 4
_OTHER_CLAUSE = Tag.COMPLEMENTISER | Tag.RELATIVE
_SIGNED = 4
"""Words from the signing to the contracts."""
_SIGNERS = 12
"""The same, where the one who signs stands between with his titles."""
_WORTH = 3
"""Words from the contracts to what they are worth."""


def are_contracts(reading: Reading, unit: int) -> bool:
    """2,654 contracts, signed three contracts, three contracts worth so much: the word for a decade too."""
    words, contracting = reading.words, reading.pack.units.contracting
    before = words[unit - 1].form if unit else ""
    if before.isdigit() and int(before) > _MOST_DECADES:
        return True
    if _of_contracts(reading, unit + 1):
        return True
    pointers = reading.pack.calendar.pointers
    for word in reversed(words[max(0, unit - _SIGNED) : unit]):
        if word.stem in pointers:
            return False
        if word.form in contracting:
            return True
    first, _ = reading.sentence_at[unit]
    far = words[max(first, unit - _SIGNERS) : unit]
    return any(word.stem in reading.pack.units.signing for word in far) and not any(
        word.stem in pointers or word.has(_OTHER_CLAUSE) for word in far
    )


def _of_contracts(reading: Reading, place: int) -> bool:
    """New contracts, contracts of lease, contracts the worth of which is so much."""
    words, units = reading.words, reading.pack.units
    if place >= len(words) or not reading.adjacent[place]:
        return False
    if words[place].stem in units.of_contracts:
        return True
    reach = _WORTH if words[place].has(Tag.REACHING) else 1
    return any(word.stem in units.money_nouns for word in words[place : place + reach])


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
