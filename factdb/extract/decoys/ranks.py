"""Numbers that are ranks without a word for place right before them: third among the Arabs and 51 in the world."""

from factdb.core.numerals import Numeral
from factdb.extract.decoys.around import beside, word_at
from factdb.extract.reading import Reading

_NAMED = 12
"""Words before a rank in which the ranking is named."""
_BEFORE = 4
"""Words before a rank in which the rank in another scope stands."""


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
    first, _ = reading.sentence_at(numeral.first)
    before = reading.words[max(first, numeral.first - _NAMED) : numeral.first]
    return any(word.stem in decoys.rankings for word in before)


def _behind_another_scope(reading: Reading, numeral: Numeral) -> bool:
    """51 in the world and 3 among the Arabs, which elsewhere are three Arabs."""
    decoys = reading.pack.decoys
    before = reading.words[max(0, numeral.first - _BEFORE) : numeral.first]
    return any(word.form in decoys.scopes or word.form in decoys.scopes_of_people for word in before)
