"""A row of a page, whichever of Datasette's forms it has."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any


@dataclass(frozen=True, slots=True)
class Row:
    """The values of one row by column."""

    shown: Any
    """A sqlite3.Row, or Datasette's imitation, where a link is a mapping with `value` and `label`."""

    def get(self, column: str) -> Any:
        """The value, or None where the page does not show that column."""
        try:
            value = self.shown[column]
        except (KeyError, IndexError, TypeError):
            return None
        return value["value"] if isinstance(value, Mapping) else value
