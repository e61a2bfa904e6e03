"""Texts from articles, front matter and people stay texts, on every page and in data for machines."""

import asyncio
import json
import sqlite3
from contextlib import closing
from html.parser import HTMLParser
from pathlib import Path
from typing import Any

import pytest

from factdb.publish.build import build
from factdb.publish.published import described_tables
from factdb.publish.serve import datasette

TEXTS = {
    "sources": ["name", "name_en", "kind", "country"],
    "articles": ["title", "author", "doc_id", "language"],
    "speakers": ["name", "name_en"],
    "speaker_aliases": ["name"],
    "places": ["name", "name_en"],
    "concepts": ["slug", "name", "name_en"],
    "units": ["name", "name_en", "code"],
    "figures": ["title", "title_en", "key"],
    "conflicts": ["explanation", "explanation_ar", "rule"],
    "claims": ["noun", "state", "group_name", "surface"],
    "article_versions": ["text"],
}
PAYLOADS = [
    '<script>alert("x")</script>',
    "</script><img src=x onerror=alert(1)>",
    "\"'><svg/onload=alert(1)>",
    "' autofocus onfocus='alert(1)",
    "--><b id=injected>{{ 7 * 7 }}{% raw %}",
    "&lt;script&gt;alert(1)&lt;/script&gt;",
]
URLS = [
    "javascript:alert(1)",
    "  jAvAsCrIpT:alert(1)",
    "java\tscript:alert(1)",
    "data:text/html,<script>alert(1)</script>",
    "https://a.example/\"onmouseover='alert(1)'><script>alert(1)</script>",
]
OWN = ["/", "/conflicts", "/compare", "/article/1/changes/2", "/figure/1", "/figure/1?by=speaker"]
OWN += [f"/{kind}/{number}" for kind in ("article", "speaker", "source", "claim") for number in (1, 2)]
ASKED = [
    "/figure/1?by={}",
    "/compare?topic={}&place={}&since={}",
    "/conflicts?state={}&page={}",
    "/?lang={}",
    "/{}",
    "/published/claims_view?_search={}&lang=ar",
    "/published/claims_view?source={}&_facet=source",
    "/published/claims_view?source__contains={}",
    "/published?sql=select+{}",
    "/published?sql=select+:x&x={}",
]


class Elements(HTMLParser):
    """What a browser would make of a page."""

    def __init__(self, page: str) -> None:
        super().__init__(convert_charrefs=True)
        self.found: list[tuple[str, dict[str, str | None]]] = []
        self.scripts: list[str] = []
        self._in_script = False
        self.feed(page)
        self.close()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.found.append((tag, dict(attrs)))
        self._in_script = tag == "script"

    def handle_endtag(self, tag: str) -> None:
        self._in_script = False

    def handle_data(self, data: str) -> None:
        if self._in_script:
            self.scripts.append(data)

    def dangers(self) -> list[Any]:
        """Elements that run something, or that no template writes."""
        return [
            (tag, attributes)
            for tag, attributes in self.found
            if any(name.startswith("on") or name == "style" for name in attributes)
            or (tag == "script" and attributes.get("type") != "application/ld+json")
            or tag in ("iframe", "object", "embed", "base", "img", "style")
            or attributes.get("id") == "injected"
            or any(not _leads_to_a_page(attributes.get(name)) for name in ("href", "src", "action"))
        ]


def _leads_to_a_page(address: str | None) -> bool:
    """An address on this site or on the web; what a browser takes out of addresses is taken out."""
    plain = "".join(char for char in address or "" if char > " ").lower()
    return not plain.partition("?")[0].partition("#")[0].count(":") or plain.startswith(
        ("http://", "https://")
    )


def poisoned(newsroom: Path, out: Path, text: str, url: str) -> Any:
    """The site of a newsroom in which every free text is `text`."""
    with closing(sqlite3.connect(newsroom)) as connection, connection:
        for table, columns in TEXTS.items():
            for column in columns:
                connection.execute(f"UPDATE {table} SET {column} = ? || ' ' || id || ?", (text, text))
        connection.execute("UPDATE articles SET url = ?", (url,))
        connection.execute(
            "UPDATE claims SET span_start = 1, span_end = 9, sentence_start = 0, sentence_end = 20"
        )
    return datasette(build(newsroom, out).path)


def pages(site: Any, paths: list[str]) -> dict[str, str]:
    async def asked() -> dict[str, str]:
        await site.invoke_startup()
        return {path: (await site.client.get(path)).text for path in paths}

    return asyncio.run(asked())


@pytest.mark.parametrize(("text", "url"), [*zip(PAYLOADS, [*URLS, URLS[0]], strict=True)])
def test_no_text_becomes_an_element_an_attribute_or_a_link(
    busy_newsroom: Path, tmp_path: Path, text: str, url: str
) -> None:
    site = poisoned(busy_newsroom, tmp_path / "bad.db", text, url)
    tables = [f"/published/{table}" for table in described_tables()] + [
        "/published/claims_view/1",
        "/published",
    ]
    paths = [
        f"{path}{'&' if '?' in path else '?'}lang={code}" for path in OWN + tables for code in ("en", "ar")
    ]

    shown = {path: Elements(page) for path, page in pages(site, paths).items()}

    assert {path: page.dangers() for path, page in shown.items() if page.dangers()} == {}
    for page in shown.values():
        for script in page.scripts:
            json.loads(script)


@pytest.mark.parametrize("text", PAYLOADS)
def test_what_a_reader_asks_for_is_shown_as_text(site: Any, text: str) -> None:
    from urllib.parse import quote

    paths = [path.format(*[quote(text, safe="")] * 3) for path in ASKED]

    shown = {path: Elements(page) for path, page in pages(site, paths).items()}

    assert {path: page.dangers() for path, page in shown.items() if page.dangers()} == {}


def test_a_template_in_a_text_is_not_filled(busy_newsroom: Path, tmp_path: Path) -> None:
    site = poisoned(busy_newsroom, tmp_path / "bad.db", "{{ 6 * 111 }}", URLS[0])

    for path, page in pages(site, OWN).items():
        assert "666" not in page, path


def test_a_hostile_address_is_no_link_and_no_data(busy_newsroom: Path, tmp_path: Path) -> None:
    site = poisoned(busy_newsroom, tmp_path / "bad.db", "x", "javascript:alert(1)")

    found = pages(site, ["/article/1", "/figure/1", "/claim/1"])

    assert all("javascript:" not in page for page in found.values())
    assert "read the original" not in found["/article/1"]
