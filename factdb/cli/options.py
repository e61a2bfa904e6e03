"""Options that several commands share."""

from collections.abc import Callable
from typing import TypeVar

import click

_Command = TypeVar("_Command", bound=Callable[..., object])

DEFAULT_DATABASE = "factdb.db"
FORMATS = ("table", "jsonl", "csv")


def database_option(command: _Command) -> _Command:
    """`--db`: the working database."""
    return click.option(
        "--db",
        "database",
        default=DEFAULT_DATABASE,
        envvar="FACTDB_URL",
        show_default=True,
        show_envvar=True,
        metavar="FILE|URL",
        help="The working database: a SQLite file or an SQLAlchemy URL.",
    )(command)


def format_option(*formats: str) -> Callable[[_Command], _Command]:
    """`--format`: the first one is the default."""
    return click.option(
        "--format",
        "form",
        type=click.Choice(formats),
        default=formats[0],
        show_default=True,
        help="How the result is written to standard output.",
    )


def paths_argument(command: _Command) -> _Command:
    """`PATH…`: files, folders, globs or `-`."""
    return click.argument("paths", nargs=-1, required=True, metavar="PATH...")(command)


def jobs_option(command: _Command) -> _Command:
    """`--jobs`: how many processes read."""
    return click.option(
        "--jobs",
        type=click.IntRange(min=0),
        default=0,
        help="How many processes read the articles; 0, the default, is one for each processor.",
    )(command)


def bom_option(command: _Command) -> _Command:
    """`--bom`: CSV that Excel opens right."""
    return click.option(
        "--bom", is_flag=True, help="Begin CSV with a byte order mark, by which Excel shows Arabic right."
    )(command)
