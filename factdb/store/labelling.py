"""Give units, concepts and places the names that readers see, and the wholes that they belong to."""

from collections.abc import Callable, Iterable, Mapping

from sqlalchemy import Connection, bindparam, insert, select, update

from factdb.store.tables import ConceptRow, PlaceRow, UnitRow
from factdb.store.values import Label


def label_units(connection: Connection, name_of: Callable[[str], str | None]) -> None:
    """Name the units that claims use, by their codes; one that has no name keeps what it has."""
    changed = [
        {"number": row.id, "name": name}
        for row in connection.execute(select(UnitRow.id, UnitRow.code, UnitRow.name))
        if (name := name_of(row.code)) is not None and name != row.name
    ]
    if changed:
        connection.execute(update(UnitRow).where(UnitRow.id == bindparam("number")), changed)


def label_things(connection: Connection, table: type[ConceptRow | PlaceRow], labels: Iterable[Label]) -> None:
    """Name the concepts or places that claims use, and all that hold them."""
    by_slug = {label.slug: label for label in labels}
    known = set(connection.scalars(select(table.slug)))
    wanted = _with_holders(known, by_slug)
    missing = [{"slug": slug} for slug in wanted if slug not in known]
    if missing:
        connection.execute(insert(table), missing)
    rows = {row.slug: row for row in connection.execute(select(table))}
    changed = []
    for label in wanted.values():
        row = rows[label.slug]
        parent = rows[label.parent].id if label.parent in rows else None
        if (row.name, row.name_en, row.parent_id) != (label.name, label.name_en, parent):
            columns = {"name": label.name, "name_en": label.name_en, "parent_id": parent}
            changed.append({"number": row.id, **columns})
    if changed:
        connection.execute(update(table).where(table.id == bindparam("number")), changed)


def _with_holders(used: Iterable[str], by_slug: Mapping[str, Label]) -> dict[str, Label]:
    wanted: dict[str, Label] = {}
    for slug in used:
        label = by_slug.get(slug)
        while label is not None and label.slug not in wanted:
            wanted[label.slug] = label
            label = by_slug.get(label.parent or "")
    return wanted
