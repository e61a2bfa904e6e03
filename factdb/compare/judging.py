"""Judging: what the claims of one figure disagree on, as conflicts with their camps."""

import hashlib
import json
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from decimal import Decimal
from itertools import combinations, product

from factdb.compare.camps import Friends, conflicts_in, edges_of
from factdb.compare.explain import explanation_ar, explanation_en
from factdb.compare.figures import Cluster
from factdb.compare.intervals import Interval, common, hull, ratio, written
from factdb.compare.likeness import certainty
from factdb.compare.rules import Finding, Relation, relation
from factdb.compare.runs import run_of
from factdb.compare.scene import Scene
from factdb.compare.slips import Slip, slip_between
from factdb.compare.subjects import Subject, whole_of
from factdb.compare.titles import title_en_of, title_of
from factdb.compare.weight import MOST_CERTAIN, weight_of
from factdb.core.figures import Camp, Conflict, Figure, RecordedClaim
from factdb.core.units import measure_of

_Findings = dict[tuple[int, int], Finding]


@dataclass(frozen=True, slots=True)
class Found:
    """A figure with its claims as subjects, by number, and the pairs of them that may be compared."""

    figure: Figure
    subjects: dict[int, Subject]
    pairs: tuple[tuple[Subject, Subject], ...]


def found_in(cluster: Cluster, scene: Scene) -> Found:
    """The figure that a cluster of claims makes."""
    subjects = cluster.subjects
    units = Counter(subject.said.unit for subject in subjects)
    figure = Figure(
        key=_key(subjects[0]),
        title=title_of(subjects, scene),
        title_en=title_en_of(subjects, scene),
        claims=tuple(subject.claim for subject in subjects),
        unit=units.most_common(1)[0][0],
    )
    return Found(figure, {subject.number: subject for subject in subjects}, cluster.pairs)


def judged(found: Found, scene: Scene) -> tuple[list[Conflict], list[Conflict]]:
    """The conflicts and the updates of one figure."""
    if not found.pairs:
        return [], []
    run = run_of(tuple(found.subjects.values()))
    findings = {(one.number, other.number): relation(one, other, run, scene) for one, other in found.pairs}
    return (
        _reported(findings, Relation.CONFLICT, found, scene),
        _reported(findings, Relation.UPDATE, found, scene),
    )


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


def _reported(findings: _Findings, wanted: Relation, here: Found, scene: Scene) -> list[Conflict]:
    """The conflicts (or updates) of one figure."""
    edges = edges_of(pair for pair, finding in findings.items() if finding.relation is wanted)
    friends = _friends(findings, here)
    reported = []
    found = [
        [[here.subjects[number] for number in camp] for camp in numbers]
        for numbers in (conflicts_in(edges, friends) if edges else [])
    ]
    for camps in _merged(found):
        reported.append(_conflict(here.figure, _rule_of(camps, findings), camps, scene))
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


def _friends(findings: _Findings, here: Found) -> Friends:
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
    conflict = Conflict(
        figure=figure,
        rule=rule,
        ratio=ratio(min(values), max(values)) if values else None,
        explanation=explanation_en(rule, shown, slip),
        camps=shown,
        inputs_hash=_inputs_hash(rule, ordered),
        explanation_ar=explanation_ar(rule, shown, slip),
    )
    return replace(conflict, weight=weight_of(conflict, _certainty(camps, scene)))


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


def parts_over_wholes(found: Iterable[Found], scene: Scene) -> list[Conflict]:
    """Claims that count a part of another, whose figure is given, and are larger than it."""
    figures = {number: here.figure for here in found for number in here.subjects}
    conflicts = []
    for subject in scene.subjects:
        whole = whole_of(subject, scene.by_article[subject.article])
        if whole is None or whole.number not in figures or whole.dimension != subject.dimension:
            continue
        if _exceeds(subject, whole, scene):
            conflict = _conflict(figures[whole.number], "part_exceeds_whole", [[whole], [subject]], scene)
            conflicts.append(conflict)
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
