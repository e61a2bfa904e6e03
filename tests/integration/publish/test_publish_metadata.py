"""metadata.yml describes the published file: everything in it, and nothing else."""

import re
import sqlite3
from contextlib import closing
from pathlib import Path
from typing import Any

import pytest

from factdb.publish.published import DATABASE, described_tables, metadata

ARABIC = re.compile("[\u0620-\u064a]")
LATIN = re.compile("[a-zA-Z]")
INTERNAL = re.compile(r"sqlite_stat\d|.*_fts(_data|_idx|_docsize|_config)?")


@pytest.fixture
def columns(published: Path) -> dict[str, list[str]]:
    """The columns of each table and view that readers see."""
    with closing(sqlite3.connect(published)) as connection:
        names = connection.execute("SELECT name FROM sqlite_master WHERE type IN ('table', 'view')")
        return {
            name: [column[1] for column in connection.execute(f"PRAGMA table_info({name})")]
            for (name,) in names.fetchall()
            if not INTERNAL.fullmatch(name)
        }


def test_every_table_and_view_is_described_and_no_other(columns: dict[str, list[str]]) -> None:
    assert set(described_tables()) == set(columns)


def test_every_column_is_described_in_its_order_and_no_other(columns: dict[str, list[str]]) -> None:
    described = {name: list(table["columns"]) for name, table in described_tables().items()}
    assert described == columns


def test_every_text_is_in_both_languages() -> None:
    texts = [
        text
        for name, table in described_tables().items()
        if name != "sqlite_sequence"
        for text in (table["title"], table["description"], *table["columns"].values())
    ]
    texts += [metadata()["title"], metadata()["description_html"]]
    assert [text for text in texts if not (ARABIC.search(text) and LATIN.search(text))] == []


def test_facets_sorting_labels_and_search_name_what_exists(
    columns: dict[str, list[str]], published: Path
) -> None:
    with closing(sqlite3.connect(published)) as connection:
        tables = {name for (name,) in connection.execute("SELECT name FROM sqlite_master")}
    for name, table in described_tables().items():
        asked: list[Any] = [*table.get("facets", []), *table.get("sortable_columns", [])]
        asked += [table[key] for key in ("sort", "sort_desc", "label_column", "fts_pk") if key in table]
        assert set(asked) <= set(columns[name]), name
        assert table.get("fts_table", name) in tables
        assert table["size"] <= 50


def test_default_sort_is_one_that_readers_can_choose() -> None:
    for name, table in described_tables().items():
        if "sort_desc" in table:
            assert table["sort_desc"] in table["sortable_columns"], name


def test_only_keys_that_datasette_reads_are_used() -> None:
    known = {
        "title", "description", "size", "sort_desc", "label_column", "fts_table", "fts_pk",
        "facets", "sortable_columns", "hidden", "columns",
    }  # fmt: skip
    assert set(metadata()) == {"title", "license", "license_url", "description_html", "databases"}
    assert set(metadata()["databases"]) == {DATABASE}
    for table in described_tables().values():
        assert set(table) <= known
