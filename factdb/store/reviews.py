"""Human decisions: added, never changed, and found again by the key of what they are about."""

import json
from collections.abc import Iterable

from sqlalchemy import Connection, insert, select, update

from factdb.errors import InputError
from factdb.store.states import ReviewStatus, Subject
from factdb.store.tables import ClaimRow, ReviewRow
from factdb.store.unsettling import unsettle_claims
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
    if ReviewStatus.REJECTED in (status, ReviewStatus(claim.review_status)):
        unsettle_claims(connection, claim.content_key)


def _add(connection: Connection, review: Review, *, claim_id: int, subject_key: str, was: str) -> None:
    connection.execute(
        insert(ReviewRow).values(
            subject=Subject.CLAIM.value,
            subject_key=subject_key,
            claim_id=claim_id,
            reviewer=review.reviewer,
            reviewed_at=review.reviewed_at,
            status=review.status.value,
            was=json.dumps({"status": was}),
            became=json.dumps({"status": review.status.value, **review.became}, ensure_ascii=False),
            note=review.note,
        )
    )
