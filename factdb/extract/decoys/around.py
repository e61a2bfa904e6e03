"""What stands around a numeral: questions that several rules ask."""

from factdb.core.numerals import Numeral
from factdb.core.words import NumberKind, Tag, Word
from factdb.extract.reading import Reading
from factdb.extract.units import unit_at

_LONGEST_CHAIN = 12
"""Numbers in a list such as `the years 2010, 2011 and 2012`."""
_SIGNS = ("+", "-")
_PERCENT = "%"


def word_at(reading: Reading, place: int) -> Word | None:
    """The word at an index, or None outside the text."""
    return reading.words[place] if 0 <= place < len(reading.words) else None


def beside(reading: Reading, place: int) -> bool:
    """Whether only white space stands between a word and the one before it."""
    return 0 < place < len(reading.words) and reading.adjacent(place)


def glued(reading: Reading, place: int) -> bool:
    """Whether nothing at all stands between a word and the one before it."""
    return 0 < place < len(reading.words) and reading.text.gaps[place] == ""


def counts_something(reading: Reading, last: int) -> bool:
    """Whether what follows word `last` can be counted or measured: a unit, a scale, an indefinite noun, %."""
    if last not in reading.counting:
        reading.counting[last] = _counts(reading, last)
    return reading.counting[last]


def _counts(reading: Reading, last: int) -> bool:
    following = last + 1
    gap = reading.text.gaps[following]
    if gap.strip(" )").startswith("%"):
        return True
    word = word_at(reading, following)
    if word is None or not (beside(reading, following) or gap.strip() == ")"):
        return False
    if word.number is not None or unit_at(reading, following) is not None:
        return True
    function_word = word.tags & Tag.STOP and not word.tags & Tag.NOUN
    return not (word.joined or word.definite or word.preposition or function_word)


def counts_known_thing(reading: Reading, last: int) -> bool:
    """Whether a noun of the tables or a unit follows."""
    word = word_at(reading, last + 1)
    if word is None or not beside(reading, last + 1) or word.prefix:
        return False
    return word.has(Tag.NOUN | Tag.UNIT) and not word.tags & Tag.VERB


def is_dual(word: Word) -> bool:
    """Whether the word is a noun in the dual."""
    return word.number is not None and word.number.kind is NumberKind.DUAL


def list_head(reading: Reading, numeral: Numeral) -> int:
    """The first word of the list of digits that the numeral goes on: 79 in `articles 79 and 126`."""
    first = numeral.first
    for _ in range(_LONGEST_CHAIN):
        place = first - 1
        connected = reading.text.gaps[first].strip(" ") in ("\u060c", ",", "-")
        if place >= 0 and reading.is_waw(place):
            place, connected = place - 1, True
        if not connected or place < 0 or not reading.words[place].digits or "\n" in reading.text.gaps[first]:
            break
        first = place
    return first


def signed_share(reading: Reading, numeral: Numeral) -> bool:
    """A plus or minus sign before digits and a percent sign behind them: +3.5%."""
    gaps = reading.text.gaps
    return gaps[numeral.first].endswith(_SIGNS) and gaps[numeral.last + 1].lstrip()[:1] == _PERCENT


def points_at_a_thing(reading: Reading, place: int) -> bool:
    """Those militias: a demonstrative before a noun that is no amount."""
    thing = word_at(reading, place + 1)
    if thing is None or not reading.words[place].has(Tag.DEMONSTRATIVE) or not beside(reading, place + 1):
        return False
    units = reading.pack.units
    amount = thing.has(Tag.COUNTING | Tag.MEASURE_NOUN | Tag.SHARE) or thing.stem in units.money_nouns
    return thing.definite and not amount and thing.stem not in units.output_nouns


def is_pointing(reading: Reading, word: Word) -> bool:
    """Whether the word points in time: last, coming, current."""
    pointed = reading.pack.calendar.pointed
    return word.stem in pointed or word.form in pointed
