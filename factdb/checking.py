"""Check an archive: group its claims as figures, find those that may disagree, and judge them.

The whole archive is compared at first, and again when it has grown by a tenth. In between a check touches only the
figures of which new and changed articles speak.
"""

from collections import ChainMap
from collections.abc import Collection, Sequence, Set
from dataclasses import dataclass, replace

from factdb.compare.check import World, group, group_again
from factdb.compare.gazetteer import Gazetteer
from factdb.compare.memory import clues, copies_in, copies_of, questions, touched
from factdb.compare.scene import Known, Scene, set_scene
from factdb.compare.watching import Watched, WatchedFigure, watch
from factdb.core.archive import ArticleName, Block
from factdb.core.cycles import without_garbage_collection
from factdb.core.figures import ComparedArticle, Name, Names, RecordedClaim, Report
from factdb.packs import languages, load_pack
from factdb.store.comparing import Comparison
from factdb.store.remembering import State
from factdb.store.repository import Repository
from factdb.store.values import SavedReport, Totals

METHOD = 1
"""Raise it when claims are grouped in another way: then every archive is compared as a whole once more."""
_FIGURES_AT_ONCE = 500

_Pairs = list[tuple[ArticleName, ArticleName]]


@dataclass(frozen=True, slots=True)
class Checked:
    """What one check found and under which numbers it was recorded."""

    report: Report
    saved: SavedReport
    totals: Totals
    watched: tuple[WatchedFigure, ...] = ()
    """The figures of a watch list, in its order."""


@dataclass(frozen=True, slots=True)
class Habits:
    """When the whole archive is compared, and not only what is new."""

    small_archive: int = 2_000
    """Fewer articles are compared as a whole every time, which takes a second or two."""
    growth: float = 1.1
    """An archive that has grown by more is compared as a whole: its words have become more common."""
    at_once: float = 0.03
    """When a larger share of the articles is new, comparing the whole is quicker."""


HABITS = Habits()


def check(repository: Repository, watched: Sequence[Watched] = (), habits: Habits = HABITS) -> Checked:
    """Compare the recorded claims, and record the figures and conflicts that this finds.

    The claims that fit an item of `watched` are compared with one another, too, whatever figures they stand in;
    that is not recorded.
    """
    world = World(_gazetteer(), _names())
    figures: Sequence[WatchedFigure] = ()
    with without_garbage_collection(), repository.comparing() as comparison:
        report, saved = _settle(comparison, world, habits) or comparison.report()
        if watched:
            claims, articles = comparison.all_claims(), comparison.all_articles()
            figures = watch(claims, articles, watched, world.gazetteer, world.names)
    return Checked(report, saved, repository.totals(), tuple(figures))


def settle(repository: Repository, habits: Habits = HABITS) -> None:
    """Bring the figures and conflicts up to date, without reading those back that stay as they are."""
    with without_garbage_collection(), repository.comparing() as comparison:
        _settle(comparison, World(_gazetteer(), _names()), habits)


def _settle(comparison: Comparison, world: World, habits: Habits) -> tuple[Report, SavedReport] | None:
    """Compare the whole archive, or what is new; returns the whole report only where that was made."""
    state, articles, new = comparison.state(), comparison.count_articles(), comparison.new_articles()
    if (
        state is None
        or state.method != METHOD
        or articles > state.articles * habits.growth
        or len(new) > articles * habits.at_once
    ):
        return _check_all(comparison, world, articles if articles >= habits.small_archive else None)
    stale = comparison.stale_figures()
    if new or stale:
        _check_new(comparison, world, new, stale)
    if not state.judged:
        _judge_all(comparison, world)
    return None


