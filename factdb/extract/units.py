"""The unit of a quantity: what stands after the number, or as a sign beside it."""

from collections.abc import Mapping
from dataclasses import dataclass, replace

from factdb.core.claims import UnitKind
from factdb.core.numerals import NumeralKind
from factdb.core.pack import UnitName
from factdb.core.words import NumberKind, Tag
from factdb.extract.quantity import Quantity
from factdb.extract.reading import Reading

_PERCENT = "%"
_WHOLE_ONLY = frozenset({UnitKind.COUNT, UnitKind.CURRENCY})
_ALWAYS_DECIMAL = frozenset({UnitKind.PERCENT, UnitKind.TEMPERATURE, UnitKind.RATIO})


@dataclass(frozen=True, slots=True)
class Currencies:
    """What settles an ambiguous currency in one article: counted once, kept as evidence."""

    settled: Mapping[str, str]
    """Family to the currency that an adjective elsewhere in the article names."""
    country: str | None
    """The article's or outlet's country."""


def with_unit(reading: Reading, quantity: Quantity, currencies: Currencies) -> Quantity:
    """The quantity with its unit; unchanged where none stands beside the number."""
    for rule in (_percent, _symbol, _dual_unit, _unit_word, _one_of_a_unit):
        found = rule(reading, quantity, currencies)
        if found is not None:
            return _with_rate(reading, _settle_separator(found, reading.text.surface(found.start, found.end)))
    return quantity


def unit_at(reading: Reading, word: int) -> tuple[int, UnitName] | None:
    """The unit whose name begins at a word: index after it, and the unit."""
    words = reading.words
    if word >= len(words) or words[word].joined or words[word].preposition:
        return None
    units = reading.pack.units
    percent = units.percents.starting(reading.text, words, word)
    if percent is not None:
        return percent
    found = units.names.starting(reading.text, words, word)
    if found is None:
        return None
    after, name = found
    # `on Thursday the day` is a date, `a month of Ramadan` a month
    dated = after < len(words) and reading.adjacent(after) and words[after].has(Tag.WEEKDAY | Tag.MONTH)
    return None if dated and name.kind is UnitKind.DURATION else found


def _percent(reading: Reading, quantity: Quantity, _: Currencies) -> Quantity | None:
    text = reading.text
    gap_after, gap_before = text.gaps[quantity.last + 1], text.gaps[quantity.first]
    if gap_after.lstrip(" )").startswith(_PERCENT) and gap_after.index(_PERCENT) <= 2:
        sign = next(place for place in range(quantity.end, len(text.original)) if text.original[place] in "%\u066a")
        return _percent_of(quantity, start=quantity.start, end=sign + 1)
    if gap_before.endswith(_PERCENT) and quantity.numeral.digits:
        return _percent_of(quantity, start=quantity.start - 1, end=quantity.end)
    found = reading.pack.units.percents.starting(text, reading.words, quantity.after)
    if found is None or not _beside(reading, quantity.after):
        return None
    after, name = found
    end = text.ends[after - 1]
    if name.code == "percent":
        quantity = replace(quantity, end=end)
    return replace(
        quantity.scaled(name.part), kind=UnitKind.PERCENT, unit=name.code, after=after, unit_rule="percent in words"
    )


def _percent_of(quantity: Quantity, *, start: int, end: int) -> Quantity:
    return replace(
        quantity, start=start, end=end, kind=UnitKind.PERCENT, unit="percent", unit_rule="percent sign"
    )


def _symbol(reading: Reading, quantity: Quantity, _: Currencies) -> Quantity | None:
    text, units = reading.text, reading.pack.units
    before = text.gaps[quantity.first].rstrip(" ")[-1:]
    after = text.gaps[quantity.last + 1].lstrip(" ")[:1]
    for sign in (before, after):
        if sign in units.symbols and sign:
            return replace(quantity, kind=UnitKind.CURRENCY, unit=units.symbols[sign], unit_rule="currency sign")
    for place in (quantity.last + 1, quantity.first - 1):
        if 0 <= place < len(reading.words):
            form = text.surface(text.starts[place], text.ends[place])
            if form in units.codes and _beside(reading, max(place, quantity.first)):
                after_unit = max(quantity.after, place + 1)
                return replace(
                    quantity, kind=UnitKind.CURRENCY, unit=form, after=after_unit, unit_rule="currency code"
                )
    letters = text.original[quantity.end : quantity.end + 5].strip()[:3]
    if letters in units.abbreviations:
        return replace(
            quantity,
            kind=UnitKind.CURRENCY,
            unit=units.abbreviations[letters],
            after=quantity.after + 2,
            unit_rule="currency abbreviation",
        )
    return None


