"""Number words that are other words, or name a place, a street or a month, where they stand."""

from decimal import Decimal

from factdb.core.numerals import Numeral, within
from factdb.core.words import NumberKind, Tag
from factdb.extract.decoys.around import beside, counts_something, is_doer, is_dual, is_pointing, word_at
from factdb.extract.reading import Reading
from factdb.extract.units import unit_at

_TENS = (20, 30)
_FOR = "\u0644"
_MONTHS = range(1, 13)
_COUNTED_PLURAL = range(3, 11)
_QUARTER = Decimal("0.25")
_DIGITS = 3
"""Digits of the longest number right before a plural that is spelled like a dual."""


def never_alone(reading: Reading, numeral: Numeral) -> bool:
    """Ethnic, spelled like the two of twelve: a form that stands before its ten only; his wish, spelled like a spoken
    eight; I am not, spelled like `for six`.
    """
    if numeral.first != numeral.last:
        return False
    stem, decoys = reading.words[numeral.first].stem, reading.pack.decoys
    if stem in decoys.negated_i and reading.words[numeral.first].preposition == _FOR:
        return not _counts_plural(reading, numeral)
    if stem in decoys.counting_only:
        return not counts_something(reading, numeral.last)
    return stem in decoys.never_alone


def _counts_plural(reading: Reading, numeral: Numeral) -> bool:
    place = numeral.last + 1
    if not beside(reading, place):
        return False
    unit = unit_at(reading, place)
    return unit is not None or reading.pack.grammar.counted_by(reading.words[place], numeral.low)


def day_in_words(reading: Reading, numeral: Numeral) -> bool:
    """Until the thirtieth of the current month, in Arabic the thirty."""
    of = numeral.last + 1
    month = word_at(reading, of + 1)
    if not numeral.definite or numeral.low not in _TENS or month is None or not beside(reading, of):
        return False
    if reading.words[of].form not in reading.pack.ranges.start or not beside(reading, of + 1):
        return False
    return month.definite and month.stem in reading.pack.dates.months_ago and not month.preposition


def street_by_number(reading: Reading, numeral: Numeral) -> bool:
    """Twenty Street, the exits ten and nine: a bare number word behind what is told apart by numbers."""
    if numeral.definite or not beside(reading, numeral.first):
        return False
    following = word_at(reading, numeral.last + 1)
    if counts_something(reading, numeral.last) and not (following is not None and following.joined):
        return False
    words, place, decoys = reading.words, numeral.first - 1, reading.pack.decoys
    if words[numeral.first].joined and place and words[place].number is not None:
        place -= 1
    street = words[place]
    if not beside(reading, place + 1) or street.definite or street.suffix:
        return False
    return street.stem in decoys.streets or (is_dual(street) and street.lemma in decoys.streets)


def month_by_number(reading: Reading, numeral: Numeral) -> bool:
    """In month nine: a bare number up to twelve behind the word for month."""
    if numeral.scale != 1 or not within(numeral.low, _MONTHS) or not beside(reading, numeral.first):
        return False
    month = reading.words[numeral.first - 1]
    if month.definite or month.suffix or month.stem not in reading.pack.dates.months_ago or numeral.definite:
        return False
    return not counts_something(reading, numeral.last) and not is_dual(month)


def of_the_coming_years(reading: Reading, numeral: Numeral) -> bool:
    """The coming five years, in Arabic five (of) the-years the-coming, where five is spelled like a fifth."""
    number, place = reading.words[numeral.first].number, numeral.last + 1
    if numeral.first != numeral.last or number is None or number.also_fraction is None:
        return False
    unit, pointed = word_at(reading, place), word_at(reading, place + 1)
    if unit is None or pointed is None or not (beside(reading, place) and beside(reading, place + 1)):
        return False
    return unit.definite and unit.has(Tag.UNIT) and pointed.definite and is_pointing(reading, pointed)


def verb_before_digits(reading: Reading, numeral: Numeral) -> bool:
    """The hall (seats) 600 people, where `seats` is spelled like nine."""
    word, following = reading.words[numeral.first], word_at(reading, numeral.last + 1)
    if numeral.first != numeral.last or numeral.definite or following is None or word.number is None:
        return False
    return following.digits and word.number.kind is NumberKind.UNIT and beside(reading, numeral.last + 1)


def quarter_of_a_year(reading: Reading, numeral: Numeral) -> bool:
    """Profits fell in the quarter: a definite quarter that nothing owns, behind what speaks of times and results."""
    if not numeral.definite or numeral.low != _QUARTER or numeral.first != numeral.last:
        return False
    following = word_at(reading, numeral.last + 1)
    owned = following is not None and beside(reading, numeral.last + 1)
    if owned and following is not None and not (following.tags & Tag.STOP or following.prefix):
        return False
    before = word_at(reading, numeral.first - 1)
    return (
        before is not None
        and beside(reading, numeral.first)
        and before.stem in reading.pack.calendar.quarterly
    )


def plural_like_a_dual(reading: Reading, numeral: Numeral) -> bool:
    """9 foreign tourists, tourists from all countries: the plural of persons is spelled like the dual."""
    words, decoys = reading.words, reading.pack.decoys
    before = word_at(reading, numeral.first - 1)
    if before is not None and before.form.isdigit() and beside(reading, numeral.first):
        return len(before.form) <= _DIGITS and int(before.form) in _COUNTED_PLURAL
    place = numeral.last + 1
    following = word_at(reading, place)
    if following is None or not beside(reading, place):
        return False
    if following.form in decoys.plural_adjectives:
        return True
    doer = is_doer(words[numeral.first].lemma or "")
    if not doer or following.form not in reading.pack.ranges.start or not beside(reading, place + 1):
        return False
    return words[place + 1].stem in decoys.of_all
