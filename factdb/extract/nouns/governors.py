"""Nouns before their number: the nearest word that governs it says what it counts or measures."""

from factdb.core.claims import UnitKind
from factdb.core.words import Tag, Word
from factdb.extract.nouns.clauses import SAID_BEFORE, backwards, lying, phrase_before, phrase_start
from factdb.extract.nouns.phrases import Noun, can_head, noun_of, phrase_end
from factdb.extract.qualifiers import first_open_word
from factdb.extract.quantity import Quantity
from factdb.extract.reading import Reading

_SHARES = (UnitKind.PERCENT, UnitKind.RATIO)
_LINKING = (
    Tag.NOUN | Tag.REACHING | Tag.CHANGING | Tag.SPANNING | Tag.AUXILIARY | Tag.SAYING | Tag.WEAK_SAYING
)
"""What a word that is spelled like a verb can be without opening a clause of its own."""
BEFORE_ITS_MEASURE = "noun before its measure"


def governor(reading: Reading, quantity: Quantity) -> Noun | None:
    """The nearest word before a quantity that says what it counts or measures: `number of`, a measure, a verb."""
    through = quantity.kind is not UnitKind.COUNT
    any_verb = _is_by_measure(reading, quantity)
    in_clause = True
    for place in backwards(reading, quantity, through=through):
        word = reading.words[place]
        found = None
        if through and in_clause and _measures(reading, word, quantity):
            found = _measured(reading, place, quantity)
        if found is None and word.tags & Tag.COUNTING:
            found = _number_of(reading, place, quantity)
        if found is None and (_leads(reading, place) or (any_verb and _tells(word))):
            found = _subject(reading, place, quantity)
        if found is None and quantity.kind is UnitKind.LENGTH and word.stem in reading.pack.naming.lying:
            found = lying(reading, place, quantity)
        if found is not None:
            return found
        in_clause = _is_relative(word) or (in_clause and not _is_other_verb(reading, word))
    return None


def _measures(reading: Reading, word: Word, quantity: Quantity) -> bool:
    """Whether a word is one of measure that goes with the kind of the quantity: a rent is no length."""
    naming = reading.pack.naming
    if not word.tags & (Tag.MEASURE_NOUN | Tag.AGE):
        return word.form in naming.its_measures
    kinds = naming.measured_as.get(word.stem)
    return kinds is None or quantity.kind in _SHARES or quantity.kind in kinds


def _tells(word: Word) -> bool:
    return _is_verb(word) or bool(word.tags & Tag.AUXILIARY)


def _is_relative(word: Word) -> bool:
    """Whether the verb behind it tells of the noun before it: the weight of the bomb that went off."""
    return word.definite and bool(word.tags & Tag.RELATIVE)


def _is_other_verb(reading: Reading, word: Word) -> bool:
    """Whether a word is a verb that opens a clause of its own: what is measured does not stand before it."""
    if not word.tags & Tag.VERB or word.tags & _LINKING or word.definite:
        return False
    return word.stem not in reading.pack.qualifiers.verbs


def _is_by_measure(reading: Reading, quantity: Quantity) -> bool:
    """The plan was funded by a share of three fifths, the wind blows at a speed of 40: of whatever the verb tells of."""
    word = reading.words[quantity.before - 1] if quantity.before else None
    if word is None or not word.preposition or word.stem not in reading.pack.naming.measure_carriers:
        return False
    return quantity.kind in _SHARES or quantity.kind is UnitKind.RATE


def _leads(reading: Reading, place: int) -> bool:
    """Whether a verb leads from its subject to a number: reach, rise, range, exceed; not the landing on the moon."""
    word, ranges = reading.words[place], reading.pack.ranges
    if word.suffix and word.tags & Tag.CHANGING and not word.tags & Tag.VERB:  # after its fall
        return False
    if word.preposition in reading.pack.naming.through and not word.has(Tag.CHANGING):
        return False  # in a manner is spelled like `with formed`
    if word.article and word.has(Tag.CHANGING):
        following = reading.words[place + 1]
        if following.definite or (
            following.has(Tag.PREPOSITION) and following.form not in ranges.start | ranges.to
        ):
            return False
    return word.has(Tag.REACHING | Tag.CHANGING | Tag.SPANNING) or word.stem in reading.pack.qualifiers.verbs


def _number_of(reading: Reading, place: int, quantity: Quantity) -> Noun | None:
    """The number of the displaced reached 40 thousand; the dead, whose number is 12."""
    if reading.words[place].suffix:
        return phrase_before(reading, place, "noun before its number of")
    if reading.words[place].article:  # the total itself
        return None
    head = place + 1
    while head < quantity.first and reading.words[head].stem in reading.pack.naming.tolls:
        head += 1
    if head >= quantity.first or not reading.adjacent[head] or not can_head(reading.words[head]):
        return None
    if reading.words[head].form in reading.pack.naming.its_measures:
        return None
    return noun_of(reading, head, min(phrase_end(reading, head), quantity.first - 1), "number of")


