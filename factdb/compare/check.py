"""The check as a whole: claims and articles in, figures with their conflicts and updates out."""

from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass, replace

from factdb.compare.figures import Cluster, clusters
from factdb.compare.gazetteer import NOWHERE, Gazetteer
from factdb.compare.judging import Found, found_in, judged, parts_over_wholes
from factdb.compare.scene import Known, Scene, set_scene
from factdb.compare.settings import DEFAULTS, Settings
from factdb.compare.subjects import moment
from factdb.core.figures import ComparedArticle, Conflict, Figure, Names, RecordedClaim, Report

NAMELESS = Names()


@dataclass(frozen=True, slots=True)
class World:
    """What comparison knows beside claims and articles."""

    gazetteer: Gazetteer = NOWHERE
    """The places that claims give by slug."""
    names: Names = NAMELESS
    """What readers call concepts and states."""
    settings: Settings = DEFAULTS


@dataclass(frozen=True, slots=True)
class Grouping:
    """Claims brought together as figures, not yet judged."""

    scene: Scene
    found: tuple[Found, ...]

    def figures(self) -> tuple[Figure, ...]:
        """All figures, those of one claim included, in order of their first claims."""
        return tuple(each.figure for each in self.found)

    def judge(self, keys: Collection[str] | None = None) -> Report:
        """Where the claims of the figures cannot all hold; with `keys`, of these figures only.

        Conflicts come first that matter most (`weight_of`).
        """
        chosen = [each for each in self.found if keys is None or each.figure.key in keys]
        conflicts, updates = [], []
        for each in chosen:
            here = judged(each, self.scene)
            conflicts += here[0]
            updates += here[1]
        conflicts += parts_over_wholes(chosen, self.scene)
        return Report(self.figures(), in_order(conflicts), in_order(updates))


def compare(
    claims: Sequence[RecordedClaim],
    articles: Sequence[ComparedArticle],
    settings: Settings = DEFAULTS,
    gazetteer: Gazetteer = NOWHERE,
    names: Names = NAMELESS,
) -> Report:
    """Bring claims together as figures and report where they cannot all hold.

    `gazetteer` knows the places that claims give by slug, `names` what readers call their concepts and states.
    Every claim stands in exactly one figure. Conflicts come first that matter most (`weight_of`). The result does
    not depend on the order of the input.
    """
    return group(claims, articles, World(gazetteer, names, settings)).judge()


def group(claims: Sequence[RecordedClaim], articles: Sequence[ComparedArticle], world: World) -> Grouping:
    """Bring all claims of an archive together as figures."""
    scene = scene_of(claims, articles, world.settings, world.gazetteer, world.names)
    return Grouping(scene, tuple(found_in(cluster, scene) for cluster in clusters(scene)))


def group_again(
    claims: Sequence[RecordedClaim],
    articles: Sequence[ComparedArticle],
    world: World,
    known: Known,
) -> Grouping:
    """Bring some claims of an archive together that was grouped as a whole before.

    `known` says which: whole figures, and what is new. `claims` are all claims of their articles. The figures are
    those that come of the whole archive with the same statistics.
    """
    scene = _with_voices(set_scene(claims, articles, world.settings, world.gazetteer, world.names, known))
    return Grouping(
        scene, tuple(found_in(cluster, scene) for cluster in clusters(scene, scene.around.keys()))
    )


def scene_of(
    claims: Sequence[RecordedClaim],
    articles: Sequence[ComparedArticle],
    settings: Settings = DEFAULTS,
    gazetteer: Gazetteer = NOWHERE,
    names: Names = NAMELESS,
) -> Scene:
    """The scene of these claims, in which copies speak with one voice."""
    return _with_voices(set_scene(claims, articles, settings, gazetteer, names))


def judge(cluster: Cluster, scene: Scene) -> Report:
    """The report on one figure, whoever says that its claims belong together."""
    found = found_in(cluster, scene)
    conflicts, updates = judged(found, scene)
    return Report((found.figure,), in_order(conflicts), in_order(updates))


def in_order(conflicts: Iterable[Conflict]) -> tuple[Conflict, ...]:
    """What matters most first; equal conflicts keep an order of their own."""
    return tuple(sorted(conflicts, key=lambda each: (-each.weight, each.figure.key, each.inputs_hash)))


def _with_voices(scene: Scene) -> Scene:
    """The scene with the voice of its group in every claim that stands in a copy."""
    voices = {}
    for members in scene.copies.groups.members():
        known = sorted({scene.voices[member] for member in members if member in scene.voices})
        if known or len(members) > 1:
            first = min((scene.articles[member] for member in members), key=_appearance)
            voice = known[0] if known else f"{first.source}/{first.doc_id}"
            voices.update(dict.fromkeys(members, voice))
    subjects = tuple(
        replace(subject, claim=replace(subject.claim, voice=voices[subject.article]))
        if subject.article in voices
        else subject
        for subject in scene.subjects
    )
    return replace(scene, subjects=subjects)


def _appearance(article: ComparedArticle) -> tuple[str, str, str]:
    return moment(article.published_at), article.source, article.doc_id
