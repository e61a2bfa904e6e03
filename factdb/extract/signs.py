"""Negative values: a minus sign, the word minus, degrees below zero."""

from dataclasses import replace
from decimal import Decimal

from factdb.core.claims import UnitKind
from factdb.extract.qualifiers import first_open_word
from factdb.extract.quantity import Quantity
from factdb.extract.reading import Reading

SIGNED = (UnitKind.PERCENT, UnitKind.TEMPERATURE)
_ZERO = Decimal(0)
_MINUS = "-"


def with_sign(reading: Reading, quantity: Quantity) -> Quantity:
    """The quantity with its sign; only percents and temperatures have one, a dash before others is a dash."""
    if quantity.kind not in SIGNED or quantity.low is None or quantity.high is None:
        return quantity
    below = reading.pack.units.below_zero.starting(reading.text, reading.words, quantity.after)
    if below is not None and reading.adjacent[quantity.after]:
        negative = replace(quantity, low=_ZERO - quantity.high, high=_ZERO - quantity.low, after=below[0])
        return replace(negative, number_rule=f"{quantity.number_rule}, below zero")
    place = first_open_word(reading, quantity.first)
    if place is not None and reading.words[place].stem in reading.pack.units.minus:
        return _negative(replace(quantity, before=place), quantity.start)
    if _minus_sign(reading, quantity):
        before = reading.text.gaps[quantity.first].endswith(_MINUS)
        return _negative(quantity, quantity.start - 1 if before else quantity.start)
    return quantity


def _negative(quantity: Quantity, start: int) -> Quantity:
    """Negative itself, or from a negative first end to the second."""
    assert quantity.low is not None  # the caller looked
    high = _ZERO - quantity.low if quantity.low == quantity.high else quantity.high
    return replace(
        quantity,
        start=start,
        low=_ZERO - quantity.low,
        high=high,
        number_rule=f"{quantity.number_rule}, negative",
    )


def _minus_sign(reading: Reading, quantity: Quantity) -> bool:
    """A dash glued to the digits and apart from what stands before it; at the start of a line it is a list mark.

    Before a percent sign it may stand behind the digits, where a right-to-left editor puts it.
    """
    gap, after = reading.text.gaps[quantity.first], reading.text.gaps[quantity.last + 1]
    if quantity.numeral.digits and after.startswith("-%"):
        return True
    if not quantity.numeral.digits or not gap.endswith(_MINUS) or "\n" in gap:
        return False
    return gap[:-1].endswith((" ", "(", "\u00ab", '"')) and quantity.first > 0
