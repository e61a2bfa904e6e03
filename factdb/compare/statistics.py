"""Statistics: in how many articles each word stands, counted once and then held.

Evidence weighs words by how rare they are. An archive that grows by an article would weigh all of them anew; so they
are counted when the whole archive is compared, and kept until it has grown by a tenth.
"""

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from decimal import Decimal
from math import log

from factdb.compare.subjects import Subject
from factdb.compare.surroundings import Surroundings
from factdb.core.archive import Block, Statistics


def count(
    around: Mapping[int, Surroundings],
    subjects: Sequence[Subject],
    everywhere: Mapping[int, int],
    articles: int,
) -> Statistics:
    """Count the words around `subjects`; `everywhere` says in how many of the articles each word stands."""
    blocks, words_around = {}, {}
    for block, members in by_block(subjects).items():
        found: dict[int, set[int]] = defaultdict(set)
        for subject in members:
            found[subject.article] |= around[subject.number].words()
        counted = Counter(word for words in found.values() for word in words)
        words_around[block] = {word: number for word, number in counted.items() if number > 1}
        blocks[block] = len(found)
    telling = frozenset().union(*words_around.values())
    common = {word: number for word, number in everywhere.items() if word in telling}
    return Statistics(articles, common, blocks, words_around, _variety(subjects))


def by_block(subjects: Iterable[Subject]) -> dict[Block, list[Subject]]:
    """Claims by their kind."""
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
        if len(values) > 1
    }
