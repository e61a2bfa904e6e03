"""Articles as text files: with YAML front matter, or raw with the page's furniture around them."""

import re
from collections.abc import Iterator
from pathlib import PurePath

from factdb.errors import InputError
from factdb.importers import front_matter
from factdb.importers.decoding import Undecodable, decode
from factdb.importers.records import MAX_BYTES, Problem, Record, Stream

SUFFIXES: tuple[str, ...] = (".txt", ".md")

_FENCE = re.compile(r"^---[ \t]*(?:\r?\n|\Z)", re.MULTILINE)
_MAX_FRONT_MATTER = 65_536
"""Characters; a longer head is none."""


def recognises(_head: bytes) -> bool:
    """Whether data that start with `_head` can be read here: everything else may be text."""
    return True


def records(stream: Stream, path: str) -> Iterator[Record | Problem]:
    """The one article of a text file; the body starts right after the newline of the closing `---`.

    Nothing in the body is changed, carriage returns included. Without front matter all of it is the body.
    """
    data = stream.read(MAX_BYTES + 1)
    if not data:
        yield Problem(path, None, "the file is empty; there is nothing to read")
        return
    if len(data) > MAX_BYTES:
        yield Problem(path, None, f"the file is larger than {MAX_BYTES >> 20} MB; split it into articles")
        return
    text = decode(data)
    if isinstance(text, Undecodable):
        line = None if text.offset is None else data.count(b"\n", 0, text.offset) + 1
        yield Problem(path, line, text.sentence)
        return
    try:
        head, body = _split(text)
    except InputError as error:
        yield Problem(path, 1, str(error))
        return
    name = PurePath(path).name
    if head is None:
        yield Record(path, None, body, name)
    else:
        front = front_matter.parse(head, path)
        yield from front.problems
        if front.readable:
            yield Record(path, None, body, name, front.values, front.lines)


def _split(text: str) -> tuple[str | None, str]:
    """Front matter and body; the front matter is None where the text does not open with `---`."""
    opening = _FENCE.match(text)
    if opening is None:
        return None, text
    closing = _FENCE.search(text, opening.end(), opening.end() + _MAX_FRONT_MATTER)
    if closing is None:
        raise InputError("the front matter that opens here is never closed; end it with a line ---")
    return text[opening.end() : closing.start()], text[closing.end() :]
