"""Human decisions: added, never changed, and found again by the key of what they are about."""

import json
from collections.abc import Iterable

from sqlalchemy import Connection, insert, select, update

from factdb.errors import InputError
from factdb.store.states import ConflictState, ReviewStatus, Subject
from factdb.store.tables import ClaimRow, ConflictRow, ReviewRow
from factdb.store.values import Review

_KEYS_AT_ONCE = 500
"""Databases limit how many values one statement carries."""


def conflict_key(rule: str, inputs_hash: str) -> str:
    """The key under which reviews remember a conflict, whatever its number."""
    return f"{rule} {inputs_hash}"


def newest_statuses(connection: Connection, subject: Subject, keys: Iterable[str]) -> dict[str, str]:
    """What humans said last about those of `keys` that have a review."""
    wanted = list(keys)
    found: dict[str, str] = {}
    for first in range(0, len(wanted), _KEYS_AT_ONCE):
        rows = connection.execute(
            select(ReviewRow.subject_key, ReviewRow.status)
            .where(
                ReviewRow.subject == subject.value,
                ReviewRow.subject_key.in_(wanted[first : first + _KEYS_AT_ONCE]),
            )
            .order_by(ReviewRow.id)
        )
        found |= {row.subject_key: row.status for row in rows}
    return found


def review_claim(connection: Connection, claim_id: int, review: Review) -> None:
    """Add a decision about a claim, and mark every claim of the same content. Raises InputError."""
    status = ReviewStatus(review.status)
    claim = connection.execute(
        select(ClaimRow.content_key, ClaimRow.review_status).where(ClaimRow.id == claim_id)
    ).first()
    if claim is None:
        raise InputError(f"there is no claim {claim_id}; `factdb claims` lists their numbers")
    _add(connection, review, claim_id=claim_id, subject_key=claim.content_key, was=claim.review_status)
    connection.execute(
        update(ClaimRow).where(ClaimRow.content_key == claim.content_key).values(review_status=status.value)
    )


def review_conflict(connection: Connection, conflict_id: int, review: Review) -> None:
    """Add a decision about a conflict, and set its state. Raises InputError."""
    state = ConflictState(review.status)
    conflict = connection.execute(
        select(ConflictRow.rule, ConflictRow.inputs_hash, ConflictRow.state).where(
            ConflictRow.id == conflict_id
        )
    ).first()
    if conflict is None:
        raise InputError(f"there is no conflict {conflict_id}; `factdb check` lists their numbers")
    key = conflict_key(conflict.rule, conflict.inputs_hash)
    _add(connection, review, conflict_id=conflict_id, subject_key=key, was=conflict.state)
    connection.execute(update(ConflictRow).where(ConflictRow.id == conflict_id).values(state=state.value))


def _add(connection: Connection, review: Review, *, subject_key: str, was: str, **target: int) -> None:
    subject = Subject.CLAIM if "claim_id" in target else Subject.CONFLICT
    connection.execute(
        insert(ReviewRow).values(
            subject=subject.value,
            subject_key=subject_key,
            reviewer=review.reviewer,
            reviewed_at=review.reviewed_at,
            status=review.status.value,
            was=json.dumps({"status": was}),
            became=json.dumps({"status": review.status.value, **review.became}, ensure_ascii=False),
            note=review.note,
            **target,
        )
    )
