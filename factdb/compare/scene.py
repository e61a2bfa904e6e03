"""The scene of a comparison: claims as subjects, which articles belong together, which claims are rivals."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from itertools import combinations

from factdb.compare.copies import copies
from factdb.compare.events import linked, most_articles
from factdb.compare.gazetteer import NOWHERE, Gazetteer
from factdb.compare.groups import Groups
from factdb.compare.settings import Settings
from factdb.compare.states import ACTED_BY_SPEAKER, OCCUPIED, PRESENCE
from factdb.compare.subjects import Subject, numbered, placed, subjects_of
from factdb.compare.wording import telling_words
from factdb.core.claims import UnitKind
from factdb.core.figures import ComparedArticle, RecordedClaim

_Block = tuple[str, str]
_SHARED_WORDS = 3


@dataclass(frozen=True, slots=True)
class Scene:
    """Everything that the rules may look at."""

    settings: Settings
    gazetteer: Gazetteer
    articles: tuple[ComparedArticle, ...]
    subjects: tuple[Subject, ...]
    """In order of time; a subject's `number` is its index."""
    by_article: tuple[tuple[Subject, ...], ...]
    voices: Groups
    """Articles in groups of copies."""
    on_one_event: tuple[frozenset[int], ...]
    words: tuple[frozenset[str], ...]
    """By article, the telling words of headline and text."""
    rivals: tuple[tuple[Subject, ...], ...]
    """By number: claims of the same article that look alike and say another value, so that one of the two
    must be about something else."""

    def are_copies(self, one: Subject, other: Subject) -> bool:
        """Whether the claims stand in two articles that carry one text."""
        return one.article != other.article and self.voices.same(one.article, other.article)

    def share_an_event(self, one: Subject, other: Subject) -> bool:
        """Whether the claims stand in one article, in copies, or in articles on one event."""
        return (
            one.article == other.article
            or other.article in self.on_one_event[one.article]
            or self.voices.same(one.article, other.article)
        )


def block_of(subject: Subject) -> _Block:
    """What two claims must have in common to be worth a closer look."""
    if subject.state in PRESENCE:
        return subject.dimension, "presence"
    if subject.state in OCCUPIED:
        return subject.dimension, f"state {subject.state}"
    return "money" if _is_money(subject) else subject.dimension, f"{subject.concept} {subject.state}"


def _is_money(subject: Subject) -> bool:
    return subject.said.unit_kind is UnitKind.CURRENCY


def set_scene(
    claims: Sequence[RecordedClaim],
    articles: Sequence[ComparedArticle],
    settings: Settings,
    gazetteer: Gazetteer = NOWHERE,
) -> Scene:
    """Read every claim in its article and bring related articles together."""
    known = _all_articles(claims, articles)
    subjects = _subjects(claims, known, settings, gazetteer)
    by_article = _by_article(subjects, len(known))
    subjects = [subject for group in by_article for subject in _with_former_values(group)]
    subjects.sort(key=lambda subject: subject.number)
    by_article = _by_article(subjects, len(known))
    words = tuple(telling_words(f"{article.title} {article.text}") for article in known)
    return Scene(
        settings=settings,
        gazetteer=gazetteer,
        articles=tuple(known),
        subjects=tuple(subjects),
        by_article=tuple(by_article),
        voices=copies(known),
        on_one_event=tuple(linked(known, _places(by_article), _sentences_alike(subjects, words))),
        words=words,
        rivals=tuple(_rivals(subject, by_article[subject.article]) for subject in subjects),
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
        placed(subject, gazetteer.name(subject.said.place))
        for index, article in enumerate(articles)
        for subject in subjects_of(by_name[article.source, article.doc_id], index, article.text, settings)
    )


def _by_article(subjects: Iterable[Subject], count: int) -> list[tuple[Subject, ...]]:
    groups: list[list[Subject]] = [[] for _ in range(count)]
    for subject in subjects:
        groups[subject.article].append(subject)
    return [tuple(group) for group in groups]


def _with_former_values(group: Sequence[Subject]) -> list[Subject]:
    """The claims of one article, those marked former that another value in it replaces."""
    starts = {subject.said.span.start: subject for subject in group}
    found = []
    for subject in group:
        then = starts.get(subject.leads_to) if subject.leads_to is not None else None
        replaced = then is not None and then.dimension == subject.dimension
        if subject.maybe_former:
            replaced = replaced or any(
                _look_alike(subject, other) and not other.maybe_former for other in group
            )
        found.append(replace(subject, former=True) if replaced else subject)
    return found


def _look_alike(one: Subject, other: Subject) -> bool:
    """Whether nothing but the value tells the two claims of one article apart."""
    return (
        one.number != other.number
        and block_of(one) == block_of(other)
        and one.dimension == other.dimension
        and one.concept == other.concept
        and (one.place == other.place or not one.place or not other.place)
        and _of_one_day(one, other)
        and not one.interval.meets(other.interval)
    )


def _of_one_day(one: Subject, other: Subject) -> bool:
    """Whether the days are equal, or one is the day before the other: it was said yesterday and printed today."""
    if one.day is None or other.day is None:
        return one.day == other.day
    return abs((one.day - other.day).days) <= 1


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


def _places(by_article: Iterable[Iterable[Subject]]) -> list[frozenset[str]]:
    return [
        frozenset(" ".join(sorted(subject.place)) for subject in group if subject.place)
        for group in by_article
    ]


def _sentences_alike(subjects: Iterable[Subject], words: Sequence[frozenset[str]]) -> set[tuple[int, int]]:
    """Pairs of articles that count the same kind of thing in sentences with several rare words in common."""
    frequency = Counter(word for found in words for word in found)
    most = most_articles(len(words))
    holders: dict[tuple[_Block, str], set[int]] = defaultdict(set)
    for subject in subjects:
        block = block_of(subject)
        for word in telling_words(subject.claim.sentence_text):
            if frequency[word] <= most:
                holders[block, word].add(subject.article)
    shared: Counter[tuple[_Block, int, int]] = Counter()
    for (block, _), articles in holders.items():
        shared.update((block, one, other) for one, other in combinations(sorted(articles), 2))
    return {(one, other) for (_, one, other), count in shared.items() if count >= _SHARED_WORDS}
