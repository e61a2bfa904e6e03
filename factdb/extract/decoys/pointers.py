"""Numbers that point in time without a month's name: the 15th of this month, the last 24 hours, the war of 73."""

from factdb.core.claims import UnitKind
from factdb.core.numerals import Numeral, NumeralKind, within
from factdb.core.words import NumberKind, Tag, Word
from factdb.extract.decoys.around import beside, counts_known_thing, counts_something, word_at
from factdb.extract.qualifiers import first_open_word
from factdb.extract.ranges import is_change
from factdb.extract.reading import Reading

_LAST_DAY = 31
_HOURS = range(1, 13)
_LATEST_HOUR, _MINUTES = 24, 60
_CLOCK_DIGITS = 4
_TWO_DIGITS, _YEARS = range(10, 100), range(1800, 2101)


def day_of_this_month(reading: Reading, numeral: Numeral) -> bool:
    """The 15th of the current month, of last, of every month: bare digits before `month`, or what points to it."""
    if not numeral.digits or numeral.low > _LAST_DAY or numeral.scale != 1:
        return False
    place, of = numeral.last + 1, False
    word = word_at(reading, place)
    if word is not None and word.form in reading.pack.ranges.start and _behind_number(reading, place):
        place, of = place + 1, True
        word = word_at(reading, place)
    if word is None or word.joined or word.preposition or not (of or _behind_number(reading, place)):
        return False
    if of and word.has(Tag.EACH) and not word.definite:
        month = word_at(reading, place + 1)
        return month is not None and month.stem in reading.pack.dates.months_ago and not month.preposition
    if not word.definite:
        return False
    if word.stem in reading.pack.dates.months_ago:
        return of or _behind_a_day(reading, numeral)
    pointed = word.stem in reading.pack.calendar.pointed or word.form in reading.pack.calendar.pointed
    return pointed and not of and _behind_a_day(reading, numeral)


def _behind_number(reading: Reading, place: int) -> bool:
    """Whether a word follows a number with nothing but the bracket between that encloses the number."""
    return beside(reading, place) or reading.text.gaps[place].strip(" ") == ")"


def day_in_brackets(reading: Reading, numeral: Numeral) -> bool:
    """On the day (27): a number in brackets of its own behind `day` or `night`."""
    place, gaps = numeral.first - 1, reading.text.gaps
    if not numeral.digits or numeral.low > _LAST_DAY or place < 0:
        return False
    if gaps[numeral.first].strip() != "(" or not gaps[numeral.last + 1].startswith(")"):
        return False
    stem, calendar = reading.words[place].stem, reading.pack.calendar
    return stem in calendar.days_of_months and stem in calendar.single_times


def _behind_a_day(reading: Reading, numeral: Numeral) -> bool:
    """Whether `day`, or a preposition of time, stands right before the number."""
    place = numeral.first - 1
    if place < 0 or not beside(reading, numeral.first):
        return False
    before, calendar = reading.words[place], reading.pack.calendar
    if before.form in reading.pack.ranges.start:  # a period from the 12th of this month, no rise from 12
        return not is_change(reading, numeral.first)
    return before.stem in calendar.days_of_months or before.form in calendar.pointers


def definite_digits_of_time(reading: Reading, numeral: Numeral) -> bool:
    """The last 24 hours, in Arabic `the hours the-24`: digits with the article behind their definite unit."""
    place = first_open_word(reading, numeral.first)
    if place is None or place == numeral.first - 1 or not reading.words[numeral.first - 1].definite:
        return False
    unit = reading.words[place]
    name = reading.pack.units.singular.get(unit.stem) if unit.definite else None
    return name is not None and name.kind is UnitKind.DURATION and not counts_something(reading, numeral.last)


def last_rounds(reading: Reading, numeral: Numeral) -> bool:
    """In the last four seasons, the next five rounds: a definite number between its noun and what points in time."""
    place = numeral.last + 1
    pointed = word_at(reading, place)
    if not numeral.definite or pointed is None or not beside(reading, place) or not pointed.definite:
        return False
    if numeral.first == 0 or not beside(reading, numeral.first):
        return False
    noun, calendar = reading.words[numeral.first - 1], reading.pack.calendar
    points = pointed.stem in calendar.pointed or pointed.form in calendar.pointed
    return noun.definite and noun.stem in calendar.rounds and points


