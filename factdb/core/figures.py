"""Figures and conflicts: what comparison makes of recorded claims."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime
from decimal import Decimal

from factdb.core.claims import Claim

CODE_LENGTH = 10
"""Hex digits of a conflict's code: two of ten thousand conflicts share one in one database of twenty thousand."""


def code_of(inputs_hash: str) -> str:
    """The code of the conflict with this hash of its inputs."""
    return inputs_hash[:CODE_LENGTH]


@dataclass(frozen=True, slots=True)
class RecordedClaim:
    """A claim with the article that states it, as comparison needs it."""

    claim_id: int
    claim: Claim
    doc_id: str
    source: str
    """The outlet's slug."""
    source_name: str
    published_at: datetime | None = None
    voice: str | None = None
    """Articles that copy one text share a voice; None = the article speaks for itself."""
    sentence_text: str = ""


@dataclass(frozen=True, slots=True)
class ComparedArticle:
    """An article as comparison needs it: to find copies of one text and articles on one event."""

    source: str
    """The outlet's slug, as in `RecordedClaim`; with `doc_id` it names the article."""
    doc_id: str
    title: str
    text: str
    published_at: datetime | None = None


@dataclass(frozen=True, slots=True)
class Name:
    """What readers call a concept or a state."""

    name: str
    """In the language of the articles; several of a concept."""
    name_en: str


@dataclass(frozen=True, slots=True)
class Names:
    """The names of concepts and states by slug; what is in no table goes by its slug."""

    concepts: Mapping[str, Name] = field(default_factory=dict)
    states: Mapping[str, Name] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Figure:
    """The comparable quantity that claims speak of."""

    key: str
    """Unique and stable: dimension, concept, state, place, and the first claim that states it."""
    title: str
    """For readers of the articles' language."""
    title_en: str
    claims: tuple[RecordedClaim, ...]
    """In order of time; a copy's claims carry the voice that its original carries."""
    unit: str | None = None
    """The unit that the ends of camps are given in; None for counts."""


@dataclass(frozen=True, slots=True)
class Camp:
    """Claims of one conflict that stand together: they agree, or one updates the other.

    `low` and `high` are the interval on which all of them agree; where one updates another, the interval from
    the least to the greatest.
    """

    low: Decimal | None
    high: Decimal | None
    voices: int
    """How many independent articles: copies count once."""
    claims: tuple[RecordedClaim, ...]


@dataclass(frozen=True, slots=True)
class Conflict:
    """A figure whose claims cannot all hold at one time."""

    figure: Figure
    rule: str
    ratio: Decimal | None
    """Largest value over smallest, where both are above zero."""
    explanation: str
    """One sentence in English that says why the claims cannot all hold."""
    camps: tuple[Camp, ...]
    inputs_hash: str
    """Changes when, and only when, a claim in it changes; until then what is explained stays explained."""
    explanation_ar: str = ""
    """The same in Arabic."""
    weight: float = 0.0
    """How much it matters: conflicts are shown in this order, the greatest first."""

    @property
    def code(self) -> str:
        """The short name by which people and programs speak of it, the same in every database."""
        return code_of(self.inputs_hash)


@dataclass(frozen=True, slots=True)
class Report:
    """What one check found."""

    figures: tuple[Figure, ...] = ()
    conflicts: tuple[Conflict, ...] = ()
    updates: tuple[Conflict, ...] = field(default=())
    """Differences that a later count of the same running figure explains."""
