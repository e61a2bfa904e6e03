"""A check of what is new finds what a check of everything would find."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

import pytest

from factdb.checking import HABITS, Checked, Habits, check
from factdb.compare.check import World, group_again
from factdb.compare.gazetteer import Gazetteer
from factdb.compare.scene import Known
from factdb.core.articles import Article
from factdb.core.figures import Report
from factdb.importers import read
from factdb.packs import load_pack
from factdb.pipeline import ingest
from factdb.store.repository import Repository, open_repository
from factdb.store.states import ReviewStatus
from factdb.store.values import Reading, Review

STORIES = Path(__file__).parents[1] / "stories"
NOW = datetime(2026, 11, 22, tzinfo=UTC)
ONLY_WHAT_IS_NEW = Habits(small_archive=0, growth=10.0, at_once=10.0)

Sides = frozenset[frozenset[tuple[str, int]]]


@pytest.fixture(scope="module")
def articles() -> list[Article]:
    """Those of all stories, in the order of their files."""
    return [item for item in read([str(STORIES)]) if isinstance(item, Article)]


@pytest.fixture
def repository(tmp_path: Path) -> Iterator[Repository]:
    with open_repository(tmp_path / "news.db", create=True) as opened:
        yield opened


def add(repository: Repository, articles: list[Article]) -> None:
    for _ in ingest(repository, articles, Reading("1", NOW), again=False, jobs=1):
        pass


def sides(report: Report) -> set[tuple[str, Sides, tuple[int, ...]]]:
    """The conflicts and updates by their rule and claims, with the voices of their camps."""
    return {
        (
            conflict.rule,
            frozenset(
                frozenset((claim.doc_id, claim.claim.span.start) for claim in camp.claims)
                for camp in conflict.camps
            ),
            tuple(camp.voices for camp in conflict.camps),
        )
        for conflict in (*report.conflicts, *report.updates)
    }


def groups(repository: Repository) -> set[frozenset[int]]:
    """The claims of each figure."""
    with repository.comparing() as comparison:
        figures = comparison.figures_of([claim.claim_id for claim in comparison.all_claims()])
        return {frozenset(comparison.claims_of([figure])) for figure in figures}


def everything(repository: Repository) -> tuple[Report, set[frozenset[int]]]:
    """What comparing the whole archive gives, with the statistics that are remembered."""
    world = World(Gazetteer(dict(load_pack("ar").naming.places)))
    with repository.comparing() as comparison:
        articles = comparison.all_articles()
        pairs, voices = comparison.known_copies([(each.source, each.doc_id) for each in articles])
        known = Known(comparison.look_up, pairs, voices)
        grouping = group_again(comparison.all_claims(), articles, world, known)
    members = {frozenset(claim.claim_id for claim in figure.claims) for figure in grouping.figures()}
    return grouping.judge(), members


@pytest.mark.parametrize("late", ["camps-06", "quake-01", "refinery-04", "aid-05", "attack-02"])
def test_an_article_that_comes_late_is_grouped_as_if_all_had_come_at_once(
    repository: Repository, articles: list[Article], late: str
) -> None:
    add(repository, [article for article in articles if article.doc_id != late])
    check(repository, habits=ONLY_WHAT_IS_NEW)

    add(repository, [article for article in articles if article.doc_id == late])
    checked = check(repository, habits=ONLY_WHAT_IS_NEW)

    wanted, members = everything(repository)
    assert groups(repository) == members
    assert sides(checked.report) == sides(wanted)
    assert any(late in {doc for side in found[1] for doc, _ in side} for found in sides(checked.report))


def test_articles_that_come_one_by_one_are_grouped_as_if_all_had_come_at_once(
    repository: Repository, articles: list[Article]
) -> None:
    first, late = articles[::2], articles[1::2]
    add(repository, first)
    check(repository, habits=ONLY_WHAT_IS_NEW)

    for article in late:
        add(repository, [article])
        checked = check(repository, habits=ONLY_WHAT_IS_NEW)

    wanted, members = everything(repository)
    assert groups(repository) == members
    assert sides(checked.report) == sides(wanted)


def test_a_check_without_anything_new_gives_the_same_report(
    repository: Repository, articles: list[Article]
) -> None:
    add(repository, articles)
    first = check(repository, habits=ONLY_WHAT_IS_NEW)

    again = check(repository, habits=ONLY_WHAT_IS_NEW)

    assert sides(again.report) == sides(first.report)
    assert [each.inputs_hash for each in again.report.conflicts] == [
        each.inputs_hash for each in first.report.conflicts
    ]
    assert again.totals == first.totals


def _in_conflicts(checked: Checked, doc_id: str) -> bool:
    return any(
        claim.doc_id == doc_id
        for conflict in checked.report.conflicts
        for camp in conflict.camps
        for claim in camp.claims
    )


def test_an_edited_article_leaves_the_conflicts_that_it_no_longer_has(
    repository: Repository, articles: list[Article]
) -> None:
    add(repository, articles)
    before = check(repository, habits=ONLY_WHAT_IS_NEW)
    (edited,) = (article for article in articles if article.doc_id == "quake-05")

    add(repository, [replace(edited, text="لا جديد اليوم.")])
    after = check(repository, habits=ONLY_WHAT_IS_NEW)

    assert _in_conflicts(before, "quake-05")
    assert not _in_conflicts(after, "quake-05")
    assert groups(repository) == everything(repository)[1]


def test_a_rejected_claim_leaves_its_conflict(repository: Repository, articles: list[Article]) -> None:
    add(repository, articles)
    before = check(repository, habits=ONLY_WHAT_IS_NEW)
    (camp, *_) = before.report.conflicts[0].camps
    rejected = camp.claims[0]

    repository.review_claim(rejected.claim_id, Review("editor", NOW, ReviewStatus.REJECTED))
    after = check(repository, habits=ONLY_WHAT_IS_NEW)

    shown = {
        claim.claim_id
        for conflict in (*after.report.conflicts, *after.report.updates)
        for each in conflict.camps
        for claim in each.claims
    }
    assert rejected.claim_id not in shown
    assert groups(repository) == everything(repository)[1]


def test_a_small_archive_is_compared_as_a_whole(repository: Repository, articles: list[Article]) -> None:
    add(repository, articles)

    check(repository, habits=HABITS)

    with repository.comparing() as comparison:
        assert comparison.state() is None


def test_figures_that_nobody_has_judged_are_judged(repository: Repository, articles: list[Article]) -> None:
    add(repository, articles)
    before = check(repository, habits=ONLY_WHAT_IS_NEW)
    with repository.comparing() as comparison:
        state = comparison.state()
        assert state is not None
        comparison.set_state(state._replace(judged=False))

    after = check(repository, habits=ONLY_WHAT_IS_NEW)

    assert sides(after.report) == sides(before.report)
    assert everything(repository)[1] == groups(repository)


def test_one_pass_finds_every_figure_with_a_conflict_or_an_update(
    repository: Repository, articles: list[Article]
) -> None:
    add(repository, articles)
    checked = check(repository, habits=ONLY_WHAT_IS_NEW)
    wanted, _ = everything(repository)

    with repository.comparing() as comparison:
        found = comparison.suspects()
        figures = comparison.figures_of([claim.claim_id for claim in comparison.all_claims()])

    both = (*checked.report.conflicts, *checked.report.updates)
    assert {checked.saved.figure_ids[each.figure.key] for each in both} <= found < figures
    assert sides(checked.report) == sides(wanted)
