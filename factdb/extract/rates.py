"""Rates: amounts per period, per head or per unit, said behind the unit or before the number."""

from dataclasses import replace

from factdb.core.claims import UnitKind
from factdb.core.units import UNITS
from factdb.core.words import Tag, Word
from factdb.extract.currencies import Usage
from factdb.extract.exchange_rates import exchanged
from factdb.extract.prices import priced
from factdb.extract.qualifiers import first_open_word
from factdb.extract.quantity import Quantity
from factdb.extract.rates_behind import rate_behind
from factdb.extract.rates_by_adjective import share_of_one
from factdb.extract.reading import Reading

_UNRATED = (UnitKind.PERCENT, UnitKind.RATIO, UnitKind.TEMPERATURE, UnitKind.RATE, UnitKind.OTHER)
_DATA = "MB"
_BEFORE = 10
"""Words between a period and the number that it covers."""
_HOURS = "h"


def with_rate(reading: Reading, quantity: Quantity, usage: Usage) -> Quantity:
    """The quantity as a rate where it is one. A count keeps its kind until its noun is known."""
    flows = quantity.unit in UNITS and (
        UNITS[quantity.unit].base == _DATA or f"{quantity.unit}{_HOURS}" in UNITS
    )
    if (quantity.kind in _UNRATED and not flows) or quantity.unit == "times":
        return quantity
    slashed = _per_slash(reading, quantity)
    if slashed is not None:
        return slashed
    behind = rate_behind(reading, quantity)
    if behind is not None:
        after, base = _with_hours(reading, *behind)
        return _per(quantity, base, after=after, rule=f"per {base}")
    before = _period_before(reading, quantity) if quantity.kind is not UnitKind.DURATION else None
    if before is not None:
        base, covers_list = before
        rated = _per(quantity, base, after=quantity.after, rule=f"per {base}, said before the number")
        return replace(rated, per_before=covers_list)
    owner = _yielding(reading, quantity) if quantity.kind is UnitKind.MASS else None
    owner = owner or share_of_one(reading, quantity)
    if owner is not None:
        return _per(quantity, owner, after=quantity.after, rule=f"what one {owner} has")
    pair = exchanged(reading, quantity, usage)
    if pair is not None:
        return replace(quantity, kind=UnitKind.RATE, unit=pair, unit_rule="one currency against another")
    if quantity.kind is UnitKind.CURRENCY:
        goods = priced(reading, quantity, usage)
        if goods is not None and goods == quantity.unit:  # riyals for a riyal: of two countries
            other = usage.other_than(goods, quantity.after)
            goods = None if other is None else goods
            quantity = replace(quantity, unit=other or quantity.unit)
        if goods is not None:
            return _per(quantity, goods, after=quantity.after, rule=f"price per {goods}")
    return quantity


def _per(quantity: Quantity, base: str, *, after: int, rule: str) -> Quantity:
    unit_rule = f"{quantity.unit_rule}, {rule}".removeprefix(", ")
    if quantity.kind is UnitKind.COUNT:
        return replace(quantity, per=base, unit_rule=unit_rule, beyond=after)
    unit = f"{quantity.unit}/{base}"
    return replace(quantity, kind=UnitKind.RATE, unit=unit, after=after, unit_rule=unit_rule)


def _per_slash(reading: Reading, quantity: Quantity) -> Quantity | None:
    """km/hour, kWh written kW/hour, b/d."""
    place, units = quantity.after, reading.pack.units
    if quantity.kind is UnitKind.COUNT:
        short = units.slash_units.get(reading.words[place].form) if place < len(reading.words) else None
        if short is None or not reading.adjacent[place]:
            return _counted_per_slash(reading, quantity)
        quantity = replace(quantity, unit=short, unit_first=place, unit_rule="abbreviated unit")
        place += 1
    if quantity.unit_first is None or place >= len(reading.words) or reading.text.gaps[place].strip() != "/":
        return None
    stem = reading.words[place].stem
    name = units.singular.get(stem)
    base = units.slash_bases.get(stem) or (name.code if name is not None else "")
    if not base:
        return None
    if base == "hour" and f"{quantity.unit}{_HOURS}" in UNITS:
        return replace(quantity, unit=f"{quantity.unit}{_HOURS}", after=place + 1)
    rated = replace(quantity, kind=UnitKind.RATE, unit=f"{quantity.unit}/{base}", after=place + 1)
    return replace(rated, unit_rule=f"{quantity.unit_rule}, per {base}")


def _counted_per_slash(reading: Reading, quantity: Quantity) -> Quantity | None:
    """878 persons/km2: a counted noun, a slash and a unit."""
    place = quantity.after + 1
    if (
        place >= len(reading.words)
        or reading.text.gaps[place].strip() != "/"
        or not reading.adjacent[place - 1]
    ):
        return None
    found = reading.pack.units.names.starting(reading.text, reading.words, place)
    if found is None or reading.words[place].has(Tag.VERB):
        return None
    return _per(quantity, found[1].code, after=found[0], rule=f"per {found[1].code}")


