"""The day of which a figure speaks, where the article says so for the figure itself."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta

from factdb.core.words import Mark, NumberKind, Tag
from factdb.extract.reading import Reading
from factdb.extract.scope.counted import Counted, closes, pauses
from factdb.extract.scope.mentions import is_spelled_as_place

_FIRST_YEAR, _LAST_YEAR = 1900, 2100
_OPENS = Tag.COMPLEMENTISER | Tag.CONJUNCTION | Tag.RELATIVE
_BACK = 14
_LONGEST_MONTH = 31
_MONTHS_AHEAD = 3
"""A month without a year that begins so soon after the publication may be meant."""


@dataclass(frozen=True, slots=True)
class Dated:
    """A date that words `first` to `last` say."""

    first: int
    last: int
    day: date
    precision: str
    """`day`, `month` or `year`."""


def as_of(reading: Reading, counted: Counted, published: date | None, *, level: bool = False) -> Dated | None:
    """The day, or the first day of the month or year, that the clause gives for the quantity.

    That day itself, or a month or year that is not over on it, says no more than the date of publication, and is
    left out.
    `level` says that the figure goes on: since 2019 there are more than 70,000.
    """
    for dated in _nearest(reading, counted, published):
        if _is_bound(reading, dated) and not (level and dated.last < counted.first):
            continue
        if published is not None and _holds(dated, published):
            return None
        return dated
    return None


def _nearest(reading: Reading, counted: Counted, published: date | None) -> Iterator[Dated]:
    # Where a clause begins and ends is worth asking only where a date may be.
    if _may_hold_dates(reading, counted.quantity.after, max(counted.last + 1, counted.ceiling)):
        after = list(_dates(reading, counted.quantity.after, _clause_end(reading, counted), published))
        yield from after[:1]
    if _may_hold_dates(reading, max(counted.floor, counted.first - _BACK), counted.first):
        before = list(_dates(reading, _clause_start(reading, counted), counted.first, published))
        yield from (dated for dated in reversed(before) if not _belongs_before(dated, counted))


def _may_hold_dates(reading: Reading, first: int, end: int) -> bool:
    return any(word.marks & Mark.DATE for word in reading.words[first:end])


def _belongs_before(dated: Dated, counted: Counted) -> bool:
    """Whether a date stands nearer to the quantity before: 768 thousand in May 2014, by 16 %."""
    if counted.floor == counted.sentence:
        return False
    return dated.first - counted.floor < counted.first - dated.last


def _clause_start(reading: Reading, counted: Counted) -> int:
    """The first word of the quantity's clause."""
    gaps = reading.text.gaps
    for place in range(counted.first, max(counted.floor, counted.first - _BACK), -1):
        if _opens_clause(reading, place - 1) or closes(gaps[place]):
            return place
    return min(counted.first, max(counted.floor, counted.first - _BACK))


def _opens_clause(reading: Reading, place: int) -> bool:
    word = reading.words[place]
    tags = word.tags
    if not tags:
        return False
    if tags & Tag.PREPOSITION or word.form in reading.pack.particles:
        return word.stem in reading.pack.dates.against
    if tags & Tag.RELATIVE and any(
        word.has(Tag.PREPOSITION) for word in reading.words[place + 1 : place + 2]
    ):
        return False  # the first word of `between`
    return bool(tags & _OPENS)


def _clause_end(reading: Reading, counted: Counted) -> int:
    """The word after the quantity's clause: dates behind a comma or a joined verb are another's."""
    words, gaps = reading.words, reading.text.gaps
    for place in range(counted.last + 1, counted.ceiling):
        word, gap = words[place], gaps[place]
        if (
            (word.joined and word.tags & Tag.VERB)
            or (gap != " " and (closes(gap) or pauses(gap)))
            or _opens_clause(reading, place)
        ):
            return place
    return max(counted.last + 1, counted.ceiling)


def _dates(reading: Reading, first: int, end: int, published: date | None) -> Iterator[Dated]:
    after = first
    for place, word in enumerate(reading.words[first:end], first):
        if not word.marks & Mark.DATE or place < after:
            continue
        found = _date_at(reading, place, published)
        if found is not None:
            yield found
            after = found.last + 1


