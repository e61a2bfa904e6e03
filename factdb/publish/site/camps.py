"""The conflicts and updates of a figure, each with its camps and who stands in them."""

import json
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Any

from factdb.publish.site.claims import COLUMNS, JOINS, Claim, claim_of
from factdb.publish.site.interface import Interface
from factdb.publish.site.visit import Visit
from factdb.publish.site.voices import Voice

_DIFFERENCES = """
SELECT * FROM (
SELECT conflict_id AS number, 'conflict' AS verdict, explanation, explanation_en, rule, state, ratio, camp_count,
  voices, last_date
FROM conflicts_view WHERE figure_id = :figure
UNION ALL
SELECT update_id, 'update', explanation, explanation_en, rule, state, ratio, camp_count, voices, last_date
FROM updates_view WHERE figure_id = :figure
)
ORDER BY verdict, state <> 'open', last_date DESC, number
LIMIT 20
"""
_CAMPS = """
SELECT camps_view.conflict_id, camps_view.camp, camps_view.claim_id, camps_view.camp_low, camps_view.camp_high,
  camps_view.voices, claims_view.denied, claims_view.value_low, claims_view.value_high
FROM camps_view JOIN claims_view ON claims_view.claim_id = camps_view.claim_id
WHERE camps_view.figure_id = :figure
ORDER BY camps_view.conflict_id, camps_view.camp, camps_view.date, camps_view.claim_id
"""

_STANDING = f"""
SELECT {COLUMNS}, camps_view.conflict_id AS camp_conflict, camps_view.camp
FROM camps_view JOIN claims_view ON claims_view.claim_id = camps_view.claim_id {JOINS}
WHERE camps_view.conflict_id IN (SELECT value FROM json_each(:conflicts))
ORDER BY camps_view.conflict_id, camps_view.camp, claims_view.denied, claims_view.date, claims_view.claim_id
LIMIT 500
"""


@dataclass(frozen=True, slots=True)
class Camp:
    """Inside one conflict, the claims whose values agree."""

    number: int
    low: Any
    high: Any
    voices: int
    claims: frozenset[int]


@dataclass(frozen=True, slots=True)
class Difference:
    """One conflict or update of a figure."""

    row: Any
    camps: tuple[Camp, ...]

    @property
    def number(self) -> int:
        """Its lasting number."""
        return int(self.row["number"])

    @property
    def is_conflict(self) -> bool:
        """Not a difference that a later count explains."""
        return str(self.row["verdict"]) == "conflict"


async def differences_of(visit: Visit, figure: int) -> list[Difference]:
    """Conflicts before updates, open ones first, newest first."""
    rows = await visit.rows(_DIFFERENCES, figure=figure)
    stands = await visit.rows(_CAMPS, figure=figure) if rows else []
    return [
        Difference(row, _camps(each for each in stands if each["conflict_id"] == row["number"]))
        for row in rows
    ]


def explanation_of(row: Any, interface: Interface) -> str:
    """Why the claims cannot all hold, in the reader's language."""
    return str(row["explanation_en"] if interface.lang == "en" else row["explanation"])


def places_of(differences: Iterable[Difference]) -> dict[int, tuple[Difference, Camp]]:
    """Where each claim stands: in the first conflict or update that names it."""
    places: dict[int, tuple[Difference, Camp]] = {}
    for difference in differences:
        for camp in difference.camps:
            for claim in camp.claims:
                places.setdefault(claim, (difference, camp))
    return places


async def standing_in(visit: Visit, conflicts: Sequence[int]) -> dict[int, dict[int, list[Claim]]]:
    """By conflict and camp, a claim for each speaker and source that stand there."""
    rows = await visit.rows(_STANDING, conflicts=json.dumps(conflicts))
    found: dict[int, dict[int, dict[tuple[str | None, str], Claim]]] = {}
    for row in rows:
        claim = claim_of(row, visit.interface)
        camp = found.setdefault(row["camp_conflict"], {}).setdefault(row["camp"], {})
        camp.setdefault((claim.speaker, claim.source), claim)
    return {
        number: {camp: list(claims.values()) for camp, claims in camps.items()}
        for number, camps in found.items()
    }


def standing(camp: Camp, voices: Iterable[Voice]) -> list[Claim]:
    """A claim for each speaker and source that stand in a camp: one that is stated before one that is denied."""
    inside = [claim for claim in (voice.among(camp.claims) for voice in voices) if claim is not None]
    found: dict[tuple[str | None, str], Claim] = {}
    for claim in sorted(inside, key=lambda claim: claim.denied):
        found.setdefault((claim.speaker, claim.source), claim)
    return list(found.values())


def _camps(rows: Iterable[Any]) -> tuple[Camp, ...]:
    by_number: dict[int, list[Any]] = {}
    for row in rows:
        by_number.setdefault(row["camp"], []).append(row)
    return tuple(
        Camp(
            number, *_interval(members), members[0]["voices"], frozenset(each["claim_id"] for each in members)
        )
        for number, members in by_number.items()
    )


def _interval(members: list[Any]) -> tuple[Any, Any]:
    """What a camp holds: where it denies a number, only what it states beside that."""
    stated = [each for each in members if not each["denied"]]
    if len(stated) in (0, len(members)):
        return members[0]["camp_low"], members[0]["camp_high"]
    lows, highs = ([each[end] for each in stated] for end in ("value_low", "value_high"))
    return None if None in lows else min(lows), None if None in highs else max(highs)
