"""Column types that give back exactly what was written: numbers, moments and lists of names."""

import json
from collections.abc import Callable
from datetime import UTC, datetime
from decimal import ROUND_HALF_EVEN, Context, Decimal
from typing import Any

from sqlalchemy import Dialect, Numeric, Text, TypeDecorator
from sqlalchemy.types import TypeEngine

from factdb.errors import StoreError

WHOLE_LIMIT = 2**63
"""SQLite keeps whole numbers below this, in either direction, as integers."""

DIGITS = 15
"""Significant digits of any other number that survive the way through SQLite's REAL and back."""

LARGEST_EXPONENT = 300
"""Powers of ten; above it REAL becomes infinite."""

_ROUNDING = Context(prec=DIGITS, rounding=ROUND_HALF_EVEN)


def storable(value: Decimal) -> Decimal:
    """The number that the database keeps for `value`: `value` itself, unless it has very many digits.

    Whole numbers up to 18 digits and decimals up to 15 significant digits are kept as written. A longer
    number, such as one third, is rounded in decimal arithmetic to 15 significant digits, on every database
    alike, so that what is read is always what was stored.
    Raises StoreError for a number that is not finite or has more than 300 digits.
    """
    if not value.is_finite() or abs(value.adjusted()) > LARGEST_EXPONENT:
        raise StoreError(f"the value {value:.3E} has no place in a database column; leave the claim out")
    if _is_whole(value) and abs(value) < WHOLE_LIMIT:
        return value
    return _ROUNDING.plus(value)


def _is_whole(value: Decimal) -> bool:
    return value == value.to_integral_value()


class _RawNumeric(Numeric[Any]):
    """NUMERIC without the conversion to float that SQLAlchemy makes for SQLite."""

    def bind_processor(self, dialect: Dialect) -> None:
        return None

    def result_processor(self, dialect: Dialect, coltype: object) -> Callable[[Any], Any] | None:
        return None


class ExactNumeric(TypeDecorator[Decimal]):
    """A NUMERIC column whose Decimals come back as they were written.

    SQLite has no decimal storage class: a NUMERIC column keeps whole numbers as 64-bit integers and others as
    binary REAL. The shortest decimal that names a REAL is the number written as long as that had at most 15
    significant digits, which `storable` ensures.
    """

    impl = Numeric
    cache_ok = True

    def load_dialect_impl(self, dialect: Dialect) -> TypeEngine[Any]:
        """NUMERIC without precision, on every database."""
        return _RawNumeric() if dialect.name == "sqlite" else Numeric()

    def process_bind_param(
        self, value: Decimal | int | None, dialect: Dialect
    ) -> Decimal | int | float | None:
        """The stored form: an integer, or on SQLite the REAL nearest to at most 15 digits."""
        if value is None:
            return None
        exact = storable(Decimal(value))
        if dialect.name != "sqlite":
            return exact
        return int(exact) if _is_whole(exact) and abs(exact) < WHOLE_LIMIT else float(exact)

    def process_result_value(self, value: Any, dialect: Dialect) -> Decimal | None:
        """The number as written; never by way of a float's binary expansion."""
        if value is None or isinstance(value, Decimal):
            return value
        return Decimal(value) if isinstance(value, int) else Decimal(repr(value))


class Moment(TypeDecorator[datetime]):
    """A moment of factdb's own clock, as ISO 8601 text in UTC, which sorts and reads the same everywhere."""

    impl = Text
    cache_ok = True

    def process_bind_param(self, value: datetime | None, dialect: Dialect) -> str | None:
        """Text such as `2026-11-21T09:30:00Z`; raises ValueError for a moment without an offset."""
        if value is None:
            return None
        if value.tzinfo is None:
            raise ValueError(f"the moment {value} has no offset from UTC")
        return value.astimezone(UTC).strftime("%Y-%m-%dT%H:%M:%SZ")

    def process_result_value(self, value: str | None, dialect: Dialect) -> datetime | None:
        """An aware datetime in UTC."""
        return None if value is None else datetime.fromisoformat(value)


class Names(TypeDecorator[tuple[str, ...]]):
    """A short list of names as a JSON array, which Datasette can facet."""

    impl = Text
    cache_ok = True

    def process_bind_param(self, value: tuple[str, ...] | None, dialect: Dialect) -> str:
        """An array, empty for None."""
        return json.dumps(list(value or ()), ensure_ascii=False)

    def process_result_value(self, value: str | None, dialect: Dialect) -> tuple[str, ...]:
        """The names in their order."""
        return tuple(json.loads(value)) if value else ()
