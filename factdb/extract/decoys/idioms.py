"""Number words that count nothing: ordinals, duals that point back, the word one, zero, and fixed phrases."""

from factdb.core.numerals import Numeral, NumeralKind
from factdb.core.words import NumberKind, Tag, Word
from factdb.extract.decoys.around import beside, counts_known_thing, counts_something, is_dual, word_at
from factdb.extract.qualifiers import first_open_word
from factdb.extract.ranges import is_change
from factdb.extract.reading import Reading
from factdb.extract.units import unit_at

_LONGEST_PHRASE = 3
_TWO = 2
_QUOTES = ("\u00ab", "\u00bb", "\u201c", "\u201d", "\u2033", '"')
_FIRST_TEN = 20
"""From here on a definite number behind a single noun ranks it."""
_SUBJECT = 2
"""Words between a verb of reaching and the last of its subject."""
_FIGURES, _WHOLE = (100, 180, 360), 100
_DOER, _LONG_A = 4, "\u0627"
_PLURAL_OR_DUAL = "\u064a\u0646"
_BEFORE_NOUNS = Tag.PREPOSITION | Tag.DEMONSTRATIVE | Tag.PRONOUN | Tag.QUANTIFIER
_NO_OWNER = (Tag.STOP & ~Tag.VERB) | Tag.PLACE | Tag.ORGANISATION | Tag.TITLE


def digits_that_form_no_number(_: Reading, numeral: Numeral) -> bool:
    """Clock times (20:10), dates (15/9) and their like."""
    return numeral.kind is NumeralKind.BROKEN


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
    if noun.form in decoys.ranked_of_it:
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
    if _in_a_fixed_phrase(reading, numeral):
        return True  # expressing something, spelled like two crossings
    if beside(reading, numeral.first) and reading.words[numeral.first - 1].form in reading.pack.decoys.kin:
        return True  # a family name
    if (
        beside(reading, numeral.first)
        and reading.words[numeral.first - 1].form in reading.pack.decoys.dual_copulas
    ):
        return True  # are still pending
    if beside(reading, numeral.first) and is_dual(reading.words[numeral.first - 1]) and not word.joined:
        return True  # the adjective of the dual before it
    following = word_at(reading, numeral.last + 1)
    if following is None or not beside(reading, numeral.last + 1):
        return number.construct
    if number.construct:
        adjective = number.also_own and _describes_a_noun(reading, numeral.first)
        return adjective or not _indefinite_owner(reading, numeral.last + 1)
    return following.has(Tag.DEMONSTRATIVE)


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
    if place < 0 or not word.form.endswith(_PLURAL_OR_DUAL) or not _is_doer(word.lemma or ""):
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
    return many and _is_doer(reading.words[numeral.first].lemma or "")


def _is_doer(lemma: str) -> bool:
    """Whether a noun has the form of the active participle: three letters with a long a behind the first."""
    return len(lemma) == _DOER and lemma[1] == _LONG_A


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
    if word.prefix or word.preposition or word.suffix or word.digits or word.number is not None:
        return False
    if word.form in reading.pack.decoys.labels:
        return False  # a bank account, number 5
    known = word.has(Tag.NOUN | Tag.UNIT) or word.form in reading.pack.decoys.purposes
    named = reading.pack.naming.nouns.get(dual.lemma or "")
    person = named is not None and named.concept in reading.pack.naming.persons
    doubtful = person or (dual.number is not None and dual.number.also_own)  # my mother
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


def _owned_by_a_name(reading: Reading, place: int) -> bool:
    """The two programmes of (the) guests of the guardian ...: an indefinite owner whose own owner is a title."""
    word, after = reading.words[place], word_at(reading, place + 1)
    if after is None or not beside(reading, place + 1) or not after.definite or after.preposition:
        return False
    plain = not (word.prefix or word.suffix or word.digits or word.number or word.tags & Tag.STOP)
    return plain and not after.joined and not reading.pack.grammar.modifies(reading.words[place - 1], word)


