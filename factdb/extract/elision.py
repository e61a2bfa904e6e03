"""What a number leaves unsaid because its neighbour said it: scale, unit, rate, or itself once more in words."""

from collections.abc import Sequence
from dataclasses import replace

from factdb.core.claims import Qualifier, UnitKind
from factdb.core.numerals import ONE, NumeralKind
from factdb.core.words import Tag
from factdb.extract.qualifiers import first_open_word
from factdb.extract.quantity import Quantity, plain
from factdb.extract.ranges import is_change
from factdb.extract.reading import Reading
from factdb.extract.units import dates_something

_THOUSAND = 1000
_MILLION = 1_000_000
_NEAR = 12
"""Words between a number and the one that says its unit."""
_LISTED = (UnitKind.TEMPERATURE, UnitKind.PERCENT)


def fill(reading: Reading, quantities: Sequence[Quantity]) -> list[Quantity]:
    """The quantities with what their neighbours say for them; an amount said twice stands once."""
    filled: list[Quantity] = []
    for place, quantity in enumerate(quantities):
        before = filled[-1] if filled else None
        after = quantities[place + 1] if place + 1 < len(quantities) else None
        if before is not None and _said_before(reading, before, quantity):
            filled[-1] = _united(before, quantity)
            continue
        whole = _listed(reading, _from_other_end(reading, quantity, before, after), before)
        filled.append(_money_unsaid(reading, whole, filled))
    return _with_rates_unsaid(reading, filled)


def bare(reading: Reading, quantity: Quantity) -> bool:
    """Whether nothing that could be counted or measured follows the number."""
    if quantity.kind is not UnitKind.COUNT:
        return False
    place = quantity.after
    if place >= len(reading.words) or not reading.adjacent(place):
        return True
    word = reading.words[place]
    if word.form in reading.pack.ranges.start:
        return False
    if dates_something(reading, place):
        return True
    return word.joined or bool(word.preposition) or word.digits or word.has(Tag.STOP)


def _said_before(reading: Reading, before: Quantity, quantity: Quantity) -> bool:
    """(315000) three hundred and fifteen thousand: one amount in digits and in words."""
    if quantity.first - before.last > 1 or before.low != quantity.low or before.low is None:
        return False
    if before.numeral.digits == quantity.numeral.digits:
        return False
    return bool(reading.text.gaps[quantity.first].strip()) and set(reading.text.gaps[quantity.first]) <= set(
        " ()[]"
    )


def _united(before: Quantity, again: Quantity) -> Quantity:
    return replace(
        before,
        kind=again.kind,
        unit=again.unit,
        unit_first=again.unit_first,
        after=again.after,
        unit_rule=again.unit_rule or before.unit_rule,
    )


def _from_other_end(
    reading: Reading, quantity: Quantity, before: Quantity | None, after: Quantity | None
) -> Quantity:
    """Rose from 12 to 40 million riyals; rose to 9 milliard euros from 7."""
    if not bare(reading, quantity) or not is_change(reading, quantity.first):
        return quantity
    place = first_open_word(reading, quantity.first)
    opener = reading.words[place].form if place is not None else ""
    ranges = reading.pack.ranges
    other = None
    if opener in ranges.start and after is not None and after.first - quantity.last <= _NEAR:
        connective = first_open_word(reading, after.first)
        other = after if connective is not None and reading.words[connective].form in ranges.to else None
    if other is None and opener in ranges.start | ranges.to and before is not None:
        other = before if quantity.first - before.last <= _NEAR else None
    if other is None or reading.sentence_at(other.first) != reading.sentence_at(quantity.first):
        return quantity
    scale = other.numeral.scale if plain(quantity.numeral) and other.numeral.scale >= _THOUSAND else ONE
    if quantity.low is not None and quantity.low >= _THOUSAND:
        scale = ONE
    rule = "unit of the other end" if other.unit else "scale of the other end"
    return replace(quantity.scaled(scale), kind=other.kind, unit=other.unit, unit_rule=rule)


