"""Words that are spelled like numbers, and numbers in fixed phrases."""

from factdb.core.numerals import Numeral, NumeralKind
from factdb.core.words import NumberKind, Tag, Word
from factdb.extract.decoys.around import beside, counts_known_thing, is_dual, points_at_a_thing, word_at
from factdb.extract.qualifiers import first_open_word
from factdb.extract.ranges import is_change
from factdb.extract.reading import Reading
from factdb.extract.units import unit_at

_LONGEST_PHRASE = 3
_TWO = 2
_QUOTES = ("\u00ab", "\u00bb", "\u201c", "\u201d", "\u2033", '"')
_CAUSE = 4
"""Words from what gains from a weakness or is tied to it."""
_ALEF, _SHADDA = "\u0627", "\u0651"
_ITS = "\u0647"
_THOUSAND = 1000
_TURNED = 8
"""Words from a verb of turning to the degrees by which."""
_FIGURES, _WHOLE = (100, 180, 360), 100


def digits_that_form_no_number(_: Reading, numeral: Numeral) -> bool:
    """Clock times (20:10), dates (15/9) and their like."""
    return numeral.kind is NumeralKind.BROKEN


def one_of_many(reading: Reading, numeral: Numeral) -> bool:
    """The word one, unless it follows its noun or stands before `per cent`: one of them, at one time."""
    if numeral.kind is not NumeralKind.SINGLE or _is_percent(reading, numeral):
        return False
    word = reading.words[numeral.first]
    if numeral.first == 0 or word.prefix or not beside(reading, numeral.first):
        return True
    before = reading.words[numeral.first - 1]
    if (before.definite or not before.has(Tag.NOUN | Tag.UNIT)) and _one_among(reading, numeral.last + 1):
        return True
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
        noun = reading.words[numeral.first - 2]
        counted = noun.has(Tag.NOUN) and not noun.definite
    return not counted


def _one_among(reading: Reading, of: int) -> bool:
    """One of those, one of among many."""
    words, place = reading.words, of + 1
    if place >= len(words) or not (beside(reading, of) and beside(reading, place)):
        return False
    if words[of].form not in reading.pack.ranges.start:
        return False
    return words[place].has(Tag.DEMONSTRATIVE) or words[place].stem in reading.pack.ranges.between


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
    if in_a_fixed_phrase(reading, numeral):
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


def in_a_fixed_phrase(reading: Reading, numeral: Numeral) -> bool:
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
    reach = _LONGEST_PHRASE if numeral.low == _WHOLE else _TURNED
    before = reading.words[max(0, numeral.first - reach) : numeral.first]
    if numeral.low != _WHOLE:
        turns = unit is not None and unit[1].code == "degree"
        return turns and any(word.stem in decoys.turning for word in before)
    return any(word.stem in decoys.certain for word in before)


def zero_alone(reading: Reading, numeral: Numeral) -> bool:
    """Zero in words counts only what stands right behind it: the point zero, below zero."""
    if numeral.digits or numeral.low or numeral.kind is not NumeralKind.CARDINAL:
        return False
    before = word_at(reading, numeral.first - 1)
    scored = before is not None and before.digits and reading.text.gaps[numeral.first].strip() in ("-", "/")
    word, following = reading.words[numeral.first], word_at(reading, numeral.last + 1)
    month = (
        word.has(Tag.MONTH) and following is not None and following.stem in reading.pack.calendar.year_words
    )
    if numeral.definite or scored or month:  # in the second month of the year, spelled like zero
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
    """Did not strive (nine): a number word right behind a negation of verbs; who wrote (a thousand) a book."""
    if numeral.low == _THOUSAND and (_doubled(reading, numeral) or _wrote_a_work(reading, numeral)):
        return True
    if numeral.digits or not beside(reading, numeral.first):
        return False
    before = reading.words[numeral.first - 1]
    if (
        before.has(Tag.RELATIVE)
        and before.definite
        and not numeral.definite
        and numeral.first == numeral.last
    ):
        return numeral.low == _THOUSAND  # who wrote
    return before.stem in reading.pack.decoys.verb_negations


