"""Units: kinds, dimensions and conversion."""

from decimal import Decimal

import pytest

from factdb.core.claims import UnitKind
from factdb.core.units import UNITS, kind_of, measure_of, unit_name


@pytest.mark.parametrize(
    ("code", "kind"),
    [
        ("km", UnitKind.LENGTH),
        ("USD", UnitKind.CURRENCY),
        ("percent", UnitKind.PERCENT),
        ("fraction", UnitKind.RATIO),
        ("MWh", UnitKind.ENERGY),
        ("barrel/day", UnitKind.RATE),
        ("widget", UnitKind.OTHER),
    ],
)
def test_a_code_says_its_kind(code, kind):
    assert kind_of(code) is kind


@pytest.mark.parametrize(
    ("one", "other", "factor"),
    [
        ("km", "m", "1000"),
        ("t", "kg", "1000"),
        ("percent", "fraction", "0.01"),
        ("week", "day", "7"),
        ("barrel/month", "barrel/day", None),
        ("case/100k", "case/million", "10"),
    ],
)
def test_units_of_one_dimension_convert(one, other, factor):
    left, right = measure_of(kind_of(one), one), measure_of(kind_of(other), other)

    assert left.dimension == right.dimension
    if factor is not None:
        assert left.factor / right.factor == Decimal(factor)


@pytest.mark.parametrize(
    ("one", "other"),
    [("USD", "EUR"), ("MW", "MWh"), ("barrel", "t"), ("percent", "percentage_point"), ("USD/day", "USD")],
)
def test_units_of_different_dimensions_stay_apart(one, other):
    assert measure_of(kind_of(one), one).dimension != measure_of(kind_of(other), other).dimension


def test_counts_have_no_unit():
    assert measure_of(UnitKind.COUNT, None).dimension == "count"
    assert unit_name(UnitKind.COUNT, None) == ""


def test_every_base_unit_is_in_the_table_and_is_its_own_base():
    for unit in UNITS.values():
        assert UNITS[unit.base].factor == 1
        assert UNITS[unit.base].base == unit.base


def test_a_rate_is_named_per_its_lower_unit():
    assert unit_name(UnitKind.RATE, "barrel/day") == "barrels per day"
