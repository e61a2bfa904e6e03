"""A report as SARIF 2.1.0, the form in which checks hand their findings to CI systems and editors.

A claim's place is its article: the address on the web, else its doc_id, with the region counted in code points
of the body as ingested, and the lines and columns that follow from it.
"""

import re
from typing import Any
from urllib.parse import quote

from factdb import __version__
from factdb.cli.report.as_rows import Articles
from factdb.cli.report.found import Entry, Found
from factdb.cli.report.words import Language, Words, day_of
from factdb.cli.rows import number
from factdb.compare.names import REASONS
from factdb.core.claims import Span
from factdb.core.figures import RecordedClaim
from factdb.store.states import ConflictState, Verdict

SCHEMA = "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json"
_ABSOLUTE = re.compile(r"[A-Za-z][A-Za-z0-9+.-]*://\S+")
_KEPT_IN_URI = "/:?#[]@!$&'()*+,;=%~-._"

Json = dict[str, Any]


def as_sarif(shown: Found, articles: Articles, language: Language, *, updates: bool) -> Json:
    """The log with one run; conflicts are warnings, updates notes, and closed conflicts are suppressed."""
    entries = [*shown.conflicts, *(shown.updates if updates else ())]
    rules = sorted({entry.conflict.rule for entry in entries})
    words = Words(language)
    return {
        "$schema": SCHEMA,
        "version": "2.1.0",
        "runs": [
            {
                "tool": {
                    "driver": {
                        "name": "factdb",
                        "semanticVersion": __version__,
                        "rules": [_rule(rule, language) for rule in rules],
                    }
                },
                "columnKind": "unicodeCodePoints",
                "results": [_result(entry, rules, articles, words) for entry in entries],
            }
        ],
    }


def _rule(rule: str, language: Language) -> Json:
    english, arabic = REASONS.get(rule, (rule, rule))
    reason = arabic if language is Language.ARABIC else english
    return {"id": rule, "shortDescription": {"text": reason}}


def _result(entry: Entry, rules: list[str], articles: Articles, words: Words) -> Json:
    """One finding at its newest claim; the others are related places."""
    conflict, figure = entry.conflict, entry.conflict.figure
    in_arabic = words.language is Language.ARABIC
    ordered = sorted(entry.claims, key=lambda recorded: (day_of(recorded) or "", recorded.claim_id))
    title = figure.title if in_arabic else figure.title_en
    explanation = conflict.explanation_ar if in_arabic else conflict.explanation
    result: Json = {
        "ruleId": conflict.rule,
        "ruleIndex": rules.index(conflict.rule),
        "level": "warning" if entry.verdict is Verdict.CONFLICT else "note",
        "message": {"text": f"{title}: {explanation}"},
        "locations": [{"physicalLocation": _place(ordered[-1], articles)}],
        "relatedLocations": [
            {
                "id": position,
                "physicalLocation": _place(recorded, articles),
                "message": {"text": _told(recorded, words)},
            }
            for position, recorded in enumerate(ordered[:-1], start=1)
        ],
        "partialFingerprints": {"factdbConflict/v1": conflict.inputs_hash},
        "properties": {
            "code": conflict.code,
            "figure": figure.title,
            "figureEn": figure.title_en,
            "ratio": number(conflict.ratio),
            "voices": sum(camp.voices for camp in conflict.camps),
        },
    }
    if entry.state is not ConflictState.OPEN:
        note = entry.decision.note if entry.decision else None
        result["suppressions"] = [
            {"kind": "external", "status": "accepted", "justification": note or entry.state.value}
        ]
    return result


def _told(recorded: RecordedClaim, words: Words) -> str:
    parts = (words.value(recorded.claim), words.speaker(recorded), recorded.source_name, day_of(recorded))
    return ", ".join(part for part in parts if part)


def _place(recorded: RecordedClaim, articles: Articles) -> Json:
    article = articles.get((recorded.source, recorded.doc_id))
    text = None if article is None else article.text
    claim = recorded.claim
    return {
        "artifactLocation": {"uri": _uri(recorded, None if article is None else article.url)},
        "region": {**_region(claim.span, text), "snippet": {"text": claim.surface}},
        "contextRegion": {**_region(claim.sentence, text), "snippet": {"text": recorded.sentence_text}},
    }


def _uri(recorded: RecordedClaim, url: str | None) -> str:
    address = (url or "").strip()
    if _ABSOLUTE.fullmatch(address):
        return quote(address, safe=_KEPT_IN_URI)
    return quote(recorded.doc_id, safe="/~-._") or "article"


def _region(span: Span, text: str | None) -> Json:
    """Offset and length; with the text also line and column, which count from one."""
    region: Json = {"charOffset": span.start, "charLength": span.end - span.start}
    if text is None or span.end > len(text):
        return region
    start_line, start_column = _line_and_column(text, span.start)
    end_line, end_column = _line_and_column(text, span.end)
    return {
        "startLine": start_line,
        "startColumn": start_column,
        "endLine": end_line,
        "endColumn": end_column,
        **region,
    }


def _line_and_column(text: str, offset: int) -> tuple[int, int]:
    return text.count("\n", 0, offset) + 1, offset - text.rfind("\n", 0, offset)
