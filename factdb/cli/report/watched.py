"""A watch list's report: of each figure that an editor follows what sources say, what changed, where they clash."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date
from typing import Any

from factdb.checking import Checked
from factdb.cli.report import lines
from factdb.cli.report.as_json import as_json, claim_json, conflict_json
from factdb.cli.report.as_markdown import claim_item, entry_blocks, escaped
from factdb.cli.report.as_rows import Articles
from factdb.cli.report.as_text import claim_lines, entry_lines, summary
from factdb.cli.report.found import Choice, Entry, Found, found
from factdb.cli.report.lines import EMPTY, Line, line
from factdb.cli.report.words import Language, Words, day_of
from factdb.compare.watching import WatchedFigure
from factdb.core.figures import RecordedClaim
from factdb.store.states import ConflictState
from factdb.store.values import Decision

_INDENT = 4


@dataclass(frozen=True, slots=True)
class Followed:
    """A watched figure as the report shows it."""

    figure: WatchedFigure
    conflicts: tuple[Entry, ...]
    updates: tuple[Entry, ...]


def watched_found(checked: Checked, decisions: Sequence[Decision]) -> Found:
    """The conflicts and updates of all watched figures; what humans decided about the same claims holds here, too."""
    states = {(rule, digest): state for (_, rule, digest), state in checked.saved.states.items()}
    conflicts = tuple(each for figure in checked.watched for each in figure.conflicts)
    updates = tuple(each for figure in checked.watched for each in figure.updates)
    known = {
        (each.figure.key, each.rule, each.inputs_hash): states.get(
            (each.rule, each.inputs_hash), ConflictState.OPEN
        )
        for each in (*conflicts, *updates)
    }
    report = replace(checked.report, conflicts=conflicts, updates=updates)
    # The figures of a watch list have no numbers: an editor made them.
    saved = replace(checked.saved, figure_ids={}, states=known)
    return found(replace(checked, report=report, saved=saved), decisions)


def followed(checked: Checked, shown: Found) -> list[Followed]:
    """Each watched figure with those of its conflicts and updates that are shown."""
    return [
        Followed(
            figure,
            tuple(entry for entry in shown.conflicts if entry.conflict in figure.conflicts),
            tuple(entry for entry in shown.updates if entry.conflict in figure.updates),
        )
        for figure in checked.watched
    ]


def watched_lines(all_followed: Sequence[Followed], choice: Choice, language: Language) -> Iterator[Line]:
    """For people."""
    words = Words(language)
    number = 0
    for position, each in enumerate(all_followed, start=1):
        if position > 1:
            yield EMPTY
        watched = each.figure.watched
        name = watched.name_en if language is Language.ENGLISH and watched.name_en else watched.name
        yield line(words.say("watched", n=position, name=name), lines.HEAD)
        if language is Language.BOTH and watched.name_en:
            yield line(watched.name_en, lines.TITLE, indent=2)
        if not each.figure.claims:
            yield line(words.say("nothing_said"), indent=2)
            continue
        yield line(summary(each.figure.claims, words), lines.FAINT, indent=2)
        yield line(words.say("says"), lines.CAMP, indent=2)
        for recorded in newest(each.figure.claims):
            notes = [words.say("new")] if _is_new(recorded, choice.since) else []
            yield from claim_lines(recorded, words, indent=4, notes=notes)
        yield line(words.say("changed"), lines.CAMP, indent=2)
        yield from _changes(each, words)
        yield line(_heading(each, words), lines.CAMP, indent=2)
        for entry in each.conflicts:
            number += 1
            for told in entry_lines(entry, number, words, titled=False):
                yield replace(told, indent=told.indent + _INDENT)


def newest(claims: Sequence[RecordedClaim]) -> list[RecordedClaim]:
    """The newest claim of each source and speaker on each kind of thing, newest first."""
    latest: dict[tuple[object, ...], RecordedClaim] = {}
    for recorded in claims:
        claim = recorded.claim
        kind = (claim.unit_kind, claim.unit, claim.concept, claim.state, claim.place, claim.denied)
        latest[recorded.source, claim.speaker, *kind] = recorded
    return sorted(latest.values(), key=lambda recorded: day_of(recorded) or "", reverse=True)


def watched_json(all_followed: Sequence[Followed], shown: Found, language: Language) -> dict[str, Any]:
    """For programs: the report of a check on the watched figures, and each of them by name."""
    return {
        "watched": [
            {
                "name": each.figure.watched.name,
                "name_en": each.figure.watched.name_en,
                "claims": [claim_json(recorded) for recorded in each.figure.claims],
                "conflicts": [conflict_json(entry, language) for entry in each.conflicts],
                "updates": [conflict_json(entry, language) for entry in each.updates],
            }
            for each in all_followed
        ],
        **as_json(shown, language),
    }


def watched_markdown(all_followed: Sequence[Followed], articles: Articles, language: Language) -> str:
    """For an editor's mail."""
    words = Words(language)
    blocks: list[str] = []
    number = 0
    for each in all_followed:
        watched = each.figure.watched
        name = watched.name_en if language is Language.ENGLISH and watched.name_en else watched.name
        blocks.append(f"# {escaped(name)}")
        if not each.figure.claims:
            blocks.append(words.say("nothing_said"))
            continue
        blocks += [escaped(summary(each.figure.claims, words)), f"## {words.say('says')}"]
        items = (claim_item(recorded, articles, words) for recorded in newest(each.figure.claims))
        blocks.append("\n".join(items).rstrip())
        blocks.append(f"## {words.say('changed')}")
        changed = [f"- {escaped(each_line.text.strip())}" for each_line in _changes(each, words)]
        blocks.append("\n".join(changed))
        for entry in each.conflicts:
            number += 1
            blocks += entry_blocks(entry, number, articles, words)
        if not each.conflicts:
            blocks.append(_heading(each, words))
    return "\n\n".join(blocks)


def _heading(each: Followed, words: Words) -> str:
    """Whether there are conflicts, and whether the options hide them."""
    if each.conflicts:
        return words.say("in_conflict")
    return words.say("none_chosen" if each.figure.conflicts else "no_conflict")


def _changes(each: Followed, words: Words) -> Iterator[Line]:
    """Why values differ that do not clash."""
    for entry in each.updates:
        if words.language is not Language.ENGLISH:
            yield line(entry.conflict.explanation_ar, indent=4)
        if words.language is not Language.ARABIC:
            yield line(entry.conflict.explanation, indent=4)
    if not each.updates:
        yield line(words.say("nothing_changed"), indent=4)


def _is_new(recorded: RecordedClaim, since: date | None) -> bool:
    day = day_of(recorded)
    return since is not None and day is not None and day >= since.isoformat()
