"""How much a conflict matters: people before things, many voices before few, wide gaps before narrow ones."""

from decimal import Decimal
from math import log2, log10

from factdb.core.claims import UnitKind
from factdb.core.figures import Conflict

_HARM = frozenset({"killed", "injured", "missing", "kidnapped", "executed", "raped", "tortured", "infected"})
_PEOPLE = frozenset(
    {
        *("arrested", "detained", "displaced", "homeless", "trapped", "rescued", "evacuated", "in need"),
        *("hungry", "resident", "released", "sentenced", "used as human shields"),
    }
)
_OF_HARM, _OF_PEOPLE, _OF_COUNTS, _OF_MONEY, _OF_MEASURES = 4.0, 2.5, 1.5, 1.5, 1.0
_WIDEST_GAP = 2.0
"""A gap wider than four to one is more often a slip than a bigger story."""


_SURE = {
    "changed_copy": 3.0,
    "denial": 2.0,
    "currency_swapped": 1.5,
    "running_count_falls": 0.4,
    "level_moves_too_fast": 0.3,
    "article_against_itself": 0.6,
    "part_exceeds_whole": 0.6,
}
"""How sure a rule is, beside the others: copies leave no doubt about what is counted."""


MOST_CERTAIN = 1.5


def weight_of(conflict: Conflict, certainty: float) -> float:
    """How much a conflict matters, above zero.

    `certainty` says how much is told of what must be told before claims of different articles count as one thing.
    """
    voices = sum(camp.voices for camp in conflict.camps)
    gap = min(log2(conflict.ratio), _WIDEST_GAP) if conflict.ratio else 1.0
    matters = _subject(conflict) * log2(1 + voices) * (1 + gap / 2) * _size(conflict)
    matters *= _SURE.get(conflict.rule, 1.0) * min(certainty, MOST_CERTAIN) ** 3
    return matters


def _subject(conflict: Conflict) -> float:
    claims = [recorded.claim for camp in conflict.camps for recorded in camp.claims]
    states = {claim.state for claim in claims}
    if states & _HARM:
        return _OF_HARM
    if states & _PEOPLE:
        return _OF_PEOPLE
    if claims[0].unit_kind is UnitKind.CURRENCY:
        return _OF_MONEY
    return _OF_COUNTS if claims[0].unit_kind is UnitKind.COUNT else _OF_MEASURES


def _size(conflict: Conflict) -> float:
    """Two hundred dead or forty matter more than two or four."""
    claims = [recorded.claim for camp in conflict.camps for recorded in camp.claims]
    if claims[0].unit_kind is not UnitKind.COUNT:
        return 1.0
    largest = max((claim.high or claim.low or Decimal(1) for claim in claims), default=Decimal(1))
    return min(1 + log10(max(largest, Decimal(1))) / 2, 3.0)
