"""One figure's whole history: who said what when, where claims clash, and what humans decided."""

from collections import defaultdict
from collections.abc import Iterator, Sequence
from decimal import Decimal

from factdb.cli.report import lines
from factdb.cli.report.as_rows import Articles, claim_columns
from factdb.cli.report.as_text import claim_lines, decision_text, entry_lines, is_copy, summary, title_lines
from factdb.cli.report.found import Entry
from factdb.cli.report.lines import EMPTY, Line, line
from factdb.cli.report.words import Language, Words
from factdb.cli.rows import Row
from factdb.core.figures import Camp, Conflict, Figure
from factdb.store.states import ConflictState, Verdict
from factdb.store.values import ConflictListing, Decision, FigureHistory

COLUMNS = (
    "figure_id", "figure", "figure_en", "claim_id", "value", "value_low", "value_high", "qualifier", "unit",
    "denied", "planned", "noun", "speaker", "via", "source", "published_at", "copy", "conflicts", "updates",
    "doc_id", "url", "start", "end", "surface", "sentence",
)  # fmt: skip


def history_lines(
    history: FigureHistory, decisions: Sequence[Decision], language: Language
) -> Iterator[Line]:
    """The history for people: all claims in time, then conflicts, updates and decisions."""
    words = Words(language)
    entries = [entry_of(each, decisions) for each in history.differences]
    yield from title_lines(_figure(history), words, indent=0)
    about = words.say("figure", n=history.figure.figure_id)
    yield line(f"{about} · {summary(history.claims, words)}", lines.FAINT)
    yield EMPTY
    yield line(words.say("history"), lines.HEAD)
    places = _places(entries, words)
    for recorded in history.claims:
        yield from claim_lines(recorded, words, indent=2, notes=places[recorded.claim_id])
    for verdict in (Verdict.CONFLICT, Verdict.UPDATE):
        of_kind = [entry for entry in entries if entry.verdict is verdict]
        for number, entry in enumerate(of_kind, start=1):
            yield EMPTY
            yield from entry_lines(entry, number, words, titled=False, claims=False)
    yield from _decision_lines(history, decisions, words)


def history_rows(history: FigureHistory, articles: Articles, language: Language) -> Iterator[Row]:
    """The figure's claims as rows with the keys COLUMNS; conflicts and updates are named by their codes."""
    words = Words(language)
    figure = history.figure
    for recorded in history.claims:
        codes = {
            verdict: [
                each.code
                for each in history.differences
                if each.verdict is verdict
                and recorded in [said for camp in each.camps for said in camp.claims]
            ]
            for verdict in Verdict
        }
        yield {
            "figure_id": figure.figure_id,
            "figure": figure.title,
            "figure_en": figure.title_en,
            **claim_columns(recorded, articles, words),
            "copy": is_copy(recorded),
            "conflicts": codes[Verdict.CONFLICT],
            "updates": codes[Verdict.UPDATE],
        }


def entry_of(listed: ConflictListing, decisions: Sequence[Decision]) -> Entry:
    """A stored conflict or update as a report shows it."""
    figure = Figure("", listed.figure_title, listed.figure_title_en, (), listed.unit)
    camps = tuple(Camp(each.low, each.high, each.voices, each.claims) for each in listed.camps)
    conflict = Conflict(
        figure=figure,
        rule=listed.rule,
        ratio=None if listed.ratio is None else Decimal(listed.ratio),
        explanation=listed.explanation,
        camps=camps,
        inputs_hash=listed.inputs_hash,
        explanation_ar=listed.explanation_ar,
    )
    holding = (each for each in decisions if each.holds and each.code == listed.code)
    decision = next(holding, None) if listed.state is not ConflictState.OPEN else None
    return Entry(listed.verdict, conflict, listed.figure_id, listed.state, decision)


def _figure(history: FigureHistory) -> Figure:
    return Figure(history.figure.key, history.figure.title, history.figure.title_en, history.claims)


def _places(entries: Sequence[Entry], words: Words) -> dict[int, list[str]]:
    """For each claim in which camps of which conflicts and updates it stands."""
    places: dict[int, list[str]] = defaultdict(list)
    for entry in entries:
        for position, camp in enumerate(entry.conflict.camps, start=1):
            for recorded in camp.claims:
                place = words.say("camp_of", code=entry.conflict.code, n=position)
                places[recorded.claim_id].append(place)
    return places


def _decision_lines(history: FigureHistory, decisions: Sequence[Decision], words: Words) -> Iterator[Line]:
    """All decisions about the figure's conflicts, oldest first."""
    codes = {each.code for each in history.differences}
    about = [each for each in decisions if each.figure_key == history.figure.key or each.code in codes]
    if about:
        yield EMPTY
        yield line(words.say("decisions"), lines.HEAD)
    for decision in reversed(about):
        yield line(
            words.say("decided", code=decision.code, decision=decision_text(decision, words)), indent=2
        )