def one_of_many(reading: Reading, numeral: Numeral) -> bool:
    """The word one, unless it follows its noun or stands before `per cent`: one of them, at one time."""
    if numeral.kind is not NumeralKind.SINGLE or _is_percent(reading, numeral):
        return False
    word = reading.words[numeral.first]
    if numeral.first == 0 or word.prefix or not beside(reading, numeral.first):
        return True
    before = reading.words[numeral.first - 1]
    if before.form in reading.pack.qualifiers.exceptions:
        return False
    if _title_of_two_words(reading, numeral):
        return True
    if before.form in reading.pack.decoys.labels:
        return True  # number one
    if (
        before.definite
        or before.preposition
        or before.has(Tag.STOP | Tag.EACH)
        or _and_one_of(reading, numeral)
    ):
        return True
    counted = before.has(Tag.NOUN | Tag.UNIT)
    if not counted and numeral.first > 1 and beside(reading, numeral.first - 1):
        counted = reading.words[numeral.first - 2].has(Tag.NOUN)
    return not counted


def _title_of_two_words(reading: Reading, numeral: Numeral) -> bool:
    """The series "One Roof": quotation marks around nothing but a noun and its one."""
    gaps = reading.text.gaps
    opening, closing = gaps[numeral.first - 1].strip(), gaps[numeral.last + 1].strip()[:1]
    return opening[-1:] in _QUOTES and closing in _QUOTES and bool(opening and closing)


def _is_percent(reading: Reading, numeral: Numeral) -> bool:
    percents = reading.pack.units.percents
    return percents.starting(reading.text, reading.words, numeral.last + 1) is not None


def _and_one_of(reading: Reading, numeral: Numeral) -> bool:
    """Spelled like one is `and one of` before a definite noun."""
    number = reading.words[numeral.first].number
    following = word_at(reading, numeral.last + 1)
    if number is None or not number.hides_waw or following is None or not beside(reading, numeral.last + 1):
        return False
    plain = following.definite and not following.joined and not following.preposition
    return plain and not following.has(Tag.WEEKDAY | Tag.ADVERB)


def idiom(reading: Reading, numeral: Numeral) -> bool:
    """A fraction or number word inside a fixed phrase or name: half-yearly, semi-final, one by one, Tel Seven."""
    before = word_at(reading, numeral.first - 1)
    if before is not None and before.form in reading.pack.decoys.kin and beside(reading, numeral.first):
        return True
    if _in_a_fixed_phrase(reading, numeral):
        return True
    following = word_at(reading, numeral.last + 1)
    if numeral.kind is not NumeralKind.FRACTION or following is None:
        return False
    calendar = reading.pack.calendar
    others = following.has(Tag.OTHERS) or following.stem in calendar.pointed | calendar.same_again
    if numeral.definite and (following.number is not None or others or _other(reading, numeral.last + 1)):
        return True
    if numeral.definite and before is not None and before.stem in calendar.same_before:
        return True  # in the same quarter
    if _is_described(reading, numeral, following):
        return True
    return following.stem in reading.pack.decoys.half_idioms


def _other(reading: Reading, place: int) -> bool:
    """The other Arab half: an adjective between the definite fraction and `other`."""
    adjective, other = reading.words[place], word_at(reading, place + 1)
    if other is None or not beside(reading, place) or not beside(reading, place + 1):
        return False
    return adjective.definite and not adjective.preposition and other.definite and other.has(Tag.OTHERS)


def _is_described(reading: Reading, numeral: Numeral, following: Word) -> bool:
    """Its fiscal quarter, the northern half: a definite fraction and an adjective name a period or a side."""
    owned = (numeral.definite or bool(reading.words[numeral.last].suffix)) and following.article == len(
        following.prefix
    ) != 0
    return owned and beside(reading, numeral.last + 1)


def _in_a_fixed_phrase(reading: Reading, numeral: Numeral) -> bool:
    idioms = reading.pack.decoys.idioms
    for place in range(max(0, numeral.first - _LONGEST_PHRASE + 1), numeral.first + 1):
        found = idioms.starting(reading.text, reading.words, place)
        if found is not None and found[0] > numeral.last:
            return True
    return False


def percent_without_number(reading: Reading, numeral: Numeral) -> bool:
    """The hundred of `per cent`, where the number stands elsewhere."""
    if numeral.digits or not numeral.definite or numeral.first != numeral.last:
        return False
    found = reading.pack.units.percents.ending(reading.text, reading.words, numeral.first)
    return found is not None and found[0] < numeral.first