def _dual_unit(reading: Reading, quantity: Quantity, currencies: Currencies) -> Quantity | None:
    numeral = quantity.numeral
    word = reading.words[numeral.first]
    if numeral.kind is not NumeralKind.DUAL or word.lemma is None:
        return None
    name = reading.pack.units.singular.get(word.lemma)
    if name is None:
        return None
    return _named(reading, quantity, currencies, name, numeral.first, numeral.last + 1, "dual unit")


def _unit_word(reading: Reading, quantity: Quantity, currencies: Currencies) -> Quantity | None:
    if quantity.numeral.kind in (NumeralKind.FRACTION, NumeralKind.DUAL) or not _beside(reading, quantity.after):
        return _multiple_after(reading, quantity)
    place = quantity.after
    if quantity.numeral.kind is NumeralKind.VAGUE and reading.words[place].form in reading.pack.ranges.start:
        place += 1  # hundreds of thousands of (the) tonnes
    found = unit_at(reading, place)
    if found is None or (place > quantity.after and not reading.words[place].definite):
        return _multiple_after(reading, quantity)
    after, name = found
    quantity = _with_part(reading, quantity, after)
    after = max(after, quantity.after)
    return _named(reading, quantity, currencies, name, quantity.after, after, "unit name")


def _with_part(reading: Reading, quantity: Quantity, after: int) -> Quantity:
    """Three metres and a half: the fraction belongs to the number."""
    if after >= len(reading.words) or not reading.adjacent(after) or quantity.low is None:
        return quantity
    word = reading.words[after]
    if not word.joined or word.number is None or word.number.kind is not NumberKind.FRACTION:
        return quantity
    value = quantity.low + word.number.value
    after_whole = after + 1
    if after_whole < len(reading.words) and word.stem == reading.words[after].stem:
        definite_unit = reading.words[after_whole]
        after_whole += definite_unit.definite and definite_unit.has(Tag.UNIT) and reading.adjacent(after_whole)
    return replace(
        quantity, low=value, high=value, last=after, end=reading.text.ends[after], after=after_whole
    )


def _one_of_a_unit(reading: Reading, quantity: Quantity, currencies: Currencies) -> Quantity | None:
    """One hour: the word one behind its unit; a metre and a half: the fraction behind a bare unit."""
    numeral, place = quantity.numeral, quantity.first - 1
    if place < 0 or not reading.adjacent(quantity.first) or not reading.words[place].has(Tag.UNIT):
        return None
    unit, word = reading.words[place], reading.words[quantity.first]
    name = reading.pack.units.singular.get(unit.stem)
    if name is None or unit.definite:
        return None
    if numeral.kind is NumeralKind.SINGLE:
        quantity = replace(quantity, before=place)
    elif numeral.kind is NumeralKind.FRACTION and word.joined:
        value = 1 + numeral.low
        start = reading.text.offset(place, len(unit.prefix))
        quantity = replace(quantity, first=place, before=place, start=start, low=value, high=value)
        quantity = replace(quantity, kind=name.kind, unit=None)
    else:
        return None
    return _named(reading, quantity, currencies, name, place, quantity.after, "unit before the number")


def _multiple_after(reading: Reading, quantity: Quantity) -> Quantity | None:
    """Three times: a multiple word after the number."""
    if quantity.after >= len(reading.words) or not _beside(reading, quantity.after):
        return None
    numeral = reading.pack.grammar.numeral(reading.text, reading.words, quantity.after)
    if numeral is None or numeral.kind is not NumeralKind.MULTIPLE or numeral.low != 1:
        if numeral is None or numeral.kind is not NumeralKind.MULTIPLE or quantity.numeral.kind is not NumeralKind.CARDINAL:
            return None
    return replace(
        quantity, kind=UnitKind.RATIO, unit="times", after=numeral.last + 1, unit_rule="multiple after the number"
    )


