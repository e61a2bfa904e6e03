"""Numbers that are no claims: dates, clock times, ordinals, names, references, page furniture.

Each rule is a small function named for what it recognises; it returns whether the numeral is that.
"""

import re
from collections.abc import Callable

from factdb.core.numerals import Numeral, NumeralKind
from factdb.core.words import NumberKind, Tag, Word
from factdb.extract.qualifiers import first_open_word
from factdb.extract.reading import Reading
from factdb.extract.units import unit_at

Rule = Callable[[Reading, Numeral], bool]

_LATIN = re.compile(r"[A-Za-z]+")
_LIST_MARK = re.compile(r"\s*[-.)/]\s|\s*-")
_YEARS = (range(1300, 1500), range(1800, 2101))
_LONGEST_COUNT = 15
"""Digits of the longest number that counts anything; telephone and account numbers are longer or begin with 00."""


def decoy(reading: Reading, numeral: Numeral) -> str | None:
    """The name of the first rule that says the numeral is no claim, or None."""
    for name, rule in _RULES.items():
        if rule(reading, numeral):
            return name
    return None


def _word(reading: Reading, place: int) -> Word | None:
    return reading.words[place] if 0 <= place < len(reading.words) else None


def _tags(reading: Reading, place: int) -> int:
    word = _word(reading, place)
    return word.tags if word is not None else 0


def _beside(reading: Reading, place: int) -> bool:
    return 0 < place < len(reading.words) and reading.adjacent(place)


def _glued(reading: Reading, place: int) -> bool:
    """Whether nothing at all stands between a word and the one before it."""
    return 0 < place < len(reading.words) and reading.text.gaps[place] == ""


def digits_that_form_no_number(_: Reading, numeral: Numeral) -> bool:
    """Clock times (20:10), dates (15/9) and their like."""
    return numeral.kind is NumeralKind.BROKEN


def telephone_or_account_number(reading: Reading, numeral: Numeral) -> bool:
    """A chain of digit groups, leading zeros, a plus sign, or too many digits."""
    if not numeral.digits:
        return False
    form = reading.words[numeral.first].form
    gaps = reading.text.gaps
    if form.startswith("0") and form.isdigit() and len(form) > 1:
        return True
    if numeral.first == numeral.last and form.isdigit() and len(form) > _LONGEST_COUNT:
        return True
    if gaps[numeral.first].endswith("+"):
        return True
    chained = [
        place
        for place in range(max(1, numeral.first - 1), min(numeral.last + 3, len(reading.words)))
        if gaps[place] in ("-", "/") and reading.words[place].digits and reading.words[place - 1].digits
    ]
    return len(chained) >= 2


def latin_text(reading: Reading, numeral: Numeral) -> bool:
    """Beside words in Latin letters that are no unit: another language, a model's name, a web address."""
    if not numeral.digits:
        return False
    for place, gap in ((numeral.first - 1, numeral.first), (numeral.last + 1, numeral.last + 1)):
        word = _word(reading, place)
        if word is None or not _LATIN.fullmatch(word.form) or word.form.upper() in reading.pack.units.codes:
            continue
        if "\n" in reading.text.gaps[gap] or reading.text.gaps[gap].strip(" ") in ("(", ")", ".", ":"):
            continue
        return unit_at(reading, place) is None
    return False


def joined_to_a_name(reading: Reading, numeral: Numeral) -> bool:
    """A hyphen or hash joins the digits to letters: F-16, Covid-19, a hashtag."""
    if not numeral.digits or numeral.first == 0:
        return False
    gap = reading.text.gaps[numeral.first]
    before = reading.words[numeral.first - 1]
    if gap in ("-", "_", "+") and not before.digits and before.number is None and before.stem not in reading.pack.particles:
        return unit_at(reading, numeral.last + 1) is None
    after = reading.text.gaps[numeral.last + 1] if numeral.last + 1 < len(reading.text.gaps) else ""
    return gap.endswith(("#", "_", "@")) or after.startswith("_") or gap == "+" or after == "+"


def list_number(reading: Reading, numeral: Numeral) -> bool:
    """A small number that opens a line and is set off by a dash, a point or a bracket."""
    if not numeral.digits or numeral.first != numeral.last or numeral.low > 50:
        return False
    gap = reading.text.gaps[numeral.first]
    opens_line = "\n" in gap or (numeral.first == 0 and not gap.strip())
    after = reading.text.gaps[numeral.last + 1]
    following = _word(reading, numeral.last + 1)
    return opens_line and bool(_LIST_MARK.match(after)) and (following is None or not following.digits)


