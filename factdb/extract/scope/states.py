"""States: what happened to the counted things, by the verb or verbal noun that governs them or tells of them."""

from dataclasses import dataclass

from factdb.core.claims import UnitKind
from factdb.core.words import Mark, Tag, Word
from factdb.extract.reading import Reading
from factdb.extract.scope.counted import Counted, closes, pauses

_BACK = 16
_BACK_FROM_SHARE = 4
_THROUGH = 6
"""Words between a verb and the number that it governs through a preposition."""
_AHEAD = 7
_STATELESS = (UnitKind.LENGTH, UnitKind.TEMPERATURE, UnitKind.ENERGY)
_NO_ACT = Tag.STOP | Tag.COUNTING | Tag.MEASURE_NOUN | Tag.PLACE | Tag.ORGANISATION
_CHANGING = (UnitKind.PERCENT, UnitKind.RATIO, UnitKind.CURRENCY, UnitKind.OTHER)


@dataclass(frozen=True, slots=True)
class Governor:
    """The word at `place` and the state in which it puts what it governs."""

    place: int
    state: str


def governor_before(reading: Reading, counted: Counted, concept: str | None = None) -> Governor | None:
    """The nearest verb, verbal noun or phrase before a quantity that says what happened to its things."""
    words, text = reading.words, reading.text
    first = counted.first
    floor = counted.floor if counted.noun is None else min(counted.floor, counted.noun.first)
    apart = pauses(text.gaps[first]) and _is_partitive(reading, counted)
    for place in range(first - 1, max(floor, first - _reach(reading, counted)) - 1, -1):
        word = words[place]
        if (
            apart
            or closes(text.gaps[place + 1])
            or word.tags & Tag.COMPLEMENTISER
            or (word.tags & Tag.CONJUNCTION and _opens_clause(reading, word))
        ):
            return None
        state = _governing(reading, counted, place) if word.marks & Mark.STATE else None
        if state is not None and applies(reading, counted, state, concept):
            return Governor(place, state)
        if counted.counts and place == first - 1 and _is_other_act(reading, word):
            return None
    return None


def _is_other_act(reading: Reading, word: Word) -> bool:
    """Whether a verbal noun that says nothing of them owns the quantity: they condemned the storming of ten settlers."""
    if word.definite or word.suffix or word.tags & _NO_ACT:
        return False
    grammar = reading.pack.grammar
    return grammar.verbal_noun(word) and not grammar.plural(word) and not word.has(Tag.CHANGING)


def told_after(reading: Reading, counted: Counted, concept: str | None = None) -> str | None:
    """The state that a verb or participle behind the noun tells: 13 villages were hit, 5 persons held."""
    told = _told(reading, counted, concept)
    return told if told is not None and applies(reading, counted, told, concept) else None


def applies(reading: Reading, counted: Counted, state: str, concept: str | None) -> bool:
    """Whether a state can be said of such a quantity: a length is not arrested, the dead do not rise."""
    kind = counted.quantity.kind
    row = reading.pack.naming.states[state]
    if kind is UnitKind.DURATION:
        return row.time is not None
    if kind in _STATELESS:
        return False
    if row.change and kind not in _CHANGING:
        return False
    if not (counted.counts or counted.is_share or row.amounts):
        return False
    return state_for(reading, state, concept) is not None


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


def _governing(reading: Reading, counted: Counted, place: int) -> str | None:
    """The state in which the word at `place`, or the phrase that it begins, puts what follows."""
    naming, words = reading.pack.naming, reading.words
    phrase = naming.state_phrases.starting(reading.text, words, place)
    if phrase is not None and phrase[0] <= counted.first:
        return phrase[1]
    word = words[place]
    if counted.is_money and word.stem in naming.with_pronouns:
        return naming.with_pronouns[word.stem]
    if counted.noun is not None and counted.noun.first <= place <= counted.noun.last:
        return None
    state = naming.governors.get(word.stem)
    if state is None or _is_bare_noun(reading, place):
        return None
    # A verb before a verb is the particle that it is written like (faqad: and indeed; he lost).
    following = words[place + 1]
    return None if word.tags & Tag.VERB and following.tags & Tag.VERB and not following.joined else state


