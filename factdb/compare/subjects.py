"""What each claim says, ready to be compared: base units, one name per concept and state, time, context."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import UTC, date, datetime
from decimal import Decimal

from factdb.compare.clauses import Clause, clause_of, is_conversion, leads_to
from factdb.compare.concepts import LASTING, LASTING_EVENT, OCCURRENCES, counted
from factdb.compare.gazetteer import NOWHERE, Gazetteer
from factdb.compare.intervals import Interval, stated, tolerated, written
from factdb.compare.sentences import (
    adds_up_events,
    is_after_a_move,
    is_of_then,
    is_preliminary,
    points_to_a_place,
    words_of,
)
from factdb.compare.settings import Settings
from factdb.compare.states import ACTED_BY_SPEAKER, OCCUPIED, PRESENCE, Course, course_of_state, state_name
from factdb.compare.tokens import AND, stem, stems
from factdb.compare.wording import (
    APART_FROM_ALL,
    BESIDE_A_NAMED_ONE,
    FORMER,
    FORMER_BESIDE_ANOTHER,
    MEMBERS,
    ORDINAL,
    OVER_TIME,
    PLANNED,
    SEVERAL_EVENTS,
    WORDS_FOR_PEOPLE,
    place_words,
    telling_words,
)
from factdb.core.archive import Block
from factdb.core.claims import Claim, Span, UnitKind
from factdb.core.figures import RecordedClaim
from factdb.core.units import measure_of

SHARE = "fraction"
_MOST_NAMED = 2


@dataclass(frozen=True, slots=True)
class Subject:
    """One claim, ready to compare. Values are in base units of `dimension`."""

    claim: RecordedClaim
    number: int
    """Its place in the order of time; names the subject."""
    article: int
    block: Block
    dimension: str
    interval: Interval
    """With tolerance."""
    value: Decimal | None
    """The number that stands for it when values are ranked."""
    concept: str | None
    state: str | None
    place: frozenset[str]
    place_is_stated: bool
    """Whether its own sentence names the place or points to it; else it was gathered from the article."""
    day: date | None
    """The day of which it speaks: as stated, else the day of publication."""
    course: Course
    speaker: frozenset[str]
    """The words of the speaker's name; empty = the outlet's own voice."""
    context: frozenset[str]
    """Telling words of its clause; of a count without those of the noun."""
    noun_words: frozenset[str] = frozenset()
    """Telling words of the noun, without those that only say `people`."""
    members: frozenset[str] = frozenset()
    """Of whom the counted ones were, where the clause says it: of the rebels."""
    over_time: bool = False
    """Whether it adds up a stretch of time or several events: since, in four accidents."""
    kind: str = ""
    """What makes it another count than that of all: the badly hurt, the dead and injured together."""
    moved: bool = False
    """A share by which something rose or fell."""
    others: bool = False
    """Whether others were named or counted before them."""
    ordinals: frozenset[str] = frozenset()
    """Which of several its clause speaks of: the third convoy."""
    former: bool = False
    """A value that the article gives as no longer holding."""
    maybe_former: bool = False
    """The same, if the article gives another value for the same thing."""
    leads_to: int | None = None
    """The start of the claim that follows in `from A to B`."""
    planned: bool = False

    @property
    def said(self) -> Claim:
        """The claim without its article."""
        return self.claim.claim

    def days_to(self, other: "Subject") -> int:
        """Days between the days of which the claims speak; 0 where one is unknown."""
        return 0 if self.day is None or other.day is None else abs((self.day - other.day).days)


def subjects_of(
    claims: Sequence[RecordedClaim],
    article: int,
    text: str,
    settings: Settings,
    gazetteer: Gazetteer = NOWHERE,
    first: int = 0,
) -> list[Subject]:
    """The subjects of one article's claims, in order of appearance and numbered from `first`.

    `text` is empty where it is unknown.
    """
    ordered = sorted(claims, key=lambda claim: (claim.claim.span.start, claim.claim.span.end))
    subjects: list[Subject] = []
    for place, recorded in enumerate(ordered):
        before = ordered[place - 1].claim if place else None
        after = ordered[place + 1].claim if place + 1 < len(ordered) else None
        clause = clause_of(recorded, before, after, text)
        subject = _subject(recorded, clause, (article, first + place), settings, gazetteer)
        if subjects and is_conversion(clause) and len(subject.context) == 0:
            subject = replace(subject, context=subjects[-1].context)
        if after is not None and leads_to(recorded.claim, after, clause, text):
            subject = replace(subject, leads_to=after.span.start)
        subjects.append(subject)
    return subjects


def _subject(
    recorded: RecordedClaim, clause: Clause, at: tuple[int, int], settings: Settings, gazetteer: Gazetteer
) -> Subject:
    claim = recorded.claim
    measure = measure_of(claim.unit_kind, claim.unit)
    what = counted(claim.concept, claim.noun, state_name(claim.state))
    concept = what.concept
    if measure.dimension == "day" and concept in LASTING:
        concept = LASTING_EVENT
    published, sentence = recorded.published_at, recorded.sentence_text
    place = place_words(gazetteer.name(claim.place))
    return Subject(
        claim=recorded,
        number=at[1],
        article=at[0],
        block=_block(claim, measure.dimension, concept, what.state),
        dimension=measure.dimension,
        interval=_with_named_ones(tolerated(claim, settings).scaled(measure.factor), clause),
        value=stated(written(claim).scaled(measure.factor)),
        concept=concept,
        state=what.state,
        place=place,
        place_is_stated=bool(place) and (place <= words_of(sentence) or points_to_a_place(sentence)),
        day=claim.as_of or (None if published is None else published.date()),
        course=_course(claim.unit_kind, concept, what.state),
        speaker=frozenset(stems(claim.speaker or "")),
        context=_context(claim, clause, what.state),
        noun_words=telling_words(claim.noun or "") - WORDS_FOR_PEOPLE,
        members=_members(clause),
        over_time=bool(OVER_TIME.search(clause.before) or OVER_TIME.search(clause.after))
        or bool(SEVERAL_EVENTS.search(clause.after))
        or adds_up_events(sentence, claim.span.start - claim.sentence.start),
        kind=_kind(clause),
        others=BESIDE_A_NAMED_ONE.search(clause.after) is not None,
        moved=measure.dimension == SHARE
        and is_after_a_move(sentence, claim.span.start - claim.sentence.start),
        ordinals=frozenset(map(stem, ORDINAL.findall(f"{clause.before} {clause.after}"))),
        former=bool(FORMER.search(clause.before) or FORMER.search(clause.after))
        or (_grows(what.state) and is_preliminary(sentence))
        or is_of_then(sentence, claim.span.start - claim.sentence.start),
        maybe_former=bool(FORMER_BESIDE_ANOTHER.search(clause.before)),
        planned=claim.planned or bool(PLANNED.search(clause.before)),
    )


def _block(claim: Claim, dimension: str, concept: str | None, state: str | None) -> Block:
    if state in PRESENCE:
        return dimension, "presence"
    if state in OCCUPIED:
        return dimension, f"state {state}"
    return "money" if claim.unit_kind is UnitKind.CURRENCY else dimension, f"{concept} {state}"


def _context(claim: Claim, clause: Clause, state: str | None) -> frozenset[str]:
    """Telling words of the clause; who pledges stands for the pledge, and a sum's noun for whose it is."""
    words = telling_words(f"{clause.before} {clause.after}")
    if state in ACTED_BY_SPEAKER:
        words |= telling_words(claim.speaker or "")
    return words - frozenset(stems(claim.noun or "")) if claim.unit_kind is UnitKind.COUNT else words


