"""How cells are shown: evidence with its figure marked, denied figures struck, names as links, codes as words."""

import re
from dataclasses import dataclass
from typing import Any

from markupsafe import Markup

from factdb.publish.plugin.links import inward, outward
from factdb.publish.plugin.rows import Row
from factdb.publish.site.interface import Interface

_FLAGS = ("denied", "planned")
_READINGS = ("value", "value_en")
_DAY = re.compile(r"\d{4}-\d\d-\d\d")
_LONGEST_CONTEXT = 1_000
"""Characters shown on either side of a figure; some texts have no end of sentence."""


@dataclass(frozen=True, slots=True)
class Cell:
    """One value on a page of a table or view."""

    table: str
    column: str
    value: Any
    row: Row


def show_cell(cell: Cell, site: Interface) -> Markup | None:
    """The HTML of a cell; None leaves it to Datasette, which escapes it."""
    value = cell.value
    if cell.column in _FLAGS and isinstance(value, int):
        return (
            Markup("<strong>{}</strong>").format(site.t(f"flag.{cell.column}")) if value else Markup("&nbsp;")
        )
    if not isinstance(value, str | int) or value == "":
        return None
    if isinstance(value, str):
        shown = _text(cell, value, site)
        if shown is not None:
            return shown
    return inward(cell.column, value, cell.row, site)


def _text(cell: Cell, value: str, site: Interface) -> Markup | None:
    if cell.column == "url":
        return outward(value)
    if cell.column in _READINGS and cell.row.get("denied") == 1:
        return Markup('<del title="{}">{}</del>').format(site.t("flag.denied"), value)
    if cell.column == "sentence":
        return _evidence(value, cell.row)
    if _DAY.fullmatch(value):
        return site.date(value)
    coded = site.coded(cell.column, value, cell.table)
    if coded is None:
        return None
    word = Markup("{}").format(coded)
    return inward(cell.column, value, cell.row, site, word) or word


def _evidence(sentence: str, row: Row) -> Markup | None:
    """The sentence with the number expression marked, where the row says at which characters it stands."""
    places = [row.get(name) for name in ("sentence_start", "span_start", "span_end")]
    known = [place for place in places if isinstance(place, int)]
    if len(known) != len(places):
        return None
    start, end = known[1] - known[0], known[2] - known[0]
    if not 0 <= start < end <= len(sentence):
        return None
    before, after = sentence[:start], sentence[end:]
    if len(before) > _LONGEST_CONTEXT:
        before = "…" + before[-_LONGEST_CONTEXT:]
    if len(after) > _LONGEST_CONTEXT:
        after = after[:_LONGEST_CONTEXT] + "…"
    return Markup("{}<mark>{}</mark>{}").format(before, sentence[start:end], after)
