"""What goes into the repository and comes out of it, beside the values of factdb.core."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, datetime
from decimal import Decimal

from factdb.core.claims import SpeakerKind
from factdb.core.figures import RecordedClaim, code_of
from factdb.store.states import ConflictState, ReviewStatus, Verdict


@dataclass(frozen=True, slots=True)
class Reading:
    """One act of reading articles: by which factdb, and when the texts were fetched."""

    extractor_version: str
    fetched_at: datetime
    """With an offset from UTC."""


@dataclass(frozen=True, slots=True)
class Saved:
    """What saving one article changed."""

    new_article: bool
    new_version: bool
    claims_added: int
    claims_removed: int = 0


@dataclass(frozen=True, slots=True)
class SavedReport:
    """The numbers under which a report was saved, and what humans said about its conflicts before."""

    figure_ids: Mapping[str, int]
    """By the figure's key."""
    states: Mapping[tuple[str, str, str], ConflictState]
    """By the figure's key, the rule and the inputs hash of a conflict."""


@dataclass(frozen=True, slots=True)
class Label:
    """How a concept or place is called, and what it belongs to."""

    slug: str
    name: str
    name_en: str
    parent: str | None = None
    """The slug of the concept or place that holds it."""


@dataclass(frozen=True, slots=True)
class ClaimFilter:
    """Which claims to list; every part that is given must hold."""

    speaker: str | None = None
    """Part of any name of the speaker, in any spelling."""
    concept: str | None = None
    """A concept's slug, or part of the counted noun."""
    source: str | None = None
    """Part of the outlet's name or slug."""
    since: date | None = None
    """Published on this day or later."""
    until: date | None = None
    """Published on this day or earlier."""
    state: str | None = None
    place: str | None = None
    """Part of the place's name."""


@dataclass(frozen=True, slots=True)
class ClaimListing:
    """A claim with what a reader wants to see beside it."""

    recorded: RecordedClaim
    title: str | None
    url: str | None
    figure_id: int | None
    figure_title: str | None
    review_status: ReviewStatus


@dataclass(frozen=True, slots=True)
class FigureListing:
    """A figure with the extent of its claims that nobody denies."""

    figure_id: int
    key: str
    title: str
    title_en: str
    unit: str | None
    """The code of the unit that claims were converted to; None for counts."""
    claims: int
    sources: int
    lowest: Decimal | None
    """As written; claims of one figure may use several units of its dimension."""
    highest: Decimal | None
    conflicts: int
    """Open ones."""


@dataclass(frozen=True, slots=True)
class SpeakerListing:
    """A speaker with all names and how many claims stand under them."""

    speaker_id: int
    slug: str
    name: str
    kind: SpeakerKind | None
    names: tuple[str, ...]
    claims: int


@dataclass(frozen=True, slots=True)
class CampListing:
    """One camp of a recorded conflict."""

    low: Decimal | None
    high: Decimal | None
    voices: int
    claims: tuple[RecordedClaim, ...]


@dataclass(frozen=True, slots=True)
class ConflictListing:
    """A recorded conflict or update."""

    conflict_id: int
    verdict: Verdict
    state: ConflictState
    figure_id: int
    figure_title: str
    figure_title_en: str
    rule: str
    ratio: Decimal | None
    explanation: str
    explanation_ar: str
    camps: tuple[CampListing, ...]
    inputs_hash: str
    unit: str | None
    """Of the ends of camps; None for counts."""

    @property
    def code(self) -> str:
        """The short name that stays the same in every database."""
        return code_of(self.inputs_hash)


@dataclass(frozen=True, slots=True)
class FigureHistory:
    """All that is stored of one figure."""

    figure: FigureListing
    claims: tuple[RecordedClaim, ...]
    """In order of publication, denied ones and copies included."""
    differences: tuple[ConflictListing, ...]
    """Its conflicts and updates in any state, those first that the lists of conflicts show first."""


@dataclass(frozen=True, slots=True)
class Decision:
    """What a human decided about a conflict, and what the conflict was then."""

    number: int
    code: str
    rule: str
    figure_key: str | None
    figure_title: str | None
    figure_title_en: str | None
    status: ConflictState
    was: ConflictState
    reviewer: str
    reviewed_at: datetime
    note: str | None
    undoes: int | None
    """The number of the decision that this one takes back."""
    holds: bool
    """Whether it is the last word on a conflict that the newest check found."""


@dataclass(frozen=True, slots=True)
class ArticleText:
    """What a report shows of an article beside its claims."""

    title: str | None
    url: str | None
    text: str


@dataclass(frozen=True, slots=True)
class Totals:
    """How much the working database holds, counting current texts only."""

    articles: int
    claims: int
    figures: int


@dataclass(frozen=True, slots=True)
class Run:
    """What one command read."""

    started_at: datetime
    finished_at: datetime
    factdb_version: str
    inputs: tuple[str, ...]
    articles: int = 0
    new_articles: int = 0
    new_versions: int = 0
    claims: int = 0
    skipped: int = 0
    issues: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Review:
    """A human decision about one claim or conflict."""

    reviewer: str
    reviewed_at: datetime
    status: ReviewStatus | ConflictState
    note: str | None = None
    became: Mapping[str, object] = field(default_factory=dict)
    """For a corrected claim: the fields that the human reads otherwise, ready for JSON."""
