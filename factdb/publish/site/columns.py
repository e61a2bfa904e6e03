"""Which columns of a table a reader sees, under which names."""

from collections.abc import Iterable
from functools import lru_cache
from pathlib import Path
from typing import Any

import yaml

_FILE = Path(__file__).with_name("columns.yml")
_ENGLISH = "_en"
_NAME = "name"
_CODES = {
    "conflict": "conflict",
    "qualifier": "qualifier",
    "attribution": "attribution",
    "review_status": "review",
    "speaker_kind": "kind",
    "kind": "kind",
    "rule": "rule",
    "verdict": "verdict",
}
_OF_CONFLICTS = ("conflicts_view", "updates_view")


def code_group(column: str, table: str) -> str | None:
    """The group of texts that says a column's codes in words; None where it holds no codes."""
    if column == "state":  # of a conflict here, of the counted things elsewhere
        return "conflict" if table in _OF_CONFLICTS else None
    return _CODES.get(column)


def column_name(column: str, language: str) -> str:
    """The column's name in `language`; a column that is described nowhere keeps its own."""
    plain = column.removesuffix(_ENGLISH)
    if language == "ar" and plain in _tables()["arabic"]:
        name: str = _tables()["arabic"][plain]
        return name
    return plain.replace("_", " ")


def shown_columns(columns: Iterable[str], language: str, keys: Iterable[str]) -> list[str]:
    """The columns for a reader: of twins the one in `language`, and no technical ones but the `keys`.

    An English twin stands where its Arabic one would.
    """
    names = list(columns)
    left_out = set(_tables()["technical"]) - set(keys)
    twins = {name: f"{name}{_ENGLISH}" for name in names if f"{name}{_ENGLISH}" in names}
    twins.pop(_NAME, None)  # of sources and speakers both names are told
    left_out |= set(twins.values())
    shown = [name for name in names if name not in left_out]
    return shown if language == "ar" else [twins.get(name, name) for name in shown]


def facets_of(table: str) -> list[str]:
    """The columns by which the rows of a table can be counted."""
    columns: list[str] = _tables()["facets"].get(table, [])
    return columns


@lru_cache(maxsize=1)
def _tables() -> dict[str, Any]:
    loaded: dict[str, Any] = yaml.safe_load(_FILE.read_text("utf-8"))
    return loaded
