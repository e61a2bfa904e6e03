"""A report as SARIF 2.1.0, the form in which checks hand their findings to CI systems and editors.

A claim's place is the file of its article where that is known, else the article's address on the web, else its
doc_id. Regions are counted in code points and in lines of the file, or of the body as ingested.
"""

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import PurePath
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
from factdb.importers.places import FilePlace
from factdb.store.states import ConflictState, Verdict

SCHEMA = "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json"
_ABSOLUTE = re.compile(r"[A-Za-z][A-Za-z0-9+.-]*://\S+")
_KEPT_IN_URI = "/:?#[]@!$&'()*+,;=%~-._"

Json = dict[str, Any]


Files = Mapping[tuple[str, str], FilePlace]
"""Where articles lie, by doc_id and text."""


@dataclass(frozen=True, slots=True)
class Places:
    """What is known of where articles are."""

    articles: Articles
    files: Files = field(default_factory=dict)


def as_sarif(shown: Found, places: Places, language: Language, *, updates: bool) -> Json:
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
                "results": [_result(entry, rules, places, words) for entry in entries],
            }
        ],
    }


def _rule(rule: str, language: Language) -> Json:
    english, arabic = REASONS.get(rule, (rule, rule))
    reason = arabic if language is Language.ARABIC else english
    return {"id": rule, "shortDescription": {"text": reason}}


def _result(entry: Entry, rules: list[str], places: Places, words: Words) -> Json:
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
        "locations": [{"physicalLocation": _place(ordered[-1], places)}],
        "relatedLocations": [
            {
                "id": position,
                "physicalLocation": _place(recorded, places),
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


def _place(recorded: RecordedClaim, places: Places) -> Json:
    article = places.articles.get((recorded.source, recorded.doc_id))
    text = None if article is None else article.text
    file = None if text is None else places.files.get((recorded.doc_id, text))
    claim = recorded.claim
    uri = _file_uri(file) if file is not None else _uri(recorded, None if article is None else article.url)
    return {
        "artifactLocation": {"uri": uri},
        "region": {**_region(claim.span, text, file), "snippet": {"text": claim.surface}},
        "contextRegion": {**_region(claim.sentence, text, file), "snippet": {"text": recorded.sentence_text}},
    }


def _file_uri(file: FilePlace) -> str:
    """A relative path stays relative, as CI systems want it."""
    path = PurePath(file.path)
    return path.as_uri() if path.is_absolute() else quote(path.as_posix(), safe="/~-._")


def _uri(recorded: RecordedClaim, url: str | None) -> str:
    address = (url or "").strip()
    if _ABSOLUTE.fullmatch(address):
        return quote(address, safe=_KEPT_IN_URI)
    return quote(recorded.doc_id, safe="/~-._") or "article"


def _region(span: Span, text: str | None, file: FilePlace | None) -> Json:
    """Offset and length; with the text also line and column, which count from one."""
    if file is not None and file.offset is None:
        return {"startLine": file.line}
    before = 0 if file is None or file.offset is None else file.offset
    region: Json = {"charOffset": before + span.start, "charLength": span.end - span.start}
    if text is None or span.end > len(text):
        return region
    first_line = 1 if file is None else file.line
    start_line, start_column = _line_and_column(text, span.start)
    end_line, end_column = _line_and_column(text, span.end)
    return {
        "startLine": first_line + start_line,
        "startColumn": start_column,
        "endLine": first_line + end_line,
        "endColumn": end_column,
        **region,
    }


def _line_and_column(text: str, offset: int) -> tuple[int, int]:
    """Lines before the offset, and its column from one."""
    return text.count("\n", 0, offset), offset - text.rfind("\n", 0, offset)
