"""How cells are shown: evidence with its figure marked, yes and no in words, safe links."""

from collections.abc import Mapping
from typing import Any
from urllib.parse import urlsplit

from markupsafe import Markup, escape

_WHERE_EVIDENCE_IS_MARKED = "claims_view"
_FLAGS = {"denied": "denied · نُفي", "planned": "planned · مخطط"}
_READINGS = ("value", "value_en")
_FOLLOWED = ("http", "https")
_LONGEST_LINK_TEXT = 40
_LONGEST_CONTEXT = 1_000
"""Characters shown on either side of a figure; some texts have no end of sentence."""


def show_cell(column: str, value: Any, table: str | None, row: Mapping[str, Any] | None) -> Markup | None:
    """The HTML of a cell; None leaves it to Datasette, which escapes it."""
    if column in _FLAGS and isinstance(value, int):
        return Markup("<strong>{}</strong>").format(_FLAGS[column]) if value else Markup("&nbsp;")
    if not isinstance(value, str):
        return None
    if column in _READINGS:
        return _reading(value, row)
    if column == "sentence" and table == _WHERE_EVIDENCE_IS_MARKED:
        return _evidence(value, row)
    if column == "url":
        return _link(value)
    return None


def _reading(value: str, row: Mapping[str, Any] | None) -> Markup | None:
    """A figure that was stated in order to deny it is struck through."""
    if row is None or "denied" not in row.keys() or not row["denied"]:  # noqa: SIM118 - a sqlite3.Row
        return None
    return Markup('<del title="{}">{}</del>').format(_FLAGS["denied"], value)


def _evidence(sentence: str, row: Mapping[str, Any] | None) -> Markup | None:
    """The sentence with the number expression marked, where the row says at which characters it stands."""
    shown = dict(row) if row is not None else {}
    places = [shown.get(name) for name in ("sentence_start", "span_start", "span_end")]
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


def _link(url: str) -> Markup:
    """A link out that tells the other site nothing, or plain text when it is no web address."""
    address = url.strip()
    try:
        parts = urlsplit(address)
    except ValueError:
        return escape(url)
    if parts.scheme not in _FOLLOWED or not parts.netloc or any(char.isspace() for char in address):
        return escape(url)
    text = address.removeprefix(f"{parts.scheme}://")
    if len(text) > _LONGEST_LINK_TEXT:
        text = text[:_LONGEST_LINK_TEXT] + "…"
    return Markup('<a href="{}" rel="nofollow noopener noreferrer">{}</a>').format(address, text)
