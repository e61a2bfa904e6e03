"""Nouns beside their number: after it, after `of`, behind which it stands, or the number word itself."""

from factdb.core.claims import UnitKind
from factdb.core.numerals import NumeralKind
from factdb.core.words import Tag
from factdb.extract.nouns.phrases import Noun, can_head, noun_of, phrase_end
from factdb.extract.nouns.times import is_period
from factdb.extract.quantity import Quantity
from factdb.extract.reading import Reading
from factdb.extract.shares import SHARE_OF_EVERY
from factdb.extract.time_words import dates_something

_DISTANT = 3
"""Words before a length in which the word for distance stands."""
_OPENING = ("", ")", "\u00bb", "\u201d", '"', "\u00ab", "\u201c", ") \u00ab", "(")


def the_dual_itself(reading: Reading, quantity: Quantity) -> Noun | None:
    """Two soldiers: a dual noun counts itself."""
    if quantity.numeral.kind is not NumeralKind.DUAL:
        return None
    first = quantity.first
    word = reading.words[first].number
    counted = word is not None and not word.construct  # with its ending it owns nothing
    last = phrase_end(reading, first, counted=counted) if quantity.last == first else first
    return noun_of(reading, first, last, "dual noun")


def before_its_number(reading: Reading, quantity: Quantity) -> Noun | None:
    """The seven attackers, one soldier: the number stands behind its noun as an adjective does."""
    first = quantity.first
    numeral = quantity.numeral
    if numeral.digits and _of_definite_digits(reading, first):
        return noun_of(reading, first - 2, first - 2, "noun before its definite digits")
    behind = (numeral.definite and not numeral.digits) or numeral.kind is NumeralKind.SINGLE
    behind = behind or _said_twice(reading, quantity)
    if not behind or first == 0 or not reading.adjacent[first] or quantity.last != numeral.last:
        return None
    head = first - 1
    if not can_head(reading.words[head]) or reading.words[head].tags & Tag.REACHING:
        return None
    if (
        numeral.kind is not NumeralKind.SINGLE
        and not reading.words[head].definite
        and not _said_twice(reading, quantity)
    ):
        return None
    while (
        head
        and reading.adjacent[head]
        and not reading.words[head].tags & Tag.NOUN
        and can_head(reading.words[head - 1])
    ):
        if not reading.words[head - 1].tags & Tag.NOUN or reading.words[head].joined:
            break
        head -= 1
    if head == first - 1 and numeral.definite and _is_owner(reading, head):
        head -= 1  # the eighteen provinces of the country
    return noun_of(reading, head, first - 1, "noun before its number word")


def _is_owner(reading: Reading, place: int) -> bool:
    """Whether a singular noun owns the plural before it, which is what the number counts."""
    if not place or not reading.adjacent[place]:
        return False
    owner, counted = reading.words[place], reading.words[place - 1]
    plural, known = reading.pack.grammar.plural, counted.tags & owner.tags & Tag.NOUN
    return (
        bool(known)
        and plural(counted)
        and not plural(owner)
        and not counted.definite
        and not owner.preposition
    )


def _of_definite_digits(reading: Reading, first: int) -> bool:
    """The states the-13 that rank highest: digits behind the article that stands alone."""
    if first < 2 or reading.text.gaps[first].strip() or not reading.adjacent[first - 1]:
        return False
    article, noun = reading.words[first - 1], reading.words[first - 2]
    if (
        article.form not in reading.pack.particles
        or not article.definite
        or article.preposition
        or article.joined
    ):
        return False
    return noun.definite and noun.has(Tag.NOUN) and not noun.tags & Tag.STOP


def _said_twice(reading: Reading, quantity: Quantity) -> bool:
    """Suspects two: the word two behind a noun that is in the dual already."""
    first = quantity.first
    if (
        quantity.numeral.digits
        or quantity.low != 2
        or first == 0
        or quantity.numeral.kind is not NumeralKind.CARDINAL
    ):
        return False
    before = reading.words[first - 1]
    return before.has(Tag.NOUN) and reading.adjacent[first] and not reading.words[first].prefix


def after_the_number(reading: Reading, quantity: Quantity) -> Noun | None:
    """700 children."""
    place = quantity.after
    if place >= len(reading.words) or not open_gap(reading, place):
        return None
    word = reading.words[place]
    if word.joined or word.preposition or word.tags & (Tag.OTHERS | Tag.PARTITIVE) or not can_head(word):
        return None
    if word.tags & (Tag.CHANGING | Tag.SPANNING | Tag.PLANNING | Tag.MONTH | Tag.WEEKDAY) or dates_something(
        reading, place
    ):
        return None
    if quantity.numeral.kind is NumeralKind.CARDINAL and word.suffix and not word.tags:
        return None  # five for their offence, six that it followed: what is counted owns no pronoun
    counted = quantity.numeral.kind is NumeralKind.CARDINAL and not word.definite
    return noun_of(reading, place, phrase_end(reading, place, counted=counted), "noun after the number")