def score(reading: Reading, numeral: Numeral) -> bool:
    """3-1, 2/1: two numbers joined by a dash, the first not smaller, or no counted thing after them."""
    if not numeral.digits:
        return False
    for left in (numeral.last, numeral.first - 1):
        right = left + 1
        if left < 0 or right >= len(reading.words):
            continue
        a, b = reading.words[left], reading.words[right]
        if not (a.digits and b.digits and reading.text.gaps[right].strip() in ("-", "\u00d7", "x", "/")):
            continue
        if not (a.form.isdigit() and b.form.isdigit()):
            continue
        if int(a.form) >= int(b.form):
            return True
        if not _counts_something(reading, right):
            return True
    return False


def _counts_something(reading: Reading, last: int) -> bool:
    following = last + 1
    if reading.text.gaps[following].strip(" )").startswith("%") if following < len(reading.text.gaps) else False:
        return True
    word = _word(reading, following)
    if word is None or not (_beside(reading, following) or reading.text.gaps[following].strip() == ")"):
        return False
    if word.number is not None or unit_at(reading, following) is not None:
        return True
    return not (word.joined or word.definite or word.tags & Tag.STOP)


def day_of_month(reading: Reading, numeral: Numeral) -> bool:
    """A number up to 31 before a month's name, with or without `of`."""
    if numeral.low > 31 or numeral.kind not in (NumeralKind.CARDINAL, NumeralKind.ORDINAL):
        return False
    place = numeral.last + 1
    word = _word(reading, place)
    if word is None or "\n" in reading.text.gaps[place]:
        return False
    if word.form in reading.pack.ranges.start:
        place += 1
    elif word.form in reading.pack.ranges.to or reading.text.gaps[place].strip() == "-" or word.joined:
        # 5 to 9 May, 24-25 November: the month of the second day is the first day's too
        second = place if word.digits or word.joined else place + 1
        numeral_after = reading.pack.grammar.numeral(reading.text, reading.words, second) if second < len(reading.words) else None
        if numeral_after is None or numeral_after.low > 31:
            return False
        place = numeral_after.last + 1
        if _word(reading, place) is not None and reading.words[place].form in reading.pack.ranges.start:
            place += 1
    month = _word(reading, place)
    return month is not None and bool(month.tags & Tag.MONTH) and not month.joined and month.number is None


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
    """A year number after a word for year or a month, beside another date, or with nothing that it could count."""
    whole = numeral.low == numeral.low.to_integral_value()
    if not whole or numeral.kind is not NumeralKind.CARDINAL:
        return False
    calendar, words = reading.pack.calendar, reading.words
    place = first_open_word(reading, numeral.first)
    before = words[place] if place is not None else None
    after = _word(reading, numeral.last + 1)
    glued_year_word = numeral.first > 0 and _glued(reading, numeral.first) and words[numeral.first - 1].stem in calendar.year_words
    looks_like_year = any(int(numeral.low) in years for years in _YEARS)
    if glued_year_word or (before is not None and before.stem in calendar.year_words and not before.has(Tag.MONTH)):
        return looks_like_year or not _counts_something(reading, numeral.last)
    if not looks_like_year or (numeral.digits and not words[numeral.first].form.isdigit()):
        return False
    if after is not None and _beside(reading, numeral.last + 1) and after.form in calendar.year_suffixes:
        return True
    if before is not None and (before.has(Tag.MONTH) or _months_back(reading, numeral.first)):
        return True
    if numeral.scale != 1 and numeral.digits:
        return False
    if not numeral.digits:
        return False
    if before is not None and before.form in calendar.in_words and not _counts_known_thing(reading, numeral.last):
        return True
    return not _counts_something(reading, numeral.last) and _date_like_place(reading, numeral, before)


def _counts_known_thing(reading: Reading, last: int) -> bool:
    word = _word(reading, last + 1)
    return word is not None and _beside(reading, last + 1) and word.has(Tag.NOUN | Tag.UNIT) and not word.prefix


def _months_back(reading: Reading, first: int) -> bool:
    """May/June 2015, last May 2015."""
    return any(
        reading.words[place].has(Tag.MONTH) or reading.words[place].stem in reading.pack.calendar.pointed
        for place in range(max(0, first - 2), first)
        if "\n" not in reading.text.gaps[place + 1]
    )


