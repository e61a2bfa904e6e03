"""Evidence: how much the words around two claims say that they speak of one thing.

A word that stands around both tells the more, the rarer it is: among all articles, and among the claims of one
kind. `Mogadishu` tells much, `injured` tells nothing among counts of the injured. How much must be told grows
with the number of claims of the kind: among a thousand tolls two are easily taken for one, among five hardly.
"""

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal
from itertools import combinations
from math import fsum, log

from factdb.compare.subjects import Block, Subject

_UNSEEN = 20
"""So many further claims of a kind are assumed: the few that are known say little of how rare a word is."""
_FEW = 5
"""Claims of a kind are never so few that one word would do."""
_RARE = 20
"""Pairs are looked for by words that stand in so many articles at most."""


@dataclass(frozen=True, slots=True)
class Evidence:
    """What the claims' surroundings tell."""

    hints: Mapping[int, frozenset[str]]
    """By the number of a subject, the telling words that stand around it and around others of its kind."""
    weights: Mapping[Block, Mapping[str, float]]
    """What each word tells among claims of a kind."""
    rare: Mapping[Block, frozenset[str]]
    """The words of each kind by which pairs are looked for."""
    prior: Mapping[Block, float]
    """How unlikely it is that two claims of a kind speak of one thing, on the same scale."""
    variety: Mapping[tuple[Block, frozenset[str]], float]
    """How many values claims of a kind give at a place (a logarithm): many tell of many events there."""

    def between(self, one: Subject, other: Subject) -> float:
        """What the words that stand around both tell, together."""
        weights = self.weights[one.block]
        shared = self.hints[one.number] & self.hints[other.number]
        return fsum(weights[word] for word in shared)

    def least(self, one: Subject, other: Subject) -> float:
        """What all words around the less told of two claims tell."""
        weights = self.weights[one.block]
        return min(fsum(weights[word] for word in self.hints[subject.number]) for subject in (one, other))

    def variety_around(self, subject: Subject) -> float:
        """How many values claims like it give at its place, as a logarithm."""
        return self.variety.get((subject.block, subject.place), 0.0)

    def pairs(self, subjects: Sequence[Subject]) -> Iterator[tuple[Subject, Subject]]:
        """Pairs of claims of one kind in two articles that share a rare word: found by the words, never by trying all."""
        holders: dict[tuple[Block, str], list[Subject]] = defaultdict(list)
        for subject in subjects:
            block = subject.block
            for word in self.hints[subject.number] & self.rare[block]:
                holders[block, word].append(subject)
        seen = set()
        for group in holders.values():
            for one, other in combinations(group, 2):
                pair = (one.number, other.number)
                if one.article != other.article and pair not in seen:
                    seen.add(pair)
                    yield one, other


def evidence(
    hints: Mapping[int, frozenset[str]], subjects: Sequence[Subject], words: Sequence[frozenset[str]]
) -> Evidence:
    """Weigh the words around `subjects`; `words` are those of each article."""
    everywhere = Counter(word for found in words for word in found)
    blocks: dict[Block, dict[int, set[str]]] = defaultdict(lambda: defaultdict(set))
    for subject in subjects:
        blocks[subject.block][subject.article] |= hints[subject.number]
    weights, rare, prior = {}, {}, {}
    for block, articles in blocks.items():
        here = Counter(word for found in articles.values() for word in found)
        weights[block] = {
            word: min(
                log((len(words) + 1) / max(everywhere[word], 1)), log((len(articles) + _UNSEEN) / count)
            )
            for word, count in here.items()
            if count > 1
        }
        rare[block] = frozenset(word for word, count in here.items() if 1 < count <= _RARE)
        prior[block] = log(len(words) + 1) * log(len(articles) + _FEW)
    told = {subject.number: hints[subject.number] & weights[subject.block].keys() for subject in subjects}
    return Evidence(told, weights, rare, prior, _variety(subjects))


def _variety(subjects: Iterable[Subject]) -> dict[tuple[Block, frozenset[str]], float]:
    """The entropy of the values at each place; a value that all repeat counts little beside its number."""
    told: dict[tuple[Block, frozenset[str]], Counter[Decimal | None]] = defaultdict(Counter)
    for subject in subjects:
        if subject.place and not subject.former and not subject.said.denied:
            told[subject.block, subject.place][subject.value] += 1
    return {
        key: sum(count / values.total() * log(values.total() / count) for count in values.values())
        for key, values in told.items()
    }
