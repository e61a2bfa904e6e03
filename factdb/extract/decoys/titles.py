"""Titles of works and of things that hold a number: the film 300, the book One Hundred Years."""

from bisect import bisect_right

from factdb.core.numerals import Numeral
from factdb.core.words import Tag
from factdb.extract.decoys.around import (
    beside,
)
from factdb.extract.decoys.names import bare_digits
from factdb.extract.reading import Reading

_TITLE = 4
"""Words of a quoted title before its number."""
_OPENING = ("\u00ab", "\u201c", '"', "(", "\u201d")
_CLOSING = ("\u00bb", "\u201d", '"', "\u2033", ")")
_LONG_TITLE = 8
"""Words of a title of a work before and with its number."""


def title_with_a_number(reading: Reading, numeral: Numeral) -> bool:
    """The festival "Feast of Town 36": digits that close a short quotation of a name."""
    if not bare_digits(reading, numeral) or numeral.first == 0 or not beside(reading, numeral.first):
        return False
    if not reading.text.gaps[numeral.last + 1].lstrip(" ").startswith((*_CLOSING, *_OPENING[:2])):
        return False
    for place in range(numeral.first - 1, max(-1, numeral.first - 1 - _TITLE), -1):
        word, gap = reading.words[place], reading.text.gaps[place]
        if word.has(Tag.VERB | Tag.COUNTING | Tag.REACHING) or word.digits:
            return False
        if gap.rstrip(" ").endswith(_OPENING):
            before = reading.words[numeral.first - 1]
            lettered = before.form in reading.pack.decoys.letters
            return lettered or (":" not in gap and bool(before.suffix or not before.has(Tag.NOUN)))
        if gap.strip(" .:\u2026"):
            return False
    return False


def _named_so(reading: Reading, numeral: Numeral) -> bool:
    """An autobiography that he called "Seventy": a number alone in quotation marks behind a word of naming."""
    gaps, first = reading.text.gaps, numeral.first
    opening, closing = gaps[first].strip(" :"), gaps[numeral.last + 1].strip(" ")[:1]
    if not first or opening not in _OPENING[:3] or closing not in _CLOSING[:3]:
        return False
    return reading.words[first - 1].stem in reading.pack.decoys.called


def title_of_a_work(reading: Reading, numeral: Numeral) -> bool:
    """The novel "A Hundred Years of Solitude": a number in the quotation right behind what has a title."""
    gaps, signs = reading.text.gaps, reading.signs
    if gaps[numeral.first] != " " and _named_so(reading, numeral):
        return True
    before = bisect_right(signs, numeral.first)
    for place in reversed(signs[max(0, before - _LONG_TITLE) : before]):
        if place <= max(0, numeral.first - _LONG_TITLE):
            return False
        gap = gaps[place].rstrip(" ")
        if gap.endswith(_OPENING[:3]):
            if gap[:-1].strip(" ("):
                return False
            return reading.words[place - 1].stem in reading.pack.decoys.works
        if gap.endswith(_CLOSING[:3]) or "\n" in gap:
            return False
    return False
