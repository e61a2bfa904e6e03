"""Fold spelling, and say where the words of a text stand in it.

Folding makes spellings fall together (hamza, alef forms, ta marbuta, alef maqsura, digits of three scripts) and
drops marks that carry no meaning for us (vowel signs, tatweel, direction marks). Every other code point stays one
code point, so that places in the folded text map back to the original; only lam and alef in one are split in two.
"""

from dataclasses import dataclass

from factdb.core.letters import DROPPED, FOLDING, LIGATURES
from factdb.core.words import Word

_TABLE = str.maketrans({**FOLDING, **dict.fromkeys(DROPPED, None)})


def fold(text: str) -> str:
    """The folded text without dropped marks, for comparing words; `fold(fold(x)) == fold(x)`."""
    return text.translate(_TABLE)


@dataclass(frozen=True, slots=True)
class Text:
    """A text with its words, folded and analysed.

    `words[i]` lies between `gaps[i]` and `gaps[i + 1]` (white space and punctuation, folded); `starts` and `ends` are
    code points of `original`.
    """

    original: str
    words: list[Word]
    gaps: list[str]
    starts: list[int]
    ends: list[int]

    def offset(self, word: int, letters: int) -> int:
        """The code point of `original` after the first `letters` kept letters of a word."""
        place = self.starts[word]
        if self.ends[word] - place == len(self.words[word].form):
            return place + letters
        while letters > 0:
            char = self.original[place]
            letters -= 2 if char in LIGATURES else char not in DROPPED
            place += 1
        while self.original[place] in DROPPED:
            place += 1
        return place

    def surface(self, start: int, end: int) -> str:
        """The original characters of a span."""
        return self.original[start:end]
