"""What every response says: what may run, what others learn, how long it may be kept."""

import asyncio
import gzip
import hashlib
import re
import sqlite3
from base64 import b64encode
from collections.abc import Callable
from contextlib import closing
from pathlib import Path
from typing import Any

import pytest
from datasette.database import Database

from factdb.publish.build import build
from factdb.publish.serve import datasette

PAGES = [
    "/",
    "/published",
    "/published/claims_view",
    "/published/claims_view/1",
    "/published?sql=select+1",
    "/nowhere",
]
OTHERS = ["/published/claims_view.json", "/published/claims_view.csv", "/published.db", "/-/versions.json"]
ENDLESS = "with recursive c(x) as (select 1 union all select x%2B1 from c) select count(*) from c"
SCRIPT = re.compile(r"<script>(.*?)</script>", re.DOTALL)


@pytest.fixture
def get(site: Any) -> Callable[..., Any]:
    """Ask the site, with headers."""
    return lambda path, **headers: asyncio.run(site.client.get(path, headers=headers))


def policy(answer: Any) -> dict[str, list[str]]:
    parts = answer.headers["content-security-policy"].split("; ")
    return {name: values for name, *values in (part.split() for part in parts)}


@pytest.mark.parametrize("path", [*PAGES, *OTHERS])
def test_every_response_says_what_may_be_done_with_it(get: Callable[..., Any], path: str) -> None:
    headers = get(path).headers

    assert headers["x-content-type-options"] == "nosniff"
    assert headers["referrer-policy"] in ("same-origin", "no-referrer")
    assert headers["x-frame-options"] == "DENY"
    assert "camera=()" in headers["permissions-policy"]
    assert "frame-ancestors 'none'" in headers["content-security-policy"]


@pytest.mark.parametrize("path", PAGES)
def test_scripts_run_only_from_the_site_and_by_hash(get: Callable[..., Any], path: str) -> None:
    allowed = policy(get(path))

    assert allowed["default-src"] == ["'none'"]
    assert allowed["base-uri"] == ["'none'"]
    assert allowed["script-src"][0] == "'self'"
    assert all(re.fullmatch(r"'sha256-[\w+/]{43}='", each) for each in allowed["script-src"][1:])


def test_pages_of_published_files_take_no_inline_style(get: Callable[..., Any]) -> None:
    assert policy(get("/published/claims_view"))["style-src"] == ["'self'"]


@pytest.mark.parametrize(
    "path",
    ["/other/t", "/other?sql=select+1+as+a", "/other/t/1", "/-/versions", f"/other?sql={ENDLESS}"],
)
def test_the_scripts_of_datasettes_own_pages_run_by_their_hashes(
    published: Path, tmp_path: Path, path: str
) -> None:
    """Beside a published file, another database keeps Datasette's pages, with the scripts in them."""
    other = tmp_path / "other.db"
    with closing(sqlite3.connect(other)) as connection, connection:
        connection.execute("CREATE TABLE t (id INTEGER PRIMARY KEY)")
        connection.execute("INSERT INTO t VALUES (1)")
    site = datasette(published)
    site.add_database(Database(site, path=str(other)))

    async def ask() -> Any:
        await site.invoke_startup()
        return await site.client.get(path)

    answer = asyncio.run(ask())
    scripts = SCRIPT.findall(answer.text)
    assert scripts
    for script in scripts:
        digest = b64encode(hashlib.sha256(script.encode()).digest()).decode()
        assert f"'sha256-{digest}'" in policy(answer)["script-src"], script


def test_a_script_in_a_text_is_not_allowed(get: Callable[..., Any]) -> None:
    digest = b64encode(hashlib.sha256(b"alert(1)").digest()).decode()
    answer = get("/published/claims_view?_search=<script>alert(1)</script>")

    assert digest not in answer.headers["content-security-policy"]


