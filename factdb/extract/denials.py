"""Figures that are stated in order to deny them: not 50 as announced; the talk of thirty is baseless."""

from factdb.core.words import Tag
from factdb.extract.qualifiers import first_open_word
from factdb.extract.quantity import Quantity
from factdb.extract.reading import Reading

_AHEAD = 10
_STOPS = Tag.SAYING | Tag.COMPLEMENTISER | Tag.CARRYING


def denied_by_words(reading: Reading, quantity: Quantity) -> bool:
    """Whether a negation stands right before the number, or `is baseless` behind it in its clause."""
    return _negated(reading, quantity) or _called_false(reading, quantity)


def _negated(reading: Reading, quantity: Quantity) -> bool:
    place = first_open_word(reading, quantity.before)
    if place is None:
        return False
    speech = reading.pack.speech
    if speech.false_before.ending(reading.text, reading.words, place) is None:
        return False
    # not only: adds rather than denies
    after = quantity.last + 1
    return after >= len(reading.words) or reading.words[after].form not in speech.only


def _called_false(reading: Reading, quantity: Quantity) -> bool:
    words = reading.words
    _, end = reading.sentence_at(quantity.first)
    for place in range(quantity.last + 1, min(end, quantity.last + _AHEAD)):
        gap = reading.text.gaps[place]
        if any(sign in gap for sign in "\u060c,\u061b.\n"):
            return False
        word = words[place]
        if word.digits or word.tags & _STOPS:
            return False
        if reading.pack.speech.false_after.starting(reading.text, words, place) is not None:
            return True
    return False
