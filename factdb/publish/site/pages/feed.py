"""The newest conflicts as an Atom feed (RFC 4287), in Arabic and English at once: a feed reader sends no language."""

import re
import sqlite3
from collections.abc import Iterable
from typing import Any
from uuid import NAMESPACE_URL, uuid5
from xml.etree import ElementTree

from datasette.utils.asgi import Response

from factdb.publish.site.visit import Visit

_ATOM = "http://www.w3.org/2005/Atom"
_LANGUAGE = "{http://www.w3.org/XML/1998/namespace}lang"
_ENTRIES = 50
_NEWEST = f"""
SELECT * FROM conflicts_view WHERE state = 'open'
ORDER BY last_date DESC, conflict_id DESC LIMIT {_ENTRIES}
"""
# Where no article has a date, and while there is no conflict.
_UNDATED = "1970-01-01"

# Characters that XML 1.0 cannot hold, not even escaped.
_UNSPEAKABLE = re.compile("[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")


async def show(visit: Visit) -> Any:
    """The response."""
    conflicts = await visit.rows(_NEWEST)
    to, absolute = visit.interface.to, visit.absolute
    feed = ElementTree.Element("feed", xmlns=_ATOM)
    _add(feed, "id", absolute(to.feed()))
    _add(feed, "title", _both(visit, "feed.title"))
    _add(feed, "subtitle", _both(visit, "feed.subtitle"))
    _add(feed, "updated", _moment(max((row["last_date"] or "" for row in conflicts), default="")))
    _add(_add(feed, "author"), "name", "factdb")
    _add(feed, "link", rel="self", type="application/atom+xml", href=absolute(to.feed()))
    _add(feed, "link", rel="alternate", type="text/html", href=absolute(to.conflicts()))
    for row in conflicts:
        _entry(feed, row, absolute(to.figure(row["figure_id"])))
    body = ElementTree.tostring(feed, encoding="utf-8", xml_declaration=True)
    return Response(body, content_type="application/atom+xml; charset=utf-8")


def _entry(feed: ElementTree.Element, conflict: sqlite3.Row, address: str) -> None:
    """One conflict. Its id is made of its code: it stays when the site moves and when the file is built anew."""
    entry = _add(feed, "entry")
    _add(entry, "id", uuid5(NAMESPACE_URL, f"factdb:conflict:{conflict['code']}").urn)
    _add(entry, "title", f"{conflict['figure']} · {conflict['figure_en']}")
    _add(entry, "updated", _moment(conflict["last_date"]))
    _add(entry, "link", rel="alternate", type="text/html", href=address)
    _add(entry, "category", term=conflict["rule"])
    content = _add(entry, "content", type="xhtml")
    division = ElementTree.SubElement(content, "div", xmlns="http://www.w3.org/1999/xhtml")
    for language, direction, ending in (("ar", "rtl", ""), ("en", "ltr", "_en")):
        part = _add(division, "div", dir=direction)
        part.set(_LANGUAGE, language)
        _add(part, "p", conflict[f"explanation{ending}"])
        _list(part, conflict[f"camps{ending}"].splitlines())


def _list(parent: ElementTree.Element, lines: Iterable[str]) -> None:
    listed = _add(parent, "ul")
    for line in lines:
        _add(listed, "li", line.removeprefix("• "))


def _add(parent: ElementTree.Element, name: str, text: str = "", **attributes: str) -> ElementTree.Element:
    element = ElementTree.SubElement(parent, name, {key: _spoken(value) for key, value in attributes.items()})
    element.text = _spoken(text)
    return element


def _spoken(text: str) -> str:
    return _UNSPEAKABLE.sub("\ufffd", text)


def _moment(day: str | None) -> str:
    return f"{day or _UNDATED}T00:00:00Z"


def _both(visit: Visit, name: str) -> str:
    texts = {
        visit.interface.lang: visit.interface.t(name),
        visit.interface.language.other: visit.interface.other(name),
    }
    return f"{texts['ar']} · {texts['en']}"
