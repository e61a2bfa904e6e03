"""What one SQL query may cost: Datasette's time limit does not stop a single long step inside SQLite."""

import sqlite3
import weakref
from typing import Any

# A value may be as long as the longest article, not as long as memory allows: length(randomblob(900000000))
# takes seconds, and comparing two values of a few megabytes does.
_LONGEST_VALUE = 256 * 1024
_BESIDE_THE_TEXT = 64 * 1024
"""Bytes of the other columns in a row with the longest article."""

LARGEST_RESULT = 16 * 1024 * 1024
"""Characters and bytes of all rows of one result; a thousand articles are three million."""

_LIMITS = {
    sqlite3.SQLITE_LIMIT_SQL_LENGTH: 100_000,
    sqlite3.SQLITE_LIMIT_EXPR_DEPTH: 200,
    sqlite3.SQLITE_LIMIT_COMPOUND_SELECT: 50,
    sqlite3.SQLITE_LIMIT_LIKE_PATTERN_LENGTH: 200,
    sqlite3.SQLITE_LIMIT_ATTACHED: 0,
}

_MAPPED = 8 * 1024 * 1024 * 1024
"""Bytes of the file that SQLite reads as memory, with no copy in between; the system shares and frees them."""


def limit(connection: sqlite3.Connection) -> None:
    """Lower what `connection` allows; nothing that a query can say raises it again."""
    connection.execute(f"PRAGMA mmap_size = {_MAPPED}")
    connection.execute("PRAGMA query_only = ON")
    # `factdb publish` notes there how long the longest article is.
    longest = connection.execute("PRAGMA user_version").fetchone()[0]
    connection.setlimit(sqlite3.SQLITE_LIMIT_LENGTH, max(_LONGEST_VALUE, longest + _BESIDE_THE_TEXT))
    for category, value in _LIMITS.items():
        connection.setlimit(category, value)
    connection.row_factory = _Rows()


class _Rows:
    """Makes the rows of a connection, and refuses those of a result that grows too large for the server's memory."""

    def __init__(self) -> None:
        self._cursor: weakref.ref[sqlite3.Cursor] | None = None
        self._size = 0

    def __call__(self, cursor: sqlite3.Cursor, row: tuple[Any, ...]) -> sqlite3.Row:
        if self._cursor is None or self._cursor() is not cursor:
            self._cursor, self._size = weakref.ref(cursor), 0
        self._size += sum(len(value) for value in row if isinstance(value, str | bytes))
        if self._size > LARGEST_RESULT:
            raise sqlite3.OperationalError("result too big: ask for fewer rows or shorter columns")
        return sqlite3.Row(cursor, row)
