"""Write what comparison found, so that saving the same report again changes nothing."""

from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from typing import Any

from sqlalchemy import ColumnElement, Connection, bindparam, delete, insert, select, true, update
from sqlalchemy.orm import InstrumentedAttribute

from factdb.core.figures import Figure, Report
from factdb.store.bulk import in_parts
from factdb.store.conflict_writing import save_conflicts
from factdb.store.tables import ArticleRow, ArticleVersionRow, ClaimRow, FigureRow, StaleRow
from factdb.store.values import SavedReport

Within = Collection[int] | None
"""The numbers of the figures that a report is about; None = all of the database."""


def save_report(connection: Connection, report: Report) -> SavedReport:
    """Make figures, their claims and conflicts equal to `report`, which covers the whole database.

    Conflicts that the report no longer holds go; what humans said about them is remembered by their rule
    and inputs, and holds again when the same conflict comes back.
    """
    figure_ids = save_figures(connection, _all_figures(report))
    return SavedReport(figure_ids, save_conflicts(connection, report, figure_ids))


def save_figures(connection: Connection, figures: Sequence[Figure], within: Within = None) -> dict[str, int]:
    """Make figures and their claims equal to `figures`; returns their numbers by key.

    With `within`, the others stay as they are: `figures` are what has become of these.
    """
    figure_ids = _save_rows(connection, figures, within)
    _link_claims(connection, figures, figure_ids, within)
    _save_voices(connection, figures, within)
    _remove_figures(connection, figure_ids, within)
    for condition in _each(StaleRow.figure_id, within):
        connection.execute(delete(StaleRow).where(condition))
    return figure_ids


def _all_figures(report: Report) -> list[Figure]:
    by_key = {conflict.figure.key: conflict.figure for conflict in (*report.conflicts, *report.updates)}
    by_key |= {figure.key: figure for figure in report.figures}
    return list(by_key.values())


def _save_rows(connection: Connection, figures: Sequence[Figure], within: Within) -> dict[str, int]:
    keys = None if within is None else [figure.key for figure in figures]
    known = {
        row.key: row
        for condition in _each(FigureRow.key, keys)
        for row in connection.execute(select(FigureRow).where(condition))
    }
    new, changed = [], []
    for figure in figures:
        columns = {"title": figure.title, "title_en": figure.title_en, "unit": figure.unit}
        row: Any = known.get(figure.key)
        if row is None:
            new.append({"key": figure.key, **columns})
        elif any(getattr(row, name) != value for name, value in columns.items()):
            changed.append({"number": row.id, **columns})
    if new:
        connection.execute(insert(FigureRow), new)
    if changed:
        connection.execute(update(FigureRow).where(FigureRow.id == bindparam("number")), changed)
    wanted = {figure.key for figure in figures}
    return {
        row.key: row.id
        for condition in _each(FigureRow.key, keys)
        for row in connection.execute(select(FigureRow.key, FigureRow.id).where(condition))
        if row.key in wanted
    }


def _link_claims(
    connection: Connection, figures: Iterable[Figure], figure_ids: Mapping[str, int], within: Within
) -> None:
    wanted = {recorded.claim_id: figure_ids[figure.key] for figure in figures for recorded in figure.claims}
    conditions = [
        *_each(ClaimRow.figure_id, within),
        *(_each(ClaimRow.id, wanted) if within is not None else ()),
    ]
    linked = {
        row.id: row.figure_id
        for condition in conditions
        for row in connection.execute(select(ClaimRow.id, ClaimRow.figure_id).where(condition))
    }
    changed = [
        {"number": number, "figure_id": wanted.get(number)}
        for number, figure_id in linked.items()
        if figure_id != wanted.get(number)
    ]
    if changed:
        connection.execute(update(ClaimRow).where(ClaimRow.id == bindparam("number")), changed)


def _save_voices(connection: Connection, figures: Iterable[Figure], within: Within) -> None:
    """Remember which articles speak with one voice, as far as they have claims in figures."""
    voice_of_claim = {recorded.claim_id: recorded.voice for figure in figures for recorded in figure.claims}
    changed: dict[int, str | None] = {}
    for condition in _each(ClaimRow.id, None if within is None else voice_of_claim):
        rows = connection.execute(
            select(ClaimRow.id.label("claim_id"), ArticleRow.id, ArticleRow.voice)
            .join(ArticleVersionRow, ArticleVersionRow.id == ClaimRow.version_id)
            .join(ArticleRow, ArticleRow.id == ArticleVersionRow.article_id)
            .where(ArticleVersionRow.is_current, condition)
        )
        changed |= {
            row.id: voice_of_claim[row.claim_id]
            for row in rows
            if row.claim_id in voice_of_claim and row.voice != voice_of_claim[row.claim_id]
        }
    if changed:
        connection.execute(
            update(ArticleRow).where(ArticleRow.id == bindparam("number")),
            [{"number": number, "voice": voice} for number, voice in changed.items()],
        )


def _remove_figures(connection: Connection, figure_ids: Mapping[str, int], within: Within) -> None:
    kept = set(figure_ids.values())
    known = connection.scalars(select(FigureRow.id)) if within is None else within
    vanished = [{"number": number} for number in known if number not in kept]
    if vanished:
        connection.execute(delete(FigureRow).where(FigureRow.id == bindparam("number")), vanished)


def _each(
    column: InstrumentedAttribute[Any], values: Collection[Any] | None
) -> Iterator[ColumnElement[bool]]:
    """Conditions that together hold for rows with one of the values; for all rows where None are given."""
    if values is None:
        yield true()
        return
    for part in in_parts(values):
        yield column.in_(part)
