"""Every constraint of the working database refuses what it should, and lets good rows pass."""

from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path

import pytest
from sqlalchemy import CheckConstraint, Connection, UniqueConstraint, delete, func, insert, select

from factdb.errors import StoreError
from factdb.store.engine import open_engine
from factdb.store.tables import Base

TABLES = Base.metadata.tables
MOMENT = datetime(2026, 11, 21, 9, 30, tzinfo=UTC)

GOOD_ROWS: dict[str, dict[str, object]] = {
    "sources": {"id": 1, "slug": "s", "name": "S", "is_wire": False},
    "articles": {"id": 1, "source_id": 1, "doc_id": "d", "language": "ar"},
    "article_versions": {
        **{"id": 1, "article_id": 1, "n": 1, "text": "t", "sha256": "a" * 64},
        **{"extractor_version": "0.1.0", "is_current": True},
    },
    "speakers": {"id": 1, "slug": "p", "name": "P", "kind": "person"},
    "speaker_aliases": {"id": 1, "speaker_id": 1, "name": "P"},
    "units": {"id": 1, "kind": "length", "code": "km", "dimension": "m", "factor": 1000},
    "concepts": {"id": 1, "slug": "child"},
    "places": {"id": 1, "slug": "hol"},
    "figures": {"id": 1, "key": "k", "title": "T", "title_en": "T"},
    "claims": {
        **{"id": 1, "version_id": 1, "content_key": "c" * 32, "span_start": 5, "span_end": 7},
        **{"surface": "30", "sentence_start": 0, "sentence_end": 9, "value_low": 30, "value_high": 30},
        **{"qualifier": "exact", "unit_kind": "length", "unit_id": 1, "concept_id": 1, "place_id": 1},
        **{"speaker_id": 1, "via_id": 1, "attribution": "verb", "denied": False, "planned": False},
        **{"figure_id": 1, "rules": (), "extractor_version": "0.1.0", "review_status": "unreviewed"},
    },
    "conflicts": {
        **{"id": 1, "figure_id": 1, "verdict": "conflict", "rule": "disjoint", "explanation": "e"},
        **{"explanation_ar": "e", "inputs_hash": "h", "state": "open"},
    },
    "conflict_camps": {"conflict_id": 1, "camp": 1, "voices": 1},
    "conflict_claims": {"conflict_id": 1, "camp": 1, "claim_id": 1},
    "reviews": {
        **{"id": 1, "subject": "claim", "subject_key": "c" * 32, "claim_id": 1, "reviewer": "r"},
        **{"status": "confirmed", "was": "{}", "became": "{}"},
    },
    "comparison_state": {"id": 1, "method": 1, "articles": 1, "counted": 1, "judged": True},
    "comparison_stale": {"figure_id": 1},
    "comparison_kinds": {"id": 1, "dimension": "count", "kind": "person killed", "articles": 1},
    "comparison_words": {"kind_id": 1, "word": 1, "articles": 1},
    "comparison_places": {"kind_id": 1, "place": "p", "variety": 0.5},
    "comparison_clues": {"word": 1, "day": 1, "article_id": 1},
    "comparison_holders": {"kind_id": 1, "article_id": 1},
    "comparison_sketches": {"hash": 1, "article_id": 1},
    "article_copies": {"one_id": 1, "other_id": 1},
    "runs": {
        **{"id": 1, "factdb_version": "0.1.0", "inputs": (), "articles": 1, "new_articles": 1},
        **{"new_versions": 1, "claims": 1, "skipped": 0, "issues": "[]"},
    },
}

ALONE = {"conflict_claims", "comparison_state", "comparison_stale", "article_copies"}
"""Tables in which one row stands for all that the other rows allow."""

