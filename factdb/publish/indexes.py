"""What makes the pages of a large published file answer at once: indexes, and facets that are counted in advance."""

from collections.abc import Iterator
from typing import Any

from sqlite_utils import Database

from factdb.publish.published import COUNTED_FACETS, described_tables

_COUNTED_VALUES = 1_001
"""Values of a facet that are counted in advance: as many as a page can show, and one that says there are more."""


def index_columns(database: Database) -> None:
    """Index every column that pages filter, sort or follow: a scan of a large table would time out.

    Behind a column stand the key, by which pages follow one another, and the columns that the page counts as
    facets: so these are counted from the index alone, whatever the reader filters by.
    """
    for name, described in _described(database):
        table = database.table(name)
        facets = described.get("facets", [])
        for column in dict.fromkeys([*facets, *described.get("sortable_columns", [])]):
            wanted = list(dict.fromkeys([column, *table.pks, *facets]))
            if column != table.pks[0] and wanted not in [index.columns for index in table.indexes]:
                table.create_index(wanted, find_unique_name=True)
        leading = {index.columns[0] for index in table.indexes} | {table.pks[0]}
        for key in table.foreign_keys:
            if key.column not in leading:
                database.execute(
                    f"CREATE INDEX [{name}_by_{key.column}] ON [{name}] ([{key.column}]) "
                    f"WHERE [{key.column}] IS NOT NULL"
                )


def count_facets(database: Database) -> None:
    """Count the values of every facet that pages show unasked; the plugin reads them for unfiltered pages."""
    database.execute(
        f"CREATE TABLE {COUNTED_FACETS} (table_name TEXT, column_name TEXT, place INTEGER, value, count INTEGER, "
        "PRIMARY KEY (table_name, column_name, place)) WITHOUT ROWID"
    )
    for name, described in _described(database):
        for column in described.get("facets", []):
            database.execute(
                f"INSERT INTO {COUNTED_FACETS} SELECT ?, ?, row_number() OVER (), value, count FROM ("
                f"SELECT [{column}] AS value, count(*) AS count FROM [{name}] WHERE [{column}] IS NOT NULL "
                f"GROUP BY [{column}] ORDER BY count DESC, value LIMIT {_COUNTED_VALUES})",
                [name, column],
            )


def _described(database: Database) -> Iterator[tuple[str, dict[str, Any]]]:
    names = set(database.table_names())
    return ((name, described) for name, described in described_tables().items() if name in names)
