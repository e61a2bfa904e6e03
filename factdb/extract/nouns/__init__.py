"""What a quantity counts or measures: a noun beside the number, one that governs it, or one said earlier."""

from collections.abc import Callable, Sequence

from factdb.core.claims import UnitKind
from factdb.core.words import Tag
from factdb.extract.bare import bare
from factdb.extract.nouns.clauses import SAID_BEFORE
from factdb.extract.nouns.governors import governor, nearest_before, subject_of_nominal
from factdb.extract.nouns.measures import (
    item_of_a_list,
    measure_behind,
    named_person,
    subject_of_becoming,
    sum_with_its_amount,
)
from factdb.extract.nouns.near import (
    after_of,
    after_the_number,
    among_them,
    before_its_number,
    the_dual_itself,
    whole_of_a_fraction,
)
from factdb.extract.nouns.phrases import Noun, noun_of, phrase_end
from factdb.extract.quantity import Quantity
from factdb.extract.reading import Reading
from factdb.extract.time_words import dates_something

__all__ = ["Noun", "find_nouns"]

Rule = Callable[[Reading, Quantity], Noun | None]

_NEAR_THEIR_NOUN = (UnitKind.DURATION, UnitKind.PERCENT, UnitKind.RATIO)
"""Kinds that stand close behind what they measure; money and distances are as often about something farther."""
_EARLIER = 80
"""Words back in which the property of a list is named."""
_LIST = 15
"""Words between two numbers of which the second leaves its noun unsaid."""
"""Words before a quantity in which its subject is looked for."""
_COUNT_RULES: tuple[Rule, ...] = (
    the_dual_itself,
    before_its_number,
    after_the_number,
    after_of,
    among_them,
    subject_of_nominal,
    governor,
)
_MEASURE_RULES: tuple[Rule, ...] = (
    whole_of_a_fraction,
    after_of,
    among_them,
    measure_behind,
    subject_of_becoming,
    named_person,
    item_of_a_list,
    sum_with_its_amount,
    governor,
)


def find_nouns(reading: Reading, quantities: Sequence[Quantity]) -> list[Noun | None]:
    """What each quantity counts or measures; None where the article names nothing."""
    found: list[Noun | None] = []
    for place, quantity in enumerate(quantities):
        noun = _find(reading, quantity)
        if place:
            noun = _with_the_one_before(reading, noun, quantity, quantities[place - 1], found[-1])
        if noun is None and quantity.kind in _NEAR_THEIR_NOUN:
            noun = nearest_before(reading, quantity)
        if quantity.kind is UnitKind.TEMPERATURE and _names_no_property(reading, noun):
            noun = _property_named_earlier(reading, quantity)
        found.append(noun)
    return found


def _with_the_one_before(
    reading: Reading, noun: Noun | None, quantity: Quantity, before: Quantity, noun_before: Noun | None
) -> Noun | None:
    """The noun, or that of the quantity before where this one leaves its own unsaid or says `whose value`."""
    if noun is None:
        return noun_before if _goes_on(reading, before, quantity) else None
    if noun.rule == SAID_BEFORE and noun_before is not None:
        same = reading.sentence_at[before.first] == reading.sentence_at[quantity.first]
        return noun_before if same else noun
    return noun


def _names_no_property(reading: Reading, noun: Noun | None) -> bool:
    return noun is None or reading.words[noun.first].has(Tag.PLACE)


def _find(reading: Reading, quantity: Quantity) -> Noun | None:
    rules = _COUNT_RULES if quantity.kind is UnitKind.COUNT else _MEASURE_RULES
    for rule in rules:
        noun = rule(reading, quantity)
        if noun is not None:
            return noun
    return None


def _goes_on(reading: Reading, before: Quantity, quantity: Quantity) -> bool:
    """Whether a quantity without a noun of its own speaks of what the one before it speaks of.

    Measures of one sentence do (0.81 dollars or 1.69 %, to 48.79); a bare count in a list does (6 schools in Aden and 9
    in Ibb), but not one that points back by `of them` or `others`.
    """
    if reading.sentence_at[before.first] != reading.sentence_at[quantity.first] or points_back(
        reading, quantity
    ):
        return False
    if quantity.kind is UnitKind.RATIO and reading.words[quantity.last].suffix:  # a quarter of them
        return True
    if quantity.kind is not UnitKind.COUNT:
        return before.kind is not UnitKind.COUNT and quantity.kind is not UnitKind.DURATION
    return (
        before.kind is UnitKind.COUNT
        and quantity.first - before.last <= _LIST
        and (bare(reading, quantity) or dates_something(reading, quantity.after))
    )


def points_back(reading: Reading, quantity: Quantity) -> bool:
    """Whether the counted thing is said to be of, or besides, one said before: 12 of them, 25 others."""
    place = quantity.after
    return (
        place < len(reading.words)
        and reading.adjacent[place]
        and reading.words[place].has(Tag.PARTITIVE | Tag.OTHERS)
    )


def _property_named_earlier(reading: Reading, quantity: Quantity) -> Noun | None:
    """The temperatures of which a list of towns speaks."""
    for place in range(quantity.first - 1, max(-1, quantity.first - _EARLIER), -1):
        word = reading.words[place]
        if not word.has(Tag.MEASURE_NOUN) or word.suffix or place + 1 >= len(reading.words):
            continue
        if reading.words[place + 1].definite and reading.adjacent[place + 1]:
            return noun_of(reading, place, phrase_end(reading, place), "property named earlier")
    return None