def test_a_page_that_did_not_change_is_not_sent_again(get: Callable[..., Any]) -> None:
    first = get("/published/claims_view")

    again = get("/published/claims_view", **{"if-none-match": first.headers["etag"]})

    assert again.status_code == 304
    assert again.content == b""
    assert again.headers["etag"] == first.headers["etag"]
    assert "content-security-policy" in again.headers


def test_pages_that_differ_have_different_tags(get: Callable[..., Any]) -> None:
    tags = [
        get("/published/claims_view").headers["etag"],
        get("/published/claims_view?_size=1").headers["etag"],
        get("/published/claims_view.json").headers["etag"],
        get("/published/claims_view", **{"accept-language": "ar"}).headers["etag"],
    ]

    assert len(set(tags)) == len(tags)


def test_a_new_file_has_new_tags(newsroom: Path, site: Any, tmp_path: Path) -> None:
    with closing(sqlite3.connect(newsroom)) as connection, connection:
        connection.execute("UPDATE sources SET name = 'x' WHERE id = 1")
    other = datasette(build(newsroom, tmp_path / "other.db").path)

    async def tag(of: Any) -> str:
        await of.invoke_startup()
        return str((await of.client.get("/published/claims_view")).headers["etag"])

    assert asyncio.run(tag(site)) != asyncio.run(tag(other))


def test_pages_are_kept_for_a_minute_and_files_of_the_site_longer(get: Callable[..., Any]) -> None:
    page = get("/published/claims_view")
    assert page.headers["cache-control"] == "public, max-age=60"
    assert get("/").headers["cache-control"] == "public, max-age=60"
    assert get("/-/static/app.css?1").headers["cache-control"] == "public, max-age=31536000, immutable"
    assert get("/-/static/app.css").headers["cache-control"] == "public, max-age=3600"


def test_what_failed_is_not_kept(get: Callable[..., Any]) -> None:
    for path in ("/nowhere", "/published.json?sql=select+nothing", "/published.json?sql=insert"):
        answer = get(path)
        assert answer.status_code >= 400
        assert answer.headers["cache-control"] == "no-store"
        assert "etag" not in answer.headers


def test_an_address_with_the_version_of_the_site_is_kept_for_ever(site: Any, get: Callable[..., Any]) -> None:
    from factdb.publish.plugin.served import site_of

    shown = site_of(site)
    assert shown is not None

    kept = get(f"/published/claims_view.json?_v={shown.version}")

    assert kept.headers["cache-control"] == "public, max-age=31536000, immutable"
    assert get("/published/claims_view.json?_v=other").headers["cache-control"] == "public, max-age=60"
    assert len(kept.json()["rows"]) == 5


def test_what_is_asked_with_a_cookie_is_not_shared(get: Callable[..., Any]) -> None:
    answer = get("/published/claims_view", cookie="a=b")

    assert "private" in answer.headers["cache-control"]
    assert "etag" not in answer.headers


def test_the_language_that_the_browser_asks_for_is_part_of_the_address(get: Callable[..., Any]) -> None:
    assert "Accept-Language" in get("/").headers["vary"]


def test_pages_come_compressed_and_the_database_as_it_is(site: Any, published: Path) -> None:
    async def raw(path: str) -> Any:
        messages = []

        async def send(message: Any) -> None:
            messages.append(message)

        async def receive() -> Any:
            return {"type": "http.request", "body": b""}

        scope = {
            "type": "http", "method": "GET", "path": path, "raw_path": path.encode(), "query_string": b"",
            "headers": [(b"host", b"x"), (b"accept-encoding", b"gzip")], "scheme": "http", "http_version": "1.1",
        }  # fmt: skip
        await site.app()(scope, receive, send)
        return dict(messages[0]["headers"]), b"".join(each.get("body", b"") for each in messages[1:])

    headers, body = asyncio.run(raw("/published/claims_view"))
    assert headers[b"content-encoding"] == b"gzip"
    assert "مخيم الريحان" in gzip.decompress(body).decode()
    headers, body = asyncio.run(raw("/published.db"))
    assert b"content-encoding" not in headers
    assert body == published.read_bytes()
