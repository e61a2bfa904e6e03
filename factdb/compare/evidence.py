"""Evidence: how much the words around two claims say that they speak of one thing.

A word that stands around both tells the more, the rarer it is: among all articles, and among the claims of one
kind. `Mogadishu` tells much, `injured` tells nothing among counts of the injured. How much must be told grows
with the number of claims of the kind: among a thousand tolls two are easily taken for one, among five hardly.
"""

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal
from math import fsum, log

from factdb.compare.subjects import Block, Subject
from factdb.compare.surroundings import Surroundings

_UNSEEN = 20
"""So many further claims of a kind are assumed: the few that are known say little of how rare a word is."""
_FEW = 5
"""Claims of a kind are never so few that one word would do."""
_MANY = 50
_SHARED_AMONG_MANY = 3
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
        """Pairs of claims of one kind in two articles that share rare words.

        They are found by the words, never by trying all; among many claims of a kind one word is too little.
        """
        for block, members in _blocks(subjects).items():
            holders: dict[str, list[int]] = defaultdict(list)
            for subject in members:
                for word in self.hints[subject.number] & self.rare[block]:
                    holders[word].append(subject.number)
            least = _SHARED_AMONG_MANY if len(members) > _MANY else 1
            for one, other in _sharing(holders.values(), least):
                if subjects[one].article != subjects[other].article:
                    yield subjects[one], subjects[other]


def _sharing(groups: Iterable[Sequence[int]], least: int) -> Iterator[tuple[int, int]]:
    """The pairs of numbers, the lower first, that stand together in `least` groups."""
    together: dict[int, Counter[int]] = defaultdict(Counter)
    for numbers in groups:
        for place, one in enumerate(numbers):
            together[one].update(numbers[place + 1 :])
    for one, others in together.items():
        for other, count in others.items():
            if count >= least:
                yield one, other


def evidence(
    around: Mapping[int, Surroundings],
    subjects: Sequence[Subject],
    everywhere: Counter[str],
    articles: int,
) -> Evidence:
    """Weigh the words around `subjects`; `everywhere` says in how many of the articles each word stands."""
    weights, rare, prior, hints = {}, {}, {}, {}
    for block, members in _blocks(subjects).items():
        found: dict[int, set[str]] = defaultdict(set)
        for subject in members:
            found[subject.article] |= around[subject.number].words()
        here = Counter(word for words in found.values() for word in words)
        weights[block] = {
            word: min(log((articles + 1) / max(everywhere[word], 1)), log((len(found) + _UNSEEN) / count))
            for word, count in here.items()
            if count > 1
        }
        rare[block] = frozenset(word for word, count in here.items() if 1 < count <= _RARE)
        prior[block] = log(articles + 1) * log(len(found) + _FEW)
        for subject in members:
            hints[subject.number] = around[subject.number].words() & weights[block].keys()
    return Evidence(hints, weights, rare, prior, _variety(subjects))


def _blocks(subjects: Iterable[Subject]) -> dict[Block, list[Subject]]:
    blocks: dict[Block, list[Subject]] = defaultdict(list)
    for subject in subjects:
        blocks[subject.block].append(subject)
    return blocks


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
