"""Numbers that are dates, clock times or say how often."""

import re

from factdb.core.numerals import Numeral, NumeralKind
from factdb.core.words import Tag, Word
from factdb.extract.decoys.around import (
    beside,
    counts_known_thing,
    counts_something,
    glued,
    list_head,
    word_at,
)
from factdb.extract.qualifiers import first_open_word
from factdb.extract.reading import Reading
from factdb.extract.units import unit_at

_ALEF = "\u0627"
_YEARS = (range(1300, 1500), range(1800, 2101))
_LATEST = 2200
_ERA_LETTERS = 3
_MONTHS = 2
"""Words in which the month before a year, or what points to it, is looked for."""
_RECENT = range(1950, 2041)
_COUNTED = 6
_SAME_MONTH = 6
_MINUTES = 60
_TIME = re.compile(r"(?:[01]?\d|2[0-4])\.[0-5]\d")
_LAST_DAY = 31
_LAST_HOUR = 24
_HOUR_REACH = 4
"""Words between `the hour` and the part of an hour said last."""


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
    links = reading.pack.ranges.to | reading.pack.ranges.alternative
    if word.form in links or reading.text.gaps[place].strip() == "-" or word.joined:
        # 5 to 9 May, between 5 and 9 May, 24-25 November: the month of the last day is that of the others too
        for _ in range(_LAST_DAY):
            second = _second_day(reading, place)
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


def _second_day(reading: Reading, place: int) -> Numeral | None:
    words = reading.words
    if words[place].form in reading.pack.ranges.to | reading.pack.ranges.alternative:
        place += 1
    while place < len(words) - 1 and words[place].form in reading.pack.particles:
        place += 1
    numeral = reading.pack.grammar.numeral(reading.text, words, place) if place < len(words) else None
    return numeral if numeral is not None and numeral.low <= _LAST_DAY else None


def _to_a_date(reading: Reading, second: Numeral) -> bool:
    """From 19 to 21/10/1436: the second day stands in a date of digits."""
    return second.kind is NumeralKind.BROKEN and "/" in reading.words[second.first].form


def _month_at(reading: Reading, place: int) -> bool:
    """Whether a month stands at a place, after `of` or a word that opens its name."""
    calendar, of = reading.pack.calendar, reading.pack.ranges.start
    word = word_at(reading, place)
    while word is not None and word.form in of | calendar.month_openers and reading.adjacent(place):
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
    """31 / 3 / 2015 with spaces."""
    gaps = reading.text.gaps
    for place in (numeral.first, numeral.last + 1):
        if 0 < place < len(reading.words) and gaps[place].strip() in ("/", "\\"):
            other = reading.words[place - 1], reading.words[place]
            if all(word.digits for word in other):
                return True
    return False


def year(reading: Reading, numeral: Numeral) -> bool:
    """A year after a word for year or a month, beside another date, or with nothing that it could count."""
    whole = numeral.low == numeral.low.to_integral_value()
    if not whole or numeral.kind is not NumeralKind.CARDINAL:
        return False
    head = list_head(reading, numeral) if numeral.digits else numeral.first
    place = first_open_word(reading, head)
    before = reading.words[place] if place is not None else None
    if (
        _before_era(reading, numeral)
        or _crop(reading, numeral, before)
        or _of_another_calendar(reading, numeral)
    ):
        return True
    looks_like_year = any(int(numeral.low) in years for years in _YEARS)
    if _after_year_word(reading, numeral, before):
        return looks_like_year or _short_or_old_year(reading, numeral)
    if not looks_like_year or _opens_counted_span(reading, numeral, before):
        return False
    if numeral.digits and not reading.words[numeral.first].form.isdigit():
        return False
    return _dated(reading, numeral, before)


def _of_another_calendar(reading: Reading, numeral: Numeral) -> bool:
    """The Kurdish year 2718."""
    calendar, place = reading.pack.calendar, numeral.first - 1
    if place < 1 or not numeral.digits or reading.words[place].stem not in calendar.calendars:
        return False
    named = reading.words[place - 1].stem in calendar.year_words and reading.adjacent(place)
    return named and not counts_something(reading, numeral.last)


def _opens_counted_span(reading: Reading, numeral: Numeral, before: Word | None) -> bool:
    """Between 1800 and 2200 kilowatts: the other end counts something, which is in the singular behind such numbers."""
    if before is None or before.stem not in reading.pack.ranges.between:
        return False
    other = word_at(reading, numeral.last + 1)
    last = numeral.last + 1
    if other is not None and other.form in reading.pack.particles:
        last, other = last + 1, word_at(reading, last + 1)
    if other is None or not other.digits or not counts_known_thing(reading, last):
        return False
    counted = reading.words[last + 1]
    singular = counted.has(Tag.UNIT) or counted.lemma in (counted.stem, counted.stem.removesuffix(_ALEF))
    era = counted.form in reading.pack.calendar.year_suffixes
    return singular and not era and not counted.has(Tag.CHANGING)


