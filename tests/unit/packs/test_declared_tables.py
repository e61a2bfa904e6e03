"""Every table of a pack is what its field says: the compiled build relies on it, Python does not look."""

from collections.abc import Iterator, Mapping, Set
from dataclasses import fields, is_dataclass
from typing import Any, get_args, get_origin, get_type_hints

import pytest

from factdb.core.phrases import PhraseTable
from factdb.packs import languages, load_pack


def parts(table: Any, path: str) -> Iterator[tuple[str, Any, Any]]:
    """Every field of a table and of the tables in it: its name, what it is declared as, what it is."""
    hints = get_type_hints(type(table))
    for field in fields(table):
        value = getattr(table, field.name)
        name = f"{path}.{field.name}"
        if is_dataclass(value):
            yield from parts(value, name)
        else:
            yield name, hints[field.name], value


def held(value: Any) -> list[Any]:
    """What a table of phrases, a mapping or a set has in it, as its last type argument says."""
    if isinstance(value, PhraseTable):
        return [row[1] for rows in value._by_last.values() for row in rows]
    if isinstance(value, Mapping):
        return list(value.values())
    return list(value) if isinstance(value, Set) else []


def is_of(value: Any, declared: Any) -> bool:
    kind = get_origin(declared) or declared
    return not isinstance(kind, type) or getattr(kind, "_is_protocol", False) or isinstance(value, kind)


@pytest.mark.parametrize("language", languages())
def test_every_table_is_what_it_is_declared_as(language: str) -> None:
    found = list(parts(load_pack(language), language))

    wrong = [name for name, declared, value in found if not is_of(value, declared)]
    wrong += [
        name
        for name, declared, value in found
        if get_args(declared) and not all(is_of(each, get_args(declared)[-1]) for each in held(value))
    ]

    assert len(found) > 100
    assert wrong == []
