"""Clock times: at the hour, in the morning, half past nine, at 1430."""

import re

from factdb.core.numerals import Numeral, NumeralKind, within
from factdb.core.words import NumberKind, Tag, Word
from factdb.extract.decoys.around import beside, counts_known_thing, counts_something, word_at
from factdb.extract.decoys.days import second_day
from factdb.extract.qualifiers import first_open_word
from factdb.extract.reading import Reading

_MINUTES = 60
_TIME = re.compile(r"(?:[01]?\d|2[0-4])\.[0-5]\d")
_LAST_HOUR = 24
_HOUR_REACH = 4
"""Words between `the hour` and the part of an hour said last."""
_HOUR_TO = 2
"""Words from the hour to the other one: the hour, its number."""
_HOURS = range(1, 13)
_CLOCK_DIGITS = 4


def clock_time(reading: Reading, numeral: Numeral) -> bool:
    """After `at the hour`, or before `in the morning`, `by the time of`."""
    if numeral.low > _LAST_HOUR or numeral.kind not in (
        NumeralKind.CARDINAL,
        NumeralKind.ORDINAL,
        NumeralKind.SINGLE,
    ):
        return False
    if _on_a_line_of_times(reading, numeral):
        return True
    calendar = reading.pack.calendar
    place = first_open_word(reading, numeral.first)
    if place is not None and _is_the_hour(reading, place):
        return True
    between = reading.words[place] if place is not None and _is_the_hour(reading, place - 1) else None
    if between is not None and between.number is None and between.has(Tag.PREPOSITION | Tag.ADVERB):
        return True
    if _from_an_hour(reading, numeral):
        return True
    after = word_at(reading, numeral.last + 1)
    if after is None:
        return False
    hour = beside(reading, numeral.last + 1) and after.form in calendar.clock_after
    return hour or _to_an_hour(reading, numeral)


def _is_the_hour(reading: Reading, place: int) -> bool:
    """Whether the word for a clock time stands at a place, with its article; before the text stands none."""
    word = word_at(reading, place)
    return word is not None and word.definite and word.stem in reading.pack.calendar.clock_before_strong


def _to_an_hour(reading: Reading, numeral: Numeral) -> bool:
    """From 7 to 8.30 in the evening: what makes the second number an hour makes the first one."""
    place, ranges = numeral.last + 1, reading.pack.ranges
    opener = first_open_word(reading, numeral.first)
    between = opener is not None and reading.words[opener].stem in ranges.between
    word = reading.words[place]
    if not (word.form in ranges.to or reading.text.gaps[place].strip() == "-" or (between and word.joined)):
        return False
    second = second_day(reading, place)
    return second is not None and clock_time(reading, second)


def _from_an_hour(reading: Reading, numeral: Numeral) -> bool:
    """From the hour 7 (in the morning) to 10, the hour 7 - 10: what makes the first number an hour makes the second."""
    words, place = reading.words, numeral.first - 1
    if place < _HOUR_TO or counts_something(reading, numeral.last):
        return False
    if words[place].form in reading.pack.ranges.to or words[place].stem in reading.pack.calendar.until:
        place -= 1
    elif reading.text.gaps[numeral.first].strip() != "-":
        return False
    if words[place].form in reading.pack.calendar.clock_after:
        place -= 1
    said = words[place].digits or words[place].number is not None
    return said and _is_the_hour(reading, place - 1)


def _on_a_line_of_times(reading: Reading, numeral: Numeral) -> bool:
    """`14.00` at the edge of a line: a time of a programme."""
    gaps = reading.text.gaps
    at_edge = "\n" in gaps[numeral.last + 1] or "\n" in gaps[numeral.first]
    return at_edge and numeral.digits and _TIME.fullmatch(reading.words[numeral.first].form) is not None


def part_of_an_hour(reading: Reading, numeral: Numeral) -> bool:
    """At half past one, at a quarter to eight: a fraction behind a clock time."""
    minutes = numeral.low < _MINUTES and counts_known_thing(reading, numeral.last)
    if numeral.kind is not NumeralKind.FRACTION and not minutes:
        return False
    words = reading.words
    for place in range(numeral.first - 1, max(-1, numeral.first - 1 - _HOUR_REACH), -1):
        word = words[place]
        if "\n" in reading.text.gaps[place + 1]:
            return False
        if _is_the_hour(reading, place):
            return True
        apart = word.form in reading.pack.particles or word.form in reading.pack.qualifiers.exceptions
        misspelt = place == numeral.first - 1 and word.definite and _is_the_hour(reading, place - 1)
        if not (
            misspelt
            or apart
            or word.digits
            or word.number is not None
            or (word.definite and word.has(Tag.EACH))
        ):
            return False
    return False


def hour_of_four_digits(reading: Reading, numeral: Numeral) -> bool:
    """At 1430 by the time of Greenwich."""
    form = reading.words[numeral.first].form
    if not numeral.digits or len(form) != _CLOCK_DIGITS or not form.isdigit():
        return False
    if int(form[:2]) > _LAST_HOUR or int(form[2:]) >= _MINUTES:
        return False
    place, after = first_open_word(reading, numeral.first), word_at(reading, numeral.last + 1)
    if (
        after is not None
        and beside(reading, numeral.last + 1)
        and after.form in reading.pack.calendar.by_the_time
    ):
        return True  # in brackets behind another time: (2059 by the time of Greenwich)
    return place is not None and _is_the_hour(reading, place)


def afternoon_by_its_letter(reading: Reading, numeral: Numeral) -> bool:
    """From 10 a.m. to 3 p.m.: the letter is that of metres too, unless the span begins in the morning."""
    calendar, to = reading.pack.calendar, numeral.first - 1
    after = word_at(reading, numeral.last + 1)
    if after is None or after.form not in calendar.clock_letters or not within(numeral.low, _HOURS) or to < 2:
        return False
    spans = reading.words[to].form in reading.pack.ranges.to
    return spans and reading.words[to - 1].form in calendar.clock_after and reading.words[to - 2].digits


def part_of_an_ordinal_hour(reading: Reading, numeral: Numeral) -> bool:
    """Half past nine, a quarter to ten, where `hour` is left out: the fraction right behind a definite ordinal."""
    if numeral.kind is not NumeralKind.FRACTION or numeral.digits:
        return False
    words, place = reading.words, numeral.first - 1
    if (
        place >= 0
        and beside(reading, numeral.first)
        and words[place].form in reading.pack.qualifiers.exceptions
    ):
        place -= 1  # except a quarter
    elif not (numeral.definite and words[numeral.first].joined):
        return False
    return place >= 0 and beside(reading, place + 1) and _is_hour(words[place])


def _is_hour(word: Word) -> bool:
    number = word.number
    if number is None or not word.definite:
        return False
    return number.kind in (NumberKind.ORDINAL, NumberKind.UNIT) and within(number.value, _HOURS)
