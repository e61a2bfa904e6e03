"""What changed between two texts: whole paragraphs first, then the words of those that were changed."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher

_WORDS = re.compile(r"\s+|\S+")
_MOST_WORDS = 2_000
"""Of longer paragraphs the whole is given as taken out and put in: comparing their words takes too long."""


@dataclass(frozen=True, slots=True)
class Change:
    """A stretch of text that was kept, taken out or put in."""

    kind: str
    """`kept`, `out` or `in`."""
    text: str


def changes_of(old: str, new: str) -> list[list[Change]]:
    """The paragraphs of both texts, each as a list of stretches; empty paragraphs are left out."""
    before, after = _paragraphs(old), _paragraphs(new)
    paragraphs: list[list[Change]] = []
    for kind, out, into in _steps(before, after):
        if kind == "equal":
            paragraphs += [[Change("kept", text)] for text in out]
            continue
        for index in range(max(len(out), len(into))):
            paragraphs.append(_in_words("".join(out[index : index + 1]), "".join(into[index : index + 1])))
    return paragraphs


def _in_words(old: str, new: str) -> list[Change]:
    before, after = _WORDS.findall(old), _WORDS.findall(new)
    if max(len(before), len(after)) > _MOST_WORDS:
        return [each for each in (Change("out", old), Change("in", new)) if each.text]
    changes = []
    for kind, out, into in _steps(before, after):
        if kind == "equal":
            changes.append(Change("kept", "".join(out)))
            continue
        changes += [each for each in (Change("out", "".join(out)), Change("in", "".join(into))) if each.text]
    return changes


def _steps(old: Sequence[str], new: Sequence[str]) -> Iterator[tuple[str, Sequence[str], Sequence[str]]]:
    for kind, start, end, new_start, new_end in SequenceMatcher(None, old, new, autojunk=False).get_opcodes():
        yield kind, old[start:end], new[new_start:new_end]


def _paragraphs(text: str) -> list[str]:
    return [line.strip() for line in text.splitlines() if line.strip()]
