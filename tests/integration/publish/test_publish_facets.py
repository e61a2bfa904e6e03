"""Facets: those of a whole table were counted when the file was built, and filters count anew."""

import asyncio
import sqlite3
from collections.abc import Callable
from contextlib import closing
from pathlib import Path
from typing import Any
from urllib.parse import quote

import pytest

from factdb.publish.published import described_tables


@pytest.fixture
def facets(site: Any) -> Callable[[str], dict[str, dict[str, int]]]:
    """The facets of a page, with the count of each value."""

    def ask(query: str) -> dict[str, dict[str, int]]:
        answer = asyncio.run(site.client.get(f"/published/claims_view.json?{query}")).json()
        results = answer["facet_results"]
        return {
            name: {each["value"]: each["count"] for each in found["results"]}
            for name, found in results.items()
        }

    return ask


def test_every_facet_that_pages_show_was_counted(published: Path) -> None:
    with closing(sqlite3.connect(published)) as connection:
        for table, described in described_tables().items():
            for column in described.get("facets", []):
                counted = connection.execute(
                    "SELECT value, count FROM facet_counts WHERE table_name = ? AND column_name = ? ORDER BY place",
                    (table, column),
                )
                live = connection.execute(
                    f"SELECT {column}, count(*) AS n FROM {table} WHERE {column} IS NOT NULL "
                    f"GROUP BY {column} ORDER BY n DESC, {column}"
                )
                assert counted.fetchall() == live.fetchall(), (table, column)


def test_a_page_shows_the_counts_of_the_whole_table(site: Any) -> None:
    for path in ("/published/claims_view", "/published/claims_view?_next=2026-10-14,2&_size=1"):
        page = asyncio.run(site.client.get(path)).text
        assert "?source=%D9%85" in page.replace("&amp;", "?")
        assert "facets-timed-out" not in page


def test_a_filter_counts_what_it_leaves(facets: Callable[[str], dict[str, dict[str, int]]]) -> None:
    assert facets("_facet=source") == {"source": {"وكالة المرسى": 2, "موقع التلال": 2, "صحيفة الضفاف": 1}}
    assert facets("_facet=source&denied=0")["source"] == {
        "موقع التلال": 2,
        "صحيفة الضفاف": 1,
        "وكالة المرسى": 1,
    }
    assert facets(f"_facet=source&_search={quote('دولارا')}")["source"] == {"موقع التلال": 1}
    assert facets("_facet=unit_kind&date__gt=2026-10-14")["unit_kind"] == {"count": 1, "currency": 1}


def test_json_has_the_facets_that_it_asks_for(facets: Callable[[str], dict[str, dict[str, int]]]) -> None:
    assert facets("") == {}
    assert set(facets("_facet=state")) == {"state"}


def test_facets_of_numbers_have_names(site: Any) -> None:
    page = asyncio.run(site.client.get("/published/articles")).text
    assert '<a href="http://localhost/published/articles?source_id=1"' in page
    assert ">صحيفة الضفاف</a>" in page


def test_a_chosen_value_can_be_taken_back(site: Any) -> None:
    answer = asyncio.run(site.client.get("/published/claims_view.json?_facet=concept&concept=child")).json()
    chosen = answer["facet_results"]["concept"]["results"][0]
    assert chosen["selected"] is True
    assert chosen["toggle_url"].endswith("/published/claims_view.json?_facet=concept")
