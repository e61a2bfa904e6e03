"""What is drawn for each voice: its ends, its day, its camp."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date

from factdb.publish.site.camps import Difference, places_of
from factdb.publish.site.formats import day
from factdb.publish.site.voices import Voice


@dataclass(frozen=True, slots=True)
class Mark:
    """One voice in the chart; `number` is the one of its row in the table below."""

    number: int
    day: date | None
    low: float | None
    high: float | None
    camp: int | None
    """Its camp in the figure's first conflict; None outside of it."""
    update: int | None
    """The update that it is part of."""
    denied: bool
    planned: bool
    name: str
    """Source or speaker."""
    reading: str
    compact: str
    copies: int

    @property
    def level(self) -> float:
        """Where its number stands: the lower end, else the upper one."""
        end = self.low if self.low is not None else self.high
        return 0.0 if end is None else end


def marks_of(voices: Sequence[Voice], differences: Iterable[Difference], by: str) -> list[Mark]:
    """A mark for each voice that names a number, named by `source` or `speaker`, in the order of the table."""
    differences = list(differences)
    main = [each for each in differences if each.is_conflict][:1]
    camps = places_of(main)
    updates = places_of(each for each in differences if not each.is_conflict)
    marks = []
    for number, voice in enumerate(voices, 1):
        claim = voice.claim
        low, high = claim.row["value_low"], claim.row["value_high"]
        if low is None and high is None:
            continue
        marks.append(
            Mark(
                number=number,
                day=day(claim.row["date"]),
                low=None if low is None else float(low),
                high=None if high is None else float(high),
                camp=camps[inside.number][1].number if (inside := voice.among(camps)) else None,
                update=updates[inside.number][0].number if (inside := voice.among(updates)) else None,
                denied=claim.denied,
                planned=claim.planned,
                name=claim.source if by == "source" else claim.who,
                reading=claim.reading,
                compact=claim.compact,
                copies=len(voice.copies),
            )
        )
    return marks
