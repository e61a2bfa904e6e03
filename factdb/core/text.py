"""Read a text as words without losing a place: fold spelling, split into words, map back to code points.

Folding makes spellings fall together (hamza, alef forms, ta marbuta, alef maqsura, digits of three scripts) and
drops marks that carry no meaning for us (vowel signs, tatweel, direction marks). Every other code point stays one
code point, so that places in the folded text map back to the original.
"""

import re
from bisect import bisect_left
from dataclasses import dataclass
from itertools import accumulate

from factdb.core.letters import DROPPED, FOLDING

_MARK = "\u0640"
"""Tatweel stands for every dropped mark between the two steps of folding."""

_A_MARK = re.compile(_MARK)

_FOLD = {**FOLDING, **dict.fromkeys(sorted(DROPPED - {_MARK}), _MARK)}
_TABLE = str.maketrans(_FOLD)
_FOLD_BY_CODE_POINT = str.maketrans({**FOLDING, **dict.fromkeys(DROPPED | {_MARK}, None)})
_LETTERS = tuple(char for char in _FOLD if char.isalpha())
"""What nearly every text has; the rest is looked for first."""
_RARE = re.compile(f"[{''.join(char for char in _FOLD if char not in _LETTERS)}]")
_SHORT = 80
"""Fewer code points are looked up one by one sooner than replacements are tried."""

_WORD = re.compile(
    r"([\u0621-\u064a]+[^\W\d_]*"  # letters; a word that begins in Arabic is found sooner by the range of its letters
    r"|[^\W\d_]+"
    r"|\d+(?:[.,\u066b\u066c\u060c:/\u0631]\d+)*)"  # digits with inner separators; U+0631 is the agencies' decimal
)
_STRETCHED_DASH = re.compile(r"\u0640(?:(?<=\d\u0640)|(?<=\d \u0640))(?=\u0640* ?\d)")
"""A stretched letter line between numbers is written for a dash: 150 \u0640\u0640 300."""
_DIRECTION_MARKS = frozenset(char for char in DROPPED if not "\u0610" <= char < "\u06ee" or char == "\u061c")


def fold(text: str) -> str:
    """The folded text without dropped marks, for comparing words; `fold(fold(x)) == fold(x)`."""
    if len(text) < _SHORT:
        return text.translate(_FOLD_BY_CODE_POINT)
    return _with_marks(text).replace(_MARK, "")


def _with_marks(text: str) -> str:
    """The folded text with a mark for every code point to drop.

    In a long text one replacement follows the other, which takes less time than looking up each code point in a table.
    """
    if len(text) < _SHORT:
        return text.translate(_TABLE)
    for written in (*_LETTERS, *set(_RARE.findall(text))):
        text = text.replace(written, _FOLD[written])
    return text


@dataclass(frozen=True, slots=True)
class Text:
    """A text with its folded words.

    `words[i]` lies between `gaps[i]` and `gaps[i + 1]` (white space and punctuation, folded); `starts` and `ends` are
    code points of `original`.
    """

    original: str
    words: list[str]
    gaps: list[str]
    starts: list[int]
    ends: list[int]

    def offset(self, word: int, letters: int) -> int:
        """The code point of `original` after the first `letters` kept letters of a word."""
        place = self.starts[word]
        if self.ends[word] - place == len(self.words[word]):
            return place + letters
        while letters:
            letters -= self.original[place] not in DROPPED
            place += 1
        while self.original[place] in DROPPED:
            place += 1
        return place

    def surface(self, start: int, end: int) -> str:
        """The original characters of a span."""
        return self.original[start:end]


def read_text(original: str) -> Text:
    """Fold and split `original`."""
    folded = _with_marks(_STRETCHED_DASH.sub("-", original) if _MARK in original else original)
    parts = _WORD.split(folded.replace(_MARK, ""))
    lengths = list(map(len, parts))
    ends = list(accumulate(lengths))
    if _MARK in folded:
        ends = _with_marks_between(original, lengths, ends, _marks(folded))
    return Text(original, words=parts[1::2], gaps=parts[0::2], starts=ends[0:-1:2], ends=ends[1::2])


def _marks(folded: str) -> list[int]:
    """Where the dropped marks stood, as places in the text without them: in front of which character."""
    return [found.start() - before for before, found in enumerate(_A_MARK.finditer(folded))]


def _with_marks_between(original: str, lengths: list[int], ends: list[int], marks: list[int]) -> list[int]:
    """Where the parts of a text without marks, gaps and words in turn, end in the original.

    Marks after a word's last letter (a vowel sign) belong to the word; direction marks there do not. `lengths` grow
    by the marks.
    """
    marked = [bisect_left(ends, mark) for mark in marks]
    for part in marked:
        lengths[part] += 1
    shifted = list(accumulate(lengths))
    for part in dict.fromkeys(marked):
        if part % 2:
            shifted[part] = _without_direction_marks(original, shifted[part])
    return shifted


def _without_direction_marks(original: str, end: int) -> int:
    while original[end - 1] in _DIRECTION_MARKS:
        end -= 1
    return end
