"""An article taken apart once: its words, its sentences, and what its parts are made of."""

from bisect import bisect_right
from collections.abc import Container, Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import chain, pairwise, repeat

from factdb.core.claims import Span
from factdb.core.pack import Pack
from factdb.core.spacing import splits_decimal
from factdb.core.text import Text
from factdb.core.unit_names import UnitName
from factdb.core.words import Mark, Word

_LONGEST = 500
"""Words of a sentence; lists and tables without a full stop are cut into such pieces."""
_ENDS = ".!\u061f?"


@dataclass(frozen=True, slots=True)
class Reading:
    """A text with its words analysed by a pack."""

    text: Text
    words: list[Word]
    pack: Pack
    sentence_starts: list[int]
    """Index of the first word of every sentence; the first is 0."""
    sentence_at: list[tuple[int, int]]
    """For every word the indices of the first word of its sentence and of the first word after it."""
    adjacent: list[bool]
    """For every word whether only white space, and no new line, stands between it and the one before it."""
    paragraph_starts: list[int]
    """The same of every paragraph."""
    stops: list[int]
    """Indices of the words at which walks through the text stop (Mark.STOPS), in order."""
    signs: list[int]
    """Indices of the gaps that are more than a space, in order."""
    units_at: dict[int, tuple[int, UnitName] | None]
    """What has been found out about a word, so that it is not asked for again: the unit whose name begins there,"""
    open_before: dict[int, int | None]
    """the word before it over particles and an opening quote,"""
    counting: dict[int, bool]
    """and whether what follows it can be counted."""

    def paragraph_of(self, word: int) -> int:
        """The index of a word's paragraph; paragraphs are apart by new lines."""
        return bisect_right(self.paragraph_starts, word) - 1

    def sentence_span(self, word: int) -> Span:
        """The code points of a word's sentence, with its closing punctuation and without white space around it."""
        first, after = self.sentence_at[word]
        text = self.text
        start = text.ends[first - 1] if first else 0
        end = text.starts[after] if after < len(self.words) else len(text.original)
        if first:
            start += _closing(text.original[start : text.starts[first]])
        if after < len(self.words):
            end = text.ends[after - 1] + _closing(text.original[text.ends[after - 1] : end])
        piece = text.original[start:end]
        return Span(start + len(piece) - len(piece.lstrip()), end - (len(piece) - len(piece.rstrip())))

    def is_waw(self, word: int) -> bool:
        """Whether the word is the joining waw, written apart from the word that it joins."""
        found = self.words[word]
        return found.joined and found.form in self.pack.particles

    def follows(self, word: int, openers: Container[str]) -> bool:
        """Whether right before a word stands one of some others, as it is written or by its stem."""
        if not word or not self.adjacent[word]:
            return False
        before = self.words[word - 1]
        return before.stem in openers or before.form in openers

    def with_mark(self, mark: int) -> list[int]:
        """Indices of the words with any of the bits of Mark.STOPS asked for, in order."""
        words = self.words
        return [place for place in self.stops if words[place].marks & mark]


def _closing(gap: str) -> int:
    """How many characters of the gap between two sentences belong to the first."""
    closed = 0
    for place, char in enumerate(gap):
        if char == "\n":
            break
        if char in _ENDS or (char in "\u00bb\u201d\"'\u2019)" and closed == place):
            closed = place + 1
    return closed


@lru_cache(maxsize=10_000)
def _ends_sentence(gap: str) -> bool:
    if "\n" in gap:
        return True
    for place, char in enumerate(gap):
        if char in _ENDS:
            after = gap[place + 1 :]
            return bool(after) and (
                after[0].isspace() or after[0] in "\u00bb\u201d\"'\u2019)\u00ab\u201c" + _ENDS
            )
    return False


def read(original: str, pack: Pack) -> Reading:
    """Take `original` apart."""
    text = pack.grammar.split(original)
    words, stopping = text.words, Mark.STOPS
    signs = [place for place, gap in enumerate(text.gaps) if gap != " "]
    ends = [place for place in signs if _ends_sentence(text.gaps[place])]
    starts = [0]
    for word in ends:
        # The point of an abbreviation (Dr., a name's initial) ends no sentence.
        initial = word and len(words[word - 1].form) == 1 and "\n" not in text.gaps[word]
        if 0 < word < len(words) and not initial and not splits_decimal(text, words, word - 1):
            starts.append(word)
    paragraphs = [0, *(word for word in starts if word and "\n" in text.gaps[word])]
    sentences = _bounded(starts, len(words))
    lengths = [after - first for first, after in sentences]
    return Reading(
        text,
        words,
        pack,
        sentence_starts=[first for first, _ in sentences] or [0],
        # Asked for thousands of times: what a list holds for each word is found sooner than worked out.
        sentence_at=list(chain.from_iterable(map(repeat, sentences, lengths))),
        adjacent=_beside(text.gaps, signs),
        paragraph_starts=paragraphs,
        stops=[place for place, word in enumerate(words) if word.marks & stopping],
        signs=signs,
        units_at={},
        open_before={},
        counting={},
    )


def _beside(gaps: list[str], signs: Sequence[int]) -> list[bool]:
    """For every gap whether it is white space on one line, or nothing; `signs` are those that are no mere space."""
    beside = [True] * len(gaps)
    for place in signs:
        gap = gaps[place]
        beside[place] = not gap or (gap.isspace() and "\n" not in gap)
    return beside


def _bounded(starts: Sequence[int], count: int) -> list[tuple[int, int]]:
    """The sentences that begin at `starts`, endless ones in pieces, so that rubbish takes no endless time."""
    return [
        (place, min(place + _LONGEST, after))
        for first, after in pairwise((*starts, count))
        for place in range(first, after, _LONGEST)
    ]
