"""Duals that count nothing: they name, describe or point back, or are spelled like another word."""

from factdb.core.numerals import Numeral, NumeralKind, within
from factdb.core.words import NumberKind, Tag
from factdb.extract.decoys.around import (
    beside,
    counted_within,
    counts_something,
    is_doer,
    is_dual,
    is_told,
    word_at,
)
from factdb.extract.decoys.idioms import in_a_fixed_phrase
from factdb.extract.reading import Reading

_TWO = 2
_FEW = range(3, 11)
_PAUSES = ("", "\u060c", ",", ".", ":", "-", "\u2026", "..")
_CLAUSE = Tag.VERB | Tag.PREPOSITION | Tag.CONJUNCTION | Tag.COMPLEMENTISER
_COUNTS = Tag.NOUN | Tag.COUNTING | Tag.REACHING | Tag.CHANGING | Tag.UNIT | Tag.AGE
_LONG_A = "\u0627"
_WILL = ("\u0633\u062a", "\u0633\u064a")
_DUALS = ("\u0627\u0646", "\u064a\u0646")
_NAMES = 4
"""Words of the first of two names behind a dual."""
_NO_NAME = Tag.VERB | Tag.PREPOSITION | Tag.COMPLEMENTISER | Tag.RELATIVE
_MY = "\u064a"
_PARTICLES = ("\u0628", "\u0641", "\u064a")
_PLURAL_OR_DUAL = "\u064a\u0646"
_BEFORE_NOUNS = Tag.PREPOSITION | Tag.DEMONSTRATIVE | Tag.PRONOUN | Tag.QUANTIFIER
_NO_OWNER = (Tag.STOP & ~Tag.VERB) | Tag.PLACE | Tag.ORGANISATION | Tag.TITLE


def dual_that_points_back(reading: Reading, numeral: Numeral) -> bool:
    """The two sides, his two sons, the governments of two named countries."""
    if numeral.kind is not NumeralKind.DUAL:
        return False
    word = reading.words[numeral.first]
    number = word.number
    if word.definite or number is None:
        return numeral.first == numeral.last
    if _goes_on_with_plurals(reading, numeral) or _of_all(reading, numeral):
        return True  # citizens, residents and visitors
    if _said_in_digits(reading, numeral) or in_a_fixed_phrase(reading, numeral):
        return True  # expressing something, spelled like two crossings
    if _behind_what_it_describes(reading, numeral):
        return True
    following = word_at(reading, numeral.last + 1)
    if following is None or not beside(reading, numeral.last + 1):
        return number.construct
    if following.definite and following.form.endswith(word.stem) and following.article:
        return True  # Ajlan al-Ajlan
    if number.construct:
        adjective = number.also_own and _describes_a_noun(reading, numeral.first)
        return adjective or not _indefinite_owner(reading, numeral.last + 1)
    return following.has(Tag.DEMONSTRATIVE)


def _behind_what_it_describes(reading: Reading, numeral: Numeral) -> bool:
    """A family name; (they) are still pending; the adjective of the dual before it."""
    if not beside(reading, numeral.first):
        return False
    before, decoys = reading.words[numeral.first - 1], reading.pack.decoys
    if before.form in decoys.kin or before.form in decoys.dual_copulas:
        return True
    word = reading.words[numeral.first]
    if word.lemma in reading.pack.naming.nationalities:
        return _describes_a_dual(reading, numeral.first)
    if not is_dual(before) or word.joined:
        return False
    if word.number is not None and word.number.construct and before.definite:
        return False  # the two sides (signed) two-notes-of
    return not counted_within(reading, before, word)


def _describes_a_dual(reading: Reading, place: int) -> bool:
    """Two players, international, Saudi, all in the dual; they both are Saudi."""
    word = reading.words[place - 1]
    if is_dual(word) or word.has(Tag.PRONOUN | Tag.DEMONSTRATIVE):
        return True
    return word.form.endswith(_DUALS) and not (word.definite or word.has(Tag.PLACE))


