"""How alike two claims are told: by the words of their clauses, by what stands around them, by who disputes whom."""

from datetime import date
from math import log

from factdb.compare.intervals import ratio
from factdb.compare.places import place_doubt
from factdb.compare.scene import Scene
from factdb.compare.slips import slip_between
from factdb.compare.states import Course
from factdb.compare.subjects import Subject
from factdb.compare.wording import CONTRAST, MEANWHILE, telling_words
from factdb.core.text import fold

_SAME_CLAUSE = 0.6
_MOST_VALUES_IN_A_DISPUTE = 3
_STEEPNESS = 1.2
"""How much faster than their prior the need grows: where claims are many, so are the words that they share by chance."""
_OPENING = 25
_SURE = 2.0
"""Twice what must be told."""
_GIVEN = 1
"""So much is taken as told: what all articles of a small archive share tells nothing, yet they share it."""
_LARGE_ARCHIVE = 9
"""The logarithm of the articles from which on doubts count in full: among few articles there are few events."""


def in_common(one: Subject, other: Subject) -> int:
    """How many telling words the clauses of two claims share."""
    return len(one.context & other.context)


def in_one_clause(one: Subject, other: Subject) -> bool:
    """Whether the claims stand in clauses with nearly the same words, as in copies."""
    return bool(one.context) and len(one.context & other.context) >= _SAME_CLAUSE * len(
        one.context | other.context
    )


def in_one_sentence(one: Subject, other: Subject) -> bool:
    """Whether the claims stand in sentences with nearly the same words, and in clauses with some."""
    mine, theirs = telling_words(one.claim.sentence_text), telling_words(other.claim.sentence_text)
    return len(mine & theirs) >= _SAME_CLAUSE * len(mine | theirs) and in_common(one, other) > 0


def are_of_one_event(one: Subject, other: Subject, scene: Scene) -> bool:
    """Whether what stands around two claims of different articles tells enough to take them for one thing.

    More must be told where there are more claims of the kind, where the values or the days lie farther apart,
    where many values are told of the place, and where the place is open.
    """
    sure = certainty(one, other, scene)
    if sure < 1:
        return False
    if not one.interval.meets(other.interval) and _are_far_apart(one, other, scene, is_sure=sure >= _SURE):
        return False
    least = float(scene.settings.evidence_share) * _crowd(scene) * scene.evidence.least(one, other)
    return one.state is not None or scene.evidence.between(one, other) >= least


def certainty(one: Subject, other: Subject, scene: Scene) -> float:
    """How much is told of what must be told before two claims of different articles count as one thing."""
    needed = float(scene.settings.evidence) * float(scene.evidence.prior(one.block) ** _STEEPNESS) - _GIVEN
    needed += _doubt(one, other, scene) * _crowd(scene)
    return scene.evidence.between(one, other) / max(needed, _GIVEN)


def _crowd(scene: Scene) -> float:
    """How large the archive is, from 0 to 1."""
    share = min(log(max(scene.evidence.statistics.articles, 1)) / _LARGE_ARCHIVE, 1.0)
    return float(share) ** 4


def _doubt(one: Subject, other: Subject, scene: Scene) -> float:
    settings, evidence = scene.settings, scene.evidence
    doubt = float(settings.evidence_per_day) * min(one.days_to(other), settings.steady_days)
    doubt += float(settings.evidence_of_place) * place_doubt(one, other, scene)
    doubt += float(settings.evidence_of_variety) * (
        evidence.variety_around(one) + evidence.variety_around(other)
    )
    between = ratio(one.value, other.value)
    if between is not None and not one.interval.meets(other.interval):
        doubt += float(settings.evidence_per_ratio) * log(between) ** 2
    if _has_fallen(one, other):
        doubt += float(settings.evidence_of_a_fall)
    return doubt


def _has_fallen(one: Subject, other: Subject) -> bool:
    """Whether a count that only grows is lower on a later day: more often it counts a later event."""
    if one.course is not Course.GROWING or one.days_to(other) == 0 or one.interval.meets(other.interval):
        return False
    earlier, later = sorted((one, other), key=lambda subject: (subject.day or date.min, subject.number))
    return (later.value or 0) < (earlier.value or 0)


def _are_far_apart(one: Subject, other: Subject, scene: Scene, *, is_sure: bool) -> bool:
    """Whether the values are those of two things; a running count may well grow so far, and a digit slip in.

    Where much says that the thing is one, such as a march, its counts may lie twice as far apart.
    """
    between = ratio(one.value, other.value)
    most = scene.settings.disputed_ratio * (2 if is_sure else 1)
    if between is None or between <= most:
        return False
    if one.former or other.former or slip_between(one.value, other.value) is not None:
        return False
    earlier, later = sorted((one, other), key=lambda subject: (subject.day or date.min, subject.number))
    runs = {Course.GROWING: later.value or 0, Course.SHRINKING: earlier.value or 0}
    return runs.get(one.course) != max(one.value or 0, other.value or 0)


def are_in_dispute(one: Subject, other: Subject, scene: Scene) -> bool:
    """Whether one article sets two values against each other: two accounts with a word of contrast between them.

    `Seven others` are not those who were counted before.
    """
    if one.former or other.former:
        return True
    if one.others or other.others or _is_one_of_a_kind(one, other):
        return False
    between = ratio(one.value, other.value)
    is_wide = between is not None and between > scene.settings.disputed_ratio
    if is_wide or _is_one_speaker(one, other):
        return one.said.denied != other.said.denied
    block = one.block
    values = {
        sibling.value
        for sibling in scene.by_article[one.article]
        if sibling.block == block
        and sibling.concept == one.concept
        and sibling.place == one.place
        and not sibling.former
        and not sibling.said.denied
    }
    return len(values) <= _MOST_VALUES_IN_A_DISPUTE and _is_contrasted(one, other, scene)


def _is_one_of_a_kind(one: Subject, other: Subject) -> bool:
    return one.dimension == "count" and min(one.value or 0, other.value or 0) <= 1


def _is_one_speaker(one: Subject, other: Subject) -> bool:
    """Whether both are credited to one; a short name is part of the long one."""
    if not one.speaker or not other.speaker:
        return one.speaker == other.speaker
    return one.speaker <= other.speaker or other.speaker <= one.speaker


def _is_contrasted(one: Subject, other: Subject, scene: Scene) -> bool:
    first, last = sorted((one.said, other.said), key=lambda claim: claim.span.start)
    text = scene.articles[one.article].text
    if first.sentence != last.sentence:  # what stands deeper in the sentence may contrast with something else
        opening = text[last.sentence.start : min(last.span.start, last.sentence.start + _OPENING)]
    else:
        opening = text[first.span.end : last.span.start]
    between = fold(opening or other.claim.sentence_text)
    if CONTRAST.search(between) is not None:
        return True
    return bool(one.speaker and other.speaker) and MEANWHILE.search(between) is not None
