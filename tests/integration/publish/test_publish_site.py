"""The site: what a reader sees, finds and cannot do."""

import asyncio
import json
import sqlite3
from collections.abc import Callable
from contextlib import closing
from pathlib import Path
from typing import Any
from urllib.parse import quote

import pytest

from factdb.publish.build import build
from factdb.publish.published import described_tables
from factdb.publish.serve import datasette

BAD = '<script>alert("x")</script>'
BAD_URL = "javascript:alert(1)"


@pytest.fixture
def get(site: Any) -> Callable[[str], Any]:
    """Ask the site for a page."""
    return lambda path: asyncio.run(site.client.get(path))


def sql(query: str) -> str:
    return f"/published.json?_shape=array&sql={quote(query)}"


def ids(response: Any, key: str = "claim_id") -> set[int]:
    assert response.status_code == 200
    return {row[key] for row in response.json()}


def test_every_page_answers(get: Callable[[str], Any]) -> None:
    assert get("/").status_code == 200
    assert get("/published").status_code == 200
    for table in described_tables():
        page = get(f"/published/{table}")
        assert page.status_code == 200, table
        assert "timed out" not in page.text


def test_rows_have_pages_with_their_meaning(get: Callable[[str], Any]) -> None:
    page = get("/published/claims_view/1").text
    assert "<mark>40,000</mark>" in page
    assert "The claim&#39;s lasting number" in page
    assert "رقم الادعاء الثابت" in get("/published/claims_view/1?lang=ar").text
    for path in ("conflicts_view/1", "figures/1", "articles/1", "sources/1", "speakers/1", "comparison/1,1"):
        assert get(f"/published/{path}").status_code == 200, path


def test_home_leads_to_claims_and_conflicts(get: Callable[[str], Any]) -> None:
    home = get("/?lang=ar").text
    assert 'action="/published/claims_view"' in home
    assert 'href="/conflicts?lang=ar"' in home
    assert "كيف تقرأ الادعاء" in home
    assert "_memory" not in home


def test_a_claim_links_to_the_page_of_its_figure(get: Callable[[str], Any]) -> None:
    page = get("/published/claims_view?lang=ar").text
    assert '<a href="/figure/1?lang=ar">أطفال في مخيم الريحان</a>' in page
    assert get("/published/figure_history?figure_id=1").text.count("col-value_en ") >= 4


@pytest.mark.parametrize(
    ("query", "expected"),
    [
        ("للاطفال", {1, 2, 3, 4}),
        ("٤٠٬٠٠٠", {1}),
        ("نازح", {5}),
        ("بلديه", {2, 3}),
        ("مدرسة", set()),
        ("طفولة", set()),
    ],
)
def test_the_search_box_folds_arabic(get: Callable[[str], Any], query: str, expected: set[int]) -> None:
    found = ids(get(f"/published/claims_view.json?_shape=array&_search={quote(query)}"))
    assert found == expected


def test_articles_speakers_and_figures_are_searched_too(get: Callable[[str], Any]) -> None:
    assert ids(get(f"/published/articles.json?_shape=array&_search={quote('المدارس')}"), "id") == {1}
    assert ids(get(f"/published/articles.json?_shape=array&_search={quote('دولارا')}"), "id") == {4}
    assert ids(get(f"/published/speakers.json?_shape=array&_search={quote('الاهليه')}"), "id") == {1}
    assert ids(get(f"/published/figures.json?_shape=array&_search={quote('children')}"), "id") == {1}


def test_pages_ask_nothing_of_other_hosts(get: Callable[[str], Any]) -> None:
    page = get("/published/claims_view")
    assert 'src="http' not in page.text
    assert '<link rel="stylesheet" href="http' not in page.text


def test_the_style_is_served_from_the_package(get: Callable[[str], Any]) -> None:
    page = get("/published/claims_view").text
    href = next(part.split('"')[0] for part in page.split('href="') if "factdb.css?_v=" in part.split('"')[0])
    style = get(href)
    assert style.status_code == 200
    assert "unicode-bidi: plaintext" in style.text
    assert style.headers["cache-control"] == "public, max-age=31536000, immutable"
    assert "http" not in style.text


