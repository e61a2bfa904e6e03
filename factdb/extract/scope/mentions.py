"""Mentions of places: by the names of the tables, and by words that point back to a place (the camp)."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass

from factdb.core.pack import Naming
from factdb.core.words import Mark, Tag, Word
from factdb.extract.reading import Reading
from factdb.extract.scope.counted import closes

AT, OF, TOWARDS, OFFICE, DATELINE, ACTOR = 0, 1, 4, 7, 8, 99
"""How little the words around a place say that things are there: in it, of it, to it, its office, its newsroom, itself."""
_OF_MANY_SORTS = ("area", "water")
"""Kinds of places that are called by several words: a refinery is no field."""
_OFFICES = Tag.TITLE | Tag.ORGANISATION | Tag.DOCUMENT
_LONGEST_OFFICE = 3
_SHORTEST = 2
_REMEMBERED = 100
"""Places named before a word that points back to one of them."""
_DATELINE_WORDS = 8
_DATELINE_SIGNS = ("-", "\u2013", "\u2014", ":", ")", "/")


@dataclass(frozen=True, slots=True)
class Mention:
    """A place that words `first` to `last` name; `cost` says how little it tells where things are."""

    first: int
    last: int
    slug: str
    kind: str
    cost: int


def mentions(reading: Reading) -> list[Mention]:
    """Every place that the article names, in order; `the camp` alone means the camp named before."""
    naming, words = reading.pack.naming, reading.words
    starts = naming.place_starts
    found: list[Mention] = []
    new: dict[str, Mention] = {}
    sure: set[str] = set()
    next_free = 0
    for place in reading.with_mark(Mark.PLACE):
        if place < next_free or words[place].stem not in starts:
            continue
        mention = _named_at(reading, place, sure) or _pointed_back(reading, place, found)
        if mention is None:
            mention = _new_name_at(reading, place)
            if mention is not None:
                new.setdefault(words[place + 1].stem, mention)
        if mention is not None:
            found.append(mention)
            sure.add(mention.slug)
            next_free = mention.last + 1
    return _with_short_names(reading, found, new) if new else found


def _named_at(reading: Reading, place: int, sure: Collection[str] = ()) -> Mention | None:
    """The place of the tables at a word; names of `sure` ones stand for them though they are common words, too."""
    naming = reading.pack.naming
    found = naming.place_names.starting(reading.text, reading.words, place)
    if found is None:
        return None
    after, slug = found
    if _is_another_thing(reading, place, after):
        return None
    dateline = _is_dateline(reading, after)
    guards = naming.guarded_places.get(slug) if not dateline and slug not in sure else None
    if guards is not None and not _is_guarded(reading, place, guards):
        return None
    cost = DATELINE if dateline else _cost(reading, place)
    return Mention(place, after - 1, slug, naming.places[slug].kind, cost)


def _is_another_thing(reading: Reading, place: int, after: int) -> bool:
    """Whether a name belongs to something else (Real Madrid), is compared with (like Asia), or has an article too many."""
    naming, words = reading.pack.naming, reading.words
    word = words[place]
    if word.preposition == naming.like or (word.article and not word.has(Tag.ORGANISATION)):
        return True
    if place and reading.adjacent[place] and words[place - 1].stem in naming.not_after:
        return True
    return after < len(words) and reading.adjacent[after] and words[after].form in naming.not_before


def _new_name_at(reading: Reading, place: int) -> Mention | None:
    """A place that no table knows, by the word of its kind: the town of Rudan."""
    naming, words = reading.pack.naming, reading.words
    word = words[place]
    kind = naming.place_kinds.get(word.stem)
    if kind is None or word.definite or word.has(Tag.VERB) or not _can_name(reading, place + 1, word):
        return None
    if _named_at(reading, place + 1) is not None:
        return None
    last = place + 1
    while words[last].stem in naming.place_openers and _goes_on(reading, last + 1):
        last += 1
    text = reading.text
    slug = text.surface(text.offset(place, len(word.prefix)), text.ends[last])
    return Mention(place, last, " ".join(slug.split()), kind, _cost(reading, place))


def _can_name(reading: Reading, place: int, kind: Word) -> bool:
    """Whether a word can be the name of a place of that kind: no noun or adjective that any place can have."""
    if not _goes_on(reading, place):
        return False
    word, naming = reading.words[place], reading.pack.naming
    if word.stem in naming.place_openers:
        return _goes_on(reading, place + 1)
    if (
        word.tags
        or word.stem in naming.nationalities
        or word.stem in naming.groups
        or word.stem in naming.participles
    ):
        return False
    if kind.stem in naming.governors and not word.definite:
        return False  # the jailing of Ahmad
    return len(word.stem) > _SHORTEST and (word.definite or not reading.pack.grammar.modifies(kind, word))


def _goes_on(reading: Reading, place: int) -> bool:
    if place >= len(reading.words) or not reading.adjacent[place]:
        return False
    word = reading.words[place]
    return not (word.joined or word.preposition or word.digits or word.suffix or word.number is not None)


def _with_short_names(reading: Reading, found: list[Mention], new: dict[str, Mention]) -> list[Mention]:
    """Together with the later mentions of new names without the word of their kind."""
    taken = {place for mention in found for place in range(mention.first, mention.last + 1)}
    for place in [place for place, word in enumerate(reading.words) if word.stem in new]:
        named = new[reading.words[place].stem]
        if place not in taken and place > named.last and not reading.words[place].tags:
            found.append(Mention(place, place, named.slug, named.kind, _cost(reading, place)))
    return sorted(found, key=lambda mention: mention.first)


def _is_guarded(reading: Reading, place: int, guards: frozenset[str]) -> bool:
    if reading.words[place].tags & Tag.MONTH and not is_spelled_as_place(reading, place):
        return False
    return reading.follows(place, guards)


def is_spelled_as_place(reading: Reading, place: int) -> bool:
    """Whether a word is written as the name of a place to the letter, where folding makes it a month, too."""
    found = reading.pack.naming.place_names.starting(reading.text, reading.words, place)
    if found is None:
        return False
    start = reading.text.offset(place, len(reading.words[place].prefix))
    return reading.text.surface(start, reading.text.ends[place]) == reading.pack.naming.places[found[1]].name


def _is_dateline(reading: Reading, after: int) -> bool:
    if after > _DATELINE_WORDS or after >= len(reading.words):
        return False
    gap = reading.text.gaps[after].strip()
    return gap.endswith(_DATELINE_SIGNS) or "\n" in reading.text.gaps[after]


def _pointed_back(reading: Reading, place: int, found: Sequence[Mention]) -> Mention | None:
    """The place that a definite word of its kind points back to: the camp, the province itself."""
    naming, word = reading.pack.naming, reading.words[place]
    kind = naming.place_kinds.get(word.stem)
    if kind is None or not word.article or word.has(Tag.VERB):
        return None
    head = word.stem if kind in _OF_MANY_SORTS else None
    recent = found[-_REMEMBERED:]
    there = [mention for mention in recent if mention.cost < TOWARDS]
    slug = _known(naming, kind, head, there) or _known(naming, kind, head, recent)
    return None if slug is None else Mention(place, place, slug, kind, _cost(reading, place))


def _known(naming: Naming, kind: str, head: str | None, found: Sequence[Mention]) -> str | None:
    """The place of a kind, whose name begins with `head` if given, that was named last or holds one that was."""
    for mention in reversed(found):
        slug: str | None = mention.slug
        while slug is not None:
            row = naming.places.get(slug)
            if row is None:
                if mention.kind == kind:
                    return slug
                break
            if row.kind == kind and (head is None or head in naming.place_heads[slug]):
                return slug
            slug = row.within
    return None


def _cost(reading: Reading, place: int) -> int:
    words, naming = reading.words, reading.pack.naming
    if words[place].preposition:
        return AT
    if not place or not reading.adjacent[place]:
        return OF
    before = words[place - 1]
    if before.stem in naming.directions or before.form in naming.directions:
        return AT
    away = _cost_away(reading, place)
    if away is not None:
        return away
    if before.tags & Tag.PREPOSITION:
        return AT
    if before.stem in naming.place_kinds:
        return AT if before.preposition or _follows_preposition(reading, place - 1) else OF
    if before.tags & (Tag.DEMONSTRATIVE | Tag.PRONOUN):
        return ACTOR
    if before.tags & Tag.VERB:
        return OF if _is_scene_verb(reading, place - 1) else ACTOR
    return OFFICE if _is_office(reading, place) else OF


def _cost_away(reading: Reading, place: int) -> int | None:
    """The cost of a place towards which something goes, with which something is done, or after which it is called."""
    words, naming = reading.words, reading.pack.naming
    before = words[place - 1]
    if before.form in naming.towards or before.stem in naming.towards:
        return TOWARDS
    if before.form in naming.from_or_with:
        near = place > 1 and words[place - 2].stem in naming.still_there
        return AT if near else TOWARDS
    return ACTOR if before.stem in naming.called_after else None


def _is_scene_verb(reading: Reading, place: int) -> bool:
    """Whether the place behind a verb is where it happens (Mogadishu saw) rather than who does it (Ankara says)."""
    word, naming = reading.words[place], reading.pack.naming
    state = naming.governors.get(word.stem)
    if word.has(Tag.SAYING | Tag.WEAK_SAYING | Tag.DECIDING | Tag.DENYING | Tag.RELAYING):
        return False
    return state is None or naming.states[state].money is None


def _follows_preposition(reading: Reading, place: int) -> bool:
    return place > 0 and reading.adjacent[place] and reading.words[place - 1].has(Tag.PREPOSITION)


def _is_office(reading: Reading, place: int) -> bool:
    """Whether the name ends an office or an organisation's name: the governor of, the interior ministry of."""
    for step in range(1, _LONGEST_OFFICE + 1):
        before = place - step
        if before < 0 or not reading.adjacent[before + 1] or closes(reading.text.gaps[before + 1]):
            return False
        word = reading.words[before]
        if word.tags & _OFFICES and word.stem not in reading.pack.naming.place_kinds:
            return True
        if word.tags & Tag.STOP or word.preposition:
            return False
    return False
