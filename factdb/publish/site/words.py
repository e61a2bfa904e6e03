"""Arabic names of what the tables hold as codes: the concepts of a published file, and states."""

from collections.abc import Mapping
from functools import lru_cache
from pathlib import Path
from typing import Any

import factdb.lang.ar
from factdb.packs.reader import read_table
from factdb.packs.tables import SHAPES

_CONCEPTS = "SELECT slug, name FROM concepts WHERE name IS NOT NULL"
_READ: dict[str, dict[str, str]] = {}


async def arabic_words(datasette: Any, database: str) -> Mapping[str, Mapping[str, str]]:
    """By column, the Arabic name of each code; read once for each published file."""
    served = datasette.get_database(database)
    path = str(served.path)
    if path not in _READ:
        rows = (await served.execute(_CONCEPTS)).rows
        _READ[path] = {row["slug"]: row["name"] for row in rows}
    return {"concept": _READ[path], "state": _states()}


@lru_cache(maxsize=1)
def _states() -> dict[str, str]:
    tables = read_table(Path(factdb.lang.ar.__file__).with_name("states.yml"), SHAPES["states"])
    return {slug: row["ar"] for slug, row in tables["states"].items()}
