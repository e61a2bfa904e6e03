"""The scope of every quantity of an article: concept, state, group, place, day, plan, whole."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date
from decimal import Decimal

from factdb.core.claims import Span, UnitKind
from factdb.core.words import Tag
from factdb.extract.nouns.phrases import Noun
from factdb.extract.quantity import Quantity
from factdb.extract.reading import Reading
from factdb.extract.scope.concepts import NAMELESS, PERSON, Named, named, named_by
from factdb.extract.scope.counted import Counted, counted_in, is_added
from factdb.extract.scope.dates import as_of
from factdb.extract.scope.parts import partitive_of, points_to_persons, whole_of
from factdb.extract.scope.places import mentions, place_of
from factdb.extract.scope.plans import is_planned
from factdb.extract.scope.states import Governor, governor_before, state_for, told_after

_ALIKE = Decimal(10)
"""A figure without a noun is set against one that is at most so many times as large or small."""
_CHANGES = ("rose", "fell", "unchanged")
_CHANGING_KINDS = (UnitKind.PERCENT, UnitKind.RATIO, UnitKind.CURRENCY, UnitKind.OTHER, UnitKind.RATE)


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


def scopes(
    reading: Reading, quantities: Sequence[Quantity], nouns: Sequence[Noun | None], published: date | None
) -> list[Scope]:
    """The scope of each quantity; `nouns` are theirs, in the same order."""
    if not quantities:
        return []
    all_counted = counted_in(reading, quantities, nouns)
    naming = _Namer(reading, all_counted)
    places = mentions(reading)
    found = []
    for index, counted in enumerate(all_counted):
        known, whole = naming.name(index)
        end = reading.sentence_at(counted.first)[1]
        found.append(
            Scope(
                concept=known.concept,
                state=known.state,
                group=known.group,
                place=place_of(places, all_counted, index, end),
                as_of=as_of(reading, counted, published),
                planned=is_planned(reading, counted),
                part_of=None if whole is None else Span(quantities[whole].start, quantities[whole].end),
            )
        )
    return found


class _Namer:
    """Names the quantities of an article in order; what is elided points back to those before."""

    def __init__(self, reading: Reading, all_counted: Sequence[Counted]) -> None:
        self._reading = reading
        self._all = all_counted
        self._known: list[Named] = []
        self._wholes: list[int | None] = []
        self._governed: list[str | None] = []

    def name(self, index: int) -> tuple[Named, int | None]:
        """Concept, state and group of a quantity, and the index of its whole."""
        counted = self._all[index]
        own = named(self._reading, counted)
        governor = governor_before(self._reading, counted)
        whole = whole_of(self._reading, self._all, index, self._known, self._wholes)
        if own.concept is None:
            own = self._pointed_back(index, governor, whole)
        elif own.concept == PERSON and own.group is None and counted.counts:
            own = self._refined(counted, own)
        if counted.quantity.kind is UnitKind.CURRENCY:
            own = self._money(own, governor)
        known = replace(own, state=self._state(index, own, governor, whole))
        self._known.append(known)
        self._wholes.append(whole)
        return known, whole

    def _state(self, index: int, own: Named, governor: Governor | None, whole: int | None) -> str | None:
        counted = self._all[index]
        states = self._reading.pack.naming.states
        governed = self._applies(counted, governor.state if governor else None, own.concept)
        told = self._applies(counted, told_after(self._reading, counted), own.concept)
        self._governed.append(governed)
        if own.state is not None:
            if governed is not None and states[governed].strong and not states[own.state].final:
                return governed
            return own.state
        if governed is not None and (told is None or states[governed].strong):
            return governed
        if told is not None:
            return told
        return self._inherited(index, own, whole)

    def _inherited(self, index: int, own: Named, whole: int | None) -> str | None:
        """The state of the figure that this one is a part of, or is joined to: killed 5 soldiers and 3 civilians."""
        if whole is not None and whole < index:
            return state_for(self._reading, self._known[whole].state, own.concept)
        counted = self._all[index]
        if index and self._all[index - 1].sentence == counted.sentence and is_added(self._reading, counted):
            state = state_for(self._reading, self._governed[index - 1], own.concept)
            self._governed[index] = state
            return state
        return None

    def _applies(self, counted: Counted, state: str | None, concept: str | None) -> str | None:
        if state in _CHANGES and counted.quantity.kind not in _CHANGING_KINDS:
            return None
        return state_for(self._reading, state, concept)

    def _refined(self, counted: Counted, own: Named) -> Named:
        """`The number of Iraqis fell to 18 thousand persons`: they are Iraqis."""
        said = _number_of(self._reading, counted)
        if said.concept is None:
            return own
        concept = said.concept if said.concept in self._reading.pack.naming.persons else own.concept
        return Named(concept, own.state or said.state, own.group or said.group)

    def _money(self, own: Named, governor: Governor | None) -> Named:
        """A sum is named by the word that governs it, unless its noun names a thing."""
        naming = self._reading.pack.naming
        if own.concept is not None and own.concept in naming.concepts and own.concept not in naming.persons:
            return own
        money = naming.states[governor.state].money if governor is not None else None
        return own if money is None else Named(money)

    def _pointed_back(self, index: int, governor: Governor | None, whole: int | None) -> Named:
        """What a quantity without a noun counts: what stands before it in its sentence, or persons."""
        counted = self._all[index]
        if not counted.counts:
            return self._measured_before(index)
        if whole is not None and whole < index:
            return replace(self._known[whole], state=None)
        said = _number_of(self._reading, counted)
        if said.concept is not None:
            return said
        persons = self._reading.pack.naming.beings
        pronoun = partitive_of(self._reading, counted)
        if pronoun is not None:
            return _noun_before(self._reading, counted, persons=points_to_persons(self._reading, pronoun))
        earlier = self._earlier(index)
        happens_to_beings = (
            governor is not None and self._reading.pack.naming.states[governor.state].of_things is not None
        )
        others = counted.quantity.after < len(self._reading.words) and self._reading.words[
            counted.quantity.after
        ].has(Tag.OTHERS)
        if happens_to_beings or others:
            for other in earlier:
                if self._known[other].concept in persons or not happens_to_beings:
                    return replace(self._known[other], state=None)
            return Named(PERSON)
        for other in earlier:
            if self._wholes[other] is None and _are_alike(self._all[other], counted):
                return self._known[other]
        return self._known[earlier[0]] if earlier else NAMELESS

    def _measured_before(self, index: int) -> Named:
        kind = self._all[index].quantity.kind
        for other in range(index - 1, -1, -1):
            if self._all[other].sentence != self._all[index].sentence:
                break
            if self._all[other].quantity.kind is kind:
                return replace(self._known[other], state=None)
        return NAMELESS

    def _earlier(self, index: int) -> list[int]:
        """The counts before it in its sentence, the nearest first."""
        sentence = self._all[index].sentence
        found = []
        for other in range(index - 1, -1, -1):
            if self._all[other].sentence != sentence:
                break
            if self._all[other].counts and self._known[other].concept is not None:
                found.append(other)
        return found


def _are_alike(one: Counted, other: Counted) -> bool:
    mine, theirs = one.quantity.low or one.quantity.high, other.quantity.low or other.quantity.high
    if not mine or not theirs:
        return False
    return max(mine, theirs) <= _ALIKE * min(mine, theirs)


def _number_of(reading: Reading, counted: Counted) -> Named:
    """What `the number of` before a quantity counts."""
    words, naming = reading.words, reading.pack.naming
    floor = counted.floor
    if _ends_a_change(reading, counted):
        floor = counted.sentence
    for place in range(counted.first - 1, floor - 1, -1):
        word = words[place]
        if word.has(Tag.COMPLEMENTISER):
            break
        if not word.has(Tag.COUNTING):
            continue
        if word.suffix:
            return _noun_before(reading, replace(counted, first=place), persons=None)
        head = place + 1
        while head < counted.first and words[head].stem in naming.measures:
            head += 1
        if head >= counted.first:
            break
        said = named_by(reading, head, min(head + 2, counted.first - 1))
        if said.state is None:
            said = replace(said, state=_participle_behind(reading, head, counted.first))
        return said
    return NAMELESS


def _participle_behind(reading: Reading, head: int, end: int) -> str | None:
    """The Iraqis remaining, the fighters held: a definite participle behind its definite noun."""
    naming = reading.pack.naming
    for place in range(head, min(head + 3, end)):
        word = reading.words[place]
        if place > head and not word.definite:
            return None
        state = naming.participles.get(word.stem)
        if state is not None:
            return state
    return None


def _ends_a_change(reading: Reading, counted: Counted) -> bool:
    """Whether it is the B of `from A to B`."""
    before = counted.first - 1
    return before >= 0 and reading.words[before].form in reading.pack.ranges.to


def _noun_before(reading: Reading, counted: Counted, *, persons: bool | None) -> Named:
    """The nearest noun before a pronoun that it can point back to."""
    naming = reading.pack.naming
    for place in range(counted.first - 1, counted.sentence - 1, -1):
        word = reading.words[place]
        if not word.has(Tag.NOUN) or word.has(Tag.STOP & ~Tag.VERB) or word.stem in naming.measures:
            continue
        said = named_by(reading, place, place)
        if said.concept is not None and (persons is None or (said.concept in naming.beings) == persons):
            return replace(said, state=None) if persons is not None else said
    return NAMELESS
