"""Where quoted speech begins and ends: all kinds of marks, over sentences and paragraphs, unbalanced ones too.

Only a mark beside a colon, or in a sentence with a verb of saying before it, begins speech; others wrap a name or
a doubtful word. Speech ends at the next closing mark that no mark inside it opened, or where new speech begins.
"""

from dataclasses import dataclass
from functools import lru_cache

from factdb.core.words import Tag
from factdb.extract.reading import Reading

_OPENING = "\u00ab\u201c\u2018"
_CLOSING = "\u00bb\u201d\u2019"
_EITHER = '"'
_MARKS = _OPENING + _CLOSING + _EITHER
_SPEAKING = Tag.SAYING | Tag.WEAK_SAYING | Tag.COMPLEMENTISER | Tag.CARRYING
_MOST_MARKS = 200
"""Marks behind one that opens speech among which the one that closes it is looked for."""
_SHORT = 4
"""A quotation of fewer words is a name or a doubtful word unless a colon opens it."""


@dataclass(frozen=True, slots=True)
class Quotation:
    """Words `first` to `last` are quoted speech."""

    first: int
    last: int


def quotations(reading: Reading) -> list[Quotation]:
    """All quoted speech of the text, in order, without overlaps."""
    gaps = reading.text.gaps
    marked = [place for place in reading.signs if _has_mark(gaps[place])]
    found: list[Quotation] = []
    after = 0
    for position, place in enumerate(marked):
        if place < after or place >= len(reading.words) or not _opens_speech(reading, place):
            continue
        last = _end(reading, marked[position + 1 : position + 1 + _MOST_MARKS], place)
        if last - place + 1 >= _SHORT or ":" in gaps[place]:
            found.append(Quotation(place, last))
            after = last + 1
    return found


@lru_cache(maxsize=10_000)
def _has_mark(gap: str) -> bool:
    return any(mark in gap for mark in _MARKS)


def _opens_speech(reading: Reading, place: int) -> bool:
    gap = reading.text.gaps[place]
    if ":" in gap:
        return True
    opening = any(mark in gap for mark in _OPENING) or (_EITHER in gap and gap[-1:] == _EITHER)
    if not opening:
        return False
    if place == 0 or "\n" in gap or gap[:1] in ".!\u061f":
        return True
    first, _ = reading.sentence_at[max(0, place - 1)]
    return any(reading.words[back].tags & _SPEAKING for back in range(first, place))


def _end(reading: Reading, later: list[int], first: int) -> int:
    """The last word before the mark that closes speech begun at `first`."""
    depth = 0
    for place in later:
        gap = reading.text.gaps[place]
        if ":" in gap and place < len(reading.words) and _new_speech(reading, place):
            return _line_before(reading, first, place)
        for offset, mark in enumerate(gap):
            if mark in _OPENING:
                depth += 1
            elif mark in _CLOSING or (
                mark == _EITHER and (offset == 0 or gap[:offset].strip(".,\u060c!\u061f ") == "")
            ):
                if depth == 0:
                    return place - 1
                depth -= 1
            elif mark == _EITHER:
                depth += 1
    return _paragraph_end(reading, first)


def _new_speech(reading: Reading, place: int) -> bool:
    first, _ = reading.sentence_at[max(0, place - 1)]
    return any(
        reading.words[back].has(Tag.SAYING | Tag.WEAK_SAYING) for back in range(max(first, place - 8), place)
    )


def _line_before(reading: Reading, first: int, place: int) -> int:
    sentence, _ = reading.sentence_at[max(first, place - 1)]
    return max(first, sentence - 1)


def _paragraph_end(reading: Reading, first: int) -> int:
    place = first
    while place + 1 < len(reading.words) and "\n" not in reading.text.gaps[place + 1]:
        place += 1
    return place
