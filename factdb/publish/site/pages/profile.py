"""What a speaker or a source has said about which figures, over time, and who says otherwise."""

import json
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from factdb.publish.site.chart.months import Months, months_of
from factdb.publish.site.claims import COLUMNS, JOINS, Claim, claims_of
from factdb.publish.site.visit import Visit

_PAGE = 25
_MOST_CLAIMS = 400


@dataclass(frozen=True, slots=True)
class Kind:
    """Whose profile it is."""

    column: str
    """The column of claims_view that names them."""
    rollup: str
    """The table with a row for each of them and a figure."""


SPEAKER = Kind("speaker_id", "speaker_figures")
SOURCE = Kind("source_id", "comparison")


@dataclass(frozen=True, slots=True)
class Said:
    """A figure, what they said of it, and what stands against it in a conflict."""

    row: Any
    claims: tuple[Claim, ...]
    against: tuple[Claim, ...]


@dataclass(frozen=True, slots=True)
class Profile:
    """One page of the figures that they speak of, newest first."""

    figures: tuple[Said, ...]
    months: Months | None
    page: int
    has_more: bool


async def profile_of(visit: Visit, kind: Kind) -> Profile:
    """The profile of the speaker or source whose number is in the address."""
    page = visit.page_asked()
    figures = await visit.rows(
        f"SELECT * FROM {kind.rollup} WHERE {kind.column} = :who "
        f"ORDER BY last_date DESC, figure_id LIMIT {_PAGE + 1} OFFSET :skipped",
        who=visit.number,
        skipped=(page - 1) * _PAGE,
    )
    numbers = json.dumps([each["figure_id"] for each in figures[:_PAGE]])
    claims = claims_of(await visit.rows(_claims(kind), who=visit.number, figures=numbers), visit.interface)
    against = await visit.rows(_against(kind), who=visit.number, figures=numbers)
    said = _said(figures[:_PAGE], claims, claims_of(against, visit.interface))
    months = await visit.rows(
        f"SELECT substr(date, 1, 7) AS month, count(*) AS claims FROM claims_view "
        f"WHERE {kind.column} = :who AND date IS NOT NULL GROUP BY 1 ORDER BY 1 DESC LIMIT 36",
        who=visit.number,
    )
    return Profile(said, months_of(months, visit.interface), page, len(figures) > _PAGE)


def _claims(kind: Kind) -> str:
    return f"""
    SELECT {COLUMNS} FROM claims_view {JOINS}
    WHERE claims_view.{kind.column} = :who
      AND claims_view.figure_id IN (SELECT value FROM json_each(:figures))
    ORDER BY claims_view.date, claims_view.claim_id LIMIT {_MOST_CLAIMS}
    """


def _against(kind: Kind) -> str:
    """Claims of other camps in the conflicts where they stand."""
    return f"""
    SELECT {COLUMNS} FROM camps_view AS own
    JOIN claims_view AS said ON said.claim_id = own.claim_id AND said.{kind.column} = :who
    JOIN camps_view AS other ON other.conflict_id = own.conflict_id AND other.camp <> own.camp
    JOIN claims_view ON claims_view.claim_id = other.claim_id
    {JOINS}
    WHERE own.verdict = 'conflict' AND own.figure_id IN (SELECT value FROM json_each(:figures))
    GROUP BY claims_view.claim_id
    ORDER BY claims_view.date, claims_view.claim_id LIMIT {_MOST_CLAIMS}
    """


def _said(figures: Sequence[Any], claims: Sequence[Claim], against: Sequence[Claim]) -> tuple[Said, ...]:
    def of(number: int, among: Sequence[Claim]) -> tuple[Claim, ...]:
        return tuple(claim for claim in among if claim.row["figure_id"] == number)

    return tuple(
        Said(each, of(each["figure_id"], claims), of(each["figure_id"], against)) for each in figures
    )
