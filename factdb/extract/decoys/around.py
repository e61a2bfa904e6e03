"""What stands around a numeral: questions that several rules ask."""

from factdb.core.numerals import Numeral
from factdb.core.words import NumberKind, Tag, Word
from factdb.extract.reading import Reading
from factdb.extract.units import unit_at

_LONGEST_CHAIN = 12
"""Numbers in a list such as `the years 2010, 2011 and 2012`."""
_SIGNS = ("+", "-")
_PERCENT = "%"
_HUNDRED, _ELEVEN = 100, 11
_ALEF, _HA, _WAW = "\u0627", "\u0647", "\u0648"
_NO_COUNTED = Tag.STOP | Tag.CHANGING | Tag.REACHING
_TOLD = Tag.REACHING | Tag.COUNTING | Tag.CHANGING
_NEAR = 6
_DOER = 4
"""Letters of the active participle."""


def word_at(reading: Reading, place: int) -> Word | None:
    """The word at an index, or None outside the text."""
    return reading.words[place] if 0 <= place < len(reading.words) else None


def beside(reading: Reading, place: int) -> bool:
    """Whether only white space stands between a word and the one before it."""
    return 0 < place < len(reading.words) and reading.adjacent[place]


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
    part = word.number is not None and word.number.kind is NumberKind.FRACTION
    if part and word.joined and word.definite:
        return False  # the end of 2013 and the last quarter
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


def counted_within(reading: Reading, time: Word, counted: Word) -> bool:
    """(Arrested) within two-weeks two-persons: a dual of time, and one that counts something and describes no dual."""
    return time.has(Tag.UNIT) and counted.lemma in reading.pack.naming.nouns


def list_head(reading: Reading, numeral: Numeral) -> int:
    """The first word of the list of digits that the numeral goes on: 79 in `articles 79 and 126`."""
    first = numeral.first
    for _ in range(_LONGEST_CHAIN):
        place = first - 1
        connected = reading.text.gaps[first].strip(" ") in ("\u060c", ",", "-")
        if place >= 0 and reading.is_waw(place):
            place, connected = place - 1, True
            if _letter_in_brackets(reading, place):
                place -= 1
        if not connected or place < 0 or not reading.words[place].digits or "\n" in reading.text.gaps[first]:
            break
        first = place
    return first


def _letter_in_brackets(reading: Reading, place: int) -> bool:
    """Articles 15 (a) and 26: a letter in brackets of its own behind a number."""
    gaps = reading.text.gaps
    if place < 1 or len(reading.words[place].form) != 1:
        return False
    return gaps[place].endswith("(") and gaps[place + 1].startswith(")")


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


def could_count(reading: Reading, numeral: Numeral) -> bool:
    """Whether a word follows in a form in which the number could count it."""
    following = word_at(reading, numeral.last + 1)
    bracketed = reading.text.gaps[numeral.last + 1].strip() == ")"
    if following is None or not (bracketed or beside(reading, numeral.last + 1)):
        return False
    if following.prefix or following.suffix or following.preposition or following.definite:
        return False
    if following.has(_NO_COUNTED) and not following.has(Tag.NOUN):
        return False
    rest = int(numeral.low) % _HUNDRED
    if following.has(Tag.NOUN):
        singular = following.lemma == following.stem and (rest == 0 or rest >= _ELEVEN)
        return singular or reading.pack.grammar.counted_by(following, numeral.low)
    return _has_the_ending(following, rest)


def _has_the_ending(word: Word, rest: int) -> bool:
    """Whether a word that no table knows ends as a number's last two digits ask for."""
    if word.form.startswith(_WAW):
        return False
    return rest == 0 or (rest >= _ELEVEN and word.form.endswith((_ALEF, _HA)))


def is_told(reading: Reading, place: int, also: int = 0) -> bool:
    """Whether a word near before a place says that so many are counted or reached, or has one of the tags `also`."""
    first, _ = reading.sentence_at[place]
    return any(word.has(_TOLD | also) for word in reading.words[max(first, place - _NEAR) : place])


def enclosed(reading: Reading, numeral: Numeral) -> bool:
    """Whether a number stands in brackets of its own."""
    gaps = reading.text.gaps
    return gaps[numeral.first].endswith("(") and gaps[numeral.last + 1].lstrip(" ").startswith(")")


def is_doer(lemma: str) -> bool:
    """Whether a noun has the form of the active participle: three letters with a long a behind the first."""
    return len(lemma) == _DOER and lemma[1] == _ALEF
