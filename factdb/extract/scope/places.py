"""Places: where the counted things are, by the places that the article names."""

from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass

from factdb.core.pack import Naming
from factdb.core.words import Tag
from factdb.extract.reading import Reading
from factdb.extract.scope.counted import Counted

_KIND_COST = {
    "camp": 0,
    "prison": 0,
    "hospital": 0,
    "area": 0,
    "city": 2,
    "region": 3,
    "water": 3,
    "country": 5,
}
_AT, _OF, _TOWARDS, _OFFICE, _ACTOR = 0, 1, 5, 7, 99
_OFFICES = Tag.TITLE | Tag.ORGANISATION | Tag.DOCUMENT
_LONGEST_OFFICE = 3
_WORDS_PER_COST = 3
_QUANTITY_BETWEEN = 3
_CARRIED_COST = _TOWARDS
_DATELINE_WORDS = 6


@dataclass(frozen=True, slots=True)
class Mention:
    """A place that words `first` to `last` name, and how little it says where things are."""

    first: int
    last: int
    slug: str
    kind: str
    cost: int


def mentions(reading: Reading) -> list[Mention]:
    """Every place that the article names, in order; `the camp` alone means the camp named last."""
    naming, words = reading.pack.naming, reading.words
    first_words = naming.place_names.first_words() | naming.place_kinds.keys()
    found: list[Mention] = []
    next_free = 0
    for place in [i for i, word in enumerate(words) if word.stem in first_words]:
        if place < next_free:
            continue
        mention = _named_at(reading, place) or _named_before(reading, place, found)
        if mention is not None:
            found.append(mention)
            next_free = mention.last + 1
    return found


def place_of(found: Sequence[Mention], all_counted: Sequence[Counted], index: int, end: int) -> str | None:
    """The place of a quantity: the fittest in its sentence (which ends before word `end`), else the last before."""
    counted = all_counted[index]
    start = bisect_left(found, counted.sentence, key=lambda mention: mention.first)
    stop = bisect_left(found, end, key=lambda mention: mention.first)
    here = [mention for mention in found[start:stop] if mention.cost < _ACTOR]
    if here:
        return min(here, key=lambda mention: _cost(mention, all_counted, index)).slug
    for mention in reversed(found[:start]):
        if mention.cost <= _CARRIED_COST:
            return mention.slug
    return None


def _cost(mention: Mention, all_counted: Sequence[Counted], index: int) -> float:
    counted = all_counted[index]
    behind = mention.first > counted.last
    distance = mention.first - counted.last if behind else counted.first - mention.last
    step = 1 if behind else -1
    between = 0
    place = index + step
    while 0 <= place < len(all_counted) and (
        all_counted[place].first < mention.first if behind else all_counted[place].first > mention.last
    ):
        between += 1
        place += step
    return (
        mention.cost
        + _KIND_COST.get(mention.kind, 2)
        + distance / _WORDS_PER_COST
        + between * _QUANTITY_BETWEEN
    )


def _named_at(reading: Reading, place: int) -> Mention | None:
    """A place of the tables at a word, alone or behind the word of its kind."""
    naming = reading.pack.naming
    found = naming.place_names.starting(reading.text, reading.words, place)
    if found is None:
        return None
    after, slug = found
    guards = naming.guarded_places.get(slug)
    if guards is not None and not _is_guarded(reading, place, guards):
        return None
    return Mention(place, after - 1, slug, naming.places[slug].kind, _named_cost(reading, place))


def _is_guarded(reading: Reading, place: int, guards: frozenset[str]) -> bool:
    word = reading.words[place]
    if word.preposition and any(guard.startswith(word.preposition) for guard in guards if len(guard) == 1):
        return True
    if not place or not reading.adjacent(place):
        return False
    before = reading.words[place - 1]
    return before.stem in guards or before.form in guards


def _named_before(reading: Reading, place: int, found: Sequence[Mention]) -> Mention | None:
    """The place that a definite word of its kind points back to: the camp."""
    naming, word = reading.pack.naming, reading.words[place]
    kind = naming.place_kinds.get(word.stem)
    if kind is None or not word.article or word.has(Tag.VERB):
        return None
    slug = _last_of_kind(naming, kind, found)
    return None if slug is None else Mention(place, place, slug, kind, _named_cost(reading, place))


def _last_of_kind(naming: Naming, kind: str, found: Sequence[Mention]) -> str | None:
    for mention in reversed(found):
        slug: str | None = mention.slug
        while slug is not None:
            row = naming.places[slug]
            if row.kind == kind:
                return slug
            slug = row.within
    return None


def _named_cost(reading: Reading, place: int) -> int:
    """How little the words before a place say that things are there."""
    words, naming = reading.words, reading.pack.naming
    word = words[place]
    if word.preposition:
        return _AT
    if not place or not reading.adjacent(place):
        return _OF
    before = words[place - 1]
    if before.form in naming.towards or before.stem in naming.towards:
        return _TOWARDS
    if before.has(Tag.PREPOSITION | Tag.ADVERB):
        return _AT
    if before.stem in naming.place_kinds and (before.preposition or _follows_preposition(reading, place - 1)):
        return _AT
    if before.has(Tag.VERB):
        return _OF if before.stem in naming.governors or not before.has(Tag.SAYING | Tag.DECIDING) else _ACTOR
    return _OFFICE if _is_office(reading, place) else _OF


def _follows_preposition(reading: Reading, place: int) -> bool:
    return (
        place > 0 and reading.adjacent(place) and reading.words[place - 1].has(Tag.PREPOSITION | Tag.ADVERB)
    )


def _is_office(reading: Reading, place: int) -> bool:
    """Whether the name ends an office or an organisation's name: the governor of, the interior ministry of."""
    for step in range(1, _LONGEST_OFFICE + 1):
        before = place - step
        if before < 0 or not reading.adjacent(before + 1):
            return False
        word = reading.words[before]
        if word.has(_OFFICES) and word.stem not in reading.pack.naming.place_kinds:
            return True
        if word.tags & Tag.STOP or word.preposition:
            return False
    return False
