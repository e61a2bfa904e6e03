"""Numbers that label: rows of a table, parts glued to the next title, services, posts, quoted names, definite singulars."""

import re

from factdb.core.numerals import Numeral
from factdb.core.words import Tag, Word
from factdb.extract.decoys.around import beside, could_count, counts_something, enclosed, is_told, word_at
from factdb.extract.decoys.names import bare_digits
from factdb.extract.reading import Reading

_MARKS = {"\u00ab": "\u00bb", "\u201c": "\u201d", '"': '"', "(": ")"}
_QUOTES = frozenset('\u00ab\u00bb\u201c\u201d"')
_TATWEEL = "\u0640"
_VERSION = re.compile(r"\d{1,2}\.0")
_LONGEST_SERIES = 30
_FEW = 2
_TEN = 10
_POST = 5
"""Digits of a post code, and words back in which the box is named."""
_NAME = 3
"""Words of a name between its kind and its number."""
_QUOTED = 2
"""Words of a quoted name before its number."""
_NO_NAME = (
    Tag.VERB
    | Tag.PREPOSITION
    | Tag.COMPLEMENTISER
    | Tag.RELATIVE
    | Tag.COUNTING
    | Tag.REACHING
    | Tag.PARTITIVE
)
_LONG_NUMBER = 1000


def row_of_a_table(reading: Reading, numeral: Numeral) -> bool:
    """Nurses 8880 5090 13970: bare digits with nothing but spaces between them and other digits."""
    if numeral.scale != 1 or numeral.first != numeral.last:
        return False
    if _between_digits(reading, numeral.last + 1):
        return True
    return _between_digits(reading, numeral.first) and not counts_something(reading, numeral.last)


def _between_digits(reading: Reading, place: int) -> bool:
    """Whether the gap before a word is nothing but spaces, and digits of their own stand on both sides of it."""
    if not beside(reading, place) or not reading.text.gaps[place]:
        return False
    return reading.words[place - 1].form.isdigit() and reading.words[place].form.isdigit()


def item_or_sum(reading: Reading, numeral: Numeral) -> bool:
    """... terms: 1- that, 2- that, with the dash of a list drawn out behind the number; 1+1= 2."""
    gaps = reading.text.gaps
    before = word_at(reading, numeral.first - 1)
    if gaps[numeral.first].strip(" ") == "=" and before is not None and before.digits:
        return not counts_something(reading, numeral.last)
    drawn = reading.text.surface(numeral.start, numeral.end).endswith(_TATWEEL)
    return drawn and numeral.low <= _LONGEST_SERIES and gaps[numeral.first].rstrip(" ").endswith((":", "."))


def glued_to_a_title(reading: Reading, numeral: Numeral) -> bool:
    """The thorn (2)Messages of ...: a small number in marks of its own, and the next title glued to them."""
    gaps, words = reading.text.gaps, reading.words
    following = word_at(reading, numeral.last + 1)
    if following is None or numeral.low > _LONGEST_SERIES or not words[numeral.first].form.isdigit():
        return False
    opening, after = gaps[numeral.first].rstrip(" ")[-1:], gaps[numeral.last + 1]
    if opening not in _MARKS or after.strip(" ") != _MARKS[opening] or after.endswith(" "):
        return False
    if numeral.low <= _FEW:
        return True
    singular = following.has(Tag.NOUN) and following.lemma == following.stem
    return singular and numeral.low <= _TEN and not reading.pack.grammar.counted_by(following, numeral.low)


def named_service(reading: Reading, numeral: Numeral) -> bool:
    """The service "937", customer service (19911), the hospital for children 57357, the site of the Emirates 24."""
    decoys, words = reading.pack.decoys, reading.words
    if not bare_digits(reading, numeral) or is_told(reading, numeral.first):
        return False
    marked = reading.text.gaps[numeral.first].strip(" ") in _MARKS
    if not marked and not beside(reading, numeral.first):
        return False
    for place in range(numeral.first - 1, max(-1, numeral.first - 1 - _NAME), -1):
        word = words[place]
        if word.stem in decoys.services:
            return marked or (place < numeral.first - 1 and not word.definite)
        if word.stem in decoys.institutions:
            return numeral.low >= _LONG_NUMBER
        if word.has(_NO_NAME) or word.digits or word.preposition or not beside(reading, place):
            return False
    return False


