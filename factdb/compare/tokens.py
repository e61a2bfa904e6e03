"""Words reduced until spellings of one word fall together: for comparing, never for showing.

Joined Arabic particles and common endings are taken off by letters alone, without a dictionary. The result
may be no word, but the forms of a word give the same one, and that is all that comparison needs.
"""

import re
import zlib
from collections.abc import Callable, Iterable
from functools import lru_cache
from itertools import chain
from typing import Generic, TypeVar

from factdb.core.text import fold

_WORD = re.compile(r"[^\W\d_]{2,}")
AND = "\u0648"
_LETTER_PARTICLES = "\u0641\u0628\u0644\u0643"  # so, by, for, like: joined to the next word
_ARTICLES = ("\u0627\u0644", "\u0644\u0644")  # the; for the
_ENDINGS = (
    "\u0647\u0627",  # her, their
    "\u0647\u0645",
    "\u0627\u062a",  # plurals and duals
    "\u0648\u0646",
    "\u064a\u0646",
    "\u0627\u0646",
    "\u064a\u0647",
    "\u0647",
    "\u064a",
    "\u0627",
)
_LEAST_LETTERS = 3
_CACHED_WORDS = 200_000
_CACHED_PIECES = 300_000
_CACHED_TEXTS = 50_000
_REPEATED = 60
"""Nouns and names are asked for again and again, longer texts are not."""
_MARKS = '.,:()"\u00ab\u00bb\u060c\u061b'
_Piece = TypeVar("_Piece")


class _Read(dict[str, tuple[_Piece, ...]], Generic[_Piece]):
    """What pieces of text between spaces hold, each read once; emptied when there are too many."""

    def __init__(self, read: Callable[[str], tuple[_Piece, ...]]) -> None:
        super().__init__()
        self._read = read

    def __missing__(self, piece: str) -> tuple[_Piece, ...]:
        if len(self) >= _CACHED_PIECES:
            self.clear()
        found = self[piece] = self._read(piece)
        return found


@lru_cache(maxsize=_CACHED_WORDS)
def stem(word: str) -> str:
    """The core of one folded word, in lower case."""
    word = word.lower()
    while len(word) > _LEAST_LETTERS:
        if word.startswith(_ARTICLES) and len(word) > _LEAST_LETTERS + 1:
            word = word[2:]
        elif word[0] == AND or (word[0] in _LETTER_PARTICLES and len(word) > _LEAST_LETTERS + 1):
            word = word[1:]
        else:
            break
    for ending in _ENDINGS:
        if word.endswith(ending) and len(word) - len(ending) >= _LEAST_LETTERS:
            return word[: -len(ending)]
    return word


def code(stem_: str) -> int:
    """A number of 32 bits for a stem, the same in every run and every database."""
    return zlib.crc32(stem_.encode("utf-8", "surrogatepass"))


def stems(text: str) -> tuple[str, ...]:
    """The cores of all words of a text, in order; numbers and single letters are left out."""
    return _stems_again(text) if len(text) <= _REPEATED else _all_stems(text)


def codes(text: str) -> list[int]:
    """The same, as numbers."""
    return list(chain.from_iterable(map(_CODES.__getitem__, _pieces(text))))


def codes_of(stems_: Iterable[str]) -> frozenset[int]:
    """The numbers of stems."""
    return frozenset(map(code, stems_))


def _pieces(text: str) -> list[str]:
    """The text cut at spaces, and at the marks that stand beside words most often: it saves reading words twice."""
    for mark in _MARKS:
        text = text.replace(mark, " ")
    return text.split()


def _all_stems(text: str) -> tuple[str, ...]:
    return tuple(chain.from_iterable(map(_STEMS.__getitem__, _pieces(text))))


_stems_again = lru_cache(maxsize=_CACHED_TEXTS)(_all_stems)


def _stems(piece: str) -> tuple[str, ...]:
    return tuple(stem(word) for word in _WORD.findall(fold(piece)))


def _codes(piece: str) -> tuple[int, ...]:
    return tuple(map(code, _STEMS[piece]))


_STEMS = _Read[str](_stems)
_CODES = _Read[int](_codes)