def _listed(reading: Reading, quantity: Quantity, before: Quantity | None) -> Quantity:
    """41 degrees, Arar 44 and Turaif 39: a bare number behind a name, in a list that began with a unit."""
    if before is None or before.kind not in _LISTED or not bare(reading, quantity):
        return quantity
    if (
        reading.sentence_at(before.first) != reading.sentence_at(quantity.first)
        or quantity.numeral.scale != ONE
    ):
        return quantity
    if quantity.first - before.after > _NEAR // 2 or quantity.numeral.kind is not NumeralKind.CARDINAL:
        return quantity
    return replace(quantity, kind=before.kind, unit=before.unit, unit_rule="unit of the list")


def _money_unsaid(reading: Reading, quantity: Quantity, before: Sequence[Quantity]) -> Quantity:
    """A cost of 843 million; not 100 milliard: the currency is the article's."""
    if not bare(reading, quantity) and not _before_adverb(reading, quantity):
        return quantity
    money = next((q for q in reversed(before) if _currency(q) is not None), None)
    if quantity.kind is not UnitKind.COUNT or quantity.numeral.kind is NumeralKind.DUAL:
        return quantity
    if money is None:
        return quantity
    same_sentence = reading.sentence_at(money.first) == reading.sentence_at(quantity.first)
    opposed = _opposed(reading, quantity, money)
    large = quantity.numeral.scale >= _MILLION
    if not ((large and (same_sentence or _speaks_of_money(reading, quantity))) or opposed):
        return quantity
    scale = (
        money.numeral.scale
        if opposed and plain(quantity.numeral) and quantity.low is not None and quantity.low < _THOUSAND
        else ONE
    )
    if opposed:
        return replace(
            quantity.scaled(scale), kind=money.kind, unit=money.unit, unit_rule="unit of the amount it denies"
        )
    return replace(
        quantity, kind=UnitKind.CURRENCY, unit=_currency(money), unit_rule="currency of the amount before"
    )


def _currency(quantity: Quantity) -> str | None:
    if quantity.kind is UnitKind.CURRENCY:
        return quantity.unit
    if quantity.kind is UnitKind.RATE and quantity.unit is not None and quantity.unit[:3].isupper():
        return quantity.unit.split("/")[0]
    return None


def _before_adverb(reading: Reading, quantity: Quantity) -> bool:
    place = quantity.after
    return place < len(reading.words) and reading.words[place].has(Tag.ADVERB)


def _opposed(reading: Reading, quantity: Quantity, money: Quantity) -> bool:
    """18 million dollars a day and not 22."""
    place = first_open_word(reading, quantity.first)
    if place is None or quantity.first - money.after > 2:
        return False
    return reading.words[place].has(Tag.NEGATION)


def _speaks_of_money(reading: Reading, quantity: Quantity) -> bool:
    first, _ = reading.sentence_at(quantity.first)
    money_nouns = reading.pack.units.money_nouns
    return any(
        reading.words[place].stem in money_nouns
        for place in range(max(first, quantity.first - 7), quantity.first)
    )


def _with_rates_unsaid(reading: Reading, quantities: list[Quantity]) -> list[Quantity]:
    """A price or an output whose `per barrel`, `per day` the article has said before or says later."""
    said: dict[tuple[UnitKind, str], str] = {}
    for quantity in quantities:
        if quantity.kind is UnitKind.RATE and quantity.unit is not None:
            numerator = quantity.unit.rsplit("/", 1)[0]
            kind = UnitKind.CURRENCY if numerator[:3].isupper() else UnitKind.VOLUME
            said.setdefault((kind, numerator), quantity.unit)
    return [_with_rate_unsaid(reading, quantity, said) for quantity in quantities] if said else quantities


def _with_rate_unsaid(
    reading: Reading, quantity: Quantity, said: dict[tuple[UnitKind, str], str]
) -> Quantity:
    unit = said.get((quantity.kind, quantity.unit or ""))
    if unit is None or quantity.qualifier is Qualifier.VAGUE:
        return quantity
    per_time = unit.rsplit("/", 1)[1] in reading.pack.units.periods
    words = reading.pack.units.output_nouns if per_time else reading.pack.units.price_nouns
    if not per_time and quantity.numeral.scale != ONE:
        return quantity
    first, after = reading.sentence_at(quantity.first)
    if not any(reading.words[place].stem in words for place in range(first, min(after, quantity.after + 3))):
        return quantity
    return replace(
        quantity, kind=UnitKind.RATE, unit=unit, unit_rule=f"{quantity.unit_rule}, rate said elsewhere"
    )
