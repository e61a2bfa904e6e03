"""Evidence: how much the words around two claims say that they speak of one thing.

A word that stands around both tells the more, the rarer it is: among all articles, and among the claims of one
kind. `Mogadishu` tells much, `injured` tells nothing among counts of the injured. How much must be told grows
with the number of claims of the kind: among a thousand tolls two are easily taken for one, among five hardly.
"""

from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from math import fsum, log

from factdb.compare.statistics import by_block
from factdb.compare.subjects import Subject
from factdb.compare.surroundings import Surroundings
from factdb.core.archive import Block, Statistics

_UNSEEN = 20
"""So many further claims of a kind are assumed: the few that are known say little of how rare a word is."""
_FEW = 5
"""Claims of a kind are never so few that one word would do."""
_MANY = 50
_SHARED_AMONG_MANY = 3


@dataclass(frozen=True, slots=True)
class Evidence:
    """What the claims' surroundings tell."""

    statistics: Statistics
    around: Mapping[int, Surroundings]
    """By the number of a subject."""
    weights: Mapping[Block, Mapping[int, float]]
    """What each word tells among claims of a kind; a word that is not in it has been seen in no two articles."""
    is_counted: bool
    """Whether the statistics count these very claims: then no two share a word that they do not know."""
    _hints: dict[int, frozenset[int]] = field(default_factory=dict)

    def hints(self, subject: Subject) -> frozenset[int]:
        """The telling words around a claim that may stand around others of its kind."""
        if subject.number not in self._hints:
            words = self.around[subject.number].words()
            known = self.statistics.around_kind(subject.block).keys()
            self._hints[subject.number] = words & known if self.is_counted else words
        return self._hints[subject.number]

    def between(self, one: Subject, other: Subject) -> float:
        """What the words that stand around both tell, together."""
        shared = self.hints(one) & self.hints(other)
        return self._told(one.block, shared, self._of_a_new_word(one.block))

    def least(self, one: Subject, other: Subject) -> float:
        """What all words around the less told of two claims tell, without those that were seen in one article."""
        return min(self._told(subject.block, self.hints(subject), 0.0) for subject in (one, other))

    def prior(self, block: Block) -> float:
        """How unlikely it is that two claims of a kind speak of one thing, on the same scale."""
        return log(self.statistics.articles + 1) * log(self.statistics.blocks.get(block, 0) + _FEW)

    def variety_around(self, subject: Subject) -> float:
        """How many values claims like it give at its place, as a logarithm."""
        return self.statistics.variety.get((subject.block, subject.place), 0.0)

    def pairs(self, subjects: Sequence[Subject]) -> Iterator[tuple[Subject, Subject]]:
        """Pairs of claims of one kind in two articles that share rare words.

        They are found by the words, never by trying all; among many claims of a kind one word is too little.
        """
        by_number = {subject.number: subject for subject in subjects}
        for block, members in by_block(subjects).items():
            holders: dict[int, list[int]] = defaultdict(list)
            rare = self._rare_words(block)
            for subject in members:
                for word in self.around[subject.number].words():
                    if rare(word):
                        holders[word].append(subject.number)
            for one, other in _sharing(holders.values(), words_to_share(self.statistics, block)):
                if by_number[one].article != by_number[other].article:
                    yield by_number[one], by_number[other]

    def _rare_words(self, block: Block) -> Callable[[int], bool]:
        statistics = self.statistics
        if not self.is_counted:
            return lambda word: statistics.is_rare(block, word)
        shared = frozenset(word for word in statistics.around_kind(block) if statistics.is_rare(block, word))
        return shared.__contains__

    def _told(self, block: Block, words: Iterable[int], of_a_new_word: float) -> float:
        weights = self.weights.get(block, {})
        return fsum(weights.get(word, of_a_new_word) for word in words)

    def _of_a_new_word(self, block: Block) -> float:
        return weight(self.statistics, block, 2, 2)


def weight(statistics: Statistics, block: Block, here: int, everywhere: int) -> float:
    """What a word tells that stands in so many articles around claims of a kind, and in so many at all."""
    among_all = (statistics.articles + 1) / max(everywhere, 1)
    return min(log(among_all), log((statistics.blocks.get(block, 0) + _UNSEEN) / here))


def words_to_share(statistics: Statistics, block: Block) -> int:
    """How many rare words two claims of a kind must share to be looked at."""
    return _SHARED_AMONG_MANY if statistics.blocks.get(block, 0) > _MANY else 1


def evidence(around: Mapping[int, Surroundings], statistics: Statistics, *, counted: bool) -> Evidence:
    """Weigh the words around claims; `counted` where the statistics count these very claims."""
    weights = {
        block: {
            word: weight(statistics, block, here, statistics.everywhere.get(word, here))
            for word, here in statistics.around_kind(block).items()
        }
        for block in statistics.around
    }
    return Evidence(statistics, around, weights, counted)


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
