"""The factors of units agree with those of pint, a library of physical units that others keep."""

from decimal import Decimal

import pint
import pytest

from factdb.core.units import UNITS

OUR_OWN = {
    # Units of the market and the land that pint does not know, or knows as something else.
    *("dunam", "feddan", "quintal", "qirat", "ardeb"),
    # Shares, points and scales, which convert into nothing physical.
    *("times", "fraction", "percent", "percentage_point", "basis_point"),
    *("richter", "degree", "point", "megapixel"),
    # In pint a ratio of frequencies.
    "decade",
}
CALLED = {
    "mile^2": "mile**2",
    "km^2": "km**2",
    "m^2": "m**2",
    "m^3": "m**3",
    "foot^3": "foot**3",
    "nmi": "nautical_mile",
    "barrel": "oil_bbl",
    "t": "tonne",
    "ha": "hectare",
    "C": "degC",
    "F": "degF",
    "cal": "calorie",
    "hp": "metric_horsepower",
    "V": "volt",
    "kV": "kilovolt",
    "W": "watt",
    "ounce": "troy_ounce",
}
MEASURED = sorted(code for code, unit in UNITS.items() if code not in OUR_OWN and unit.base != code)


@pytest.fixture(scope="module")
def registry() -> pint.UnitRegistry:
    return pint.UnitRegistry(non_int_type=Decimal)


@pytest.mark.parametrize("code", MEASURED)
def test_a_unit_is_as_large_as_pint_says(registry: pint.UnitRegistry, code: str) -> None:
    unit = UNITS[code]
    one = registry.Quantity(Decimal(1), CALLED.get(code, code))

    factor = one.to(CALLED.get(unit.base, unit.base)).magnitude

    assert abs(factor / unit.factor - 1) < Decimal("0.00002"), (factor, unit.factor)
