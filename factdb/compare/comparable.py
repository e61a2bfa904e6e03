"""When two claims speak of one figure: the tests that they must pass before their values are compared."""

from decimal import Decimal

from factdb.compare.concepts import (
    DIVISIONS,
    LASTING_EVENT,
    LOOSE_NAMES_OF_PEOPLE,
    MEMBERS_OF_A_GROUP,
    SAY_NOTHING_ALONE,
)
from factdb.compare.intervals import ratio
from factdb.compare.likeness import (
    are_in_dispute,
    are_of_one_event,
    in_common,
    in_one_clause,
    in_one_sentence,
)
from factdb.compare.places import place_doubt, places_fit
from factdb.compare.scene import Scene, is_alone
from factdb.compare.states import CHANGES, OCCUPIED, PRESENCE, Course
from factdb.compare.subjects import SHARE, Subject, whole_of
from factdb.compare.tokens import stems
from factdb.compare.wording import DEFINITE
from factdb.core.claims import UnitKind
from factdb.core.text import fold

_TIME = "day"
_AGE = "age"
_WORDS_FOR_A_NAMELESS_CLAIM = 2
_SHARED_OF_CLAUSE = 0.25
_SUMS = frozenset({UnitKind.CURRENCY, UnitKind.RATE})
_DAYS_OF_A_PRICE = 1
_LEAST_ROUND_NUMBER = 100
_UNSETTLED = "family:"
"""How the unit of a claim begins whose currency is known by its family only."""
_ROUNDED = Decimal("1.005")


def comparable(one: Subject, other: Subject, scene: Scene) -> bool:
    """Whether the two claims speak of one figure, whatever their values."""
    return (
        one.planned == other.planned
        and _days_fit(one, other, scene)
        and _same_side(one, other)
        and (not one.ordinals or not other.ordinals or one.ordinals == other.ordinals)
        and places_fit(one, other, scene)
        and _groups_fit(one, other, scene)
        and not _is_part_and_whole(one, other)
        and _same_thing(one, other, scene)
        and _no_rival_fits_better(one, other, scene)
        and _belong_together(one, other, scene)
    )


def is_currency_swapped(one: Subject, other: Subject) -> bool:
    """Whether one number stands in two currencies: `120 million euros`, `120 million dollars`.

    A riyal of which nobody says whose it is may be any.
    """
    return (
        not any((each.said.unit or "").startswith(_UNSETTLED) for each in (one, other))
        and one.dimension != other.dimension
        and one.value == other.value
        and one.value is not None
        and in_common(one, other) > 0
    )


def _groups_fit(one: Subject, other: Subject, scene: Scene) -> bool:
    """A group is not all of them: where only one claim names it, the values must at least be near.

    Fighters always belong to a group; who leaves it out means the same ones.
    """
    mine, theirs = one.said.group, other.said.group
    if mine == theirs:
        return True
    if mine is not None and theirs is not None:
        return False
    return one.concept in MEMBERS_OF_A_GROUP or _are_near(one, other, scene)


def _days_fit(one: Subject, other: Subject, scene: Scene) -> bool:
    settings = scene.settings
    most = settings.event_days
    if one.course in (Course.LEVEL, Course.SHRINKING):
        most = settings.level_days
    return one.days_to(other) <= most


def _is_part_and_whole(one: Subject, other: Subject) -> bool:
    return one.article == other.article and (
        one.said.part_of == other.said.span or other.said.part_of == one.said.span
    )


def _is_slice(subject: Subject, scene: Scene) -> bool:
    """Whether it is a part of a claim on the very same thing: `two of the attackers`, in whatever way."""
    whole = whole_of(subject, scene.by_article[subject.article])
    return (
        whole is not None
        and (whole.dimension, whole.concept, whole.state)
        == (subject.dimension, subject.concept, subject.state)
        and (whole.place == subject.place or not whole.place or not subject.place)
    )