def _date_like_place(reading: Reading, numeral: Numeral, before: Word | None) -> bool:
    gap = reading.text.gaps[numeral.first]
    if before is None:
        return True
    if before.stem in reading.pack.calendar.year_before or before.digits or before.number is not None:
        return True
    if before.has(Tag.REACHING | Tag.COUNTING | Tag.VERB | Tag.CHANGING | Tag.NOUN) and not before.preposition:
        return bool(gap.strip(" "))
    return True


def clock_time(reading: Reading, numeral: Numeral) -> bool:
    """After `at the hour`, or before `in the morning`, `by the time of`."""
    if numeral.low > 24 or numeral.kind not in (NumeralKind.CARDINAL, NumeralKind.ORDINAL, NumeralKind.SINGLE):
        return False
    calendar = reading.pack.calendar
    place = first_open_word(reading, numeral.first)
    if place is not None and reading.words[place].stem in calendar.clock_before_strong and reading.words[place].definite:
        return True
    if place is not None and place > 0 and reading.words[place].number is None:
        two_back = reading.words[place - 1]
        if two_back.definite and two_back.stem in calendar.clock_before_strong and reading.words[place].has(Tag.PREPOSITION | Tag.ADVERB):
            return True
    after = _word(reading, numeral.last + 1)
    if after is None or not _beside(reading, numeral.last + 1):
        return False
    return after.form in calendar.clock_after


def ordinal(_: Reading, numeral: Numeral) -> bool:
    """First, second, the twenty-third; an age is read before this rule is asked."""
    return numeral.kind is NumeralKind.ORDINAL


def dual_that_points_back(reading: Reading, numeral: Numeral) -> bool:
    """The two sides, his two sons, the governments of two named countries."""
    if numeral.kind is not NumeralKind.DUAL:
        return False
    word = reading.words[numeral.first]
    number = word.number
    if word.definite or number is None:
        return numeral.first == numeral.last
    if _beside(reading, numeral.first) and _is_dual(reading.words[numeral.first - 1]):
        return True  # the adjective of the dual before it
    following = _word(reading, numeral.last + 1)
    if following is None or not _beside(reading, numeral.last + 1):
        return number.construct
    if number.construct:
        return not _indefinite_owner(reading, numeral.last + 1)
    return following.has(Tag.DEMONSTRATIVE)


def _is_dual(word: Word) -> bool:
    return word.number is not None and word.number.kind is NumberKind.DUAL


def _indefinite_owner(reading: Reading, place: int) -> bool:
    """Whether a known noun follows that no definite one owns: two sites of rockets, not two teams of club Such."""
    word = reading.words[place]
    if word.prefix or word.suffix or not word.has(Tag.NOUN | Tag.UNIT) or word.has(Tag.STOP | Tag.PLACE | Tag.ORGANISATION):
        return False
    after = _word(reading, place + 1)
    if after is None or not _beside(reading, place + 1):
        return True
    return not (after.definite and not after.joined and not after.preposition) and not after.has(Tag.PLACE)


def referred_to_by_number(reading: Reading, numeral: Numeral) -> bool:
    """Article 14, decision 2670, page 5, channel 2: the number is a name."""
    if not numeral.digits or numeral.first == 0:
        return False
    place = first_open_word(reading, numeral.first)
    if place is None or not reading.words[place].has(Tag.NUMBERED):
        return False
    return not (_counts_something(reading, numeral.last) and unit_at(reading, numeral.last + 1) is not None)


def named_group(reading: Reading, numeral: Numeral) -> bool:
    """The Group of Twenty, the force of the Eight: a definite number word that follows its noun without a noun."""
    if numeral.digits or not numeral.definite or numeral.first == 0 or numeral.kind is not NumeralKind.CARDINAL:
        return False
    before = reading.words[numeral.first - 1]
    return _beside(reading, numeral.first) and before.stem in reading.pack.calendar.groups and not before.definite


def one_of_many(reading: Reading, numeral: Numeral) -> bool:
    """The word one, unless it follows its noun: one of them, at one time."""
    if numeral.kind is not NumeralKind.SINGLE:
        return False
    word = reading.words[numeral.first]
    if numeral.first == 0 or word.prefix or not _beside(reading, numeral.first):
        return True
    before = reading.words[numeral.first - 1]
    if before.form in reading.pack.qualifiers.exceptions:
        return False
    if before.definite or before.preposition or before.has(Tag.STOP | Tag.EACH):
        return True
    counted = before.has(Tag.NOUN | Tag.UNIT)
    if not counted and numeral.first > 1 and _beside(reading, numeral.first - 1):
        counted = reading.words[numeral.first - 2].has(Tag.NOUN)
    return not counted


