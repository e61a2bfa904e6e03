"""Numbers that rank rather than count: the second stage, the fortieth summit, 51 in the world."""

from factdb.core.numerals import Numeral, NumeralKind
from factdb.core.words import Tag
from factdb.extract.decoys.around import beside, word_at
from factdb.extract.reading import Reading

_FIRST_TEN = 20
"""From here on a definite number behind a single noun ranks it."""
_SUBJECT = 2
"""Words between a verb of reaching and the last of its subject."""
_NAMED = 12
"""Words before a rank in which the ranking is named."""
_BEFORE = 4
"""Words before a rank in which the rank in another scope stands."""


def ordinal(reading: Reading, numeral: Numeral) -> bool:
    """First, second, the twenty-third, the second after the hundred; an age is read before this rule is asked."""
    return numeral.kind is NumeralKind.ORDINAL or _after_an_ordinal(reading, numeral)


def _after_an_ordinal(reading: Reading, numeral: Numeral) -> bool:
    if numeral.digits or not numeral.definite or not beside(reading, numeral.first):
        return False
    before = reading.words[numeral.first - 1]
    if reading.words[numeral.first].joined and before.definite and before.has(Tag.EACH):
        return True  # the one-and-twentieth
    place = numeral.first - 2
    if place < 0 or before.form not in reading.pack.decoys.after or not beside(reading, place + 1):
        return False
    ranked = reading.words[place].definite or reading.words[place - 1].definite
    return ranked and reading.words[place].number is not None


def rank_in_tens(reading: Reading, numeral: Numeral) -> bool:
    """The twentieth session, its fiftieth day, the fortieth Arab summit: tens and hundreds rank as they count."""
    if (
        numeral.digits
        or not numeral.definite
        or numeral.low < _FIRST_TEN
        or numeral.kind is NumeralKind.VAGUE
    ):
        return False
    place, decoys = numeral.first - 1, reading.pack.decoys
    if (
        not beside(reading, numeral.first)
        or reading.words[numeral.first].joined
        or reading.words[numeral.first].preposition
    ):
        return False
    noun = reading.words[place]
    if (
        noun.form in decoys.ranked_of_it or noun.form[1:] in decoys.ranked_of_it
    ):  # in-its-session, in one word
        return True
    before = reading.words[max(0, place - _SUBJECT) : place]
    reached = any(word.has(Tag.REACHING) or word.stem in reading.pack.qualifiers.verbs for word in before)
    if reached and noun.stem not in decoys.ranked:
        return False  # the toll passed fifty
    if not noun.definite or reading.pack.grammar.plural(noun):
        return False
    if noun.has(Tag.NOUN) or noun.stem in decoys.ranked:
        described = reading.words[place - 1] if beside(reading, place) and place else None
        several = described is not None and described.definite and reading.pack.grammar.plural(described)
        return not several  # the twenty Arab states
    if not beside(reading, place):
        return False
    return reading.words[place - 1].definite and reading.words[place - 1].stem in decoys.ranked


def rank_in_a_scope(reading: Reading, numeral: Numeral) -> bool:
    """Third among the Arabs and 51 in the world: bare digits before a scope, behind a word for ranking."""
    place, decoys = numeral.last + 1, reading.pack.decoys
    scope = word_at(reading, place)
    if scope is None or numeral.scale != 1 or scope.prefix or not beside(reading, place):
        return False
    if scope.form in decoys.scopes_of_people:
        return _behind_another_scope(reading, numeral)
    if scope.form not in decoys.scopes or not reading.words[numeral.first].form.isdigit():
        return False
    first, _ = reading.sentence_at[numeral.first]
    before = reading.words[max(first, numeral.first - _NAMED) : numeral.first]
    return any(word.stem in decoys.rankings for word in before)


def _behind_another_scope(reading: Reading, numeral: Numeral) -> bool:
    """51 in the world and 3 among the Arabs, which elsewhere are three Arabs."""
    decoys = reading.pack.decoys
    before = reading.words[max(0, numeral.first - _BEFORE) : numeral.first]
    return any(word.form in decoys.scopes or word.form in decoys.scopes_of_people for word in before)