def _same_side(one: Subject, other: Subject) -> bool:
    """Whether the dead of an event are not told apart: the rebels' from the army's, a day's from those of the war."""
    if one.course is not Course.GROWING or one.said.unit_kind is not UnitKind.COUNT:
        return True
    if one.kind != other.kind:
        return False
    if one.concept in MEMBERS_OF_A_GROUP and one.others != other.others:
        return False  # `five others` are of the side that was spoken of before
    if one.members and other.members and not one.members & other.members:
        return False
    return one.over_time == other.over_time


def _is_kept(one: Subject, other: Subject, scene: Scene) -> bool:
    """Whether the copy in which `other` stands has kept the value of `one`, elsewhere or here, or rounded it."""
    return not one.interval.meets(other.interval) and any(
        sibling.dimension == one.dimension
        and (sibling.value == one.value or (ratio(sibling.value, one.value) or _ROUNDED + 1) <= _ROUNDED)
        for sibling in scene.by_article[other.article]
        if sibling.number != other.number
    )


def _is_known(subject: Subject, scene: Scene) -> bool:
    """Whether a table knows what is counted: a noun that no table knows may be any word."""
    known = scene.names.concepts
    return not known or subject.said.concept in known or subject.state is not None


def _belong_together(one: Subject, other: Subject, scene: Scene) -> bool:
    """Whether something says that they speak of one thing: one text, a dispute, one place, or the words around."""
    if scene.are_copies(one, other):
        same_words = in_one_clause(one, other) or in_one_sentence(one, other)
        return same_words and not _is_kept(one, other, scene) and not _is_kept(other, one, scene)
    if one.article == other.article:
        return are_in_dispute(one, other, scene)
    if _are_at_one_site(one, other, scene):
        return True
    if one.state is None and not one.speaker and not other.speaker and one.claim.source == other.claim.source:
        return False  # an outlet that says it twice in its own voice speaks of two things
    if one.dimension == "count" and min(one.value or 0, other.value or 0) <= 1:
        return False  # one of a kind is an example as often as a count
    if (one.state is None and one.concept in DIVISIONS) or _points_back(one) or _points_back(other):
        return False
    return _is_known(one, scene) and _is_known(other, scene) and are_of_one_event(one, other, scene)


def _points_back(subject: Subject) -> bool:
    """Whether it counts those again of whom its own article has spoken: `the three`, but not `over the 2,000`."""
    return (
        subject.dimension == "count"
        and (subject.value or 0) < _LEAST_ROUND_NUMBER
        and DEFINITE.match(fold(subject.said.surface)) is not None
    )


def _are_at_one_site(one: Subject, other: Subject, scene: Scene) -> bool:
    """Whether both count who lives, is held or needs help at one place that is no country."""
    return (
        {one.state, other.state} <= OCCUPIED
        and bool(one.place)
        and place_doubt(one, other, scene) == 0
        and _are_near(one, other, scene)
    )


def _same_thing(one: Subject, other: Subject, scene: Scene) -> bool:
    if one.dimension != other.dimension and not is_currency_swapped(one, other):
        return False
    if scene.are_copies(one, other) and in_one_clause(one, other):
        return True
    if not _is_told_apart_by_words(one, other, scene):
        return False
    if one.concept is None and other.concept is None:
        return one.state == other.state and in_common(one, other) >= _WORDS_FOR_A_NAMELESS_CLAIM
    if one.concept == other.concept and one.state == other.state:
        return _enough_is_said(one, other, scene)
    return _are_same_people(one, other, scene)


def _is_told_apart_by_words(one: Subject, other: Subject, scene: Scene) -> bool:
    """Whether concept and state do not suffice, and the clauses say more: shares, sums, lengths of time.

    How far something rose belongs to its own report, an age to its person, a price to its day.
    """
    if one.concept == _AGE or one.moved or other.moved or {one.state, other.state} & CHANGES:
        return False
    if one.dimension == _TIME:
        return (
            one.concept == other.concept == LASTING_EVENT
            or in_common(one, other) > 0
            or (one.concept is not None and is_alone(one, scene) and is_alone(other, scene))
        )
    if one.dimension == SHARE:
        return _are_shares_of_one_thing(one, other)
    if one.said.unit_kind in _SUMS and one.state is None and one.course is Course.LEVEL:
        return (
            one.days_to(other) <= _DAYS_OF_A_PRICE
            or in_common(one, other) > 0
            or (is_alone(one, scene) and is_alone(other, scene))
        )
    return True


