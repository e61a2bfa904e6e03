"""No query takes the site down: what costs too much gets an error page, and the next reader an answer."""

import asyncio
from collections.abc import Callable
from pathlib import Path
from typing import Any
from urllib.parse import quote

import pytest

from factdb.publish.plugin.limits import LARGEST_RESULT
from factdb.publish.serve import datasette

COUNTING = "with recursive c (x) as (select 1 union all select x + 1 from c) "
LONG = "(select hex(zeroblob(60000)) as long, hex(zeroblob(30000)) || '1' as part)"


@pytest.fixture
def get(published: Path) -> Callable[[str], Any]:
    """Ask a site whose queries may take a fifth of a second, so that the tests need not wait."""
    site = datasette(published)
    site._settings["sql_time_limit_ms"] = site.sql_time_limit_ms = 200

    async def ask(path: str) -> Any:
        await site.invoke_startup()
        return await site.client.get(path)

    return lambda path: asyncio.run(ask(path))


def sql(query: str, shape: str = ".json") -> str:
    return f"/published{shape}?sql={quote(query)}"


@pytest.mark.parametrize(
    "query",
    [
        "select length(randomblob(900000000))",
        "select length(zeroblob(900000000))",
        "select hex(zeroblob(400000))",
        "select printf('%.*c', 900000000, 'x')",
        "select replace(hex(zeroblob(1000)), '0', hex(zeroblob(10000)))",
        "select length(group_concat(sentence || hex(zeroblob(90000)))) from claims_view",
        "select zeroblob(250000) from claims_view a, claims_view b, claims_view c",
        COUNTING + "select hex(zeroblob(100000)) || x from c",
    ],
)
def test_nothing_grows_beyond_what_is_allowed(get: Callable[[str], Any], query: str) -> None:
    answer = get(sql(query))

    assert answer.status_code == 400
    assert "too big" in answer.json()["error"] or "took too long" in answer.json()["error"]


@pytest.mark.parametrize(
    "query",
    [
        COUNTING + "select count(*) from c",
        COUNTING + "select max(x) from (select x from c order by -x)",
        COUNTING + "select json_group_array(x) from c where x < 0",
        "with a as (select 1 from claims_view a, claims_view b, claims_view c, claims_view d, claims_view e) "
        "select count(*) from a, a, a, a",
        COUNTING + f"select sum(instr(long, part || x)) from c, {LONG}",
        COUNTING + f"select sum(length(replace(long, part || x, ''))) from c, {LONG}",
        COUNTING + f"select sum(long like '%0%0%0%0%0%1' || x) from c, {LONG}",
    ],
)
def test_nothing_takes_longer_than_is_allowed(get: Callable[[str], Any], query: str) -> None:
    answer = get(sql(query))

    assert answer.status_code == 400
    assert "took too long" in answer.json()["error"] or "too complex" in answer.json()["error"]


def test_rows_without_end_are_cut(get: Callable[[str], Any]) -> None:
    answer = get(sql(COUNTING + "select x from c")).json()

    assert answer["truncated"] is True
    assert len(answer["rows"]) == 1_000


def test_a_refused_query_is_a_page_and_the_next_one_answers(get: Callable[[str], Any]) -> None:
    page = get(sql(COUNTING + "select count(*) from c", shape=""))

    assert page.status_code == 400
    assert "too long" in page.text
    assert get("/published/claims_view").status_code == 200


def test_many_readers_with_bad_queries_leave_the_site_standing(published: Path) -> None:
    site = datasette(published)
    site._settings["sql_time_limit_ms"] = site.sql_time_limit_ms = 200

    async def ask() -> list[int]:
        await site.invoke_startup()
        bad = [site.client.get(sql(COUNTING + "select count(*) from c")) for _ in range(6)]
        answers = await asyncio.gather(*bad, site.client.get("/published/claims_view"))
        return [answer.status_code for answer in answers]

    assert asyncio.run(ask()) == [400] * 6 + [200]


def test_the_longest_article_can_be_read_whole(desk: Any, working: Path, tmp_path: Path) -> None:
    from factdb.publish.build import build

    source = desk.insert("sources", slug="x", name="x", is_wire=0)
    desk.article(source, "long", "كلمة " * 200_000)
    desk.connection.commit()
    site = datasette(build(working, tmp_path / "long.db").path)

    async def ask() -> Any:
        await site.invoke_startup()
        return await site.client.get("/published/article_versions.json?_shape=array&_sort=n")

    answer = asyncio.run(ask()).json()
    assert len(answer[0]["text"]) == 1_000_000 < LARGEST_RESULT


@pytest.mark.parametrize(
    "query",
    [
        "pragma journal_mode",
        "pragma mmap_size = 0",
        "pragma query_only = off",
        "select * from pragma_query_only(0)",
        "create temp table x (a)",
        "with x as (select 1) insert into sources (slug, name, is_wire) select 'x', 'x', 0",
        "with x as (select 1) delete from sources",
        "select writefile('/tmp/x', 'x')",
        "select readfile('/etc/passwd')",
        "select load_extension('mod_spatialite')",
        "explain attach 'x.db' as x",
    ],
)
def test_nothing_but_reading_is_possible(get: Callable[[str], Any], query: str) -> None:
    assert get(sql(query)).status_code in (400, 403)
