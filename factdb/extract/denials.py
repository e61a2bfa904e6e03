"""Figures that are stated in order to deny them: not 50 as announced; the talk of thirty is baseless."""

from factdb.core.words import Mark, Tag
from factdb.extract.qualifiers import first_open_word
from factdb.extract.quantity import Quantity
from factdb.extract.reading import Reading

_AHEAD = 10
_CLAUSE_ENDS = frozenset("\u060c,\u061b.\n")
_STOPS = Tag.SAYING | Tag.COMPLEMENTISER | Tag.CARRYING


def still_denied(reading: Reading, said: int, quantity: Quantity) -> bool:
    """Whether a denial said at a word reaches the quantity: not over `the crash in which`."""
    return not any(word.has(Tag.RELATIVE) and word.definite for word in reading.words[said : quantity.first])


def denied_by_words(reading: Reading, quantity: Quantity) -> str:
    """The rule by which the words around the number deny it, or nothing."""
    if _negated(reading, quantity):
        return "negation before the number"
    if _called_false(reading, quantity):
        return "called false behind the number"
    return "called false before the number" if _called_false_before(reading, quantity) else ""


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


def _called_false_before(reading: Reading, quantity: Quantity) -> bool:
    """There is no truth in the news of the escape of 30."""
    words = reading.words
    first, _ = reading.sentence_at[quantity.first]
    false_clause = reading.pack.speech.false_clause
    openers = false_clause.first_words()
    for place in range(quantity.before - 1, max(first, quantity.before - _AHEAD) - 1, -1):
        word = words[place]
        if word.digits or word.tags & _STOPS or not reading.adjacent[place + 1]:
            return False
        if word.stem in openers and false_clause.starting(reading.text, words, place):
            return True
    return False


def _called_false(reading: Reading, quantity: Quantity) -> bool:
    words, false_after = reading.words, reading.pack.speech.false_after
    _, end = reading.sentence_at[quantity.first]
    for place in range(quantity.last + 1, min(end, quantity.last + _AHEAD)):
        word, gap = words[place], reading.text.gaps[place]
        if (gap != " " and not _CLAUSE_ENDS.isdisjoint(gap)) or word.digits or word.tags & _STOPS:
            return False
        if word.marks & Mark.FALSEHOOD and false_after.starting(reading.text, words, place) is not None:
            return True
    return False
