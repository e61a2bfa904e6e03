"""Numbers that rank an edition or grade a thing: the 42nd session, petrol of 95 octane, a hotel of five stars, the
team under 23.
"""

from factdb.core.numerals import Numeral, within
from factdb.core.words import Tag
from factdb.extract.decoys.around import beside, counts_something, is_dual, list_head, word_at
from factdb.extract.decoys.names import bare_digits
from factdb.extract.qualifiers import first_open_word
from factdb.extract.reading import Reading
from factdb.extract.units import unit_at

_HEAD = 2
"""Words from what is held to its number, besides the number: the championship of Arab clubs."""
_COUNTED = Tag.AGE | Tag.PREPOSITION | Tag.ADVERB | Tag.VERB
_CLASSES = range(12, 24)
"""Ages by which teams are classed."""
_CLASS_REACH = 3
"""Words between a number and what it is the class of."""


def edition_in_digits(reading: Reading, numeral: Numeral) -> bool:
    """The 42nd session, the 25th anniversary, its 17th edition; but the 16 injured count."""
    place = first_open_word(reading, numeral.first)
    if place is None or not bare_digits(reading, numeral):
        return False
    noun, decoys = reading.words[place], reading.pack.decoys
    if place < numeral.first - 1 and reading.words[numeral.first - 1].definite:  # the article stands alone
        counted = (
            reading.pack.grammar.plural(noun) or noun.has(_COUNTED) or _describes_several(reading, place)
        )
        if _held(reading, place) and not counts_something(reading, numeral.last):
            return True  # the 13th championship of Arab clubs
        century = is_dual(noun) and noun.lemma in decoys.ranked  # the 17th and 18th centuries
        return noun.stem in decoys.ranked or not counted or century
    gaps = reading.text.gaps
    bracketed = gaps[numeral.first].endswith("(") and gaps[numeral.last + 1].startswith(")")
    of_it = not noun.definite  # `intensive` is spelled like `its centre`
    joined = noun.form[1:] in decoys.ranked_of_it  # in-its-session, in one word
    owned = of_it and (noun.suffix or joined or noun.form in decoys.ranked_of_it)
    if bracketed and noun.definite and noun.stem not in decoys.ranked and place and beside(reading, place):
        noun = reading.words[place - 1]  # the training course (38)
        return noun.definite and noun.stem in decoys.ranked and not counts_something(reading, numeral.last)
    ranked = noun.stem in decoys.ranked or (of_it and (joined or noun.stem in decoys.ranked_of_it))
    return ranked and bool(owned or (bracketed and not noun.preposition))


def _held(reading: Reading, place: int) -> bool:
    """Whether what is held again and again stands right before a definite noun, or that and its adjective."""
    words = reading.words
    for back in range(place - 1, max(-1, place - 1 - _HEAD), -1):
        if not beside(reading, back + 1) or not words[back + 1].definite:
            return False
        if words[back].stem in reading.pack.decoys.held:
            return not words[back].definite
    return False


def _describes_several(reading: Reading, place: int) -> bool:
    """The sectoral committees (70): an adjective of a definite plural."""
    if not beside(reading, place) or not place:
        return False
    noun = reading.words[place - 1]
    return noun.definite and not noun.suffix and reading.pack.grammar.plural(noun)


def grade_or_quarter(reading: Reading, numeral: Numeral) -> bool:
    """Petrol of 95 octane; the quarter (of) 500 dwellings."""
    following, decoys = word_at(reading, numeral.last + 1), reading.pack.decoys
    if following is None or numeral.scale != 1 or not beside(reading, numeral.last + 1):
        return False
    if following.stem in decoys.grades:
        return True
    if following.stem not in decoys.dwellings or not beside(reading, numeral.first):
        return False
    quarter = reading.words[numeral.first - 1]
    return quarter.stem in decoys.quarters and not (quarter.joined or quarter.definite)


def class_of_a_hotel(reading: Reading, numeral: Numeral) -> bool:
    """A hotel of five stars."""
    place = numeral.last + 1
    word = word_at(reading, place)
    if word is not None and word.joined and word.number is not None:  # five and four stars
        place, word = place + 1, word_at(reading, place + 1)
    if word is None or word.stem not in reading.pack.decoys.stars or not beside(reading, place):
        return False
    return _behind_one_of(reading, numeral.first, reading.pack.decoys.starred)


def age_class_of_a_team(reading: Reading, numeral: Numeral) -> bool:
    """The team under 23 years, teams under 16, 17 and 18."""
    head = list_head(reading, numeral) if numeral.digits else numeral.first
    place = first_open_word(reading, head)
    if place is None or reading.words[place].form not in reading.pack.decoys.under:
        return False
    aged = unit_at(reading, numeral.last + 1) is not None
    if not aged and (not within(numeral.low, _CLASSES) or counts_something(reading, numeral.last)):
        return False
    return _behind_one_of(reading, head, reading.pack.decoys.teams)


def _behind_one_of(reading: Reading, place: int, names: frozenset[str]) -> bool:
    before = reading.words[max(0, place - 1 - _CLASS_REACH) : place]
    return any(word.stem in names or word.form in names for word in before)
