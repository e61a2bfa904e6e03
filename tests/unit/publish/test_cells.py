"""Cells mark evidence, link names and never let a text become markup."""

from typing import Any

import pytest

from factdb.publish.plugin.cells import Cell, show_cell
from factdb.publish.plugin.rows import Row
from factdb.publish.site.interface import Interface
from factdb.publish.site.language import Language


class Addresses:
    """Addresses as Datasette makes them."""

    def path(self, path: str) -> str:
        return f"/{path}"

    def table(self, database: str, table: str) -> str:
        return f"/{database}/{table}"

    def row(self, database: str, table: str, number: str) -> str:
        return f"/{database}/{table}/{number}"


ENGLISH = Language("en")
CHOSEN_ARABIC = Language("ar", chosen=True)


def shown(column: str, value: Any, reader: Language = ENGLISH, **row: Any) -> str | None:
    site = Interface(reader, Addresses(), "published", "")
    html = show_cell(Cell("claims_view", column, value, Row(row)), site)
    return None if html is None else str(html)


def test_the_figure_is_marked_in_its_sentence() -> None:
    text = "قتل 30 شخصا"
    assert (
        shown("sentence", text, sentence_start=100, span_start=104, span_end=106)
        == "قتل <mark>30</mark> شخصا"
    )


def test_positions_outside_the_sentence_mark_nothing() -> None:
    assert shown("sentence", "قتل 30", sentence_start=0, span_start=4, span_end=99) is None
    assert shown("sentence", "قتل 30") is None


def test_a_sentence_without_end_is_shown_around_its_figure() -> None:
    text = "أ" * 5000 + "30" + "ب" * 5000
    html = shown("sentence", text, sentence_start=0, span_start=5000, span_end=5002)
    assert html == "…" + "أ" * 1000 + "<mark>30</mark>" + "ب" * 1000 + "…"


def test_a_denied_figure_is_struck() -> None:
    assert shown("value", "40,000", denied=1) == '<del title="denied">40,000</del>'
    assert shown("value", "40,000", denied=0) is None


def test_markup_in_texts_is_escaped() -> None:
    bad = "<script>alert(1)</script>"
    marked = shown("sentence", bad, sentence_start=0, span_start=0, span_end=8)
    assert marked == "<mark>&lt;script&gt;</mark>alert(1)&lt;/script&gt;"
    assert shown("value", bad, denied=1) == '<del title="denied">&lt;script&gt;alert(1)&lt;/script&gt;</del>'
    linked = shown("source", bad, source_id=3)
    assert linked == '<a href="/source/3">&lt;script&gt;alert(1)&lt;/script&gt;</a>'


@pytest.mark.parametrize(
    "url",
    [
        "javascript:alert(1)",
        "JaVaScRiPt:alert(1)",
        " javascript:alert(1)",
        "data:text/html,<script>alert(1)</script>",
        "vbscript:x",
        "//evil.example",
        "http:alert(1)",
        "https://a.example/ onmouseover=x",
        "https://[bad",
        "/local",
    ],
)
def test_what_is_no_web_address_is_not_linked(url: str) -> None:
    html = shown("url", url)
    assert html is not None
    assert "<" not in html


def test_a_web_address_is_linked_without_a_referrer() -> None:
    html = shown("url", 'https://a.example/"><b>')
    assert html == (
        '<a href="https://a.example/&#34;&gt;&lt;b&gt;" rel="nofollow noopener noreferrer">'
        "a.example/&#34;&gt;&lt;b&gt;</a>"
    )


def test_names_and_numbers_link_to_their_pages() -> None:
    assert shown("speaker", "بلدية", speaker_id=7) == '<a href="/speaker/7">بلدية</a>'
    assert shown("speaker", "بلدية", speaker_id={"value": 7, "label": "x"}) == (
        '<a href="/speaker/7">بلدية</a>'
    )
    assert shown("figure", "أطفال", figure_id=2) == '<a href="/figure/2">أطفال</a>'
    assert shown("article_id", 4) == '<a href="/article/4">4</a>'
    assert shown("claim_id", 4) == '<a href="/claim/4">4</a>'
    assert shown("conflict_id", 4, verdict="update") == '<a href="/published/updates_view/4">4</a>'


def test_names_without_their_number_are_left_to_datasette() -> None:
    assert shown("speaker", "بلدية") is None
    assert shown("value_low", 40000) is None
    assert shown("source", None, source_id=1) is None


def test_codes_are_said_and_links_kept_in_the_readers_language() -> None:
    assert shown("conflict", "open", conflict_id=4) == '<a href="/published/conflicts_view/4">in conflict</a>'
    assert shown("qualifier", "more_than", CHOSEN_ARABIC) == "أكثر من"
    assert shown("date", "2026-10-14", CHOSEN_ARABIC) == '<time datetime="2026-10-14">14 أكتوبر 2026</time>'
    assert shown("source", "بلدية", CHOSEN_ARABIC, source_id=7) == '<a href="/source/7?lang=ar">بلدية</a>'
    assert shown("conflict", "<b>") == "&lt;b&gt;"
