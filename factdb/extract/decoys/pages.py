"""Numbers that order a page or a book: list marks, lines of page numbers, footnotes, verses, parts of a series."""

import re

from factdb.core.numerals import Numeral
from factdb.core.words import Tag
from factdb.extract.decoys.around import beside, could_count, counts_something, enclosed, word_at
from factdb.extract.qualifiers import first_open_word
from factdb.extract.reading import Reading
from factdb.extract.units import unit_at

_LIST_MARK = re.compile(r"\s*[-.)/]\s|\s*-|\.$|\s+\u0640+\s")
_ANNOUNCES = re.compile(r"[.:\u061f!](?:[^\S\n]|-)*$")
_MARKS = ("-", ".", ")", ".-", ")-", "-.", "\u0640", "\u0640\u0640")
_ITEM_MARKS = (".", "-", ")")
_OPENING_A_LINE = " (\u2022*-"
_LONGEST_LIST = 50
_MOST_PAGES = 12
_AROUND_PAGES = " .,()[]|-/\u00ab\u00bb\u2026"
_ITEM = 80
"""Words of an item of a list that is printed in one line."""
_GLUED_TO_A_POINT = (".(", "\u2026(", "..(")
_COUNTER = 6
"""Words of a counter at the edge of a page, with the links beside it."""
_CLOSED = (")", "]", "\u00bb", "\u201d", '"')


def list_number(reading: Reading, numeral: Numeral) -> bool:
    """A small number that opens a line, a sentence or what a colon announces, set off by a dash, point or bracket."""
    if not numeral.digits or numeral.first != numeral.last or numeral.low > _LONGEST_LIST:
        return False
    gap, after = reading.text.gaps[numeral.first], reading.text.gaps[numeral.last + 1]
    following = word_at(reading, numeral.last + 1)
    if not _LIST_MARK.match(after) or (following is not None and following.digits):
        return False
    if (
        after.strip() in _ITEM_MARKS
        and gap.endswith(" ")
        and _goes_on_a_list(reading, numeral, after.strip())
    ):
        return True
    if "\n" in gap or (numeral.first == 0 and not gap.strip(_OPENING_A_LINE)):
        return True
    if gap.endswith("(") and after.startswith(")"):
        if _goes_on_an_enumeration(reading, numeral):
            return True
        return bool(_ANNOUNCES.search(gap[:-1])) and not could_count(reading, numeral)
    return "(" not in gap and bool(_ANNOUNCES.search(gap)) and after.strip() in _MARKS


def _goes_on_a_list(reading: Reading, numeral: Numeral, mark: str) -> bool:
    """`... 2.Share`, `1- this 2- that`: a mark behind the number, and the number before this one stands so some words
    back; or it is the first, and the second follows so.
    """
    following = word_at(reading, numeral.last + 1)
    form = reading.words[numeral.first].form
    if following is None or following.digits or not form.isdigit():
        return False
    gaps, words, first = reading.text.gaps, reading.words, numeral.first
    places = range(first - 1, max(-1, first - _ITEM), -1)
    other = str(int(form) - 1)
    if form == "1" and mark != ".":
        places, other = range(first + 1, min(len(words), first + _ITEM)), "2"
    return any(words[place].form == other and gaps[place + 1].strip() == mark for place in places)


def _goes_on_an_enumeration(reading: Reading, numeral: Numeral) -> bool:
    """These are: (1) that ..., (2) that ..., and (3) ...: a number in brackets, and the one before it so too."""
    words, gaps = reading.words, reading.text.gaps
    form, following = words[numeral.first].form, word_at(reading, numeral.last + 1)
    opener = word_at(reading, first_open_word(reading, numeral.first) or 0)
    if not form.isdigit() or following is None or (opener is not None and opener.has(Tag.COUNTING)):
        return False
    if reading.pack.grammar.counted_by(following, numeral.low) or unit_at(reading, numeral.last + 1):
        return False
    before = str(int(form) - 1)
    return any(
        words[place].form == before and gaps[place].endswith("(") and gaps[place + 1].startswith(")")
        for place in range(numeral.first - 1, max(-1, numeral.first - _ITEM), -1)
    )