def _check_all(comparison: Comparison, world: World, articles: int | None) -> tuple[Report, SavedReport]:
    """Compare the whole archive; remember what it takes to add to it, unless `articles` is None."""
    grouping = group(comparison.all_claims(), comparison.all_articles(), world)
    figure_ids = comparison.save_figures(grouping.figures())
    suspects = comparison.suspects()
    report = grouping.judge({key for key, number in figure_ids.items() if number in suspects})
    states = comparison.save_conflicts(report, figure_ids)
    if articles is None:
        comparison.forget()
    else:
        statistics = grouping.scene.evidence.statistics
        comparison.remember(statistics, clues(grouping.scene), copies_in(grouping.scene))
        comparison.set_state(State(METHOD, articles, statistics.articles, judged=True))
    return report, SavedReport(figure_ids, states)


def _check_new(comparison: Comparison, world: World, new: Collection[int], stale: Collection[int]) -> None:
    """Compare new articles with those that they may share a figure with, and group these figures anew."""
    claims, articles = comparison.articles(new)
    names = {(article.source, article.doc_id) for article in articles}
    scene = _scene(claims, articles, world, Known(comparison.look_up, sketches=True))
    found = list(clues(scene))
    alike = comparison.articles_alike(found)
    copied = (
        list(copies_of(_scene_of(comparison, world, {*alike, *new}, [], frozenset()), names)) if alike else []
    )
    near = {*new, *alike, *comparison.articles_sharing(questions(scene))}
    blocks = {subject.block for subject in scene.subjects}
    partners = touched(_scene_of(comparison, world, near, copied, blocks), names)
    within = comparison.figures_of(partners) | set(stale)
    _group_again(comparison, world, within, {each.claim_id for each in claims}, new, copied)
    comparison.add(found, copied)


def _group_again(
    comparison: Comparison,
    world: World,
    within: set[int],
    fresh: Collection[int],
    new: Collection[int],
    copied: _Pairs,
) -> None:
    """Make figures of the claims of some figures and of fresh ones, and judge them."""
    members = comparison.claims_of(within)
    claims, articles = comparison.articles({*members.values(), *new})
    known = replace(_known(comparison, articles, copied), chosen={*members, *fresh})
    grouping = group_again(claims, articles, world, known)
    figure_ids = comparison.save_figures(grouping.figures(), within)
    within = within | set(figure_ids.values())
    suspects = comparison.suspects(within)
    report = grouping.judge({key for key, number in figure_ids.items() if number in suspects})
    comparison.save_conflicts(report, figure_ids, within)


def _judge_all(comparison: Comparison, world: World) -> None:
    """Judge figures that are known, without grouping the others."""
    suspects = sorted(comparison.suspects())
    for first in range(0, len(suspects), _FIGURES_AT_ONCE):
        _group_again(comparison, world, set(suspects[first : first + _FIGURES_AT_ONCE]), (), (), [])
    comparison.set_judged()


def _scene_of(
    comparison: Comparison, world: World, numbers: Collection[int], copied: _Pairs, blocks: Set[Block]
) -> Scene:
    claims, articles = comparison.articles(numbers)
    return _scene(claims, articles, world, replace(_known(comparison, articles, copied), blocks=blocks))


def _scene(claims: list[RecordedClaim], articles: list[ComparedArticle], world: World, known: Known) -> Scene:
    return set_scene(claims, articles, world.settings, world.gazetteer, world.names, known)


def _known(comparison: Comparison, articles: list[ComparedArticle], copied: _Pairs) -> Known:
    pairs, voices = comparison.known_copies((each.source, each.doc_id) for each in articles)
    return Known(comparison.look_up, [*pairs, *copied], voices)


def _gazetteer() -> Gazetteer:
    """The places of every language; one slug names one place in all of them."""
    return Gazetteer(dict(ChainMap(*(dict(load_pack(language).naming.places) for language in languages()))))


def _names() -> Names:
    """What the packs call concepts and states; the first language names what several know."""
    concepts: dict[str, Name] = {}
    states: dict[str, Name] = {}
    for language in reversed(languages()):
        naming = load_pack(language).naming
        concepts |= {
            slug: Name(each.plural or each.name, each.name_en) for slug, each in naming.concepts.items()
        }
        states |= {slug: Name(each.name, each.name_en) for slug, each in naming.states.items()}
    return Names(concepts, states)