def _kind(clause: Clause) -> str:
    found = APART_FROM_ALL.search(clause.after)
    return "" if found is None else stem(found[0].split()[-1])


def _with_named_ones(interval: Interval, clause: Clause) -> Interval:
    """The interval with room for those who are named beside the counted ones: a leader and 21 others."""
    is_joined = clause.before.endswith(AND) and BESIDE_A_NAMED_ONE.search(clause.after) is not None
    if not is_joined or interval.high is None:
        return interval
    return Interval(interval.low, interval.high + _MOST_NAMED)


def _grows(state: str | None) -> bool:
    return state is not None and course_of_state(state) is Course.GROWING


def _members(clause: Clause) -> frozenset[str]:
    found = MEMBERS.search(clause.after)
    return frozenset() if found is None else telling_words(found[1]) - WORDS_FOR_PEOPLE


def _course(kind: UnitKind, concept: str | None, state: str | None) -> Course:
    if kind is UnitKind.COUNT:
        if state is not None:
            return course_of_state(state)
        return Course.GROWING if concept in OCCURRENCES else Course.FIXED
    if kind in (UnitKind.LENGTH, UnitKind.AREA, UnitKind.OTHER):
        return Course.FIXED
    if kind is UnitKind.CURRENCY and state is not None:
        return course_of_state(state)
    return Course.LEVEL


def moment(published: datetime | None) -> str:
    """A time that sorts: in UTC where the offset is known; an unknown time comes first."""
    if published is None:
        return ""
    return (published if published.tzinfo is None else published.astimezone(UTC)).isoformat()[:19]


def whole_of(subject: Subject, siblings: Iterable[Subject]) -> Subject | None:
    """The claim of the same article of which `subject` counts a part."""
    part_of: Span | None = subject.said.part_of
    if part_of is None:
        return None
    return next((other for other in siblings if other.said.span == part_of), None)
