"""A source: what an outlet reports about which figures, and where it differs from others."""

from typing import Any

from factdb.publish.site.pages.profile import SOURCE, profile_of
from factdb.publish.site.visit import Visit

_SOURCE = "SELECT id, name, name_en, kind, country, is_wire FROM sources WHERE id = :source"
_COUNTS = """
SELECT count(*) AS claims, min(date) AS first_date, max(date) AS last_date
FROM claims_view WHERE source_id = :source
"""
_ARTICLES = """
SELECT id, title, published_at, (SELECT count(*) FROM articles WHERE source_id = :source) AS articles
FROM articles WHERE source_id = :source ORDER BY published_at DESC, id LIMIT 10
"""


async def show(visit: Visit) -> Any:
    """The response. Raises NotFound where there is no such source."""
    return await visit.page(
        "source.html",
        who=await visit.row(_SOURCE, source=visit.number),
        counts=await visit.row(_COUNTS, source=visit.number),
        articles=await visit.rows(_ARTICLES, source=visit.number),
        profile=await profile_of(visit, SOURCE),
    )
