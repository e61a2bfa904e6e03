"""Links between the pages of a published file, and out of it."""

from typing import Any
from urllib.parse import urlsplit

from markupsafe import Markup, escape

from factdb.publish.plugin.rows import Row

# The column of names → the column of numbers beside it, and the table that the number is a row of.
_NAMED = {
    "figure": ("figure_id", "figures"),
    "figure_en": ("figure_id", "figures"),
    "speaker": ("speaker_id", "speakers"),
    "source": ("source_id", "sources"),
    "article": ("article_id", "articles"),
    "conflict": ("conflict_id", "conflicts_view"),
}
_NUMBERED = {**dict(_NAMED.values()), "claim_id": "claims_view", "part_of_id": "claims_view"}

_FOLLOWED = ("http", "https")
_LONGEST_TEXT = 40


def inward(column: str, value: str | int, row: Row, urls: Any, database: str) -> Markup | None:
    """A link from a name or number to the page of what it names; a figure's is its history."""
    if isinstance(value, int):
        number, table = value, _NUMBERED.get(column)
    else:
        number_column, table = _NAMED.get(column, ("", None))
        number = row.get(number_column)
    if table is None or not isinstance(number, int):
        return None
    if table == "conflicts_view" and row.get("verdict") == "update":
        table = "updates_view"
    if table == "figures" and isinstance(value, str):
        address = f"{urls.table(database, 'figure_history')}?figure_id={number}"
    else:
        address = urls.row(database, table, str(number))
    return Markup('<a href="{}">{}</a>').format(address, value)


def outward(url: str) -> Markup:
    """A link that tells the other site nothing; plain text when it is no web address."""
    address = url.strip()
    try:
        parts = urlsplit(address)
    except ValueError:
        return escape(url)
    if parts.scheme not in _FOLLOWED or not parts.netloc or any(char.isspace() for char in address):
        return escape(url)
    text = address.removeprefix(f"{parts.scheme}://")
    if len(text) > _LONGEST_TEXT:
        text = text[:_LONGEST_TEXT] + "…"
    return Markup('<a href="{}" rel="nofollow noopener noreferrer">{}</a>').format(address, text)