REFUSED_BY_CHECK: list[tuple[str, str, dict[str, object]]] = [
    ("comparison_state", "one_row", {"id": 2}),
    ("articles", "dated_with_precision", {"published_at": "2025-03-14"}),
    ("articles", "dated_with_precision", {"published_precision": "day"}),
    ("articles", "known_published_precision", {"published_at": "2025", "published_precision": "year"}),
    ("article_versions", "numbered_from_one", {"n": 0}),
    ("article_versions", "whole_sha256", {"sha256": "abc"}),
    ("speakers", "known_kind", {"kind": "robot"}),
    ("units", "known_kind", {"kind": "speed"}),
    ("units", "positive_factor", {"factor": 0}),
    ("concepts", "not_its_own_parent", {"parent_id": 2}),
    ("places", "not_its_own_parent", {"parent_id": 2}),
    ("claims", "whole_content_key", {"content_key": "abc"}),
    ("claims", "span_in_order", {"span_start": 7}),
    ("claims", "span_in_order", {"span_start": 8}),
    ("claims", "span_in_order", {"span_start": -1, "sentence_start": -1}),
    ("claims", "sentence_holds_span", {"sentence_start": 6}),
    ("claims", "sentence_holds_span", {"sentence_end": 6}),
    ("claims", "sentence_holds_span", {"sentence_start": -1}),
    ("claims", "noun_has_both_ends", {"noun_start": 1}),
    ("claims", "noun_has_both_ends", {"noun_end": 1}),
    ("claims", "noun_in_order", {"noun_start": 4, "noun_end": 4}),
    ("claims", "noun_in_order", {"noun_start": -1, "noun_end": 4}),
    ("claims", "has_value", {"value_low": None, "value_high": None}),
    ("claims", "values_in_order", {"value_low": 31}),
    ("claims", "values_in_order", {"value_low": 43_000_000_001, "value_high": 43_000_000_000}),
    ("claims", "not_its_own_part", {"part_of_id": 2}),
    ("claims", "known_qualifier", {"qualifier": "roughly"}),
    ("claims", "known_unit_kind", {"unit_kind": "speed"}),
    ("claims", "known_attribution", {"attribution": "rumour"}),
    ("claims", "known_review_status", {"review_status": "maybe"}),
    ("conflicts", "ratio_from_one", {"ratio": 0}),
    ("conflicts", "known_verdict", {"verdict": "agree"}),
    ("conflicts", "known_state", {"state": "closed"}),
    ("conflict_camps", "numbered_from_one", {"camp": 0}),
    ("conflict_camps", "has_voice", {"voices": 0}),
    ("conflict_camps", "values_in_order", {"value_low": 2, "value_high": 1}),
    ("reviews", "known_subject", {"subject": "speaker"}),
    ("reviews", "one_subject", {"claim_id": 1, "conflict_id": 1}),
    ("runs", "counts_not_negative", {"skipped": -1}),
]

REFERENCES = [
    (table.name, column.name)
    for table in Base.metadata.sorted_tables
    for column in table.columns
    if column.foreign_keys
]

UNIQUE = [
    (table.name, tuple(column.name for column in constraint.columns))
    for table in Base.metadata.sorted_tables
    for constraint in table.constraints
    if isinstance(constraint, UniqueConstraint)
]


def filled(table: str, **changes: object) -> dict[str, object]:
    """A good row of `table` with these changes; moments are added where the table has any."""
    row = dict(GOOD_ROWS[table])
    for column in ("fetched_at", "started_at", "finished_at", "reviewed_at"):
        if column in TABLES[table].columns:
            row[column] = MOMENT
    return {**row, **changes}


@pytest.fixture
def connection(database: Path) -> Iterator[Connection]:
    """A database with one good row in every table."""
    engine = open_engine(database)
    with engine.connect() as opened:
        for table in GOOD_ROWS:
            opened.execute(insert(TABLES[table]).values(**filled(table)))
        yield opened
    engine.dispose()


def second(table: str, **changes: object) -> dict[str, object]:
    """Another good row of `table`, different in all that must be unique."""
    apart: dict[str, dict[str, object]] = {
        "sources": {"slug": "s2"},
        "articles": {"doc_id": "d2"},
        "article_versions": {"n": 2, "sha256": "b" * 64, "is_current": False},
        "speakers": {"slug": "p2"},
        "speaker_aliases": {"name": "P2"},
        "units": {"code": "m"},
        "concepts": {"slug": "adult"},
        "places": {"slug": "roj"},
        "figures": {"key": "k2"},
        "claims": {"content_key": "d" * 32},
        "conflicts": {"inputs_hash": "h2"},
        "conflict_camps": {"camp": 2},
        "comparison_kinds": {"kind": "person injured"},
        "comparison_words": {"word": 2},
        "comparison_places": {"place": "q"},
        "comparison_clues": {"word": 2},
        "comparison_holders": {"article_id": 2},
        "comparison_sketches": {"hash": 2},
        "reviews": {"claim_id": None},
    }
    number = {"id": 2} if "id" in TABLES[table].columns else {}
    return filled(table, **{**number, **apart.get(table, {}), **changes})


