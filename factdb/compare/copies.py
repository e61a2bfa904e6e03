"""Copies: articles that carry one text, also when it was cut, edited or given another headline.

Two texts are copies when two fifths of the word groups of the shorter stand in the longer. Numbers are left
out of the word groups, so that a copy with a changed figure is still found.
"""

import zlib
from array import array
from collections import Counter, defaultdict
from collections.abc import Sequence
from itertools import combinations

from factdb.compare.groups import Groups
from factdb.compare.tokens import stems
from factdb.core.figures import ComparedArticle

_WORDS_IN_SHINGLE = 3
_SKETCH = 32
"""So many of the smallest hashes stand for a text when candidates are looked for."""
_SHARED_IN_SKETCH = 2
_BOILERPLATE = 40
"""A word group in more texts than this is furniture, not copy."""
_SHARED_OF_SHORTER = 0.4
_LEAST_SHINGLES = 10


def copies(articles: Sequence[ComparedArticle]) -> Groups:
    """The articles, by their index, in groups of copies."""
    shingles = [_shingles(article.text) for article in articles]
    holders: dict[int, list[int]] = defaultdict(list)
    for index, hashes in enumerate(shingles):
        for value in hashes[:_SKETCH]:
            holders[value].append(index)
    shared: Counter[tuple[int, int]] = Counter()
    for indexes in holders.values():
        if 2 <= len(indexes) <= _BOILERPLATE:
            shared.update(combinations(indexes, 2))
    groups = Groups(len(articles))
    for (one, other), count in shared.items():
        if count >= _SHARED_IN_SKETCH and _is_copy(shingles[one], shingles[other]):
            groups.join(one, other)
    return groups


def _shingles(text: str) -> "array[int]":
    """The hashes of all word groups, sorted, each once."""
    words = stems(text)
    groups = {
        zlib.crc32(" ".join(words[start : start + _WORDS_IN_SHINGLE]).encode("utf-8", "surrogatepass"))
        for start in range(len(words) - _WORDS_IN_SHINGLE + 1)
    }
    return array("L", sorted(groups))


def _is_copy(one: "array[int]", other: "array[int]") -> bool:
    shorter = min(len(one), len(other))
    if shorter < _LEAST_SHINGLES:
        return False
    return len(set(one).intersection(other)) >= _SHARED_OF_SHORTER * shorter
