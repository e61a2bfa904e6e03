"""Adverbials of time between a noun and its verb: the profits in the first half of the current year rose."""

from factdb.core.words import NumberKind, Tag, Word
from factdb.extract.reading import Reading

_ADJECTIVES = 2
"""Adjectives that one period may have: the same past period."""


def over_times(reading: Reading, last: int, first: int) -> int:
    """The last word before the adverbials of time that end at word `last`; `first` opens the sentence."""
    start = _time_start(reading, last, first)
    while start is not None:
        last = start - 1
        start = _time_start(reading, last, first)
    return last


def is_period(reading: Reading, place: int) -> bool:
    """Whether a word names a length of time that says when: the year, the half."""
    word = reading.words[place]
    return word.stem in reading.pack.naming.periods and (word.definite or word.has(Tag.UNIT))


def _time_start(reading: Reading, last: int, first: int) -> int | None:
    """The first word of the one adverbial that ends at `last`, with its preposition."""
    words, naming = reading.words, reading.pack.naming
    if words[last].form in reading.pack.calendar.year_suffixes and last > first and words[last - 1].digits:
        last -= 1
    head = last
    if head > first and words[head].digits and words[head - 1].stem in naming.periods:
        head -= 1
    else:
        while (
            head > first
            and last - head < _ADJECTIVES
            and _describes_a_time(words[head])
            and not is_period(reading, head)
        ):
            head -= 1
        if not (words[head].definite and is_period(reading, head)):
            return None
    if head <= first or (not words[last].digits and _owns_it(reading, head)):
        return None
    while head - 1 > first and not words[head].preposition and _opens_a_time(reading, head - 1):
        head -= 1
    if words[head].preposition or head - 1 <= first:
        return head
    return head - 1 if words[head - 1].has(Tag.PREPOSITION) and reading.adjacent[head] else head


def _owns_it(reading: Reading, head: int) -> bool:
    """Last year's plan: the period belongs to the noun right before it."""
    word, before = reading.words[head], reading.words[head - 1]
    owned = (
        before.has(Tag.NOUN) and not before.definite and before.stem not in reading.pack.naming.period_parts
    )
    return owned and not word.prefix[:-2] and reading.adjacent[head]


def _describes_a_time(word: Word) -> bool:
    ordinal = word.number is not None and word.number.kind is NumberKind.ORDINAL
    return ordinal or (
        word.definite and not word.suffix and not word.preposition and not word.has(Tag.STOP | Tag.NOUN)
    )


def _opens_a_time(reading: Reading, place: int) -> bool:
    """End of, the same, this: what stands in one phrase before a period."""
    word = reading.words[place]
    if not reading.adjacent[place + 1]:
        return False
    return word.has(Tag.DEMONSTRATIVE) or word.stem in reading.pack.naming.period_parts
