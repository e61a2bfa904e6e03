"""Conflicts and updates as a report shows them, with what humans decided, and the choice among them."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import date
from decimal import Decimal

from factdb.checking import Checked
from factdb.core.figures import Conflict, RecordedClaim
from factdb.store.slugs import slug
from factdb.store.states import ConflictState, Verdict
from factdb.store.values import Decision, Totals


@dataclass(frozen=True, slots=True)
class Entry:
    """A conflict or update with its state."""

    verdict: Verdict
    conflict: Conflict
    figure_id: int | None
    """None for a figure that is not recorded, because an editor made it."""
    state: ConflictState = ConflictState.OPEN
    decision: Decision | None = None
    """The last word of a human on it, where it is not open."""
    before: Decision | None = None
    """What a human decided when its claims were others."""

    @property
    def claims(self) -> tuple[RecordedClaim, ...]:
        """All claims in it, camp by camp."""
        return tuple(recorded for camp in self.conflict.camps for recorded in camp.claims)


@dataclass(frozen=True, slots=True)
class Found:
    """What a report shows; conflicts that matter most come first."""

    conflicts: tuple[Entry, ...]
    updates: tuple[Entry, ...]
    totals: Totals
    closed: int = 0
    """Conflicts that humans explained or dismissed."""
    known: int = 0
    """Open conflicts that a baseline knows."""
    all_open: int = 0
    """Open conflicts before the choice."""
    all_updates: int = 0

    @property
    def open_conflicts(self) -> tuple[Entry, ...]:
        """Those that still wait for a human: they decide the exit code."""
        return tuple(entry for entry in self.conflicts if entry.state is ConflictState.OPEN)

    def without_updates(self) -> "Found":
        """The conflicts alone."""
        return replace(self, updates=())


@dataclass(frozen=True, slots=True)
class Choice:
    """Which conflicts and updates to show; every part that is given must hold."""

    since: date | None = None
    """Some claim was published on this day or later."""
    figure: str | None = None
    """The figure's number, or part of its title in either language."""
    source: str | None = None
    """Part of the name of an outlet that states one of the claims."""
    min_ratio: Decimal | None = None
    """Largest value over smallest; a conflict without a ratio, because a value is zero, stays."""
    rules: frozenset[str] = frozenset()
    """One of these found it; empty for all."""
    limit: int | None = None
    """So many conflicts, and so many updates, of those that matter most."""

    def takes(self, entry: Entry) -> bool:
        """Whether the entry is wanted."""
        return (
            (not self.rules or entry.conflict.rule in self.rules)
            and (self.min_ratio is None or (entry.conflict.ratio or self.min_ratio) >= self.min_ratio)
            and (self.since is None or any(_is_since(each, self.since) for each in entry.claims))
            and (self.source is None or any(_is_by(each, self.source) for each in entry.claims))
            and (self.figure is None or _is_about(entry, self.figure))
        )


def found(checked: Checked, decisions: Sequence[Decision]) -> Found:
    """All that a check found, beside what humans decided."""
    latest: dict[tuple[str, str], Decision] = {}
    earlier: dict[tuple[str | None, str], Decision] = {}
    for decision in decisions:  # the newest first
        latest.setdefault((decision.rule, decision.code), decision)
        if not decision.holds:
            earlier.setdefault((decision.figure_key, decision.rule), decision)
    conflicts = []
    for entry in _entries(checked, Verdict.CONFLICT, checked.report.conflicts):
        key = (entry.conflict.rule, entry.conflict.code)
        if entry.state is not ConflictState.OPEN:
            conflicts.append(replace(entry, decision=latest.get(key)))
        elif key in latest:
            conflicts.append(entry)  # taken back by a human
        else:
            before = earlier.get((entry.conflict.figure.key, entry.conflict.rule))
            is_closed = before is not None and before.status is not ConflictState.OPEN
            conflicts.append(replace(entry, before=before if is_closed else None))
    updates = tuple(_entries(checked, Verdict.UPDATE, checked.report.updates))
    is_open = [entry for entry in conflicts if entry.state is ConflictState.OPEN]
    return Found(
        conflicts=tuple(conflicts),
        updates=updates,
        totals=checked.totals,
        closed=len(conflicts) - len(is_open),
        all_open=len(is_open),
        all_updates=len(updates),
    )


def chosen(all_found: Found, choice: Choice, states: Iterable[ConflictState] = ()) -> Found:
    """What the choice takes: open conflicts, those in one of `states`, and updates."""
    wanted = {ConflictState.OPEN, *states}
    return replace(
        all_found,
        conflicts=tuple(
            entry for entry in all_found.conflicts if entry.state in wanted and choice.takes(entry)
        )[: choice.limit],
        updates=tuple(entry for entry in all_found.updates if choice.takes(entry))[: choice.limit],
    )


def _entries(checked: Checked, verdict: Verdict, conflicts: Iterable[Conflict]) -> list[Entry]:
    ids, states = checked.saved.figure_ids, checked.saved.states
    return [
        Entry(
            verdict,
            conflict,
            ids.get(conflict.figure.key),
            states.get((conflict.figure.key, conflict.rule, conflict.inputs_hash), ConflictState.OPEN),
        )
        for conflict in conflicts
    ]


def _is_since(recorded: RecordedClaim, day: date) -> bool:
    return recorded.published_at is not None and recorded.published_at.date() >= day


def _is_by(recorded: RecordedClaim, part: str) -> bool:
    return part.casefold() in recorded.source_name.casefold() or slug(part) in recorded.source


def _is_about(entry: Entry, wanted: str) -> bool:
    if wanted.isdecimal():
        return entry.figure_id == int(wanted)
    figure = entry.conflict.figure
    part = slug(wanted)
    return part in slug(figure.title) or part in slug(figure.title_en)
