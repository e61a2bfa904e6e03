"""CSV begins with a byte order mark, and no cell of it is a formula, however the file is cut into pieces."""

import asyncio
import csv
import io
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from factdb.publish.plugin.spreadsheets import for_spreadsheets

MARK = b"\xef\xbb\xbf"


def sent(body: bytes, cuts: list[int], path: str = "/t.csv", query: bytes = b"", status: int = 200) -> bytes:
    """What comes out when an application sends `body` in pieces."""
    ends = sorted({min(cut, len(body)) for cut in cuts} | {len(body)})
    pieces = [body[start:end] for start, end in zip([0, *ends], ends, strict=False)]
    out: list[bytes] = []

    async def app(scope: Any, receive: Any, send: Any) -> None:
        await send({"type": "http.response.start", "status": status, "headers": []})
        for piece in pieces:
            await send({"type": "http.response.body", "body": piece, "more_body": True})
        await send({"type": "http.response.body", "body": b""})

    async def send(message: Any) -> None:
        out.append(message.get("body", b""))

    async def receive() -> Any:
        return {}

    scope = {"type": "http", "path": path, "query_string": query}
    asyncio.run(for_spreadsheets(app, lambda: True)(scope, receive, send))
    return b"".join(out)


def written(rows: list[list[str]]) -> bytes:
    out = io.StringIO()
    csv.writer(out).writerows(rows)
    return out.getvalue().encode()


def test_arabic_begins_with_the_mark() -> None:
    body = written([["المصدر", "القيمة"], ["صحيفة", "40"]])

    assert sent(body, []) == MARK + body


@pytest.mark.parametrize(
    ("cell", "shown"),
    [
        ("=HYPERLINK(1)", "'=HYPERLINK(1)"),
        ("+cmd|' /C calc'!A0", "'+cmd|' /C calc'!A0"),
        ("@SUM(1)", "'@SUM(1)"),
        ("- قال الوزير", "'- قال الوزير"),
        ("\t=1", "'\t=1"),
        ("\r=1", "'\r=1"),
        ("-40", "-40"),
        ("-99.5", "-99.5"),
        ("1e+20", "1e+20"),
        ("40-60", "40-60"),
        ("a=b", "a=b"),
        ('say "=1"', 'say "=1"'),
        ("two\n=lines", "two\n=lines"),
    ],
)
def test_a_text_is_no_formula_and_a_number_stays(cell: str, shown: str) -> None:
    body = sent(written([["a", cell], [cell, "b"]]), [])

    rows = list(csv.reader(io.StringIO(body.decode("utf-8-sig"), newline="")))
    assert rows == [["a", shown], [shown, "b"]]


def test_programs_get_what_stands_in_the_file() -> None:
    body = written([["=1"]])

    assert sent(body, [], query=b"_raw=on") == body
    assert sent(body, [], path="/t.json") == body
    assert sent(b"not found", [], status=404) == b"not found"


CELL = st.text(st.characters(exclude_categories=["Cs"], exclude_characters="\0"), max_size=8)
ROWS = st.lists(
    st.lists(CELL | st.sampled_from(["=1", "-1", "-a", '"=', ",=", "\n="]), min_size=2, max_size=3)
)


@given(ROWS, st.lists(st.integers(0, 200), max_size=6))
def test_pieces_make_no_difference_and_cells_keep_their_text(rows: list[list[str]], cuts: list[int]) -> None:
    body = written(rows)

    out = sent(body, cuts)

    assert out == sent(body, [])
    read = list(csv.reader(io.StringIO(out.decode("utf-8-sig"), newline="")))
    assert [[cell.removeprefix("'") for cell in row] for row in read] == [
        [cell.removeprefix("'") for cell in row] for row in rows
    ]
    assert not any(cell.startswith(("=", "@")) for row in read for cell in row)