def _told(reading: Reading, counted: Counted, concept: str | None) -> str | None:
    naming, words, text = reading.pack.naming, reading.words, reading.text
    start = (
        counted.noun.first if counted.noun is not None and counted.noun_follows else counted.quantity.after
    )
    only_phrases = False
    for place in range(start, min(counted.ceiling, counted.last + _AHEAD)):
        word = words[place]
        if place > counted.last and (_leaves(reading, place) or _tells_of_another(reading, counted, place)):
            return None
        marked = word.marks & Mark.STATE
        phrase = naming.state_phrases.starting(text, words, place) if marked else None
        if phrase is not None and phrase[0] <= counted.ceiling:
            return phrase[1]
        if only_phrases or place == start < counted.last + 1:
            continue
        state = naming.participles.get(word.stem)
        if state is not None and _describes(reading, counted, place, concept):
            return state
        state = naming.governors.get(word.stem)
        if state is not None and word.form.endswith(naming.person_pronouns) and not word.tags & Tag.VERB:
            return state
        if word.tags & Tag.VERB and place > counted.last and not word.tags & Tag.AUXILIARY:
            if state is not None:
                return None if _is_anothers(reading, counted, place) else state
            only_phrases = True
    return None


def _leaves(reading: Reading, place: int) -> bool:
    """Whether a word behind the quantity begins another clause."""
    word, gap = reading.words[place], reading.text.gaps[place]
    return (
        closes(gap)
        or pauses(gap)
        or word.joined
        or word.has(Tag.COMPLEMENTISER | Tag.CONJUNCTION | Tag.NEGATION)
    )


def _tells_of_another(reading: Reading, counted: Counted, place: int) -> bool:
    """Three tanks in the refinery that was built: a relative that does not stand right behind the counted things."""
    word = reading.words[place]
    return place > counted.last + 1 and word.has(Tag.RELATIVE) and word.definite


def _reach(reading: Reading, counted: Counted) -> int:
    """How many words back a governor may stand; 0 behind a preposition through which no verb governs."""
    words, naming = reading.words, reading.pack.naming
    word = words[counted.first]
    near = _BACK_FROM_SHARE if counted.is_share else _BACK
    if word.preposition:
        return min(near, _THROUGH) if word.preposition in naming.through else 0
    if counted.first > counted.sentence:
        before = words[counted.first - 1]
        if before.form in reading.pack.particles and before.preposition:
            return min(near, _THROUGH) if before.preposition in naming.through else 0
        if before.tags & Tag.PREPOSITION and not before.tags & Tag.CONJUNCTION:
            return min(near, _THROUGH) if before.form in naming.through else 0
    return near


def _opens_clause(reading: Reading, word: Word) -> bool:
    return word.has(Tag.CONJUNCTION) and word.form not in reading.pack.particles and not word.has(Tag.NOUN)


def _is_bare_noun(reading: Reading, place: int) -> bool:
    """Whether a verbal noun with the article governs nothing: the ban on the killing; but the release of five."""
    word = reading.words[place]
    if not word.definite or word.preposition or word.suffix or word.tags & Tag.VERB:
        return False
    following = place + 1
    return following >= len(reading.words) or reading.words[following].form not in reading.pack.naming.through


def _describes(reading: Reading, counted: Counted, place: int, concept: str | None) -> bool:
    """Whether a participle is an adjective or predicate of the noun, not its owner: families of the missing."""
    word = reading.words[place]
    if counted.noun is None or place > counted.noun.last or not counted.noun_follows:
        return not word.definite and not word.preposition
    head = reading.words[counted.noun.first]
    if word.definite:
        return head.definite or place > counted.noun.first + 1
    return reading.pack.grammar.modifies(head, word) or concept in reading.pack.naming.persons


def _is_anothers(reading: Reading, counted: Counted, place: int) -> bool:
    """Whether the verb tells of others: three gunmen killed a soldier; nine attackers, two of whom fled."""
    words = reading.words
    following = place + 1
    while following < counted.ceiling and words[following].has(Tag.ADVERB):
        following += 1
    if following >= len(words) or not reading.adjacent[following]:
        return False
    word = words[following]
    if following >= counted.ceiling:
        return following < reading.sentence_at[place][1]
    if word.has(Tag.PARTITIVE):
        return True
    return not (word.joined or word.preposition or word.tags & (Tag.STOP | Tag.WEEKDAY | Tag.MONTH))


def _is_partitive(reading: Reading, counted: Counted) -> bool:
    after = counted.quantity.after
    return after < len(reading.words) and reading.words[after].has(Tag.PARTITIVE) and reading.adjacent[after]
