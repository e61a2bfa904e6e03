"""A speaker: every name, and what the speaker said about which figures."""

from typing import Any

from factdb.publish.site.pages.profile import SPEAKER, profile_of
from factdb.publish.site.visit import Visit

_SPEAKER = "SELECT id, name, name_en, kind FROM speakers WHERE id = :speaker"
_NAMES = (
    "SELECT name FROM speaker_aliases WHERE speaker_id = :speaker AND name <> :name ORDER BY name LIMIT 50"
)
_COUNTS = """
SELECT count(*) AS claims, count(DISTINCT source_id) AS sources, min(date) AS first_date, max(date) AS last_date
FROM claims_view WHERE speaker_id = :speaker
"""


async def show(visit: Visit) -> Any:
    """The response. Raises NotFound where there is no such speaker."""
    speaker = await visit.row(_SPEAKER, speaker=visit.number)
    return await visit.page(
        "speaker.html",
        who=speaker,
        names=await visit.rows(_NAMES, speaker=visit.number, name=speaker["name"]),
        counts=await visit.row(_COUNTS, speaker=visit.number),
        profile=await profile_of(visit, SPEAKER),
    )
