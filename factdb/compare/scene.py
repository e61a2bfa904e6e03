"""The scene of a comparison: claims as subjects, which articles belong together, which claims are rivals."""

from array import array
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence, Set
from dataclasses import dataclass, field, replace

from factdb.compare.copies import Copies, copies, shingles, sketch
from factdb.compare.evidence import Evidence, evidence
from factdb.compare.gazetteer import Gazetteer
from factdb.compare.groups import Groups
from factdb.compare.settings import Settings
from factdb.compare.states import ACTED_BY_SPEAKER
from factdb.compare.statistics import count
from factdb.compare.subjects import Subject, moment, subjects_of
from factdb.compare.surroundings import Surroundings, other_values, surroundings
from factdb.compare.tokens import codes, codes_of
from factdb.core.archive import ArticleName, Block, LookUp, Places, Words
from factdb.core.claims import UnitKind
from factdb.core.figures import ComparedArticle, Names, RecordedClaim


class Mentions:
    """Which words of places the articles mention; a text is read when it is asked for."""

    def __init__(self, articles: Sequence[ComparedArticle]) -> None:
        self._articles = articles
        self._words: dict[int, frozenset[int]] = {}

    def has(self, article: int, words: frozenset[str]) -> bool:
        """Whether headline and text of an article hold all the words."""
        if article not in self._words:
            self._words[article] = words_of(self._articles[article])
        return codes_of(words) <= self._words[article]

    def keep(self, article: int, words: frozenset[int]) -> None:
        """Of an article, remember these words only."""
        self._words[article] = words


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
    mentions: Mentions
    rivals: tuple[tuple[Subject, ...], ...]
    """By number: claims of the same article that look alike and say another value, so that one of the two
    must be about something else."""
    around: Mapping[int, Surroundings]
    voices: Mapping[int, str]
    """By article, the voice that it is known to speak with."""
    sketches: tuple["array[int]", ...]
    """By article, what stands for its text when copies are looked for."""
    evidence: Evidence

    def are_copies(self, one: Subject, other: Subject) -> bool:
        """Whether the claims stand in two articles that carry one text."""
        return self.copies.has(one.article, other.article)


@dataclass(frozen=True, slots=True)
class Known:
    """What an earlier comparison of the whole archive found out about articles that are at hand."""

    look_up: LookUp
    copies: Sequence[tuple[ArticleName, ArticleName]] = ()
    """Articles that carry one text."""
    voices: Mapping[ArticleName, str] = field(default_factory=dict)
    """Articles that speak with one voice, also by way of copies that are not at hand."""
    sketches: bool = False
    """Whether the texts are wanted, too."""
    chosen: Set[int] | None = None
    """The numbers of the claims that are to be brought together; None = all that are at hand."""
    blocks: Set[Block] | None = None
    """Their kinds; None = all kinds."""

    def asks_for(self, subject: Subject) -> bool:
        """Whether a claim is to be brought together with others, not only there because its article is."""
        return (self.chosen is None or subject.claim.claim_id in self.chosen) and (
            self.blocks is None or subject.block in self.blocks
        )


def set_scene(
    claims: Sequence[RecordedClaim],
    articles: Sequence[ComparedArticle],
    settings: Settings,
    gazetteer: Gazetteer,
    names: Names,
    known: Known | None = None,
) -> Scene:
    """Read every claim in its article and bring related articles together.

    Without `known`, claims and articles are the whole archive, and its statistics are counted.
    """
    at_hand = _all_articles(claims, articles)
    subjects = _subjects(claims, at_hand, settings, gazetteer)
    by_article = _by_article(subjects, len(at_hand))
    subjects = [subject for group in by_article for subject in _with_former_values(group)]
    subjects.sort(key=lambda subject: subject.number)
    by_article = _by_article(subjects, len(at_hand))
    mentions = Mentions(at_hand)
    around: dict[int, Surroundings] = {}
    for group, article in zip(by_article, at_hand, strict=True):
        around |= surroundings(group, article, None if known is None else known.asks_for)
    if known is None:
        found, everywhere, sketches = _read_texts(at_hand, by_article, mentions)
        statistics = count(around, subjects, everywhere, len(at_hand))
    else:
        texts = [shingles(codes(article.text)) if known.sketches else array("I") for article in at_hand]
        found, sketches = _known_copies(at_hand, known), [sketch(text) for text in texts]
        statistics = known.look_up(*_asked([each for each in subjects if each.number in around], around))
    return Scene(
        settings=settings,
        names=names,
        gazetteer=gazetteer,
        articles=tuple(at_hand),
        subjects=tuple(subjects),
        by_article=tuple(by_article),
        copies=found,
        mentions=mentions,
        rivals=tuple(_rivals(subject, by_article[subject.article]) for subject in subjects),
        around=around,
        voices={} if known is None else _voices(at_hand, known),
        sketches=tuple(sketches),
        evidence=evidence(around, statistics, counted=known is None),
    )


def words_of(article: ComparedArticle) -> frozenset[int]:
    """The words of an article's headline and text, by their numbers."""
    return frozenset(codes(article.title)).union(codes(article.text))


def _read_texts(
    articles: Sequence[ComparedArticle], by_article: Sequence[Sequence[Subject]], mentions: Mentions
) -> tuple[Copies, Counter[int], list["array[int]"]]:
    """The copies among all articles, in how many of them each word stands, and the sketches of their texts."""
    places = codes_of(frozenset().union(*(subject.place for group in by_article for subject in group)))
    everywhere: Counter[int] = Counter()
    texts = []
    for number, article in enumerate(articles):
        body = codes(article.text)
        words = frozenset(codes(article.title)).union(body)
        everywhere.update(words)
        mentions.keep(number, words & places)
        texts.append(shingles(body))
    return copies(texts, by_article), everywhere, [sketch(text) for text in texts]


def _voices(articles: Iterable[ComparedArticle], known: Known) -> dict[int, str]:
    voices = ((number, known.voices.get((each.source, each.doc_id))) for number, each in enumerate(articles))
    return {number: voice for number, voice in voices if voice is not None}


def _asked(subjects: Iterable[Subject], around: Mapping[int, Surroundings]) -> tuple[Words, Places]:
    words: dict[Block, set[int]] = defaultdict(set)
    places = set()
    for subject in subjects:
        words[subject.block] |= around[subject.number].words()
        places.add((subject.block, subject.place))
    return words, places


def _known_copies(articles: Sequence[ComparedArticle], known: Known) -> Copies:
    numbers = {(article.source, article.doc_id): number for number, article in enumerate(articles)}
    pairs = frozenset(
        (min(numbers[one], numbers[other]), max(numbers[one], numbers[other]))
        for one, other in known.copies
        if one in numbers and other in numbers
    )
    groups = Groups(len(articles))
    for one, other in pairs:
        groups.join(one, other)
    first: dict[str, int] = {}
    for name, voice in known.voices.items():
        if name in numbers:
            groups.join(numbers[name], first.setdefault(voice, numbers[name]))
    return Copies(pairs, groups)


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
    """In order of time."""
    by_name: dict[ArticleName, list[RecordedClaim]] = defaultdict(list)
    for claim in claims:
        by_name[claim.source, claim.doc_id].append(claim)
    groups = [by_name[article.source, article.doc_id] for article in articles]
    subjects: list[Subject] = []
    for index in sorted(range(len(groups)), key=lambda index: (moment(groups[index][0].published_at), index)):
        text = articles[index].text
        subjects += subjects_of(groups[index], index, text, settings, gazetteer, len(subjects))
    return subjects


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