@pytest.mark.parametrize("table", [name for name in GOOD_ROWS if name not in ALONE])
def test_a_second_good_row_passes(connection: Connection, table: str) -> None:
    connection.execute(insert(TABLES[table]).values(**second(table)))

    assert connection.execute(select(func.count()).select_from(TABLES[table])).scalar_one() == 2


@pytest.mark.parametrize(("table", "check", "changes"), REFUSED_BY_CHECK)
def test_a_check_refuses_a_bad_row(
    connection: Connection, table: str, check: str, changes: dict[str, object]
) -> None:
    with pytest.raises(StoreError, match=f"CHECK constraint failed: ck_{table}_{check}"):
        connection.execute(insert(TABLES[table]).values(**second(table, **changes)))


def test_no_check_is_left_untried() -> None:
    tried = {f"ck_{table}_{check}" for table, check, _ in REFUSED_BY_CHECK}

    declared = {
        str(constraint.name)
        for table in TABLES.values()
        for constraint in table.constraints
        if isinstance(constraint, CheckConstraint)
    }
    assert tried == declared


@pytest.mark.parametrize(("table", "column"), REFERENCES)
def test_a_reference_to_nothing_is_refused(connection: Connection, table: str, column: str) -> None:
    row = {**second(table), column: 99}

    with pytest.raises(StoreError, match="FOREIGN KEY constraint failed"):
        connection.execute(insert(TABLES[table]).values(**row))


@pytest.mark.parametrize(("table", "columns"), UNIQUE)
def test_a_second_row_of_one_identity_is_refused(
    connection: Connection, table: str, columns: tuple[str, ...]
) -> None:
    same = {column: GOOD_ROWS[table][column] for column in columns}

    with pytest.raises(StoreError, match=f"UNIQUE constraint failed: {table}"):
        connection.execute(insert(TABLES[table]).values(**second(table, **same)))


def test_an_article_has_one_current_version(connection: Connection) -> None:
    with pytest.raises(StoreError, match=r"UNIQUE constraint failed: article_versions\.article_id"):
        connection.execute(
            insert(TABLES["article_versions"]).values(**second("article_versions", is_current=True))
        )


def count(connection: Connection, table: str) -> int:
    return connection.execute(select(func.count()).select_from(TABLES[table])).scalar_one()


def test_an_article_goes_with_its_texts_and_claims_but_reviews_stay(connection: Connection) -> None:
    connection.execute(delete(TABLES["articles"]))

    gone = ("article_versions", "claims", "conflict_claims")
    assert [count(connection, table) for table in gone] == [0, 0, 0]
    (review,) = connection.execute(select(TABLES["reviews"])).all()
    assert (review.claim_id, review.subject_key) == (None, "c" * 32)


@pytest.mark.parametrize("table", ["sources", "speakers", "units", "concepts", "places"])
def test_what_claims_use_cannot_go(connection: Connection, table: str) -> None:
    with pytest.raises(StoreError, match="FOREIGN KEY constraint failed"):
        connection.execute(delete(TABLES[table]))


def test_a_figure_goes_with_its_conflicts_and_leaves_its_claims(connection: Connection) -> None:
    connection.execute(delete(TABLES["figures"]))

    assert [count(connection, table) for table in ("conflicts", "conflict_camps", "conflict_claims")] == [
        0,
        0,
        0,
    ]
    assert connection.execute(select(TABLES["claims"].c.figure_id)).scalar_one() is None


def test_the_number_of_a_deleted_claim_is_not_given_again(connection: Connection) -> None:
    connection.execute(delete(TABLES["claims"]))

    row = filled("claims")
    del row["id"]
    connection.execute(insert(TABLES["claims"]).values(**row))

    assert connection.execute(select(TABLES["claims"].c.id)).scalar_one() == 2
