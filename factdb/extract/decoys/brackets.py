"""Numbers in marks of their own that order: parts of a series, legends, verses, telephones, editions in quotation marks."""

import re

from factdb.core.numerals import Numeral
from factdb.core.words import Tag
from factdb.extract.decoys.around import beside, counts_something, enclosed, is_dual, is_told, word_at
from factdb.extract.reading import Reading

_LONGEST_LIST = 50
_BEFORE_COLON = re.compile(r"\)\s*:")
_VERSE = 40
"""Signs between the brace that opens a quotation of verses and the number of one of them."""
_SHORTEST_CALL = 100
_CALL_REACH = 5
_MARKS = {"\u00ab": "\u00bb", "\u201c": "\u201d", '"': '"'}


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
    first, _ = reading.sentence_at(numeral.first)
    before = reading.words[max(first, numeral.first - _CALL_REACH) : numeral.first]
    return any(word.stem in reading.pack.decoys.phones for word in before)


def edition_in_quotes(reading: Reading, numeral: Numeral) -> bool:
    """The reading train "3", which is held in ...: small digits alone in quotation marks behind a definite noun."""
    gaps, words, first = reading.text.gaps, reading.words, numeral.first
    opening = gaps[first].strip(" ")
    closing = _MARKS.get(opening)
    if closing is None or numeral.low > _LONGEST_LIST or not words[first].form.isdigit() or first == 0:
        return False
    if gaps[numeral.last + 1].lstrip(" ")[:1] != closing or not words[first - 1].definite:
        return False
    following = word_at(reading, numeral.last + 1)
    ends = following is None or "\n" in gaps[numeral.last + 1] or following.has(Tag.RELATIVE)
    return ends and not is_told(reading, first)


def session_in_brackets(reading: Reading, numeral: Numeral) -> bool:
    """The two sessions (35) and (10): each number in brackets behind the dual of what is ranked."""
    if not enclosed(reading, numeral) or counts_something(reading, numeral.last):
        return False
    words, place, gaps = reading.words, numeral.first - 1, reading.text.gaps
    if place > 0 and reading.is_waw(place) and words[place - 1].digits and gaps[place - 1].endswith("("):
        place -= 2
    noun = word_at(reading, place)
    named = noun is not None and is_dual(noun) and noun.definite
    return named and noun is not None and noun.lemma in reading.pack.decoys.ranked


def behind_its_slash(reading: Reading, numeral: Numeral) -> bool:
    """Form 101/a: a slash and a single letter right behind the digits."""
    following = word_at(reading, numeral.last + 1)
    glued = reading.text.gaps[numeral.last + 1] == "/" and following is not None
    return glued and following is not None and len(following.form) == 1 and not following.digits


def rank_behind_its_word(reading: Reading, numeral: Numeral) -> bool:
    """Fell to place 120, holds place 25: bare digits right behind the word for a rank, which a verb of ranks governs."""
    words, place, decoys = reading.words, numeral.first - 1, reading.pack.decoys
    if place < 1 or not beside(reading, numeral.first) or not beside(reading, place):
        return False
    rank, before = words[place], words[place - 1]
    if (
        not rank.definite
        or rank.suffix
        or rank.stem not in decoys.rankings
        or not words[numeral.first].form.isdigit()
    ):
        return False
    following = word_at(reading, numeral.last + 1)
    of_them = following is not None and following.has(Tag.PARTITIVE | Tag.OTHERS)
    if of_them or counts_something(reading, numeral.last):
        return False
    if following is not None and following.form in reading.pack.ranges.start:
        return False
    return before.has(Tag.PREPOSITION) or before.stem in decoys.ranking_verbs
