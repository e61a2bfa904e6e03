"""Two quantities side by side of which one says the unit of the other: one rate twice, points and
their share, the numbers of a list, two bounds.
"""

from dataclasses import replace

from factdb.core.claims import Qualifier, UnitKind
from factdb.core.numerals import ONE, NumeralKind
from factdb.core.words import Tag
from factdb.extract.currencies import adjective_of
from factdb.extract.money import currency_of
from factdb.extract.quantity import Quantity, plain, small
from factdb.extract.ranges import is_change
from factdb.extract.reading import Reading

_PAID = {UnitKind.CURRENCY, UnitKind.RATE}
_POINT, _PERCENT = "point", "percent"
SIZE_SIGNS = ("\u00d7", "*")
"""Signs between the sides of a size."""
_COMMA = "\u060c"
_OF_THE_LIST = "unit of the last of the list"
_OF_THE_BRACKETS = "unit of the brackets before"
_THOUSAND = 1000
_ALEF = "\u0627"
_PENALTY = 3
_AGED = 12
"""Words between a word of age and a list of ages."""
_LISTED = 6
"""Words between two numbers in brackets of one list."""
_LINKED = 8
"""Words between two bounds of one thing."""
_LEVEL = 3
"""Words between the points by which a share changes and the share that it reaches."""


def in_two_currencies(reading: Reading, quantities: list[Quantity]) -> list[Quantity]:
    """A thousand pounds a month (1,500 dollars), 5,000 dinars (16 dollars) a day: one rate in two currencies."""
    for place in range(len(quantities) - 1):
        one, other = quantities[place], quantities[place + 1]
        if {one.kind, other.kind} != _PAID or not currency_of(one) or not currency_of(other):
            continue
        if other.before - one.after > 1 or reading.text.gaps[one.after].strip() != "(":
            continue
        rated, paid = (one, other) if one.kind is UnitKind.RATE else (other, one)
        unit = f"{paid.unit}/{(rated.unit or '').split('/', 1)[1]}"
        rule = f"{paid.unit_rule}, rate of the other currency"
        changed = replace(paid, kind=UnitKind.RATE, unit=unit, unit_rule=rule)
        quantities[place : place + 2] = [changed, other] if paid is one else [one, changed]
    return quantities


def in_coins_of_the_other(reading: Reading, quantity: Quantity, before: Quantity) -> Quantity:
    """1.45 euros, ten cents less: coins that several currencies have are of the amount before them, in its sentence."""
    code, first = currency_of(before), quantity.unit_first
    if code is None or first is None or currency_of(quantity) in (None, code):
        return quantity
    units = reading.pack.units
    name = units.singular.get(reading.words[first].stem)
    if name is None or name.family is None or before.first < reading.sentence_at[first][0]:
        return quantity
    others = [units.families[word] for word in name.parts if word in units.families and word != name.family]
    if not any(other.default == code for other in others):
        return quantity
    if adjective_of(reading, units.families[name.family], first + 1) is not None:
        return quantity
    own = currency_of(quantity) or ""
    rule = f"{quantity.unit_rule}, coins of the amount before"
    return replace(quantity, unit=code + (quantity.unit or "").removeprefix(own), unit_rule=rule)


def points_of_percent(reading: Reading, quantities: list[Quantity]) -> list[Quantity]:
    """Unemployment rose two points to 18 %, from 16 % to 18 %, by two points: points of what is a share."""
    for place in range(2, len(quantities)):
        if quantities[place].unit == _POINT and _is_difference(*quantities[place - 2 : place + 1]):
            quantities[place] = _of_a_share(quantities[place])
    for place in range(len(quantities) - 1):
        point, share = quantities[place], quantities[place + 1]
        if point.unit != _POINT or share.unit != _PERCENT or share.before - point.after > _LEVEL:
            continue
        if not is_change(reading, point.first) or _of_an_index(reading, point):
            continue
        if point.low is None or share.low is None or point.low > share.low:
            continue
        level = range(point.after, share.first)
        ranges, words = reading.pack.ranges, reading.words
        if any(words[at].form in ranges.to or words[at].has(Tag.REACHING) for at in level):
            quantities[place] = _of_a_share(point)
    return quantities


def _of_a_share(point: Quantity) -> Quantity:
    rule = f"{point.unit_rule}, of a share"
    return replace(point, kind=UnitKind.PERCENT, unit="percentage_point", unit_rule=rule)


def _is_difference(one: Quantity, other: Quantity, point: Quantity) -> bool:
    """Whether points are what lies between the two shares before them."""
    if one.unit != _PERCENT or other.unit != _PERCENT or one.low is None or other.low is None:
        return False
    return point.first - other.after <= _LEVEL and abs(one.low - other.low) == point.low


def _of_an_index(reading: Reading, point: Quantity) -> bool:
    first, _ = reading.sentence_at[point.first]
    before = reading.words[first : point.first]
    return any(word.stem in reading.pack.units.indexes for word in before)


