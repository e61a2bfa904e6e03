"""Lay the chart out: axes, bands of camps, marks and their labels, from the reader's side of the page."""

from collections.abc import Sequence
from dataclasses import dataclass

from factdb.publish.site.camps import Difference
from factdb.publish.site.chart.labels import Box, Placed, place_labels
from factdb.publish.site.chart.marks import Mark
from factdb.publish.site.chart.scales import DayScale, ValueScale, day_scale, value_scale
from factdb.publish.site.interface import Interface


@dataclass(frozen=True, slots=True)
class Size:
    """One of the sizes that a chart is drawn in; style sheets show the one that fits."""

    name: str
    width: int
    height: int

    @property
    def axis(self) -> int:
        """The room for the numbers beside the chart."""
        return 62 if self.name == "wide" else 60

    @property
    def foot(self) -> int:
        """The room for the dates below it."""
        return 34


@dataclass(frozen=True, slots=True)
class Tick:
    """A line of an axis and what is written at it."""

    at: float
    text: str


@dataclass(frozen=True, slots=True)
class Band:
    """The interval on which a camp agrees, across the whole chart."""

    camp: int
    top: float
    height: float


@dataclass(frozen=True, slots=True)
class Drawn:
    """A mark at its place: `x`, from `top` to `bottom`, its number at `y`."""

    mark: Mark
    x: float
    y: float
    top: float
    bottom: float
    points: str
    """The corners of the shape that tells its camp where colour does not; empty for a circle."""


@dataclass(frozen=True, slots=True)
class Chart:
    """A whole chart, in the units of its viewBox."""

    size: Size
    start: float
    end: float
    top: float
    bottom: float
    logarithmic: bool
    values: tuple[Tick, ...]
    days: tuple[Tick, ...]
    bands: tuple[Band, ...]
    marks: tuple[Drawn, ...]
    labels: tuple[Placed, ...]
    paths: tuple[str, ...]
    """Lines from each claim of an update to the next, as points."""
    undated: bool


_TOP = 16
_HALF = 6.5
_CORNERS = {
    2: ((-1, -1), (1, -1), (1, 1), (-1, 1)),
    3: ((0, -1.25), (1.15, 0.95), (-1.15, 0.95)),
    0: ((0, -1.35), (1.35, 0), (0, 1.35), (-1.35, 0)),
}


def draw(marks: Sequence[Mark], differences: Sequence[Difference], size: Size, interface: Interface) -> Chart:
    """The chart of `marks`, of which there is at least one. In Arabic time runs from right to left."""
    frame = _Frame(marks, differences, size, interface)
    drawn = frame.drawn()
    return Chart(
        size=size,
        start=frame.x(0.0),
        end=frame.x(1.0),
        top=_TOP,
        bottom=frame.bottom,
        logarithmic=frame.values.logarithmic,
        values=tuple(Tick(frame.y(tick), interface.formats.compact(tick)) for tick in frame.values.ticks),
        days=tuple(frame.day_ticks()),
        bands=tuple(frame.bands()),
        marks=drawn,
        labels=place_labels(drawn, frame.inside, size.name == "wide", interface.direction),
        paths=tuple(_paths(drawn)),
        undated=any(mark.day is None for mark in marks),
    )


class _Frame:
    """Scales of one chart and what they give."""

    def __init__(
        self, marks: Sequence[Mark], differences: Sequence[Difference], size: Size, interface: Interface
    ) -> None:
        self.marks, self.size, self.interface = marks, size, interface
        self.camps = next((each.camps for each in differences if each.is_conflict), ())
        self.values: ValueScale = value_scale(
            [end for m in marks for end in (m.low, m.high) if end is not None]
        )
        self.days: DayScale | None = day_scale([mark.day for mark in marks if mark.day is not None])
        self.bottom = float(size.height - size.foot)
        edges = sorted((self.x(0.0), self.x(1.0)))
        self.inside = Box(edges[0], _TOP - 8, edges[1], self.bottom)

    def x(self, share: float) -> float:
        """The place of a share of the chart's length, counted from where reading starts."""
        margin = 18
        inner = self.size.width - self.size.axis - margin
        place = self.size.axis + share * inner
        return round(self.size.width - place if self.interface.direction == "rtl" else place, 1)

    def y(self, value: float) -> float:
        return round(self.bottom - self.values(value) * (self.bottom - _TOP), 1)

    def drawn(self) -> tuple[Drawn, ...]:
        crowd: dict[object, int] = {}
        drawn = []
        for mark in self.marks:
            beside = crowd.get(mark.day, 0)
            crowd[mark.day] = beside + 1
            drawn.append(self._draw(mark, beside))
        return tuple(drawn)

    def _draw(self, mark: Mark, beside: int) -> Drawn:
        """`beside` is how many marks of the same day stand there already; they step aside for one another."""
        share = 0.97 if mark.day is None or self.days is None else 0.06 + 0.84 * self.days(mark.day)
        aside = (beside + 1) // 2 * (1 if beside % 2 else -1) * 17
        x = min(max(self.x(share) + aside, self.inside.left + 8), self.inside.right - 8)
        low = self.y(mark.low) if mark.low is not None else self.bottom
        high = self.y(mark.high) if mark.high is not None else float(_TOP)
        y = self.y(mark.level) if mark.low is None or mark.high is None else round((low + high) / 2, 1)
        return Drawn(mark, round(x, 1), y, high, low, _shape(mark.camp, x, y))

    def bands(self) -> list[Band]:
        bands = []
        for camp in self.camps:
            top = self.y(camp.high) if camp.high is not None else float(_TOP)
            bottom = self.y(camp.low) if camp.low is not None else self.bottom
            height = max(bottom - top, 3.0)
            bands.append(Band(camp.number, round(top - (height - (bottom - top)) / 2, 1), round(height, 1)))
        return bands

    def day_ticks(self) -> list[Tick]:
        if self.days is None:
            return []
        most = 5 if self.size.name == "wide" else 3
        return [
            Tick(self.x(0.06 + 0.84 * self.days(day)), self.interface.formats.short_day(day))
            for day in self.days.ticks(most)
        ]


def _shape(camp: int | None, x: float, y: float) -> str:
    if camp is None or camp % 4 == 1:
        return ""
    corners = _CORNERS[camp % 4]
    return " ".join(f"{x + _HALF * dx:.1f},{y + _HALF * dy:.1f}" for dx, dy in corners)


def _paths(drawn: Sequence[Drawn]) -> list[str]:
    updates: dict[int, list[Drawn]] = {}
    for each in drawn:
        if each.mark.update is not None and each.mark.day is not None:
            updates.setdefault(each.mark.update, []).append(each)
    return [" ".join(f"{each.x},{each.y}" for each in line) for line in updates.values() if len(line) > 1]
