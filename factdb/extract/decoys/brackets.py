"""Numbers in marks of their own that order: parts of a series, legends, verses, telephones, editions in quotation marks."""

import re

from factdb.core.numerals import Numeral
from factdb.core.words import Tag, Word
from factdb.extract.decoys.around import (
    beside,
    could_count,
    counts_something,
    enclosed,
    is_dual,
    is_told,
    word_at,
)
from factdb.extract.reading import Reading

_TATWEEL = "\u0640"
_LINE = 80
"""Words of an item in a list."""
_LONGEST_LIST, _LONGEST_LINES = 50, 300
_BEFORE_COLON = re.compile(r"\)\s*:")
_VERSE = 40
"""Signs between the brace that opens a quotation of verses and the number of one of them."""
_SHORTEST_CALL = 100
_CALL_REACH = 5
_MARKS = {"\u00ab": "\u00bb", "\u201c": "\u201d", '"': '"'}


def opens_a_line(reading: Reading, numeral: Numeral) -> bool:
    """(54) see for example, 77- the committee ..., 1/Salem: a number in a mark of its own at the head of a line."""
    gaps, words, last = reading.text.gaps, reading.words, numeral.last
    if "\n" not in gaps[numeral.first] or numeral.first != last or numeral.low > _LONGEST_LINES:
        return False
    following, after = word_at(reading, last + 1), gaps[last + 1]
    if following is None or not words[last].form.isdigit() or "\n" in after:
        return False
    if after == "/":
        return not following.digits and numeral.low <= _LONGEST_LIST
    if reading.text.surface(numeral.start, numeral.end).endswith(_TATWEEL):
        return True
    if enclosed(reading, numeral):
        return not counts_something(reading, last) or following.digits or _goes_on(reading, numeral)
    return after.rstrip(" ") in ("-", ")") and not following.digits and not could_count(reading, numeral)


def _goes_on(reading: Reading, numeral: Numeral) -> bool:
    """(51) a newspaper ..., (52) a magazine: the number before or after it opens another line so."""
    words, gaps, value = reading.words, reading.text.gaps, int(numeral.low)
    around = range(max(0, numeral.first - _LINE), min(len(words), numeral.last + _LINE))
    return any(
        words[place].form in (str(value - 1), str(value + 1))
        and "\n" in gaps[place]
        and gaps[place].endswith("(")
        for place in around
    )


def pair_in_brackets(reading: Reading, numeral: Numeral) -> bool:
    """Steadfastness (2-2)The alliance ...: a part out of so many in brackets, and the next title glued to them."""
    gaps, words = reading.text.gaps, reading.words
    for first in (numeral.first, numeral.first - 1):
        if first < 1 or first + 2 >= len(words) or gaps[first + 1] != "-" or gaps[first + 2] != ")":
            continue
        small = all(
            word.form.isdigit() and int(word.form) <= _LONGEST_LIST for word in words[first : first + 2]
        )
        if small and gaps[first].endswith("(") and not is_told(reading, first):
            return True
    return False


def part_in_brackets(reading: Reading, numeral: Numeral) -> bool:
    """Memoirs of a star (3): First Love; the habit (7): ...; (*3): good."""
    gaps, first = reading.text.gaps, numeral.first
    if (
        numeral.low > _LONGEST_LIST
        or numeral.first != numeral.last
        or not reading.words[first].form.isdigit()
    ):
        return False
    if not gaps[first].endswith(("(", "(*")) or not _BEFORE_COLON.match(gaps[numeral.last + 1].lstrip(" ")):
        return False
    return not is_told(reading, first)


def verse_in_braces(reading: Reading, numeral: Numeral) -> bool:
    """{For the security of Quraysh (1) ...}: a number in brackets inside braces."""
    if not enclosed(reading, numeral) or numeral.first != numeral.last:
        return False
    gaps = reading.text.gaps
    for place in range(numeral.first - 1, max(-1, numeral.first - _VERSE), -1):
        if "{" in gaps[place] or "\ufd3f" in gaps[place]:
            return True
        if "}" in gaps[place] or "\ufd3e" in gaps[place]:
            return False
    return False


def call_in_brackets(reading: Reading, numeral: Numeral) -> bool:
    """The emergency phone of the coast guard (994)."""
    form = reading.words[numeral.first].form
    if not enclosed(reading, numeral) or not form.isdigit() or numeral.low < _SHORTEST_CALL:
        return False
    if counts_something(reading, numeral.last) or is_told(reading, numeral.first):
        return False
    first, _ = reading.sentence_at[numeral.first]
    before = reading.words[max(first, numeral.first - _CALL_REACH) : numeral.first]
    following = word_at(reading, numeral.last + 1)
    spans = following is not None and following.form in reading.pack.ranges.to
    if spans or (before and before[-1].has(Tag.PARTITIVE)):
        return False  # 7,092 visitors for emergencies, of them (4,743)
    return any(word.stem in reading.pack.decoys.phones for word in before)


