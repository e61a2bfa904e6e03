"""Write the claims of one article version; numbers of claims that are found again stay."""

from collections.abc import Mapping, Sequence, Set
from typing import Any, NamedTuple

from sqlalchemy import Connection, bindparam, delete, insert, select, update

from factdb.core.claims import Claim
from factdb.store.columns import storable
from factdb.store.naming import Names
from factdb.store.reviews import newest_statuses
from factdb.store.states import ReviewStatus, Subject
from factdb.store.tables import ClaimRow

_KEPT_BY_HUMANS = (ReviewStatus.CONFIRMED, ReviewStatus.CORRECTED)

Columns = dict[str, Any]

_NUMBERS = select(ClaimRow.content_key, ClaimRow.id, ClaimRow.part_of_id).where(
    ClaimRow.version_id == bindparam("version_id")
)
_CHANGE = update(ClaimRow).where(ClaimRow.id == bindparam("number"))


class Written(NamedTuple):
    """What writing the claims of a version changed."""

    added: int
    removed: int
    changed: int
    """Claims that were known and say something else now, or count a part of another."""


class ClaimWriter:
    """Makes the claims of a version equal to those of a new reading, within its caller's transaction."""

    def __init__(self, connection: Connection, names: Names, extractor_version: str) -> None:
        self._connection = connection
        self._names = names
        self._extractor_version = extractor_version

    def save(
        self, version_id: int, keyed: Sequence[tuple[str, Claim]], *, new_version: bool = False
    ) -> Written:
        """Save claims with their content keys; returns how many were added, removed and changed.

        A sentence that an article repeats word by word states its figures once: the first claim of a key
        is kept.
        """
        first: dict[str, Claim] = {}
        for key, claim in keyed:
            first.setdefault(key, claim)
        wanted = {key: self._columns(claim) for key, claim in first.items()}
        known = {} if new_version else self._known(version_id)
        self._insert(version_id, {key: row for key, row in wanted.items() if key not in known})
        changed = self._update(known, wanted)
        removed = self._remove(known, wanted)
        key_of_span = {claim.span: key for key, claim in keyed}
        wholes = {key: key_of_span.get(claim.part_of) for key, claim in first.items() if claim.part_of}
        if wholes or any(row.part_of_id for row in known.values()):
            changed += self._link_parts(version_id, first.keys(), wholes)
        return Written(len(wanted.keys() - known.keys()), removed, changed)

    def _known(self, version_id: int) -> dict[str, Any]:
        rows = self._connection.execute(select(ClaimRow).where(ClaimRow.version_id == version_id))
        return {row.content_key: row for row in rows}

    def _insert(self, version_id: int, rows: Mapping[str, Columns]) -> None:
        if not rows:
            return
        reviewed = newest_statuses(self._connection, Subject.CLAIM, rows)
        self._connection.execute(
            insert(ClaimRow),
            [
                {
                    "version_id": version_id,
                    "content_key": key,
                    "review_status": reviewed.get(key, ReviewStatus.UNREVIEWED.value),
                    **row,
                }
                for key, row in rows.items()
            ],
        )

    def _update(self, known: Mapping[str, Any], wanted: Mapping[str, Columns]) -> int:
        changed = [
            {"number": known[key].id, **row}
            for key, row in wanted.items()
            if key in known and any(getattr(known[key], name) != value for name, value in row.items())
        ]
        if changed:
            self._connection.execute(_CHANGE, changed)
        return len(changed)

    def _remove(self, known: Mapping[str, Any], wanted: Mapping[str, object]) -> int:
        vanished = [
            {"number": row.id}
            for key, row in known.items()
            if key not in wanted and row.review_status not in _KEPT_BY_HUMANS
        ]
        if vanished:
            self._connection.execute(delete(ClaimRow).where(ClaimRow.id == bindparam("number")), vanished)
        return len(vanished)

    def _link_parts(self, version_id: int, read: Set[str], wholes: Mapping[str, str | None]) -> int:
        """Point each part that was read at its whole, by their keys, now that both have numbers."""
        rows = self._connection.execute(_NUMBERS, {"version_id": version_id}).all()
        numbers = {row.content_key: row.id for row in rows}
        changed = []
        for row in rows:
            whole = numbers.get(wholes.get(row.content_key) or "")
            if row.content_key in read and row.part_of_id != whole:
                changed.append({"number": row.id, "part_of_id": whole})
        if changed:
            self._connection.execute(_CHANGE, changed)
        return len(changed)

    def _columns(self, claim: Claim) -> Columns:
        names = self._names
        noun = claim.noun_span
        return {
            "span_start": claim.span.start,
            "span_end": claim.span.end,
            "surface": claim.surface,
            "sentence_start": claim.sentence.start,
            "sentence_end": claim.sentence.end,
            "value_low": None if claim.low is None else storable(claim.low),
            "value_high": None if claim.high is None else storable(claim.high),
            "qualifier": claim.qualifier.value,
            "unit_kind": claim.unit_kind.value,
            "unit_id": names.unit(claim.unit_kind, claim.unit),
            "noun": claim.noun,
            "noun_start": None if noun is None else noun.start,
            "noun_end": None if noun is None else noun.end,
            "concept_id": names.concept(claim.concept),
            "state": claim.state,
            "group_name": claim.group,
            "place_id": names.place(claim.place),
            "as_of": claim.as_of,
            "speaker_id": names.speaker(claim.speaker, claim.speaker_kind),
            "via_id": names.speaker(claim.via),
            "attribution": claim.attribution.value,
            "denied": claim.denied,
            "planned": claim.planned,
            "other_value": None if claim.other_value is None else storable(claim.other_value),
            "rules": claim.rules,
            "extractor_version": self._extractor_version,
        }
