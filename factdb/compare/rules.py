"""The rules: what the relation of two comparable claims is, each rule a named function.

A rule looks at two claims of one figure, the earlier first, and says what it sees, or None when it does not
apply. The first that sees something decides.
"""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import time
from decimal import Decimal
from enum import StrEnum

from factdb.compare.comparable import is_currency_swapped
from factdb.compare.intervals import ratio
from factdb.compare.runs import Run, when
from factdb.compare.scene import Scene
from factdb.compare.slips import slip_between
from factdb.compare.spelling import are_spelt_alike
from factdb.compare.states import CHANGES, Course
from factdb.compare.subjects import Subject, moment
from factdb.compare.wording import DEFINITE
from factdb.core.claims import UnitKind
from factdb.core.text import fold

_SAME_NUMBER = Decimal("1.015")
"""A denial is of the value that is asserted, not of one near it."""
_COPIED_WITHIN_DAYS = 1
_RESTATED = Decimal("1.1")


class Relation(StrEnum):
    """How two comparable claims stand to one another."""

    AGREE = "agree"
    CONFLICT = "conflict"
    UPDATE = "update"
    APART = "apart"
    """They differ, and nothing says that they should not."""


@dataclass(frozen=True, slots=True)
class Finding:
    """What a rule sees in two claims."""

    relation: Relation
    rule: str


Rule = Callable[[Subject, Subject, Run, Scene], Finding | None]


def relation(one: Subject, other: Subject, run: Run, scene: Scene) -> Finding:
    """The relation of two claims of one figure."""
    earlier, later = sorted((one, other), key=when)
    for rule in _RULES:
        finding = rule(earlier, later, run, scene)
        if finding is not None:
            return finding
    return Finding(Relation.APART, "")


def denial(earlier: Subject, later: Subject, run: Run, scene: Scene) -> Finding | None:
    """One denies the value that the other asserts; the denial of another value agrees with it."""
    if earlier.said.denied and later.said.denied:
        return Finding(Relation.AGREE, "both_deny")
    if not earlier.said.denied and not later.said.denied:
        return None
    denied = earlier if earlier.said.denied else later
    if earlier.article == later.article and DEFINITE.match(fold(denied.said.surface)):
        return Finding(Relation.APART, "")  # `the four deny it`: not their number
    between = ratio(earlier.value, later.value)
    same = earlier.value == later.value or (between is not None and between <= _SAME_NUMBER)
    if same and not (earlier.former or later.former) and earlier.dimension == later.dimension:
        return Finding(Relation.CONFLICT, "denial")
    return Finding(Relation.AGREE, "denies_another_value")


def currency_swapped(earlier: Subject, later: Subject, run: Run, scene: Scene) -> Finding | None:
    """One number in two currencies."""
    if not is_currency_swapped(earlier, later):
        return None
    if earlier.article == later.article:
        return Finding(Relation.APART, "")
    return Finding(Relation.CONFLICT, "currency_swapped")


def growth_within_bounds(earlier: Subject, later: Subject, run: Run, scene: Scene) -> Finding | None:
    """`At least 85`, and 412 a day later: the bounds agree, the count has grown."""
    if not earlier.interval.meets(later.interval):
        return None
    grown = (
        earlier.course is Course.GROWING
        and earlier.said.low is not None
        and earlier.said.high is None
        and earlier.value is not None
        and later.value is not None
        and later.value > earlier.value * (1 + scene.settings.approx)
        and earlier.days_to(later) > 0
    )
    return Finding(Relation.UPDATE, "later_count") if grown else Finding(Relation.AGREE, "")


def earlier_value(earlier: Subject, later: Subject, run: Run, scene: Scene) -> Finding | None:
    """One of the values is given as no longer holding."""
    if earlier.former or later.former:
        return Finding(Relation.UPDATE, "earlier_value")
    return None


def known_before(earlier: Subject, later: Subject, run: Run, scene: Scene) -> Finding | None:
    """The later article itself gives the earlier value as one that no longer holds."""
    known = any(
        sibling.former
        and sibling.speaker == later.speaker
        and sibling.dimension == later.dimension
        and sibling.concept == later.concept
        and (ratio(sibling.value, earlier.value) or _RESTATED + 1) <= _RESTATED
        for sibling in scene.by_article[later.article]
    )
    return Finding(Relation.UPDATE, "earlier_value") if known else None


def one_voice(earlier: Subject, later: Subject, run: Run, scene: Scene) -> Finding | None:
    """A speaker who gives two values in one article speaks of two things, or of a change."""
    if earlier.article == later.article and same_speaker(earlier, later):
        return Finding(Relation.APART, "")
    return None


def changed_copy(earlier: Subject, later: Subject, run: Run, scene: Scene) -> Finding | None:
    """Two outlets carry one text, and its figure differs; what moves by the hour must look like a slip."""
    if not scene.are_copies(earlier, later):
        return None
    if are_spelt_alike(earlier, later, scene):
        return Finding(Relation.AGREE, "spelt_alike")
    if earlier.claim.source == later.claim.source:
        return Finding(Relation.UPDATE, "own_later_value")
    if earlier.days_to(later) > _COPIED_WITHIN_DAYS:
        return None
    if _moves_by_the_hour(earlier) and slip_between(earlier.value, later.value) is None:
        return Finding(Relation.UPDATE, "later_value")
    return Finding(Relation.CONFLICT, "changed_copy")


