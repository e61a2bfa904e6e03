"""Separators that can be read two ways, settled by the unit: 3.500 tonnes, 3.500 riyals, an index at 97.765."""

from dataclasses import replace

from factdb.core.claims import UnitKind
from factdb.extract.bare import bare
from factdb.extract.currencies import Usage
from factdb.extract.prices import is_exchange_rate
from factdb.extract.quantity import Quantity
from factdb.extract.reading import Reading

_NEAR = 8
"""Words before a number in which a measure with decimals stands."""


_WHOLE_ONLY = frozenset({UnitKind.COUNT, UnitKind.CURRENCY})
_ALWAYS_DECIMAL = frozenset({UnitKind.PERCENT, UnitKind.TEMPERATURE, UnitKind.RATIO})
_NEVER_TO_THE_THOUSANDTH = ("m",)
"""Hardly measured to the millimetre: `1.200` of them are thousands where no other number says what the sign is."""
_IN_THOUSANDS = ("mA", "mAh")
"""Batteries hold thousands of these."""
_WHOLE = ("barrel", "quintal", "ardeb", "MW", "l", "gallon")
"""Told in whole ones where they are no more than some thousands."""
_THOUSAND = 1000
_SMALL_LAND = 10_000
"""Square metres of land that are not told in thousands."""
_PRICED = 3
"""Words between the word for price and a price."""


def settle_separator(quantity: Quantity, reading: Reading, usage: Usage) -> Quantity:
    """`3.500` before a unit: the decimal, unless it is money or land, or the sign is a comma.

    Where the article's decimals have one sign, the other one is of thousands.
    """
    decimal = quantity.numeral.alternative
    if quantity.low != quantity.high:
        return quantity
    if decimal is None:
        return _land(quantity)
    surface = reading.text.surface(quantity.start, quantity.end)
    thousands = replace(quantity, number_rule=f"{quantity.number_rule}, thousands by form")
    sign = usage.decimal_sign()
    price = (
        quantity.kind is UnitKind.CURRENCY
        and bool(sign)
        and sign in surface
        and _is_price(reading, quantity, usage)
    )
    if (quantity.kind in _WHOLE_ONLY and not price) or quantity.unit in _IN_THOUSANDS:
        return thousands
    by_comma = not any(mark in surface for mark in (".", "\u066b"))
    other_sign = bool(sign) and sign not in surface
    too_exact = quantity.unit in _NEVER_TO_THE_THOUSANDTH and not sign
    whole = quantity.unit in _WHOLE and (not sign or surface.endswith("0"))
    grouped = quantity.kind is UnitKind.AREA or whole or too_exact or by_comma or other_sign
    if grouped and quantity.kind not in _ALWAYS_DECIMAL:
        return thousands
    return replace(
        quantity, low=decimal, high=decimal, number_rule=f"{quantity.number_rule}, decimal by its unit"
    )


def _land(quantity: Quantity) -> Quantity:
    """`1.200` thousand square metres: nobody tells less than a hectare in thousands with three decimals."""
    numeral = quantity.numeral
    if quantity.kind is not UnitKind.AREA or numeral.scale != _THOUSAND or numeral.unlikely is None:
        return quantity
    if quantity.low is None or quantity.low != numeral.low or quantity.low >= _SMALL_LAND:
        return quantity
    rule = f"{quantity.number_rule}, thousands by its unit"
    return replace(quantity, low=numeral.unlikely, high=numeral.unlikely, number_rule=rule)


def decimal_of_a_measure(reading: Reading, quantity: Quantity, usage: Usage) -> Quantity:
    """The index rose to `97.765`: behind a measure that has decimals, in an article whose decimal sign it is."""
    decimal = quantity.numeral.alternative
    if decimal is None or quantity.low != quantity.high or not bare(reading, quantity):
        return quantity
    sign = usage.decimal_sign()
    if not sign or sign not in reading.text.surface(quantity.start, quantity.end):
        return quantity
    first, _ = reading.sentence_at[quantity.first]
    around = reading.words[max(first, quantity.first - _NEAR) : quantity.first]
    if not any(word.stem in reading.pack.units.with_decimals for word in around):
        return quantity
    rule = f"{quantity.number_rule}, decimal by what it measures"
    return replace(quantity, low=decimal, high=decimal, number_rule=rule)


def _is_price(reading: Reading, quantity: Quantity, usage: Usage) -> bool:
    before = reading.words[max(0, quantity.before - _PRICED) : quantity.before]
    if any(word.stem in reading.pack.units.prices for word in before):
        return True
    return is_exchange_rate(reading, quantity, usage)
