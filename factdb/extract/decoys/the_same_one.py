"""The word one where it counts nothing: not a single tree, in one and the same house, of one family."""

from factdb.core.numerals import Numeral, NumeralKind
from factdb.core.words import Tag
from factdb.extract.decoys.around import beside, word_at
from factdb.extract.reading import Reading

_NEGATED = 8
"""Words from a negation to the noun that not one is there of."""
_JOINED = 3
"""Words from what joins several to the one thing that joins them."""
_STOPS = Tag.COMPLEMENTISER | Tag.RELATIVE | Tag.PARTITIVE | Tag.CONJUNCTION
_ACCUSATIVE = "\u0627"


def not_a_single_one(reading: Reading, numeral: Numeral) -> bool:
    """There is not one doctor, without one explosion; but none except one, not only one, not more than one."""
    noun = _counted_one(reading, numeral)
    if noun is None or _is_bounded(reading, numeral):
        return False
    words = reading.words
    for place in range(noun - 1, max(-1, noun - 1 - _NEGATED), -1):
        word = words[place]
        if word.stem in reading.pack.decoys.negations and beside(reading, place + 1):
            return True
        if not beside(reading, place + 1) or word.digits or word.number is not None or word.has(_STOPS):
            return False
        if word.stem in reading.pack.qualifiers.exceptions or word.stem in reading.pack.decoys.elatives:
            return False
        if word.form in reading.pack.qualifiers.verbs or word.stem in reading.pack.qualifiers.verbs:
            return False  # does not exceed one year
        if word.joined or word.stem in reading.pack.decoys.other_than:
            return False
    return False


def in_one_and_the_same(reading: Reading, numeral: Numeral) -> bool:
    """They live in one house, were merged under one ministry, one aim joins them: what several share, or where all of
    it happened.
    """
    noun = _counted_one(reading, numeral)
    if noun is None or noun == 0 or not beside(reading, noun) or _is_bounded(reading, numeral):
        return False
    word, before = reading.words[noun], reading.words[noun - 1]
    if word.prefix or word.has(Tag.UNIT):
        return False
    decoys = reading.pack.decoys
    if before.form in decoys.within or (before.joined and before.stem in decoys.within):
        return True
    if any(word.stem in decoys.joining for word in reading.words[max(0, noun - _JOINED) : noun]):
        return not before.preposition
    last = numeral.first - 1
    return (
        reading.words[last].stem in decoys.communities and reading.words[last - 1].stem in decoys.members_of
    )


def _counted_one(reading: Reading, numeral: Numeral) -> int | None:
    """The place of the noun that the word one follows, over an adjective."""
    if numeral.kind is not NumeralKind.SINGLE or numeral.first == 0 or not beside(reading, numeral.first):
        return None
    place, words = numeral.first - 1, reading.words
    if place and beside(reading, place) and not words[place].prefix and not words[place - 1].tags & Tag.STOP:
        noun = words[place - 1]
        described = noun.has(Tag.NOUN) or noun.form.endswith(_ACCUSATIVE)
        if described and not noun.definite and reading.pack.grammar.modifies(noun, words[place]):
            return place - 1
    return place


def _is_bounded(reading: Reading, numeral: Numeral) -> bool:
    """One only, one at least, one or two, one per cent."""
    place = numeral.last + 1
    following = word_at(reading, place)
    if following is None or not beside(reading, place):
        return False
    only = following.form in reading.pack.calendar.only or following.form in reading.pack.ranges.alternative
    shared = reading.pack.units.percents.starting(reading.text, reading.words, place) is not None
    return (
        only
        or shared
        or reading.pack.qualifiers.after.starting(reading.text, reading.words, place) is not None
    )
