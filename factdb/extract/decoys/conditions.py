"""Numbers of conditions and thresholds, which say nothing of the world: closed if the water reaches 24 metres."""

from factdb.core.numerals import Numeral
from factdb.core.words import Tag
from factdb.extract.reading import Reading

_REACH = 8
"""Words between the word that opens a condition and its number."""
_NO_VERB = Tag.NOUN | Tag.AUXILIARY
_OTHER_CLAUSE = Tag.COMPLEMENTISER | Tag.SAYING


def condition(reading: Reading, numeral: Numeral) -> bool:
    """Whether `if` opens the clause of the number; behind a second verb the clause is that of the outcome."""
    words, gaps, conditions = reading.words, reading.text.gaps, reading.pack.decoys.conditions
    first, _ = reading.sentence_at[numeral.first]
    verbs = 0
    for place in range(numeral.first - 1, max(first, numeral.first - _REACH) - 1, -1):
        word, gap = words[place], gaps[place + 1]
        if (gap != " " and gap.strip(' ("\u00ab-')) or (
            word.tags & _OTHER_CLAUSE and not word.tags & Tag.AUXILIARY
        ):
            return False
        if word.stem in conditions and not word.definite:
            return True
        if word.stem in reading.pack.decoys.conditions_in and _in(reading, place):
            return True
        if word.tags & Tag.VERB and not word.tags & _NO_VERB and not word.definite:
            verbs += 1
            if verbs > 1:
                return False
    return False


def _in(reading: Reading, place: int) -> bool:
    """In case the price reaches; but such is the case of a man of 60."""
    word, place = reading.words[place], place - 1
    if word.definite or word.suffix or place < 0:
        return False
    return reading.words[place].form in reading.pack.calendar.in_words and reading.adjacent[place + 1]
