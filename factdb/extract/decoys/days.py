"""Days of months: the 5th of May, from the 5th to the 9th, 31/3/2015, the 15th of this month."""

from factdb.core.numerals import Numeral, NumeralKind
from factdb.core.words import Tag, Word
from factdb.extract.decoys.around import beside, counts_something, is_pointing, is_told, word_at
from factdb.extract.qualifiers import first_open_word
from factdb.extract.ranges import is_change
from factdb.extract.reading import Reading

_SAME_MONTH = 14
_LAST_DAY, _MONTHS = 31, 12
_YEARS = range(1800, 2101)


def day_of_month(reading: Reading, numeral: Numeral) -> bool:
    """A number up to 31 before a month's name, with or without `of`."""
    if numeral.low > _LAST_DAY or numeral.kind not in (NumeralKind.CARDINAL, NumeralKind.ORDINAL):
        return False
    place = numeral.last + 1
    word = word_at(reading, place)
    if word is None or "\n" in reading.text.gaps[place]:
        return False
    if _of_that_month(reading, numeral, word):
        return True
    if reading.text.gaps[place].strip() == "-" and _month_at(reading, place):
        return True  # 29 - May
    if _links(reading, word) or reading.text.gaps[place].strip() == "-" or word.joined:
        # 5 to 9 May, between 5 and 9 May, 24-25 November: the month of the last day is that of the others too
        for _ in range(_LAST_DAY):
            second = second_day(reading, place)
            if second is None:
                return False
            if _to_a_date(reading, second):
                return True
            place = second.last + 1
            if place >= len(reading.words) or not reading.words[place].joined:
                break
    return _month_at(reading, place)


def _of_that_month(reading: Reading, numeral: Numeral, following: Word) -> bool:
    """From 12 Shawwal until the 24th of it."""
    if following.form not in reading.pack.calendar.of_it or not numeral.digits:
        return False
    before = reading.words[max(0, numeral.first - _SAME_MONTH) : numeral.first]
    return any(word.has(Tag.MONTH) or word.stem in reading.pack.dates.months_ago for word in before)


def second_day(reading: Reading, place: int) -> Numeral | None:
    """The number up to 31 that a link at a place, such as `to` or a joined waw, leads to."""
    words = reading.words
    if _links(reading, words[place]) or words[place].stem in reading.pack.calendar.until:
        place += 1
    while place < len(words) - 1 and words[place].form in reading.pack.particles:
        place += 1
    numeral = reading.pack.grammar.numeral(reading.text, words, place) if place < len(words) else None
    return numeral if numeral is not None and numeral.low <= _LAST_DAY else None


def _links(reading: Reading, word: Word) -> bool:
    """Whether a word leads from one day to another: to, or."""
    ranges = reading.pack.ranges
    return word.form in ranges.to or word.form in ranges.alternative


def _to_a_date(reading: Reading, second: Numeral) -> bool:
    """From 19 to 21/10/1436: the second day stands in a date of digits."""
    if second.kind is NumeralKind.BROKEN:
        return "/" in reading.words[second.first].form
    month = word_at(reading, second.last + 1)
    spaced = reading.text.gaps[second.last + 1].strip(" ") == "/"  # 19 to 21 / 10 / 1436
    return spaced and second.digits and month is not None and month.digits


def _month_at(reading: Reading, place: int) -> bool:
    """Whether a month stands at a place, after `of` or a word that opens its name."""
    calendar, of = reading.pack.calendar, reading.pack.ranges.start
    word = word_at(reading, place)
    while (
        word is not None
        and (word.form in of or word.form in calendar.month_openers)
        and _behind_number(reading, place)
    ):
        place += 1
        word = word_at(reading, place)
    if word is None or "\n" in reading.text.gaps[place] or word.joined:
        return False
    if word.definite and reading.words[place - 1].form in calendar.month_openers:
        return True  # the second word of the month, however it is spelled
    if not word.tags & Tag.MONTH:
        return False
    return word.number is None or not word.number.value  # the second month is spelled like zero


def month_in_digits(reading: Reading, numeral: Numeral) -> bool:
    """31 / 3 / 2015 with spaces; 7 -1 -2014; Saturday 2-10."""
    gaps = reading.text.gaps
    for place in (numeral.first, numeral.last + 1):
        if (
            gaps[place] != " "
            and 0 < place < len(reading.words)
            and gaps[place].replace(" ", "") in ("/", "//", "\\", "/.")
        ):
            other = reading.words[place - 1], reading.words[place]
            if all(word.digits for word in other):
                return True
    if any(_dashed_date(reading, first) for first in range(numeral.first - 2, numeral.first + 1)):
        return True
    return any(_behind_its_weekday(reading, first) for first in (numeral.first, numeral.first - 1))


def _dashed_date(reading: Reading, first: int) -> bool:
    """7 -1 -2014: whether a day, a month and a year stand at a place with dashes and spaces between."""
    words, gaps = reading.words, reading.text.gaps
    if first < 0 or first + 2 >= len(words):
        return False
    if any(gaps[place].strip(" ") != "-" for place in (first + 1, first + 2)):
        return False
    if not all(word.form.isdigit() for word in words[first : first + 3]):
        return False
    day, month, year = (int(word.form) for word in words[first : first + 3])
    return 0 < day <= _LAST_DAY and 0 < month <= _MONTHS and year in _YEARS


