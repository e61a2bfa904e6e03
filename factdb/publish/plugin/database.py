"""A published file as Datasette asks it: deep pages found by their order, and no query that outlives its time.

Datasette checks the time between steps of a query, a thousand at a time. One step may take long by itself, comparing
two long texts for instance, or merging the hits of a search for one letter: such a query is interrupted from outside.
"""

import re
import sqlite3
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import Any, TypeVar

from datasette.database import Database

_Result = TypeVar("_Result")

_GRACE = 0.5
"""Seconds above Datasette's own limit, which gives the better message."""

_LOOK = 0.2
"""Seconds between two looks at the clock."""

_AFTER = re.compile(
    r"\((?P<column>\w+|\[[^]]+\]) (?P<side>[<>]) (?P<value>:p\d+)(?P<null> or (?P=column) is null)?"
    r" or \((?P=column) = (?P=value) and "
)


def in_order(sql: str) -> str:
    """The query of a page after the first, so written that SQLite walks the index of its order.

    Datasette asks for `date < x or date is null or (date = x and id > y)`. SQLite looks each part up, which may be
    most of the table, and sorts that. With a plus the column is not looked up, and the order decides.
    """
    found = _AFTER.search(sql)
    if found is None or f"order by {found['column']}" not in sql:
        return sql
    column, value = found["column"], found["value"]
    null = f" or +{column} is null" if found["null"] else ""
    condition = f"(+{column} {found['side']} {value}{null} or (+{column} = {value} and "
    return sql[: found.start()] + condition + sql[found.end() :]


class PublishedDatabase(Database):  # type: ignore[misc]
    """Datasette's database, for a published file."""

    async def execute(self, sql: str, *args: Any, **options: Any) -> Any:
        """The results of a query; as in Datasette."""
        return await super().execute(in_order(sql), *args, **options)

    async def execute_fn(
        self, fn: Callable[[sqlite3.Connection], _Result], *args: Any, **options: Any
    ) -> Any:
        """What `fn` makes of a connection; its queries are interrupted when they take too long together."""
        seconds = self.ds.sql_time_limit_ms / 1000 + _GRACE

        def watched(connection: sqlite3.Connection) -> _Result:
            with _watch.limit(connection, seconds):
                return fn(connection)

        return await super().execute_fn(watched, *args, **options)


class _Watch:
    """A thread that interrupts connections whose time is up; it starts with the first query."""

    def __init__(self) -> None:
        self._lock = threading.Lock()
        self._ends: dict[sqlite3.Connection, float] = {}
        self._thread: threading.Thread | None = None

    @contextmanager
    def limit(self, connection: sqlite3.Connection, seconds: float) -> Iterator[None]:
        """Interrupt the connection if what is done meanwhile takes longer."""
        with self._lock:
            if self._thread is None:
                self._thread = threading.Thread(target=self._run, daemon=True, name="factdb-watch")
                self._thread.start()
            self._ends[connection] = time.monotonic() + seconds
        try:
            yield
        finally:
            with self._lock:
                del self._ends[connection]

    def _run(self) -> None:
        while True:
            time.sleep(_LOOK)
            with self._lock:
                for connection, end in self._ends.items():
                    if end <= time.monotonic():
                        connection.interrupt()


_watch = _Watch()
