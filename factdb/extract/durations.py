"""Durations that only point in time (two days ago, in the last three years), and ages said by ordinals."""

from dataclasses import replace

from factdb.core.claims import Qualifier, UnitKind
from factdb.core.numerals import Numeral, NumeralKind, within
from factdb.core.words import Tag
from factdb.extract.bare import bare
from factdb.extract.qualifiers import bounded, first_open_word, with_qualifier
from factdb.extract.quantity import Quantity, of_numeral
from factdb.extract.reading import Reading

NOT_BEFORE = "not before a length of time"
_OF_AGE = "years of age"
_AGES = range(1, 121)
_PERSON_AGED = "years of age of a person"
_BY = "\u0628"
_FAR_OFFSET = 7
_OFFSET = 4
"""Words between `after` and the length of time by which."""
_DELAYED = 6
"""Words between a negation and `before`."""
_FIRST_COMPOUND = 20
_BOUND = 3
"""Words of a bound between `age` and its number."""
_BOUNDS = (Qualifier.AT_LEAST, Qualifier.MORE_THAN, Qualifier.AT_MOST, Qualifier.LESS_THAN)
_COUNTS = Tag.COUNTING | Tag.MEASURE_NOUN | Tag.SHARE
_AGE_BOUNDS = (Qualifier.LESS_THAN, Qualifier.MORE_THAN)


def points_in_time(reading: Reading, quantity: Quantity) -> bool:
    """Whether a duration says when rather than how long."""
    lasts = quantity.qualifier_rule == NOT_BEFORE or quantity.unit_rule == _PERSON_AGED
    if quantity.kind is not UnitKind.DURATION or lasts:
        return False
    words, calendar = reading.words, reading.pack.calendar
    after = quantity.after
    while after < len(words) and reading.adjacent[after] and after < quantity.after + 2:
        if words[after].stem in calendar.pointed or words[after].form in calendar.pointed:
            return True
        if not words[after].definite:
            break
        after += 1
    if _follows_its_unit(reading, quantity.numeral) or _offset(reading, quantity):
        return True
    place = first_open_word(reading, quantity.before)
    if place is None:
        return False
    if calendar.pointer_phrases.ending(reading.text, words, place) is not None:
        return True
    word = words[place]
    if word.stem in calendar.in_words and (_only(reading, quantity) or _year_of_life(quantity)):
        return False
    if quantity.qualifier in (Qualifier.LESS_THAN, Qualifier.AT_MOST) and word.has(Tag.PREPOSITION):
        return word.stem in calendar.pointers and word.stem not in calendar.in_words
    return word.stem in calendar.pointers and not word.suffix


def _offset(reading: Reading, quantity: Quantity) -> bool:
    """After the birth by six months: a joined preposition some words behind `after`."""
    place = quantity.before
    split = place > 0 and reading.words[place - 1].form in reading.pack.particles
    by = reading.words[place - 1] if split else reading.words[place]
    if by.preposition != _BY or quantity.qualifier in _BOUNDS:
        return False
    first, _ = reading.sentence_at[place]
    thereafter = reading.pack.calendar.thereafter
    for back in range(place - 1 - split, max(first, place - _FAR_OFFSET) - 1, -1):
        word = reading.words[back]
        if not reading.adjacent[back + 1]:
            return False
        if word.stem in reading.pack.calendar.offsets and not word.suffix:
            return True
        after_it = word.form in thereafter or word.stem in thereafter
        if after_it and back == place - 1 - split:
            return True  # nine minutes after it
        if word.has(Tag.VERB | Tag.COMPLEMENTISER) and not word.has(Tag.NOUN):
            return False
    return False


def _year_of_life(quantity: Quantity) -> bool:
    """A boy in his 12th year, in Arabic in the-12 of his age; in words it may be a decade: in his fifties."""
    return quantity.unit_rule == _OF_AGE and quantity.numeral.digits


def _only(reading: Reading, quantity: Quantity) -> bool:
    """In two minutes only: a length of time."""
    after = quantity.after
    return (
        after < len(reading.words)
        and reading.adjacent[after]
        and reading.words[after].form in reading.pack.calendar.only
    )


