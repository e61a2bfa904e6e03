"""The feed of new conflicts: valid Atom that a feed reader can follow for years."""

import asyncio
import re
import sqlite3
from contextlib import closing
from pathlib import Path
from typing import Any
from xml.etree import ElementTree

import pytest

from factdb.publish.build import build
from factdb.publish.serve import datasette

ATOM = "{http://www.w3.org/2005/Atom}"
MOMENT = re.compile(r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ")
HOSTILE = "<script>alert(1)</script>&amp;]]> \"'\x00\x0b\ufffe\ud7ff"


def asked(path: Path, address: str = "/conflicts.atom") -> Any:
    site = datasette(path)

    async def ask() -> Any:
        await site.invoke_startup()
        return await site.client.get(address)

    return asyncio.run(ask())


def feed(path: Path) -> ElementTree.Element:
    return ElementTree.fromstring(asked(path).content)


def text(element: ElementTree.Element, name: str) -> str:
    found = element.find(f"{ATOM}{name}")
    assert found is not None
    assert found.text
    return found.text


def test_a_feed_has_what_atom_asks_for(published: Path) -> None:
    answer = asked(published)
    root = ElementTree.fromstring(answer.content)

    assert answer.headers["content-type"] == "application/atom+xml; charset=utf-8"
    assert root.tag == f"{ATOM}feed"
    assert text(root, "id") == "http://localhost/conflicts.atom"
    assert text(root, "title")
    assert MOMENT.fullmatch(text(root, "updated"))
    assert root.find(f"{ATOM}author/{ATOM}name") is not None
    links = {each.get("rel"): each.get("href") for each in root.findall(f"{ATOM}link")}
    assert links == {"self": "http://localhost/conflicts.atom", "alternate": "http://localhost/conflicts"}


def test_an_entry_tells_the_conflict_in_both_languages(published: Path) -> None:
    (entry,) = feed(published).findall(f"{ATOM}entry")

    assert text(entry, "title") == "أطفال في مخيم الريحان · children in Rayhan camp"
    assert text(entry, "updated") == "2026-10-15T00:00:00Z"
    link = entry.find(f"{ATOM}link")
    assert link is not None
    assert link.get("href") == "http://localhost/figure/1"
    content = entry.find(f"{ATOM}content")
    assert content is not None
    assert content.get("type") == "xhtml"
    said = "".join(content.itertext())
    assert "لا يصح الرقمان معا." in said
    assert "12,000 — بلدية المدينة / وكالة المرسى (2026/10/14)" in said
    assert "More than 40,000 and 12,000 cannot both hold." in said


def test_ids_stay_when_the_site_moves_and_the_file_is_built_anew(newsroom: Path, tmp_path: Path) -> None:
    first = text(feed(build(newsroom, tmp_path / "a.db").path).findall(f"{ATOM}entry")[0], "id")
    with closing(sqlite3.connect(newsroom)) as connection, connection:
        connection.execute("UPDATE conflicts SET id = 900")
        connection.execute("UPDATE conflict_camps SET conflict_id = 900")
        connection.execute("UPDATE conflict_claims SET conflict_id = 900")

    again = text(feed(build(newsroom, tmp_path / "b.db").path).findall(f"{ATOM}entry")[0], "id")

    assert re.fullmatch(r"urn:uuid:[0-9a-f-]{36}", first)
    assert again == first


def test_a_conflict_that_was_explained_is_not_new(newsroom: Path, tmp_path: Path) -> None:
    with closing(sqlite3.connect(newsroom)) as connection, connection:
        connection.execute("UPDATE conflicts SET state = 'explained'")

    root = feed(build(newsroom, tmp_path / "out.db").path)

    assert root.findall(f"{ATOM}entry") == []
    assert MOMENT.fullmatch(text(root, "updated"))


def test_hostile_texts_stay_texts(newsroom: Path, tmp_path: Path) -> None:
    with closing(sqlite3.connect(newsroom)) as connection, connection:
        connection.execute("UPDATE figures SET title = ?, title_en = ?", (HOSTILE, HOSTILE))
        connection.execute(
            "UPDATE conflicts SET explanation = ?, explanation_ar = ?, rule = ?", (HOSTILE,) * 3
        )
        connection.execute("UPDATE sources SET name = ? || id", (HOSTILE,))
        connection.execute("UPDATE speakers SET name = ? || id", (HOSTILE,))

    answer = asked(build(newsroom, tmp_path / "out.db").path)

    root = ElementTree.fromstring(answer.content)
    assert "<script" not in answer.text
    assert {each.tag.rpartition("}")[2] for each in root.iter()} <= {
        "feed", "id", "title", "subtitle", "updated", "author", "name", "link", "entry", "category", "content",
        "div", "p", "ul", "li",
    }  # fmt: skip
    assert "<script>alert(1)</script>&amp;]]>" in text(root.findall(f"{ATOM}entry")[0], "title")


@pytest.mark.parametrize("page", ["/", "/conflicts", "/figure/1", "/published/claims_view"])
def test_pages_say_that_there_is_a_feed(published: Path, page: str) -> None:
    link = re.search(
        r'<link rel="alternate" type="application/atom\+xml" href="([^"]+)"', asked(published, page).text
    )
    assert link is not None
    assert link[1] == "/conflicts.atom"
