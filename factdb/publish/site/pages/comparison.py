"""Figures beside sources: who says what of the same figure, with the cells marked that conflict."""

import json
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from factdb.publish.site.formats import day
from factdb.publish.site.visit import Visit

_PAGE = 20
_MOST_SOURCES = 8
_FIGURES = f"""
SELECT * FROM figures_view
WHERE sources >= 2
  AND (:topic = '' OR concept = :topic)
  AND (:place = '' OR place = :place)
  AND (:since = '' OR last_date >= :since)
  AND (:until = '' OR first_date <= :until)
  AND (:conflict = '' OR conflict = :conflict)
ORDER BY sources DESC, last_date DESC, figure_id LIMIT {_PAGE + 1} OFFSET :skipped
"""
_CELLS = """
SELECT comparison.*, sources.name_en AS source_en
FROM comparison JOIN sources ON sources.id = comparison.source_id
WHERE comparison.figure_id IN (SELECT value FROM json_each(:figures))
"""
_TOPICS = """
SELECT figures_view.concept, concepts.name, concepts.name_en, count(*) AS figures
FROM figures_view LEFT JOIN concepts ON concepts.slug = figures_view.concept
WHERE figures_view.sources >= 2 AND figures_view.concept IS NOT NULL
GROUP BY figures_view.concept ORDER BY figures DESC, figures_view.concept LIMIT 60
"""
_PLACES = """
SELECT place, (SELECT name_en FROM places WHERE places.name = place LIMIT 1) AS place_en, count(*) AS figures
FROM figures_view WHERE sources >= 2 AND place IS NOT NULL
GROUP BY place ORDER BY figures DESC, place LIMIT 60
"""


@dataclass(frozen=True, slots=True)
class Matrix:
    """Figures as rows, the sources that speak of most of them as columns."""

    figures: tuple[Any, ...]
    sources: tuple[Any, ...]
    cells: dict[tuple[int, int], Any]
    """The row of `comparison` for a figure and a source."""
    others: dict[int, int]
    """How many further sources speak of a figure."""


async def show(visit: Visit) -> Any:
    """The response."""
    page = visit.page_asked()
    filters = _filters(visit)
    figures = await visit.rows(_FIGURES, skipped=(page - 1) * _PAGE, **filters)
    numbers = json.dumps([each["figure_id"] for each in figures[:_PAGE]])
    cells = await visit.rows(_CELLS, figures=numbers)
    return await visit.page(
        "comparison.html",
        matrix=_matrix(figures[:_PAGE], cells),
        filters=filters,
        topics=await visit.rows(_TOPICS),
        places=await visit.rows(_PLACES),
        page=page,
        has_more=len(figures) > _PAGE,
    )


def _filters(visit: Visit) -> dict[str, str]:
    """What the reader asks for; what is no date is no filter."""
    days = {name: day(visit.asked(name)) for name in ("since", "until")}
    return {
        "topic": visit.asked("topic"),
        "place": visit.asked("place"),
        "conflict": "open" if visit.asked("conflict") == "open" else "",
        **{name: found.isoformat() if found else "" for name, found in days.items()},
    }


def _matrix(figures: Sequence[Any], cells: Sequence[Any]) -> Matrix:
    spoken: dict[int, list[Any]] = {}
    for cell in cells:
        spoken.setdefault(cell["source_id"], []).append(cell)
    most = sorted(spoken.values(), key=lambda told: (-len(told), told[0]["source"]))[:_MOST_SOURCES]
    shown = {told[0]["source_id"] for told in most}
    return Matrix(
        figures=tuple(figures),
        sources=tuple(told[0] for told in most),
        cells={(cell["figure_id"], cell["source_id"]): cell for cell in cells if cell["source_id"] in shown},
        others={
            each["figure_id"]: sum(
                cell["figure_id"] == each["figure_id"] and cell["source_id"] not in shown for cell in cells
            )
            for each in figures
        },
    )
