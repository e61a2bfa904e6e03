"""Concepts: what a noun phrase names, with the state and the group that it names along."""

from collections.abc import Iterable
from dataclasses import dataclass, replace

from factdb.core.claims import UnitKind
from factdb.core.pack import Naming
from factdb.core.words import Mark, Tag, Word
from factdb.extract.nouns.measures import NAME_BEFORE_AGE
from factdb.extract.reading import Reading
from factdb.extract.scope.counted import Counted

PERSON = "person"
_AGE = "age"
_TEMPERATURE = "temperature"
_SHORTEST = 2
_NEAR = 3
_BACK = 10
_NO_THING = (
    Tag.PLACE | Tag.ORGANISATION | Tag.MONTH | Tag.WEEKDAY | Tag.UNIT | Tag.STOP | Tag.TITLE | Tag.ANONYMOUS
)


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
    if counted.counts:
        return _counted_thing(reading, counted)
    by_kind = _by_kind(reading, counted)
    found = by_kind or _of_unit(reading, counted, _measured_thing(reading, counted))
    if kind is UnitKind.TEMPERATURE and found.concept not in reading.pack.naming.concepts:
        return Named(_TEMPERATURE)
    return found


def _by_kind(reading: Reading, counted: Counted) -> Named | None:
    """What the head of the noun names because of the kind of unit: a street of the width of 20 metres."""
    if counted.noun is None:
        return None
    head = reading.words[counted.noun.first]
    slug = reading.pack.naming.by_kind.get((counted.quantity.kind, head.stem))
    return None if slug is None else Named(slug)


def named_by(reading: Reading, first: int, last: int, *, measured: bool = False) -> Named:
    """What words `first` to `last` name; of what is `measured`, the thing behind the measure."""
    naming, words = reading.pack.naming, reading.words
    for place in range(first, last + 1):
        word = words[place]
        place_name = word.definite and not word.tags & Tag.NOUN
        if place_name and naming.place_names.starting(reading.text, words, place) is not None:
            return NAMELESS
        measure = word.stem in naming.measures and (measured or word.has(Tag.COUNTING))
        marked = word.marks & Mark.NAMED
        phrase = naming.noun_phrases.starting(reading.text, words, place) if marked else None
        if phrase is not None and not (measure and place < last and phrase[0] > last + 1):
            return _grouped(reading, Named(phrase[1].concept, phrase[1].state), range(place + 1, last + 1))
        if measure and not word.article:  # what follows the rate itself is its adjective: the basic rate
            continue
        if measure and word.article:
            return NAMELESS
        found = named_by_word(reading, word)
        if found.concept is not None:
            found = _together(reading, found, place, last)
            return _grouped(reading, found, range(place + 1, last + 1))
        if not measured:
            break
    return NAMELESS


def named_by_word(reading: Reading, word: Word) -> Named:
    """What one word names: by the tables, as a nationality or group, else as a concept of its own."""
    naming = reading.pack.naming
    listed = naming.nouns.get(word.stem) or (naming.nouns.get(word.lemma) if word.lemma else None)
    if listed is not None:
        return Named(listed.concept, listed.state)
    if word.digits or word.number is not None or word.stem in reading.pack.dates.years:
        return NAMELESS
    country = naming.nationalities.get(word.stem)
    if country is not None:
        return Named(PERSON, None, country)
    if word.stem in naming.groups:
        return Named(PERSON, None, naming.groups[word.stem])
    return NAMELESS if word.has(_NO_THING) else Named(_lemma(reading, word))


def is_age(reading: Reading, counted: Counted) -> bool:
    """Whether a duration is how old somebody is."""
    words, quantity = reading.words, counted.quantity
    noun = counted.noun
    if noun is not None and (words[noun.first].has(Tag.AGE) or noun.rule == NAME_BEFORE_AGE):
        return True
    near = range(max(counted.floor, counted.first - _NEAR), counted.first)
    after = range(quantity.after, min(quantity.after + 2, counted.ceiling))
    if any(words[place].has(Tag.AGE) for place in (*near, *after)):
        return True
    beside = counted.first - 1 if noun is None else noun.last
    if beside < counted.sentence or beside < counted.first - 2:
        return False
    return named_by_word(reading, words[beside]).concept in reading.pack.naming.persons


def noun_before(reading: Reading, place: int, floor: int, *, persons: bool | None = None) -> Named:
    """The nearest noun before a word, not before `floor`, that a pronoun at it can point back to."""
    naming = reading.pack.naming
    for other in range(place - 1, floor - 1, -1):
        word = reading.words[other]
        if not word.has(Tag.NOUN) or word.has(Tag.STOP & ~Tag.VERB) or word.stem in naming.measures:
            continue
        found = named_by(reading, other, min(other + 1, place - 1))
        if found.concept is not None and (persons is None or (found.concept in naming.beings) == persons):
            return found
    return NAMELESS


