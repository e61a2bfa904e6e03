"""What a number leaves unsaid because its neighbour said it: scale, unit, rate, or itself once more in words."""

from collections.abc import Sequence
from dataclasses import replace

from factdb.core.claims import Qualifier, UnitKind
from factdb.core.numerals import ONE, NumeralKind
from factdb.core.words import Tag
from factdb.extract.bare import bare
from factdb.extract.currencies import Usage
from factdb.extract.levels import with_level
from factdb.extract.measures import measured_as_before
from factdb.extract.money import Money, currency_of
from factdb.extract.pairs import (
    bounds_of_one_rate,
    in_brackets_too,
    in_coins_of_the_other,
    in_two_currencies,
    points_of_percent,
    shared_at_the_end,
)
from factdb.extract.percentages import with_percentage
from factdb.extract.qualifiers import first_open_word
from factdb.extract.quantity import Quantity, plain, small
from factdb.extract.ranges import is_change, with_ends_joined
from factdb.extract.reading import Reading
from factdb.extract.unsaid_rates import with_rates_unsaid

_THOUSAND = 1000
_NEAR = 12
"""Words between a number and the one that says its unit."""
_MEASURED = (UnitKind.MASS, UnitKind.VOLUME, UnitKind.AREA, UnitKind.LENGTH)
_LISTED = (UnitKind.TEMPERATURE, UnitKind.PERCENT)
_RAIN = "mm"
"""Rainfall is listed by towns as heat is."""
_SOLD = 3
"""Words between the price for buying and that for selling."""
_PAID = (UnitKind.CURRENCY, UnitKind.RATE)
_TIMES = 2
"""How many times as large one of two compared amounts may be, so that both have the unit that one of them says."""
_LOWER = (Qualifier.AT_LEAST, Qualifier.MORE_THAN)
_UPPER = (Qualifier.AT_MOST, Qualifier.LESS_THAN)
_LINKED = 8
"""Words between two numbers of one list."""


def fill(reading: Reading, quantities: Sequence[Quantity], usage: Usage) -> list[Quantity]:
    """The quantities with what their neighbours say for them; an amount said twice stands once."""
    quantities = with_ends_joined(reading, quantities)
    filled: list[Quantity] = []
    money = Money(reading, quantities, usage.home())
    for place, quantity in enumerate(quantities):
        before = filled[-1] if filled else None
        after = quantities[place + 1] if place + 1 < len(quantities) else None
        if before is not None and _said_before(reading, before, quantity):
            filled[-1] = _united(before, quantity)
            continue
        whole = _from_other_end(reading, quantity, before, after)
        if before is not None:
            whole = _sold(reading, _listed(reading, whole, before), before)
            whole = _per_period_of_list(reading, whole, before)
            whole = _between_alike(reading, whole, before, after)
            whole = measured_as_before(reading, whole, before)
            whole = _at_one_rate(reading, whole, before)
            whole = in_brackets_too(reading, whole, before)
            whole = in_coins_of_the_other(reading, whole, before)
        share = with_percentage(reading, money.with_currency(whole))
        filled.append(with_level(reading, share, usage, money.of_the_article()))
        money.remember(filled[-1])
    filled = bounds_of_one_rate(reading, shared_at_the_end(reading, filled))
    return with_rates_unsaid(reading, in_two_currencies(reading, points_of_percent(reading, filled)))


def _said_before(reading: Reading, before: Quantity, quantity: Quantity) -> bool:
    """(315000) three hundred and fifteen thousand: one amount in digits and in words."""
    if quantity.first - before.last > 1 or before.low is None or quantity.low is None:
        return False
    said = (quantity.low, quantity.numeral.low, quantity.low / quantity.numeral.scale)
    if before.low not in said:  # in the unit, in the smaller unit that is named, before the scale word
        return False
    if before.numeral.digits == quantity.numeral.digits:
        return False
    gap = reading.text.gaps[quantity.first]
    return bool(gap.strip()) and set(gap) <= set(" ()[]")


def _united(before: Quantity, again: Quantity) -> Quantity:
    return replace(
        before,
        low=again.low,
        high=again.high,
        kind=again.kind,
        unit=again.unit,
        unit_first=again.unit_first,
        after=again.after,
        unit_rule=again.unit_rule or before.unit_rule,
    )


