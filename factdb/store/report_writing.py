"""Write what comparison found, so that saving the same report again changes nothing."""

from collections.abc import Mapping, Sequence
from typing import Any

from sqlalchemy import Connection, bindparam, delete, insert, select, update

from factdb.core.figures import Figure, Report
from factdb.store.conflict_writing import save_conflicts
from factdb.store.tables import (
    ArticleRow,
    ArticleVersionRow,
    ClaimRow,
    FigureRow,
)
from factdb.store.values import SavedReport


def save_report(connection: Connection, report: Report) -> SavedReport:
    """Make figures, their claims and conflicts equal to `report`, which covers the whole database.

    Conflicts that the report no longer holds go; what humans said about them is remembered by their rule
    and inputs, and holds again when the same conflict comes back.
    """
    figures = _all_figures(report)
    figure_ids = _save_figures(connection, figures)
    _link_claims(connection, figures, figure_ids)
    _save_voices(connection, figures)
    states = save_conflicts(connection, report, figure_ids)
    _remove_figures(connection, figure_ids)
    return SavedReport(figure_ids, states)


def _all_figures(report: Report) -> list[Figure]:
    by_key = {conflict.figure.key: conflict.figure for conflict in (*report.conflicts, *report.updates)}
    by_key |= {figure.key: figure for figure in report.figures}
    return list(by_key.values())


def _save_figures(connection: Connection, figures: Sequence[Figure]) -> dict[str, int]:
    known = {row.key: row for row in connection.execute(select(FigureRow))}
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
    rows = connection.execute(select(FigureRow.key, FigureRow.id))
    return {row.key: row.id for row in rows if row.key in wanted}


def _link_claims(connection: Connection, figures: Sequence[Figure], figure_ids: Mapping[str, int]) -> None:
    wanted = {recorded.claim_id: figure_ids[figure.key] for figure in figures for recorded in figure.claims}
    changed = [
        {"number": row.id, "figure_id": wanted.get(row.id)}
        for row in connection.execute(select(ClaimRow.id, ClaimRow.figure_id))
        if row.figure_id != wanted.get(row.id)
    ]
    if changed:
        connection.execute(update(ClaimRow).where(ClaimRow.id == bindparam("number")), changed)


def _save_voices(connection: Connection, figures: Sequence[Figure]) -> None:
    """Remember which articles speak with one voice, as far as they have claims in figures."""
    voice_of_claim = {recorded.claim_id: recorded.voice for figure in figures for recorded in figure.claims}
    rows = connection.execute(
        select(ClaimRow.id.label("claim_id"), ArticleRow.id, ArticleRow.voice)
        .join(ArticleVersionRow, ArticleVersionRow.id == ClaimRow.version_id)
        .join(ArticleRow, ArticleRow.id == ArticleVersionRow.article_id)
        .where(ArticleVersionRow.is_current)
    )
    changed = {
        row.id: voice_of_claim[row.claim_id]
        for row in rows
        if row.claim_id in voice_of_claim and row.voice != voice_of_claim[row.claim_id]
    }
    if changed:
        connection.execute(
            update(ArticleRow).where(ArticleRow.id == bindparam("number")),
            [{"number": number, "voice": voice} for number, voice in changed.items()],
        )


def _remove_figures(connection: Connection, figure_ids: Mapping[str, int]) -> None:
    kept = set(figure_ids.values())
    vanished = [
        {"number": number} for number in connection.scalars(select(FigureRow.id)) if number not in kept
    ]
    if vanished:
        connection.execute(delete(FigureRow).where(FigureRow.id == bindparam("number")), vanished)
