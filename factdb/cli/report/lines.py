"""Lines of a report for people: on a terminal coloured, wrapped and each in its own direction, else plain."""

import re
import sys
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from factdb.cli.output import printable

if TYPE_CHECKING:
    from rich.console import Console
    from rich.text import Text

_RIGHT_TO_LEFT = re.compile("[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc]")
_FROM_LEFT, _FROM_RIGHT, _END = "\u2066", "\u2067", "\u2069"
"""Isolates: a terminal that arranges directions keeps what stands between to itself."""
_NARROWEST = 24
"""Columns that text keeps beside its indent, however narrow the terminal is."""

HEAD, TITLE, FAINT, CAMP, VALUE, FIGURE = "bold red", "bold", "dim", "bold cyan", "green", "bold yellow"
NEWS = "bold blue"


@dataclass(frozen=True, slots=True)
class Line:
    """One line: pieces of text, each with its style, behind an indent."""

    pieces: tuple[tuple[str, str], ...]
    indent: int = 0

    @property
    def text(self) -> str:
        """The line without styles."""
        return " " * self.indent + "".join(piece for piece, _ in self.pieces)


EMPTY = Line(())


def line(text: str, style: str = "", indent: int = 0) -> Line:
    """A line in one style."""
    return Line(((printable(text), style),), indent)


def write(lines: Sequence[Line]) -> None:
    """Write the lines to standard output. Colours follow NO_COLOR, FORCE_COLOR and TERM."""
    from rich.console import Console

    console = Console(file=sys.stdout, highlight=False)
    if not console.is_terminal:
        sys.stdout.write("".join(f"{each.text}\n" for each in lines))
        return
    for each in lines:
        for part in _wrapped(each, console):
            console.print(part, soft_wrap=True)


def _wrapped(whole: Line, console: "Console") -> "Iterable[Text]":
    """The line in pieces as wide as the terminal, each in the direction of the whole."""
    from rich.text import Text

    text = Text.assemble(*whole.pieces)
    direction = _FROM_RIGHT if _begins_from_right(text.plain) else _FROM_LEFT
    width = max(console.width - whole.indent, _NARROWEST)
    indent = Text(" " * min(whole.indent, max(console.width - _NARROWEST, 0)))
    for part in text.wrap(console, width) or [text]:
        part.rstrip()
        if _RIGHT_TO_LEFT.search(part.plain):
            part = Text.assemble(direction, part, _END)  # noqa: PLW2901
        yield indent + part


def _begins_from_right(text: str) -> bool:
    """Whether the first letter is one of a script that is written from right to left."""
    return next((bool(_RIGHT_TO_LEFT.match(char)) for char in text if char.isalpha()), False)