def test_one_query_cannot_hold_the_site_up(get: Callable[[str], Any]) -> None:
    answer = get("/published.json?sql=" + quote("select length(randomblob(900000000))"))
    assert answer.status_code == 400
    assert "too big" in answer.json()["error"]


@pytest.mark.parametrize(
    "query",
    [
        "insert into sources (slug, name, is_wire) values ('x', 'x', 0)",
        "attach database '/etc/passwd' as x",
        "pragma journal_mode = wal",
        "select load_extension('x')",
        "vacuum into '/tmp/x.db'",
    ],
)
def test_nothing_can_be_written_attached_or_loaded(get: Callable[[str], Any], query: str) -> None:
    assert get("/published.json?sql=" + quote(query)).status_code in (400, 403)


def test_the_file_can_be_downloaded(get: Callable[[str], Any], published: Path) -> None:
    assert get("/published.db").content == published.read_bytes()


def test_sql_finds_as_the_search_box_does(get: Callable[[str], Any]) -> None:
    hits = "select rowid as claim_id from claims_fts where claims_fts match escape_fts('النازحون')"
    assert ids(get(sql(hits))) == {5}


def test_a_reader_may_ask_in_sql(get: Callable[[str], Any]) -> None:
    answer = get(
        sql("select source, count(*) as claims from claims_view group by source order by claims desc")
    )
    assert answer.json()[0]["claims"] == 2


def test_hostile_texts_stay_texts(newsroom: Path, tmp_path: Path) -> None:
    with closing(sqlite3.connect(newsroom)) as connection, connection:
        _poison(connection)
    site = datasette(build(newsroom, tmp_path / "bad.db").path)

    async def pages() -> dict[str, str]:
        await site.invoke_startup()
        paths = ["/", "/published", f"/published/claims_view?_search={quote(BAD)}"]
        paths += [f"/published/{table}" for table in described_tables()]
        paths += [
            f"/published/{row}" for row in ("claims_view/1", "conflicts_view/1", "articles/1", "figures/1")
        ]
        return {path: (await site.client.get(path)).text for path in paths}

    for path, page in asyncio.run(pages()).items():
        assert BAD not in page, path
        assert "<script>alert" not in page, path
        assert f'href="{BAD_URL}' not in page, path


def _poison(connection: sqlite3.Connection) -> None:
    """Write markup into every free text that comes from articles, front matter and people."""
    texts = {
        "sources": ["name", "name_en", "kind", "country"],
        "articles": ["title", "author", "doc_id", "language"],
        "speakers": ["name", "name_en"],
        "places": ["name", "name_en"],
        "concepts": ["slug", "name", "name_en"],
        "units": ["name", "name_en", "code"],
        "figures": ["title", "title_en", "key"],
        "conflicts": ["explanation", "explanation_ar", "rule"],
        "claims": ["noun", "state", "group_name", "surface"],
        "article_versions": ["text"],
    }
    for table, columns in texts.items():
        for column in columns:
            connection.execute(f"UPDATE {table} SET {column} = ? || id", (BAD,))
    connection.execute("UPDATE articles SET url = ?", (BAD_URL,))


def test_other_databases_are_left_alone(tmp_path: Path) -> None:
    """The plugin is installed beside other sites; their search and their limits stay Datasette's."""
    from datasette.app import Datasette

    other = tmp_path / "other.db"
    with closing(sqlite3.connect(other)) as connection, connection:
        connection.execute("CREATE TABLE t (url TEXT)")
        connection.execute("INSERT INTO t VALUES ('x')")
    site = Datasette([str(other)])

    async def answer(path: str) -> Any:
        await site.invoke_startup()
        return await site.client.get(path)

    quoted = asyncio.run(answer("/other.json?_shape=arrayfirst&sql=" + quote("select escape_fts('المدرسة')")))
    assert json.loads(quoted.text) == ['"المدرسة"']
    page = asyncio.run(answer("/other/t"))
    assert "factdb.css" not in page.text
    assert "content-security-policy" not in page.headers
