"""A report as rows, one for each claim in a camp: what CSV holds."""

from collections.abc import Iterator

from factdb.cli.report.found import Entry, Found
from factdb.cli.report.words import Language, Words
from factdb.cli.rows import Row, number
from factdb.core.figures import RecordedClaim
from factdb.store.values import ArticleText

COLUMNS = (
    "code", "verdict", "state", "rule", "ratio", "figure_id", "figure", "figure_en", "explanation",
    "explanation_ar", "camp", "camp_low", "camp_high", "camp_unit", "voices", "claim_id", "value", "value_low",
    "value_high", "qualifier", "unit", "denied", "planned", "noun", "speaker", "via", "source", "published_at",
    "doc_id", "url", "start", "end", "surface", "sentence",
)  # fmt: skip

Articles = dict[tuple[str, str], ArticleText]


def rows(shown: Found, articles: Articles, language: Language) -> Iterator[Row]:
    """The conflicts' claims, then the updates', with the keys COLUMNS; values are worded in `language`."""
    words = Words(language)
    for entry in (*shown.conflicts, *shown.updates):
        for position, camp in enumerate(entry.conflict.camps, start=1):
            place: Row = {
                "camp": position,
                "camp_low": number(camp.low),
                "camp_high": number(camp.high),
                "camp_unit": entry.conflict.figure.unit,
                "voices": camp.voices,
            }
            about = _about(entry)
            for recorded in camp.claims:
                yield {**about, **place, **claim_columns(recorded, articles, words)}


def _about(entry: Entry) -> Row:
    conflict = entry.conflict
    return {
        "code": conflict.code,
        "verdict": entry.verdict.value,
        "state": entry.state.value,
        "rule": conflict.rule,
        "ratio": number(conflict.ratio),
        "figure_id": entry.figure_id,
        "figure": conflict.figure.title,
        "figure_en": conflict.figure.title_en,
        "explanation": conflict.explanation,
        "explanation_ar": conflict.explanation_ar,
    }


def claim_columns(recorded: RecordedClaim, articles: Articles, words: Words) -> Row:
    """One claim with its article."""
    claim, published = recorded.claim, recorded.published_at
    article = articles.get((recorded.source, recorded.doc_id))
    return {
        "claim_id": recorded.claim_id,
        "value": words.value(claim),
        "value_low": number(claim.low),
        "value_high": number(claim.high),
        "qualifier": claim.qualifier.value,
        "unit": claim.unit,
        "denied": claim.denied,
        "planned": claim.planned,
        "noun": claim.noun,
        "speaker": claim.speaker,
        "via": claim.via,
        "source": recorded.source_name,
        "published_at": None if published is None else published.isoformat(),
        "doc_id": recorded.doc_id,
        "url": None if article is None else article.url,
        "start": claim.span.start,
        "end": claim.span.end,
        "surface": claim.surface,
        "sentence": recorded.sentence_text,
    }