def whole_of_a_fraction(reading: Reading, quantity: Quantity) -> Noun | None:
    """Half of the city's quarters: a fraction owns its whole without `of`."""
    if quantity.number_rule != SHARE_OF_EVERY:
        shared = quantity.numeral.kind is NumeralKind.FRACTION or quantity.unit == "times"
        if not shared or reading.words[quantity.last].suffix:
            return None
        if quantity.numeral.definite:
            return None
    return after_the_number(reading, quantity)


def after_of(reading: Reading, quantity: Quantity) -> Noun | None:
    """Hundreds of the fighters; 60 % of the people: what stands after `of`."""
    words = reading.words
    place = quantity.after
    while place + 1 < len(words) and words[place].has(Tag.ADVERB) and open_gap(reading, place):
        place += 1  # thousands upon thousands of
    if (
        place + 1 >= len(words)
        or not open_gap(reading, place)
        or words[place].form not in reading.pack.ranges.start
    ):
        return None
    head = place + 1
    if quantity.kind is UnitKind.DURATION or _is_way_from(reading, quantity, head):
        return None
    if (
        words[head].tags & Tag.SHARE
        and words[head].stem != ""
        and head + 1 < len(words)
        and quantity.kind is UnitKind.COUNT
    ):
        return _after_share(reading, head)
    if (
        not open_gap(reading, head)
        or not can_head(words[head])
        or words[head].tags & (Tag.RELATIVE | Tag.EACH)
    ):
        return None
    if quantity.kind is UnitKind.COUNT and words[head].tags & Tag.PLACE:
        return None
    if words[head].tags & Tag.SHARE and quantity.kind is UnitKind.CURRENCY:  # 20 out of 100 million
        return None
    if words[head].definite and is_period(reading, head):  # 15 % more than last year
        return None
    return noun_of(reading, head, phrase_end(reading, head), "noun after of")


def _is_way_from(reading: Reading, quantity: Quantity, start: int) -> bool:
    """21 kilometres from Mecca to Arafat are of no town."""
    if quantity.kind is not UnitKind.LENGTH:
        return False
    ranges, words = reading.pack.ranges, reading.words
    near = words[max(0, quantity.before - _DISTANT) : quantity.before]
    if any(word.has(Tag.MEASURE_NOUN) or word.stem in reading.pack.naming.measure_carriers for word in near):
        return True  # at a distance of five kilometres from the border
    return words[start].has(Tag.PLACE) or any(
        reading.adjacent[place] and words[place].form in ranges.to
        for place in range(start + 1, min(start + 3, len(words)))
    )


def _after_share(reading: Reading, share: int) -> Noun | None:
    """29 of 120 houses: the noun of the whole."""
    numeral = reading.pack.grammar.numeral(reading.text, reading.words, share + 1)
    place = numeral.last + 1 if numeral is not None else share + 1
    if place >= len(reading.words) or not reading.adjacent[place] or not can_head(reading.words[place]):
        return None
    if reading.words[place].joined or reading.words[place].preposition:
        return None
    return noun_of(reading, place, phrase_end(reading, place), "noun of the whole")


def among_them(reading: Reading, quantity: Quantity) -> Noun | None:
    """60 % of them are children: the noun after the partitive."""
    place = quantity.after
    words = reading.words
    if place + 1 >= len(words) or not open_gap(reading, place):
        return None
    if quantity.kind is UnitKind.COUNT:
        return _said_of_them(reading, place)
    if quantity.kind not in (UnitKind.PERCENT, UnitKind.RATIO):
        return None
    start = place if quantity.kind is UnitKind.RATIO and words[quantity.first].suffix else place + 1
    if start == place + 1 and not words[place].has(Tag.PARTITIVE):
        return None
    if words[start].form in reading.pack.ranges.start:
        start += 1
    if (
        start >= len(words)
        or not open_gap(reading, start)
        or not can_head(words[start])
        or words[start].joined
    ):
        return None
    if words[start].preposition or words[start].has(Tag.PREPOSITION):
        return None
    return noun_of(reading, start, phrase_end(reading, start), "noun among them")


def _said_of_them(reading: Reading, partitive: int) -> Noun | None:
    """Ten of them are civilians: the indefinite noun right behind the partitive."""
    said = partitive + 1
    word = reading.words[said]
    if not reading.words[partitive].has(Tag.PARTITIVE) or not reading.adjacent[said]:
        return None
    if not word.has(Tag.NOUN) or word.prefix or word.definite or word.tags & Tag.STOP:
        return None
    return noun_of(reading, said, phrase_end(reading, said), "noun said of them")


def open_gap(reading: Reading, place: int) -> bool:
    gap = reading.text.gaps[place]
    return reading.adjacent[place] or ("\n" not in gap and gap.strip(" %") in _OPENING)