def alone_on_its_line(reading: Reading, numeral: Numeral) -> bool:
    """The pages 1 2 3 4 of an article: a line of nothing but bare digits."""
    gaps, words = reading.text.gaps, reading.words
    first, last = numeral.first, numeral.last
    while first > 0 and "\n" not in gaps[first]:
        first -= 1
        if not words[first].digits or numeral.first - first > _MOST_PAGES:
            return False
    while last + 1 < len(words) and "\n" not in gaps[last + 1]:
        last += 1
        if not words[last].digits or last - numeral.last > _MOST_PAGES:
            return False
    edges = (
        gaps[first].rpartition("\n")[2]
        + "".join(gaps[first + 1 : last + 1])
        + gaps[last + 1].partition("\n")[0]
    )
    return not edges.strip(_AROUND_PAGES)


def footnote(reading: Reading, numeral: Numeral) -> bool:
    """A small number in brackets of its own right behind closing brackets, quotation marks or a point."""
    if not numeral.digits or numeral.first != numeral.last or numeral.low > _LONGEST_LIST:
        return False
    gap, after = reading.text.gaps[numeral.first], reading.text.gaps[numeral.last + 1]
    enclosed = gap.endswith("(") and after.startswith(")")
    if enclosed and gap in _GLUED_TO_A_POINT:
        return True
    return enclosed and gap[:-1].rstrip(" ").endswith(_CLOSED) and not counts_something(reading, numeral.last)


def verse(reading: Reading, numeral: Numeral) -> bool:
    """(The Cow: 255), {...} 38 sura of the Night Journey: the verse of a sura."""
    following = word_at(reading, numeral.last + 1)
    if (
        following is not None
        and following.stem in reading.pack.decoys.sura
        and ("}" in reading.text.gaps[numeral.first] or enclosed(reading, numeral))
    ):
        return True  # ... } 38, ... (23) sura of Iron
    gap = reading.text.gaps[numeral.first].strip(" ")
    if not numeral.digits or gap != ":" or numeral.first == 0:
        return False
    return reading.words[numeral.first - 1].form in reading.pack.decoys.suras


def volume_and_page(reading: Reading, numeral: Numeral) -> bool:
    """3: 414, a place in a book."""
    gaps, words = reading.text.gaps, reading.words
    if "]" in gaps[numeral.last + 1] and ":" in gaps[numeral.first]:
        return True  # [The Cow: 83]
    for place in (numeral.first, numeral.last + 1):
        between = 0 < place < len(words) and gaps[place].strip() == ":"
        if between and words[place - 1].digits and words[place].digits:
            return True
    return False


def part_of_a_series(reading: Reading, numeral: Numeral) -> bool:
    """Picture 1 of 5: the five."""
    first = numeral.first
    if not numeral.digits or first < 3 or reading.words[first - 1].form not in reading.pack.ranges.start:
        return False
    return reading.words[first - 2].digits and reading.words[first - 3].has(Tag.NUMBERED)


def page_count(reading: Reading, numeral: Numeral) -> bool:
    """In 112 pages: the size of a document."""
    word = word_at(reading, numeral.last + 1)
    return (
        word is not None and word.form in reading.pack.furniture.pages and beside(reading, numeral.last + 1)
    )


def _is_told(reading: Reading, place: int) -> bool:
    """The song drew 7 million views: a verb, or more than a counter's words, before the number in its sentence."""
    first, _ = reading.sentence_at[place]
    before = reading.words[max(first, place - _COUNTER) : place]
    return len(before) == _COUNTER or any(
        word.has(Tag.VERB) and not (word.has(Tag.NOUN) or word.definite) for word in before
    )


def reader_count(reading: Reading, numeral: Numeral) -> bool:
    """23 reads, 5 comments at the edge of a page."""
    place = numeral.last + 1
    word = word_at(reading, place)
    if word is None or word.form not in reading.pack.furniture.counters or not numeral.digits:
        return False
    after = reading.text.gaps[place + 1]
    if "|" in after or "|" in reading.text.gaps[numeral.first]:
        return True
    last = "\n" in after or place + 1 == len(reading.words)
    return last and not _is_told(reading, numeral.first)
