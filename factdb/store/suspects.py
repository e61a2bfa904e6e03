"""Find the figures whose claims may disagree, by one pass over an index: the rules look at these alone.

A group of intervals has no value in common iff max(low) > min(high). Tolerances only make intervals wider, so that
no disagreement is missed; some figures are looked at in vain.
"""

from collections.abc import Collection

from sqlalchemy import ColumnElement, Connection, and_, func, or_, select
from sqlalchemy.orm import aliased

from factdb.store.bulk import in_parts
from factdb.store.tables import ClaimRow

_Part, _Whole = aliased(ClaimRow), aliased(ClaimRow)


def suspects(connection: Connection, figures: Collection[int] | None = None) -> set[int]:
    """The numbers of the figures that may hold a conflict or an update; with `figures`, of these."""
    if figures is None:
        return _disagreeing(connection, ClaimRow.figure_id.is_not(None)) | _exceeded(
            connection, _Whole.figure_id.is_not(None)
        )
    found: set[int] = set()
    for part in in_parts(figures):
        found |= _disagreeing(connection, ClaimRow.figure_id.in_(part))
        found |= _exceeded(connection, _Whole.figure_id.in_(part))
    return found


def _disagreeing(connection: Connection, chosen: ColumnElement[bool]) -> set[int]:
    """Figures without a common value, with a denial, with several units, or with a bound that was passed."""
    low, high, unit = ClaimRow.value_low, ClaimRow.value_high, ClaimRow.unit_id
    query = (
        select(ClaimRow.figure_id)
        .where(chosen)
        .group_by(ClaimRow.figure_id)
        .having(
            or_(
                func.max(low) > func.min(high),
                func.max(ClaimRow.denied),
                func.min(unit) != func.max(unit),
                and_(func.count(high) < func.count(), func.max(low) > func.min(low)),
            )
        )
    )
    return {number for number in connection.scalars(query) if number is not None}


def _exceeded(connection: Connection, chosen: ColumnElement[bool]) -> set[int]:
    """Figures with a claim of which a part is larger, or given in another unit."""
    query = (
        select(_Whole.figure_id)
        .join(_Part, _Part.part_of_id == _Whole.id)
        .where(chosen, or_(_Part.value_low > _Whole.value_high, _Part.unit_id != _Whole.unit_id))
        .distinct()
    )
    return {number for number in connection.scalars(query) if number is not None}
