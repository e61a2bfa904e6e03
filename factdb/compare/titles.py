"""Titles of figures: what is counted, what happened to it and where, in the articles' language and in English."""

from collections import Counter
from collections.abc import Iterable, Sequence

from factdb.compare.concepts import PERSON
from factdb.compare.names import COMMA, KINDS_AR, MANY_MEN, MANY_WOMEN, STATES_AR
from factdb.compare.scene import Scene
from factdb.compare.subjects import Subject
from factdb.core.claims import UnitKind
from factdb.core.figures import Names
from factdb.core.units import unit_name

_WOMEN = frozenset({"woman", "girl"})


def title_of(subjects: Sequence[Subject], scene: Scene) -> str:
    """In the articles' language, by the names of the pack: `fighters detained, Syria`."""
    claims = [subject.said for subject in subjects]
    concept = _most_common(claim.concept for claim in claims)
    known = scene.names.concepts.get(concept or "")
    what = known.name if known else _most_common(claim.noun for claim in claims)
    state = _state(subjects, concept, scene.names)
    if state and concept in (PERSON, None) and claims[0].unit_kind is UnitKind.COUNT:
        what = None  # those who were killed are persons
    about = " ".join(part for part in (what, state) if part) or KINDS_AR[claims[0].unit_kind]
    return COMMA.join(part for part in (about, scene.gazetteer.name(_place(subjects))) if part)


def title_en_of(subjects: Sequence[Subject], scene: Scene) -> str:
    """The same in English."""
    first = subjects[0].said
    state = _most_common(subject.state for subject in subjects)
    named = scene.names.concepts.get(_most_common(subject.said.concept for subject in subjects) or "")
    concept = named.name_en if named else _most_common(subject.concept for subject in subjects)
    if state and concept and state.startswith(concept[:5]):
        concept = None  # a pledge that is pledged
    what = " ".join(part for part in (concept, state) if part) or "figure"
    unit = unit_name(first.unit_kind, first.unit)
    place = scene.gazetteer.name_en(_place(subjects))
    return "".join([what, f" ({unit})" if unit else "", f", {place}" if place else ""])


def _state(subjects: Sequence[Subject], concept: str | None, names: Names) -> str | None:
    state = _most_common(subject.state for subject in subjects)
    if state is None:
        return None
    said = _most_common(subject.said.state for subject in subjects) or state
    participle = STATES_AR.get(state)
    if participle is None:
        return names.states[said].name if said in names.states else said
    if concept in _WOMEN and participle.endswith(MANY_MEN):
        return participle.removesuffix(MANY_MEN) + MANY_WOMEN
    return participle


def _place(subjects: Sequence[Subject]) -> str | None:
    return _most_common(subject.said.place for subject in subjects)


def _most_common(values: Iterable[str | None]) -> str | None:
    """The value that stands most often; of equals the first."""
    known = Counter(value for value in values if value)
    return known.most_common(1)[0][0] if known else None
