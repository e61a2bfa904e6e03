"""Write conflicts with their camps; what a human said about a conflict stays until its inputs change."""

from collections.abc import Collection, Iterator, Mapping
from typing import Any, NamedTuple

from sqlalchemy import Connection, bindparam, delete, insert, select, update

from factdb.core.figures import Conflict, Report
from factdb.store.bulk import in_parts
from factdb.store.reviews import conflict_key, newest_statuses
from factdb.store.states import ConflictState, Subject, Verdict
from factdb.store.tables import ConflictCampRow, ConflictClaimRow, ConflictRow


class Identity(NamedTuple):
    """What makes a conflict the same one in a later report."""

    figure_id: int
    verdict: str
    rule: str
    inputs_hash: str


def save_conflicts(
    connection: Connection,
    report: Report,
    figure_ids: Mapping[str, int],
    within: Collection[int] | None = None,
) -> dict[tuple[str, str, str], ConflictState]:
    """Make conflicts and updates equal to those of `report`; returns each one's state.

    With `within`, the numbers of some figures, those of other figures stay as they are.
    """
    wanted = dict(_identified(report, figure_ids))
    known = _known(connection, within)
    _remove(connection, [number for identity, number in known.items() if identity not in wanted])
    _insert(connection, {identity: wanted[identity] for identity in wanted if identity not in known})
    _update(
        connection, {number: wanted[identity] for identity, number in known.items() if identity in wanted}
    )
    rows = {row.id: row for row in _rows(connection, within)}
    numbers = {_identity(row): number for number, row in rows.items()}
    _save_camps(connection, {numbers[identity]: conflict for identity, conflict in wanted.items()})
    return {
        (conflict.figure.key, conflict.rule, conflict.inputs_hash): ConflictState(
            rows[numbers[identity]].state
        )
        for identity, conflict in wanted.items()
    }


def _identified(report: Report, figure_ids: Mapping[str, int]) -> Iterator[tuple[Identity, Conflict]]:
    for verdict, conflicts in ((Verdict.CONFLICT, report.conflicts), (Verdict.UPDATE, report.updates)):
        for conflict in conflicts:
            figure_id = figure_ids[conflict.figure.key]
            yield Identity(figure_id, verdict.value, conflict.rule, conflict.inputs_hash), conflict


def _known(connection: Connection, within: Collection[int] | None) -> dict[Identity, int]:
    return {_identity(row): row.id for row in _rows(connection, within)}


def _identity(row: Any) -> Identity:
    return Identity(row.figure_id, row.verdict, row.rule, row.inputs_hash)


def _rows(connection: Connection, within: Collection[int] | None) -> Iterator[Any]:
    if within is None:
        yield from connection.execute(select(ConflictRow))
        return
    for part in in_parts(within):
        yield from connection.execute(select(ConflictRow).where(ConflictRow.figure_id.in_(part)))


def _remove(connection: Connection, numbers: list[int]) -> None:
    if numbers:
        connection.execute(
            delete(ConflictRow).where(ConflictRow.id == bindparam("number")),
            [{"number": number} for number in numbers],
        )


def _insert(connection: Connection, conflicts: Mapping[Identity, Conflict]) -> None:
    if not conflicts:
        return
    keys = {identity: conflict_key(identity.rule, identity.inputs_hash) for identity in conflicts}
    reviewed = newest_statuses(connection, Subject.CONFLICT, keys.values())
    connection.execute(
        insert(ConflictRow),
        [
            {
                **identity._asdict(),
                **_columns(conflict),
                "state": reviewed.get(keys[identity], ConflictState.OPEN.value),
            }
            for identity, conflict in conflicts.items()
        ],
    )


def _update(connection: Connection, conflicts: Mapping[int, Conflict]) -> None:
    if conflicts:
        connection.execute(
            update(ConflictRow).where(ConflictRow.id == bindparam("number")),
            [{"number": number, **_columns(conflict)} for number, conflict in conflicts.items()],
        )


def _columns(conflict: Conflict) -> dict[str, object]:
    return {
        "ratio": conflict.ratio,
        "weight": conflict.weight,
        "explanation": conflict.explanation,
        "explanation_ar": conflict.explanation_ar,
    }


def _save_camps(connection: Connection, conflicts: Mapping[int, Conflict]) -> None:
    """Write the camps anew: their number of voices may change while their claims stay."""
    for part in in_parts(conflicts):
        connection.execute(delete(ConflictClaimRow).where(ConflictClaimRow.conflict_id.in_(part)))
        connection.execute(delete(ConflictCampRow).where(ConflictCampRow.conflict_id.in_(part)))
    camps, claims = [], []
    for number, conflict in conflicts.items():
        for position, camp in enumerate(conflict.camps, start=1):
            place = {"conflict_id": number, "camp": position}
            interval = {"value_low": camp.low, "value_high": camp.high}
            camps.append({**place, **interval, "voices": camp.voices})
            claims += [{**place, "claim_id": recorded.claim_id} for recorded in camp.claims]
    if camps:
        connection.execute(insert(ConflictCampRow), camps)
    if claims:
        connection.execute(insert(ConflictClaimRow), claims)
