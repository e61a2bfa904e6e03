"""What comparison found is kept as it was found, and what humans said about it outlives a new comparison."""

import json
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

FIRST_HASH, OTHER_HASH = "a1" * 32, "b2" * 32
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


def report_on(recorded: list[RecordedClaim], inputs_hash: str = FIRST_HASH, voices: int = 2) -> Report:
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
    repository.review_conflict(repository.list_conflicts()[0].code, review)


def test_an_explained_conflict_stays_explained_while_its_inputs_stay(
    repository: Repository, recorded: list[RecordedClaim]
) -> None:
    repository.save_report(report_on(recorded))
    explain(repository)

    saved = repository.save_report(report_on(recorded, voices=1))

    (conflict,) = repository.list_conflicts()
    assert conflict.state is ConflictState.EXPLAINED
    assert conflict.camps[0].voices == 1
    assert saved.states == {("count/person/killed", "disjoint", FIRST_HASH): ConflictState.EXPLAINED}


def test_a_conflict_whose_inputs_change_is_open_again(
    repository: Repository, recorded: list[RecordedClaim]
) -> None:
    repository.save_report(report_on(recorded))
    explain(repository)

    repository.save_report(report_on(recorded, inputs_hash=OTHER_HASH))

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

    assert [(subject, status, note) for subject, status, _, note in found] == [
        ("conflict", "explained", "another week")
    ] * 2
    assert [json.loads(str(was))["status"] for _, _, was, _ in found] == ["open", "explained"]
    assert json.loads(str(found[0][2]))["figure"] == "count/person/killed"


def review(state: ConflictState, note: str | None = None) -> Review:
    return Review("a reader", datetime(2026, 11, 22, tzinfo=UTC), state, note)


@pytest.mark.parametrize(
    ("code", "sentence"),
    [
        ("ffff", "there is no conflict ffff"),
        ("7", "'7' is no conflict's code"),
        ("a1'; --", "is no conflict's code"),
    ],
)
def test_a_review_of_nothing_is_refused(
    repository: Repository, recorded: list[RecordedClaim], code: str, sentence: str
) -> None:
    repository.save_report(report_on(recorded))

    with pytest.raises(InputError, match=sentence):
        repository.review_conflict(code, review(ConflictState.DISMISSED))

    assert repository.list_decisions() == []


def test_a_code_that_begins_two_conflicts_is_refused(
    repository: Repository, recorded: list[RecordedClaim]
) -> None:
    first = report_on(recorded)
    second = report_on(recorded, inputs_hash="a1" * 4 + "c3" * 28)
    repository.save_report(Report(first.figures, (*first.conflicts, *second.conflicts)))

    with pytest.raises(InputError, match="begins several codes"):
        repository.review_conflict("a1a1", review(ConflictState.DISMISSED))

    assert repository.review_conflict("A1A1A1A1C3", review(ConflictState.DISMISSED)) == "a1a1a1a1c3"


def test_an_update_cannot_be_reviewed(repository: Repository, recorded: list[RecordedClaim]) -> None:
    found = report_on(recorded)
    repository.save_report(Report(found.figures, (), found.conflicts))

    with pytest.raises(InputError, match="no conflict a1a1"):
        repository.review_conflict("a1a1", review(ConflictState.DISMISSED))


def test_decisions_are_listed_with_what_they_were_about(
    repository: Repository, recorded: list[RecordedClaim]
) -> None:
    repository.save_report(report_on(recorded))
    explain(repository)
    repository.review_conflict("a1a1", review(ConflictState.DISMISSED))

    second, first = repository.list_decisions()

    assert (first.code, first.rule, first.figure_key) == ("a1a1a1a1a1", "disjoint", "count/person/killed")
    assert (first.was, first.status, first.note) == (
        ConflictState.OPEN, ConflictState.EXPLAINED, "another week",
    )  # fmt: skip
    assert (second.was, second.status) == (ConflictState.EXPLAINED, ConflictState.DISMISSED)
    assert (first.holds, second.holds) == (False, True)
    assert first.reviewer == "a reader"
    assert first.reviewed_at == datetime(2026, 11, 22, tzinfo=UTC)


def test_a_decision_about_other_inputs_no_longer_holds(
    repository: Repository, recorded: list[RecordedClaim]
) -> None:
    repository.save_report(report_on(recorded))
    explain(repository)

    repository.save_report(report_on(recorded, inputs_hash=OTHER_HASH))

    (decision,) = repository.list_decisions()
    assert not decision.holds
    assert decision.figure_title is not None


def test_a_decision_that_is_taken_back_leaves_the_state_before_it(
    repository: Repository, recorded: list[RecordedClaim]
) -> None:
    repository.save_report(report_on(recorded))
    explain(repository)
    repository.review_conflict("a1a1", review(ConflictState.DISMISSED))

    undone = repository.undo_review("a1a1", review(ConflictState.OPEN))

    (conflict,) = repository.list_conflicts()
    assert (undone.status, conflict.state) == (ConflictState.DISMISSED, ConflictState.EXPLAINED)
    assert [decision.undoes for decision in repository.list_decisions()] == [undone.number, None, None]


def test_what_was_taken_back_stays_open_after_the_next_check(
    repository: Repository, recorded: list[RecordedClaim]
) -> None:
    repository.save_report(report_on(recorded))
    explain(repository)
    repository.undo_review("a1a1", review(ConflictState.OPEN))

    saved = repository.save_report(report_on(recorded))

    assert list(saved.states.values()) == [ConflictState.OPEN]


def test_only_what_was_decided_can_be_taken_back_and_only_once(
    repository: Repository, recorded: list[RecordedClaim]
) -> None:
    repository.save_report(report_on(recorded))
    with pytest.raises(InputError, match="nothing was decided about a1a1"):
        repository.undo_review("a1a1", review(ConflictState.OPEN))
    explain(repository)
    repository.undo_review("a1a1", review(ConflictState.OPEN))

    with pytest.raises(InputError, match="was taken back already"):
        repository.undo_review("a1a1", review(ConflictState.OPEN))


def test_articles_are_read_by_source_and_id(repository: Repository, recorded: list[RecordedClaim]) -> None:
    one = recorded[0]

    found = repository.article_texts([(one.source, one.doc_id), ("nobody", one.doc_id)])

    assert list(found) == [(one.source, one.doc_id)]
    assert one.claim.surface in found[one.source, one.doc_id].text
