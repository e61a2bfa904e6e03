"""One claim under its lasting address: the evidence in its context, every field, how to cite it."""

from typing import Any

from factdb.publish.site.claims import COLUMNS, JOINS, claim_of, claims_of
from factdb.publish.site.structured import claim_data
from factdb.publish.site.visit import Visit

_CLAIM = f"SELECT {COLUMNS} FROM claims_view {JOINS} WHERE claims_view.claim_id = :claim"
_TEXT = "SELECT text FROM article_versions WHERE article_id = :article AND is_current"
_OTHERS = f"""
SELECT {COLUMNS} FROM camps_view AS own
JOIN camps_view AS other ON other.conflict_id = own.conflict_id AND other.camp <> own.camp
JOIN claims_view ON claims_view.claim_id = other.claim_id
{JOINS}
WHERE own.claim_id = :claim AND own.verdict = 'conflict'
GROUP BY claims_view.claim_id
ORDER BY claims_view.date, claims_view.claim_id LIMIT 20
"""
_AROUND = 280
"""Characters of the article on either side of the sentence."""


async def show(visit: Visit) -> Any:
    """The response. Raises NotFound where there is no such claim."""
    row = await visit.row(_CLAIM, claim=visit.number)
    claim = claim_of(row, visit.interface)
    text = (await visit.row(_TEXT, article=row["article_id"]))["text"]
    start = row["sentence_start"]
    end = start + len(row["sentence"])
    return await visit.page(
        "claim.html",
        claim=claim,
        before=_shortened(text[max(start - _AROUND, 0) : start], cut_start=start > _AROUND),
        after=_shortened(text[end : end + _AROUND], cut_end=end + _AROUND < len(text)),
        others=claims_of(await visit.rows(_OTHERS, claim=visit.number), visit.interface),
        address=visit.absolute(visit.interface.to.lasting_claim(visit.number)),
        data=claim_data(visit, claim),
    )


def _shortened(text: str, *, cut_start: bool = False, cut_end: bool = False) -> str:
    """Context without the half words at its cut ends."""
    if cut_start:
        text = "…" + text.partition(" ")[2]
    if cut_end:
        text = text.rpartition(" ")[0] + "…"
    return text
