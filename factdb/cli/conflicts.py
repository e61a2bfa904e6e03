"""What a check found, in words for people and as JSON for programs."""

from collections.abc import Iterator, Sequence
from itertools import chain
from typing import Any

from factdb.cli.output import printable
from factdb.cli.rows import figures, number, recorded_row
from factdb.core.figures import Camp, Conflict, RecordedClaim
from factdb.pipeline import Checked
from factdb.store.states import ConflictState

_EXCERPT = 60
"""Characters of the sentence on either side of the figure."""


def open_conflicts(checked: Checked) -> list[Conflict]:
    """The conflicts that nobody has explained or dismissed."""
    return [
        conflict
        for conflict in checked.report.conflicts
        if checked.saved.states.get((conflict.figure.key, conflict.rule, conflict.inputs_hash))
        in (None, ConflictState.OPEN)
    ]


def as_json(checked: Checked) -> dict[str, Any]:
    """The report in the shape that the command line promises: conflicts, updates, checked."""
    ids = checked.saved.figure_ids
    return {
        "conflicts": [_conflict(each, ids[each.figure.key]) for each in open_conflicts(checked)],
        "updates": [_conflict(each, ids[each.figure.key]) for each in checked.report.updates],
        "checked": {
            "articles": checked.totals.articles,
            "claims": checked.totals.claims,
            "figures": checked.totals.figures,
        },
    }


def as_text(checked: Checked) -> str:
    """The report for people: each conflict with its camps, who stands where, and the words."""
    conflicts, updates = open_conflicts(checked), checked.report.updates
    totals = checked.totals
    blocks = [
        f"Compared {_count(totals.claims, 'claim')} in {_count(totals.articles, 'article')} "
        f"about {_count(totals.figures, 'figure')}: "
        f"{_count(len(conflicts), 'conflict')}, {_count(len(updates), 'update')}."
    ]
    closed = len(checked.report.conflicts) - len(conflicts)
    if closed:
        blocks.append(f"{_count(closed, 'conflict')} explained or dismissed before.")
    blocks += _listed("CONFLICT", conflicts)
    blocks += _listed("UPDATE", updates)
    return "\n\n".join(blocks)


def _listed(heading: str, conflicts: Sequence[Conflict]) -> Iterator[str]:
    for position, conflict in enumerate(conflicts, 1):
        title = printable(conflict.figure.title)
        english = printable(conflict.figure.title_en)
        lines = [f"{heading} {position}: {title}", f"  {english}", f"  {printable(conflict.explanation)}"]
        for camp in conflict.camps:
            lines.append(f"  - {_extent(camp, conflict.figure.unit)} ({_count(camp.voices, 'voice')})")
            lines += chain.from_iterable(map(_claim_lines, camp.claims))
        yield "\n".join(lines)


def _claim_lines(recorded: RecordedClaim) -> tuple[str, str]:
    """Who says what where, and the words; on two lines, so that scripts of two directions do not mix."""
    row = recorded_row(recorded)
    value = f"{row['value']} {row['unit'] or ''}".strip()
    where = ", ".join(str(part) for part in (row["source"], row["date"]) if part)
    who = f"{value}: {row['speaker'] or 'the outlet itself'}; {where}"
    return f"      {printable(who)}", f"        {printable(_excerpt(recorded))}"


def _excerpt(recorded: RecordedClaim) -> str:
    """The figure with some whole words of its sentence around it."""
    sentence, claim = recorded.sentence_text, recorded.claim
    start = sentence.rfind(" ", 0, max(claim.span.start - claim.sentence.start - _EXCERPT, 0)) + 1
    end = sentence.find(" ", claim.span.end - claim.sentence.start + _EXCERPT)
    excerpt = sentence[start:] if end < 0 else f"{sentence[start:end]} …"
    return f"… {excerpt}" if start else excerpt


def _extent(camp: Camp, unit: str | None) -> str:
    return f"{_interval(camp)} {unit or ''}".rstrip()


def _interval(camp: Camp) -> str:
    low = None if camp.low is None else figures(camp.low)
    high = None if camp.high is None else figures(camp.high)
    if low is None:
        return "any number" if high is None else f"at most {high}"
    if high is None:
        return f"at least {low}"
    return low if low == high else f"{low} to {high}"


def _count(number_of: int, what: str) -> str:
    return f"{number_of:,} {what}{'' if number_of == 1 else 's'}"


def _conflict(conflict: Conflict, figure_id: int) -> dict[str, Any]:
    return {
        "figure": {"id": figure_id, "title": conflict.figure.title},
        "rule": conflict.rule,
        "ratio": number(conflict.ratio),
        "explanation": conflict.explanation,
        "camps": [
            {
                "low": number(camp.low),
                "high": number(camp.high),
                "voices": camp.voices,
                "claims": [_claim(recorded) for recorded in camp.claims],
            }
            for camp in conflict.camps
        ],
    }


def _claim(recorded: RecordedClaim) -> dict[str, Any]:
    claim, published = recorded.claim, recorded.published_at
    return {
        "claim_id": recorded.claim_id,
        "doc_id": recorded.doc_id,
        "start": claim.span.start,
        "end": claim.span.end,
        "surface": claim.surface,
        "value_low": number(claim.low),
        "value_high": number(claim.high),
        "qualifier": claim.qualifier.value,
        "speaker": claim.speaker,
        "source": recorded.source_name,
        "published_at": None if published is None else published.isoformat(),
    }
