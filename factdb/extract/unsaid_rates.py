"""A price or an output whose `per barrel`, `per day` the article says elsewhere."""

from dataclasses import replace

from factdb.core.claims import Qualifier, UnitKind
from factdb.core.numerals import ONE
from factdb.core.units import UNITS
from factdb.core.words import Tag
from factdb.extract.money import currency_of
from factdb.extract.quantity import Quantity
from factdb.extract.reading import Reading

_GOVERNED = 9
"""Words before an amount of money in which a noun says that it is a price or an income."""
_PRICED = 14
"""Words before an amount of money in which the word for price names the goods."""
_LISTED = 4
"""Words between two prices of a list."""
_SOLD = frozenset({UnitKind.MASS, UnitKind.VOLUME, UnitKind.AREA, UnitKind.LENGTH, UnitKind.CURRENCY})
_SENTENCE = 40
"""The same for an output, which few other numbers have the unit of."""
_PAID_EACH = ("month", "year")
"""The periods of wages and rents,"""
_THOUSAND = 1000
"""and the largest scale word that is said of one."""


def with_rates_unsaid(reading: Reading, quantities: list[Quantity]) -> list[Quantity]:
    """The quantities, those of a noun that the article gives per unit or per time elsewhere as rates."""
    quantities = _prices_of_lists(reading, quantities)
    said: dict[tuple[UnitKind, str], str] = {}
    for quantity in quantities:
        if quantity.kind is UnitKind.RATE and quantity.unit is not None:
            above, base = quantity.unit.rsplit("/", 1)
            if not _sold_by(reading, base):
                continue  # so much for each winner says nothing of other sums
            kind = UnitKind.CURRENCY if currency_of(quantity) else UnitKind.VOLUME
            said.setdefault((kind, above), quantity.unit)
    return [_as_elsewhere(reading, quantity, said) for quantity in quantities] if said else quantities


def _prices_of_lists(reading: Reading, quantities: list[Quantity]) -> list[Quantity]:
    """A can of petrol cost 25 thousand pounds, and diesel 19 thousand pounds, and a bottle of gas 14 thousand."""
    listed: list[Quantity] = []
    for quantity in quantities:
        before = listed[-1] if listed else None
        if before is not None and quantity.kind is UnitKind.CURRENCY and before.kind is UnitKind.RATE:
            quantity = _priced_as(reading, quantity, before)  # noqa: PLW2901 - the next one asks for it
        listed.append(quantity)
    return listed


def _priced_as(reading: Reading, quantity: Quantity, before: Quantity) -> Quantity:
    above, base = (before.unit or "").rsplit("/", 1)
    words, units = reading.words, reading.pack.units
    between = range(before.after, quantity.before)
    if above != quantity.unit or before.numeral.scale != quantity.numeral.scale or base in units.periods:
        return quantity
    if base in units.codes or not (_sold_by(reading, base) or base in units.packings.values()):
        return quantity
    if not 0 < len(between) <= _LISTED:
        return quantity
    if not (words[between[0]].joined or words[quantity.first].joined or reading.is_waw(quantity.first - 1)):
        return quantity
    for place in between:
        word = words[place]
        if place > between[0] and not reading.adjacent[place]:
            return quantity
        if word.stem in units.sums or (word.has(Tag.VERB) and not word.has(Tag.NOUN)):
            return quantity
        name = units.singular.get(word.stem) if word.has(Tag.UNIT) else None
        if name is not None and name.kind in _SOLD:
            return quantity
        base = units.packings.get(word.stem, base)
    rule = f"{quantity.unit_rule}, price per {base}, as in the list"
    return replace(quantity, kind=UnitKind.RATE, unit=f"{above}/{base}", unit_rule=rule)


def _sold_by(reading: Reading, base: str) -> bool:
    """Whether a rate is per measure, per time or per currency, which a text need not say each time."""
    units = reading.pack.units
    return base in UNITS or base in units.codes or base in units.price_bases.values()