def _from_other_end(
    reading: Reading, quantity: Quantity, before: Quantity | None, after: Quantity | None
) -> Quantity:
    """Rose from 12 to 40 million riyals; rose to 9 milliard euros from 7; 929 million riyals against 895."""
    source = _source(reading, quantity, after)
    if source is not None:
        return _like(quantity, source)
    if not bare(reading, quantity):
        return quantity
    other = _compared(reading, quantity, before) or _other_bound(reading, quantity, before)
    if other is None and is_change(reading, quantity.first):
        other = _other_end(reading, quantity, before, after)
    if other is None or reading.sentence_at[other.first] != reading.sentence_at[quantity.first]:
        return quantity
    return _like(quantity, other)


def _like(quantity: Quantity, other: Quantity) -> Quantity:
    """The quantity in the unit of another, and a small one with its scale."""
    scale = other.numeral.scale if plain(quantity.numeral) and other.numeral.scale >= _THOUSAND else ONE
    alone = other.numeral.first == other.numeral.last and not other.numeral.digits  # (to) two thousand
    if alone or (quantity.low is not None and quantity.low >= _THOUSAND):
        scale = ONE
    rule = "unit of the other end" if other.unit else "scale of the other end"
    return replace(quantity.scaled(scale), kind=other.kind, unit=other.unit, unit_rule=rule)


def _source(reading: Reading, quantity: Quantity, after: Quantity | None) -> Quantity | None:
    """Shrank to 3.94 from 4.68 milliards: what a small number in digits has come from, right behind it."""
    if after is None or quantity.kind is not UnitKind.COUNT or after.numeral.scale < _THOUSAND:
        return None
    if (
        not small(quantity)
        or not plain(quantity.numeral)
        or not (quantity.numeral.digits and after.numeral.digits)
    ):
        return None
    place, ranges, words = first_open_word(reading, quantity.before), reading.pack.ranges, reading.words
    if place is None or words[place].form not in ranges.to or not reading.adjacent[quantity.after]:
        return None
    came = after.before == quantity.after + 1 and words[quantity.after].form in ranges.start
    return after if came and is_change(reading, quantity.first) else None


def _compared(reading: Reading, quantity: Quantity, before: Quantity | None) -> Quantity | None:
    """The amount of money that a number in digits is set against: a small one a scale word, a whole one of its size."""
    place = first_open_word(reading, quantity.before)
    if place is None or before is None or before.kind not in _PAID:
        return None
    if quantity.first - before.last > _NEAR or quantity.numeral.kind is not NumeralKind.CARDINAL:
        return None
    openers = reading.words[max(0, place - 1) : place + 1]  # against, in comparison with
    if not openers[-1].has(Tag.PREPOSITION):
        openers = openers[-1:]
    compared = any(word.form in reading.pack.ranges.against for word in openers)
    if before.numeral.scale == ONE or not plain(quantity.numeral):
        like = _of_one_size(before, quantity)
    else:
        like = quantity.numeral.digits and small(quantity)
    return before if compared and like else None


def _of_one_size(one: Quantity, other: Quantity) -> bool:
    if one.low is None or other.low is None:
        return False
    return max(one.low, other.low) <= _TIMES * min(one.low, other.low)


def _other_bound(reading: Reading, quantity: Quantity, before: Quantity | None) -> Quantity | None:
    """Not below 21 years and not above 35: the other bound of one thing."""
    if (
        before is None
        or before.unit is None
        or before.qualifier not in _LOWER
        or quantity.qualifier not in _UPPER
    ):
        return None
    joined = reading.words[quantity.before].joined or reading.is_waw(max(0, quantity.before - 1))
    return before if joined and quantity.before - before.after <= _LINKED else None


def _other_end(
    reading: Reading, quantity: Quantity, before: Quantity | None, after: Quantity | None
) -> Quantity | None:
    place = first_open_word(reading, quantity.before)
    if place is None:
        return None
    opener, ranges = reading.words[place], reading.pack.ranges
    if opener.form in ranges.start and after is not None and after.first - quantity.last <= _NEAR:
        connective = first_open_word(reading, after.first)
        if connective is not None and reading.words[connective].form in ranges.to:
            return after
    if before is None or quantity.first - before.last > _NEAR:
        return None
    if (
        opener.form in ranges.to
        and before.kind is UnitKind.PERCENT
        and not _opened_by(reading, before, ranges.start)
    ):
        return None  # rose 0.5 per cent to 97: by how much, and to what
    compared = opener.has(Tag.AUXILIARY) or opener.form in ranges.against
    return before if compared or opener.form in ranges.start or opener.form in ranges.to else None


def _opened_by(reading: Reading, quantity: Quantity, openers: frozenset[str]) -> bool:
    """Whether one of some words, such as `from`, stands before a quantity."""
    place = first_open_word(reading, quantity.before)
    return place is not None and reading.words[place].form in openers


