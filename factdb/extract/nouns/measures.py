"""What a measure is of, where no verb or measure word before it says so: in lists, in brackets, behind it."""

from factdb.core.claims import UnitKind
from factdb.core.words import Tag, Word
from factdb.extract.nouns.clauses import phrase_start
from factdb.extract.nouns.near import open_gap
from factdb.extract.nouns.phrases import Noun, can_head, noun_of, phrase_end
from factdb.extract.nouns.times import is_period
from factdb.extract.qualifiers import first_open_word
from factdb.extract.quantity import Quantity
from factdb.extract.reading import Reading

NAME_BEFORE_AGE = "name before an age"
_YEAR = "year"
_OPENING = frozenset('("\u00ab\u201c')
_CLOSING = frozenset(')"\u00bb\u201d')
_LONGEST_ITEM = 7
_LONGEST_NAME = 4
_NO_ITEM = Tag.CHANGING | Tag.REACHING | Tag.VERB | Tag.MEASURE_NOUN | Tag.COUNTING | Tag.UNIT
_NO_NAME = Tag.STOP | Tag.CHANGING | Tag.REACHING | Tag.UNIT | Tag.CARRYING


def measure_behind(reading: Reading, quantity: Quantity) -> Noun | None:
    """60 % is the share of the Saudis who own a house; 5 million riyals, the cost of the road."""
    words, place = reading.words, quantity.after
    if place + 1 >= len(words) or not open_gap(reading, place) or not reading.adjacent[place + 1]:
        return None
    if _is_change_of(reading, place):
        return _changed_behind(reading, place)
    measure, owner = words[place], words[place + 1]
    if not measure.has(Tag.MEASURE_NOUN) or measure.prefix or measure.suffix or measure.has(Tag.UNIT):
        return None
    if (
        not can_head(owner)
        or owner.joined
        or owner.preposition
        or not (owner.definite or owner.has(Tag.NOUN))
    ):
        return None
    carries = measure.stem in reading.pack.naming.measure_carriers
    head = place + 1 if carries else place
    return noun_of(reading, head, phrase_end(reading, head), "measure behind the number")


def _is_change_of(reading: Reading, place: int) -> bool:
    """Whether a word behind a share is the accusative of a change: 143 % up."""
    word = reading.words[place]
    return (
        bool(word.tags & Tag.CHANGING) and not word.tags & Tag.VERB and not word.prefix and not word.definite
    )


def _changed_behind(reading: Reading, change: int) -> Noun | None:
    """143 % up in the profits of the company: what the change is in."""
    words, head = reading.words, change + 1
    if words[head].tags & Tag.PREPOSITION and reading.adjacent[head]:
        head += 1
    if head >= len(words) or not reading.adjacent[head] or not can_head(words[head]):
        return None
    word = words[head]
    if is_period(reading, head) or word.digits or not (word.definite or word.tags & Tag.NOUN):
        return None
    return noun_of(reading, head, phrase_end(reading, head), "what changed, behind the number")


def subject_of_becoming(reading: Reading, quantity: Quantity) -> Noun | None:
    """So that the adjusted loss becomes 92 million: the definite phrase between a verb of being and the number."""
    words = reading.words
    last = quantity.before - 1
    head = last
    while head >= 0 and words[head].definite and can_head(words[head]) and reading.adjacent[head + 1]:
        head -= 1
    if head < 0 or head == last or not words[head].has(Tag.AUXILIARY) or not reading.adjacent[head + 1]:
        return None
    subject = words[head + 1]
    if subject.prefix and subject.preposition:
        return None
    return noun_of(reading, head + 1, last, "subject of being")


def item_of_a_list(reading: Reading, quantity: Quantity) -> Noun | None:
    """Rice at 213 tonnes, then shellfish at 153 tonnes, and coffee 144 tonnes: the item right before its measure."""
    words = reading.words
    last = first_open_word(reading, quantity.before)
    if last is None or quantity.kind is UnitKind.TEMPERATURE:
        return None
    first, _ = reading.sentence_at[quantity.first]
    for head in range(last, max(first, last - _LONGEST_ITEM), -1):
        word = words[head]
        if not can_head(word) or word.digits or word.tags & _NO_ITEM or not reading.adjacent[head + 1]:
            return None
        opener = head if word.joined else head - 1
        opens = word.joined or (
            words[opener].has(Tag.CONJUNCTION) and words[opener].form not in reading.pack.particles
        )
        if opens and opener > first and _ends_a_quantity(words[opener - 1]):
            return None if _pays(reading, quantity, word) else noun_of(reading, head, last, "item of a list")
        if not word.joined and not reading.adjacent[head]:
            return None
    return None


def _ends_a_quantity(word: Word) -> bool:
    return word.says_number or word.has(Tag.UNIT)


def _pays(reading: Reading, quantity: Quantity, word: Word) -> bool:
    """Whether a noun beside a sum of money is who pays or gets it."""
    if quantity.kind is not UnitKind.CURRENCY:
        return False
    naming = reading.pack.naming
    known = naming.nouns.get(word.stem)
    return known is None or known.concept in naming.payers or known.concept in naming.beings


def sum_with_its_amount(reading: Reading, quantity: Quantity) -> Noun | None:
    """Government funding with 200 million dollars, rice subsidy 2 million: the noun of a sum right before the amount."""
    words = reading.words
    last = quantity.before - 1
    if quantity.kind is not UnitKind.CURRENCY or last < 0 or not reading.adjacent[quantity.before]:
        return None
    if not can_head(words[last]):
        return None
    head = phrase_start(reading, last, reading.sentence_at[last][0])
    phrase = words[head : last + 1]
    if any(word.tags & (Tag.VERB | Tag.MEASURE_NOUN | Tag.COUNTING) for word in phrase):
        return None
    if head and words[head].has(Tag.UNIT) and words[head - 1].says_number:
        return None
    if any(_names_a_sum(reading, word) for word in phrase):
        return noun_of(reading, head, last, "sum before its amount")
    return None


def _names_a_sum(reading: Reading, word: Word) -> bool:
    known = reading.pack.naming.nouns.get(word.stem)
    return known is not None and known.concept in reading.pack.naming.sums


def named_person(reading: Reading, quantity: Quantity) -> Noun | None:
    """Muhammad Alawna (22 years): the name before an age in brackets."""
    words, text = reading.words, reading.text
    if quantity.kind is not UnitKind.DURATION or quantity.unit != _YEAR:
        return None
    opened, closed = text.gaps[quantity.before], text.gaps[min(quantity.after, len(words))]
    if not (set(opened) & _OPENING and set(closed) & _CLOSING):
        return None
    last = quantity.before - 1
    head = last
    governors = reading.pack.naming.governors
    while head >= 0 and last - head < _LONGEST_NAME and _may_be_name(words[head]):
        if words[head].stem in governors:  # killed was
            break
        head -= 1
        if head >= 0 and (words[head + 1].joined or not reading.adjacent[head + 1]):
            break
    return noun_of(reading, head + 1, last, NAME_BEFORE_AGE) if head < last else None


def _may_be_name(word: Word) -> bool:
    return not (word.digits or word.number is not None or word.tags & _NO_NAME or word.preposition)