def before_a_delay(reading: Reading, quantity: Quantity) -> Quantity:
    """Will not resume before three weeks: at least three weeks, though `before` else points in time."""
    if quantity.kind is not UnitKind.DURATION or quantity.qualifier is not Qualifier.EXACT:
        return quantity
    words, table = reading.words, reading.pack.qualifiers
    place = first_open_word(reading, quantity.before)
    if place is None or words[place].stem not in reading.pack.calendar.delays:
        return quantity
    first, _ = reading.sentence_at[place]
    for back in range(place - 1, max(first, place - _DELAYED) - 1, -1):
        if words[back].stem in table.future_negations and not words[back].suffix:
            return bounded(quantity, Qualifier.AT_LEAST, NOT_BEFORE, before=back)
        if words[back].tags & (Tag.COMPLEMENTISER | Tag.RELATIVE) or reading.text.gaps[back + 1].strip(" "):
            return quantity
    return quantity


def _follows_its_unit(reading: Reading, numeral: Numeral) -> bool:
    """The three years: a definite number behind its definite unit points back."""
    if not numeral.definite or numeral.first == 0 or not reading.adjacent[numeral.first]:
        return False
    before = reading.words[numeral.first - 1]
    return before.definite and before.has(Tag.UNIT)


def with_age(reading: Reading, quantity: Quantity) -> Quantity:
    """A bare number of years of age: under the age of 18, between 20 and 25 of age, those above sixty."""
    if quantity.kind is not UnitKind.COUNT or quantity.qualifier is Qualifier.VAGUE:
        return quantity
    if _person_in_a_ten(reading, quantity):
        return replace(quantity, kind=UnitKind.DURATION, unit="year", unit_rule=_PERSON_AGED)
    aged = _before_age(reading, quantity)
    if bare(reading, quantity):
        aged = aged or _behind_age(reading, quantity) or _over_a_ten(reading, quantity)
    elif _is_a_ten(quantity) or _of_something(reading, quantity):
        aged = aged or _behind_age(reading, quantity)
    if not aged:
        return quantity
    return replace(quantity, kind=UnitKind.DURATION, unit="year", unit_rule=_OF_AGE)


def _of_something(reading: Reading, quantity: Quantity) -> bool:
    """Under the age of 18 by (of) all sides: `of` behind an age opens another phrase."""
    place = quantity.after
    return reading.words[place].form in reading.pack.ranges.start


def _behind_age(reading: Reading, quantity: Quantity) -> bool:
    """At the age of 18, their ages between 12 and 17, at an age of about 68, in the age classes from 15 to 24."""
    places = first_open_word(reading, quantity.first), first_open_word(reading, quantity.before)
    return any(place is not None and reading.words[place].has(Tag.AGE) for place in places)


def _is_a_ten(quantity: Quantity) -> bool:
    """The forty: a definite ten in words, which counts no noun behind it."""
    numeral = quantity.numeral
    return numeral.definite and not numeral.digits and not numeral.low % 10 and within(numeral.low, _AGES)


def _before_age(reading: Reading, quantity: Quantity) -> bool:
    return _of_age(reading, quantity.after)


def _of_age(reading: Reading, of: int) -> bool:
    """Whether `of age` stands at a place."""
    if of + 1 >= len(reading.words) or not reading.adjacent[of] or not reading.adjacent[of + 1]:
        return False
    return reading.words[of].form in reading.pack.ranges.start and reading.words[of + 1].has(Tag.AGE)


def _person_in_a_ten(reading: Reading, quantity: Quantity) -> bool:
    """A youth in the twenty: a definite ten in words behind `in` and a person."""
    place = quantity.numeral.first - 1
    if not _is_a_ten(quantity) or place < 1:
        return False
    words = reading.words
    if words[place].form not in reading.pack.calendar.in_words or not reading.adjacent[place + 1]:
        return False
    if any(word.has(Tag.AGE) for word in words[max(0, place - _OFFSET) : place]):
        return True  # the ages of half the players are in the twenty
    naming, named = reading.pack.naming, reading.pack.naming.nouns.get(words[place - 1].lemma or "")
    person = named is not None and named.concept in naming.persons
    return person and not words[place - 1].definite and reading.adjacent[place]


