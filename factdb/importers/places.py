"""Where articles lie: the file of each, and where in it the body begins."""

from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

from factdb.core.articles import Article
from factdb.importers import SUFFIXES, records_in
from factdb.importers.decoding import decode
from factdb.importers.fields import article
from factdb.importers.locate import STDIN, Found, locate
from factdb.importers.records import MAX_BYTES, Record
from factdb.importers.text import SUFFIXES as TEXT_SUFFIXES


@dataclass(frozen=True, slots=True)
class FilePlace:
    """Where one article lies."""

    path: str
    """As the user named the file or its folder."""
    line: int
    """On which the body begins, or the line of the whole record; from one."""
    offset: int | None
    """Code points before the body; None where the file does not hold it word for word."""


def places_of(paths: Iterable[str]) -> dict[tuple[str, str], FilePlace]:
    """The place of each article in the files, folders and globs, by its doc_id and text; the first of several counts.

    What cannot be read has no place, without a word: whoever ingested it has been told.
    """
    places: dict[tuple[str, str], FilePlace] = {}
    for found in locate(paths, SUFFIXES):
        if not isinstance(found, Found) or found.path == STDIN:
            continue
        for record in records_in(found, None, lambda _count: None):
            if not isinstance(record, Record):
                continue
            place = _place(record)
            for item in article(record):
                if isinstance(item, Article):
                    places.setdefault((item.doc_id, item.text), place)
    return places


def _place(record: Record) -> FilePlace:
    if not record.path.lower().endswith(TEXT_SUFFIXES):
        return FilePlace(record.path, record.line or 1, None)
    with Path(record.path).open("rb") as stream:
        whole = decode(stream.read(MAX_BYTES))
    if not isinstance(whole, str) or not whole.endswith(record.text):
        return FilePlace(record.path, 1, None)
    offset = len(whole) - len(record.text)
    return FilePlace(record.path, whole.count("\n", 0, offset) + 1, offset)
