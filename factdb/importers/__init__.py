"""Read articles from files, folders, globs and standard input.

Each format is one module with three names: SUFFIXES, recognises(head) and records(stream, path).
"""

import hashlib
import io
from collections.abc import Callable, Iterable, Iterator
from contextlib import suppress
from dataclasses import replace
from pathlib import Path
from typing import BinaryIO, Protocol, cast

from factdb.core.articles import Article
from factdb.importers import jsonlines, text
from factdb.importers.fields import article
from factdb.importers.locate import STDIN, Found, locate
from factdb.importers.records import Problem, Record, Stream

__all__ = ["Problem", "read", "total_bytes"]


class Importer(Protocol):
    """One format of articles."""

    SUFFIXES: tuple[str, ...]
    """How its files' names end, in lower case."""

    def recognises(self, head: bytes, /) -> bool:
        """Whether data that start with `head` are of this format; asked where there is no name."""

    def records(self, stream: Stream, path: str) -> Iterator[Record | Problem]:
        """The articles in the stream and what cannot be read of it; raises OSError only."""


# The first that recognises standard input reads it: text, which takes everything, stays last.
IMPORTERS: tuple[Importer, ...] = (jsonlines, text)
_STDIN_NAME = "standard input"
_HEAD = 512
SUFFIXES = tuple(sorted(suffix for importer in IMPORTERS for suffix in importer.SUFFIXES))


def read(
    paths: Iterable[str],
    *,
    stdin: BinaryIO | None = None,
    advance: Callable[[int], object] = lambda _count: None,
) -> Iterator[Article | Problem]:
    """Every article that the paths name, and a Problem for everything that cannot be read, in order.

    A path is a file, a folder, a glob or `-`, which reads `stdin`. Articles come one at a time, so that a
    month of news never sits in memory. The second article with one publisher and id is a Problem.
    `advance` is told how many bytes of the files were read since it was last called.
    """
    first: dict[tuple[str | None, str], str] = {}
    for found in locate(paths, SUFFIXES):
        for record in records_in(found, stdin, advance) if isinstance(found, Found) else (found,):
            if isinstance(record, Problem):
                yield record
                continue
            for item in article(record):
                if isinstance(item, Problem):
                    yield item
                else:
                    yield _unless_duplicate(item, record, first)


def total_bytes(paths: Iterable[str]) -> int:
    """The size of all files that the paths name; what cannot be measured counts nothing."""
    total = 0
    for found in locate(paths, SUFFIXES):
        if isinstance(found, Found):
            with suppress(OSError):
                total += Path(found.path).stat().st_size
    return total


def records_in(
    found: Found, stdin: BinaryIO | None, advance: Callable[[int], object]
) -> Iterator[Record | Problem]:
    """What the right importer reads from one file."""
    try:
        if found.path == STDIN:
            yield from _from_stdin(stdin)
            return
        name = found.path.lower()
        importer = next(each for each in IMPORTERS if name.endswith(each.SUFFIXES))
        with Path(found.path).open("rb") as stream:
            before = 0
            for record in importer.records(stream, found.path):
                yield record
                after = stream.tell()
                advance(after - before)
                before = after
    except OSError as error:
        yield Problem(found.path, None, f"the file cannot be read: {error.strerror or error}")


def _from_stdin(stdin: BinaryIO | None) -> Iterator[Record | Problem]:
    """Records without an id are named for their text: two pipes are not two versions of one article."""
    if stdin is None:
        yield Problem(_STDIN_NAME, None, "there is no standard input to read; name files instead")
        return
    stream = io.BufferedReader(cast(io.RawIOBase, stdin))
    head = stream.peek(_HEAD)[:_HEAD]
    importer = next(each for each in IMPORTERS if each.recognises(head))
    for record in importer.records(stream, _STDIN_NAME):
        if isinstance(record, Record):
            digest = hashlib.sha256(record.text.encode("utf-8", "surrogatepass")).hexdigest()
            yield replace(record, fallback_id=f"stdin-{digest[:12]}")
        else:
            yield record
    stream.detach()


def _unless_duplicate(
    item: Article, record: Record, first: dict[tuple[str | None, str], str]
) -> Article | Problem:
    """The article, or a Problem where this run has read its publisher and id before."""
    place = record.path if record.line is None else f"{record.path}:{record.line}"
    earlier = first.setdefault((item.publisher, item.doc_id), place)
    if earlier == place:
        return item
    sentence = f"the id {item.doc_id!r} was already read from {earlier}; give each article its own id"
    return record.problem(sentence, key="id", skipped=True)
