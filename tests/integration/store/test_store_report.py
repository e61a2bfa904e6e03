"""What comparison found is kept as it was found, and what humans said about it outlives a new comparison."""

import sqlite3
from collections.abc import Callable
from contextlib import closing
from dataclasses import replace
from datetime import UTC, datetime
from decimal import Decimal
from pathlib import Path

import pytest

from factdb.core.articles import Article
from factdb.core.claims import Claim
from factdb.core.figures import Camp, Conflict, Figure, RecordedClaim, Report
from factdb.errors import InputError
from factdb.store.repository import Repository
from factdb.store.states import ConflictState, Verdict
from factdb.store.values import Reading, Review

EVERYTHING = "SELECT * FROM figures", "SELECT * FROM conflicts", "SELECT * FROM conflict_camps"


def rows(database: Path, *queries: str) -> list[tuple[object, ...]]:
    with closing(sqlite3.connect(database)) as connection:
        return [row for query in queries for row in connection.execute(query)]


@pytest.fixture
def recorded(
    repository: Repository,
    article_of: Callable[..., Article],
    claim_in: Callable[..., Claim],
    reading: Reading,
) -> list[RecordedClaim]:
    """Three outlets on one matter: 30, 32 and 300 killed."""
    for source, surface in (("النهر", "30"), ("البحر", "32"), ("الجبل", "300")):
        text = f"قتل {surface} شخصا."
        claims = [claim_in(text, surface, surface, concept="person", state="killed")]
        repository.save_article(article_of(text, publisher=source), claims, reading)
    return repository.recorded_claims()


def report_on(recorded: list[RecordedClaim], inputs_hash: str = "a1", voices: int = 2) -> Report:
    figure = Figure("count/person/killed", "القتلى", "People killed", tuple(recorded))
    camps = (
        Camp(Decimal(30), Decimal(32), voices, tuple(recorded[:2])),
        Camp(Decimal(300), Decimal(300), 1, tuple(recorded[2:])),
    )
    conflict = Conflict(
        figure, "disjoint", Decimal(10), "30 and 300 cannot both hold.", camps, inputs_hash, "لا يصحان معا."
    )
    return Report((figure,), (conflict,))


def test_a_report_is_listed_as_it_was_saved(repository: Repository, recorded: list[RecordedClaim]) -> None:
    saved = repository.save_report(report_on(recorded))

    (figure,) = repository.list_figures()
    (conflict,) = repository.list_conflicts()
    assert saved.figure_ids == {"count/person/killed": figure.figure_id}
    assert (figure.claims, figure.sources, figure.conflicts) == (3, 3, 1)
    assert (figure.lowest, figure.highest) == (Decimal(30), Decimal(300))
    assert (conflict.verdict, conflict.state) == (Verdict.CONFLICT, ConflictState.OPEN)
    assert (conflict.rule, conflict.ratio) == ("disjoint", Decimal(10))
    assert conflict.explanation == "30 and 300 cannot both hold."
    assert conflict.explanation_ar == "لا يصحان معا."
    assert [(camp.low, camp.high, camp.voices) for camp in conflict.camps] == [(30, 32, 2), (300, 300, 1)]
    assert [[claim.source for claim in camp.claims] for camp in conflict.camps] == [
        ["النهر", "البحر"],
        ["الجبل"],
    ]


def test_saving_a_report_again_changes_no_row(
    repository: Repository, database: Path, recorded: list[RecordedClaim]
) -> None:
    repository.save_report(report_on(recorded))
    before = rows(database, *EVERYTHING, "SELECT * FROM conflict_claims", "SELECT * FROM claims")

    repository.save_report(report_on(recorded))

    assert rows(database, *EVERYTHING, "SELECT * FROM conflict_claims", "SELECT * FROM claims") == before


def test_claims_follow_their_figure_and_vanished_figures_go(
    repository: Repository, database: Path, recorded: list[RecordedClaim]
) -> None:
    repository.save_report(report_on(recorded))
    other = Figure("other", "آخر", "Other", tuple(recorded[:1]))

    repository.save_report(Report((other,)))

    assert [figure.key for figure in repository.list_figures()] == ["other"]
    assert repository.list_conflicts() == []
    linked = rows(database, "SELECT count(*) FROM claims WHERE figure_id IS NOT NULL")
    assert linked == [(1,)]


def test_an_update_is_told_from_a_conflict(repository: Repository, recorded: list[RecordedClaim]) -> None:
    found = report_on(recorded)

    repository.save_report(Report(found.figures, (), found.conflicts))

    (listed,) = repository.list_conflicts()
    assert listed.verdict is Verdict.UPDATE
    assert repository.list_figures()[0].conflicts == 0


def explain(repository: Repository) -> None:
    review = Review("a reader", datetime(2026, 11, 22, tzinfo=UTC), ConflictState.EXPLAINED, "another week")
    repository.review_conflict(repository.list_conflicts()[0].conflict_id, review)


def test_an_explained_conflict_stays_explained_while_its_inputs_stay(
    repository: Repository, recorded: list[RecordedClaim]
) -> None:
    repository.save_report(report_on(recorded))
    explain(repository)

    saved = repository.save_report(report_on(recorded, voices=1))

    (conflict,) = repository.list_conflicts()
    assert conflict.state is ConflictState.EXPLAINED
    assert conflict.camps[0].voices == 1
    assert saved.states == {("count/person/killed", "disjoint", "a1"): ConflictState.EXPLAINED}


def test_a_conflict_whose_inputs_change_is_open_again(
    repository: Repository, recorded: list[RecordedClaim]
) -> None:
    repository.save_report(report_on(recorded))
    explain(repository)

    repository.save_report(report_on(recorded, inputs_hash="b2"))

    (conflict,) = repository.list_conflicts()
    assert conflict.state is ConflictState.OPEN


def test_an_explained_conflict_that_goes_and_comes_back_is_still_explained(
    repository: Repository, recorded: list[RecordedClaim]
) -> None:
    repository.save_report(report_on(recorded))
    explain(repository)
    repository.save_report(Report())

    repository.save_report(report_on(recorded))

    (conflict,) = repository.list_conflicts()
    assert conflict.state is ConflictState.EXPLAINED


def test_articles_that_copy_one_text_keep_their_common_voice(
    repository: Repository, recorded: list[RecordedClaim]
) -> None:
    copied = [replace(entry, voice="النهر/camp-1") for entry in recorded[:2]]
    figure = Figure("k", "ع", "e", (*copied, recorded[2]))

    repository.save_report(Report((figure,)))

    voices = [entry.voice for entry in repository.recorded_claims()]
    assert voices == ["النهر/camp-1", "النهر/camp-1", None]


def test_reviews_only_add_up(repository: Repository, database: Path, recorded: list[RecordedClaim]) -> None:
    repository.save_report(report_on(recorded))
    explain(repository)
    explain(repository)

    found = rows(database, "SELECT subject, status, was, note FROM reviews")

    assert found == [
        ("conflict", "explained", '{"status": "open"}', "another week"),
        ("conflict", "explained", '{"status": "explained"}', "another week"),
    ]


def test_a_review_of_nothing_is_refused(repository: Repository) -> None:
    review = Review("a reader", datetime(2026, 11, 22, tzinfo=UTC), ConflictState.DISMISSED)

    with pytest.raises(InputError, match="no conflict 7"):
        repository.review_conflict(7, review)
