"""What one SQL query may cost: Datasette's time limit does not stop a single long step inside SQLite."""

import sqlite3

# A value may be as long as the longest article, not as long as memory allows: length(randomblob(900000000))
# takes seconds.
LONGEST_VALUE = 32 * 1024 * 1024

_LIMITS = {
    sqlite3.SQLITE_LIMIT_LENGTH: LONGEST_VALUE,
    sqlite3.SQLITE_LIMIT_SQL_LENGTH: 100_000,
    sqlite3.SQLITE_LIMIT_EXPR_DEPTH: 200,
    sqlite3.SQLITE_LIMIT_COMPOUND_SELECT: 50,
    sqlite3.SQLITE_LIMIT_LIKE_PATTERN_LENGTH: 1_000,
    sqlite3.SQLITE_LIMIT_ATTACHED: 0,
}


def limit(connection: sqlite3.Connection) -> None:
    """Lower what `connection` allows; nothing can raise it again."""
    for category, value in _LIMITS.items():
        connection.setlimit(category, value)
