"""Copies: articles that carry one text, also when it was cut, edited or given another headline.

Two texts are copies when two fifths of the word groups of the shorter stand in the longer. Numbers are left
out of the word groups, so that a copy with a changed figure is still found. Whoever copies a text keeps most of
its figures; two texts that share their words and not their figures fill in one form: the closing reports of two
days, the profits of two companies.
"""

from array import array
from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from decimal import Decimal
from itertools import combinations

from factdb.compare.groups import Groups
from factdb.compare.subjects import Subject

_MIX, _MASK = 0x9E3779B1, 0xFFFFFFFF
"""Three words make a group; their numbers are mixed so that order counts."""
SKETCH = 32
"""So many of the smallest hashes stand for a text when candidates are looked for."""
SHARED_IN_SKETCH = 2
BOILERPLATE = 40
"""A word group in more texts than this is furniture, not copy."""
_SHARED_OF_SHORTER = 0.4
_SHARED_WITHOUT_FIGURES = 0.6
_LEAST_SHINGLES = 10
_FIGURES_KEPT = 0.5
_FIGURES_THAT_TELL = 3
"""In texts with fewer figures the words alone must tell."""

Figures = Counter[tuple[str, Decimal | None]]


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


def copies(texts: Sequence["array[int]"], claims: Sequence[Sequence[Subject]]) -> Copies:
    """The copies among articles; given are the word groups of their texts and their claims."""
    figures = [figures_of(group) for group in claims]
    pairs = frozenset(
        (one, other)
        for one, other in _candidates(texts)
        if share_text(texts[one], texts[other], figures[one], figures[other])
    )
    groups = Groups(len(texts))
    for one, other in pairs:
        groups.join(one, other)
    return Copies(pairs, groups)


def shingles(words: Sequence[int]) -> "array[int]":
    """The hashes of all word groups of a text, given by the numbers of its stems: sorted, each once."""
    groups = {
        ((one * _MIX ^ two) * _MIX ^ three) & _MASK
        for one, two, three in zip(words, words[1:], words[2:], strict=False)
    }
    return array("I", sorted(groups))


def sketch(text: "array[int]") -> "array[int]":
    """The smallest hashes of a text, by which candidates are looked for; two shared ones make a candidate."""
    return text[:SKETCH]


def figures_of(group: Iterable[Subject]) -> Figures:
    """The values that an article gives."""
    return Counter((subject.dimension, subject.value) for subject in group)


def _candidates(shingles: Sequence["array[int]"]) -> list[tuple[int, int]]:
    holders: dict[int, list[int]] = defaultdict(list)
    for index, hashes in enumerate(shingles):
        for value in sketch(hashes):
            holders[value].append(index)
    shared: Counter[tuple[int, int]] = Counter()
    for indexes in holders.values():
        if 2 <= len(indexes) <= BOILERPLATE:
            shared.update(combinations(indexes, 2))
    return sorted(pair for pair, count in shared.items() if count >= SHARED_IN_SKETCH)


def share_text(one: "array[int]", other: "array[int]", mine: Figures, theirs: Figures) -> bool:
    """Whether enough of the shorter text stands in the longer; more where no figures tell copy from form."""
    kept = _kept(mine, theirs)
    shorter = min(len(one), len(other))
    if shorter < _LEAST_SHINGLES or (kept is not None and kept < _FIGURES_KEPT):
        return False
    needed = _SHARED_OF_SHORTER if kept is not None else _SHARED_WITHOUT_FIGURES
    return len(set(one).intersection(other)) >= needed * shorter


def _kept(one: Figures, other: Figures) -> float | None:
    """The share of the figures that both texts give; None where there are too few."""
    fewer = min(one.total(), other.total())
    return None if fewer < _FIGURES_THAT_TELL else (one & other).total() / fewer
