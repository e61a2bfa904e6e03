"""Plans: whether a figure is a target or forecast rather than something done."""

from factdb.core.words import Tag
from factdb.extract.reading import Reading
from factdb.extract.scope.counted import Counted

_BACK = 8


def is_planned(reading: Reading, counted: Counted) -> bool:
    """Whether a word of planning, or a verb of the future, stands before the quantity in its clause."""
    words, future = reading.words, reading.pack.dates.future
    for place in range(counted.first - 1, max(counted.floor, counted.first - _BACK) - 1, -1):
        word = words[place]
        if word.has(Tag.PLANNING) or word.form in reading.pack.dates.future_words:
            return True
        if word.has(Tag.VERB) and word.prefix.endswith(future):
            return True
        if _ends_clause(reading, place):
            return False
    return False


def _ends_clause(reading: Reading, place: int) -> bool:
    gap = reading.text.gaps[place]
    return gap != " " and any(sign in gap for sign in ".:\u061b;\u060c,")
