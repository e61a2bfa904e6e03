"""Concepts: what a noun phrase names, with the state and the group that it names along."""

from collections.abc import Iterable
from dataclasses import dataclass, replace

from factdb.core.claims import UnitKind
from factdb.core.words import Tag, Word
from factdb.extract.reading import Reading
from factdb.extract.scope.counted import Counted

PERSON = "person"
_AGE = "age"
_TEMPERATURE = "temperature"
_SHORTEST = 2
_NEAR = 3
_BACK = 8
_NAMES = Tag.PLACE | Tag.ORGANISATION | Tag.MONTH | Tag.WEEKDAY | Tag.UNIT


@dataclass(frozen=True, slots=True)
class Named:
    """What a noun phrase names."""

    concept: str | None = None
    state: str | None = None
    group: str | None = None


NAMELESS = Named()


def named(reading: Reading, counted: Counted) -> Named:
    """What the noun of a quantity names; NAMELESS where it has none that names a thing."""
    kind = counted.quantity.kind
    if kind is UnitKind.DURATION and is_age(reading, counted):
        return Named(_AGE)
    found = NAMELESS
    if counted.noun is not None:
        found = named_by(reading, counted.noun.first, counted.noun.last, measured=not counted.counts)
    if found.concept is None and not counted.counts:
        found = _antecedent(reading, counted)
    if kind is UnitKind.TEMPERATURE and found.concept is None:
        return Named(_TEMPERATURE)
    return found


def named_by(reading: Reading, first: int, last: int, *, measured: bool = False) -> Named:
    """What words `first` to `last` name; of what is `measured`, the thing behind the measure."""
    naming, words = reading.pack.naming, reading.words
    for place in range(first, last + 1):
        phrase = naming.noun_phrases.starting(reading.text, words, place)
        if phrase is not None and phrase[0] <= last + 1:
            return _grouped(reading, Named(phrase[1].concept, phrase[1].state), range(place + 1, last + 1))
        word = words[place]
        if word.stem in naming.measures and (measured or word.has(Tag.COUNTING)):
            continue
        found = named_by_word(reading, word)
        if found.concept is not None:
            return _grouped(reading, found, range(place + 1, last + 1))
        if not measured:
            break
    return NAMELESS


def named_by_word(reading: Reading, word: Word) -> Named:
    """What one word names: by the tables, as a nationality or group of persons, else as a concept of its own."""
    naming = reading.pack.naming
    listed = naming.nouns.get(word.stem) or (naming.nouns.get(word.lemma) if word.lemma else None)
    if listed is not None:
        return Named(listed.concept, listed.state)
    if word.has(_NAMES) or word.digits:
        return NAMELESS
    country = naming.nationalities.get(word.stem)
    if country is not None:
        return Named(PERSON, None, country)
    if word.stem in naming.groups:
        return Named(PERSON, None, naming.groups[word.stem])
    return Named(_lemma(reading, word))


def _lemma(reading: Reading, word: Word) -> str | None:
    if word.tags & (Tag.STOP | Tag.TITLE | Tag.ANONYMOUS) or word.number is not None:
        return None
    stem = word.stem
    if word.suffix and stem.endswith(word.suffix):
        stem = stem.removesuffix(word.suffix)
    return reading.pack.grammar.lemma(stem) if len(stem) > _SHORTEST else None


def _grouped(reading: Reading, found: Named, places: Iterable[int]) -> Named:
    """Together with the group that the rest of the phrase tells of: five foreign workers."""
    if found.group is not None:
        return found
    naming = reading.pack.naming
    for place in places:
        stem = reading.words[place].stem
        group = naming.nationalities.get(stem) or naming.groups.get(stem)
        if group is not None:
            return replace(found, group=group)
    return found


def is_age(reading: Reading, counted: Counted) -> bool:
    """Whether a duration is how old somebody is."""
    words, quantity = reading.words, counted.quantity
    near = range(max(counted.floor, counted.first - _NEAR), counted.first)
    if any(words[place].has(Tag.AGE) for place in near):
        return True
    after = range(quantity.after, min(quantity.after + 2, len(words)))
    if any(words[place].has(Tag.AGE) and reading.adjacent(place) for place in after):
        return True
    in_brackets = "(" in reading.text.gaps[counted.first] and counted.first > counted.sentence
    person = named_by_word(reading, words[counted.first - 1]).concept if in_brackets else None
    return person in reading.pack.naming.persons


def _antecedent(reading: Reading, counted: Counted) -> Named:
    """The thing that a measure with a pronoun points back to: an earthquake whose strength is 6."""
    noun = counted.noun
    if noun is None or not reading.words[noun.first].suffix:
        return NAMELESS
    naming = reading.pack.naming
    for place in range(noun.first - 1, max(counted.sentence, noun.first - _BACK) - 1, -1):
        word = reading.words[place]
        if word.has(Tag.NOUN) and word.stem not in naming.measures and not word.has(Tag.STOP & ~Tag.VERB):
            return named_by(reading, place, place)
    return NAMELESS