def _weaker(reading: Reading, place: int) -> bool:
    """More weakly, in Arabic more in weakness; was tied to weakness, gained from weakness."""
    words, decoys = reading.words, reading.pack.decoys
    if (
        beside(reading, place)
        and words[place - 1].stem in decoys.elatives
        and words[place].stem.endswith(_ALEF)
    ):
        return True
    before = words[max(0, place - _CAUSE) : place]
    of_it = words[place].preposition or words[place - 1].form in reading.pack.ranges.start
    return bool(of_it) and any(word.stem in decoys.weakened for word in before)


def _weak_thing(reading: Reading, place: int) -> bool:
    """Unemployment and weakness of income; evidence of weakness of demand; sexual weakness: a weak thing behind waw, a
    particle or a pause, or the adjective of weakness.
    """
    words, decoys = reading.words, reading.pack.decoys
    word, thing = words[place], word_at(reading, place + 1)
    if thing is None or not beside(reading, place + 1) or thing.joined or thing.number is not None:
        return False
    if word.definite:
        return thing.article == len(thing.prefix) != 0 and not thing.tags
    if thing.has(Tag.RELATIVE | Tag.DEMONSTRATIVE | Tag.COUNTING):
        return False
    if word.joined:
        return True
    if thing.stem not in decoys.weak_things or word.preposition:
        return False
    before = word_at(reading, place - 1)
    if before is None or not beside(reading, place):
        return True
    if before.form in reading.pack.ranges.to:
        return not is_change(reading, place)
    return before.has(Tag.COMPLEMENTISER) or before.form in decoys.before_weakness


def _wrote_a_work(reading: Reading, numeral: Numeral) -> bool:
    """For this (a thousand, but spelled like wrote) Kant his book: a name no table knows, and a work of somebody's."""
    name, place = word_at(reading, numeral.last + 1), numeral.last + 2
    work = word_at(reading, place)
    if name is None or work is None or numeral.first != numeral.last or numeral.definite:
        return False
    if name.tags or name.lemma or name.prefix or not (beside(reading, place - 1) and beside(reading, place)):
        return False
    body = work.form[:-1] if work.form.endswith(_ITS) else work.stem
    return (work.suffix or body != work.form or work.definite) and body in reading.pack.decoys.works


def _doubled(reading: Reading, numeral: Numeral) -> bool:
    """Whether the sign of a doubled letter stands in a number word: he wrote, which else is spelled like a thousand."""
    surface = reading.text.surface(numeral.start, numeral.end)
    return numeral.first == numeral.last and _SHADDA in surface


def weakness(reading: Reading, numeral: Numeral) -> bool:
    """The word for double is the word for weakness too, unless it doubles an amount."""
    if numeral.kind is not NumeralKind.MULTIPLE or numeral.first != numeral.last:
        return False
    word = reading.words[numeral.first]
    if word.stem not in reading.pack.decoys.weakness:
        return False
    if _weaker(reading, numeral.first) or _weak_thing(reading, numeral.first):
        return True
    before = reading.words[max(0, numeral.first - _TWO) : numeral.first]
    if not word.prefix and any(one.stem in reading.pack.decoys.weakening for one in before):
        return True
    following = word_at(reading, numeral.last + 1)
    units = reading.pack.units
    doubled = Tag.RELATIVE | Tag.COUNTING | Tag.MEASURE_NOUN | Tag.DEMONSTRATIVE
    if following is not None and beside(reading, numeral.last + 1):
        summed = following.stem in units.money_nouns or following.stem in units.output_nouns
        amount = summed or following.has(doubled)
        if amount and not word.definite and not points_at_a_thing(reading, numeral.last + 1):
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