def edition_in_quotes(reading: Reading, numeral: Numeral) -> bool:
    """The reading train "3", which is held in ...: small digits alone in quotation marks behind a definite noun."""
    gaps, words, first = reading.text.gaps, reading.words, numeral.first
    before, after = gaps[first].strip(" "), gaps[numeral.last + 1].lstrip(" ")
    closing = _MARKS.get(before[-1:])
    if closing is None or numeral.low > _LONGEST_LIST or not words[first].form.isdigit() or first == 0:
        return False
    bracketed = before[:-1].rstrip(" ") == ")"
    if after[:1] != closing or not (bracketed or (words[first - 1].definite and not before[:-1])):
        return False
    following = word_at(reading, numeral.last + 1)
    ends = following is None or "\n" in after or following.has(Tag.RELATIVE)
    return (ends or (bracketed and after == closing)) and not is_told(reading, first)


def session_in_brackets(reading: Reading, numeral: Numeral) -> bool:
    """The two sessions (35) and (10): each number in brackets behind the dual of what is ranked."""
    if not enclosed(reading, numeral) or could_count(reading, numeral):
        return False
    words, place, gaps = reading.words, numeral.first - 1, reading.text.gaps
    if place > 0 and reading.is_waw(place) and words[place - 1].digits and gaps[place - 1].endswith("("):
        place -= 2
    noun = word_at(reading, place)
    named = noun is not None and is_dual(noun) and noun.definite
    return named and noun is not None and noun.lemma in reading.pack.decoys.ranked


def behind_its_slash(reading: Reading, numeral: Numeral) -> bool:
    """Form 101/a, 101 / a: a slash and a single letter behind the digits."""
    following = word_at(reading, numeral.last + 1)
    glued = reading.text.gaps[numeral.last + 1].strip(" ") == "/" and following is not None
    return glued and following is not None and len(following.form) == 1 and not following.digits


def edition_by_its_noun(reading: Reading, numeral: Numeral) -> bool:
    """For the 27th time, in Arabic for the-time 27; in its session 69: bare digits that count nothing behind what is
    ranked and a preposition.
    """
    words, place, decoys = reading.words, numeral.first - 1, reading.pack.decoys
    if place < 1 or not beside(reading, numeral.first) or not words[numeral.first].form.isdigit():
        return False
    noun, following = words[place], word_at(reading, numeral.last + 1)
    if numeral.scale != 1 or counts_something(reading, numeral.last) or is_told(reading, numeral.first):
        return False
    if following is not None and beside(reading, numeral.last + 1) and _of_them(reading, following):
        return False
    if noun.suffix or not noun.definite:
        joined = noun.preposition and noun.form[len(noun.prefix) :] in decoys.ranked_of_it
        return bool(joined) or noun.form[1:] in decoys.ranked_of_it  # in-its-session, in one word
    governed = noun.preposition or words[place - 1].has(Tag.PREPOSITION)
    return bool(governed) and noun.stem in decoys.ranked


def _of_them(reading: Reading, following: Word) -> bool:
    return following.has(Tag.PARTITIVE | Tag.OTHERS) or following.form in reading.pack.ranges.start


def rank_behind_its_word(reading: Reading, numeral: Numeral) -> bool:
    """Fell to place 120, holds place 25: bare digits right behind the word for a rank, which a verb of ranks governs."""
    words, place, decoys = reading.words, numeral.first - 1, reading.pack.decoys
    if place < 1 or not beside(reading, numeral.first) or not beside(reading, place):
        return False
    rank, before = words[place], words[place - 1]
    if rank.suffix and rank.stem in decoys.rankings and not rank.has(Tag.COUNTING):
        return words[numeral.first].form.isdigit() and not counts_something(reading, numeral.last)
    if (
        not rank.definite
        or rank.suffix
        or rank.stem not in decoys.rankings
        or not words[numeral.first].form.isdigit()
    ):
        return False
    following = word_at(reading, numeral.last + 1)
    of_them = following is not None and _of_them(reading, following)
    if of_them or counts_something(reading, numeral.last):
        return False
    return before.has(Tag.PREPOSITION) or before.stem in decoys.ranking_verbs
