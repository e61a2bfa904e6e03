"""The scope of every quantity of an article: concept, state, group, place, day, plan, whole."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from factdb.core.claims import Span
from factdb.extract.nouns.phrases import Noun
from factdb.extract.quantity import Quantity
from factdb.extract.reading import Reading
from factdb.extract.scope.counted import counted_in
from factdb.extract.scope.dates import Dated, as_of
from factdb.extract.scope.naming import Namer
from factdb.extract.scope.places import Placed, Scene
from factdb.extract.scope.plans import planned_by


@dataclass(frozen=True, slots=True)
class Scope:
    """What a figure is about beyond its number, unit and noun."""

    concept: str | None = None
    state: str | None = None
    group: str | None = None
    place: str | None = None
    """The place's slug."""
    as_of: date | None = None
    planned: bool = False
    part_of: Span | None = None
    rules: tuple[tuple[str, str], ...] = ()
    """What was found and the rule that found it, for place, day and plan."""


def scopes(
    reading: Reading, quantities: Sequence[Quantity], nouns: Sequence[Noun | None], published: date | None
) -> list[Scope]:
    """The scope of each quantity; `nouns` are theirs, in the same order."""
    if not quantities:
        return []
    all_counted = counted_in(reading, quantities, nouns)
    namer = Namer(reading, all_counted)
    scene = Scene(reading, all_counted)
    found = []
    for index, counted in enumerate(all_counted):
        known, whole = namer.name(index)
        place = scene.place_of(index, known)
        dated = as_of(reading, counted, published, level=namer.is_level(known.state))
        plan = planned_by(reading, counted)
        found.append(
            Scope(
                concept=known.concept,
                state=known.state or namer.held_at(index, known, scene.kind_of(place.slug)),
                group=known.group,
                place=place.slug,
                as_of=dated.day if dated else None,
                planned=plan is not None,
                part_of=None if whole is None else Span(quantities[whole].start, quantities[whole].end),
                rules=_rules(reading, place, dated, plan),
            )
        )
    return found


def _rules(
    reading: Reading, place: Placed, dated: Dated | None, plan: int | None
) -> tuple[tuple[str, str], ...]:
    text = reading.text
    day = text.surface(text.starts[dated.first], text.ends[dated.last]) if dated else ""
    return (
        ("place", place.rule),
        ("as of", f"{dated.precision} {day}" if dated else ""),
        ("planned", "" if plan is None else f"after {reading.words[plan].form}"),
    )
