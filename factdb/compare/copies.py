"""Copies: articles that carry one text, also when it was cut, edited or given another headline.

Two texts are copies when two fifths of the word groups of the shorter stand in the longer. Numbers are left
out of the word groups, so that a copy with a changed figure is still found. Whoever copies a text keeps most of
its figures; two texts that share their words and not their figures fill in one form: the closing reports of two
days, the profits of two companies.
"""

import zlib
from array import array
from collections import Counter, defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal
from functools import lru_cache
from itertools import combinations

from factdb.compare.groups import Groups
from factdb.compare.subjects import Subject

_MIX, _MASK = 0x9E3779B1, 0xFFFFFFFF
"""Three words make a group; their numbers are mixed so that order counts."""
_SKETCH = 32
"""So many of the smallest hashes stand for a text when candidates are looked for."""
_SHARED_IN_SKETCH = 2
_BOILERPLATE = 40
"""A word group in more texts than this is furniture, not copy."""
_SHARED_OF_SHORTER = 0.4
_SHARED_WITHOUT_FIGURES = 0.6
_LEAST_SHINGLES = 10
_FIGURES_KEPT = 0.5
_FIGURES_THAT_TELL = 3
"""In texts with fewer figures the words alone must tell."""

_Figures = Counter[tuple[str, Decimal | None]]


@dataclass(frozen=True, slots=True)
class Copies:
    """Which articles, by their index, carry one text."""

    pairs: frozenset[tuple[int, int]]
    """The lower index first."""
    groups: Groups
    """Whatever hangs together by pairs: one voice."""

    def has(self, one: int, other: int) -> bool:
        """Whether one of the two is a copy of the other."""
        return (min(one, other), max(one, other)) in self.pairs


def copies(bodies: Sequence[Sequence[str]], claims: Sequence[Sequence[Subject]]) -> Copies:
    """The copies among articles; given are the stems of their texts and their claims."""
    shingles = [_shingles(body) for body in bodies]
    figures = [Counter((subject.dimension, subject.value) for subject in group) for group in claims]
    pairs = frozenset(
        (one, other)
        for one, other in _candidates(shingles)
        if _share_text(shingles[one], shingles[other], _kept(figures[one], figures[other]))
    )
    groups = Groups(len(bodies))
    for one, other in pairs:
        groups.join(one, other)
    return Copies(pairs, groups)


def _shingles(words: Sequence[str]) -> "array[int]":
    """The hashes of all word groups, sorted, each once."""
    codes = [_code(word) for word in words]
    groups = {
        ((one * _MIX ^ two) * _MIX ^ three) & _MASK
        for one, two, three in zip(codes, codes[1:], codes[2:], strict=False)
    }
    return array("L", sorted(groups))


@lru_cache(maxsize=200_000)
def _code(word: str) -> int:
    """A number for a word that is the same in every run."""
    return zlib.crc32(word.encode("utf-8", "surrogatepass"))


def _candidates(shingles: Sequence["array[int]"]) -> list[tuple[int, int]]:
    holders: dict[int, list[int]] = defaultdict(list)
    for index, hashes in enumerate(shingles):
        for value in hashes[:_SKETCH]:
            holders[value].append(index)
    shared: Counter[tuple[int, int]] = Counter()
    for indexes in holders.values():
        if 2 <= len(indexes) <= _BOILERPLATE:
            shared.update(combinations(indexes, 2))
    return sorted(pair for pair, count in shared.items() if count >= _SHARED_IN_SKETCH)


def _share_text(one: "array[int]", other: "array[int]", kept: float | None) -> bool:
    """Whether enough of the shorter text stands in the longer; more where no figures tell copy from form."""
    shorter = min(len(one), len(other))
    if shorter < _LEAST_SHINGLES or (kept is not None and kept < _FIGURES_KEPT):
        return False
    needed = _SHARED_OF_SHORTER if kept is not None else _SHARED_WITHOUT_FIGURES
    return len(set(one).intersection(other)) >= needed * shorter


def _kept(one: _Figures, other: _Figures) -> float | None:
    """The share of the figures that both texts give; None where there are too few."""
    fewer = min(one.total(), other.total())
    return None if fewer < _FIGURES_THAT_TELL else (one & other).total() / fewer