def _crop(reading: Reading, numeral: Numeral, before: Word | None) -> bool:
    """The crop (of) 2014: bare digits of a recent year right behind a noun that no word says is counted."""
    if before is None or not numeral.digits or numeral.scale != 1 or int(numeral.low) not in _RECENT:
        return False
    if not reading.words[numeral.first].form.isdigit() or counts_something(reading, numeral.last):
        return False
    labelled = before.has(Tag.NOUN) and not before.has(Tag.MEASURE_NOUN | Tag.VERB)
    beside_it = before is reading.words[numeral.first - 1]
    return labelled and beside_it and not _counted(reading, numeral.first)


def _before_era(reading: Reading, numeral: Numeral) -> bool:
    """645 AD, 8 B.C.: the era in a word or in letters of its own, which a single one (metres too) mostly is not."""
    last, calendar = _end_of_span(reading, numeral), reading.pack.calendar
    after = word_at(reading, last + 1)
    if after is None or not beside(reading, last + 1):
        return False
    if after.form in calendar.sure_eras:
        return numeral.low <= _LATEST
    if last + 2 < len(reading.words) and reading.text.gaps[last + 2] == ".":
        letters = reading.words[last + 1].form + "." + reading.words[last + 2].form
        if letters in calendar.eras:
            return True
    if after.form not in calendar.year_suffixes:
        return False
    # 86-96 of the Hijra / 705-715 AD: behind the other era a letter is one
    other = word_at(reading, list_head(reading, numeral) - 1)
    return len(after.form) >= _ERA_LETTERS or (other is not None and other.form in calendar.sure_eras)


def _end_of_span(reading: Reading, numeral: Numeral) -> int:
    """The last word of `568 and 645`, `570 - 632`, for which one era is said."""
    place = numeral.last + 1
    word = word_at(reading, place)
    if word is None or not numeral.digits or "\n" in reading.text.gaps[place]:
        return numeral.last
    if word.digits and reading.text.gaps[place].strip() == "-":
        return place
    joins = word.form in reading.pack.particles or word.form in reading.pack.ranges.to
    following = word_at(reading, place + 1)
    return place + 1 if joins and following is not None and following.digits else numeral.last


def _after_year_word(reading: Reading, numeral: Numeral, before: Word | None) -> bool:
    year_words = reading.pack.calendar.year_words
    if glued(reading, numeral.first) and reading.words[numeral.first - 1].stem in year_words:
        return True
    return before is not None and before.stem in year_words and not before.has(Tag.MONTH)


def _letter_of_era(reading: Reading, numeral: Numeral) -> bool:
    after = word_at(reading, numeral.last + 1)
    era = after is not None and after.form in reading.pack.calendar.year_suffixes
    return era and beside(reading, numeral.last + 1)


def _short_or_old_year(reading: Reading, numeral: Numeral) -> bool:
    """The year 98, the year 1205 of the Hijra."""
    if _letter_of_era(reading, numeral):
        return True
    return numeral.low < _LATEST and not counts_something(reading, numeral.last)


def _dated(reading: Reading, numeral: Numeral, before: Word | None) -> bool:
    """Whether words around a number that looks like a year make it one."""
    after = word_at(reading, numeral.last + 1)
    if _letter_of_era(reading, numeral):
        return True
    if before is not None and before.has(Tag.MONTH):
        return True
    if _months_back(reading, numeral.first):
        bracketed = reading.text.gaps[numeral.first].lstrip().startswith(")")
        return bracketed or not counts_known_thing(reading, numeral.last)
    if not numeral.digits or numeral.scale != 1:
        return False
    if _opens_years(reading, numeral):
        return True
    if before is not None and before.stem in reading.pack.calendar.since:
        return unit_at(reading, numeral.last + 1) is None
    if before is not None and before.stem in reading.pack.calendar.in_words and not before.suffix:
        return _happens_then(numeral, after) or not counts_known_thing(reading, numeral.last)
    if _behind_a_place(reading, numeral, before):
        return True
    return not counts_something(reading, numeral.last) and _date_like_place(reading, numeral, before)


def _behind_a_place(reading: Reading, numeral: Numeral, before: Word | None) -> bool:
    """Qatar 2022: a recent year right behind a place, and no noun in the form that such a number counts."""
    if before is None or not before.has(Tag.PLACE) or int(numeral.low) not in _RECENT:
        return False
    if not beside(reading, numeral.first) or numeral.first - 1 == 0:
        return False
    following = word_at(reading, numeral.last + 1)
    if following is None or not beside(reading, numeral.last + 1):
        return True
    return not (following.has(Tag.UNIT) or reading.pack.grammar.counted_by(following, numeral.low))


def _opens_years(reading: Reading, numeral: Numeral) -> bool:
    """1436-1437 of the Hijra: two years in a row behind which nothing counted follows."""
    last = _end_of_span(reading, numeral)
    if last == numeral.last or reading.text.gaps[last].strip() != "-":
        return False
    form = reading.words[last].form
    return form.isdigit() and int(form) == int(numeral.low) + 1 and not counts_known_thing(reading, last)


