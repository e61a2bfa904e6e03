"""Figures that an editor follows: claims are brought together by the editor's word, and compared by the rules.

Where comparison asks whether two claims speak of one thing, an editor has said so. What is left to ask is
whether one kind of thing is counted in one state, at places and times that allow it.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from itertools import combinations

from factdb.compare.check import judge, scene_of
from factdb.compare.concepts import counted
from factdb.compare.figures import Cluster
from factdb.compare.gazetteer import NOWHERE, Gazetteer
from factdb.compare.scene import Scene
from factdb.compare.settings import DEFAULTS
from factdb.compare.states import Course, state_name
from factdb.compare.subjects import Subject
from factdb.compare.tokens import stems
from factdb.core.claims import Claim
from factdb.core.figures import ComparedArticle, Conflict, Names, RecordedClaim
from factdb.core.units import kind_of, measure_of

_SHORTLY_BEFORE = 200
"""Code points before a claim's sentence: the sentence before it, mostly."""


@dataclass(frozen=True, slots=True)
class Watched:
    """What an editor follows; every part that is given must fit a claim."""

    name: str
    name_en: str | None = None
    concept: str | None = None
    state: str | None = None
    place: str | None = None
    """The slug of a place; claims on places in it fit, too."""
    unit: str | None = None
    """The code of a unit; claims in units that convert into it fit, too."""
    words: tuple[str, ...] = ()
    """One of these stands in the headline, in the claim's sentence or shortly before it, in any spelling."""
    without: tuple[str, ...] = ()
    """None of these does."""
    since: date | None = None
    until: date | None = None


@dataclass(frozen=True, slots=True)
class WatchedFigure:
    """What is said of a watched figure."""

    watched: Watched
    claims: tuple[RecordedClaim, ...]
    """In order of time; copies carry the voice of their original."""
    conflicts: tuple[Conflict, ...]
    updates: tuple[Conflict, ...]


def watch(
    claims: Sequence[RecordedClaim],
    articles: Sequence[ComparedArticle],
    watched: Sequence[Watched],
    gazetteer: Gazetteer = NOWHERE,
    names: Names | None = None,
) -> list[WatchedFigure]:
    """The watched figures in their order, each with its claims, conflicts and updates."""
    known = {(article.source, article.doc_id): article for article in articles}
    return [
        _figure(each, list(_fitting(each, claims, known, gazetteer)), known, gazetteer, names)
        for each in watched
    ]


def _figure(
    watched: Watched,
    claims: Sequence[RecordedClaim],
    known: Mapping[tuple[str, str], ComparedArticle],
    gazetteer: Gazetteer,
    names: Names | None,
) -> WatchedFigure:
    of_claims = {(each.source, each.doc_id) for each in claims}
    articles = [known[name] for name in sorted(of_claims & known.keys())]
    scene = scene_of(claims, articles, DEFAULTS, gazetteer, names or Names())
    conflicts: list[Conflict] = []
    updates: list[Conflict] = []
    for cluster in _clusters(scene):
        report = judge(cluster, scene)
        conflicts += (_named(conflict, watched) for conflict in report.conflicts)
        updates += (_named(update, watched) for update in report.updates)
    return WatchedFigure(
        watched, tuple(subject.claim for subject in scene.subjects), tuple(conflicts), tuple(updates)
    )


def _named(conflict: Conflict, watched: Watched) -> Conflict:
    """The conflict under the name that the editor gave."""
    figure = replace(conflict.figure, title=watched.name, title_en=watched.name_en or watched.name)
    return replace(conflict, figure=figure)


def _fitting(
    watched: Watched,
    claims: Iterable[RecordedClaim],
    known: Mapping[tuple[str, str], ComparedArticle],
    gazetteer: Gazetteer,
) -> Iterator[RecordedClaim]:
    """The claims that fit; words are read only where all else fits."""
    for recorded in claims:
        if _is_of_its_time(watched, recorded) and _is_of_its_kind(watched, recorded.claim):
            beside = _beside(recorded, known.get((recorded.source, recorded.doc_id)))
            if _is_at_its_place(watched, recorded, beside, gazetteer) and _has_its_words(watched, beside):
                yield recorded


def _is_of_its_time(watched: Watched, recorded: RecordedClaim) -> bool:
    if watched.since is None and watched.until is None:
        return True
    day = None if recorded.published_at is None else recorded.published_at.date()
    return day is not None and (watched.since or day) <= day <= (watched.until or day)


def _is_of_its_kind(watched: Watched, claim: Claim) -> bool:
    """Whether it counts the thing in the state, by the one name that each has."""
    if watched.unit is not None:
        wanted = measure_of(kind_of(watched.unit), watched.unit)
        if measure_of(claim.unit_kind, claim.unit).dimension != wanted.dimension:
            return False
    said = counted(claim.concept, claim.noun, state_name(claim.state))
    meant = counted(watched.concept, None, state_name(watched.state))
    return meant.concept in (None, said.concept) and meant.state in (None, said.state)


def _is_at_its_place(
    watched: Watched, recorded: RecordedClaim, beside: Sequence[str], gazetteer: Gazetteer
) -> bool:
    """Whether it is about the place or one in it; one that names no place fits where the words beside it name this one."""
    if watched.place is None:
        return True
    place = recorded.claim.place
    if place is not None:
        return gazetteer.holds(watched.place, place)
    return _stand_in(gazetteer.name(watched.place) or watched.place, beside)


def _has_its_words(watched: Watched, beside: Sequence[str]) -> bool:
    return (not watched.words or any(_stand_in(words, beside) for words in watched.words)) and not any(
        _stand_in(words, beside) for words in watched.without
    )


def _beside(recorded: RecordedClaim, article: ComparedArticle | None) -> tuple[str, str]:
    """The headline, or the first line where there is none, and the claim's sentence with what stands before it.

    One article tells of several events: a word elsewhere in it says nothing about a claim.
    """
    if article is None:
        return "", recorded.sentence_text
    sentence = recorded.claim.sentence
    headline = article.title or article.text.lstrip().partition("\n")[0]
    return headline, article.text[max(sentence.start - _SHORTLY_BEFORE, 0) : sentence.end]


def _stand_in(words: str, texts: Iterable[str]) -> bool:
    """Whether the words stand one after the other in one of the texts, in any form."""
    wanted = stems(words)
    length = len(wanted)
    return bool(wanted) and any(
        there[start : start + length] == wanted
        for there in map(stems, texts)
        for start, word in enumerate(there)
        if word == wanted[0]
    )


def _clusters(scene: Scene) -> Iterator[Cluster]:
    """What may be compared of the watched claims: one unit, concept and state at a time."""
    groups: dict[tuple[str, str | None, str | None], list[Subject]] = defaultdict(list)
    for subject in scene.subjects:
        if subject.said.part_of is None:
            groups[subject.dimension, subject.concept, subject.state].append(subject)
    for subjects in groups.values():
        pairs = tuple(pair for pair in combinations(subjects, 2) if _may_be_compared(*pair))
        if pairs:
            yield Cluster(tuple(subjects), pairs)


def _may_be_compared(one: Subject, other: Subject) -> bool:
    """Whether nothing that both say parts them."""
    lasts = one.course in (Course.LEVEL, Course.SHRINKING)
    most = DEFAULTS.level_days if lasts else DEFAULTS.event_days
    mine, theirs = one.said.group, other.said.group
    return (
        one.planned == other.planned
        and one.days_to(other) <= most
        and (not one.place or not other.place or one.place == other.place)
        and (mine is None or theirs is None or mine == theirs)
    )