def own_articles(earlier: Subject, later: Subject, run: Run, scene: Scene) -> Finding | None:
    """One outlet gives another value in another article: it brings news, or speaks of another thing."""
    if earlier.claim.source != later.claim.source or earlier.article == later.article:
        return None
    newer = moment(later.claim.published_at) > moment(earlier.claim.published_at)
    return Finding(Relation.UPDATE, "own_later_value") if newer else Finding(Relation.APART, "")


def at_one_time(earlier: Subject, later: Subject, run: Run, scene: Scene) -> Finding | None:
    """Disjoint intervals for one day."""
    if earlier.days_to(later) > 0:
        return None
    if earlier.article == later.article:
        return Finding(Relation.CONFLICT, "article_against_itself")
    named_apart = earlier.speaker and later.speaker and not same_speaker(earlier, later)
    if _grows(earlier, later) and _is_hours_later(later, earlier) and not named_apart:
        return Finding(Relation.UPDATE, "later_count")
    if not same_speaker(earlier, later):
        return Finding(Relation.CONFLICT, "disjoint_values")
    if _grows(earlier, later) and earlier.course is Course.GROWING:
        return Finding(Relation.UPDATE, "later_count")
    return Finding(Relation.CONFLICT, "one_speaker_two_values")


def running_count(earlier: Subject, later: Subject, run: Run, scene: Scene) -> Finding | None:
    """A running count grows; a later count that is lower, or one that was disputed before, is a conflict."""
    if earlier.course is not Course.GROWING:
        return None
    if _grows(earlier, later):
        if run.is_restated(later, earlier) and not same_speaker(earlier, later):
            return Finding(Relation.CONFLICT, "disjoint_values")
        return Finding(Relation.UPDATE, "later_count")
    if earlier.days_to(later) > scene.settings.steady_days or run.is_stale(later, earlier):
        return Finding(Relation.APART, "")
    return Finding(Relation.CONFLICT, "running_count_falls")


def own_later_value(earlier: Subject, later: Subject, run: Run, scene: Scene) -> Finding | None:
    """A speaker gives another value on a later day."""
    if same_speaker(earlier, later) and earlier.speaker:
        return Finding(Relation.UPDATE, "own_later_value")
    return None


def level(earlier: Subject, later: Subject, run: Run, scene: Scene) -> Finding | None:
    """A level moves: with its trend, or over time; against both, two values cannot hold."""
    if earlier.course not in (Course.LEVEL, Course.SHRINKING):
        return None
    steady = scene.settings.steady_days
    is_far = earlier.days_to(later) > steady and not run.stood_beside(later, earlier, steady)
    if is_far or _is_price(earlier):
        return Finding(Relation.UPDATE, "later_value")
    direction = 1 if _grows(earlier, later) else -1
    trend = -1 if earlier.course is Course.SHRINKING else run.trend
    if direction == trend and not run.is_restated(later, earlier):
        return Finding(Relation.UPDATE, "later_value")
    return Finding(Relation.CONFLICT, "level_moves_too_fast")


def fixed(earlier: Subject, later: Subject, run: Run, scene: Scene) -> Finding | None:
    """What does not change cannot have two values."""
    return Finding(Relation.CONFLICT, "disjoint_values")


_RULES: tuple[Rule, ...] = (
    denial,
    currency_swapped,
    growth_within_bounds,
    earlier_value,
    known_before,
    one_voice,
    changed_copy,
    own_articles,
    at_one_time,
    running_count,
    own_later_value,
    level,
    fixed,
)


def same_speaker(one: Subject, other: Subject) -> bool:
    """Whether both are credited to one speaker; a short name is part of the long one.

    An outlet's own voice is one speaker in all of its articles.
    """
    if not one.speaker or not other.speaker:
        return one.speaker == other.speaker and one.claim.source == other.claim.source
    return one.speaker <= other.speaker or other.speaker <= one.speaker


def _grows(earlier: Subject, later: Subject) -> bool:
    return earlier.value is not None and later.value is not None and later.value > earlier.value


def _is_hours_later(later: Subject, earlier: Subject) -> bool:
    """Whether a running count was published later on its day; midnight stands for a day without an hour."""
    if earlier.course is not Course.GROWING or earlier.said.as_of or later.said.as_of:
        return False
    one, other = earlier.claim.published_at, later.claim.published_at
    if one is None or other is None or time.min in (one.time(), other.time()):
        return False
    return moment(other) > moment(one)


def _moves_by_the_hour(subject: Subject) -> bool:
    """Prices, indexes, and how far they moved."""
    return _is_price(subject) or subject.said.unit == "point" or subject.moved or subject.state in CHANGES


def _is_price(subject: Subject) -> bool:
    """Money per something that is sold: it moves from day to day."""
    claim = subject.said
    if claim.unit_kind is not UnitKind.RATE or claim.unit is None:
        return False
    above, _, below = claim.unit.partition("/")
    return len(above) == 3 and above.isupper() and below not in _PERIODS


_PERIODS = frozenset({"second", "minute", "hour", "day", "week", "month", "year"})
