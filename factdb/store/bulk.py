"""Write and ask for very many rows at once."""

from collections.abc import Collection, Iterable, Iterator, Sequence
from itertools import islice
from typing import Any, TypeVar

from sqlalchemy import Connection, insert

from factdb.store.tables import Base

_Key = TypeVar("_Key")
_KEYS_AT_ONCE = 500
"""Databases limit how many values one statement carries."""
_ROWS_AT_ONCE = 50_000


def insert_rows(
    connection: Connection, table: type[Base], columns: Sequence[str], rows: Iterable[tuple[Any, ...]]
) -> None:
    """Insert rows of plain numbers and words, given in the order of `columns`; rows that exist stay.

    They go to the driver as they are: a million takes a second, where column types would take ten.
    """
    statement = insert(table)
    if connection.dialect.name == "sqlite":
        statement = statement.prefix_with("OR IGNORE")
    written = str(statement.compile(dialect=connection.dialect, column_keys=list(columns)))
    order = {column.name: place for place, column in enumerate(table.__table__.columns)}
    assert [*columns] == sorted(columns, key=order.__getitem__), "columns stand in the order of the table"
    iterator = iter(rows)
    while batch := list(islice(iterator, _ROWS_AT_ONCE)):
        if connection.dialect.positional:
            connection.exec_driver_sql(written, batch)
        else:
            connection.execute(statement, [dict(zip(columns, row, strict=True)) for row in batch])


def in_parts(keys: Collection[_Key]) -> Iterator[list[_Key]]:
    """The keys, so many at a time as one statement may carry."""
    iterator = iter(keys)
    while part := list(islice(iterator, _KEYS_AT_ONCE)):
        yield part
