"""Claims in words for people and as numbers for programs."""

from decimal import Decimal

import pytest

from factdb.cli.rows import figures, number, unit_in_words, value_in_words
from factdb.core.claims import Claim, Qualifier, Span, UnitKind


def claim(
    low: str | None, high: str | None, qualifier: Qualifier = Qualifier.EXACT, **changes: object
) -> Claim:
    return Claim(
        span=Span(0, 2), surface="40", sentence=Span(0, 10),
        low=None if low is None else Decimal(low), high=None if high is None else Decimal(high),
        qualifier=qualifier, **changes,
    )  # fmt: skip


@pytest.mark.parametrize(
    ("given", "words"),
    [
        (claim("40", "40"), "40"),
        (claim("43000000000", "43000000000", Qualifier.APPROX), "about 43,000,000,000"),
        (claim("85", None, Qualifier.AT_LEAST), "at least 85"),
        (claim("400", None, Qualifier.MORE_THAN), "more than 400"),
        (claim(None, "20", Qualifier.AT_MOST), "at most 20"),
        (claim(None, "5", Qualifier.LESS_THAN), "less than 5"),
        (claim("60", "90", Qualifier.RANGE), "60 to 90"),
        (claim("20", "200", Qualifier.VAGUE), "20 to 200 (vague)"),
        (claim("200", "200", denied=True), "200 (denied)"),
        (claim("7", "7", Qualifier.APPROX, denied=True, planned=True), "about 7 (planned, denied)"),
    ],
)
def test_the_value_says_its_qualifier(given, words):
    assert value_in_words(given) == words


@pytest.mark.parametrize(
    ("value", "words"),
    [
        ("0", "0"),
        ("1000", "1,000"),
        ("1E+15", "1,000,000,000,000,000"),
        ("99.90", "99.9"),
        ("0.5", "0.5"),
        ("-3", "-3"),
    ],
)
def test_figures_are_plain_digits(value, words):
    assert figures(Decimal(value)) == words


@pytest.mark.parametrize(
    ("value", "expected"), [("40", 40), ("4E+1", 40), ("40.0", 40), ("99.9", 99.9), ("1E+20", 10**20)]
)
def test_whole_numbers_are_integers_in_json(value, expected):
    result = number(Decimal(value))

    assert (result, type(result)) == (expected, type(expected))


def test_an_open_end_is_null():
    assert number(None) is None


@pytest.mark.parametrize(
    ("kind", "unit", "words"),
    [
        (UnitKind.COUNT, None, None),
        (UnitKind.PERCENT, "percent", "%"),
        (UnitKind.PERCENT, "percentage_point", "percentage_point"),
        (UnitKind.CURRENCY, "USD", "USD"),
        (UnitKind.CURRENCY, None, "currency"),
        (UnitKind.RATE, "USD/month", "USD/month"),
    ],
)
def test_the_unit_is_short(kind, unit, words):
    assert unit_in_words(claim("1", "1", unit_kind=kind, unit=unit)) == words
