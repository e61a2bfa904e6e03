"""Give units, concepts and places the names that readers see, and the wholes that they belong to."""

from collections.abc import Iterable

from sqlalchemy import Connection, insert, select, update

from factdb.core.claims import UnitKind
from factdb.errors import InputError
from factdb.store.tables import ConceptRow, PlaceRow, UnitRow
from factdb.store.values import Label


def label_units(connection: Connection, kind: UnitKind, labels: Iterable[Label]) -> None:
    """Name units of one kind; makes those that no claim has used yet."""
    for label in labels:
        columns = {"name": label.name, "name_en": label.name_en, "factor": label.factor}
        is_it = (UnitRow.kind == kind.value, UnitRow.code == label.slug)
        if connection.execute(select(UnitRow.id).where(*is_it)).first() is None:
            connection.execute(insert(UnitRow).values(kind=kind.value, code=label.slug, **columns))
        else:
            connection.execute(update(UnitRow).where(*is_it).values(**columns))


def label_things(connection: Connection, table: type[ConceptRow | PlaceRow], labels: Iterable[Label]) -> None:
    """Name concepts or places; a parent comes before its children, or is known. Raises InputError."""
    for label in labels:
        columns = {
            "name": label.name or label.slug,
            "name_en": label.name_en,
            "parent_id": _parent(connection, table, label),
        }
        if connection.execute(select(table.id).where(table.slug == label.slug)).first() is None:
            connection.execute(insert(table).values(slug=label.slug, **columns))
        else:
            connection.execute(update(table).where(table.slug == label.slug).values(**columns))


def _parent(connection: Connection, table: type[ConceptRow | PlaceRow], label: Label) -> int | None:
    if label.parent is None:
        return None
    parent = connection.execute(select(table.id).where(table.slug == label.parent)).scalar()
    if parent is None:
        raise InputError(
            f"{label.slug} belongs to {label.parent}, which is not among the {table.__tablename__}; "
            "put it first"
        )
    return int(parent)