def _as_elsewhere(reading: Reading, quantity: Quantity, said: dict[tuple[UnitKind, str], str]) -> Quantity:
    unit = said.get((quantity.kind, quantity.unit or ""))
    if unit is None or quantity.qualifier is Qualifier.VAGUE:
        return quantity
    units = reading.pack.units
    base = unit.rsplit("/", 1)[1]
    per_time = base in units.periods
    wage = per_time and quantity.kind is UnitKind.CURRENCY
    if wage and (base not in _PAID_EACH or quantity.numeral.scale > _THOUSAND):
        return quantity
    if per_time and quantity.kind is UnitKind.VOLUME and _of_a_month(reading, quantity):
        return quantity
    if not per_time and quantity.numeral.scale != ONE:
        return quantity
    if not per_time and _price_of_other_goods(reading, quantity, exchanged=base in units.codes):
        return quantity
    if not _before(reading, quantity, _rated(reading, base, quantity.kind)):
        return quantity
    return replace(
        quantity, kind=UnitKind.RATE, unit=unit, unit_rule=f"{quantity.unit_rule}, rate said elsewhere"
    )


def _of_a_month(reading: Reading, quantity: Quantity) -> bool:
    """The amount of the exports for the month of May reached 98 million barrels: what a period came to."""
    words, (first, _) = reading.words, reading.sentence_at[quantity.first]
    period = False
    for place in range(quantity.first - 1, max(first, quantity.first - _SENTENCE) - 1, -1):
        word = words[place]
        if word.digits:
            continue
        if word.has(Tag.COUNTING):
            return period
        if word.stem in reading.pack.naming.periods and not word.definite:
            behind = bool(word.preposition) or words[place - 1].form in reading.pack.calendar.pointers
            period = period or behind
    return False


def _rated(reading: Reading, base: str, kind: UnitKind) -> frozenset[str]:
    """The nouns whose amounts are per `base` where others of the article are."""
    units = reading.pack.units
    if base in units.periods:
        # A budget is not for a month where what somebody needs each month is told, too.
        return units.wages if kind is UnitKind.CURRENCY else units.output_nouns
    # What shares are traded for stands beside them, too: only a price is one's.
    return units.prices if base in units.price_bases.values() else units.price_nouns


def _price_of_other_goods(reading: Reading, quantity: Quantity, *, exchanged: bool) -> bool:
    """The price of the ticket, where that of gold is per gram: the nearest word for price before the amount says whose.

    `exchanged`: so much for a dollar, which no goods are sold by.
    """
    units, words = reading.pack.units, reading.words
    first, _ = reading.sentence_at[quantity.first]
    for place in range(quantity.first - 2, max(first, quantity.first - _PRICED) - 1, -1):
        if words[place].stem in units.prices:
            owned = not (words[place].definite or words[place].suffix)
            goods = words[place + 1]
            traded = not exchanged and (goods.stem in units.price_nouns or goods.lemma in units.price_nouns)
            noun = not (goods.digits or goods.number is not None or goods.has(Tag.STOP) or goods.preposition)
            return (
                owned
                and noun
                and not traded
                and goods.stem not in units.exchanges
                and not goods.has(Tag.UNIT)
            )
    return False


def _before(reading: Reading, quantity: Quantity, nouns: frozenset[str]) -> bool:
    first, end = reading.sentence_at[quantity.first]
    reach = _GOVERNED if quantity.kind is UnitKind.CURRENCY else _SENTENCE
    before = range(quantity.first - 1, max(first, quantity.first - reach) - 1, -1)
    behind = range(quantity.first, min(end, quantity.after + 3))
    for word in (reading.words[place] for place in (*before, *behind)):
        if word.stem in nouns or word.lemma in nouns:
            return True
        if quantity.kind is UnitKind.VOLUME and word.stem in reading.pack.units.stock_nouns:
            return False  # stocks fell by 363 thousand barrels
    return False
