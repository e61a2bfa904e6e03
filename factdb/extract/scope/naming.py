"""Concept and state of every quantity of an article, in order: what is left unsaid points back to those before."""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from decimal import Decimal

from factdb.core.claims import UnitKind
from factdb.core.pack import State
from factdb.core.words import Tag
from factdb.extract.reading import Reading
from factdb.extract.scope.concepts import (
    NAMELESS,
    PERSON,
    Named,
    is_elided_again,
    named,
    noun_before,
)
from factdb.extract.scope.counted import REMEMBERED, Counted, is_added
from factdb.extract.scope.numbers import number_of
from factdb.extract.scope.parts import partitive_of, points_to_persons, whole_of
from factdb.extract.scope.states import Governor, governor_before, state_for, told_after

_NEAR = 3
_HOLDING = 6
_SUBJECT = 5
_ALIKE = Decimal(10)
"""A figure without a noun is set against one that is at most so many times as large or small."""
_CONTINUED = (
    UnitKind.CURRENCY,
    UnitKind.PERCENT,
    UnitKind.RATE,
    UnitKind.MASS,
    UnitKind.VOLUME,
    UnitKind.TEMPERATURE,
)
"""Measures that share their noun with the one before: 200 million dollars, (and) 95 million pounds."""


class Namer:
    """Names the quantities of an article one after the other."""

    def __init__(self, reading: Reading, all_counted: Sequence[Counted]) -> None:
        self._reading = reading
        self._tables = reading.pack.naming
        self._all = all_counted
        self._known: list[Named] = []
        self._wholes: list[int | None] = []
        self._governed: list[str | None] = []
        self._repeated: dict[int, str] = {}
        """The states of figures whose nouns others share: 46 thousand persons, after 73 thousand."""

    def name(self, index: int) -> tuple[Named, int | None]:
        """Concept, state and group of a quantity, and the index of its whole."""
        counted = self._all[index]
        own = named(self._reading, counted)
        governor = governor_before(self._reading, counted, own.concept)
        whole = whole_of(self._reading, self._all, index, self._known, self._wholes)
        self._governed.append(governor.state if governor else None)
        count = counted.counts
        own = self._count(index, own, governor, whole) if count else self._measure(index, own, governor)
        state = self._state(index, own, governor, whole)
        means = self._tables.states[state].means if state is not None else {}
        concept = means.get(own.concept or "", own.concept)
        known = own if (concept, state) == (own.concept, own.state) else Named(concept, state, own.group)
        self._known.append(known)
        self._wholes.append(whole)
        return known, whole

    def is_level(self, state: str | None) -> bool:
        """Whether a state goes on rather than happens."""
        return state is not None and self._tables.states[state].level

    def _count(self, index: int, own: Named, governor: Governor | None, whole: int | None) -> Named:
        """The counted things, also where the noun is left out or only says persons."""
        counted = self._all[index]
        elided = self._noun_again(index)
        if elided is not None:
            return self._like(index, elided)
        if own.concept is None:
            own = self._pointed_back(index, governor, whole)
        said = number_of(self._reading, counted)
        if said.concept is None:
            return own
        if own.concept is None:
            return said
        if own.concept == PERSON and own.group is None and said.concept in self._tables.persons:
            return Named(said.concept, own.state or said.state, said.group)
        return replace(own, state=own.state or said.state)

    def _measure(self, index: int, own: Named, governor: Governor | None) -> Named:
        """The measured thing, also where a verb names it (pledged: a pledge) or the measure before."""
        counted = self._all[index]
        kind = counted.quantity.kind
        row = self._tables.states[governor.state] if governor is not None else None
        if kind is UnitKind.DURATION and row is not None and row.time is not None:
            return Named(row.time)
        if counted.is_money and governor is not None and row is not None and row.money:
            nearer = counted.noun is None or governor.place > counted.noun.last
            if nearer or own.concept not in self._tables.sums:
                return Named(row.money)
        if own.concept is None and counted.is_share:
            told = told_after(self._reading, counted)
            money = self._tables.states[told].money if told else None
            if money is not None:
                return Named(money)
        if own.concept is None and governor is None:
            nearest = noun_before(self._reading, counted.first, max(counted.floor, counted.first - _NEAR))
            if counted.is_money and nearest.concept in self._tables.sums:
                return nearest
            announced = self._tables.given_by.get(nearest.concept or "")
            if counted.is_money and announced is not None:
                return Named(announced)
            before = self._continued(index)
            if before is not None:
                self._governed[index] = self._governed[before]
                return self._known[before]
        return own

    def _state(self, index: int, own: Named, governor: Governor | None, whole: int | None) -> str | None:
        counted, states = self._all[index], self._tables.states
        governed = state_for(self._reading, governor.state if governor else None, own.concept)
        told = told_after(self._reading, counted, own.concept)
        told = state_for(self._reading, told, own.concept)
        if own.state is not None:
            held = states.get(self._held(index, own) or "")
            if held is not None and own.state in held.of:
                return held.of[own.state]
            return _stronger(own.state, states[governed] if governed else None, states[own.state].final)
        if governed is not None and (told is None or states[governed].strong):
            return governed
        return (
            told or self._repeated.get(index) or self._inherited(index, own, whole) or self._held(index, own)
        )

    def _inherited(self, index: int, own: Named, whole: int | None) -> str | None:
        """The state of the figure that it is a part of, or is joined to: killed 5 soldiers and 3 civilians."""
        if whole is not None and whole < index:
            return state_for(self._reading, self._known[whole].state, own.concept)
        before = index - 1
        if (
            before < 0
            or not self._in_one_sentence(before, index)
            or not is_added(self._reading, self._all[index])
        ):
            return None
        if self._all[before].counts != self._all[index].counts:
            return None
        state = self._governed[before]
        if state is None and own.concept in self._tables.beings:
            state = self._known[before].state
        state = state_for(self._reading, state, own.concept)
        self._governed[index] = state
        return state

    def _held(self, index: int, own: Named) -> str | None:
        """Residents where a camp holds them, detained where a prison does."""
        if own.concept not in self._tables.beings:
            return None
        counted, words = self._all[index], self._reading.words
        for place in range(counted.first - 1, max(counted.floor, counted.first - _HOLDING) - 1, -1):
            if words[place].stem in self._tables.holding:
                for near in (
                    *range(place - 1, max(counted.sentence, place - _SUBJECT) - 1, -1),
                    *range(place + 1, counted.first),
                ):
                    state = self._tables.held.get(self._tables.place_kinds.get(words[near].stem, ""))
                    if state is not None:
                        return state
                return None
        return None

    def held_at(self, index: int, known: Named, kind: str | None) -> str | None:
        """The state of beings of whom the sentence only says that they are there, at a camp or prison."""
        counted = self._all[index]
        before = self._reading.words[max(counted.sentence, counted.first - 1) : counted.first]
        if known.concept in self._tables.beings and any(word.has(Tag.DEMONSTRATIVE) for word in before):
            return self._tables.held.get(kind or "")
        return None

    def _pointed_back(self, index: int, governor: Governor | None, whole: int | None) -> Named:
        """What a count without a noun counts: what stands before it in its sentence, or persons."""
        counted = self._all[index]
        if whole is not None and whole < index:
            return replace(self._known[whole], state=None)
        pronoun = partitive_of(self._reading, counted)
        if pronoun is not None:
            persons = points_to_persons(self._reading, pronoun)
            return replace(
                noun_before(self._reading, counted.first, counted.sentence, persons=persons), state=None
            )
        earlier = list(self._earlier(index))
        if self._of_beings(counted, governor):
            beings = (other for other in earlier if self._known[other].concept in self._tables.beings)
            other = next(beings, None)
            return Named(PERSON) if other is None else replace(self._known[other], state=None)
        for other in earlier:
            if self._is_whole_like(other, counted):
                return self._like(index, other)
        if earlier:
            return self._like(index, earlier[0])
        before = counted.first - 1
        if before >= counted.sentence and self._reading.words[before].has(Tag.AUXILIARY):
            return noun_before(self._reading, before, counted.sentence, persons=True)
        return NAMELESS

    def _of_beings(self, counted: Counted, governor: Governor | None) -> bool:
        """Whether it must be beings: what governs it happens to them only, or it counts others."""
        after = counted.quantity.after
        if after < len(self._reading.words) and self._reading.words[after].has(Tag.OTHERS):
            return True
        return governor is not None and self._tables.states[governor.state].of_things is not None

    def _like(self, index: int, other: int) -> Named:
        """What another count counts; its state holds where nothing else is said: killed 4 persons, injured 9."""
        state = self._known[other].state
        if state is not None:
            self._repeated[index] = state
        return replace(self._known[other], state=None)

    def _noun_again(self, index: int) -> int | None:
        """The count before whose noun this one shares, or one before that whose value is more like it."""
        counted = self._all[index]
        earlier = list(self._earlier(index))
        shared = next((other for other in earlier if is_elided_again(counted, self._all[other])), None)
        if shared is None or partitive_of(self._reading, counted) is not None:
            return None
        if _are_alike(self._all[shared], counted):
            return shared
        return next((other for other in earlier if self._is_whole_like(other, counted)), shared)

    def _is_whole_like(self, other: int, counted: Counted) -> bool:
        return self._wholes[other] is None and _are_alike(self._all[other], counted)

    def _continued(self, index: int) -> int | None:
        """The measure of the same kind before it in its sentence."""
        kind = self._all[index].quantity.kind
        if kind not in _CONTINUED:
            return None
        for other in range(index - 1, max(-1, index - 1 - REMEMBERED), -1):
            if not self._in_one_sentence(other, index):
                return None
            if self._all[other].quantity.kind is kind:
                return other
        return None

    def _earlier(self, index: int) -> Iterator[int]:
        """The counts before it in its sentence, the nearest first."""
        for other in range(index - 1, max(-1, index - 1 - REMEMBERED), -1):
            if not self._in_one_sentence(other, index):
                return
            if self._all[other].counts and self._known[other].concept is not None:
                yield other

    def _in_one_sentence(self, one: int, other: int) -> bool:
        return self._all[one].sentence == self._all[other].sentence


def _stronger(said: str, governed: State | None, final: bool) -> str:
    """The state that the noun names, unless a stronger verb governs it: the release of five detainees."""
    if governed is None:
        return said
    if said in governed.of:
        return governed.of[said]
    return governed.slug if governed.strong and not final else said


def _are_alike(one: Counted, other: Counted) -> bool:
    mine, theirs = one.quantity.low or one.quantity.high, other.quantity.low or other.quantity.high
    if not mine or not theirs:
        return False
    return max(mine, theirs) <= _ALIKE * min(mine, theirs)
