"""An extraction in words: each claim with what was read and by which rules."""

from collections.abc import Iterator

from factdb.cli.output import printable
from factdb.cli.rows import unit_in_words, value_in_words
from factdb.core.claims import Claim, Extraction, LeftOut


def explanation(text: str, extraction: Extraction) -> str:
    """One paragraph a claim, then the numbers that are none."""
    if not extraction.claims and not extraction.left_out:
        return "There is no figure in this text."
    paragraphs = [_claim(text, claim) for claim in extraction.claims]
    if extraction.left_out:
        paragraphs.append("\n".join(("not claims:", *map(_left_out, extraction.left_out))))
    return "\n\n".join(paragraphs)


def _claim(text: str, claim: Claim) -> str:
    heading = f"{printable(claim.surface)}  [{claim.span.start}:{claim.span.end}]"
    return "\n".join((heading, *(f"  {name:<10} {printable(value)}" for name, value in _parts(text, claim))))


def _parts(text: str, claim: Claim) -> Iterator[tuple[str, str]]:
    """What is known of the claim, name and value."""
    unit = unit_in_words(claim)
    state = ", ".join(part for part in (claim.state, claim.group) if part)
    known = {
        "value": value_in_words(claim),
        "unit": None if unit is None else f"{unit} ({claim.unit_kind.value})",
        "counted": claim.noun,
        "concept": claim.concept,
        "state": state,
        "place": claim.place,
        "as of": None if claim.as_of is None else claim.as_of.isoformat(),
        "speaker": _speaker(claim),
        "part of": None if claim.part_of is None else text[claim.part_of.start : claim.part_of.end],
        "rules": ", ".join(claim.rules),
    }
    yield from ((name, value) for name, value in known.items() if value)


def _speaker(claim: Claim) -> str:
    speaker = claim.speaker or "the outlet itself"
    via = "" if claim.via is None else f", quoted by {claim.via}"
    return f"{speaker}{via} ({claim.attribution.value.replace('_', ' ')})"


def _left_out(number: LeftOut) -> str:
    return f"  {printable(number.surface)}  [{number.span.start}:{number.span.end}]  {number.reason}"