def figure_of_speech(reading: Reading, numeral: Numeral) -> bool:
    """Their policies differ by 180 degrees; I am sure by 100 %."""
    if not numeral.digits or numeral.low not in _FIGURES:
        return False
    decoys, unit = reading.pack.decoys, unit_at(reading, numeral.last + 1)
    before = reading.words[max(0, numeral.first - _LONGEST_PHRASE) : numeral.first]
    if numeral.low != _WHOLE:
        turns = unit is not None and unit[1].code == "degree"
        return turns and any(word.stem in decoys.turning for word in before)
    return any(word.stem in decoys.certain for word in before)


def zero_alone(reading: Reading, numeral: Numeral) -> bool:
    """Zero in words counts only what stands right behind it: the point zero, below zero."""
    if numeral.digits or numeral.low or numeral.kind is not NumeralKind.CARDINAL:
        return False
    if numeral.definite:
        return True
    percent = reading.pack.units.percents.starting(reading.text, reading.words, numeral.last + 1)
    return percent is None and not counts_known_thing(reading, numeral.last)


def word_spelled_like_a_number(reading: Reading, numeral: Numeral) -> bool:
    """He wrote (a thousand) the story, lady (six) of beauty: a number word right before a definite noun."""
    if numeral.kind is not NumeralKind.CARDINAL or numeral.digits or numeral.first != numeral.last:
        return False
    word, following = reading.words[numeral.first], word_at(reading, numeral.last + 1)
    if word.definite or word.number is None or following is None or not beside(reading, numeral.last + 1):
        return False
    if is_dual(following) and not following.definite and word.number.kind is NumberKind.SCALE:
        return not word.number.dual  # he wrote two books
    if not following.definite or following.number is not None or following.preposition or following.joined:
        return False
    if following.has(Tag.UNIT | Tag.ADVERB | Tag.WEEKDAY | Tag.STOP):
        return False
    if word.number.kind is NumberKind.SCALE:
        return not word.number.dual
    return word.number.kind is NumberKind.UNIT and not following.has(Tag.NOUN)


def verb_spelled_like_a_number(reading: Reading, numeral: Numeral) -> bool:
    """Did not strive (nine): a number word right behind a negation of verbs."""
    if numeral.digits or not beside(reading, numeral.first):
        return False
    return reading.words[numeral.first - 1].stem in reading.pack.decoys.verb_negations


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
    return numeral.kind is NumeralKind.CARDINAL and not behind and not counts_something(reading, numeral.last)


def _points_at_a_thing(reading: Reading, place: int) -> bool:
    """Those militias: a demonstrative before a noun that is no amount."""
    thing = word_at(reading, place + 1)
    if thing is None or not reading.words[place].has(Tag.DEMONSTRATIVE) or not beside(reading, place + 1):
        return False
    units = reading.pack.units
    amount = thing.has(Tag.COUNTING | Tag.MEASURE_NOUN | Tag.SHARE) or thing.stem in units.money_nouns
    return thing.definite and not amount and thing.stem not in units.output_nouns


def weakness(reading: Reading, numeral: Numeral) -> bool:
    """The word for double is the word for weakness too, unless it doubles an amount."""
    if numeral.kind is not NumeralKind.MULTIPLE or numeral.first != numeral.last:
        return False
    word = reading.words[numeral.first]
    if word.stem not in reading.pack.decoys.weakness:
        return False
    before = reading.words[max(0, numeral.first - _TWO) : numeral.first]
    if not word.prefix and any(one.stem in reading.pack.decoys.weakening for one in before):
        return True
    following = word_at(reading, numeral.last + 1)
    units = reading.pack.units
    doubled = Tag.RELATIVE | Tag.COUNTING | Tag.MEASURE_NOUN | Tag.DEMONSTRATIVE
    if following is not None and beside(reading, numeral.last + 1):
        amount = following.has(doubled) or following.stem in units.money_nouns | units.output_nouns
        if amount and not _points_at_a_thing(reading, numeral.last + 1):
            return False
    place = first_open_word(reading, numeral.first)
    if place is None:
        return True
    opener = reading.words[place]
    if opener.digits or opener.number is not None or opener.has(Tag.REACHING):
        return False
    to_it = word.preposition or opener.preposition or opener.form in reading.pack.ranges.to
    if word.definite and to_it and is_change(reading, numeral.first):
        return False  # rose to double
    return reading.pack.qualifiers.before.ending(reading.text, reading.words, place) is None
