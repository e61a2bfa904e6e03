"""Recent years without a word for year: behind a season, the edge of a period, a cup, a quoted title, the prices of."""

from factdb.core.numerals import Numeral, within
from factdb.core.words import Tag
from factdb.extract.decoys.around import beside, could_count, enclosed, is_told, list_head, word_at
from factdb.extract.reading import Reading
from factdb.extract.units import unit_at

_RECENT = range(1900, 2051)
_SHORT = range(10, 100)
_CUP = 3
"""Words from a cup to its year."""
_NAME = 4
"""Words of a name from what bears it to its year: the International Congress of Electric Cars 2015."""
_CLOSING = ("\u00bb", "\u201d", '"')
_NO_NAME = Tag.VERB | Tag.PREPOSITION | Tag.COMPLEMENTISER | Tag.RELATIVE | Tag.COUNTING | Tag.REACHING


def before_an_era(reading: Reading, numeral: Numeral) -> bool:
    """700 before the birth (of Christ), after the emigration."""
    place, calendar = numeral.last + 1, reading.pack.calendar
    if place + 1 >= len(reading.words) or not (beside(reading, place) and beside(reading, place + 1)):
        return False
    event = reading.words[place + 1]
    return reading.words[place].stem in calendar.pointers and event.definite and event.stem in calendar.births


def short_year_of_a_cup(reading: Reading, numeral: Numeral) -> bool:
    """The King's Cup 81 of the era: two digits and the letter of the era behind what is held in a year."""
    letter, words = word_at(reading, numeral.last + 1), reading.words
    if (
        letter is None
        or letter.form not in reading.pack.calendar.year_suffixes
        or not within(numeral.low, _SHORT)
    ):
        return False
    if numeral.scale != 1 or not words[numeral.first].form.isdigit() or not beside(reading, numeral.last + 1):
        return False
    before = words[max(0, numeral.first - _CUP) : numeral.first]
    return any(word.stem in reading.pack.decoys.held for word in before) and not is_told(
        reading, numeral.first
    )


def bare_year(reading: Reading, numeral: Numeral) -> bool:
    """The summer of 2013, until 1991, the World Cup 2006, "Avatar" 2009, prices of 2015."""
    form, last = reading.words[numeral.first].form, numeral.last
    if numeral.scale != 1 or not within(numeral.low, _RECENT) or not form.isdigit():
        return False
    if numeral.first == 0 or unit_at(reading, last + 1) is not None or _is_measured(reading, last + 1):
        return False
    if _behind_a_title(reading, numeral) or _of_a_period(reading, numeral):
        return True
    if enclosed(reading, numeral) and not could_count(reading, numeral):
        return not is_told(reading, numeral.first)
    if not beside(reading, numeral.first):
        return False
    calendar, before = reading.pack.calendar, reading.words[numeral.first - 1]
    if before.stem in calendar.edges and not (before.definite or before.suffix):
        return True
    if before.definite and numeral.first > 1 and reading.words[numeral.first - 2].form in calendar.two_words:
        return True  # October, in Arabic the first or second of two months
    if before.stem in calendar.in_words or before.stem in calendar.until or _ends_a_span(reading, numeral):
        following = word_at(reading, last + 1)
        counted = following is not None and reading.pack.grammar.counted_by(following, numeral.low)
        return not counted and not before.suffix
    if before.stem in calendar.of_years and not before.has(Tag.COUNTING):
        return not could_count(reading, numeral)
    return _closes_a_name(reading, numeral)


def _is_measured(reading: Reading, place: int) -> bool:
    """Whether a sign of percent or a scale stands behind the number."""
    word = word_at(reading, place)
    if reading.text.gaps[place].lstrip(" )").startswith("%"):
        return True
    return word is not None and word.number is not None and beside(reading, place)


def _behind_a_title(reading: Reading, numeral: Numeral) -> bool:
    """ "Avatar" 2009, "The Lost World" (1997): behind closing quotation marks."""
    gap = reading.text.gaps[numeral.first].rstrip("( ")
    return gap.strip() in _CLOSING and gap[:1] in _CLOSING and not could_count(reading, numeral)


def _of_a_period(reading: Reading, numeral: Numeral) -> bool:
    """The period 2011 - 2014: two recent years in a row and a dash between, behind a definite period."""
    head = list_head(reading, numeral)
    dashed = numeral.first if head < numeral.first else numeral.last + 1
    other = word_at(reading, dashed - 1 if head < numeral.first else dashed)
    if reading.text.gaps[dashed].strip() != "-" or other is None or not other.form.isdigit():
        return False
    period = word_at(reading, head - 1)
    named = period is not None and period.definite and period.stem in reading.pack.calendar.spans
    return named and beside(reading, head) and int(other.form) in _RECENT


def _ends_a_span(reading: Reading, numeral: Numeral) -> bool:
    """From 2016 to 2025: digits of a recent year stand before `to`."""
    words, place = reading.words, numeral.first - 1
    if words[place].form not in reading.pack.ranges.to or place < 1 or not beside(reading, place):
        return False
    other = words[place - 1].form
    return other.isdigit() and int(other) in _RECENT and int(other) < numeral.low


def _closes_a_name(reading: Reading, numeral: Numeral) -> bool:
    """The World Cup 2006, a Toyota car 2014: a year behind the name of what is held in or made in a year."""
    words, calendar = reading.words, reading.pack.calendar
    for place in range(numeral.first - 1, max(-1, numeral.first - 1 - _NAME), -1):
        word = words[place]
        if word.stem in calendar.dated:
            return place < numeral.first - 1 and not could_count(reading, numeral)
        if word.has(_NO_NAME) or word.suffix or word.digits or word.number is not None:
            return False
        if (word.preposition and place < numeral.first - 1) or not beside(reading, place):
            return False
    return False
