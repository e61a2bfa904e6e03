"""Walk through an article's numbers: each becomes a quantity or is left out with a reason."""

from collections.abc import Iterator
from dataclasses import dataclass

from factdb.core.claims import LeftOut, Span
from factdb.core.numerals import Numeral, NumeralKind
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


@dataclass(frozen=True, slots=True)
class Scanned:
    """Either a quantity or what was left out, never both."""

    quantity: Quantity | None
    left_out: LeftOut | None
    after: int
    """The first word that may begin another number."""


def scan(reading: Reading, usage: Usage) -> Iterator[Scanned]:
    """Every number of the text in order; they never overlap."""
    words, grammar = reading.words, reading.pack.grammar
    marked = [place for place, word in enumerate(words) if word.marked]
    furniture = furniture_words(reading, [place for place in marked if words[place].opens_furniture])
    done = 0
    for place in marked:
        if place < done or not words[place].says_number:
            continue
        numeral = grammar.numeral(reading.text, words, place)
        if numeral is None:
            continue
        scanned = _scanned(reading, numeral, usage, furniture)
        done = max(numeral.last + 1, scanned.after)
        yield scanned


def _scanned(reading: Reading, numeral: Numeral, usage: Usage, furniture: frozenset[int]) -> Scanned:
    if numeral.first in furniture:
        return _left(reading, of_numeral(numeral), "page furniture")
    share = share_of_every(reading, numeral) or age_by_ordinal(reading, numeral)
    if share is not None:
        return _kept(with_qualifier(reading, share) if share.unit == "fraction" else share)
    reason = decoy(reading, numeral)
    if reason is not None:
        return _left(reading, of_numeral(numeral), reason)
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


def _kept(quantity: Quantity) -> Scanned:
    # Numbers among the words of the unit (square metres written m2, per 100 thousand) belong to this quantity.
    words_of_unit = quantity.after if quantity.unit is not None else 0
    return Scanned(quantity, None, max(quantity.last + 1, words_of_unit, quantity.beyond))


def _left(reading: Reading, quantity: Quantity, reason: str) -> Scanned:
    span = Span(quantity.start, quantity.end)
    left = LeftOut(span, reading.text.surface(span.start, span.end), reason)
    return Scanned(None, left, quantity.last + 1)
