"""Units of measure: what kind each code is, and how it converts to the base unit of its dimension.

A dimension is named by its base unit (`m` for every length), so that two claims can be compared when their
dimensions are equal. Kinds are coarser: MW and MWh are both `energy`, but power is no energy.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from decimal import Decimal

from factdb.core.claims import UnitKind


@dataclass(frozen=True, slots=True)
class Unit:
    """A unit by its code, such as `km^2`."""

    code: str
    kind: UnitKind
    base: str
    """The code of the unit that all units of this dimension convert to."""
    factor: Decimal
    """How many base units one of it is."""
    name_en: str
    """Plural, as after a number: `square kilometres`."""


@dataclass(frozen=True, slots=True)
class Measure:
    """What claims of one dimension are converted to."""

    dimension: str
    """Equal for all units that convert into one another; `count` for counts."""
    factor: Decimal
    """Multiply a value by it to get base units."""


_ONE = Decimal(1)
_Row = tuple[str, str, str]


def _units(kind: UnitKind, base: str, rows: Iterable[_Row]) -> list[Unit]:
    return [Unit(code, kind, base, Decimal(factor), name) for code, factor, name in rows]


_LENGTH: list[_Row] = [
    ("m", "1", "metres"),
    ("km", "1000", "kilometres"),
    ("cm", "0.01", "centimetres"),
    ("mm", "0.001", "millimetres"),
    ("mile", "1609.344", "miles"),
    ("nmi", "1852", "nautical miles"),
    ("foot", "0.3048", "feet"),
    ("inch", "0.0254", "inches"),
    ("yard", "0.9144", "yards"),
]
_AREA: list[_Row] = [
    ("m^2", "1", "square metres"),
    ("km^2", "1000000", "square kilometres"),
    ("mile^2", "2589988.110336", "square miles"),
    ("foot^2", "0.09290304", "square feet"),
    ("inch^2", "0.00064516", "square inches"),
    ("yard^2", "0.83612736", "square yards"),
    ("ha", "10000", "hectares"),
    ("feddan", "4200.83", "feddans"),
    ("dunam", "1000", "dunams"),
    ("acre", "4046.8564224", "acres"),
]
_MASS: list[_Row] = [
    ("kg", "1", "kilograms"),
    ("t", "1000", "tonnes"),
    ("g", "0.001", "grams"),
    ("mg", "0.000001", "milligrams"),
    ("ug", "0.000000001", "micrograms"),
    ("quintal", "100", "quintals"),
    ("ardeb", "150", "ardebs"),
    ("ounce", "0.0311034768", "troy ounces"),
    ("lb", "0.45359237", "pounds"),
    ("carat", "0.0002", "carats"),
]
_VOLUME: list[_Row] = [
    ("l", "1", "litres"),
    ("ml", "0.001", "millilitres"),
    ("m^3", "1000", "cubic metres"),
    ("foot^3", "28.316846592", "cubic feet"),
    ("gallon", "3.785411784", "gallons"),
    ("barrel", "158.987294928", "barrels"),
]
_DURATION: list[_Row] = [
    ("day", "1", "days"),
    ("second", "0.0000115740740741", "seconds"),
    ("minute", "0.000694444444444", "minutes"),
    ("hour", "0.0416666666666667", "hours"),
    ("week", "7", "weeks"),
    ("month", "30.4375", "months"),
    ("year", "365.25", "years"),
    ("decade", "3652.5", "decades"),
    ("century", "36525", "centuries"),
]
_POWER: list[_Row] = [
    ("W", "1", "watts"),
    ("kW", "1000", "kilowatts"),
    ("MW", "1000000", "megawatts"),
    ("GW", "1000000000", "gigawatts"),
    ("hp", "735.49875", "horsepower"),
]
_ENERGY: list[_Row] = [
    ("J", "1", "joules"),
    ("cal", "4.184", "calories"),
    ("kWh", "3600000", "kilowatt hours"),
    ("MWh", "3600000000", "megawatt hours"),
    ("GWh", "3600000000000", "gigawatt hours"),
    ("TWh", "3600000000000000", "terawatt hours"),
]
_DATA: list[_Row] = [
    ("kbit", "0.000125", "kilobits"),
    ("kB", "0.001", "kilobytes"),
    ("Mbit", "0.125", "megabits"),
    ("MB", "1", "megabytes"),
    ("Gbit", "125", "gigabits"),
    ("GB", "1000", "gigabytes"),
    ("Tbit", "125000", "terabits"),
    ("TB", "1000000", "terabytes"),
    ("PB", "1000000000", "petabytes"),
]
_SINGLE: list[tuple[UnitKind, str, str]] = [
    (UnitKind.RATIO, "times", "times"),
    (UnitKind.TEMPERATURE, "C", "degrees Celsius"),
    (UnitKind.TEMPERATURE, "F", "degrees Fahrenheit"),
    (UnitKind.OTHER, "richter", "magnitude"),
    (UnitKind.OTHER, "degree", "degrees"),
    (UnitKind.OTHER, "point", "points"),
    (UnitKind.OTHER, "Hz", "hertz"),
    (UnitKind.OTHER, "kHz", "kilohertz"),
    (UnitKind.OTHER, "MHz", "megahertz"),
    (UnitKind.OTHER, "GHz", "gigahertz"),
    (UnitKind.OTHER, "pixel", "pixels"),
    (UnitKind.OTHER, "megapixel", "megapixels"),
    (UnitKind.OTHER, "knot", "knots"),
    (UnitKind.OTHER, "decibel", "decibels"),
]

UNITS: dict[str, Unit] = {
    unit.code: unit
    for unit in (
        *_units(UnitKind.LENGTH, "m", _LENGTH),
        *_units(UnitKind.AREA, "m^2", _AREA),
        *_units(UnitKind.MASS, "kg", _MASS),
        *_units(UnitKind.VOLUME, "l", _VOLUME),
        *_units(UnitKind.DURATION, "day", _DURATION),
        *_units(UnitKind.ENERGY, "W", _POWER),
        *_units(UnitKind.ENERGY, "J", _ENERGY),
        *_units(UnitKind.OTHER, "MB", _DATA),
        *_units(UnitKind.OTHER, "A", [("A", "1", "amperes"), ("mA", "0.001", "milliamperes")]),
        *_units(UnitKind.OTHER, "Ah", [("Ah", "1", "ampere hours"), ("mAh", "0.001", "milliampere hours")]),
        *_units(UnitKind.OTHER, "V", [("V", "1", "volts"), ("kV", "1000", "kilovolts")]),
        # A share in percent and a share as a fraction are one quantity; percentage points are another.
        *_units(UnitKind.RATIO, "fraction", [("fraction", "1", "of the whole")]),
        *_units(UnitKind.PERCENT, "fraction", [("percent", "0.01", "percent")]),
        *_units(
            UnitKind.PERCENT,
            "percentage_point",
            [
                ("percentage_point", "1", "percentage points"),
                ("basis_point", "0.01", "basis points"),
            ],
        ),
        *(Unit(code, kind, code, _ONE, name) for kind, code, name in _SINGLE),
    )
}
"""Every unit that has a code of its own, by that code. Currencies are ISO 4217 codes and need no row."""

_RATE_BASES = {"1000": Decimal(1000), "100k": Decimal(100_000), "million": Decimal(1_000_000)}


def kind_of(code: str) -> UnitKind:
    """The kind of a unit code; three capitals are a currency, `x/y` is a rate."""
    if "/" in code:
        return UnitKind.RATE
    unit = UNITS.get(code)
    if unit is not None:
        return unit.kind
    return UnitKind.CURRENCY if len(code) == 3 and code.isupper() else UnitKind.OTHER


def measure_of(kind: UnitKind, code: str | None) -> Measure:
    """The dimension of a unit and its factor to the base unit.

    A code that is in no table is its own dimension; `barrel/day` and `barrel/month` convert into one another,
    barrels and tonnes do not.
    """
    if kind is UnitKind.COUNT:
        return Measure("count", _ONE)
    if code is None:
        return Measure(str(kind), _ONE)
    if "/" in code:
        return _measure_of_rate(*code.split("/", 1))
    unit = UNITS.get(code)
    return Measure(code, _ONE) if unit is None else Measure(unit.base, unit.factor)


def _measure_of_rate(above: str, below: str) -> Measure:
    top = measure_of(kind_of(above), above)
    if below in _RATE_BASES:
        return Measure(f"{top.dimension}/person", top.factor / _RATE_BASES[below])
    bottom = measure_of(kind_of(below), below)
    return Measure(f"{top.dimension}/{bottom.dimension}", top.factor / bottom.factor)


def unit_name(kind: UnitKind, code: str | None) -> str:
    """The English name of a unit after a number; empty for counts."""
    if kind is UnitKind.COUNT or code is None:
        return ""
    if "/" in code:
        above, below = code.split("/", 1)
        return f"{unit_name(kind_of(above), above)} per {below}"
    unit = UNITS.get(code)
    return code if unit is None else unit.name_en
