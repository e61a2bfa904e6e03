"""Find room for the words beside marks: no label covers another or a mark."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Protocol

from factdb.publish.site.chart.marks import Mark

_LETTER = 6.6
"""The usual width of a letter at the size of labels; what is a little wide leaves a little room."""
_LINE = 16
_GAP = 11
_LONGEST = 34
_MOST_NAMED = 16
"""With more marks than this only their numbers are written."""


@dataclass(frozen=True, slots=True)
class Box:
    """A rectangle."""

    left: float
    top: float
    right: float
    bottom: float

    def meets(self, other: "Box") -> bool:
        """Whether the two share room."""
        return (
            self.left < other.right
            and other.left < self.right
            and self.top < other.bottom
            and other.top < self.bottom
        )

    def holds(self, other: "Box") -> bool:
        """Whether the other lies inside."""
        return self.left <= other.left and other.right <= self.right and self.top <= other.top


class Standing(Protocol):
    """A mark at its place."""

    @property
    def mark(self) -> Mark: ...
    @property
    def x(self) -> float: ...
    @property
    def y(self) -> float: ...


@dataclass(frozen=True, slots=True)
class Placed:
    """A label at its place; `anchor` as SVG understands it in the direction of the page."""

    text: str
    x: float
    y: float
    anchor: str
    denied: bool


def place_labels(drawn: Sequence[Standing], inside: Box, named: bool, direction: str) -> tuple[Placed, ...]:
    """A label for each mark that has room for one: its number, and its value and name where `named`."""
    named = named and len(drawn) <= _MOST_NAMED
    taken = [Box(each.x - 8, each.y - 8, each.x + 8, each.y + 8) for each in drawn]
    placed = []
    for each in drawn:
        text = _text(each.mark, named)
        width = len(text) * _LETTER + 2
        for right, left_edge, middle in _candidates(each, width, direction):
            box = Box(left_edge, middle - _LINE / 2, left_edge + width, middle + _LINE / 2)
            if (
                inside.holds(box)
                and box.bottom <= inside.bottom
                and not any(box.meets(other) for other in taken)
            ):
                taken.append(box)
                placed.append(_label(each.mark, text, box, right, direction))
                break
    return tuple(placed)


def _text(mark: Mark, named: bool) -> str:
    number = str(mark.number)
    if not named:
        return number
    name = mark.name if len(mark.name) <= _LONGEST else mark.name[:_LONGEST] + "…"
    copies = f" \u00d7{mark.copies + 1}" if mark.copies else ""
    return f"{number} · {mark.compact} · {name}{copies}"


def _candidates(each: Standing, width: float, direction: str) -> Iterable[tuple[bool, float, float]]:
    """Whether it stands right of the mark, its left edge and its middle; the best place first."""
    sides = (True, False) if direction == "ltr" else (False, True)
    for step in (0, -1, 1, -2, 2, -3, 3, -4, 4):
        for right in sides:
            yield right, each.x + _GAP if right else each.x - _GAP - width, each.y + step * (_LINE - 1)


def _label(mark: Mark, text: str, box: Box, right: bool, direction: str) -> Placed:
    # In a page from right to left `start` is the right edge of a text.
    anchor = "start" if right == (direction == "ltr") else "end"
    x = box.left if right else box.right
    return Placed(text, round(x, 1), round((box.top + box.bottom) / 2 + 4.5, 1), anchor, mark.denied)