def _measured(reading: Reading, place: int, quantity: Quantity) -> Noun | None:
    """A fine whose amount is a million: the noun before the measure word with its pronoun; else the measure itself."""
    word = reading.words[place]
    if word.tags & Tag.AGE and place and reading.words[place - 1].form in reading.pack.ranges.start:
        return _owner_before(reading, place - 1)  # a girl who is, of age, 14 years
    if word.suffix and _has_adjective(reading, place):  # its yearly cost
        return noun_of(reading, place, phrase_end(reading, place), "measured property")
    if word.suffix or word.form in reading.pack.naming.its_measures:
        owner = _owner_before(reading, place)
        if owner is not None:
            return None if _says_nothing(reading, owner, quantity) else owner
        said = word.suffix and word.form not in reading.pack.naming.its_measures
        return noun_of(reading, place, place, SAID_BEFORE) if said else None
    if word.has(Tag.REACHING | Tag.PREPOSITION) or word.stem in reading.pack.naming.measure_carriers:
        if word.article and reading.words[place + 1].definite:  # the basic rate
            return noun_of(reading, place, phrase_end(reading, place), "measured property")
        return _owned(reading, place, quantity) or _worth(reading, place)
    if word.tags & Tag.AGE and not word.tags & Tag.MEASURE_NOUN:
        return None
    last = min(phrase_end(reading, place), quantity.first - 1)
    return noun_of(reading, place, max(place, last), "measured property")


def _has_adjective(reading: Reading, place: int) -> bool:
    following = reading.words[place + 1]
    if not reading.adjacent[place + 1] or not following.definite or following.suffix or following.preposition:
        return False
    return not following.tags & (Tag.STOP | Tag.REACHING | Tag.UNIT) and not following.joined


def _owner_before(reading: Reading, measure: int) -> Noun | None:
    """The fine whose amount, the meat whose value reaches: over the verb and the relative before the measure word."""
    place = measure
    skipped = Tag.REACHING | Tag.SPANNING | Tag.RELATIVE | Tag.AUXILIARY | Tag.CONJUNCTION | Tag.NEGATION
    bounding = reading.pack.qualifiers.verbs
    while place and "\n" not in reading.text.gaps[place]:
        before = reading.words[place - 1]
        if not before.tags & skipped and before.stem not in bounding:
            break
        place -= 1
    return phrase_before(reading, place, BEFORE_ITS_MEASURE)


def _worth(reading: Reading, measure: int) -> Noun | None:
    """A deficit of the value of 12 milliard: the noun right before the measure word."""
    head = measure - 1
    if head < 0 or not reading.words[measure].preposition or not reading.adjacent[measure]:
        return None
    word = reading.words[head]
    first = _head_of(reading, head, reading.sentence_at[measure][0])
    if not word.has(Tag.NOUN) and word.definite:  # the industrial sector, by 2 %
        first = phrase_start(reading, head, reading.sentence_at[measure][0])
        word = reading.words[first]
    if not word.has(Tag.NOUN) or word.tags & Tag.STOP or word.suffix:
        return None
    return noun_of(reading, first, head, "noun before its value")


def _says_nothing(reading: Reading, noun: Noun, quantity: Quantity) -> bool:
    """Whether the noun is a mere rate, sum or rise in per cent, whose own subject stands farther back."""
    head = reading.words[noun.first]
    if head.has(Tag.CHANGING):
        return quantity.kind in (UnitKind.PERCENT, UnitKind.RATIO)
    return head.stem in reading.pack.naming.measure_carriers


def _owned(reading: Reading, measure: int, quantity: Quantity) -> Noun | None:
    """The share of the children: what a measure word that says nothing is the measure of."""
    head = measure + 1
    if head >= quantity.first or not reading.adjacent[head] or not can_head(reading.words[head]):
        return None
    word = reading.words[head]
    if word.preposition or word.joined or (word.has(Tag.CHANGING) and not word.definite):
        return None
    owns = reading.words[head + 1].definite and reading.adjacent[head + 1] and not word.tags
    if not (word.definite or word.has(Tag.NOUN) or owns):
        return None
    return noun_of(reading, head, min(phrase_end(reading, head), quantity.first - 1), "owner of the measure")


