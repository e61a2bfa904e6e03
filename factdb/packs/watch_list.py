"""Read a watch list: the YAML file of the figures that an editor follows, checked against the packs.

Every name of a concept, state, place or unit must be one that the packs know, so that a slip of the pen does not
watch nothing for weeks.
"""

from collections.abc import Iterable, Mapping
from datetime import date
from difflib import get_close_matches
from functools import cache
from pathlib import Path
from typing import Any, NoReturn

import yaml
from babel import Locale

from factdb.compare.watching import Watched
from factdb.core.units import UNITS
from factdb.errors import InputError
from factdb.packs import languages, load_pack
from factdb.packs.reader import Record, Shape, list_of, refuse, text

_LONGEST = 200
"""Characters of a name or of watched words."""
_NARROWING = ("concept", "state", "place", "unit", "words")
"""Of these an item needs at least one: else it would watch every claim."""


def read_watch_list(path: Path) -> tuple[Watched, ...]:
    """The watched figures in the file's order. Raises InputError naming file and line."""
    try:
        node = yaml.compose(path.read_text(encoding="utf-8-sig"), Loader=yaml.CSafeLoader)
    except OSError as error:
        raise InputError(
            f"the watch list {path} cannot be read: {error.strerror}; name another file"
        ) from error
    except UnicodeDecodeError as error:
        raise InputError(f"the watch list {path} is not UTF-8; save it as UTF-8") from error
    except yaml.MarkedYAMLError as error:
        line = error.problem_mark.line + 1 if error.problem_mark else 1
        raise InputError(f"{path}, line {line}: {error.problem}; correct the YAML") from error
    except (yaml.YAMLError, RecursionError) as error:
        raise InputError(f"{path} is no YAML that can be read; correct it") from error
    if node is None:
        raise InputError(f"{path} is empty; a watch list begins with `figures:`")
    items: list[Watched] = Record({"figures": _items})(node, str(path))["figures"]
    return tuple(items)


def _items(node: yaml.Node, file: str) -> list[Watched]:
    items: list[Watched] = list_of(_item)(node, file)
    if not items:
        refuse(node, file, "no figure is watched; list at least one below `figures:`")
    for position, child in enumerate(node.value):
        if items[position].name in {other.name for other in items[:position]}:
            refuse(child, file, f"{items[position].name!r} stands here twice")
    return items


def _item(node: yaml.Node, file: str) -> Watched:
    shape = Record(
        {"name": _words},
        {
            "name_en": _words,
            "concept": _known(_named("concepts"), "concept"),
            "state": _known(_named("states"), "state"),
            "place": _known(_named("places"), "place"),
            "unit": _unit,
            "words": list_of(_words),
            "without": list_of(_words),
            "since": _day,
            "until": _day,
        },
    )
    values: dict[str, Any] = shape(node, file)
    if not any(values.get(key) for key in _NARROWING):
        refuse(node, file, f"{values['name']!r} would watch every claim; give one of {', '.join(_NARROWING)}")
    if values.get("since") and values.get("until") and values["since"] > values["until"]:
        refuse(node, file, f"{values['name']!r} ends before it begins; correct since and until")
    for several in ("words", "without"):
        values[several] = tuple(values.get(several, ()))
    return Watched(**values)


def _words(node: yaml.Node, file: str) -> str:
    words = " ".join(text(node, file).split())
    if not words or len(words) > _LONGEST or not any(char.isalpha() for char in words):
        refuse(node, file, f"words of at most {_LONGEST} characters are expected here")
    return words


def _day(node: yaml.Node, file: str) -> date:
    written = text(node, file)
    try:
        return date.fromisoformat(written)
    except ValueError:
        refuse(node, file, f"{written!r} is no day; write it as 2025-09-01")


def _unit(node: yaml.Node, file: str) -> str:
    code = text(node, file)
    known = _unit_codes()
    halves = code.split("/")
    if len(halves) > 2 or any(half not in known for half in halves):
        _refuse_unknown(node, file, "unit", known)
    return code


@cache
def _unit_codes() -> frozenset[str]:
    """Units, currencies, and the concepts that rates count."""
    concepts = (slug for language in languages() for slug in load_pack(language).naming.concepts)
    return frozenset({*UNITS, *Locale.parse("en").currencies, *concepts})


def _known(slugs: Mapping[str, str], what: str) -> Shape:
    """A name out of a table, in Arabic or English, or a slug."""

    def shape(node: yaml.Node, file: str) -> str:
        slug = slugs.get(_folded(text(node, file)))
        if slug is None:
            _refuse_unknown(node, file, what, slugs)
        return slug

    return shape


def _refuse_unknown(node: yaml.Node, file: str, what: str, known: Iterable[str]) -> NoReturn:
    written = text(node, file)
    near = get_close_matches(_folded(written), list(known), n=3, cutoff=0.6)
    advice = f"did you mean {', '.join(near)}?" if near else "the language packs list what is known"
    refuse(node, file, f"no {what} is called {written!r}; {advice}")


def _folded(name: str) -> str:
    return " ".join(name.casefold().replace("-", " ").replace("_", " ").split())


def _slugs(named: Iterable[tuple[str, str, str]]) -> dict[str, str]:
    """The slug of each slug, name and English name; where two share a name, the first has it."""
    slugs: dict[str, str] = {}
    listed = list(named)
    for slug, _, _ in listed:
        slugs.setdefault(_folded(slug), slug)
    for slug, name, name_en in listed:
        for each in (name, name_en):
            slugs.setdefault(_folded(each), slug)
    return slugs


@cache
def _named(table: str) -> dict[str, str]:
    """The slugs of one naming table of all packs: concepts, states or places."""
    tables = (getattr(load_pack(language).naming, table) for language in languages())
    return _slugs((slug, each.name, each.name_en) for found in tables for slug, each in found.items())
