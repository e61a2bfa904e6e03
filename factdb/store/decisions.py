"""What humans decided about conflicts: found by code, listed with what it was about, taken back."""

import json
import re
from collections.abc import Sequence
from typing import Any

from sqlalchemy import Connection, insert, select, update

from factdb.core.figures import code_of
from factdb.errors import InputError
from factdb.store.reviews import conflict_key
from factdb.store.states import ConflictState, Subject, Verdict
from factdb.store.tables import ConflictRow, FigureRow, ReviewRow
from factdb.store.values import Decision, Review

_CODE = re.compile("[0-9a-f]{4,64}")
_FORM = "a code has at least 4 of the digits 0-9 and a-f"


def review_conflict(connection: Connection, code: str, review: Review) -> str:
    """Add a decision about the conflict whose code begins so, and set its state; returns the whole code.

    Raises InputError when no conflict has the code, or several.
    """
    conflict = _conflict(connection, _checked(code))
    was = {
        "status": conflict.state,
        "figure": conflict.key,
        "title": conflict.title,
        "title_en": conflict.title_en,
    }
    key = conflict_key(conflict.rule, conflict.inputs_hash)
    _decide(connection, key, review, was)
    return code_of(conflict.inputs_hash)


def undo(connection: Connection, code: str, review: Review) -> Decision:
    """Take back the last decision about a conflict; both stay on record. Returns the decision taken back.

    `review` says who takes it back and when. Raises InputError when nothing was decided, or it was taken back.
    """
    wanted = _checked(code)
    made = [each for each in decisions(connection) if each.code.startswith(wanted)]
    codes = {each.code for each in made}
    if not made:
        raise InputError(f"nothing was decided about {code}; `factdb review list` shows the decisions")
    if len(codes) > 1:
        raise InputError(f"{code} begins several codes: {', '.join(sorted(codes))}; give more digits")
    last = made[0]
    if last.undoes is not None:
        raise InputError(f"the last decision about {last.code} was taken back already")
    row = connection.execute(select(ReviewRow).where(ReviewRow.id == last.number)).one()
    was = {**json.loads(row.was), "status": last.status.value}
    back = Review(review.reviewer, review.reviewed_at, last.was, review.note, {"undoes": last.number})
    _decide(connection, row.subject_key, back, was)
    return last


def decisions(connection: Connection) -> list[Decision]:
    """All decisions about conflicts, the newest first."""
    found = {
        conflict_key(row.rule, row.inputs_hash): row
        for row in connection.execute(
            select(ConflictRow.rule, ConflictRow.inputs_hash).where(
                ConflictRow.verdict == Verdict.CONFLICT.value
            )
        )
    }
    rows = connection.execute(
        select(ReviewRow).where(ReviewRow.subject == Subject.CONFLICT.value).order_by(ReviewRow.id.desc())
    )
    made: list[Decision] = []
    overtaken: set[str] = set()
    for row in rows:
        made.append(_decision(row, holds=row.subject_key in found and row.subject_key not in overtaken))
        overtaken.add(row.subject_key)
    return made


def _decision(row: Any, *, holds: bool) -> Decision:
    rule, _, inputs_hash = row.subject_key.rpartition(" ")
    was = json.loads(row.was)
    return Decision(
        number=row.id,
        code=code_of(inputs_hash),
        rule=rule,
        figure_key=was.get("figure"),
        figure_title=was.get("title"),
        figure_title_en=was.get("title_en"),
        status=ConflictState(row.status),
        was=ConflictState(was["status"]),
        reviewer=row.reviewer,
        reviewed_at=row.reviewed_at,
        note=row.note,
        undoes=json.loads(row.became).get("undoes"),
        holds=holds,
    )


def _checked(code: str) -> str:
    wanted = code.strip().lower()
    if not _CODE.fullmatch(wanted):
        raise InputError(f"{code!r} is no conflict's code: {_FORM}; `factdb check` shows the codes")
    return wanted


def _conflict(connection: Connection, code: str) -> Any:
    """The one conflict whose code begins so, with its figure."""
    found: Sequence[Any] = connection.execute(
        select(ConflictRow, FigureRow.key, FigureRow.title, FigureRow.title_en)
        .join(FigureRow, FigureRow.id == ConflictRow.figure_id)
        .where(
            ConflictRow.inputs_hash.startswith(code, autoescape=True),
            ConflictRow.verdict == Verdict.CONFLICT.value,
        )
    ).all()
    if not found:
        raise InputError(f"there is no conflict {code}; `factdb check` shows the codes of conflicts")
    if len(found) > 1:
        codes = ", ".join(sorted(row.inputs_hash[: len(code) + 4] for row in found))
        raise InputError(f"{code} begins several codes: {codes}; give more digits")
    return found[0]


def _decide(connection: Connection, key: str, review: Review, was: dict[str, Any]) -> None:
    state = ConflictState(review.status)
    rule, _, inputs_hash = key.rpartition(" ")
    same = (ConflictRow.rule == rule, ConflictRow.inputs_hash == inputs_hash)
    number = connection.execute(select(ConflictRow.id).where(*same)).scalar()
    connection.execute(
        insert(ReviewRow).values(
            subject=Subject.CONFLICT.value,
            subject_key=key,
            conflict_id=number,
            reviewer=review.reviewer,
            reviewed_at=review.reviewed_at,
            status=state.value,
            was=json.dumps(was, ensure_ascii=False),
            became=json.dumps({"status": state.value, **review.became}, ensure_ascii=False),
            note=review.note,
        )
    )
    connection.execute(update(ConflictRow).where(*same).values(state=state.value))
