"""CSV that opens rightly in spreadsheets: Arabic as Arabic, and text as text.

Excel takes a file for UTF-8 only if it begins with a byte order mark, and it runs a cell that begins like a formula.
An article's title can begin so. Such a text gets an apostrophe in front, as spreadsheets write it; numbers stay as they
are. Programs that want the texts unchanged ask with `_raw=on`, or for JSON.
"""

import csv
import io
import re
from collections.abc import Callable
from typing import Any
from urllib.parse import parse_qs

from factdb.publish.plugin.headers import Application, Message, Receive, Scope, Send

_MARK = b"\xef\xbb\xbf"
_RAW_ARGUMENT = "_raw"
_LIKE_A_FORMULA = re.compile(r'(?:^|[,\n])"?[=+\-@\t\r]')
_FORMULA_SIGNS = ("=", "+", "-", "@", "\t", "\r")
_NUMBER = re.compile(r"[+-]?\d+(?:\.\d+)?(?:[eE][+-]?\d+)?")


def for_spreadsheets(app: Application, wanted: Callable[[], Any]) -> Application:
    """The application, whose CSV files open rightly in spreadsheets, where `wanted` says anything."""

    async def wrapped(scope: Scope, receive: Receive, send: Send) -> None:
        if not _is_asked(scope) or not wanted():
            await app(scope, receive, send)
            return
        records = _Records()

        async def send_marked(message: Message) -> None:
            if message["type"] == "http.response.start":
                records.changed = message["status"] == 200
            elif records.changed:
                body = records.take(message.get("body", b""), not message.get("more_body"))
                message = {**message, "body": body}
            await send(message)

        await app(scope, receive, send_marked)

    return wrapped


def _is_asked(scope: Scope) -> bool:
    if scope["type"] != "http" or not scope["path"].endswith(".csv"):
        return False
    query = parse_qs(scope.get("query_string", b"").decode("latin-1"))
    return _RAW_ARGUMENT not in query and "_trace" not in query


class _Records:
    """The records of one CSV file, as they come in pieces."""

    def __init__(self) -> None:
        self.changed = False
        """Whether the answer is a CSV file at all."""
        self._begun = False
        self._rest = b""

    def take(self, piece: bytes, last: bool) -> bytes:
        """What can be sent on after one more piece: whole records, the first after the byte order mark."""
        body = self._rest + piece
        # A quotation mark inside a cell is written twice, so that a record is whole when their number is even.
        whole = last or (body.endswith(b"\n") and body.count(b'"') % 2 == 0)
        self._rest = b"" if whole else body
        if not whole or not body:
            return b""
        mark = b"" if self._begun else _MARK
        self._begun = True
        return mark + _as_text(body.decode("utf-8")).encode("utf-8")


def _as_text(records: str) -> str:
    """Records without cells that a spreadsheet would run."""
    if not _LIKE_A_FORMULA.search(records):
        return records
    out = io.StringIO()
    csv.writer(out).writerows(
        [_safe(cell) for cell in row] for row in csv.reader(io.StringIO(records, newline=""))
    )
    return out.getvalue()


def _safe(cell: str) -> str:
    return f"'{cell}" if cell.startswith(_FORMULA_SIGNS) and not _NUMBER.fullmatch(cell) else cell
