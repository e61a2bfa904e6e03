"""A report for people on a terminal: each conflict with its camps, who stands where, and the words.

Words of two directions stand on lines of their own wherever they can: no terminal mixes them reliably.
"""

from collections.abc import Iterator, Sequence

from factdb.cli.output import printable
from factdb.cli.report import lines
from factdb.cli.report.excerpts import excerpt
from factdb.cli.report.found import Entry, Found
from factdb.cli.report.lines import EMPTY, Line, line
from factdb.cli.report.words import Language, Words, day_of, ratio_text
from factdb.core.figures import Camp, Figure, RecordedClaim
from factdb.store.states import ConflictState, Verdict
from factdb.store.values import Decision


def as_text(shown: Found, language: Language, *, updates: bool) -> list[Line]:
    """The report; `updates` says whether updates are listed or only counted."""
    words = Words(language)
    report = [line(compared(shown, words)), *_passed_over(shown, words)]
    for number, entry in enumerate(shown.conflicts, start=1):
        report += [EMPTY, *entry_lines(entry, number, words)]
    for number, entry in enumerate(shown.updates if updates else (), start=1):
        report += [EMPTY, *entry_lines(entry, number, words)]
    return report


def compared(shown: Found, words: Words) -> str:
    """What was compared, and how much was found in all."""
    totals = shown.totals
    return words.say(
        "compared",
        claims=words.count("claims", totals.claims),
        articles=words.count("articles", totals.articles),
        figures=words.count("figures", totals.figures),
        conflicts=words.count("conflicts", shown.all_open),
        updates=words.count("updates", shown.all_updates),
    )


def _passed_over(shown: Found, words: Words) -> Iterator[Line]:
    """Why fewer are shown than were found."""
    if shown.closed:
        yield line(words.count("closed", shown.closed))
    if shown.known:
        yield line(words.count("known", shown.known))
    waiting = len(shown.open_conflicts)
    if waiting != shown.all_open - shown.known:
        yield line(words.say("chosen", conflicts=words.count("conflicts", waiting)))


def entry_lines(
    entry: Entry, number: int, words: Words, *, titled: bool = True, claims: bool = True
) -> Iterator[Line]:
    """One conflict or update, with the figure's title or without, with the claims in its camps or without."""
    conflict = entry.conflict
    is_conflict = entry.verdict is Verdict.CONFLICT
    head = words.say("conflict" if is_conflict else "update", n=number)
    details = [conflict.code, words.say("rule", rule=conflict.rule)]
    if conflict.ratio is not None and conflict.ratio > 1:
        details.append(words.say("ratio", ratio=ratio_text(conflict.ratio)))
    if entry.figure_id is not None:
        details.append(words.say("figure", n=entry.figure_id))
    style = lines.HEAD if is_conflict else lines.NEWS
    yield Line(((head, style), ("  " + " · ".join(details), lines.FAINT)))
    if titled:
        yield from title_lines(conflict.figure, words, indent=2)
    if words.language is not Language.ENGLISH:
        yield line(conflict.explanation_ar, indent=2)
    if words.language is not Language.ARABIC:
        yield line(conflict.explanation, indent=2)
    yield from _decided(entry, words)
    for camp in conflict.camps:
        yield _camp_line(camp, conflict.figure.unit, words)
        for recorded in camp.claims if claims else ():
            yield from claim_lines(recorded, words, indent=6)


def title_lines(figure: Figure, words: Words, indent: int) -> Iterator[Line]:
    """The figure's titles in the languages asked for."""
    if words.language is not Language.ENGLISH:
        yield line(figure.title, lines.TITLE, indent)
    if words.language is not Language.ARABIC:
        yield line(figure.title_en, lines.TITLE, indent)


def claim_lines(
    recorded: RecordedClaim, words: Words, indent: int, notes: Sequence[str] = ()
) -> Iterator[Line]:
    """What is claimed and when; who says so and where; the sentence with the figure marked."""
    value = (printable(words.value(recorded.claim)), lines.VALUE)
    told = recorded.claim.as_of
    marks = [
        day_of(recorded),
        None if told is None else words.say("as_of", day=told.isoformat()),
        words.say("copy") if is_copy(recorded) else None,
    ]
    beside = [(f"  {each}", lines.FAINT) for each in (*marks, *notes) if each]
    yield Line((value, *beside), indent)
    yield line(f"{words.speaker(recorded)} / {recorded.source_name}", indent=indent + 2)
    said = excerpt(recorded)
    pieces = ((said.before, ""), (said.figure, lines.FIGURE), (said.after, ""))
    yield Line(pieces, indent + 2)


def summary(claims: Sequence[RecordedClaim], words: Words) -> str:
    """How many claims, articles, sources and voices, and since when."""
    counted = {
        "claims": words.count("claims", len(claims)),
        "articles": words.count("articles", len({(each.source, each.doc_id) for each in claims})),
        "sources": words.count("sources", len({each.source for each in claims})),
    }
    days = sorted(filter(None, map(day_of, claims)))
    if not days:
        told = words.say("undated", **counted)
    elif days[0] == days[-1]:
        told = words.say("period_of_a_day", **counted, first=days[0])
    else:
        told = words.say("period", **counted, first=days[0], last=days[-1])
    voices = len({each.voice or f"{each.source}/{each.doc_id}" for each in claims})
    return f"{told} {words.say('voices_in_all', voices=words.count('voices', voices))}"


def is_copy(recorded: RecordedClaim) -> bool:
    """Whether its article repeats another's text, and so is no voice of its own."""
    return recorded.voice not in (None, f"{recorded.source}/{recorded.doc_id}")


def decision_text(decision: Decision, words: Words) -> str:
    """Who decided what, when and why."""
    return words.say(
        "reopened" if decision.status is ConflictState.OPEN else decision.status.value,
        who=decision.reviewer,
        day=decision.reviewed_at.date().isoformat(),
        note=decision.note or words.say("without_note"),
    )


def _camp_line(camp: Camp, unit: str | None, words: Words) -> Line:
    extent = words.extent(camp.low, camp.high, unit)
    return line(f"- {extent} ({words.count('voices', camp.voices)})", lines.CAMP, indent=2)


def _decided(entry: Entry, words: Words) -> Iterator[Line]:
    if entry.decision is not None and entry.state is not ConflictState.OPEN:
        yield line(decision_text(entry.decision, words), lines.NEWS, indent=2)
    if entry.before is not None:
        yield line(came_back(entry.before, words), lines.NEWS, indent=2)


def came_back(before: Decision, words: Words) -> str:
    """That a human had decided about it before a claim changed."""
    return words.say(
        "came_back",
        status=words.say(f"was_{before.status.value}"),
        who=before.reviewer,
        day=before.reviewed_at.date().isoformat(),
        note=before.note or words.say("without_note"),
    )
