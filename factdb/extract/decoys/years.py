"""Years: behind a word for year or a month, of an era, right behind the name of a place or an event."""

from factdb.core.claims import UnitKind
from factdb.core.numerals import Numeral, NumeralKind, within
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
_OUR_YEARS = range(1800, 2101)
_YEARS = (range(1300, 1500), _OUR_YEARS)
_LATEST = 2200
_NO_YEAR = 10_000
_OLD_YEARS = range(1000, 1800)
_COMMAS = ("\u060c", ",")
_ERA_LETTERS = 3
_MONTHS = 2
"""Words in which the month before a year, or what points to it, is looked for."""
_RECENT = range(1950, 2041)
_COUNTED = 6
_TWO_DIGITS = range(10, 100)


def year(reading: Reading, numeral: Numeral) -> bool:
    """A year after a word for year or a month, beside another date, or with nothing that it could count."""
    value = int(numeral.low)
    if numeral.kind is not NumeralKind.CARDINAL or value != numeral.low or value >= _NO_YEAR:
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
    following = word_at(reading, numeral.last + 1)
    apart = reading.text.gaps[numeral.first].strip() in _COMMAS
    if apart and following is not None and following.has(Tag.PARTITIVE) and beside(reading, numeral.last + 1):
        return False  # 6,800 crossed in the year, 1,400 of them minors
    looks_like_year = any(value in years for years in _YEARS)
    if _after_year_word(reading, numeral, before):
        return looks_like_year or _short_or_old_year(reading, numeral) or _old_year(reading, numeral, before)
    if not looks_like_year and _of_an_old_date(reading, numeral, before):
        return True
    if not looks_like_year or _opens_counted_span(reading, numeral, before):
        return False
    if numeral.digits and not reading.words[numeral.first].form.isdigit():
        return False
    return _dated(reading, numeral, before)


def _of_an_old_date(reading: Reading, numeral: Numeral, before: Word | None) -> bool:
    """15 June 1215: four digits right behind a month that is no day of it."""
    if before is None or not numeral.digits or not within(numeral.low, _OLD_YEARS) or numeral.scale != 1:
        return False
    place = numeral.first - 2
    dated = before.has(Tag.MONTH) and place >= 0 and reading.words[place].digits
    return (
        dated
        and reading.words[numeral.first].form.isdigit()
        and not counts_known_thing(reading, numeral.last)
    )


def _of_another_calendar(reading: Reading, numeral: Numeral) -> bool:
    """The Kurdish year 2718."""
    calendar, place = reading.pack.calendar, numeral.first - 1
    if place < 1 or not numeral.digits or reading.words[place].stem not in calendar.calendars:
        return False
    named = reading.words[place - 1].stem in calendar.year_words and reading.adjacent[place]
    return named and not counts_something(reading, numeral.last)


def _opens_counted_span(reading: Reading, numeral: Numeral, before: Word | None) -> bool:
    """Between 1800 and 2200 kilowatts: the other end counts something, which is in the singular behind such numbers."""
    if before is None:
        return False
    if before.form in reading.pack.ranges.start:
        return _from_no_year(reading, numeral.last + 1)
    if before.stem not in reading.pack.ranges.between:
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


def _from_no_year(reading: Reading, place: int) -> bool:
    """From 2000 to 11550 pounds: the other end is measured and no year, or comes far behind all years."""
    to, other = word_at(reading, place), word_at(reading, place + 1)
    if to is None or other is None or to.form not in reading.pack.ranges.to or not other.form.isdigit():
        return False
    if not (beside(reading, place) and beside(reading, place + 1)):
        return False
    unit = unit_at(reading, place + 2)
    measured = unit is not None and unit[1].kind is not UnitKind.DURATION
    return int(other.form) > _LATEST or (measured and int(other.form) not in _RECENT)


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


def _old_year(reading: Reading, numeral: Numeral, before: Word | None) -> bool:
    """In the year 1743 where another mill stood: four digits right behind a single year, and no noun in their form."""
    following = word_at(reading, numeral.last + 1)
    if before is None or before.definite or not numeral.digits or numeral.scale != 1 or following is None:
        return False
    single = before.stem in reading.pack.calendar.single_times and within(numeral.low, _OLD_YEARS)
    measured = unit_at(reading, numeral.last + 1) is not None or following.number is not None
    return single and not measured and not reading.pack.grammar.counted_by(following, numeral.low)


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


def year_of_an_event(reading: Reading, numeral: Numeral) -> bool:
    """The Arabs of 48, the borders of 67, the constitution of 2014: a year right behind what it is named with."""
    short = within(numeral.low, _TWO_DIGITS)
    if not numeral.digits or numeral.scale != 1 or not (short or within(numeral.low, _OUR_YEARS)):
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
