"""When two claims speak of one figure: the tests that they must pass before their values are compared."""

from decimal import Decimal

from factdb.compare.concepts import LOOSE_NAMES_OF_PEOPLE, SAY_NOTHING_ALONE
from factdb.compare.intervals import ratio
from factdb.compare.scene import Scene, block_of
from factdb.compare.states import OCCUPIED, PRESENCE, Course
from factdb.compare.subjects import Subject, whole_of
from factdb.compare.wording import PLACE_KINDS, PLACES_OF_THEIR_OWN
from factdb.core.claims import UnitKind

_SHARE = "fraction"
_AGE = "age"
_WORDS_FOR_A_NAMELESS_CLAIM = 2
_SAME_CLAUSE = 0.6


def comparable(one: Subject, other: Subject, scene: Scene) -> bool:
    """Whether the two claims speak of one figure, whatever their values."""
    return (
        one.planned == other.planned
        and _groups_fit(one, other, scene)
        and _days_fit(one, other, scene)
        and _places_fit(one, other, scene)
        and not _is_part_and_whole(one, other)
        and _share_event_or_place(one, other, scene)
        and _same_thing(one, other, scene)
        and _no_rival_fits_better(one, other, scene)
    )


def days_between(one: Subject, other: Subject) -> int:
    """Days between the days of which the claims speak; 0 where one is unknown."""
    return 0 if one.day is None or other.day is None else abs((one.day - other.day).days)


def in_one_clause(one: Subject, other: Subject) -> bool:
    """Whether the claims stand in clauses with nearly the same words, as in copies."""
    return bool(one.context) and len(one.context & other.context) >= _SAME_CLAUSE * len(
        one.context | other.context
    )


def is_currency_swapped(one: Subject, other: Subject) -> bool:
    """Whether one number stands in two currencies: `120 million euros`, `120 million dollars`."""
    return (
        one.dimension != other.dimension
        and one.value == other.value
        and one.value is not None
        and in_common(one, other) > 0
    )


def in_common(one: Subject, other: Subject) -> int:
    """How many telling words the clauses of two claims share."""
    return len(one.context & other.context)


def _groups_fit(one: Subject, other: Subject, scene: Scene) -> bool:
    """A group is not all of them: where only one claim names it, the values must at least be near."""
    mine, theirs = one.said.group, other.said.group
    if mine == theirs:
        return True
    return (mine is None or theirs is None) and _are_near(one, other, scene)


def _days_fit(one: Subject, other: Subject, scene: Scene) -> bool:
    settings = scene.settings
    most = settings.event_days
    if one.course in (Course.LEVEL, Course.SHRINKING):
        most = settings.level_days
    return days_between(one, other) <= most


def _places_fit(one: Subject, other: Subject, scene: Scene) -> bool:
    """A magnitude belongs to its event, wherever it was felt; all else belongs to its place."""
    if one.said.unit_kind is UnitKind.OTHER or one.place == other.place:
        return True
    if one.place and other.place and not scene.gazetteer.hold_one_another(one.said.place, other.said.place):
        return False
    return any(
        placed.place and not elsewhere.place_is_stated and _may_mean(elsewhere, placed.place, scene)
        for placed, elsewhere in ((one, other), (other, one))
    )


def _may_mean(subject: Subject, place: frozenset[str], scene: Scene) -> bool:
    """Whether a claim that names no place may be about this one.

    Its article must mention the place, and must not give the place to another claim of the kind. What a
    hospital received is told apart from a toll.
    """
    return (
        not place & PLACES_OF_THEIR_OWN
        and place - PLACE_KINDS <= scene.words[subject.article]
        and not any(
            sibling.place == place and block_of(sibling) == block_of(subject)
            for sibling in scene.by_article[subject.article]
        )
    )


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


def _share_event_or_place(one: Subject, other: Subject, scene: Scene) -> bool:
    if scene.share_an_event(one, other):
        return True
    return bool(one.place) and one.place == other.place and one.state in OCCUPIED


def _same_thing(one: Subject, other: Subject, scene: Scene) -> bool:
    if one.dimension != other.dimension and not is_currency_swapped(one, other):
        return False
    if scene.are_copies(one, other) and in_one_clause(one, other):
        return True
    if one.concept == _AGE or (one.dimension == _SHARE and not _are_shares_of_one_thing(one, other)):
        return False
    if one.concept is None and other.concept is None:
        return one.state == other.state and in_common(one, other) >= _WORDS_FOR_A_NAMELESS_CLAIM
    if one.concept == other.concept and one.state == other.state:
        return _enough_is_said(one, other, scene)
    return _are_same_people(one, other, scene)


def _enough_is_said(one: Subject, other: Subject, scene: Scene) -> bool:
    """`Persons` of whom nothing more is said are compared only if their sentences say the same of them."""
    if _is_slice(one, scene) != _is_slice(other, scene) and not in_common(one, other):
        return False
    if one.dimension != "count" or one.state is not None or one.concept not in SAY_NOTHING_ALONE:
        return True
    return bool(one.noun_words & other.noun_words) or in_common(one, other) >= _WORDS_FOR_A_NAMELESS_CLAIM


def _are_shares_of_one_thing(one: Subject, other: Subject) -> bool:
    """A share needs more than its concept: a common sentence, or a word of its clause."""
    if one.article == other.article and one.said.sentence == other.said.sentence:
        return True
    return in_common(one, other) > 0


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
        and (narrow.concept in LOOSE_NAMES_OF_PEOPLE or _is_alone(narrow, scene))
        for loose, narrow in ((one, other), (other, one))
    )


def _is_alone(subject: Subject, scene: Scene) -> bool:
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
