"""Whether a number stands bare: nothing that it could count or measure follows it."""

from factdb.core.claims import UnitKind
from factdb.core.words import Tag
from factdb.extract.quantity import Quantity
from factdb.extract.reading import Reading
from factdb.extract.time_words import dates_something


def bare(reading: Reading, quantity: Quantity) -> bool:
    """Whether nothing that could be counted or measured follows the number."""
    if quantity.kind is not UnitKind.COUNT:
        return False
    place = quantity.after
    if place >= len(reading.words) or not reading.adjacent[place]:
        return True
    word = reading.words[place]
    if dates_something(reading, place):
        return True
    if word.form in reading.pack.ranges.start:
        return _in_a_phrase(reading, place)
    if closed(reading, quantity) and not (word.has(Tag.NOUN) or word.digits):
        return True
    function_word = word.has(Tag.STOP) and not word.tags & Tag.NOUN
    return word.joined or bool(word.preposition) or word.digits or function_word


def _in_a_phrase(reading: Reading, of: int) -> bool:
    """For the sake of, in Arabic of sake of: `of` and another preposition, which is not between."""
    if of + 1 >= len(reading.words) or not reading.adjacent[of + 1]:
        return False
    following = reading.words[of + 1]
    return following.has(Tag.PREPOSITION) and following.form not in reading.pack.ranges.between


def closed(reading: Reading, quantity: Quantity) -> bool:
    """Whether the number ends in the accusative of a scale word, which no noun follows: 49 millions."""
    number = reading.words[quantity.last].number
    return quantity.last > quantity.first and number is not None and number.also_singular
