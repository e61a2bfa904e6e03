"""Split a text into words without losing a place.

What stands between two spaces is a word in nine cases of ten, and mostly one that was met before. So it is folded,
split and analysed once and remembered as it was written: a text then takes one look-up for each.
"""

import re
from bisect import bisect_left
from collections.abc import Callable
from dataclasses import dataclass
from itertools import accumulate

from factdb.core.letters import DROPPED, FOLDING, LIGATURES
from factdb.core.text import Text, fold
from factdb.core.words import Word

_MARK = "\u0640"
"""Tatweel stands for every dropped mark between the two steps of folding."""
_A_MARK = re.compile(_MARK)
_TABLE = str.maketrans({**FOLDING, **dict.fromkeys(DROPPED, _MARK)})
_WORD = re.compile(
    r"([^\W\d_]+"
    r"|\d+(?:[.,\u066b\u066c\u060c:/\u0631]\d+)*)"  # digits with inner separators; U+0631 is the agencies' decimal
)
_DROPPED = "".join(sorted(DROPPED - {_MARK}))
_STRETCHED_DASH = re.compile(rf"(?<=\d)( ?[{_DROPPED}]*+)\u0640(?=[{_DROPPED}\u0640]*+ ?\d)")
"""A stretched letter line between numbers is written for a dash: 150 \u0640\u0640 300."""
_LINE_TO_A_NUMBER = re.compile(rf"\u0640[{_DROPPED}\u0640]*+ ?\d")
"""Found sooner, because most texts have such a letter and few a number behind it."""
_DIRECTION_MARKS = frozenset(char for char in DROPPED if not "\u0610" <= char < "\u06ee" or char == "\u061c")
_LIGATURE = re.compile(f"[{''.join(LIGATURES)}]")
_SPREAD = re.compile(f"[{_MARK}{''.join(LIGATURES)}]")
"""What makes a word longer or shorter than its folded form."""
_LONGEST_REMEMBERED = 40
"""Code points; what is longer is a line without spaces, which will not come again."""
_MEMO_LIMIT = 300_000


@dataclass(frozen=True, slots=True)
class Layout:
    """How words stand in a piece, as in thousands of other pieces.

    `starts` and `ends` of the words count from the beginning of the piece; there is a gap before each word and one
    behind the last.
    """

    gaps: tuple[str, ...]
    starts: tuple[int, ...]
    ends: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class Piece:
    """What stands between two spaces, unless it is one word and nothing else."""

    words: tuple[Word, ...]
    layout: Layout


class _Memo(dict[str, Word | Piece]):
    """What stands between two spaces, as it is written, to what it is; made when it is asked for first."""

    def __init__(self, analyse: Callable[[str], Word]) -> None:
        super().__init__()
        self._analyse = analyse
        self._layouts: dict[tuple[object, ...], Layout] = {}

    def __missing__(self, written: str) -> Word | Piece:
        piece = self._made(written)
        if len(written) > _LONGEST_REMEMBERED:
            return piece
        if len(self) >= _MEMO_LIMIT:
            self.clear()
            self._layouts.clear()
        if isinstance(piece, Word):
            written = piece.form if written == piece.form else written  # one string less to keep
        else:
            layout = piece.layout
            parts = layout.gaps, layout.starts, layout.ends
            piece = Piece(piece.words, self._layouts.setdefault(parts, layout))
        self[written] = piece
        return piece

    def _made(self, written: str) -> Word | Piece:
        marked = written.translate(_TABLE)
        if (marked.isalpha() or marked.isdecimal()) and not _SPREAD.search(marked):
            return self._analyse(marked)
        forms, layout = _taken_apart(written, marked)
        return Piece(tuple(map(self._analyse, forms)), layout)


class Splitter:
    """Splits texts into words, each as `analyse` takes its folded form apart."""

    def __init__(self, analyse: Callable[[str], Word]) -> None:
        self._known = _Memo(analyse)

    def split(self, original: str) -> Text:
        """The words of a text, with their places."""
        pieces = _with_dashes(original).split(" ")
        return _joined(original, pieces, list(map(self._known.__getitem__, pieces)))


def words_of(text: str) -> list[str]:
    """The folded words of a text."""
    return _WORD.findall(fold(_with_dashes(text)))


def _with_dashes(text: str) -> str:
    return _STRETCHED_DASH.sub(r"\1-", text) if _LINE_TO_A_NUMBER.search(text) else text


def _joined(original: str, pieces: list[str], known: list[Word | Piece]) -> Text:
    """The text whose parts between spaces are `pieces`, each with what is `known` of it."""
    words: list[Word] = []
    gaps: list[str] = []
    starts: list[int] = []
    ends: list[int] = []
    gap, place = "", 0
    for at, piece in enumerate(known):
        after = place + len(pieces[at])
        if isinstance(piece, Word):
            words.append(piece)
            gaps.append(gap)
            starts.append(place)
            ends.append(after)
            gap = " "
        elif piece.words:
            layout = piece.layout
            words += piece.words
            gaps.append(gap + layout.gaps[0])
            gaps += layout.gaps[1:-1]
            for word, start in enumerate(layout.starts):
                starts.append(place + start)
                ends.append(place + layout.ends[word])
            gap = layout.gaps[-1] + " "
        else:
            gap += piece.layout.gaps[0] + " "
        place = after + 1
    gaps.append(gap[:-1])  # the last piece has no space behind it
    return Text(original, words, gaps, starts, ends)


def _taken_apart(written: str, marked: str) -> tuple[list[str], Layout]:
    """The folded words of a piece, and how they stand in it; `marked` is the piece folded, with a mark for each mark."""
    if _LIGATURE.search(written):
        return _with_ligatures(written)
    parts = _WORD.split(marked.replace(_MARK, ""))
    lengths = list(map(len, parts))
    ends = list(accumulate(lengths))
    if _MARK in marked:
        ends = _with_marks_between(written, lengths, ends, _marks(marked))
    return parts[1::2], Layout(tuple(parts[0::2]), starts=tuple(ends[0:-1:2]), ends=tuple(ends[1::2]))


def _with_ligatures(written: str) -> tuple[list[str], Layout]:
    """A piece in which two letters stand in one code point, to which the places of both then point."""
    spelled = [LIGATURES.get(char, char) for char in written]
    origins = [place for place, letters in enumerate(spelled) for _ in letters]
    plain = "".join(spelled)
    forms, layout = _taken_apart(plain, plain.translate(_TABLE))
    starts = tuple(origins[start] for start in layout.starts)
    ends = tuple(origins[end - 1] + 1 for end in layout.ends)
    return forms, Layout(layout.gaps, starts, ends)


def _marks(marked: str) -> list[int]:
    """Where the dropped marks stood, as places in the text without them: in front of which character."""
    return [found.start() - before for before, found in enumerate(_A_MARK.finditer(marked))]


def _with_marks_between(written: str, lengths: list[int], ends: list[int], marks: list[int]) -> list[int]:
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
            shifted[part] = _without_direction_marks(written, shifted[part])
    return shifted


def _without_direction_marks(written: str, end: int) -> int:
    while written[end - 1] in _DIRECTION_MARKS:
        end -= 1
    return end
