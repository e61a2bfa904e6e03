"""Units said by signs, codes and abbreviations: %, $, USD, degrees Celsius."""

from dataclasses import replace
from decimal import Decimal

from factdb.core.claims import UnitKind
from factdb.core.text import fold
from factdb.core.units import UNITS
from factdb.core.words import Mark
from factdb.extract.quantity import Quantity
from factdb.extract.reading import Reading

_PERCENT, _PER_MILLE, _DEGREE = "%", "\u2030", "\u00b0"
_PERCENT_SIGNS = "%\u066a"
_TENTH = Decimal("0.1")
_GLUE = " )"
_MINUS = "-"


def percent(reading: Reading, quantity: Quantity) -> Quantity | None:
    """A percent or per mille by its sign or its words."""
    return _signed_percent(reading, quantity) or _spelled_percent(reading, quantity)


def _signed_percent(reading: Reading, quantity: Quantity) -> Quantity | None:
    text = reading.text
    gap_after, gap_before = text.gaps[quantity.last + 1], text.gaps[quantity.first]
    sign = gap_after.removeprefix(_MINUS).lstrip(_GLUE)[:1]  # `3.5-%` is written with its minus on the left
    if sign in (_PERCENT, _PER_MILLE) and gap_after.index(sign) <= 2:
        signs = _PERCENT_SIGNS if sign == _PERCENT else _PER_MILLE
        place = next(at for at in range(quantity.end, len(text.original)) if text.original[at] in signs)
        share = _percent(quantity, quantity.start, place + 1)
        return share if sign == _PERCENT else share.scaled(_TENTH)
    belongs_before = (
        quantity.first > 0
        and reading.words[quantity.first - 1].marks & Mark.NUMBER
        and gap_before.removeprefix(_MINUS).lstrip(_GLUE) == _PERCENT
    )
    if gap_before.endswith(_PERCENT) and quantity.numeral.digits and not belongs_before:
        gap_start = text.ends[quantity.first - 1] if quantity.first else 0
        sign_at = max(text.original.rfind(sign, gap_start, quantity.start) for sign in _PERCENT_SIGNS)
        return _percent(quantity, sign_at, quantity.end)
    return None


def _percent(quantity: Quantity, start: int, end: int) -> Quantity:
    rule = "percent sign"
    return replace(quantity, start=start, end=end, kind=UnitKind.PERCENT, unit="percent", unit_rule=rule)


def _spelled_percent(reading: Reading, quantity: Quantity) -> Quantity | None:
    text = reading.text
    found = reading.pack.units.percents.starting(text, reading.words, quantity.after)
    if found is None or not (reading.adjacent[quantity.after] or text.gaps[quantity.after].strip() == ")"):
        return None
    after, name = found
    end = text.ends[after - 1] if name.code == "percent" else quantity.end
    return replace(
        quantity.scaled(name.part),
        end=end,
        kind=UnitKind.PERCENT,
        unit=name.code,
        after=after,
        unit_rule="percent in words",
    )


def symbol(reading: Reading, quantity: Quantity) -> Quantity | None:
    """A currency by its sign, its ISO code or its abbreviation; degrees by their sign."""
    return (
        _currency_sign(reading, quantity)
        or _currency_code(reading, quantity)
        or _abbreviation(reading, quantity)
        or _degree_sign(reading, quantity)
    )


def _currency_sign(reading: Reading, quantity: Quantity) -> Quantity | None:
    text, symbols = reading.text, reading.pack.units.symbols
    before = text.gaps[quantity.first].rstrip(" ")[-1:]
    after = text.gaps[quantity.last + 1].lstrip(" ")[:1]
    for sign in (before, after):
        if sign and sign in symbols:
            return replace(quantity, kind=UnitKind.CURRENCY, unit=symbols[sign], unit_rule="currency sign")
    return None


def _currency_code(reading: Reading, quantity: Quantity) -> Quantity | None:
    text = reading.text
    for place in (quantity.last + 1, quantity.first - 1):
        if not 0 <= place < len(reading.words) or not reading.adjacent[max(place, quantity.first)]:
            continue
        form = text.surface(text.starts[place], text.ends[place])
        if form in reading.pack.units.codes:
            after = max(quantity.after, place + 1)
            return replace(
                quantity, kind=UnitKind.CURRENCY, unit=form, after=after, unit_rule="currency code"
            )
    return None


def _abbreviation(reading: Reading, quantity: Quantity) -> Quantity | None:
    """Two or three letters with points between them, each a word of its own: a currency or another unit."""
    text, table = reading.text, reading.pack.units.abbreviations
    for after in (quantity.after + 3, quantity.after + 2):
        if not _joined_by_points(reading, quantity.after, after):
            continue
        letters = text.surface(text.starts[quantity.after], text.ends[after - 1])
        code = table.get(letters) or table.get(fold(letters))
        if code is not None:
            unit = UNITS.get(code)
            kind, rule = (UnitKind.CURRENCY, "currency") if unit is None else (unit.kind, "unit")
            return replace(quantity, kind=kind, unit=code, after=after, unit_rule=f"{rule} abbreviation")
    return None


def _joined_by_points(reading: Reading, first: int, after: int) -> bool:
    gaps = reading.text.gaps
    if after > len(reading.words) or gaps[first + 1] != "." or not reading.adjacent[first]:
        return False
    return all(gaps[place] == "." for place in range(first + 1, after))


def _degree_sign(reading: Reading, quantity: Quantity) -> Quantity | None:
    gap = reading.text.gaps[quantity.last + 1]
    if not gap.strip(" +").startswith(_DEGREE):
        return None
    place, code = quantity.last + 1, "C"
    glued = gap.rstrip(" ").endswith(_DEGREE) and place < len(reading.words)
    scale = reading.pack.units.degree_letters.get(reading.words[place].form) if glued else None
    after = place if scale is None else place + 1
    return replace(
        quantity, kind=UnitKind.TEMPERATURE, unit=scale or code, after=after, unit_rule="degree sign"
    )
