"""Numbers come back from a NUMERIC column as they were written."""

from decimal import ROUND_HALF_EVEN, Context, Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st
from sqlalchemy import Column, MetaData, Table, create_engine, insert, select, text

from factdb.errors import StoreError
from factdb.store.columns import ExactNumeric, storable

NUMBERS = Table("numbers", MetaData(), Column("value", ExactNumeric()))


def kept(value: Decimal | None) -> tuple[Decimal | None, object]:
    """What SQLAlchemy reads back, and what plain SQL sees."""
    engine = create_engine("sqlite://")
    with engine.begin() as connection:
        NUMBERS.create(connection)
        connection.execute(insert(NUMBERS).values(value=value))
        read = connection.execute(select(NUMBERS.c.value)).scalar_one()
        plain = connection.execute(text("SELECT value FROM numbers")).scalar_one()
    engine.dispose()
    return read, plain


@pytest.mark.parametrize(
    ("written", "plain"),
    [
        ("0", 0),
        ("24", 24),
        ("-5", -5),
        ("43000000000", 43_000_000_000),
        ("4.3E+10", 43_000_000_000),
        ("999999999999999999", 999_999_999_999_999_999),
        ("-999999999999999999", -999_999_999_999_999_999),
        ("12.50", 12.5),
        ("99.9", 99.9),
        ("0.1", 0.1),
        ("0.000001", 1e-06),
        ("123456789.123456", 123456789.123456),
        ("1E+20", 1e20),
    ],
)
def test_a_number_as_news_write_it_is_exact(written: str, plain: float) -> None:
    number = Decimal(written)

    read, seen = kept(number)

    assert read == number
    assert seen == plain
    assert type(seen) is type(plain)


def test_an_open_end_stays_open() -> None:
    assert kept(None) == (None, None)


@given(st.integers(-(10**18) + 1, 10**18 - 1))
def test_every_whole_number_of_18_digits_is_exact(number: int) -> None:
    assert kept(Decimal(number)) == (Decimal(number), number)


@given(st.integers(-(10**15) + 1, 10**15 - 1), st.integers(0, 20))
def test_every_decimal_of_15_digits_is_exact(digits: int, places: int) -> None:
    number = Decimal(digits).scaleb(-places)

    read, _ = kept(number)

    assert read == number


@given(st.decimals(allow_nan=False, allow_infinity=False, min_value=-(10**25), max_value=10**25))
def test_a_longer_number_is_rounded_by_decimal_rules_before_it_is_stored(number: Decimal) -> None:
    read, _ = kept(number)

    assert read == storable(number)
    assert storable(storable(number)) == storable(number)
    assert storable(number) in (number, Context(prec=15, rounding=ROUND_HALF_EVEN).plus(number))


def test_one_third_keeps_fifteen_digits() -> None:
    third = Decimal(1) / Decimal(3)

    assert kept(third)[0] == Decimal("0.333333333333333")


@pytest.mark.parametrize("written", ["NaN", "Infinity", "-Infinity", "1E+301", "1E-301"])
def test_what_is_no_number_of_this_world_is_refused(written: str) -> None:
    with pytest.raises(StoreError, match="leave the claim out"):
        storable(Decimal(written))
