"""The scene of a comparison: claims as subjects, which articles belong together, which claims are rivals."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from factdb.compare.copies import Copies, copies
from factdb.compare.evidence import Evidence, evidence
from factdb.compare.gazetteer import Gazetteer
from factdb.compare.settings import Settings
from factdb.compare.states import ACTED_BY_SPEAKER
from factdb.compare.subjects import Subject, numbered, subjects_of
from factdb.compare.surroundings import Surroundings, other_values, surroundings
from factdb.compare.tokens import stems
from factdb.compare.wording import EVERYDAY_WORDS
from factdb.core.claims import UnitKind
from factdb.core.figures import ComparedArticle, Names, RecordedClaim


@dataclass(frozen=True, slots=True)
class Scene:
    """Everything that the rules may look at."""

    settings: Settings
    names: Names
    gazetteer: Gazetteer
    articles: tuple[ComparedArticle, ...]
    subjects: tuple[Subject, ...]
    """In order of time; a subject's `number` is its index."""
    by_article: tuple[tuple[Subject, ...], ...]
    copies: Copies
    mentioned: tuple[frozenset[str], ...]
    """By article, the words of places that headline and text mention."""
    rivals: tuple[tuple[Subject, ...], ...]
    """By number: claims of the same article that look alike and say another value, so that one of the two
    must be about something else."""
    evidence: Evidence

    def are_copies(self, one: Subject, other: Subject) -> bool:
        """Whether the claims stand in two articles that carry one text."""
        return self.copies.has(one.article, other.article)


def set_scene(
    claims: Sequence[RecordedClaim],
    articles: Sequence[ComparedArticle],
    settings: Settings,
    gazetteer: Gazetteer,
    names: Names,
) -> Scene:
    """Read every claim in its article and bring related articles together."""
    known = _all_articles(claims, articles)
    subjects = _subjects(claims, known, settings, gazetteer)
    by_article = _by_article(subjects, len(known))
    subjects = [subject for group in by_article for subject in _with_former_values(group)]
    subjects.sort(key=lambda subject: subject.number)
    by_article = _by_article(subjects, len(known))
    titles = [stems(article.title) for article in known]
    bodies = [stems(article.text) for article in known]
    everywhere: Counter[str] = Counter()
    places = frozenset().union(*(subject.place for subject in subjects))
    mentioned = []
    for title, body in zip(titles, bodies, strict=True):
        words = frozenset(title).union(body) - EVERYDAY_WORDS
        everywhere.update(words)
        mentioned.append(words & places)
    around: dict[int, Surroundings] = {}
    for group, title, body in zip(by_article, titles, bodies, strict=True):
        around |= surroundings(group, title, body)
    return Scene(
        settings=settings,
        names=names,
        gazetteer=gazetteer,
        articles=tuple(known),
        subjects=tuple(subjects),
        by_article=tuple(by_article),
        copies=copies(bodies, by_article),
        mentioned=tuple(mentioned),
        rivals=tuple(_rivals(subject, by_article[subject.article]) for subject in subjects),
        evidence=evidence(around, subjects, everywhere, len(known)),
    )


def _all_articles(
    claims: Iterable[RecordedClaim], articles: Iterable[ComparedArticle]
) -> list[ComparedArticle]:
    """The articles that hold claims; one that was not handed over is known by its claims only."""
    given = {(article.source, article.doc_id): article for article in articles}
    known = {}
    for claim in claims:
        name = (claim.source, claim.doc_id)
        if name not in known:
            unknown = ComparedArticle(claim.source, claim.doc_id, "", "", claim.published_at)
            known[name] = given.get(name, unknown)
    return [known[name] for name in sorted(known)]


def _subjects(
    claims: Iterable[RecordedClaim],
    articles: Sequence[ComparedArticle],
    settings: Settings,
    gazetteer: Gazetteer,
) -> list[Subject]:
    by_name: dict[tuple[str, str], list[RecordedClaim]] = defaultdict(list)
    for claim in claims:
        by_name[claim.source, claim.doc_id].append(claim)
    return numbered(
        subject
        for index, article in enumerate(articles)
        for subject in subjects_of(
            by_name[article.source, article.doc_id], index, article.text, settings, gazetteer
        )
    )


def _by_article(subjects: Iterable[Subject], count: int) -> list[tuple[Subject, ...]]:
    groups: list[list[Subject]] = [[] for _ in range(count)]
    for subject in subjects:
        groups[subject.article].append(subject)
    return [tuple(group) for group in groups]


def is_alone(subject: Subject, scene: Scene) -> bool:
    """Whether its article gives no other value for like things."""
    return not other_values(subject, scene.by_article[subject.article])


def _with_former_values(group: Sequence[Subject]) -> list[Subject]:
    """The claims of one article, those marked former that another value in it replaces."""
    starts = {subject.said.span.start: subject for subject in group}
    found = []
    for subject in group:
        then = starts.get(subject.leads_to) if subject.leads_to is not None else None
        replaced = then is not None and then.dimension == subject.dimension
        if subject.maybe_former:
            replaced = replaced or any(
                _look_alike(subject, other) and not other.maybe_former and _is_one_account(subject, other)
                for other in group
            )
        found.append(replace(subject, former=True) if replaced else subject)
    return found


def _is_one_account(one: Subject, other: Subject) -> bool:
    """Whether nobody else is credited with the one value than with the other: else it is a dispute."""
    return not one.speaker or not other.speaker or one.speaker == other.speaker


def _look_alike(one: Subject, other: Subject) -> bool:
    """Whether nothing but the value tells the two claims of one article apart."""
    return (
        one.number != other.number
        and one.block == other.block
        and one.dimension == other.dimension
        and one.concept == other.concept
        and (one.place == other.place or not one.place or not other.place)
        and one.day == other.day
        and not one.interval.meets(other.interval)
    )


def _rivals(subject: Subject, siblings: Iterable[Subject]) -> tuple[Subject, ...]:
    """Siblings that look alike and that no dispute explains: the same speaker says both.

    Several sums of money in an article are several things, unless one sentence sets them against each other.
    """
    if subject.said.denied or subject.former:
        return ()
    return tuple(
        other
        for other in siblings
        if not (other.former or other.planned or other.said.denied)
        and _look_alike(subject, other)
        and (
            other.speaker == subject.speaker
            or subject.state in ACTED_BY_SPEAKER
            or (_is_money(subject) and other.said.sentence != subject.said.sentence)
        )
    )


def _is_money(subject: Subject) -> bool:
    return subject.said.unit_kind is UnitKind.CURRENCY
