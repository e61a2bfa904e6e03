"""A figure: who says how much of it, when; where they conflict; what updates what."""

from collections.abc import Sequence
from typing import Any

from factdb.publish.site.camps import Difference, differences_of, places_of, standing
from factdb.publish.site.chart.drawing import Chart, Size, draw
from factdb.publish.site.chart.marks import marks_of
from factdb.publish.site.claims import COLUMNS, JOINS, Claim, claims_of
from factdb.publish.site.structured import figure_data
from factdb.publish.site.visit import Visit
from factdb.publish.site.voices import voices_of

_FIGURE = """
SELECT figures_view.*, figures.key, figures.unit AS unit_code
FROM figures_view JOIN figures ON figures.id = figures_view.figure_id
WHERE figures_view.figure_id = :figure
"""
_MOST = 150
"""Claims of a figure on its page, the newest; the table has the others."""
_CLAIMS = f"""
SELECT {COLUMNS} FROM claims_view {JOINS}
WHERE claims_view.claim_id IN (
  SELECT claim_id FROM claims_view WHERE figure_id = :figure ORDER BY date DESC, claim_id DESC LIMIT {_MOST}
)
ORDER BY claims_view.date, claims_view.claim_id
"""
_SIZES = (Size("wide", 760, 380), Size("narrow", 344, 300))
_BY = ("source", "speaker")


async def show(visit: Visit) -> Any:
    """The response. Raises NotFound where no claim speaks of such a figure."""
    row = await visit.row(_FIGURE, figure=visit.number)
    claims = claims_of(await visit.rows(_CLAIMS, figure=visit.number), visit.interface)
    differences = await differences_of(visit, visit.number)
    by = visit.asked("by") if visit.asked("by") in _BY else "source"
    voices = voices_of(claims)
    title = visit.interface.own(row, "figure")
    return await visit.page(
        "figure.html",
        figure=row,
        title=title,
        claims=claims,
        voices=voices,
        differences=differences,
        places=places_of(differences),
        standing=standing,
        by=by,
        charts=_charts(visit, claims, differences, by),
        data=figure_data(visit, row, claims, differences),
        sql=visit.interface.to.sql(
            "select * from claims_view where figure_id = :figure order by date", figure=visit.number
        ),
    )


def _charts(visit: Visit, claims: Sequence[Claim], differences: Sequence[Difference], by: str) -> list[Chart]:
    marks = marks_of(voices_of(claims), differences, by)
    return [draw(marks, differences, size, visit.interface) for size in _SIZES] if marks else []