def post_code(reading: Reading, numeral: Numeral) -> bool:
    """Box 31207 Jidda 21499: five digits right behind a place, and its box near before."""
    words = reading.words
    boxes, first = reading.pack.decoys.boxes, numeral.first
    if first >= _FEW and words[first - 1].form in boxes and words[first - 2].form in boxes:
        return True
    if len(words[first].form) != _POST or not beside(reading, first):
        return False
    if not words[first - 1].has(Tag.PLACE) or counts_something(reading, numeral.last):
        return False
    before = words[max(0, first - _POST) : first - 1]
    return any(word.digits for word in before) and any(word.form in boxes for word in before)


def ends_a_quoted_name(reading: Reading, numeral: Numeral) -> bool:
    """The planet "Earth 2", the film "The Consumers 3": digits that close a quotation of a definite or unknown word."""
    gaps, words = reading.text.gaps, reading.words
    if not bare_digits(reading, numeral) and not _VERSION.fullmatch(words[numeral.first].form):
        return False
    if not beside(reading, numeral.first) or numeral.scale != 1:
        return False
    for place in range(numeral.first - 1, max(-1, numeral.first - 1 - _QUOTED), -1):
        word = words[place]
        if word.has(_NO_NAME) or word.digits or word.number is not None or word.preposition:
            return False
        opening = gaps[place].rstrip(" ")[-1:]
        if opening in _MARKS and opening != "(":
            closes = gaps[numeral.last + 1].lstrip(" ")[:1] in _QUOTES
            named = words[numeral.first - 1]
            return closes and (named.definite or not (named.tags or named.lemma))
        if not beside(reading, place):
            return False
    return False


def version(reading: Reading, numeral: Numeral) -> bool:
    """Lollipop 5.0: a version behind a word that no table knows."""
    if not numeral.digits or not _VERSION.fullmatch(reading.words[numeral.first].form):
        return False
    if not beside(reading, numeral.first) or counts_something(reading, numeral.last):
        return False
    return _unknown(reading.words[numeral.first - 1])


def _unknown(word: Word) -> bool:
    return not (word.tags or word.lemma or word.digits or word.number is not None or word.prefix)


def labelled_one(reading: Reading, numeral: Numeral) -> bool:
    """The habit (6), the item (2): digits in brackets right behind one definite thing, which they cannot count."""
    if not enclosed(reading, numeral) or not within_a_series(numeral) or numeral.first == 0:
        return False
    noun = reading.words[numeral.first - 1]
    if noun.definite and not noun.suffix and noun.lemma is None and noun.has(Tag.ADVERB):
        return _before_a_title(reading, numeral)
    if not noun.definite or noun.suffix or noun.lemma is None or noun.lemma != noun.stem:
        return False
    if not noun.has(Tag.NOUN) or noun.tags & ~(Tag.NOUN | Tag.NUMBERED | Tag.DOCUMENT) or noun.preposition:
        return False
    named = reading.pack.naming.nouns.get(noun.lemma)
    if named is not None and named.concept in reading.pack.naming.persons:
        return False
    return not could_count(reading, numeral) and not is_told(
        reading, numeral.first, Tag.MEASURE_NOUN | Tag.SHARE
    )


def _before_a_title(reading: Reading, numeral: Numeral) -> bool:
    """Whether a definite word follows, which is no day of the week."""
    following = word_at(reading, numeral.last + 1)
    return following is not None and following.definite and not following.has(Tag.WEEKDAY | Tag.MONTH)


def within_a_series(numeral: Numeral) -> bool:
    """Whether a number is small enough for a part of something."""
    return numeral.scale == 1 and _FEW <= numeral.low <= _LONGEST_SERIES
