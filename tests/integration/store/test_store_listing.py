"""Claims are found by whom, what, where and when; spelling does not matter."""

import json
import sqlite3
from collections.abc import Callable
from contextlib import closing
from datetime import UTC, date, datetime
from pathlib import Path

import pytest

from factdb.core.articles import Article, Precision, Published
from factdb.core.claims import Claim, UnitKind
from factdb.store.repository import Repository
from factdb.store.values import ClaimFilter, Label, Reading, Run, Totals


@pytest.fixture
def filled(
    repository: Repository,
    article_of: Callable[..., Article],
    claim_in: Callable[..., Claim],
    reading: Reading,
) -> Repository:
    """30 killed by one outlet in March, 12 km by another, undated."""
    march = datetime(2025, 3, 14, 23, 30, tzinfo=UTC)
    killed, road = "قتل 30 شخصا.", "طول الطريق 12 كيلومترا."
    repository.save_article(
        article_of(killed, publisher="صحيفة الأنباء", published=Published(march, Precision.MINUTE)),
        [
            claim_in(
                killed,
                "30",
                "30",
                noun="شخص",
                concept="person",
                state="killed",
                place="al-hol-camp",
                speaker="الكولونيل مايلز كاغينز",
            )
        ],
        reading,
    )
    length = claim_in(road, "12", "12", unit_kind=UnitKind.LENGTH, unit="km", noun="الطريق")
    repository.save_article(article_of(road, publisher="وكالة البحر", published=None), [length], reading)
    return repository


@pytest.mark.parametrize(
    "wanted",
    [
        ClaimFilter(speaker="كاغينز"),
        ClaimFilter(speaker="كَاغينز"),
        ClaimFilter(concept="person"),
        ClaimFilter(concept="شخص"),
        ClaimFilter(source="الانباء"),
        ClaimFilter(source="الأنباء"),
        ClaimFilter(state="killed"),
        ClaimFilter(place="hol"),
        ClaimFilter(since=date(2025, 3, 14)),
        ClaimFilter(until=date(2025, 3, 14)),
        ClaimFilter(since=date(2025, 3, 1), until=date(2025, 3, 31), speaker="مايلز", state="killed"),
    ],
)
def test_a_filter_finds_the_claim(filled: Repository, wanted: ClaimFilter) -> None:
    found = filled.list_claims(wanted)

    assert [entry.recorded.claim.surface for entry in found] == ["30"]


@pytest.mark.parametrize(
    "wanted",
    [
        ClaimFilter(speaker="غيره"),
        ClaimFilter(speaker="%"),
        ClaimFilter(concept="pers"),
        ClaimFilter(source="_"),
        ClaimFilter(since=date(2025, 3, 15)),
        ClaimFilter(until=date(2025, 3, 13)),
        ClaimFilter(state="killed", source="البحر"),
    ],
)
def test_a_filter_leaves_out_what_does_not_match(filled: Repository, wanted: ClaimFilter) -> None:
    assert filled.list_claims(wanted) == []


def test_without_a_filter_all_claims_are_listed(filled: Repository) -> None:
    assert [entry.recorded.claim.surface for entry in filled.list_claims()] == ["12", "30"]
    assert filled.totals() == Totals(articles=2, claims=2, figures=0)


def test_labels_name_what_is_in_use_and_what_holds_it(filled: Repository, database: Path) -> None:
    labels = [
        Label("person", "شخص", "person"),
        Label("child", "طفل", "child", "person"),
        Label("al-hol-camp", "مخيم الهول", "Al-Hol camp", "hasakah"),
        Label("hasakah", "الحسكة", "Al-Hasakah"),
    ]

    filled.label_concepts(labels)
    filled.label_places(labels)
    filled.label_units({"km": "كيلومتر", "m": "متر"}.get)

    with closing(sqlite3.connect(database)) as connection:
        concepts = connection.execute("SELECT slug, name FROM concepts").fetchall()
        places = connection.execute(
            "SELECT p.name, holder.name_en FROM places AS p JOIN places AS holder ON holder.id = p.parent_id"
        ).fetchall()
        units = connection.execute("SELECT code, name, name_en, dimension, factor FROM units").fetchall()
    assert concepts == [("person", "شخص")]
    assert places == [("مخيم الهول", "Al-Hasakah")]
    assert units == [("km", "كيلومتر", "kilometres", "m", 1000)]


def test_a_named_place_is_found_by_its_name_and_read_back_by_its_slug(filled: Repository) -> None:
    filled.label_places([Label("al-hol-camp", "مخيم الهول", "Al-Hol camp")])

    (found,) = filled.list_claims(ClaimFilter(place="الهول"))

    assert found.recorded.claim.place == "al-hol-camp"


def test_a_run_is_remembered_with_its_issues(repository: Repository, database: Path) -> None:
    started = datetime(2026, 11, 21, 9, 30, tzinfo=UTC)
    issue = "seeds/broken.jsonl:3: not a JSON object"

    repository.record_run(
        Run(started, started.replace(minute=31), "0.1.0", ("seeds",), articles=9, skipped=1, issues=(issue,))
    )

    with closing(sqlite3.connect(database)) as connection:
        found = connection.execute("SELECT started_at, finished_at, inputs, articles, skipped FROM runs")
        assert found.fetchall() == [("2026-11-21T09:30:00Z", "2026-11-21T09:31:00Z", '["seeds"]', 9, 1)]
        (issues,) = connection.execute("SELECT issues FROM runs").fetchone()
    assert json.loads(issues) == [issue]
