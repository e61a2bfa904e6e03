"""A report for programs, in the shape that the command line promises: conflicts, updates, checked."""

from typing import Any

from factdb.cli.report.found import Entry, Found
from factdb.cli.report.words import Language
from factdb.cli.rows import number
from factdb.core.figures import Camp, RecordedClaim


def as_json(shown: Found, language: Language) -> dict[str, Any]:
    """Titles are in the language of the articles and reasons in English, unless `language` is one of the two."""
    return {
        "conflicts": [conflict_json(entry, language) for entry in shown.conflicts],
        "updates": [conflict_json(entry, language) for entry in shown.updates],
        "checked": {
            "articles": shown.totals.articles,
            "claims": shown.totals.claims,
            "figures": shown.totals.figures,
        },
    }


def conflict_json(entry: Entry, language: Language) -> dict[str, Any]:
    """One conflict or update."""
    conflict, figure = entry.conflict, entry.conflict.figure
    in_arabic = language is Language.ARABIC
    return {
        "figure": {
            "id": entry.figure_id,
            "title": figure.title_en if language is Language.ENGLISH else figure.title,
        },
        "rule": conflict.rule,
        "ratio": number(conflict.ratio),
        "explanation": conflict.explanation_ar if in_arabic else conflict.explanation,
        "camps": [_camp(camp) for camp in conflict.camps],
    }


def claim_json(recorded: RecordedClaim) -> dict[str, Any]:
    """One claim."""
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


def _camp(camp: Camp) -> dict[str, Any]:
    return {
        "low": number(camp.low),
        "high": number(camp.high),
        "voices": camp.voices,
        "claims": [claim_json(recorded) for recorded in camp.claims],
    }
