"""Walk through an article's numbers: each becomes a quantity or is left out with a reason."""

from collections.abc import Iterator

from factdb.core.claims import LeftOut, Span
from factdb.core.numerals import Numeral, NumeralKind
from factdb.core.words import Mark
from factdb.extract.currencies import Usage
from factdb.extract.decoys import decoy
from factdb.extract.durations import age_by_ordinal, before_a_delay, points_in_time, with_age
from factdb.extract.furniture import furniture_words
from factdb.extract.qualifiers import with_qualifier
from factdb.extract.quantity import Quantity, of_numeral
from factdb.extract.ranges import from_one, read_range
from factdb.extract.reading import Reading
from factdb.extract.shares import share_of_every
from factdb.extract.units import with_unit

_Scanned = tuple[Quantity | LeftOut, int]
"""A number, and the first word that may begin another."""


def scan(reading: Reading, usage: Usage) -> Iterator[Quantity | LeftOut]:
    """Every number of the text in order, as a quantity or left out; they never overlap."""
    words, grammar = reading.words, reading.pack.grammar
    furniture = furniture_words(reading, reading.with_mark(Mark.FURNITURE))
    done = 0
    for place in reading.with_mark(Mark.NUMBER):
        if place < done:
            continue
        numeral = grammar.numeral(reading.text, words, place)
        if numeral is None:
            continue
        scanned, after = _scanned(reading, numeral, usage, furniture)
        done = max(numeral.last + 1, after)
        yield scanned


def _scanned(reading: Reading, numeral: Numeral, usage: Usage, furniture: frozenset[int]) -> _Scanned:
    if numeral.first in furniture:
        return _left(reading, numeral, "page furniture")
    share = share_of_every(reading, numeral) or age_by_ordinal(reading, numeral)
    if share is not None:
        return _kept(with_qualifier(reading, share) if share.unit == "fraction" else share)
    reason = decoy(reading, numeral)
    if reason is not None:
        return _left(reading, numeral, reason)
    quantity = _quantity(reading, numeral, usage)
    multiple = numeral.kind is NumeralKind.MULTIPLE and numeral.low == 1
    if multiple and quantity.unit == "times" and not quantity.unit_rule:
        return _left(reading, quantity, "multiple without a number")
    if points_in_time(reading, quantity):
        return _left(reading, quantity, "time pointer")
    return _kept(quantity)


def _quantity(reading: Reading, numeral: Numeral, usage: Usage) -> Quantity:
    ranged = read_range(reading, numeral, usage)
    if ranged is not None:
        return with_age(reading, ranged)
    alone = from_one(reading, with_unit(reading, of_numeral(numeral), usage))
    return before_a_delay(reading, with_age(reading, with_qualifier(reading, alone)))


def _kept(quantity: Quantity) -> _Scanned:
    # Numbers among the words of the unit (square metres written m2, per 100 thousand) belong to this quantity.
    words_of_unit = quantity.after if quantity.unit is not None else 0
    return quantity, max(quantity.last + 1, words_of_unit, quantity.beyond)


def _left(reading: Reading, number: Numeral | Quantity, reason: str) -> _Scanned:
    surface = reading.text.surface(number.start, number.end)
    return LeftOut(Span(number.start, number.end), surface, reason), number.last + 1
