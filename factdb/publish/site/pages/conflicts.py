"""The conflicts, newest first."""

from typing import Any

from factdb.publish.site.camps import standing_in
from factdb.publish.site.visit import Visit

_PAGE = 20
_STATES = ("open", "explained", "dismissed")
_CONFLICTS = f"""
SELECT * FROM conflicts_view WHERE state = :state
ORDER BY last_date DESC, conflict_id LIMIT {_PAGE + 1} OFFSET :skipped
"""
_COUNTS = "SELECT state, count(*) AS conflicts FROM conflicts_view GROUP BY state"


async def show(visit: Visit) -> Any:
    """The response."""
    state = visit.asked("state") if visit.asked("state") in _STATES else _STATES[0]
    page = visit.page_asked()
    found = await visit.rows(_CONFLICTS, state=state, skipped=(page - 1) * _PAGE)
    counts = {row["state"]: row["conflicts"] for row in await visit.rows(_COUNTS)}
    return await visit.page(
        "conflicts.html",
        conflicts=found[:_PAGE],
        standing=await standing_in(visit, [row["conflict_id"] for row in found[:_PAGE]]),
        has_more=len(found) > _PAGE,
        page=page,
        state=state,
        states=[(each, counts.get(each, 0)) for each in _STATES],
    )