def _over_a_ten(reading: Reading, quantity: Quantity) -> bool:
    """Those above sixty: a definite ten in words, bounded, that counts nothing; but the toll passed fifty."""
    numeral, value = quantity.numeral, quantity.numeral.low
    if quantity.qualifier not in _AGE_BOUNDS:
        return False
    if numeral.digits:
        article = reading.words[numeral.first - 1].form in reading.pack.particles
        return article and value in _AGES and _of_persons(reading, quantity)
    if not numeral.definite:
        return False
    subject = reading.words[quantity.before : numeral.first]
    if any(word.has(_COUNTS) or word.stem in reading.pack.naming.tolls for word in subject):
        return False
    return value % 10 == 0 and value in _AGES


def _of_persons(reading: Reading, quantity: Quantity) -> bool:
    """The children below the 18: a definite or plural noun of persons right before the bound."""
    place = first_open_word(reading, quantity.before)
    if place is None:
        return False
    naming, word = reading.pack.naming, reading.words[place]
    named = naming.nouns.get(word.lemma or "")
    return named is not None and named.concept in naming.persons


def age_by_ordinal(reading: Reading, numeral: Numeral) -> Quantity | None:
    """`under the eighteenth`, `between the seventh and the eighth` of age."""
    if numeral.kind is not NumeralKind.ORDINAL or not numeral.definite or int(numeral.low) not in _AGES:
        return None
    place = first_open_word(reading, numeral.first)
    if place is None or any(
        word.definite and word.has(Tag.UNIT) for word in reading.words[max(0, place - 1) : place + 1]
    ):
        return None  # in the third decade of her life, in the first few months of its age
    ranged = _age_range(reading, numeral, place)
    if ranged is not None:
        return ranged
    found = reading.pack.qualifiers.before.ending(reading.text, reading.words, place)
    if found is not None and found[1] in _AGE_BOUNDS and not _names_a_rank(reading, numeral):
        return bounded(_age(numeral), found[1], "qualifier before the number", before=found[0])
    if numeral.low > _FIRST_COMPOUND and numeral.low % 10:
        over = with_qualifier(reading, _age(numeral))
        if over.qualifier in _AGE_BOUNDS and over.before >= place and not _names_a_rank(reading, numeral):
            return over  # who have passed the sixty-fifth
    if any(word.has(Tag.AGE) for word in reading.words[max(0, place - _BOUND) : place]):
        about = with_qualifier(reading, _age(numeral))
        if about.qualifier is not Qualifier.EXACT and _behind_age(reading, about):
            return about  # at an age close to the eightieth
    after = numeral.last + 1
    said_behind = (
        after + 1 < len(reading.words)
        and reading.words[after + 1].has(Tag.AGE)
        and reading.words[after].has(Tag.PREPOSITION)
    )
    # the first stages of his age: behind an age of somebody the ordinal ranks another noun
    said_before = reading.words[place].has(Tag.AGE) and not reading.words[place].suffix
    return _age(numeral) if said_behind or said_before else None


def _age(numeral: Numeral) -> Quantity:
    return replace(of_numeral(numeral), kind=UnitKind.DURATION, unit="year", unit_rule="age by an ordinal")


def _names_a_rank(reading: Reading, numeral: Numeral) -> bool:
    """Whether a noun follows that the ordinal ranks, as in `below the second place`."""
    after = numeral.last + 1
    if after >= len(reading.words) or not reading.adjacent[after]:
        return False
    return reading.words[after].definite or reading.words[after].has(Tag.UNIT)


def _age_range(reading: Reading, numeral: Numeral, place: int) -> Quantity | None:
    """The range that ends in another ordinal; `place` is the word before the first."""
    following = numeral.last + 1
    if reading.words[place].has(Tag.AGE) and place and reading.adjacent[place]:
        place -= 1  # between the age of seven and eight
    if reading.words[place].stem not in reading.pack.ranges.between:
        return None
    if following >= len(reading.words) or not reading.words[following].joined:
        return None
    last = reading.pack.grammar.numeral(reading.text, reading.words, following)
    if last is None or last.kind is not NumeralKind.ORDINAL or last.low <= numeral.low:
        return None
    around = reading.words[max(0, place - 3) : numeral.first]
    if not any(word.has(Tag.AGE) for word in around) and not _of_age(reading, last.last + 1):
        return None
    return replace(
        _age(numeral),
        last=last.last,
        after=last.last + 1,
        end=last.end,
        high=last.low,
        before=place,
        qualifier=Qualifier.RANGE,
        number_rule="range by and",
    )