def _counted_thing(reading: Reading, counted: Counted) -> Named:
    noun, after = counted.noun, counted.quantity.after
    words = reading.words
    if after + 1 < counted.ceiling and words[after].has(Tag.PARTITIVE) and reading.adjacent[after]:
        predicate = words[after + 1]
        if reading.adjacent[after + 1] and predicate.has(Tag.NOUN) and not predicate.prefix:
            found = named_by(reading, after + 1, after + 1)  # ten of them civilians
            if found.concept in reading.pack.naming.beings:
                return found
        if noun is not None and (not counted.noun_follows or noun.first > after):
            return NAMELESS
    if noun is None:
        return NAMELESS
    found = named_by(reading, noun.first, noun.last)
    if found.concept == PERSON and counted.noun_follows:
        narrower = _of_whom(reading, counted)
        return found if narrower.concept is None else replace(narrower, state=found.state or narrower.state)
    return found


def _of_whom(reading: Reading, counted: Counted) -> Named:
    """Six dead of the civilians: who the persons are."""
    place = counted.last + 1
    if place + 1 >= counted.ceiling or not reading.adjacent[place] or not reading.adjacent[place + 1]:
        return NAMELESS
    words = reading.words
    if words[place].form not in reading.pack.ranges.start or not words[place + 1].definite:
        return NAMELESS
    found = named_by(reading, place + 1, min(place + 2, counted.ceiling - 1))
    return found if found.concept in reading.pack.naming.persons else NAMELESS


def _measured_thing(reading: Reading, counted: Counted) -> Named:
    naming, noun = reading.pack.naming, counted.noun
    if noun is None:
        return NAMELESS
    if counted.is_money:
        if not counted.noun_follows and _is_outside(reading, noun.last, counted.first):
            return NAMELESS
        return _sum_of_money(reading, noun.first, noun.last)
    found = named_by(reading, noun.first, noun.last, measured=True)
    if counted.is_share and not counted.noun_follows and words_point_back(reading, counted):
        found = replace(found, state=None)
    head = reading.words[noun.first]
    if found.concept is None and (head.suffix or (head.stem in naming.measures and not head.definite)):
        found = noun_before(reading, noun.first, max(counted.sentence, noun.first - _BACK))
    return found


def words_point_back(reading: Reading, counted: Counted) -> bool:
    """Whether the number itself carries a pronoun: a tenth of them."""
    return bool(reading.words[counted.quantity.last].suffix)


def _is_outside(reading: Reading, noun: int, place: int) -> bool:
    """Whether a relative clause opens between a noun and a number: the outcome of a meeting that announced 2 million."""
    return any(
        word.has(Tag.RELATIVE) and not word.has(Tag.PREPOSITION) for word in reading.words[noun + 1 : place]
    )


def _sum_of_money(reading: Reading, first: int, last: int) -> Named:
    """The word of the noun that names a sum, else a thing; who pays or gets it is neither."""
    naming = reading.pack.naming
    found = [named_by(reading, place, last, measured=True) for place in range(first, last + 1)]
    for each in found:
        if each.concept in naming.sums:
            return each
    head = found[0]
    if head.concept in naming.beings or head.concept in naming.payers or head.group is not None:
        return NAMELESS
    return head


def _of_unit(reading: Reading, counted: Counted, found: Named) -> Named:
    """A count of barrels is of crude oil, unless its noun names another thing that barrels hold."""
    naming = reading.pack.naming
    made_for = naming.unit_concepts.get((counted.quantity.unit or "").split("/")[0])
    state = naming.activities.get(found.concept or "")
    if made_for is None or found.concept in made_for:
        return found
    return Named(made_for[0], state or found.state)


def _lemma(reading: Reading, word: Word) -> str | None:
    stem = word.stem
    if word.suffix and stem.endswith(word.suffix):
        stem = stem.removesuffix(word.suffix)
    return reading.pack.grammar.lemma(stem) if len(stem) > _SHORTEST else None


def _together(reading: Reading, found: Named, first: int, last: int) -> Named:
    """Officers and officials: a concept of both."""
    naming = reading.pack.naming
    for place in range(first + 1, last + 1):
        word = reading.words[place]
        if not word.joined and word.tags & Tag.NOUN:
            return found  # the price of fruit and vegetables: they are of what owns
        if word.joined and word.has(Tag.NOUN):
            other = named_by_word(reading, word).concept
            one = found.concept
            if one is not None and other is not None and other != one and one in naming.concepts:
                return replace(found, concept=_of_both(naming, one, other))
    return found


def _of_both(naming: Naming, one: str, other: str) -> str:
    """A young man and a young woman are two young persons; others have no narrower name in common."""
    both = naming.concepts[other].parent if other in naming.concepts else None
    if both is not None and both == naming.concepts[one].parent and naming.concepts[both].parent is not None:
        return both
    return f"{one}-and-{other}"


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


def is_elided_again(counted: Counted, before: Counted) -> bool:
    """Whether a quantity has no noun of its own but the one of the quantity before."""
    return (
        counted.noun is not None
        and before.noun is not None
        and counted.noun.span == before.noun.span
        and not counted.noun_follows
    )
