"""The words around a claim: from the claim before to the next stop or claim."""

import re
from dataclasses import dataclass

from factdb.compare.wording import FROM, TO
from factdb.core.claims import Claim
from factdb.core.figures import RecordedClaim
from factdb.core.text import fold

_CLAUSE_END = re.compile(r"[.,;:!?\u060c\u061b\u061f\n]")
_LONGEST_WAY_BETWEEN_FROM_AND_TO = 25


@dataclass(frozen=True, slots=True)
class Clause:
    """The words around a claim: from the claim before to the next stop or claim."""

    before: str
    after: str


def clause_of(recorded: RecordedClaim, before: Claim | None, after: Claim | None, text: str) -> Clause:
    claim = recorded.claim
    base, words = (0, text) if text else (claim.sentence.start, recorded.sentence_text)
    start = claim.sentence.start if before is None else max(claim.sentence.start, before.span.end)
    end = claim.sentence.end if after is None else min(claim.sentence.end, after.span.start)
    behind = words[claim.span.end - base : max(end, claim.span.end) - base]
    stop = _CLAUSE_END.search(behind)
    return Clause(
        before=fold(words[min(start, claim.span.start) - base : claim.span.start - base]),
        after=fold(behind if stop is None else behind[: stop.start()]),
    )


def is_conversion(clause: Clause) -> bool:
    """Whether it stands in brackets behind another: `120 million euros (about 125 million dollars)`."""
    return "(" in clause.before and ")" not in clause.before


def leads_to(claim: Claim, after: Claim, clause: Clause, text: str) -> bool:
    """Whether the claim is the A of `from A to B`."""
    between = fold(text[claim.span.end : after.span.start])
    return (
        FROM.search(clause.before) is not None
        and len(between) <= _LONGEST_WAY_BETWEEN_FROM_AND_TO
        and TO.search(between) is not None
    )
