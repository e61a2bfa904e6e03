"""Claims as flat rows: for machines with the keys of the command-line contract, for people in words."""

from decimal import Decimal

from factdb.core.articles import Published
from factdb.core.claims import Claim, Qualifier, Span, UnitKind
from factdb.core.figures import RecordedClaim

Cell = str | int | float | bool | list[int] | list[str] | None
Row = dict[str, Cell]

EXTRACT_KEYS = (
    "doc_id", "start", "end", "surface", "value_low", "value_high", "qualifier", "unit_kind", "unit", "noun",
    "noun_start", "noun_end", "concept", "state", "place", "speaker", "via", "denied", "as_of", "part_of",
    "other_value", "sentence",
)  # fmt: skip
CLAIM_COLUMNS = ("value", "unit", "counted", "speaker", "source", "date")

_IN_WORDS = {
    Qualifier.EXACT: "{}",
    Qualifier.APPROX: "about {}",
    Qualifier.AT_LEAST: "at least {}",
    Qualifier.MORE_THAN: "more than {}",
    Qualifier.AT_MOST: "at most {}",
    Qualifier.LESS_THAN: "less than {}",
}


def extract_row(doc_id: str, claim: Claim, sentence: str) -> Row:
    """A claim with the keys EXTRACT_KEYS; numbers are numbers, integers where they are whole."""
    noun_start, noun_end = _ends(claim.noun_span)
    return {
        "doc_id": doc_id,
        "start": claim.span.start,
        "end": claim.span.end,
        "surface": claim.surface,
        "value_low": number(claim.low),
        "value_high": number(claim.high),
        "qualifier": claim.qualifier.value,
        "unit_kind": claim.unit_kind.value,
        "unit": claim.unit,
        "noun": claim.noun,
        "noun_start": noun_start,
        "noun_end": noun_end,
        "concept": claim.concept,
        "state": claim.state,
        "place": claim.place,
        "speaker": claim.speaker,
        "via": claim.via,
        "denied": claim.denied,
        "as_of": None if claim.as_of is None else claim.as_of.isoformat(),
        "part_of": None if claim.part_of is None else [claim.part_of.start, claim.part_of.end],
        "other_value": number(claim.other_value),
        "sentence": sentence,
    }


def claim_row(claim: Claim, source: str | None, date: str | None) -> Row:
    """A claim in words for people, with the keys CLAIM_COLUMNS."""
    return {
        "value": value_in_words(claim),
        "unit": unit_in_words(claim),
        "counted": claim.noun or claim.concept,
        "speaker": claim.speaker,
        "source": source,
        "date": date,
    }


def recorded_row(recorded: RecordedClaim) -> Row:
    """A stored claim in words for people, with the keys CLAIM_COLUMNS."""
    published = recorded.published_at
    date = None if published is None else published.date().isoformat()
    return claim_row(recorded.claim, recorded.source_name, date)


def day(published: Published | None) -> str | None:
    """The day of publication, ISO."""
    return None if published is None else published.at.date().isoformat()


def number(value: Decimal | None) -> int | float | None:
    """A JSON number: an integer where the value is whole."""
    if value is None:
        return None
    return int(value) if value == value.to_integral_value() else float(value)


def value_in_words(claim: Claim) -> str:
    """For example `about 40,000`, `20 to 200 (vague)`, `12 (denied)`."""
    low, high = claim.low, claim.high
    if low is not None and high is not None and low != high:
        words = f"{figures(low)} to {figures(high)}"
    else:
        written = high if low is None else low
        words = _IN_WORDS.get(claim.qualifier, "{}").format("?" if written is None else figures(written))
    notes = [
        note
        for note, holds in (
            ("vague", claim.qualifier is Qualifier.VAGUE),
            ("planned", claim.planned),
            ("denied", claim.denied),
        )
        if holds
    ]
    return f"{words} ({', '.join(notes)})" if notes else words


def figures(value: Decimal) -> str:
    """A number in plain digits with thousands separated, never in scientific notation."""
    text = f"{value:,f}"
    return text.rstrip("0").rstrip(".") if "." in text else text


def unit_in_words(claim: Claim) -> str | None:
    """`%` for percents, nothing for counts, else the unit's code."""
    if claim.unit_kind is UnitKind.COUNT:
        return None
    if claim.unit_kind is UnitKind.PERCENT and claim.unit in (None, "percent"):
        return "%"
    return claim.unit or claim.unit_kind.value


def _ends(span: Span | None) -> tuple[int | None, int | None]:
    return (None, None) if span is None else (span.start, span.end)
