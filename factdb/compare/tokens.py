"""Words reduced until spellings of one word fall together: for comparing, never for showing.

Joined Arabic particles and common endings are taken off by letters alone, without a dictionary. The result
may be no word, but the forms of a word give the same one, and that is all that comparison needs.
"""

import re
from functools import lru_cache

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
_CACHED_TEXTS = 50_000
_REPEATED_LENGTH = 500
"""Nouns, names and sentences are asked for again and again, whole texts are not."""


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


def stems(text: str) -> tuple[str, ...]:
    """The cores of all words of a text, in order; numbers and single letters are left out."""
    return _stems_again(text) if len(text) <= _REPEATED_LENGTH else _stems(text)


def _stems(text: str) -> tuple[str, ...]:
    return tuple(stem(word) for word in _WORD.findall(fold(text)))


_stems_again = lru_cache(maxsize=_CACHED_TEXTS)(_stems)