def _behind_its_weekday(reading: Reading, first: int) -> bool:
    """Whether a weekday and a dashed day and month stand at a place: Saturday 2-10."""
    words = reading.words
    if first < 1 or first + 1 >= len(words) or not words[first - 1].has(Tag.WEEKDAY):
        return False
    dashed = beside(reading, first) and reading.text.gaps[first + 1].strip() == "-"
    return (
        dashed
        and all(word.form.isdigit() for word in words[first : first + 2])
        and int(words[first].form) <= _LAST_DAY
    )


def day_of_this_month(reading: Reading, numeral: Numeral) -> bool:
    """The 15th of the current month, of last, of every month: bare digits before `month`, or what points to it."""
    if not numeral.digits or numeral.low > _LAST_DAY or numeral.scale != 1:
        return False
    place, of = numeral.last + 1, False
    word = word_at(reading, place)
    if word is not None and word.form in reading.pack.ranges.to and beside(reading, place):
        second = second_day(reading, place)  # from 10 to 12 this month
        return second is not None and second.first == place + 1 and day_of_this_month(reading, second)
    if word is not None and word.form in reading.pack.ranges.start and _behind_number(reading, place):
        place, of = place + 1, True
        word = word_at(reading, place)
    if word is None or word.joined or word.preposition or not (of or _behind_number(reading, place)):
        return False
    if of and word.stem in reading.pack.calendar.same_before:
        place += 1
        word = word_at(reading, place)
        return word is not None and word.definite and word.stem in reading.pack.dates.months_ago
    if of and word.has(Tag.EACH) and not word.definite:
        month = word_at(reading, place + 1)
        return month is not None and month.stem in reading.pack.dates.months_ago and not month.preposition
    if not word.definite:
        return False
    if word.stem in reading.pack.dates.months_ago:
        return of or _behind_a_day(reading, numeral) or _of_this_month(reading, numeral, place)
    return is_pointing(reading, word) and not of and _behind_a_day(reading, numeral)


def _of_this_month(reading: Reading, numeral: Numeral, month: int) -> bool:
    """Begins 27 this month, from 10 to 12 this month: nothing told or changed before, and a month that is not past."""
    pointed = word_at(reading, month + 1)
    if pointed is None or not beside(reading, month + 1):
        return False
    this = pointed.stem in reading.pack.calendar.this or pointed.form in reading.pack.calendar.this
    return this and not is_told(reading, numeral.first)


def _behind_number(reading: Reading, place: int) -> bool:
    """Whether a word follows a number with nothing but the bracket between that encloses the number."""
    return beside(reading, place) or reading.text.gaps[place].strip(" ") == ")"


def day_in_brackets(reading: Reading, numeral: Numeral) -> bool:
    """On the day (27), the night 23: a number in brackets of its own, or that counts nothing, behind `day` or `night`."""
    place, gaps = numeral.first - 1, reading.text.gaps
    if not numeral.digits or numeral.low > _LAST_DAY or place < 0:
        return False
    day, calendar = reading.words[place], reading.pack.calendar
    if day.stem not in calendar.days_of_months or day.stem not in calendar.single_times:
        return False
    if beside(reading, numeral.first):  # the night 23
        return numeral.scale == 1 and not day.definite and not counts_something(reading, numeral.last)
    return gaps[numeral.first].strip() == "(" and gaps[numeral.last + 1].startswith(")")


def _behind_a_day(reading: Reading, numeral: Numeral) -> bool:
    """Whether `day`, or a preposition of time, stands right before the number."""
    place = numeral.first - 1
    if place < 0 or not beside(reading, numeral.first):
        return False
    before, calendar = reading.words[place], reading.pack.calendar
    if before.form in reading.pack.ranges.start:  # a period from the 12th of this month, no rise from 12
        return not is_change(reading, numeral.first)
    return before.stem in calendar.days_of_months or before.form in calendar.pointers


def day_behind_its_month(reading: Reading, numeral: Numeral) -> bool:
    """September 11, 2001; September (Aylul) 11 2001: bare digits between a month and a year."""
    year, month = word_at(reading, numeral.last + 1), word_at(reading, numeral.first - 1)
    if year is None or month is None or numeral.low > _LAST_DAY or not month.has(Tag.MONTH):
        return False
    if not year.digits or not year.form.isdigit() or int(year.form) not in _YEARS:
        return False
    gaps = reading.text.gaps
    return gaps[numeral.first].strip(" )") == "" and gaps[numeral.last + 1].strip(" \u060c,") == ""


def _of_a_month(reading: Reading, of: Word, month: Word) -> bool:
    return of.form in reading.pack.ranges.start and month.has(Tag.MONTH) and not month.prefix


def part_of_a_month(reading: Reading, numeral: Numeral) -> bool:
    """Since the half of the month of Ramadan: a fraction of a named month behind a word that points in time."""
    if numeral.kind is not NumeralKind.FRACTION:
        return False
    if numeral.definite:  # the half of Shaaban
        of, named = word_at(reading, numeral.last + 1), word_at(reading, numeral.last + 2)
        return of is not None and named is not None and _of_a_month(reading, of, named)
    place, month = first_open_word(reading, numeral.first), numeral.last + 1
    calendar, words = reading.pack.calendar, reading.words
    if place is None or words[place].stem not in calendar.pointers or not beside(reading, month):
        return False
    if words[month].stem in calendar.month_openers and beside(reading, month + 1):
        month += 1
    return words[month].has(Tag.MONTH)
