"""What the comparison of a whole archive leaves behind, so that the next one touches only what is new.

A new article is compared with those that it may share a figure with. They are found by clues: rare words around
their claims, the site that they speak of, and the smallest hashes of their texts. Everything else stays as it is.
"""

from collections.abc import Iterator, Set

from factdb.compare.copies import SHARED_IN_SKETCH, figures_of, share_text, shingles, sketch
from factdb.compare.evidence import words_to_share
from factdb.compare.figures import partners
from factdb.compare.places import is_at_a_site
from factdb.compare.scene import Scene
from factdb.compare.states import Course
from factdb.compare.subjects import Subject
from factdb.compare.tokens import code, codes
from factdb.core.archive import UNKNOWN_DAY, ArticleName, Clues, Question


def clues(scene: Scene) -> Iterator[Clues]:
    """The clues of every article in the scene."""
    statistics = scene.evidence.statistics
    for number, (article, group) in enumerate(zip(scene.articles, scene.by_article, strict=True)):
        words = {word for subject in group for word in scene.around[subject.number].words()}
        words = {word for word in words if statistics.is_rare_at_all(word)}
        words |= {_site(subject) for subject in group if is_at_a_site(subject, scene)}
        yield Clues(
            (article.source, article.doc_id),
            frozenset(map(_day, group)),
            frozenset(words),
            frozenset(subject.block for subject in group),
            tuple(scene.sketches[number]),
        )


def questions(scene: Scene) -> Iterator[Question]:
    """What must be asked so that every claim of the scene finds its like."""
    statistics = scene.evidence.statistics
    for subject in scene.subjects:
        first, last = _window(subject, scene)
        words = scene.around[subject.number].words()
        rare = frozenset(word for word in words if statistics.is_rare(subject.block, word))
        if rare:
            yield Question(subject.block, rare, words_to_share(statistics, subject.block), first, last)
        if is_at_a_site(subject, scene):
            yield Question(subject.block, frozenset([_site(subject)]), 1, first, last)


def touched(scene: Scene, new: Set[ArticleName]) -> set[int]:
    """The numbers (`claim_id`) of the claims that share a figure with a claim of a new article."""
    fresh = frozenset(
        subject.number
        for group, article in zip(scene.by_article, scene.articles, strict=True)
        if (article.source, article.doc_id) in new
        for subject in group
    )
    return {scene.subjects[number].claim.claim_id for number in partners(scene, fresh)}


def copies_of(scene: Scene, new: Set[ArticleName]) -> set[tuple[ArticleName, ArticleName]]:
    """The articles of the scene that carry the text of a new one, each with the new one."""
    names = [(article.source, article.doc_id) for article in scene.articles]
    texts = [shingles(codes(article.text)) for article in scene.articles]
    hashes = [frozenset(sketch(text)) for text in texts]
    figures = [figures_of(group) for group in scene.by_article]
    return {
        (names[min(one, other)], names[max(one, other)])
        for one in range(len(names))
        if names[one] in new
        for other in range(len(names))
        if other != one
        and len(hashes[one] & hashes[other]) >= SHARED_IN_SKETCH
        and share_text(texts[one], texts[other], figures[one], figures[other])
    }


def copies_in(scene: Scene) -> list[tuple[ArticleName, ArticleName]]:
    """All articles of the scene that carry one text."""
    names = [(article.source, article.doc_id) for article in scene.articles]
    return [(names[one], names[other]) for one, other in sorted(scene.copies.pairs)]


def _day(subject: Subject) -> int:
    return UNKNOWN_DAY if subject.day is None else subject.day.toordinal()


def _window(subject: Subject, scene: Scene) -> tuple[int, int]:
    """The days on which claims of the same figure lie; all days where its own is unknown."""
    if subject.day is None:
        return UNKNOWN_DAY, 10**7
    level = subject.course in (Course.LEVEL, Course.SHRINKING)
    reach = scene.settings.level_days if level else scene.settings.event_days
    return _day(subject) - reach, _day(subject) + reach


def _site(subject: Subject) -> int:
    """A clue that no word gives: claims of one kind at one site."""
    return code(" ".join(["site", *subject.block, *sorted(subject.place)]))
