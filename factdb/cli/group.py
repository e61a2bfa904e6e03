"""The click group: commands are imported when asked for, and every expected error becomes one sentence."""

import errno
import importlib
import io
import sqlite3
import sys
from collections.abc import Mapping
from typing import cast

import click

from factdb.errors import FactdbError

EXIT_INPUT = 2
"""Wrong use or bad input, as click's own usage errors."""
EXIT_INTERRUPTED = 130
"""What shells report for a program that Ctrl-C stopped."""


class Failure(click.ClickException):
    """An expected error: its sentence on standard error, exit code 2, no traceback."""

    exit_code = EXIT_INPUT


class LazyGroup(click.Group):
    """A group whose commands are imported by name, and the one place where errors become text."""

    def __init__(self, *, commands_at: Mapping[str, str], **attributes: object) -> None:
        super().__init__(**attributes)  # type: ignore[arg-type]
        self._commands_at = commands_at

    def list_commands(self, ctx: click.Context) -> list[str]:
        return list(self._commands_at)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        if cmd_name not in self._commands_at:
            return None
        module, _, attribute = self._commands_at[cmd_name].partition(":")
        return cast(click.Command, getattr(importlib.import_module(module), attribute))

    def invoke(self, ctx: click.Context) -> object:
        _print_anything(sys.stdout)
        try:
            result = super().invoke(ctx)
            sys.stdout.flush()
            return result
        except FactdbError as error:
            raise Failure(str(error)) from error
        except sqlite3.Error as error:
            raise Failure(
                f"the database reports: {error}; check the file and the space on its disk"
            ) from error
        except OSError as error:
            if error.errno == errno.EPIPE:
                raise  # click ends silently when the reader of a pipe has gone
            raise Failure(_os_sentence(error)) from error
        except KeyboardInterrupt:
            click.echo("stopped; what was stored before is kept", err=True)
            ctx.exit(EXIT_INTERRUPTED)


def _os_sentence(error: OSError) -> str:
    where = f"{error.filename}: " if error.filename else ""
    if error.errno == errno.ENOSPC:
        return f"{where}the disk is full; free some space and run the command again"
    return f"{where}{error.strerror or error}; check the path and its permissions"


def _print_anything(stream: object) -> None:
    """Files and pipes get UTF-8 in every locale; a terminal shows an escape for a letter that it lacks."""
    if isinstance(stream, io.TextIOWrapper):
        encoding = None if stream.isatty() else "utf-8"
        stream.reconfigure(encoding=encoding, errors="backslashreplace")
