"""Articles as JSON lines, one object a line, plain or gzipped; read line by line."""

import gzip
import json
import zlib
from collections.abc import Iterator
from pathlib import PurePath
from typing import BinaryIO, cast

from factdb.errors import InputError
from factdb.importers.decoding import Undecodable, decode, is_binary
from factdb.importers.fields import KEYS
from factdb.importers.records import MAX_BYTES, Problem, Record, Stream

SUFFIXES: tuple[str, ...] = (".jsonl", ".jsonl.gz")

_GZIP = b"\x1f\x8b"


def recognises(head: bytes) -> bool:
    """Whether data that start with `head` are JSON lines, plain or gzipped."""
    return head.startswith(_GZIP) or head.lstrip().startswith(b"{")


def records(stream: Stream, path: str) -> Iterator[Record | Problem]:
    """The articles of a file of JSON objects with the keys of fields.KEYS and `text`, one a line.

    A record without `id` is named by file and line. An unknown key is reported once a file and ignored.
    """
    if stream.peek(2).startswith(_GZIP):
        stream = gzip.GzipFile(fileobj=cast(BinaryIO, stream))
    unknown: set[str] = set()
    empty = True
    for item in _lines(stream, path):
        empty = False
        if isinstance(item, Problem):
            yield item
        else:
            number, line = item
            yield from _record(line, path, number, unknown)
    if empty:
        yield Problem(path, None, "the file is empty; there is nothing to read")


def _lines(stream: Stream, path: str) -> Iterator[tuple[int, bytes] | Problem]:
    """Each line that is not blank with its number; a problem ends the file or stands for its line."""
    number = 0
    while True:
        try:
            line = stream.readline(MAX_BYTES + 1)
        except (EOFError, zlib.error, gzip.BadGzipFile):
            yield Problem(path, number + 1, "the gzip data are cut short or damaged here; get the file again")
            return
        if not line:
            return
        number += 1
        if number == 1 and is_binary(line):
            yield Problem(path, None, "this is binary data, not JSON lines; give one JSON object a line")
            return
        if number == 1 and line.lstrip().startswith(b"["):
            yield Problem(path, 1, "this is a JSON list; give one JSON object a line")
            return
        if len(line) > MAX_BYTES:
            yield Problem(path, number, f"the line is longer than {MAX_BYTES >> 20} MB; the rest is not read")
            return
        if not line.isspace():
            yield number, line


def _record(line: bytes, path: str, number: int, unknown: set[str]) -> Iterator[Record | Problem]:
    try:
        entry = _object(line)
    except InputError as error:
        yield Problem(path, number, str(error))
        return
    text = entry.pop("text", None)
    if not isinstance(text, str):
        yield Problem(path, number, 'the object has no text; give it a key "text" with the article\'s body')
        return
    values: dict[str, str] = {}
    for key, value in entry.items():
        refusal = _refusal(key, value, unknown)
        if refusal is not None:
            yield Problem(path, number, refusal, skipped=False)
        elif value is not None and key in KEYS:
            values[key] = str(value)
    yield Record(path, number, text, f"{PurePath(path).name}:{number}", values)


def _object(line: bytes) -> dict[str, object]:
    text = decode(line)
    if isinstance(text, Undecodable):
        raise InputError(text.sentence)
    try:
        entry = json.loads(text)
    except json.JSONDecodeError as error:
        raise InputError(f"this is no JSON: {error.msg} at column {error.colno}") from None
    except (ValueError, RecursionError):
        raise InputError("this is no usable JSON: a number is too long or the nesting too deep") from None
    if not isinstance(entry, dict):
        raise InputError("this is JSON but no object; give one object a line")
    return entry


def _refusal(key: str, value: object, unknown: set[str]) -> str | None:
    """Why this key is not taken, or None; an unknown key is named once and then kept in `unknown`."""
    if key in unknown:
        return None
    if key not in KEYS:
        unknown.add(key)
        return f"the key {key!r} is not one of {', '.join(KEYS)} or text; it is ignored in the whole file"
    is_number_id = key == "id" and isinstance(value, int) and not isinstance(value, bool)
    if value is None or isinstance(value, str) or is_number_id:
        return None
    return f"the {key} is not a text; it is ignored"
