"""Plans: whether a figure is a target or forecast rather than something done."""

from factdb.core.words import Tag
from factdb.extract.reading import Reading
from factdb.extract.scope.counted import Counted

_BACK = 8
_CLAUSE_ENDS = frozenset(".:\u061b;\u060c,")


def planned_by(reading: Reading, counted: Counted) -> int | None:
    """The word of planning, or the verb of the future, that stands before the quantity in its clause."""
    words, future = reading.words, reading.pack.dates.future
    future_words = reading.pack.dates.future_words
    for place in range(counted.first - 1, max(counted.floor, counted.first - _BACK) - 1, -1):
        word = words[place]
        if word.tags & Tag.PLANNING or word.form in future_words:
            return place
        if word.tags & Tag.VERB and word.prefix.endswith(future):
            return place
        gap = reading.text.gaps[place]
        if gap != " " and not _CLAUSE_ENDS.isdisjoint(gap):
            return None
    return None
