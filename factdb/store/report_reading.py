"""Read recorded conflicts back as the values that comparison made."""

from typing import Any

from sqlalchemy import Connection, select

from factdb.core.figures import Camp, Conflict, Figure, Report
from factdb.store.listings import camps_of
from factdb.store.states import ConflictState, Verdict
from factdb.store.tables import ConflictRow, FigureRow
from factdb.store.values import CampListing, SavedReport


def recorded_report(connection: Connection) -> tuple[Report, SavedReport]:
    """All conflicts and updates, what matters most first, without the figures that have none.

    A figure holds the claims of its conflicts.
    """
    camps = camps_of(connection, select(ConflictRow.id))
    query = (
        select(ConflictRow, FigureRow.key, FigureRow.title, FigureRow.title_en, FigureRow.unit)
        .join(FigureRow, FigureRow.id == ConflictRow.figure_id)
        .order_by(ConflictRow.weight.desc(), FigureRow.key, ConflictRow.inputs_hash)
    )
    found: dict[Verdict, list[Conflict]] = {verdict: [] for verdict in Verdict}
    states, figure_ids = {}, {}
    for row in connection.execute(query):
        conflict = _conflict(row, camps[row.id])
        found[Verdict(row.verdict)].append(conflict)
        states[row.key, row.rule, row.inputs_hash] = ConflictState(row.state)
        figure_ids[row.key] = row.figure_id
    report = Report(
        conflicts=tuple(found[Verdict.CONFLICT]),
        updates=tuple(found[Verdict.UPDATE]),
    )
    return report, SavedReport(figure_ids, states)


def _conflict(row: Any, camps: list[CampListing]) -> Conflict:
    claims = {recorded.claim_id: recorded for camp in camps for recorded in camp.claims}
    return Conflict(
        figure=Figure(row.key, row.title, row.title_en, tuple(claims.values()), row.unit),
        rule=row.rule,
        ratio=row.ratio,
        explanation=row.explanation,
        camps=tuple(Camp(camp.low, camp.high, camp.voices, camp.claims) for camp in camps),
        inputs_hash=row.inputs_hash,
        explanation_ar=row.explanation_ar,
        weight=row.weight,
    )