def _listed(reading: Reading, quantity: Quantity, before: Quantity) -> Quantity:
    """41 degrees, Arar 44 and Turaif 39: a bare number behind a name, in a list that began with a unit."""
    if (
        (before.kind not in _LISTED and before.unit != _RAIN)
        or not bare(reading, quantity)
        or quantity.numeral.scale != ONE
    ):
        return quantity
    if _opened_by(reading, quantity, reading.pack.ranges.to) or _counts_by_itself(reading, quantity):
        return quantity
    if reading.sentence_at[before.first] != reading.sentence_at[quantity.first]:
        return quantity
    if quantity.first - before.after > _NEAR // 2 or quantity.numeral.kind is not NumeralKind.CARDINAL:
        return quantity
    return replace(quantity, kind=before.kind, unit=before.unit, unit_rule="unit of the list")


def _counts_by_itself(reading: Reading, quantity: Quantity) -> bool:
    """The eight (states); whose number is 2,638: a definite number word, or one right behind `number of`."""
    if quantity.numeral.definite and not quantity.numeral.digits:
        return True
    return quantity.before > 0 and reading.words[quantity.before - 1].has(Tag.COUNTING)


def _sold(reading: Reading, quantity: Quantity, before: Quantity) -> Quantity:
    """15.64 pounds for buying and 15.74 for selling: the second price in the currency of the first."""
    paid = quantity.kind is UnitKind.CURRENCY and (before.unit or "").startswith(f"{quantity.unit}/")
    if (
        not (paid or quantity.kind is UnitKind.COUNT)
        or not currency_of(before)
        or quantity.first - before.after > _SOLD
    ):
        return quantity
    words, exchanges = reading.words, reading.pack.units.exchanges
    behind = [words[each.after] for each in (before, quantity) if each.after < len(words)]
    dealt = all(word.stem in exchanges and (word.preposition or not word.definite) for word in behind)
    if quantity.per is not None or not dealt:
        return quantity
    return replace(quantity, kind=before.kind, unit=before.unit, unit_rule="currency of the price before it")


def _between_alike(
    reading: Reading, quantity: Quantity, before: Quantity, after: Quantity | None
) -> Quantity:
    """Fish 224 kilograms, then flour 239, then rice 213 kilograms: a bare number between two of one measure."""
    if after is None or before.kind not in _MEASURED or not bare(reading, quantity):
        return quantity
    if (before.kind, before.unit) != (after.kind, after.unit) or after.first - before.last > 2 * _NEAR:
        return quantity
    if reading.sentence_at[before.first] != reading.sentence_at[after.first]:
        return quantity
    return replace(quantity, kind=before.kind, unit=before.unit, unit_rule="unit of the list")


def _at_one_rate(reading: Reading, quantity: Quantity, before: Quantity) -> Quantity:
    """The euro fell to 1.10 dollars from 1.12 dollars: both ends of a change are for one."""
    if before.kind is not UnitKind.RATE or not (before.unit or "").startswith(f"{quantity.unit}/"):
        return quantity
    place = first_open_word(reading, quantity.before)
    against = place is not None and reading.words[place].form in reading.pack.ranges.against
    if (
        not (against or is_change(reading, quantity.first))
        or _other_end(reading, quantity, before, None) is None
    ):
        return quantity
    between = reading.words[before.after : quantity.before]
    if any(word.has(Tag.CHANGING) for word in between) and not _of_one_size(before, quantity):
        return quantity  # 200 thousand riyals for each person while deposits rose to 1.6 trillion riyals
    return replace(
        quantity, kind=before.kind, unit=before.unit, unit_rule=f"{quantity.unit_rule}, rate of the other end"
    )


def _per_period_of_list(reading: Reading, quantity: Quantity, before: Quantity) -> Quantity:
    """Receives daily 40 patients and 12 wounded: the period before the list covers all of it."""
    if not before.per_before or quantity.kind is not before.kind or quantity.per is not None:
        return quantity
    if before.per is None or not _goes_on(reading, before, quantity):
        return quantity
    rule = f"{quantity.unit_rule}, per {before.per}, said before the list".removeprefix(", ")
    return replace(quantity, per=before.per, per_before=True, unit_rule=rule)


def _goes_on(reading: Reading, before: Quantity, quantity: Quantity) -> bool:
    """Whether waw joins the quantity to the list that the one before it stands in."""
    if quantity.first - before.last > _LINKED:
        return False
    between = range(before.last + 1, quantity.first)
    if any(
        reading.words[place].has(Tag.VERB) and not reading.words[place].has(Tag.NOUN) for place in between
    ):
        return False
    return reading.words[quantity.first].joined or reading.is_waw(quantity.first - 1)
