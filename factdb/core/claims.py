"""A claim: one figure that an article states, with its evidence."""

import hashlib
import json
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from enum import StrEnum


class Qualifier(StrEnum):
    """How the words bound the number."""

    EXACT = "exact"
    APPROX = "approx"
    AT_LEAST = "at_least"
    MORE_THAN = "more_than"
    AT_MOST = "at_most"
    LESS_THAN = "less_than"
    RANGE = "range"
    VAGUE = "vague"


class UnitKind(StrEnum):
    """What kind of thing a unit measures; only claims of one kind can be compared."""

    COUNT = "count"
    CURRENCY = "currency"
    PERCENT = "percent"
    RATIO = "ratio"
    LENGTH = "length"
    AREA = "area"
    MASS = "mass"
    VOLUME = "volume"
    DURATION = "duration"
    TEMPERATURE = "temperature"
    ENERGY = "energy"
    RATE = "rate"
    OTHER = "other"


class Attribution(StrEnum):
    """How the article credits the speaker."""

    OUTLET = "outlet"
    """Nobody is credited: the outlet's own voice."""
    VERB = "verb"
    """A verb of saying with its subject."""
    ACCORDING_TO = "according_to"
    """`according to`, `in a statement by` and their like."""
    QUOTATION = "quotation"
    """Inside quotation marks whose speaker is named before or after."""
    CARRIED = "carried"
    """A speaker of an earlier sentence goes on."""
    DECISION = "decision"
    """A ruling, pledge or decision by the one who makes it."""


class SpeakerKind(StrEnum):
    """Who or what speaks."""

    PERSON = "person"
    ORGANISATION = "organisation"
    DOCUMENT = "document"
    UNNAMED = "unnamed"


@dataclass(frozen=True, slots=True)
class Span:
    """Code points `start` to `end` (exclusive) of an article's text."""

    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Claim:
    """One figure as one article states it. Spans count code points of the article's text."""

    span: Span
    """The number expression with its scale words and percent sign."""
    surface: str
    sentence: Span
    low: Decimal | None
    """Lower end of the closed interval that the words allow; None = unbounded."""
    high: Decimal | None
    qualifier: Qualifier
    unit_kind: UnitKind = UnitKind.COUNT
    unit: str | None = None
    """ISO 4217 code, unit code such as `km^2`, `percent`, `x/y` for rates; None for counts."""
    noun: str | None = None
    noun_span: Span | None = None
    concept: str | None = None
    """Language-neutral slug of what is counted, for example `child`."""
    state: str | None = None
    group: str | None = None
    place: str | None = None
    as_of: date | None = None
    speaker: str | None = None
    """The nearest source, by its fullest name in the article; None = the outlet's own voice."""
    speaker_kind: SpeakerKind | None = None
    via: str | None = None
    attribution: Attribution = Attribution.OUTLET
    denied: bool = False
    planned: bool = False
    """A plan, target or forecast rather than something done."""
    other_value: Decimal | None = None
    """What the digits say if their separator is read the other way: 3.5 beside 3500 for `3.500`."""
    part_of: Span | None = None
    """The span of the claim in the same article of which this one counts a part."""
    rules: tuple[str, ...] = ()
    """What made it, each `part: rule`: number, qualifier, unit, noun, place, day, plan, denial, speaker, in that order."""


@dataclass(frozen=True, slots=True)
class LeftOut:
    """A number that the text holds and that is no claim, with the rule that says so."""

    span: Span
    surface: str
    reason: str


@dataclass(frozen=True, slots=True)
class Extraction:
    """What was read out of one text, both in order of appearance; claims never overlap."""

    claims: tuple[Claim, ...]
    left_out: tuple[LeftOut, ...] = ()


def content_key(source: str, doc_id: str, text: str, claim: Claim) -> str:
    """The key that a claim keeps when its article is read again, as 32 hex digits.

    It is made of what is said and where in its sentence, not of offsets into the article, so that an edit
    elsewhere in the article does not change it. The parts are encoded as JSON: no two inputs share a key.
    """
    sentence = text[claim.sentence.start : claim.sentence.end]
    parts = [
        source,
        doc_id,
        sentence,
        claim.span.start - claim.sentence.start,
        claim.span.end - claim.sentence.start,
        None if claim.low is None else str(claim.low.normalize()),
        None if claim.high is None else str(claim.high.normalize()),
        claim.unit_kind,
        claim.unit,
    ]
    encoded = json.dumps(parts, ensure_ascii=False, separators=(",", ":"))
    return hashlib.sha256(encoded.encode("utf-8", "surrogatepass")).hexdigest()[:32]