def _enough_is_said(one: Subject, other: Subject, scene: Scene) -> bool:
    """`Persons` of whom nothing more is said are compared only if their sentences say the same of them."""
    if _is_slice(one, scene) != _is_slice(other, scene) and not in_common(one, other):
        return False
    if _is_part_by_another_name(one, other):
        return False
    if one.dimension != "count" or one.state is not None or one.concept not in SAY_NOTHING_ALONE:
        return True
    return bool(_attributes(one) & _attributes(other)) or _clauses_agree(one, other)


def _clauses_agree(one: Subject, other: Subject) -> bool:
    """Whether two words are common to both clauses, and a quarter of the shorter one."""
    shorter = min(len(one.context), len(other.context))
    return in_common(one, other) >= max(_WORDS_FOR_A_NAMELESS_CLAIM, _SHARED_OF_CLAUSE * shorter)


def _is_part_by_another_name(one: Subject, other: Subject) -> bool:
    """Whether one counts those of a group that go by a narrower name: three suicide bombers among the fighters."""
    parts = {one.said.part_of is None, other.said.part_of is None}
    return (
        len(parts) > 1
        and one.article != other.article
        and one.concept in MEMBERS_OF_A_GROUP
        and one.said.concept != other.said.concept
    )


def _attributes(subject: Subject) -> frozenset[str]:
    """What the noun says beside its first word: of the coalition, wounded, Syrian."""
    return subject.noun_words - frozenset(stems(subject.said.noun or "")[:1])


def _are_shares_of_one_thing(one: Subject, other: Subject) -> bool:
    """A share needs more than its concept: a common sentence, or a word of its clause."""
    if one.article == other.article and one.said.sentence == other.said.sentence:
        return True
    return _clauses_agree(one, other)


def _are_same_people(one: Subject, other: Subject, scene: Scene) -> bool:
    """Whether the people who live, are held or need help at one place are named in two ways.

    An article that counts a group beside all people tells the group apart; one with no other count does not.
    """
    if not (one.state in OCCUPIED and other.state in OCCUPIED and _are_near(one, other, scene)):
        return False
    if one.state != other.state:
        at_one_site = bool(one.place) and one.place == other.place
        if not (at_one_site and {one.state, other.state} <= PRESENCE):
            return False
    return any(
        loose.concept in LOOSE_NAMES_OF_PEOPLE
        and (narrow.concept in LOOSE_NAMES_OF_PEOPLE or _is_only_count(narrow, scene))
        for loose, narrow in ((one, other), (other, one))
    )


def _is_only_count(subject: Subject, scene: Scene) -> bool:
    """Whether its article counts no others in that state, apart from parts of it."""
    return subject.said.part_of is None and not any(
        sibling.state == subject.state
        and sibling.dimension == subject.dimension
        and sibling.number != subject.number
        and sibling.said.part_of != subject.said.span
        for sibling in scene.by_article[subject.article]
    )


def _are_near(one: Subject, other: Subject, scene: Scene) -> bool:
    between = ratio(one.value, other.value)
    return between is None or between <= Decimal(scene.settings.near_ratio)


def _no_rival_fits_better(one: Subject, other: Subject, scene: Scene) -> bool:
    """Where an article gives several values for like things, its clauses must tell which one is meant."""
    mine, theirs = scene.rivals[one.number], scene.rivals[other.number]
    if not mine and not theirs:
        return True
    shared = in_common(one, other)
    return (
        one.article != other.article
        and shared > 0
        and all(in_common(rival, other) < shared for rival in mine)
        and all(in_common(one, rival) < shared for rival in theirs)
    )
