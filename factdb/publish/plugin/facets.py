"""Facets of large tables: those of a whole table were counted when the file was built.

Datasette counts every facet anew for every page, and counts what is left of the table from the page on. Here a page
without filters shows the counts of the whole table, whichever page it is, and JSON has the facets that it asks for
and no others, as in Datasette 1.0.
"""

from inspect import signature
from typing import Any
from urllib.parse import parse_qsl

from datasette.database import QueryInterrupted
from datasette.facets import ColumnFacet
from datasette.utils import escape_sqlite, path_with_added_args, path_with_removed_args

from factdb.publish.published import COUNTED_FACETS
from factdb.publish.site.visit import is_ours

# Arguments that choose how rows are shown, and not which.
_SHOWING = frozenset(
    {"_next", "_size", "_sort", "_sort_desc", "_sort_by_desc", "_facet", "_facet_size", "_labels", "_label"}
    | {
        "_col",
        "_nocol",
        "_shape",
        "_nl",
        "_json",
        "_nofacet",
        "_nocount",
        "_nosuggest",
        "_ttl",
        "_trace",
        "_lang",
        "_cols",
        "_v",
    }
)

_MOST_UNASKED = 50_000
"""Hits of a search up to which its facets are counted unasked: each hit is looked up in the table."""

_COUNTED_SQL = (
    f"select value, count from {COUNTED_FACETS} "
    "where table_name = :table_name and column_name = :column_name order by place limit :most"
)


class PublishedFacet(ColumnFacet):  # type: ignore[misc]
    """Datasette's facet by column, which reads what was counted in advance where it can."""

    async def facet_results(self) -> tuple[list[dict[str, Any]], list[str]]:
        """The facets of a page, and the columns whose counting took too long."""
        if not is_ours(self.ds, self.database):
            unchanged: tuple[list[dict[str, Any]], list[str]] = await super().facet_results()
            return unchanged
        results, timed_out = [], []
        size = self.get_facet_size()
        for each in self._wanted():
            column = each["config"].get("column") or each["config"]["simple"]
            try:
                rows = await self._rows(column, size + 1, each["source"] == "metadata")
            except QueryInterrupted:
                timed_out.append(column)
                continue
            results.append(
                {
                    "name": column,
                    "type": self.type,
                    "hideable": each["source"] != "metadata",
                    "toggle_url": self.ds.urls.path(path_with_removed_args(self.request, {"_facet": column})),
                    "results": await self._values(column, rows[:size]),
                    "truncated": len(rows) > size,
                }
            )
        return results, timed_out

    def _wanted(self) -> list[dict[str, Any]]:
        """Facets that the reader asks for, and those of metadata.yml on pages that are quick to count."""
        shown = self.request.url_vars.get("format") is None
        if "_search" in self.request.args and (self.row_count or 0) > _MOST_UNASKED:
            shown = False
        return [each for each in self.get_configs() if shown or each["source"] != "metadata"]

    async def _rows(self, column: str, most: int, counted: bool) -> list[tuple[Any, int]]:
        """Values with their number of rows, the most frequent first."""
        if counted and set(self.request.args) <= _SHOWING:
            sql, params = _COUNTED_SQL, {"table_name": self.table, "column_name": column, "most": most}
        else:
            name = escape_sqlite(column)
            # With the plus SQLite looks for the rows by the index of the filter, and not for all by that of the facet.
            by = f"+{name}" if " where " in self.sql else name
            sql = (
                f"select {name} as value, count(*) as count from ({self.sql}) where {name} is not null "
                f"group by {by} order by count desc, value limit {most}"
            )
            params = self.params
        limit = self.ds.setting("facet_time_limit_ms")
        found = await self.ds.execute(self.database, sql, params, truncate=False, custom_time_limit=limit)
        return [tuple(row) for row in found.rows]

    async def _values(self, column: str, rows: list[tuple[Any, int]]) -> list[dict[str, Any]]:
        labels = await self._labels(column, [value for value, _ in rows])
        chosen = parse_qsl(self.request.query_string, keep_blank_values=True)
        argument = f"{column}__exact" if column.startswith("_") else column
        values = []
        for value, count in rows:
            selected = (argument, str(value)) in chosen
            change = path_with_removed_args if selected else path_with_added_args
            path = change(self.request, {argument: str(value)})
            values.append(
                {
                    "value": value,
                    "label": labels.get((column, value), value),
                    "count": count,
                    "toggle_url": self.ds.absolute_url(self.request, self.ds.urls.path(path)),
                    "selected": selected,
                }
            )
        return values

    async def _labels(self, column: str, values: list[Any]) -> dict[tuple[str, Any], str]:
        """The names of rows that the values are numbers of; from Datasette 1.0 on they depend on who asks."""
        expand = self.ds.expand_foreign_keys
        who = [self.request.actor] if "actor" in signature(expand).parameters else []
        found: dict[tuple[str, Any], str] = await expand(*who, self.database, self.table, column, values)
        return found