def _happens_then(numeral: Numeral, following: Word | None) -> bool:
    """In 2015, a rise; saw in 1998 an attack: what follows is no counted thing but the object of the verb."""
    if following is None:
        return False
    accusative = (
        following.has(Tag.NOUN) and following.form.endswith(_ALEF) and following.form != following.lemma
    )
    return following.has(Tag.CHANGING) or (accusative and int(numeral.low) in _RECENT)


def _months_back(reading: Reading, first: int) -> bool:
    """May/June 2015, May (Ayyar) 2015, last May 2015."""
    pointed = reading.pack.calendar.pointed
    for place in range(first - 1, max(-1, first - 1 - _MONTHS), -1):
        if set(reading.text.gaps[place + 1]) - set(" ()/-"):
            return False
        if reading.words[place].has(Tag.MONTH) or reading.words[place].stem in pointed:
            return True
    return False


def _date_like_place(reading: Reading, numeral: Numeral, before: Word | None) -> bool:
    if before is None or before.digits or before.number is not None:
        return True
    if before.stem in reading.pack.calendar.year_before and not before.suffix:
        return True
    if before.has(Tag.PREPOSITION):
        return False
    counting = Tag.REACHING | Tag.COUNTING | Tag.VERB | Tag.CHANGING | Tag.NOUN
    if not before.has(counting) or before.preposition or reading.text.gaps[numeral.first].strip(" "):
        return True
    return before.definite and int(numeral.low) in _RECENT and not _counted(reading, numeral.first)


def _counted(reading: Reading, first: int) -> bool:
    """Whether a word near before a number says that it counts: not the cup of football 2018."""
    words = reading.words[max(0, first - _COUNTED) : first]
    return any(word.has(Tag.REACHING | Tag.COUNTING | Tag.CHANGING) for word in words)


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
    if (
        place is not None
        and reading.words[place].stem in calendar.clock_before_strong
        and reading.words[place].definite
    ):
        return True
    if place is not None and place > 0 and reading.words[place].number is None:
        two_back = reading.words[place - 1]
        if (
            two_back.definite
            and two_back.stem in calendar.clock_before_strong
            and reading.words[place].has(Tag.PREPOSITION | Tag.ADVERB)
        ):
            return True
    after = word_at(reading, numeral.last + 1)
    if after is None:
        return False
    hour = beside(reading, numeral.last + 1) and after.form in calendar.clock_after
    return hour or _to_an_hour(reading, numeral)


def _to_an_hour(reading: Reading, numeral: Numeral) -> bool:
    """From 7 to 8.30 in the evening: what makes the second number an hour makes the first one."""
    place, ranges = numeral.last + 1, reading.pack.ranges
    opener = first_open_word(reading, numeral.first)
    between = opener is not None and reading.words[opener].stem in ranges.between
    word = reading.words[place]
    if not (word.form in ranges.to or reading.text.gaps[place].strip() == "-" or (between and word.joined)):
        return False
    second = _second_day(reading, place)
    return second is not None and clock_time(reading, second)


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
    words, calendar = reading.words, reading.pack.calendar
    for place in range(numeral.first - 1, max(-1, numeral.first - 1 - _HOUR_REACH), -1):
        word = words[place]
        if "\n" in reading.text.gaps[place + 1]:
            return False
        if word.definite and word.stem in calendar.clock_before_strong:
            return True
        apart = word.form in reading.pack.particles or word.form in reading.pack.qualifiers.exceptions
        hour = words[place - 1] if place == numeral.first - 1 and place and word.definite else None
        misspelt = hour is not None and hour.definite and hour.stem in calendar.clock_before_strong
        if not (
            misspelt
            or apart
            or word.digits
            or word.number is not None
            or (word.definite and word.has(Tag.EACH))
        ):
            return False
    return False


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
    if numeral.kind is NumeralKind.VAGUE:  # the bank lost milliards
        return before.has(Tag.UNIT)
    return before.has(Tag.UNIT)


def _last_days(reading: Reading, numeral: Numeral) -> bool:
    """The last ten (nights): a definite number and a word that points in time, and nothing that they count."""
    following = word_at(reading, numeral.last + 1)
    if following is None or not beside(reading, numeral.last + 1) or not following.definite:
        return False
    pointed = reading.pack.calendar.pointed
    return following.stem in pointed or following.form in pointed


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
    """For every 100 thousand: what a rate is measured by."""
    place = first_open_word(reading, numeral.first)
    if place is None or not reading.words[place].tags & Tag.EACH:
        return False
    each = reading.words[place]
    if each.tags & Tag.PREPOSITION:
        return False
    if each.preposition or each.form in reading.pack.decoys.for_each:
        return True
    return place > 0 and reading.words[place - 1].has(Tag.PREPOSITION)
