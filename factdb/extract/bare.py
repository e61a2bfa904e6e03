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
        return False
    function_word = word.has(Tag.STOP) and not word.tags & Tag.NOUN
    return word.joined or bool(word.preposition) or word.digits or function_word
