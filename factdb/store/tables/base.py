"""What all tables share: naming of constraints, column types, and the check on enumerations."""

from datetime import datetime
from decimal import Decimal
from enum import StrEnum
from typing import Any, ClassVar

from sqlalchemy import CheckConstraint, Text
from sqlalchemy import MetaData as _MetaData
from sqlalchemy.orm import DeclarativeBase, Mapped, mapped_column

from factdb.store.columns import ExactNumeric, Moment, Names

# Migrations can only change a constraint that has a name.
CONVENTION = {
    "pk": "pk_%(table_name)s",
    "uq": "uq_%(table_name)s_%(column_0_N_name)s",
    "ix": "ix_%(table_name)s_%(column_0_N_name)s",
    "fk": "fk_%(table_name)s_%(column_0_name)s_%(referred_table_name)s",
    "ck": "ck_%(table_name)s_%(constraint_name)s",
}


class Base(DeclarativeBase):
    """The parent of every table."""

    metadata = _MetaData(naming_convention=CONVENTION)
    type_annotation_map: ClassVar[dict[Any, Any]] = {
        str: Text(),
        Decimal: ExactNumeric(),
        datetime: Moment(),
        tuple[str, ...]: Names(),
    }


class Numbered:
    """A table with a surrogate key."""

    id: Mapped[int] = mapped_column(primary_key=True, sort_order=-1)


def one_of(column: str, values: type[StrEnum]) -> CheckConstraint:
    """A check that `column` holds one of `values`, or null where the column allows it."""
    listed = ", ".join(f"'{value}'" for value in values)
    return CheckConstraint(f"{column} IN ({listed})", name=f"known_{column}")
