"""The sentence that says why claims cannot all hold, in English and Arabic."""

from collections.abc import Sequence
from decimal import Decimal

from factdb.compare.names import PLAIN_REASONS, QUALIFIERS_AR, QUALIFIERS_EN, REASONS, SLIPS
from factdb.compare.slips import Slip
from factdb.core.claims import Claim, UnitKind
from factdb.core.figures import Camp, RecordedClaim
from factdb.core.units import unit_name

_WITHOUT_UNIT = frozenset({UnitKind.COUNT, UnitKind.PERCENT, UnitKind.RATIO})
"""Kinds whose number expression holds the unit, or that have none."""


def explanation_en(rule: str, camps: Sequence[Camp], slip: Slip | None) -> str:
    """One sentence: who says what, then why both cannot hold.

    A Latin word stands between a name and the next number, so that no number joins a name of the other direction.
    """
    sides = "; ".join(_side_en(camp) for camp in camps)
    reason = SLIPS[slip][0] if slip is not None else REASONS.get(rule, PLAIN_REASONS)[0]
    return f"{sides[:1].upper()}{sides[1:]}: {reason}."


def explanation_ar(rule: str, camps: Sequence[Camp], slip: Slip | None) -> str:
    """The same in Arabic; dates are written with slashes, which keep their order from right to left."""
    sides = "؛ ".join(_side_ar(camp) for camp in camps)
    reason = SLIPS[slip][1] if slip is not None else REASONS.get(rule, PLAIN_REASONS)[1]
    return f"{sides}: {reason}."


def number_text(value: Decimal) -> str:
    """A number for people: 46,500."""
    return f"{value.normalize():,f}"


def value_en(claim: Claim) -> str:
    """A claim's value in English, with its qualifier and unit."""
    low, high = claim.low, claim.high
    if low is not None and high is not None and low != high:
        number = f"{number_text(low)} to {number_text(high)}"
    else:
        end = low if low is not None else high
        number = claim.surface if end is None else number_text(end)
    unit = unit_name(claim.unit_kind, claim.unit)
    return QUALIFIERS_EN.get(claim.qualifier, "{}").format(f"{number} {unit}" if unit else number)


def value_ar(recorded: RecordedClaim) -> str:
    """A claim's value in the words of its article, with its qualifier."""
    claim = recorded.claim
    number = claim.surface
    if claim.unit_kind not in _WITHOUT_UNIT:
        behind = recorded.sentence_text[claim.span.end - claim.sentence.start :].split()
        number = " ".join([number, *behind[:1]]).rstrip("،.؛:)")
    return QUALIFIERS_AR.get(claim.qualifier, "{}").format(number)


def _side_en(camp: Camp) -> str:
    recorded = _speaking_for(camp)
    claim = recorded.claim
    day = f"on {recorded.published_at.date().isoformat()} " if recorded.published_at else ""
    others = f" and {_other_articles(camp)} more" if _other_articles(camp) else ""
    verb = "deny" if claim.denied else "report"
    verb = verb if others else {"deny": "denies", "report": "reports"}[verb]
    credit = f", credited to {claim.speaker}" if claim.speaker else ""
    return f"{day}{recorded.source_name}{others} {verb} {value_en(claim)}{credit}"


def _side_ar(camp: Camp) -> str:
    recorded = _speaking_for(camp)
    claim = recorded.claim
    day = f" في {recorded.published_at:%Y/%m/%d}" if recorded.published_at else ""
    others = f" مع {_other_articles(camp)} غيرها" if _other_articles(camp) else ""
    credit = f" نقلا عن {claim.speaker}" if claim.speaker else ""
    value = f"نفي {value_ar(recorded)}" if claim.denied else value_ar(recorded)
    return f"{recorded.source_name}{day}{others}{credit}: {value}"


def _other_articles(camp: Camp) -> int:
    return len({(recorded.source, recorded.doc_id) for recorded in camp.claims}) - 1


def _speaking_for(camp: Camp) -> RecordedClaim:
    """The claim that stands for a camp: its newest."""
    return camp.claims[-1]
