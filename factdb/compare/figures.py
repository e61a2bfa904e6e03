"""Figures: claims about one thing brought together, without trying all pairs."""

from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import combinations, product

from factdb.compare.comparable import comparable
from factdb.compare.groups import Groups
from factdb.compare.scene import Scene
from factdb.compare.states import OCCUPIED
from factdb.compare.subjects import Block, Subject

_NEIGHBOURS_AT_A_PLACE = 12


@dataclass(frozen=True, slots=True)
class Cluster:
    """The claims of one figure in order of time, and which of them may be compared directly."""

    subjects: tuple[Subject, ...]
    pairs: tuple[tuple[Subject, Subject], ...]


def clusters(scene: Scene) -> list[Cluster]:
    """All figures, those of one claim included, in order of their first claims."""
    groups = Groups(len(scene.subjects))
    pairs: dict[int, list[tuple[Subject, Subject]]] = defaultdict(list)
    found = sorted(
        _with_copies(
            {
                (one.number, other.number)
                for one, other in _candidates(scene)
                if comparable(one, other, scene)
            },
            scene,
        )
    )
    for one, other in found:
        groups.join(one, other)
    for one, other in found:
        pairs[groups.of(one)].append((scene.subjects[one], scene.subjects[other]))
    return [
        Cluster(tuple(scene.subjects[member] for member in members), tuple(pairs[members[0]]))
        for members in groups.members()
    ]


def _with_copies(pairs: set[tuple[int, int]], scene: Scene) -> set[tuple[int, int]]:
    """The pairs, and those that they make with copies: what is compared with an original is so with its copy."""
    alike: dict[int, list[int]] = defaultdict(list)
    for one, other in pairs:
        mine, theirs = scene.subjects[one], scene.subjects[other]
        if scene.are_copies(mine, theirs) and mine.value == theirs.value:
            alike[one].append(other)
            alike[other].append(one)
    added = {
        (min(mine, theirs), max(mine, theirs))
        for one, other in pairs
        if one in alike or other in alike
        for mine, theirs in product([one, *alike[one]], [other, *alike[other]])
        if scene.subjects[mine].article != scene.subjects[theirs].article
    }
    return pairs | added


def _candidates(scene: Scene) -> Iterator[tuple[Subject, Subject]]:
    """Pairs of one block in one article, in copies, with rare words in common, or at one place."""
    blocks = [_blocks(group) for group in scene.by_article]
    for group in blocks:
        for subjects in group.values():
            yield from combinations(subjects, 2)
    for one, other in sorted(scene.copies.pairs):
        for block in blocks[one].keys() & blocks[other].keys():
            for pair in product(blocks[one][block], blocks[other][block]):
                yield _in_order(*pair)
    yield from scene.evidence.pairs(scene.subjects)
    yield from _at_one_place(scene)


def _blocks(group: Iterable[Subject]) -> dict[tuple[str, str], list[Subject]]:
    found: dict[tuple[str, str], list[Subject]] = defaultdict(list)
    for subject in group:
        found[subject.block].append(subject)
    return found


def _at_one_place(scene: Scene) -> Iterator[tuple[Subject, Subject]]:
    """Each claim on people at a place with those next to it in time."""
    at_place: dict[tuple[Block, frozenset[str]], list[Subject]] = defaultdict(list)
    for subject in scene.subjects:
        if subject.place and subject.state in OCCUPIED:
            at_place[subject.block, subject.place].append(subject)
    for subjects in at_place.values():
        for place, subject in enumerate(subjects):
            for other in subjects[place + 1 : place + 1 + _NEIGHBOURS_AT_A_PLACE]:
                yield subject, other


def _in_order(one: Subject, other: Subject) -> tuple[Subject, Subject]:
    return (one, other) if one.number < other.number else (other, one)