def year_of_an_event(reading: Reading, numeral: Numeral) -> bool:
    """The Arabs of 48, the borders of 67, the constitution of 2014: a year right behind what it is named with."""
    short = within(numeral.low, _TWO_DIGITS)
    if not numeral.digits or numeral.scale != 1 or not (short or within(numeral.low, _YEARS)):
        return False
    place = first_open_word(reading, numeral.first)
    if place is None or not reading.words[numeral.first].form.isdigit():
        return False
    event = reading.words[place]
    counts = counts_something if short else counts_known_thing
    if event.stem not in reading.pack.calendar.events or event.preposition or counts(reading, numeral.last):
        return False
    bound = reading.pack.qualifiers.before.ending(reading.text, reading.words, place)
    return bound is None or bound[0] == place  # but within the limits of 67 is about so many


def short_year_of_a_month(reading: Reading, numeral: Numeral) -> bool:
    """July 52 of the era: two digits right behind a month, with the letter of the era."""
    place = numeral.first - 1
    if not numeral.digits or not within(numeral.low, _TWO_DIGITS) or not beside(reading, numeral.first):
        return False
    after = word_at(reading, numeral.last + 1)
    if after is None or not reading.words[place].has(Tag.MONTH) or not beside(reading, numeral.last + 1):
        return False
    return after.form in reading.pack.calendar.year_suffixes


def day_behind_its_month(reading: Reading, numeral: Numeral) -> bool:
    """September 11, 2001; September (Aylul) 11 2001: bare digits between a month and a year."""
    year, month = word_at(reading, numeral.last + 1), word_at(reading, numeral.first - 1)
    if year is None or month is None or numeral.low > _LAST_DAY or not month.has(Tag.MONTH):
        return False
    if not year.digits or not year.form.isdigit() or int(year.form) not in _YEARS:
        return False
    gaps = reading.text.gaps
    return gaps[numeral.first].strip(" )") == "" and gaps[numeral.last + 1].strip(" \u060c,") == ""


def hour_of_four_digits(reading: Reading, numeral: Numeral) -> bool:
    """At 1430 by the time of Greenwich."""
    form = reading.words[numeral.first].form
    if not numeral.digits or len(form) != _CLOCK_DIGITS or not form.isdigit():
        return False
    if int(form[:2]) > _LATEST_HOUR or int(form[2:]) >= _MINUTES:
        return False
    place = first_open_word(reading, numeral.first)
    hour = reading.words[place] if place is not None else None
    return hour is not None and hour.definite and hour.stem in reading.pack.calendar.clock_before_strong


def afternoon_by_its_letter(reading: Reading, numeral: Numeral) -> bool:
    """From 10 a.m. to 3 p.m.: the letter is that of metres too, unless the span begins in the morning."""
    calendar, to = reading.pack.calendar, numeral.first - 1
    after = word_at(reading, numeral.last + 1)
    if after is None or after.form not in calendar.clock_letters or not within(numeral.low, _HOURS) or to < 2:
        return False
    spans = reading.words[to].form in reading.pack.ranges.to
    return spans and reading.words[to - 1].form in calendar.clock_after and reading.words[to - 2].digits


def part_of_a_month(reading: Reading, numeral: Numeral) -> bool:
    """Since the half of the month of Ramadan: a fraction of a named month behind a word that points in time."""
    if numeral.kind is not NumeralKind.FRACTION or numeral.definite:
        return False
    place, month = first_open_word(reading, numeral.first), numeral.last + 1
    calendar, words = reading.pack.calendar, reading.words
    if place is None or words[place].stem not in calendar.pointers or not beside(reading, month):
        return False
    if words[month].stem in calendar.month_openers and beside(reading, month + 1):
        month += 1
    return words[month].has(Tag.MONTH)


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