def _said_in_digits(reading: Reading, numeral: Numeral) -> bool:
    """2 two-spoons: the digit right before the dual says the same."""
    before = reading.words[numeral.first - 1] if beside(reading, numeral.first) else None
    return before is not None and before.digits and before.form == str(_TWO)


def _goes_on_with_plurals(reading: Reading, numeral: Numeral) -> bool:
    """Whether waw joins what looks like the dual of a doer to a sound plural with the same ending.

    Doers (visitor, driver) have a sound plural beside the broken one; soldiers and persons have not.
    """
    word = reading.words[numeral.first]
    place = numeral.first - 1
    if place >= 0 and reading.is_waw(place):
        place -= 1
    elif not word.joined:
        return False
    if place < 0 or not word.form.endswith(_PLURAL_OR_DUAL) or not is_doer(word.lemma or ""):
        return False
    before = reading.words[place]
    return before.form.endswith(_PLURAL_OR_DUAL) and before.number is None and not before.definite


def _of_all(reading: Reading, numeral: Numeral) -> bool:
    """Of the visitors of a fair, all drivers of lorries: behind these the construct of a doer is the sound plural."""
    number, place = reading.words[numeral.first].number, numeral.first - 1
    if number is None or not number.construct or not beside(reading, numeral.first):
        return False
    before = reading.words[place]
    many = before.form in reading.pack.ranges.start or before.has(Tag.QUANTIFIER)
    return many and is_doer(reading.words[numeral.first].lemma or "")


def _describes_a_noun(reading: Reading, place: int) -> bool:
    """Whether what is spelled like a dual before its owner is the adjective of an indefinite noun: a choice of
    investment, spelled like two investments-of.
    """
    if not beside(reading, place) or reading.words[place].prefix:
        return False
    noun = reading.words[place - 1]
    if noun.definite or noun.digits or noun.number is not None or noun.tags & (Tag.STOP | Tag.UNIT):
        return False
    if noun.has(Tag.NOUN) or noun.preposition:
        return True
    return not noun.tags and beside(reading, place - 1) and reading.words[place - 2].has(_BEFORE_NOUNS)


def _indefinite_owner(reading: Reading, place: int) -> bool:
    """Whether a noun follows that no definite one owns and that names nobody: two rocket sites, not two teams of X."""
    word, dual = reading.words[place], reading.words[place - 1]
    if _of_mine(reading, place):
        return False
    if (
        word.definite
        or word.prefix
        or word.preposition
        or word.suffix
        or word.digits
        or word.number is not None
    ):
        return False
    if word.form in reading.pack.decoys.labels:
        return False  # a bank account, number 5
    known = word.has(Tag.NOUN | Tag.UNIT) or word.form in reading.pack.decoys.purposes
    named = reading.pack.naming.nouns.get(dual.lemma or "")
    person = named is not None and named.concept in reading.pack.naming.persons
    doubtful = person or (dual.number is not None and dual.number.also_own)  # my mother
    if not known and word.form.startswith(_WILL):
        return False  # my direction will lead to
    if word.form.endswith(_LONG_A) and not word.tags & Tag.PLACE:
        return False  # (I raise) my hat in respect: an owner does not stand in the accusative
    if word.has(_NO_OWNER) or (not known and (doubtful or reading.pack.grammar.modifies(dual, word))):
        return False
    after = word_at(reading, place + 1)
    if after is None or not beside(reading, place + 1):
        return True
    if _owned_by_a_name(reading, place + 1):
        return False
    if after.joined and not known:  # two names
        return False
    return not (after.definite and not after.joined and not after.preposition) and not after.has(Tag.PLACE)


