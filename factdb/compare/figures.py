"""Figures: claims about one thing brought together, without trying all pairs."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence, Set
from dataclasses import dataclass
from itertools import combinations, product

from factdb.compare.comparable import comparable
from factdb.compare.groups import Groups
from factdb.compare.places import is_at_a_site
from factdb.compare.runs import when
from factdb.compare.scene import Scene
from factdb.compare.statistics import by_block
from factdb.compare.subjects import Subject
from factdb.core.archive import Block

_DAYS_AT_A_SITE = 30
"""Claims on those who live or are held at one site are compared directly within so many days."""


@dataclass(frozen=True, slots=True)
class Cluster:
    """The claims of one figure in order of time, and which of them may be compared directly."""

    subjects: tuple[Subject, ...]
    pairs: tuple[tuple[Subject, Subject], ...]


def clusters(scene: Scene, chosen: Set[int] | None = None) -> list[Cluster]:
    """All figures, those of one claim included, in order of their first claims.

    With `chosen`, the numbers of some claims, these are brought together and no others.
    """
    subjects = [each for each in scene.subjects if chosen is None or each.number in chosen]
    groups = Groups(len(scene.subjects))
    found = sorted(_with_copies(_pairs(subjects, scene), scene))
    for one, other in found:
        groups.join(one, other)
    pairs: dict[int, list[tuple[Subject, Subject]]] = defaultdict(list)
    for one, other in found:
        pairs[groups.of(one)].append((scene.subjects[one], scene.subjects[other]))
    members: dict[int, list[Subject]] = defaultdict(list)
    for subject in subjects:
        members[groups.of(subject.number)].append(subject)
    return [Cluster(tuple(group), tuple(pairs[name])) for name, group in members.items()]


def partners(scene: Scene, fresh: Set[int]) -> set[int]:
    """The numbers of the claims that share a figure with one of `fresh`, directly."""
    found = set()
    asked = [subject for subject in scene.subjects if subject.number in scene.around]
    for one, other in _candidates(asked, scene):
        if (one.number in fresh) != (other.number in fresh) and comparable(one, other, scene):
            found.add(other.number if one.number in fresh else one.number)
    return found


def _pairs(subjects: Sequence[Subject], scene: Scene) -> set[tuple[int, int]]:
    """The pairs of claims that speak of one figure, the earlier first."""
    return {
        (one.number, other.number)
        for one, other in _candidates(subjects, scene)
        if comparable(one, other, scene)
    }


def _with_copies(pairs: set[tuple[int, int]], scene: Scene) -> set[tuple[int, int]]:
    """The pairs, and those that they make with copies: what is compared with an original is so with its copy.

    Copies are not compared with one another by way of a third text: one text says several things.
    """
    alike: dict[int, list[int]] = defaultdict(list)
    for one, other in pairs:
        mine, theirs = scene.subjects[one], scene.subjects[other]
        if scene.are_copies(mine, theirs) and mine.value == theirs.value:
            alike[one].append(other)
            alike[other].append(one)
    added = {
        (min(mine, theirs), max(mine, theirs))
        for one, other in pairs
        if (one in alike or other in alike) and not _in_one_text(one, other, scene)
        for mine, theirs in product([one, *alike[one]], [other, *alike[other]])
        if not _in_one_text(mine, theirs, scene)
    }
    return pairs | added


def _in_one_text(one: int, other: int, scene: Scene) -> bool:
    return scene.copies.groups.same(scene.subjects[one].article, scene.subjects[other].article)


def _candidates(subjects: Sequence[Subject], scene: Scene) -> Iterator[tuple[Subject, Subject]]:
    """Pairs of one block in one article, in copies, with rare words in common, or at one site."""
    in_article: dict[int, list[Subject]] = defaultdict(list)
    for subject in subjects:
        in_article[subject.article].append(subject)
    blocks = {article: by_block(group) for article, group in in_article.items()}
    for group in blocks.values():
        for members in group.values():
            yield from combinations(members, 2)
    for one, other in sorted(scene.copies.pairs):
        if one in blocks and other in blocks:
            for block in blocks[one].keys() & blocks[other].keys():
                for pair in product(blocks[one][block], blocks[other][block]):
                    yield _in_order(*pair)
    yield from scene.evidence.pairs(subjects)
    yield from _at_one_site(subjects, scene)


def _at_one_site(subjects: Iterable[Subject], scene: Scene) -> Iterator[tuple[Subject, Subject]]:
    """Each claim on those who live or are held at a site with those of the weeks after it."""
    at_site: dict[tuple[Block, frozenset[str]], list[Subject]] = defaultdict(list)
    for subject in subjects:
        if is_at_a_site(subject, scene):
            at_site[subject.block, subject.place].append(subject)
    for group in at_site.values():
        group.sort(key=when)
        for place, subject in enumerate(group):
            for other in group[place + 1 :]:
                if subject.days_to(other) > _DAYS_AT_A_SITE:
                    break
                yield _in_order(subject, other)


def _in_order(one: Subject, other: Subject) -> tuple[Subject, Subject]:
    return (one, other) if one.number < other.number else (other, one)
