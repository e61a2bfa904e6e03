"""Which code points are written for one another, and which carry no meaning for reading figures.

Code points are written as escapes: a lone Arabic letter or direction mark in source is easily misread.
"""

from collections.abc import Iterator
from unicodedata import normalize


def _digits() -> Iterator[tuple[str, str]]:
    for value in range(10):
        yield chr(0x660 + value), str(value)  # Arabic-Indic
        yield chr(0x6F0 + value), str(value)  # Persian and Urdu


_SPACES = (0xA0, 0x1680, *range(0x2000, 0x200B), 0x202F, 0x205F, 0x3000)
_DASHES = (0x2010, 0x2011, 0x2012, 0x2013, 0x2014, 0x2015, 0x2212)

_LETTERS: dict[str, str] = {
    **dict(_digits()),
    **{chr(code): " " for code in _SPACES},
    **{chr(code): "-" for code in _DASHES},
    "\u0622": "\u0627",  # alef with madda, hamza above, hamza below, wasla
    "\u0623": "\u0627",
    "\u0625": "\u0627",
    "\u0671": "\u0627",
    "\u0629": "\u0647",  # ta marbuta: ha
    "\u0649": "\u064a",  # alef maqsura: ya
    "\u06cc": "\u064a",  # Persian ya
    "\u06a9": "\u0643",  # Persian kaf
    "\u0624": "\u0648",  # hamza on waw
    "\u0626": "\u064a",  # hamza on ya
    "\u066a": "%",
}


def _shapes() -> Iterator[tuple[str, str]]:
    """Letters as old editing systems save them: each shape (first, middle, last, alone) as a code point of its own."""
    for code in (*range(0xFB50, 0xFBB2), *range(0xFBD3, 0xFC00), *range(0xFE80, 0xFEF5)):
        letter = normalize("NFKC", chr(code))
        if len(letter) == 1 and letter != chr(code):
            yield chr(code), _LETTERS.get(letter, letter)


FOLDING: dict[str, str] = {**_LETTERS, **dict(_shapes())}

LIGATURES: dict[str, str] = {chr(code): normalize("NFKC", chr(code)) for code in range(0xFEF5, 0xFEFD)}
"""Lam and an alef in one code point, to the two letters."""

DROPPED: frozenset[str] = frozenset(
    chr(code)
    for code in (
        *range(0x610, 0x61B),
        0x640,
        *range(0x64B, 0x660),
        0x670,
        *range(0x6D6, 0x6EE),
        0x61C,
        0x200B,
        0x200C,
        0x200D,
        0x200E,
        0x200F,
        *range(0x202A, 0x202F),
        *range(0x2060, 0x2070),
        0xFEFF,
    )
)