def shared_at_the_end(reading: Reading, quantities: list[Quantity]) -> list[Quantity]:
    """30.1 and 15.6 and 14.5 per cent: the unit, or the scale, that the last of a list says for all.

    15 thousand and 20 thousand roubles: a number with its own scale lacks the unit only.
    """
    for place in range(len(quantities) - 2, -1, -1):
        quantity, last = quantities[place], quantities[place + 1]
        if quantity.kind is not UnitKind.COUNT or quantity.numeral.kind is not NumeralKind.CARDINAL:
            continue
        scaled = quantity.numeral.scale != ONE
        if (scaled and last.numeral.scale == ONE) or quantity.per is not None:
            continue
        if not _side_by_side(reading, quantity, last):
            continue
        lends = last.numeral.scale >= _THOUSAND and small(quantity) and not scaled
        scale = last.numeral.scale if lends else ONE
        if scale == ONE and last.unit is None:
            continue
        quantities[place] = replace(
            quantity.scaled(scale), kind=last.kind, unit=last.unit, unit_rule=_OF_THE_LIST
        )
    return quantities


def _side_by_side(reading: Reading, quantity: Quantity, last: Quantity) -> bool:
    """Whether nothing but `and`, `or` or a comma of a list stands between two numbers of one sort."""
    if last.numeral.digits is not quantity.numeral.digits:
        return False
    if last.kind is UnitKind.DURATION and not (
        _of_ages(reading, quantity.first) or _of_prison(reading, quantity.first, last.after)
    ):
        return False
    between = last.first - quantity.last - 1
    if between == 0 and reading.text.gaps[last.first].strip() in SIZE_SIGNS:
        return True
    if between <= 1 and reading.text.gaps[quantity.last + 1].strip() == _COMMA and last.unit is not None:
        return reading.is_waw(last.first - 1) if between else last.unit_rule == _OF_THE_LIST
    if between == 1:
        linked = reading.words[quantity.last + 1].form in reading.pack.ranges.alternative
        return (linked or reading.is_waw(quantity.last + 1)) and reading.adjacent[quantity.last + 1]
    return between == 0 and reading.words[last.first].joined and reading.adjacent[last.first]


def _of_ages(reading: Reading, place: int) -> bool:
    """Their ages are 3, 5 and 9 years, two brothers (5 and 7 years): a word of age before, or brackets around."""
    if reading.text.gaps[place].endswith("("):
        return True
    first, _ = reading.sentence_at[place]
    return any(word.has(Tag.AGE) for word in reading.words[max(first, place - _AGED) : place])


def _of_prison(reading: Reading, first: int, after: int) -> bool:
    """Sentenced to 15 and 12 years in prison: a penalty right before the terms or right behind them."""
    penalties, words = reading.pack.qualifiers.penalties, reading.words
    around = (*words[max(0, first - _PENALTY) : first], *words[after : after + 1])
    return any(word.stem.removesuffix(_ALEF) in penalties for word in around)


def bounds_of_one_rate(reading: Reading, quantities: list[Quantity]) -> list[Quantity]:
    """Not less than 3,000 riyals and not more than 10,000 for each offence: both bounds are per offence."""
    for place in range(len(quantities) - 1):
        low, high = quantities[place], quantities[place + 1]
        floor = low.qualifier is Qualifier.AT_LEAST and low.kind is UnitKind.CURRENCY
        if not floor or high.qualifier is not Qualifier.AT_MOST or high.first - low.last > _LINKED:
            continue
        if high.kind is UnitKind.RATE and (high.unit or "").startswith(f"{low.unit}/"):
            rule = f"{low.unit_rule}, rate of the upper bound"
            quantities[place] = replace(low, kind=high.kind, unit=high.unit, unit_rule=rule)
    return quantities


def in_brackets_too(reading: Reading, quantity: Quantity, before: Quantity) -> Quantity:
    """Ronaldo (92.2 million euros) and Falcao (90.3): a small number alone in brackets behind one with its unit."""
    if before.numeral.scale < _THOUSAND and before.unit_rule != _OF_THE_BRACKETS:
        return quantity
    if not (
        small(quantity) and plain(quantity.numeral) and quantity.numeral.digits and before.numeral.digits
    ):
        return quantity
    if (
        quantity.kind is not UnitKind.COUNT
        or quantity.per is not None
        or not _alone_in_brackets(reading, quantity)
    ):
        return quantity
    if ")" in reading.text.surface(before.start, before.end):
        return quantity  # (92.2) million: only the digits
    opening = range(max(0, before.before - 1), before.first + 1)  # (in all 92.2 million
    if not any("(" in reading.text.gaps[place] for place in opening):
        return quantity
    if (
        quantity.first - before.after > _LISTED
        or reading.sentence_at[before.first] != reading.sentence_at[quantity.first]
    ):
        return quantity
    low, said = before.low, before.numeral.low / before.numeral.scale
    if low is None or not said or quantity.low is None:
        return quantity
    scale = low / (said if before.unit_rule != _OF_THE_BRACKETS else before.numeral.low)
    return replace(quantity.scaled(scale), kind=before.kind, unit=before.unit, unit_rule=_OF_THE_BRACKETS)


def _alone_in_brackets(reading: Reading, quantity: Quantity) -> bool:
    gaps = reading.text.gaps
    return gaps[quantity.first].endswith("(") and gaps[quantity.last + 1].startswith(")")
