"""Shares said by two numbers: three of every five is the fraction 0.6."""

from dataclasses import replace

from factdb.core.claims import UnitKind
from factdb.core.numerals import Numeral, NumeralKind
from factdb.core.words import Tag
from factdb.extract.quantity import Quantity, of_numeral
from factdb.extract.reading import Reading

SHARE_OF_EVERY = "share of every"
"""The number rule of shares said by two numbers."""
_PARTS = (NumeralKind.CARDINAL, NumeralKind.SINGLE)


def share_of_every(reading: Reading, part: Numeral) -> Quantity | None:
    """The fraction that begins with `part`, or None: `seven of every 10`, `one out of each three`."""
    words = reading.words
    place = part.last + 1
    if (
        part.kind not in _PARTS
        or place + 2 >= len(words)
        or words[place].form not in reading.pack.ranges.start
    ):
        return None
    place += 1
    if words[place].stem in reading.pack.ranges.between or words[place].has(Tag.SHARE):
        place += 1  # of among every five, of a total of every five
    if place + 1 >= len(words) or not words[place].has(Tag.EACH):
        return None
    whole = reading.pack.grammar.numeral(reading.text, words, place + 1)
    if (
        whole is None
        or whole.kind not in (NumeralKind.CARDINAL, NumeralKind.SINGLE)
        or not 0 < part.low < whole.low
    ):
        return None
    share = part.low / whole.low
    return replace(
        of_numeral(part),
        last=whole.last,
        after=whole.last + 1,
        end=whole.end,
        low=share,
        high=share,
        kind=UnitKind.RATIO,
        unit="fraction",
        number_rule=SHARE_OF_EVERY,
    )