def _with_hours(reading: Reading, after: int, base: str) -> tuple[int, str]:
    """Per kW/hour, which is per kWh."""
    if (
        f"{base}{_HOURS}" not in UNITS
        or after >= len(reading.words)
        or reading.text.gaps[after].strip() != "/"
    ):
        return after, base
    name = reading.pack.units.singular.get(reading.words[after].stem)
    return (after + 1, f"{base}{_HOURS}") if name is not None and name.code == "hour" else (after, base)


def _period_before(reading: Reading, quantity: Quantity) -> tuple[str, bool] | None:
    """Produces daily 120 thousand barrels; the daily losses 18 million; at a monthly rate of 25 tests.

    Also whether the period covers a list: an adverb does, an adjective says something of its noun.
    """
    units = reading.pack.units
    first, _ = reading.sentence_at[quantity.first]
    place = first_open_word(reading, quantity.before)
    stop = max(first, quantity.before - _BEFORE)
    if place is not None and _opens_between(reading, quantity.before, place):
        place -= 1
    while place is not None and place >= stop:
        word = reading.words[place]
        base = units.rate_adverbs.get(word.form)
        if base is not None:
            return (base, True) if _opens_its_clause(reading, place, first) else None
        base = _every(reading, place)
        if base is not None:
            return (base, False)
        base = units.rates_before.get(word.stem)
        if base is not None:
            return (base, False) if _flows(reading, place, first) else None
        if _ends_clause(reading, place, word):
            return None
        place -= 1
    return None


def _yielding(reading: Reading, quantity: Quantity) -> str | None:
    """The crop of the dunam reached 850 kilograms, a hectare needs 20: the measure of land of which one has so much."""
    first, _ = reading.sentence_at[quantity.first]
    for place in range(quantity.before - 1, max(first, quantity.before - _BEFORE), -1):
        word = reading.words[place]
        if word.has(Tag.UNIT) and word.definite and reading.adjacent[place]:
            name = reading.pack.units.singular.get(word.stem)
            if name is None or name.kind is not UnitKind.AREA:
                return None
            before = reading.words[place - 1]
            yields = before.stem in reading.pack.units.yields or before.has(Tag.VERB)
            return name.code if yields else None
        if _ends_clause(reading, place, word):
            return None
    return None


def _every(reading: Reading, place: int) -> str | None:
    """Every day 500 meals: the period behind `every`."""
    word, every = reading.words[place], reading.words[place - 1] if place else None
    if every is None or not every.has(Tag.EACH) or every.definite or every.preposition or word.prefix:
        return None
    if every.has(Tag.PREPOSITION) or not reading.adjacent[place]:
        return None
    name = reading.pack.units.singular.get(word.stem)
    return name.code if name is not None and name.kind is UnitKind.DURATION else None


def _opens_between(reading: Reading, before: int, place: int) -> bool:
    """The `what` of `what is between 80 and 120`."""
    between = reading.words[before].stem in reading.pack.ranges.between
    return between and place == before - 1 and reading.words[place].has(Tag.RELATIVE)


def _ends_clause(reading: Reading, place: int, word: Word) -> bool:
    if word.form in reading.pack.ranges.start and not reading.text.gaps[place].strip():
        return False  # of oil, which is written like `who`
    if word.digits or word.number is not None or word.tags & (Tag.COMPLEMENTISER | Tag.RELATIVE):
        return True
    if word.tags & Tag.VERB and not word.tags & (Tag.REACHING | Tag.CHANGING | Tag.SPANNING):
        return word.stem not in reading.pack.qualifiers.verbs
    return bool(reading.text.gaps[place].strip(' ("\u00ab:-'))


def _opens_its_clause(reading: Reading, adverb: int, first: int) -> bool:
    """Whether no number stands before the adverb that it could belong to."""
    for place in range(adverb - 1, max(first, adverb - 2 * _BEFORE) - 1, -1):
        word = reading.words[place]
        if word.digits or word.number is not None:
            return False
        if word.has(Tag.VERB) or reading.text.gaps[place + 1].strip(" "):
            return True
    return True


def _flows(reading: Reading, adjective: int, first: int) -> bool:
    """Whether a noun of an amount stands before the adjective: the daily loss, not the yearly fair."""
    units = reading.pack.units
    for place in (adjective - 1, adjective - 2):
        if place < first or not reading.adjacent[place + 1]:
            return False
        word = reading.words[place]
        if any(
            word.stem in nouns or word.lemma in nouns
            for nouns in (units.money_nouns, units.output_nouns, units.flow_nouns)
        ):
            return True
    return False
