"""Load language packs: read the tables of `factdb/lang/CODE`, check them, and let its grammar build a Pack."""

from functools import cache
from importlib import import_module
from pathlib import Path
from typing import Any, cast

import factdb.lang
from factdb.core.pack import Pack
from factdb.errors import InputError
from factdb.packs.reader import read_table
from factdb.packs.tables import SHAPES

_LANGUAGES = Path(factdb.lang.__file__).parent


@cache
def languages() -> tuple[str, ...]:
    """The codes of the languages that have a pack."""
    return tuple(sorted(folder.name for folder in _LANGUAGES.iterdir() if (folder / "pack.py").exists()))


@cache
def load_pack(language: str) -> Pack:
    """The pack of a language code such as `ar`, built once.

    Raises InputError when there is none and PackError when one of its tables breaks its form.
    """
    if language not in languages():
        known = ", ".join(languages())
        raise InputError(f"no language pack for {language!r}; there are: {known}")
    tables = read_tables(_LANGUAGES / language)
    return cast(Pack, import_module(f"factdb.lang.{language}.pack").build(tables))


def read_tables(folder: Path) -> dict[str, Any]:
    """Every table of a pack's folder by name, checked."""
    return {name: read_table(folder / f"{name}.yml", shape) for name, shape in SHAPES.items()}
