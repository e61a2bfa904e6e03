"""Walk through an article's numbers: each becomes a quantity or is left out with a reason."""

from collections.abc import Iterator
from dataclasses import dataclass, replace

from factdb.core.claims import LeftOut, Span
from factdb.core.numerals import Numeral, NumeralKind
from factdb.extract.decoys import decoy
from factdb.extract.durations import age_by_ordinal, points_in_time
from factdb.extract.furniture import furniture_words
from factdb.extract.qualifiers import with_qualifier
from factdb.extract.quantity import Quantity, of_numeral
from factdb.extract.ranges import read_range
from factdb.extract.reading import Reading
from factdb.extract.shares import share_of_every
from factdb.extract.units import Currencies, with_unit


@dataclass(frozen=True, slots=True)
class Scanned:
    """Either a quantity or what was left out, never both."""

    quantity: Quantity | None
    left_out: LeftOut | None = None


def scan(reading: Reading, currencies: Currencies) -> Iterator[Scanned]:
    """Every number of the text in order; they never overlap."""
    words, grammar = reading.words, reading.pack.grammar
    furniture = furniture_words(reading)
    anchors = [place for place, word in enumerate(words) if word.digits or word.number is not None]
    done = 0
    for place in anchors:
        if place < done:
            continue
        numeral = grammar.numeral(reading.text, words, place)
        if numeral is None:
            continue
        scanned = _scanned(reading, numeral, currencies, furniture)
        last = numeral.last if scanned.quantity is None else scanned.quantity.last
        done = max(last + 1, scanned.quantity.after if _swallows(scanned.quantity) else 0)
        yield scanned


def _swallows(quantity: Quantity | None) -> bool:
    """Whether the words of the unit say a number of their own (three times) and belong to this quantity."""
    return quantity is not None and quantity.unit in ("times", "percent")


def _scanned(reading: Reading, numeral: Numeral, currencies: Currencies, furniture: range | frozenset[int]) -> Scanned:
    if numeral.first in furniture:
        return _left(reading, numeral, "page furniture")
    share = share_of_every(reading, numeral)
    if share is not None:
        return Scanned(with_qualifier(reading, share))
    age = age_by_ordinal(reading, numeral)
    if age is not None:
        return Scanned(age)
    reason = decoy(reading, numeral)
    if reason is not None:
        return _left(reading, numeral, reason)
    quantity = read_range(reading, numeral, currencies)
    if quantity is None:
        quantity = with_qualifier(reading, with_unit(reading, of_numeral(numeral), currencies))
    if numeral.kind is NumeralKind.MULTIPLE and numeral.low == 1 and quantity.unit == "times" and not quantity.unit_rule:
        return _left(reading, numeral, "multiple without a number")
    if points_in_time(reading, quantity):
        return _left(reading, replace(numeral, start=quantity.start, end=quantity.end, last=quantity.last), "time pointer")
    return Scanned(quantity)


def _left(reading: Reading, numeral: Numeral, reason: str) -> Scanned:
    span = Span(numeral.start, numeral.end)
    return Scanned(None, LeftOut(span, reading.text.surface(span.start, span.end), reason))
