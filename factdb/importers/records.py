"""What importers hand to the dispatcher: records of plain strings, and problems."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Protocol

MAX_BYTES = 64 * 1024 * 1024
"""No article is longer; a larger file or line is refused before it fills the memory."""


class Stream(Protocol):
    """Bytes to read, as `open(…, "rb")` gives them."""

    def read(self, size: int = ..., /) -> bytes:
        """Up to `size` bytes."""

    def readline(self, size: int = ..., /) -> bytes:
        """Up to the end of the line, `size` bytes at most."""

    def peek(self, size: int, /) -> bytes:
        """The next bytes, which stay to be read."""


@dataclass(frozen=True, slots=True)
class Problem:
    """Something in the input that cannot be used, in one sentence for the user."""

    path: str
    line: int | None
    """Counted from 1; None where the whole file or folder is meant."""
    sentence: str
    skipped: bool = True
    """False where the article goes in all the same, without the part that cannot be used."""

    def __str__(self) -> str:
        place = self.path if self.line is None else f"{self.path}:{self.line}"
        return f"{place}: {self.sentence}"


@dataclass(frozen=True, slots=True)
class Record:
    """One article as its file states it, before dates and languages are understood."""

    path: str
    line: int | None
    """Where the record starts, where one file holds many."""
    text: str
    """The body, every code point as stored."""
    fallback_id: str
    values: Mapping[str, str] = field(default_factory=dict)
    """What the file says about the article, by the keys of fields.KEYS."""
    lines: Mapping[str, int] = field(default_factory=dict)
    """On which line each key stands, where that is another line than `line`."""

    def problem(self, sentence: str, *, key: str | None = None, skipped: bool = False) -> Problem:
        """A problem with this record, at the line of `key` where that is known."""
        line = self.line if key is None else self.lines.get(key, self.line)
        return Problem(self.path, line, sentence, skipped=skipped)
