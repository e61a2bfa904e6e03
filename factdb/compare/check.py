"""The check as a whole: claims and articles in, figures with their conflicts and updates out."""

import hashlib
import json
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from decimal import Decimal
from itertools import combinations, product
from operator import itemgetter

from factdb.compare.camps import Friends, conflicts_in, edges_of
from factdb.compare.explain import explanation_ar, explanation_en
from factdb.compare.figures import Cluster, clusters
from factdb.compare.gazetteer import NOWHERE, Gazetteer
from factdb.compare.intervals import Interval, common, hull, ratio, written
from factdb.compare.likeness import certainty
from factdb.compare.rules import Finding, Relation, relation
from factdb.compare.runs import run_of
from factdb.compare.scene import Scene, set_scene
from factdb.compare.settings import DEFAULTS, Settings
from factdb.compare.slips import Slip, slip_between
from factdb.compare.subjects import Subject, moment, whole_of
from factdb.compare.titles import title_en_of, title_of
from factdb.compare.weight import MOST_CERTAIN, Weight, weight_of
from factdb.core.figures import (
    Camp,
    ComparedArticle,
    Conflict,
    Figure,
    Names,
    RecordedClaim,
    Report,
)
from factdb.core.units import measure_of

NAMELESS = Names()

_Findings = dict[tuple[int, int], Finding]
_Weighed = tuple[Weight, Conflict]