def _of_mine(reading: Reading, place: int) -> bool:
    """My friend, my wish to: a noun that mostly is somebody's; my work with, spelled like two works of: an unknown word
    that begins like a particle or a verb; electoral in the year; the cities of X and (the) Y.
    """
    word, dual = reading.words[place], reading.words[place - 1]
    if dual.lemma in reading.pack.decoys.mine or word.stem in reading.pack.calendar.year_words:
        return True
    known = word.tags or word.lemma or word.number
    if not known and dual.form.endswith(_MY) and word.form.startswith(_PARTICLES):
        return True
    for after in range(place + 1, min(place + _NAMES, len(reading.words))):
        other = reading.words[after]
        if not beside(reading, after) or (other.tags & _NO_NAME and not other.joined) or other.preposition:
            return False
        if other.joined:
            of_places = dual.lemma in reading.pack.naming.place_kinds
            named = other.definite and not other.suffix
            return named or other.has(Tag.PLACE) or of_places
    return False


def _owned_by_a_name(reading: Reading, place: int) -> bool:
    """The two programmes of (the) guests of the guardian ...: an indefinite owner whose own owner is a title."""
    word, after = reading.words[place], word_at(reading, place + 1)
    if after is None or not beside(reading, place + 1) or not after.definite or after.preposition:
        return False
    plain = not (word.prefix or word.suffix or word.digits or word.number or word.tags & Tag.STOP)
    return plain and not after.joined and not reading.pack.grammar.modifies(reading.words[place - 1], word)


def dual_scale_without_noun(reading: Reading, numeral: Numeral) -> bool:
    """A family name spelled like two thousand-of: the construct needs what it counts."""
    word = reading.words[numeral.first]
    if numeral.first != numeral.last or word.number is None or not word.number.construct:
        return False
    if word.number.kind is not NumberKind.SCALE or word.number.also_singular:
        return False
    return not counts_something(reading, numeral.last)


def the_two(reading: Reading, numeral: Numeral) -> bool:
    """The two of them: a definite two that counts nothing points back."""
    if numeral.digits or not numeral.definite or numeral.low != _TWO or numeral.first != numeral.last:
        return False
    before = word_at(reading, numeral.first - 1)
    behind = before is not None and beside(reading, numeral.first) and before.definite
    following = word_at(reading, numeral.last + 1)
    scaled = following is not None and following.number is not None
    return numeral.kind is NumeralKind.CARDINAL and not behind and not scaled


def the_few(reading: Reading, numeral: Numeral) -> bool:
    """Kidnapped were the three; one of the five: a definite few right behind a verb or particle, and nothing that they
    count, point back.
    """
    alone = numeral.first == numeral.last and numeral.definite and not numeral.digits
    if not alone or numeral.kind is not NumeralKind.CARDINAL or not within(numeral.low, _FEW):
        return False
    word, place = reading.words[numeral.first], numeral.first - 1
    before, following = word_at(reading, place), word_at(reading, numeral.last + 1)
    if word.joined or (before is not None and not _opens_alone(reading, numeral, place)):
        return False
    if following is None or not beside(reading, numeral.last + 1):
        return True
    if following.number is not None or following.tags & (Tag.UNIT | Tag.NOUN) or following.has(Tag.WEEKDAY):
        return False
    return following.definite or bool(following.tags & Tag.STOP) or bool(following.prefix)


def _opens_alone(reading: Reading, numeral: Numeral, place: int) -> bool:
    """Whether a verb or a particle stands right before a definite few, or a pause; no qualifier and nothing told."""
    before = reading.words[place]
    if not beside(reading, numeral.first):
        return reading.text.gaps[numeral.first].strip() in _PAUSES
    happened = before.stem in reading.pack.naming.state_words
    if before.definite or before.tags & _COUNTS or not (before.tags & _CLAUSE or happened):
        return False
    bounded = reading.pack.qualifiers.before.ending(reading.text, reading.words, place) is not None
    excepted = before.stem in reading.pack.qualifiers.exceptions
    return not (bounded or excepted or is_told(reading, numeral.first))
