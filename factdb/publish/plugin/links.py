"""Links from the cells of tables to the pages of what they name, and out of the site."""

from markupsafe import Markup, escape

from factdb.publish.plugin.rows import Row
from factdb.publish.site.interface import Interface
from factdb.publish.web import is_web_address

# The column of names → the column of numbers beside it, and what the number is a number of.
_NAMED = {
    "figure": ("figure_id", "figure"),
    "figure_en": ("figure_id", "figure"),
    "speaker": ("speaker_id", "speaker"),
    "source": ("source_id", "source"),
    "article": ("article_id", "article"),
    "conflict": ("conflict_id", "conflict"),
}
_NUMBERED = {
    **{number: kind for number, kind in _NAMED.values()},
    "claim_id": "claim",
    "part_of_id": "claim",
}
_LONGEST_TEXT = 40


def inward(
    column: str, value: str | int, row: Row, site: Interface, shown: Markup | None = None
) -> Markup | None:
    """A link from a name or number to the page of what it names; `shown` stands for the name where given."""
    if isinstance(value, int):
        number, kind = value, _NUMBERED.get(column)
    else:
        number_column, kind = _NAMED.get(column, ("", None))
        number = row.get(number_column)
    if kind is None or not isinstance(number, int):
        return None
    address = _address(kind, number, row, site)
    return Markup('<a href="{}">{}</a>').format(address, value if shown is None else shown)


def _address(kind: str, number: int, row: Row, site: Interface) -> str:
    if kind == "conflict":
        table = "updates_view" if row.get("verdict") == "update" else "conflicts_view"
        return site.to.row(table, number)
    pages = {
        "figure": site.to.figure,
        "speaker": site.to.speaker,
        "source": site.to.source,
        "article": site.to.article,
        "claim": site.to.claim,
    }
    return pages[kind](number)


def outward(url: str) -> Markup:
    """A link that tells the other site nothing; plain text when it is no web address."""
    address = url.strip()
    if not is_web_address(address):
        return escape(url)
    text = address.partition("://")[2]
    if len(text) > _LONGEST_TEXT:
        text = text[:_LONGEST_TEXT] + "…"
    return Markup('<a href="{}" rel="nofollow noopener noreferrer">{}</a>').format(address, text)