@dataclass(frozen=True, slots=True)
class _Found:
    """A figure with its claims as subjects, by number."""

    figure: Figure
    subjects: dict[int, Subject]


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
    scene = scene_of(claims, articles, settings, gazetteer, names)
    found: list[_Found] = []
    conflicts: list[_Weighed] = []
    updates: list[_Weighed] = []
    for cluster in clusters(scene):
        here = _found(cluster, scene)
        found.append(here)
        clashing, moved = _judged(cluster, here, scene)
        conflicts += clashing
        updates += moved
    conflicts += _parts_over_wholes(found, scene)
    return Report(
        figures=tuple(here.figure for here in found),
        conflicts=_in_order(conflicts),
        updates=_in_order(updates),
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
    here = _found(cluster, scene)
    conflicts, updates = _judged(cluster, here, scene)
    return Report((here.figure,), _in_order(conflicts), _in_order(updates))


def _judged(cluster: Cluster, here: _Found, scene: Scene) -> tuple[list[_Weighed], list[_Weighed]]:
    """The conflicts of one figure, and its updates."""
    run = run_of(cluster.subjects)
    findings = {(one.number, other.number): relation(one, other, run, scene) for one, other in cluster.pairs}
    return (
        _reported(findings, Relation.CONFLICT, here, scene),
        _reported(findings, Relation.UPDATE, here, scene),
    )


def _in_order(weighed: Iterable[_Weighed]) -> tuple[Conflict, ...]:
    return tuple(conflict for _, conflict in sorted(weighed, key=itemgetter(0)))


def _with_voices(scene: Scene) -> Scene:
    """The scene with the voice of its group in every claim that stands in a copy."""
    voices = {}
    for members in scene.copies.groups.members():
        if len(members) > 1:
            first = min((scene.articles[member] for member in members), key=_appearance)
            voices.update(dict.fromkeys(members, f"{first.source}/{first.doc_id}"))
    subjects = tuple(
        replace(subject, claim=replace(subject.claim, voice=voices[subject.article]))
        if subject.article in voices
        else subject
        for subject in scene.subjects
    )
    return replace(scene, subjects=subjects)


def _appearance(article: ComparedArticle) -> tuple[str, str, str]:
    return moment(article.published_at), article.source, article.doc_id


def _found(cluster: Cluster, scene: Scene) -> _Found:
    subjects = cluster.subjects
    units = Counter(subject.said.unit for subject in subjects)
    figure = Figure(
        key=_key(subjects[0]),
        title=title_of(subjects, scene),
        title_en=title_en_of(subjects, scene),
        claims=tuple(subject.claim for subject in subjects),
        unit=units.most_common(1)[0][0],
    )
    return _Found(figure, {subject.number: subject for subject in subjects})


def _key(first: Subject) -> str:
    """What the figure is, for people, and a hash of the claim that states it first, for uniqueness."""
    claim = first.claim
    place = "-".join(sorted(first.place))
    words = [first.dimension, first.concept or "", first.state or "", place]
    mark = _digest([claim.source, claim.doc_id, claim.claim.span.start, claim.claim.span.end])
    return "/".join(word.replace(" ", "-") for word in words) + "/" + mark[:12]


def _digest(parts: object) -> str:
    encoded = json.dumps(parts, ensure_ascii=False, separators=(",", ":"))
    return hashlib.sha256(encoded.encode("utf-8", "surrogatepass")).hexdigest()


def _reported(findings: _Findings, wanted: Relation, here: _Found, scene: Scene) -> list[_Weighed]:
    """The conflicts (or updates) of one figure."""
    edges = edges_of(pair for pair, finding in findings.items() if finding.relation is wanted)
    friends = _friends(findings, here)
    reported = []
    found = [
        [[here.subjects[number] for number in camp] for camp in numbers]
        for numbers in (conflicts_in(edges, friends) if edges else [])
    ]
    for camps in _merged(found):
        rule = _rule_of(camps, findings)
        conflict = _conflict(here.figure, rule, camps, scene)
        reported.append((weight_of(conflict, _certainty(camps, scene)), conflict))
    return reported


def _certainty(camps: Iterable[Sequence[Subject]], scene: Scene) -> float:
    """That of the surest pair; nothing is surer than one text or one article."""
    return max(
        MOST_CERTAIN
        if one.article == other.article or scene.are_copies(one, other) or one.block != other.block
        else certainty(one, other, scene)
        for mine, theirs in combinations(camps, 2)
        for one, other in product(mine, theirs)
    )


def _merged(found: Iterable[Sequence[Sequence[Subject]]]) -> list[list[list[Subject]]]:
    """Conflicts with the same values on their sides as one: several copies, several pairs, one disagreement."""
    merged: dict[tuple[tuple[Decimal | None, ...], ...], list[list[Subject]]] = {}
    for camps in found:
        ordered = sorted(camps, key=_values)
        sides = merged.setdefault(tuple(map(_values, ordered)), [[] for _ in ordered])
        for side, camp in zip(sides, ordered, strict=True):
            side += [subject for subject in camp if subject not in side]
    return list(merged.values())


def _values(camp: Sequence[Subject]) -> tuple[Decimal | None, ...]:
    return tuple(sorted({subject.value for subject in camp}, key=lambda value: value or Decimal(0)))


def _friends(findings: _Findings, here: _Found) -> Friends:
    """Whether two claims may stand in one camp: they agree or one updates the other, or nothing parts them."""

    def are_friends(one: int, other: int) -> bool:
        finding = findings.get((min(one, other), max(one, other)))
        if finding is not None:
            return finding.relation in (Relation.AGREE, Relation.UPDATE)
        return here.subjects[one].interval.meets(here.subjects[other].interval)

    return are_friends


def _rule_of(camps: Sequence[Sequence[Subject]], findings: _Findings) -> str:
    """The rule that found most of the pairs between the camps."""
    camp_of = {subject.number: place for place, camp in enumerate(camps) for subject in camp}
    rules = Counter(
        finding.rule
        for (one, other), finding in findings.items()
        if finding.rule and one in camp_of and other in camp_of and camp_of[one] != camp_of[other]
    )
    return min(rules, key=lambda rule: (-rules[rule], rule))


def _conflict(figure: Figure, rule: str, camps: Sequence[Sequence[Subject]], scene: Scene) -> Conflict:
    ordered = sorted(camps, key=lambda camp: (camp[0].value or Decimal(0), camp[0].number))
    shown = tuple(_camp(camp, figure, scene) for camp in ordered)
    values = [subject.value for camp in ordered for subject in camp if subject.value is not None]
    slip = _slip(rule, ordered)
    return Conflict(
        figure=figure,
        rule=rule,
        ratio=ratio(min(values), max(values)) if values else None,
        explanation=explanation_en(rule, shown, slip),
        camps=shown,
        inputs_hash=_inputs_hash(rule, ordered),
        explanation_ar=explanation_ar(rule, shown, slip),
    )


def _slip(rule: str, camps: Sequence[Sequence[Subject]]) -> Slip | None:
    """The slip that explains a changed copy; elsewhere a factor of ten proves nothing."""
    if rule == "currency_swapped":
        return Slip.CURRENCY
    if rule != "changed_copy" or len(camps) != 2:
        return None
    return slip_between(camps[0][0].value, camps[1][0].value)


def _camp(subjects: Sequence[Subject], figure: Figure, scene: Scene) -> Camp:
    intervals = [_in_unit(subject, figure.unit) for subject in subjects]
    shared = common(intervals) or hull(intervals)
    return Camp(
        low=shared.low,
        high=shared.high,
        voices=len({scene.copies.groups.of(subject.article) for subject in subjects}),
        claims=tuple(subject.claim for subject in subjects),
    )


def _in_unit(subject: Subject, unit: str | None) -> Interval:
    """The values as written, in the figure's unit where they convert to it."""
    claim = subject.said
    if claim.unit == unit or unit is None:
        return written(claim)
    own, wanted = measure_of(claim.unit_kind, claim.unit), measure_of(claim.unit_kind, unit)
    if own.dimension != wanted.dimension:
        return written(claim)
    return written(claim).scaled(own.factor / wanted.factor)


def _inputs_hash(rule: str, camps: Sequence[Sequence[Subject]]) -> str:
    return _digest([rule, [[_input(subject.claim) for subject in camp] for camp in camps]])


def _input(recorded: RecordedClaim) -> list[object]:
    """What is said and where in its sentence: an edit elsewhere in the article changes no conflict."""
    claim = recorded.claim
    return [
        recorded.source,
        recorded.doc_id,
        recorded.sentence_text,
        claim.span.start - claim.sentence.start,
        claim.span.end - claim.sentence.start,
        None if claim.low is None else f"{claim.low.normalize():f}",
        None if claim.high is None else f"{claim.high.normalize():f}",
        claim.qualifier,
        claim.unit,
        claim.speaker,
        claim.denied,
    ]


def _parts_over_wholes(found: Iterable[_Found], scene: Scene) -> list[_Weighed]:
    """Claims that count a part of another and are larger than it."""
    figures = {number: here.figure for here in found for number in here.subjects}
    conflicts = []
    for subject in scene.subjects:
        whole = whole_of(subject, scene.by_article[subject.article])
        if whole is None or whole.dimension != subject.dimension or not _exceeds(subject, whole, scene):
            continue
        camps = [[whole], [subject]]
        conflict = _conflict(figures[whole.number], "part_exceeds_whole", camps, scene)
        conflicts.append((weight_of(conflict, _certainty(camps, scene)), conflict))
    return conflicts


def _exceeds(part: Subject, whole: Subject, scene: Scene) -> bool:
    low, high = part.interval.low, whole.interval.high
    between = ratio(part.value, whole.value)
    return (
        low is not None
        and high is not None
        and low > high
        and between is not None
        and between <= scene.settings.disputed_ratio
    )