def _subject(reading: Reading, place: int, quantity: Quantity) -> Noun | None:
    """The price of Brent rose to 53 dollars: the subject of the verb that leads to the number."""
    words = reading.words
    head = place + 1
    returning = reading.pack.naming.returning
    while head < quantity.before and (
        words[head].has(Tag.ADVERB | Tag.DEMONSTRATIVE) or words[head].form in returning
    ):
        head += 1  # thereby reached, reached in it
    if _is_how_it_changed(reading, place, head):
        verb = place - 1  # the prices saw a slight rise: the subject of the verb before
        light = (
            verb > 0 and words[verb].has(Tag.VERB) and not words[place].definite and reading.adjacent[place]
        )
        return phrase_before(reading, verb if light else place, "subject before the verb")
    if (
        head >= quantity.before
        or not reading.adjacent[head]
        or words[head].preposition
        or not can_head(words[head])
    ):
        return phrase_before(reading, place, "subject before the verb")
    if words[head].stem in reading.pack.naming.extremes:
        before = phrase_before(reading, place, "subject before the verb")
        return before or noun_of(reading, head, phrase_end(reading, head), SAID_BEFORE)
    counts = words[head].has(Tag.COUNTING | Tag.MEASURE_NOUN)
    if counts and words[head].stem in reading.pack.naming.measure_carriers:
        return phrase_before(reading, place, "subject before the verb")
    if words[head].tags & Tag.MEASURE_NOUN and not _measures(reading, words[head], quantity):
        return None  # the rent reaches a sum, for five days
    last = min(phrase_end(reading, head), quantity.first - 1)
    return noun_of(reading, head, last, "subject of the verb")


def _is_how_it_changed(reading: Reading, place: int, head: int) -> bool:
    """Whether a word behind `rise` says how: a slight rise, a rise of; not of what."""
    change, word = reading.words[place], reading.words[head]
    if not change.has(Tag.CHANGING) or change.has(Tag.VERB) or change.definite or word.definite:
        return False
    if word.preposition or word.digits:
        return True
    if word.has(Tag.NOUN | Tag.PLACE | Tag.COUNTING | Tag.MEASURE_NOUN):
        return False
    if head + 1 == len(reading.words):
        return True
    following = reading.words[head + 1]
    return not (following.definite and not following.prefix[:-2] and reading.adjacent[head + 1])


def subject_of_nominal(reading: Reading, quantity: Quantity) -> Noun | None:
    """The attackers were nine; the dead are nine only: a bare number said of the definite noun before it."""
    words = reading.words
    place = quantity.before - 1
    while place >= 0 and words[place].has(Tag.AUXILIARY) and reading.adjacent[place + 1]:
        place -= 1
    if (
        place < 0
        or not reading.adjacent[place + 1]
        or not words[place].has(Tag.NOUN)
        or words[place].preposition
    ):
        return None
    if not words[place].definite or words[place].has(Tag.PREPOSITION | Tag.COMPLEMENTISER | Tag.COUNTING):
        return None
    if place and words[place - 1].has(Tag.PREPOSITION) and reading.adjacent[place]:
        return None
    if place and _is_verb(words[place - 1]) and reading.adjacent[place]:  # the centre observed five
        return None
    return noun_of(reading, place, place, "subject of a nominal sentence")


def _head_of(reading: Reading, place: int, first: int) -> int:
    """The first of the nouns that stand in one phrase with the one at `place`."""
    words, head = reading.words, place
    while head > first and reading.adjacent[head] and words[head - 1].has(Tag.NOUN):
        owner, noun = words[head], words[head - 1]
        if owner.prefix and not (noun.definite and owner.definite and not owner.preposition):
            break
        if not reading.pack.grammar.owns(noun, owner) and not (noun.definite and owner.definite):
            break
        head -= 1
    return head


def _is_verb(word: Word) -> bool:
    return word.has(Tag.VERB) and not word.has(Tag.AUXILIARY | Tag.REACHING) and not word.definite


def nearest_before(reading: Reading, quantity: Quantity) -> Noun | None:
    """A siege that lasted six hours; prison for ten years; a gunman (58 years)."""
    place = first_open_word(reading, quantity.before)
    if place is None:
        place = quantity.before - 1
    steps = 0
    first, _ = reading.sentence_at[quantity.first]
    while place >= first and steps < 4:
        word = reading.words[place]
        carrier = word.stem in reading.pack.naming.measure_carriers
        if word.has(Tag.UNIT) and place > first and reading.words[place - 1].digits:
            return None
        if word.has(Tag.NOUN) and not word.has(Tag.STOP & ~Tag.VERB) and not carrier:
            if word.has(Tag.VERB) and word.joined and not word.definite:  # and she worked
                return None
            return noun_of(reading, _head_of(reading, place, first), place, "nearest noun before")
        if word.digits or word.number is not None:
            return None
        place -= 1
        steps += 1
    return None