def _date_at(reading: Reading, place: int, published: date | None) -> Dated | None:
    word = reading.words[place]
    if word.has(Tag.MONTH) and not is_spelled_as_place(reading, place):
        month = _month_at(reading, place, published)
        if month is not None:
            return month
    dates = reading.pack.dates
    if word.stem in dates.years or word.form in dates.years:
        return _year_at(reading, place, published)
    if published is not None and (word.stem in dates.months_ago or word.form in dates.months_ago):
        if _is_past(reading, place + 1):
            day = published.replace(day=1) - timedelta(days=1)
            return Dated(place, place + 1, day.replace(day=1), "month")
        return None
    year = _year(reading, place)
    if year is not None and place and reading.words[place - 1].has(Tag.PREPOSITION | Tag.MONTH):
        return Dated(place, place, date(year, 1, 1), "year")
    if published is not None:
        found = dates.days.starting(reading.text, reading.words, place)
        daily = place > 0 and reading.words[place - 1].has(Tag.PREPOSITION)
        if found is not None and not daily and not word.preposition:
            return Dated(place, found[0] - 1, published + timedelta(days=found[1]), "day")
        return _weekday_at(reading, place, published)
    return None


def _weekday_at(reading: Reading, place: int, published: date) -> Dated | None:
    """On Tuesday: the last one before the publication, or that of the day itself."""
    dates, words = reading.pack.dates, reading.words
    weekday = dates.weekdays.get(words[place].form)
    following = words[place + 1].form if place + 1 < len(words) else ""
    if weekday is None or following in dates.coming or not place or not reading.adjacent[place]:
        return None
    if words[place - 1].form not in dates.parts_of_days:
        return None
    back = (published.weekday() - weekday) % 7
    return Dated(place - 1, place, published - timedelta(days=back), "day")


def _month_at(reading: Reading, place: int, published: date | None) -> Dated | None:
    """A month with its year and day: 14 October/Tishrin 2017."""
    dates, words = reading.pack.dates, reading.words
    found = dates.months.starting(reading.text, words, place)
    if found is None:
        return None
    month, last = found[1], found[0] - 1
    while last + 1 < len(words) and words[last + 1].has(Tag.MONTH) and _is_beside(reading, last + 1):
        again = dates.months.starting(reading.text, words, last + 1)
        if again is None or again[1] != month:
            break
        last = again[0] - 1
    first, day = _day_before(reading, place)
    year = _year(reading, last + 1) if last + 1 < len(words) else None
    if year is not None:
        last += 1
    elif published is not None and not 0 < month - published.month <= _MONTHS_AHEAD:
        year = published.year if month <= published.month else published.year - 1
    if year is None:
        return None
    start = date(year, month, 1)
    if day is None and place and words[place - 1].stem in dates.ends:
        return Dated(place - 1, last, _month_after(start) - timedelta(days=1), "day")
    if day is None or start + timedelta(days=day - 1) >= _month_after(start):
        return Dated(first, last, start, "month")
    return Dated(first, last, start.replace(day=day), "day")


def _month_after(start: date) -> date:
    return (start + timedelta(days=31)).replace(day=1)


def _year_at(reading: Reading, place: int, published: date | None) -> Dated | None:
    """The year 2010, last year."""
    following = place + 1
    if following >= len(reading.words):
        return None
    year = _year(reading, following)
    if year is not None:
        return Dated(place, following, date(year, 1, 1), "year")
    if published is not None and _is_past(reading, following):
        return Dated(place, following, date(published.year - 1, 1, 1), "year")
    return None


def _is_past(reading: Reading, place: int) -> bool:
    return place < len(reading.words) and reading.words[place].form in reading.pack.dates.past


def _day_before(reading: Reading, place: int) -> tuple[int, int | None]:
    """The day before a month, in digits or as an ordinal (the seventh of June), and the first word of the date."""
    words = reading.words
    if place and words[place - 1].form.isdecimal() and reading.text.gaps[place] == " ":
        day = int(words[place - 1].form)
        return (place - 1, day) if 1 <= day <= _LONGEST_MONTH else (place, None)
    if place > 1 and words[place - 1].form in reading.pack.ranges.start:
        ordinal = words[place - 2].number
        if ordinal is not None and ordinal.kind is NumberKind.ORDINAL and words[place - 2].definite:
            return place - 2, int(ordinal.value)
    return place, None


def _year(reading: Reading, place: int) -> int | None:
    form = reading.words[place].form
    if len(form) != 4 or not form.isdecimal():
        return None
    year = int(form)
    return year if _FIRST_YEAR <= year <= _LAST_YEAR else None


def _is_beside(reading: Reading, place: int) -> bool:
    return reading.text.gaps[place].strip() in ("", "/", "(", "-")


def _is_bound(reading: Reading, dated: Dated) -> bool:
    """Whether the date only begins or ends a period: since, before, from."""
    return dated.first > 0 and reading.words[dated.first - 1].stem in reading.pack.dates.bounds


def _holds(dated: Dated, day: date) -> bool:
    if dated.precision == "year":
        return dated.day.year == day.year
    if dated.precision == "month":
        return (dated.day.year, dated.day.month) == (day.year, day.month)
    return dated.day == day
