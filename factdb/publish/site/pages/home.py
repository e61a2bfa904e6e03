"""The front page: what this is, the newest conflicts, the most claimed figures, how to read a claim."""

from typing import Any

from factdb.publish.site.claims import COLUMNS, JOINS, claims_of
from factdb.publish.site.visit import Visit

_CONFLICTS = """
SELECT conflict_id, figure, figure_en, explanation, explanation_en, figure_id, ratio, camp_count, voices,
  sources, first_date, last_date
FROM conflicts_view WHERE state = 'open' ORDER BY last_date DESC, conflict_id LIMIT 6
"""
_FIGURES = """
SELECT figure_id, figure, figure_en, claims, sources, last_date, conflict
FROM figures_view ORDER BY claims DESC, sources DESC, figure_id LIMIT 8
"""
_COUNTED = ("articles", "claims_view", "figures_view", "conflicts_view", "sources", "speakers")
_EXAMPLE = f"""
SELECT {COLUMNS} FROM claims_view {JOINS}
WHERE claims_view.claim_id = (
  SELECT claim_id FROM claims_view
  WHERE speaker_id IS NOT NULL AND figure_id IS NOT NULL AND qualifier <> 'exact' AND NOT denied
    AND length(sentence) BETWEEN 40 AND 240
  ORDER BY claim_id LIMIT 1
)
"""


async def show(visit: Visit) -> Any:
    """The response."""
    database = visit.datasette.get_database(visit.database)
    counts = await database.table_counts(1_000)
    return await visit.page(
        "home.html",
        conflicts=await visit.rows(_CONFLICTS),
        figures=await visit.rows(_FIGURES),
        counts={name: counts.get(name) for name in _COUNTED},
        example=next(iter(claims_of(await visit.rows(_EXAMPLE), visit.interface)), None),
    )
