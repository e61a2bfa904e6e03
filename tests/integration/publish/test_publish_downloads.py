"""Downloads: CSV for spreadsheets and programs, JSON, and the file itself, also of hostile texts."""

import asyncio
import csv
import io
import json
import sqlite3
from collections.abc import Callable
from contextlib import closing
from pathlib import Path
from typing import Any
from urllib.parse import quote

import pytest

from factdb.publish.build import build
from factdb.publish.serve import datasette

BAD = '=HYPERLINK("http://evil.example","x")<script>alert(1)</script>'
CSV = {
    "table": "/published/claims_view.csv",
    "all rows of a table": "/published/claims_view.csv?_stream=on&_size=max",
    "file of a table": "/published/claims_view.csv?_dl=on",
    "view": "/published/figure_history.csv",
    "query": "/published.csv?sql=" + quote("select source, value, sentence from claims_view"),
}


@pytest.fixture
def get(site: Any) -> Callable[[str], Any]:
    """Ask the site."""
    return lambda path: asyncio.run(site.client.get(path))


@pytest.mark.parametrize("path", CSV.values(), ids=CSV)
def test_csv_opens_rightly_in_a_spreadsheet(get: Callable[[str], Any], path: str) -> None:
    answer = get(path)

    assert answer.status_code == 200
    assert answer.content.startswith("\ufeff".encode())
    assert answer.content.count("\ufeff".encode()) == 1
    rows = list(csv.DictReader(io.StringIO(answer.content.decode("utf-8-sig"), newline="")))
    assert {row["source"] for row in rows} == {"صحيفة الضفاف", "وكالة المرسى", "موقع التلال"}
    assert "أكثر من 40,000" in {row["value"] for row in rows}


def test_programs_get_csv_without_a_mark(get: Callable[[str], Any]) -> None:
    assert get("/published/sources.csv?_raw=on").text.splitlines()[0].startswith("id,slug")


def test_what_failed_is_no_csv(get: Callable[[str], Any]) -> None:
    answer = get("/published/nothing.csv")

    assert answer.status_code == 404
    assert "\ufeff" not in answer.text


@pytest.fixture
def hostile(newsroom: Path, tmp_path: Path) -> Any:
    """A site whose texts are formulas and scripts."""
    with closing(sqlite3.connect(newsroom)) as connection, connection:
        connection.execute("UPDATE sources SET name = ? || id", (BAD,))
        connection.execute("UPDATE speakers SET name = ? || id", (BAD,))
        connection.execute(
            "UPDATE articles SET title = ?, url = 'javascript:alert(1)', author = ?", (BAD, BAD)
        )
        connection.execute("UPDATE claims SET noun = ?", (BAD,))
        connection.execute("UPDATE article_versions SET text = ? || text", (BAD,))
    site = datasette(build(newsroom, tmp_path / "bad.db").path)
    asyncio.run(site.invoke_startup())
    return site


@pytest.mark.parametrize("path", CSV.values(), ids=CSV)
def test_no_cell_of_a_csv_file_is_a_formula(hostile: Any, path: str) -> None:
    answer = asyncio.run(hostile.client.get(path))

    rows = list(csv.reader(io.StringIO(answer.content.decode("utf-8-sig"), newline="")))
    cells = {cell for row in rows for cell in row}
    assert f"'{BAD}1" in cells
    assert not any(cell.startswith("=") for cell in cells)


def test_no_download_is_read_as_a_page(hostile: Any) -> None:
    for path in [*CSV.values(), "/published/articles.json", "/conflicts.atom", "/published.db"]:
        answer = asyncio.run(hostile.client.get(path))
        assert not answer.headers["content-type"].startswith("text/html"), path
        assert answer.headers["x-content-type-options"] == "nosniff", path


def test_json_has_the_texts_unchanged(hostile: Any) -> None:
    rows = asyncio.run(hostile.client.get("/published/articles.json?_shape=array")).json()
    assert {row["title"] for row in rows} == {BAD}


def test_json_lines_are_one_row_each(get: Callable[[str], Any]) -> None:
    lines = get("/published/claims_view.json?_shape=array&_nl=on").text.splitlines()
    assert [json.loads(line)["claim_id"] for line in lines]


def test_the_file_may_be_kept_back(published: Path) -> None:
    site = datasette(published, allow_download=False)

    async def ask(path: str) -> Any:
        await site.invoke_startup()
        return await site.client.get(path)

    assert asyncio.run(ask("/published.db")).status_code == 403
    assert "published.db" not in asyncio.run(ask("/published")).text
