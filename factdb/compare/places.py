"""Whether two claims speak of one place."""

from factdb.compare.scene import Scene
from factdb.compare.states import OCCUPIED
from factdb.compare.subjects import Subject
from factdb.compare.wording import PLACE_KINDS, PLACES_OF_THEIR_OWN
from factdb.core.claims import UnitKind


def places_fit(one: Subject, other: Subject, scene: Scene) -> bool:
    """Whether the places may be one: equal, or one open, or one inside the other where a sentence leaves it open.

    A magnitude belongs to its event, wherever it was felt.
    """
    if one.said.unit_kind is UnitKind.OTHER or one.place == other.place:
        return True
    if one.place and other.place and not lie_in_one_another(one, other, scene):
        return False
    return any(
        placed.place and not elsewhere.place_is_stated and _may_mean(elsewhere, placed.place, scene)
        for placed, elsewhere in ((one, other), (other, one))
    )


def place_doubt(one: Subject, other: Subject, scene: Scene) -> int:
    """How open it is that two claims that may speak of one place do: 0 for one town, 2 where one names none."""
    if one.place and one.place == other.place:
        return 1 if _is_wide(one, scene) else 0
    return 1 if lie_in_one_another(one, other, scene) else 2


def lie_in_one_another(one: Subject, other: Subject, scene: Scene) -> bool:
    """Whether one of the two places holds the other."""
    return scene.gazetteer.hold_one_another(one.said.place, other.said.place)


def is_at_a_site(subject: Subject, scene: Scene) -> bool:
    """Whether it counts those who live, are held or need help at one place that is no country."""
    return subject.state in OCCUPIED and bool(subject.place) and not _is_wide(subject, scene)


def _is_wide(subject: Subject, scene: Scene) -> bool:
    """Whether it is a country: much happens there at one time."""
    place = scene.gazetteer.places.get(subject.said.place or "")
    return place is not None and place.within is None


def _may_mean(subject: Subject, place: frozenset[str], scene: Scene) -> bool:
    """Whether a claim that names no place may be about this one.

    Its article must mention the place, and must not give the place to another claim of the kind. What a
    hospital received is told apart from a toll.
    """
    return (
        not place & PLACES_OF_THEIR_OWN
        and scene.mentions.has(subject.article, place - PLACE_KINDS)
        and not any(
            sibling.place == place and sibling.block == subject.block and not sibling.said.denied
            for sibling in scene.by_article[subject.article]
        )
    )
