"""Titles of figures and the sentence that says why claims cannot all hold, in English and Arabic."""

from collections import Counter
from collections.abc import Sequence
from decimal import Decimal

from factdb.compare.gazetteer import Gazetteer
from factdb.compare.names import PLAIN_REASONS, REASONS, SLIPS, STATES_AR
from factdb.compare.slips import Slip
from factdb.compare.subjects import Subject
from factdb.core.claims import Claim, Qualifier
from factdb.core.figures import Camp, RecordedClaim
from factdb.core.units import unit_name

_QUALIFIERS_EN = {
    Qualifier.APPROX: "about ",
    Qualifier.AT_LEAST: "at least ",
    Qualifier.MORE_THAN: "more than ",
    Qualifier.AT_MOST: "at most ",
    Qualifier.LESS_THAN: "less than ",
}


def title_of(subjects: Sequence[Subject], gazetteer: Gazetteer) -> str:
    """What is counted, what happened to it and where, in the articles' own words."""
    claims = [subject.said for subject in subjects]
    noun = _most_common([claim.noun for claim in claims]) or _unit(claims[0])
    state = STATES_AR.get(_most_common([subject.state for subject in subjects]) or "")
    place = gazetteer.name(_most_common([claim.place for claim in claims]))
    return "، ".join(part for part in (noun, state, place) if part) or claims[0].surface


def title_en_of(subjects: Sequence[Subject], gazetteer: Gazetteer) -> str:
    """The same in English, by the names of concept and state; places that are not known stay as written."""
    first = subjects[0]
    concept = _most_common([subject.concept for subject in subjects])
    state = _most_common([subject.state for subject in subjects])
    unit = unit_name(first.said.unit_kind, first.said.unit)
    if state and concept and state.startswith(concept[:5]):
        concept = None  # a pledge that is pledged
    what = " ".join(part for part in (concept, state) if part) or "figure"
    place = gazetteer.name_en(_most_common([subject.said.place for subject in subjects]))
    return "".join([what, f" ({unit})" if unit else "", f", {place}" if place else ""])


def explanation_en(rule: str, camps: Sequence[Camp], slip: Slip | None) -> str:
    """One sentence: who says what, then why both cannot hold."""
    sides = "; ".join(_side_en(camp) for camp in camps)
    reason = SLIPS[slip][0] if slip is not None else REASONS.get(rule, PLAIN_REASONS)[0]
    return f"{sides}: {reason}."


def explanation_ar(rule: str, camps: Sequence[Camp], slip: Slip | None) -> str:
    """The same in Arabic."""
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
    return f"{_QUALIFIERS_EN.get(claim.qualifier, '')}{number}{f' {unit}' if unit else ''}"


def _side_en(camp: Camp) -> str:
    claim = _speaking_for(camp)
    verb = "denies" if claim.claim.denied else "says"
    others = f" with {len(camp.claims) - 1} more" if len(camp.claims) > 1 else ""
    return f"{_who(claim)}{_when(claim)}{others} {verb} {value_en(claim.claim)}"


def _side_ar(camp: Camp) -> str:
    claim = _speaking_for(camp)
    verb = "نفي" if claim.claim.denied else "رقم"
    day = f"{claim.published_at:%Y/%m/%d}" if claim.published_at else None  # dashes turn round from right to left
    said = "، ".join(part for part in (claim.claim.speaker, claim.source_name, day) if part)
    return f"{verb} «{claim.claim.surface}» ({said})"


def _speaking_for(camp: Camp) -> RecordedClaim:
    """The claim that stands for a camp: its newest."""
    return camp.claims[-1]


def _who(claim: RecordedClaim) -> str:
    return f"{claim.claim.speaker} in {claim.source_name}" if claim.claim.speaker else claim.source_name


def _when(claim: RecordedClaim) -> str:
    return f" ({claim.published_at.date().isoformat()})" if claim.published_at else ""


def _unit(claim: Claim) -> str | None:
    return unit_name(claim.unit_kind, claim.unit) or None


def _most_common(values: Sequence[str | None]) -> str | None:
    known = Counter(value for value in values if value)
    return known.most_common(1)[0][0] if known else None