def rate_base(reading: Reading, numeral: Numeral) -> bool:
    """For every 100 thousand: what a rate is measured by."""
    place = first_open_word(reading, numeral.first)
    if place is None or not reading.words[place].has(Tag.EACH):
        return False
    return reading.words[place].preposition != "" or (place > 0 and reading.words[place - 1].has(Tag.PREPOSITION))


def idiom(reading: Reading, numeral: Numeral) -> bool:
    """A fraction or number word inside a fixed phrase: half-yearly, semi-final, half of their religion."""
    if numeral.kind is not NumeralKind.FRACTION or numeral.first + 1 >= len(reading.words):
        return False
    following = reading.words[numeral.last + 1] if numeral.last + 1 < len(reading.words) else None
    if numeral.definite and following is not None and (following.number is not None or following.stem in reading.pack.calendar.pointed):
        return True
    return following is not None and following.stem in reading.pack.calendar.half_idioms


def reader_count(reading: Reading, numeral: Numeral) -> bool:
    """23 reads, 5 comments at the edge of a page."""
    place = numeral.last + 1
    word = _word(reading, place)
    if word is None or word.form not in reading.pack.furniture.counters or not numeral.digits:
        return False
    after = reading.text.gaps[place + 1]
    return "\n" in after or place + 1 == len(reading.words) or "|" in after or "|" in reading.text.gaps[numeral.first]


def definite_number_of_time(reading: Reading, numeral: Numeral) -> bool:
    """The twenty-four hours, the twentieth century: a definite number behind its definite unit or single noun."""
    if numeral.digits or not numeral.definite or not _beside(reading, numeral.first):
        return False
    before = reading.words[numeral.first - 1]
    if not before.definite:
        return False
    single = before.has(Tag.NOUN) and before.lemma == before.stem and numeral.low >= 20
    return before.has(Tag.UNIT) or single


def reference_some_words_back(reading: Reading, numeral: Numeral) -> bool:
    """The Security Council's decision 2216, customer service phone 9911."""
    if not numeral.digits or numeral.scale != 1 or _counts_something(reading, numeral.last):
        return False
    for place in range(numeral.first - 1, max(-1, numeral.first - 6), -1):
        word = reading.words[place]
        if not reading.adjacent(place + 1) or word.has(Tag.VERB | Tag.COMPLEMENTISER | Tag.RELATIVE | Tag.COUNTING) or word.digits:
            return False
        if place < numeral.first - 1 and word.stem in reading.pack.calendar.references:
            return True
    return False


def part_of_a_series(reading: Reading, numeral: Numeral) -> bool:
    """Picture 1 of 5: the five."""
    first = numeral.first
    if not numeral.digits or first < 3 or reading.words[first - 1].form not in reading.pack.ranges.start:
        return False
    return reading.words[first - 2].digits and reading.words[first - 3].has(Tag.NUMBERED)


def how_often(reading: Reading, numeral: Numeral) -> bool:
    """Every two days."""
    if not _beside(reading, numeral.first) or not reading.words[numeral.first - 1].has(Tag.EACH):
        return False
    if numeral.kind is NumeralKind.DUAL:
        return reading.words[numeral.first].has(Tag.UNIT)
    return reading.words[numeral.first - 1].preposition == "" and unit_at(reading, numeral.last + 1) is not None


def page_count(reading: Reading, numeral: Numeral) -> bool:
    """In 112 pages: the size of a document."""
    word = _word(reading, numeral.last + 1)
    return word is not None and word.form in reading.pack.furniture.pages and _beside(reading, numeral.last + 1)


_RULES: dict[str, Rule] = {
    rule.__name__.replace("_", " "): rule
    for rule in (
        digits_that_form_no_number,
        latin_text,
        telephone_or_account_number,
        joined_to_a_name,
        list_number,
        day_of_month,
        month_in_digits,
        score,
        clock_time,
        year,
        ordinal,
        dual_that_points_back,
        referred_to_by_number,
        named_group,
        one_of_many,
        rate_base,
        idiom,
        reader_count,
        page_count,
        definite_number_of_time,
        reference_some_words_back,
        part_of_a_series,
        how_often,
    )
}
