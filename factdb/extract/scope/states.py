"""States: what happened to the counted things, by the verb or verbal noun that governs them or tells of them."""

from dataclasses import dataclass

from factdb.core.words import Tag, Word
from factdb.extract.reading import Reading
from factdb.extract.scope.counted import Counted

_BACK = 16
_THROUGH = 5
"""Words between a verb and the preposition through which it governs a number."""
_AHEAD = 7
_CLOSING = (".", ":", "\u061b", ";", "\u061f", "?", "!")
_PAUSES = (",", "\u060c", ")", "(", '"', "\u00bb", "\u201d", "-")


@dataclass(frozen=True, slots=True)
class Governor:
    """The word at `place` and the state in which it puts what it governs."""

    place: int
    state: str


def governor_before(reading: Reading, counted: Counted) -> Governor | None:
    """The nearest verb, verbal noun or phrase before a quantity that says what happened to it."""
    reach = _reach(reading, counted)
    naming, words, text = reading.pack.naming, reading.words, reading.text
    for place in range(counted.first - 1, max(counted.floor, counted.first - reach) - 1, -1):
        word = words[place]
        if _closes(text.gaps[place + 1]) or word.has(Tag.COMPLEMENTISER):
            return None
        phrase = naming.state_phrases.starting(text, words, place)
        if phrase is not None and phrase[0] <= counted.first:
            return Governor(place, phrase[1])
        state = naming.governors.get(word.stem)
        if state is not None and not _is_owned(reading, place):
            return Governor(place, state)
    return None


def told_after(reading: Reading, counted: Counted) -> str | None:
    """The state that a verb or participle behind the noun tells: 5 persons who were killed, 13 villages were hit."""
    naming, words, text = reading.pack.naming, reading.words, reading.text
    head = (
        counted.quantity.after
        if counted.noun is None or counted.noun.first < counted.quantity.first
        else counted.noun.first + 1
    )
    for place in range(head, min(counted.ceiling, counted.last + _AHEAD)):
        word = words[place]
        gap = text.gaps[place]
        if place > counted.last and (
            _closes(gap) or _pauses(gap) or word.joined or word.has(Tag.COMPLEMENTISER | Tag.CONJUNCTION)
        ):
            return None
        phrase = naming.state_phrases.starting(text, words, place)
        if phrase is not None and phrase[0] <= counted.ceiling:
            return phrase[1]
        participle = naming.participles.get(word.stem)
        if participle is not None and _describes(reading, counted, place):
            return participle
        if word.has(Tag.VERB) and place > counted.last:
            state = naming.governors.get(word.stem)
            if state is not None:
                return None if _has_object(reading, place) else state
            if not word.has(Tag.AUXILIARY):
                return None
    return None


def state_for(reading: Reading, state: str | None, concept: str | None) -> str | None:
    """What a state is for beings or for things: beings are not seized but arrested."""
    if state is None:
        return None
    naming = reading.pack.naming
    row = naming.states[state]
    other: str | None = None
    if concept in naming.beings:
        other = row.of_beings
    elif concept in naming.concepts:
        other = row.of_things
    return state if other is None else other or None


def _reach(reading: Reading, counted: Counted) -> int:
    """How many words back a governor may stand; 0 behind a preposition through which no verb governs."""
    word = reading.words[counted.first]
    through = reading.pack.naming.through
    if word.preposition:
        return _THROUGH if word.preposition in through else 0
    if counted.first > counted.floor:
        before = reading.words[counted.first - 1]
        if before.has(Tag.PREPOSITION) and not before.has(Tag.CONJUNCTION):
            return _THROUGH + 1 if before.form in through else 0
        if before.form in reading.pack.particles and before.preposition:
            return _THROUGH + 1 if before.preposition in through else 0
    return _BACK


def _closes(gap: str) -> bool:
    return gap != " " and any(sign in gap for sign in _CLOSING)


def _pauses(gap: str) -> bool:
    return gap != " " and any(sign in gap for sign in _PAUSES)


def _is_owned(reading: Reading, place: int) -> bool:
    """Whether a verbal noun only tells of which kind another noun is: a ban on killing, a weapon of destruction."""
    word = reading.words[place]
    return (
        word.definite
        and not word.preposition
        and not word.suffix
        and not word.has(Tag.VERB)
        and not _leads_on(reading, place)
    )


def _leads_on(reading: Reading, place: int) -> bool:
    """Whether a definite verbal noun governs through its preposition: the release of, the arrest of."""
    following = place + 1
    return following < len(reading.words) and reading.words[following].form in reading.pack.naming.through


def _describes(reading: Reading, counted: Counted, place: int) -> bool:
    """Whether a participle is an adjective or predicate of the noun, not the owner of it: families of missing persons."""
    word = reading.words[place]
    if counted.noun is None or place > counted.noun.last:
        return not word.definite and not word.preposition
    head = reading.words[counted.noun.first]
    if head.definite or counted.noun.last > counted.noun.first + 1:
        return True
    return not word.definite and reading.pack.grammar.modifies(head, word)


def _has_object(reading: Reading, place: int) -> bool:
    """Whether the verb's object follows, so that the counted ones did it: three gunmen killed a soldier."""
    following = place + 1
    if following >= len(reading.words) or not reading.adjacent(following):
        return False
    word = reading.words[following]
    return not (_is_loose(word) or word.tags & (Tag.STOP | Tag.WEEKDAY | Tag.MONTH))


def _is_loose(word: Word) -> bool:
    return bool(word.joined or word.preposition)
