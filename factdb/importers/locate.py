"""Find the files that the user's arguments name: files, folders, globs and `-`."""

import glob
import os
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

from factdb.importers.records import Problem

STDIN = "-"


@dataclass(frozen=True, slots=True)
class Found:
    """A file to read; `-` is standard input."""

    path: str


def locate(arguments: Iterable[str], suffixes: tuple[str, ...]) -> Iterator[Found | Problem]:
    """Every file named by the arguments, each once, in the arguments' order; folders and globs are sorted.

    In folders and globs only files with one of the suffixes count, and neither hidden ones nor a README.
    """
    seen: set[Path] = set()
    for argument in arguments:
        for item in _expand_or_problem(argument, suffixes):
            if isinstance(item, Found) and item.path != STDIN:
                resolved = Path(item.path).resolve()
                if resolved in seen:
                    continue
                seen.add(resolved)
            yield item


def _expand_or_problem(argument: str, suffixes: tuple[str, ...]) -> Iterator[Found | Problem]:
    try:
        yield from _expand(argument, suffixes)
    except OSError as error:
        yield Problem(argument, None, f"it cannot be read: {error.strerror}")
    except ValueError:
        yield Problem(repr(argument), None, "this is no name of a file; check it")


def _expand(argument: str, suffixes: tuple[str, ...]) -> Iterator[Found | Problem]:
    path = Path(argument)
    if argument == STDIN:
        yield Found(STDIN)
    elif not argument:
        yield Problem("''", None, "the name is empty; name a file or folder")
    elif path.is_dir():
        yield from _or_problem(_walk(argument, suffixes), argument, _no_articles("folder", suffixes))
    elif path.exists():
        yield _named(argument, suffixes)
    elif glob.has_magic(argument):
        yield from _or_problem(_glob(argument, suffixes), argument, _no_articles("pattern", suffixes))
    else:
        yield Problem(argument, None, "there is no such file or folder; check the name")


def _named(argument: str, suffixes: tuple[str, ...]) -> Found | Problem:
    """A file that the user named explicitly."""
    if argument.lower().endswith(suffixes):
        return Found(argument)
    return Problem(argument, None, f"this kind of file cannot be read; give {_listed(suffixes)}")


def _walk(folder: str, suffixes: tuple[str, ...]) -> Iterator[Found | Problem]:
    unreadable: list[OSError] = []
    for parent, folders, names in os.walk(folder, onerror=unreadable.append):
        folders[:] = sorted(name for name in folders if not name.startswith("."))
        for name in sorted(names):
            path = Path(parent, name)
            if _is_article(path, suffixes):
                yield Found(str(path))
    for error in unreadable:
        yield Problem(str(error.filename), None, f"the folder cannot be read: {error.strerror}")


def _glob(pattern: str, suffixes: tuple[str, ...]) -> Iterator[Found | Problem]:
    # Path.glob knows no absolute patterns.
    for name in sorted(glob.iglob(pattern, recursive=True)):  # noqa: PTH207
        path = Path(name)
        if path.is_dir() and "**" not in pattern:
            yield from _walk(name, suffixes)
        elif _is_article(path, suffixes):
            yield Found(name)


def _is_article(path: Path, suffixes: tuple[str, ...]) -> bool:
    name = path.name.lower()
    return (
        name.endswith(suffixes)
        and not name.startswith(".")
        and not name.startswith("readme.")
        and path.is_file()
    )


def _or_problem(items: Iterator[Found | Problem], argument: str, otherwise: str) -> Iterator[Found | Problem]:
    """The items, or one problem where there are none."""
    empty = True
    for item in items:
        empty = False
        yield item
    if empty:
        yield Problem(argument, None, otherwise)


def _no_articles(what: str, suffixes: tuple[str, ...]) -> str:
    return f"no article lies in this {what}; articles end in {_listed(suffixes)}"


def _listed(suffixes: tuple[str, ...]) -> str:
    return f"{', '.join(suffixes[:-1])} or {suffixes[-1]}"