def _named(  # noqa: PLR0913 - where the unit was found belongs to its evidence
    reading: Reading,
    quantity: Quantity,
    currencies: Currencies,
    name: UnitName,
    first: int,
    after: int,
    rule: str,
) -> Quantity:
    code = name.code
    if name.family is not None:
        code, after, evidence = _currency(reading, name, after, currencies)
        rule = f"{rule}, {evidence}"
    return replace(
        quantity.scaled(name.part), kind=name.kind, unit=code, unit_first=first, after=after, unit_rule=rule
    )


def _currency(reading: Reading, name: UnitName, after: int, currencies: Currencies) -> tuple[str, int, str]:
    """The currency of a word that several share, the index after its adjective, and what settled it."""
    assert name.family is not None  # the caller looked
    family = reading.pack.units.families[name.family]
    if after < len(reading.words) and reading.adjacent(after):
        code = family.adjectives.get(reading.words[after].stem)
        if code is not None:
            return code, after + 1, "currency by its adjective"
    if family.default is not None:
        return family.default, after, "currency by default"
    if name.family in currencies.settled:
        return currencies.settled[name.family], after, "currency by another mention"
    if currencies.country is not None and currencies.country in family.countries:
        return family.countries[currencies.country], after, "currency by country"
    return f"family:{name.code}", after, "currency not settled"


def _settle_separator(quantity: Quantity, surface: str) -> Quantity:
    """`3.500` before a unit that is no count: the decimal, unless it is money or land, or the sign is a comma."""
    decimal = quantity.numeral.alternative
    if decimal is None or quantity.low != quantity.high or quantity.kind in _WHOLE_ONLY:
        return quantity
    by_comma = not any(sign in surface for sign in (".", "\u066b"))
    if quantity.kind is UnitKind.AREA or (by_comma and quantity.kind not in _ALWAYS_DECIMAL):
        return quantity
    return replace(quantity, low=decimal, high=decimal, number_rule=f"{quantity.number_rule}, decimal by its unit")


def _with_rate(reading: Reading, quantity: Quantity) -> Quantity:
    if quantity.kind in (UnitKind.PERCENT, UnitKind.RATIO, UnitKind.TEMPERATURE):
        return quantity
    found = _per_slash(reading, quantity) or _rate_at(reading, quantity.after)
    if found is None:
        return quantity
    after, base = found
    return replace(
        quantity,
        kind=UnitKind.RATE,
        unit=f"{quantity.unit}/{base}",
        after=after,
        unit_rule=f"{quantity.unit_rule}, per {base}",
    )


def _per_slash(reading: Reading, quantity: Quantity) -> tuple[int, str] | None:
    """km/hour."""
    place = quantity.after
    if quantity.unit_first is None or place >= len(reading.words) or reading.text.gaps[place].strip() != "/":
        return None
    name = reading.pack.units.singular.get(reading.words[place].stem)
    return (place + 1, name.code) if name is not None else None


def _rate_at(reading: Reading, word: int) -> tuple[int, str] | None:
    if word >= len(reading.words) or not reading.adjacent(word):
        return None
    rates = reading.pack.units.rates
    for place in (word, word + 1, word + 2):  # an adjective or `of oil` may stand between
        if place >= len(reading.words) or not reading.adjacent(place):
            return None
        row = rates.starting(reading.text, reading.words, place)
        if row is not None:
            after, base = row
            phrase = " ".join(reading.words[i].form for i in range(place, after))
            if reading.words[place].form == phrase.split()[0]:
                return after, base
    return None


def _beside(reading: Reading, word: int) -> bool:
    """Whether only white space or a closing bracket or quote stands before a word."""
    if word >= len(reading.words):
        return False
    gap = reading.text.gaps[word]
    return reading.adjacent(word) or gap.strip() in (")", "\u00bb", "\u201d", '"', "')") and "\n" not in gap
