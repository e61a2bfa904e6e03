"""A report as Markdown, for an editor's mail: headings, lists and quotations, no tables."""

import re
from collections.abc import Iterator
from urllib.parse import urlsplit

from factdb.cli.output import printable
from factdb.cli.report.as_rows import Articles
from factdb.cli.report.as_text import came_back, compared, decision_text
from factdb.cli.report.excerpts import excerpt
from factdb.cli.report.found import Entry, Found
from factdb.cli.report.words import Language, Words, day_of, ratio_text
from factdb.core.figures import RecordedClaim
from factdb.store.states import ConflictState

# What would format text, open a link or begin a list; an article may hold any of it.
_SPECIAL = re.compile(r"([\\`*_\[\]<>#|~&])")
_AT_LINE_START = re.compile(r"^(\s*)([-+=]|\d+[.)])")
_FOLLOWED = ("http", "https")


def as_markdown(shown: Found, articles: Articles, language: Language, *, updates: bool) -> str:
    """The report; article texts in it can format nothing."""
    words = Words(language)
    blocks = [f"# {words.say('report_title')}", escaped(compared(shown, words))]
    for number, entry in enumerate(shown.conflicts, start=1):
        blocks += entry_blocks(entry, number, articles, words)
    if updates and shown.updates:
        blocks.append(f"# {words.say('updates_title')}")
        for number, entry in enumerate(shown.updates, start=1):
            blocks += entry_blocks(entry, number, articles, words)
    return "\n\n".join(blocks)


def entry_blocks(entry: Entry, number: int, articles: Articles, words: Words) -> Iterator[str]:
    """One conflict or update: headline, reason, camps."""
    conflict, figure = entry.conflict, entry.conflict.figure
    title = figure.title_en if words.language is Language.ENGLISH else figure.title
    yield f"## {number}. {escaped(title)}"
    if words.language is Language.BOTH:
        yield f"**{escaped(figure.title_en)}**"
    if words.language is not Language.ENGLISH:
        yield escaped(conflict.explanation_ar)
    if words.language is not Language.ARABIC:
        yield escaped(conflict.explanation)
    details = [f"`{conflict.code}`", words.say("rule", rule=f"`{conflict.rule}`")]
    if conflict.ratio is not None and conflict.ratio > 1:
        details.append(words.say("ratio", ratio=ratio_text(conflict.ratio)))
    yield " · ".join(details)
    if entry.decision is not None and entry.state is not ConflictState.OPEN:
        yield escaped(decision_text(entry.decision, words))
    if entry.before is not None:
        yield escaped(came_back(entry.before, words))
    for camp in conflict.camps:
        extent = words.extent(camp.low, camp.high, figure.unit)
        yield f"**{escaped(extent)}** ({words.count('voices', camp.voices)})"
        yield "\n".join(claim_item(recorded, articles, words) for recorded in camp.claims).rstrip()


def claim_item(recorded: RecordedClaim, articles: Articles, words: Words) -> str:
    """Who says what where, and the sentence as a quotation with the figure in bold."""
    said = excerpt(recorded)
    figure = f"**{escaped(said.figure)}**" if said.figure.strip() else ""
    quoted = f"{escaped(said.before)}{figure}{escaped(said.after)}"
    stated = [
        escaped(words.value(recorded.claim)),
        escaped(words.speaker(recorded)),
        _source(recorded, articles),
    ]
    parts = [*stated, day_of(recorded)]
    return f"- {', '.join(part for part in parts if part)}\n\n  > {quoted}\n"


def escaped(text: str) -> str:
    """The text on one line, with nothing in it that Markdown would act on."""
    plain = _SPECIAL.sub(r"\\\1", printable(text))
    return _AT_LINE_START.sub(r"\1\\\2", plain)


def _source(recorded: RecordedClaim, articles: Articles) -> str:
    """The outlet's name, with a link to the article where it has an address on the web."""
    name = escaped(recorded.source_name)
    article = articles.get((recorded.source, recorded.doc_id))
    url = "" if article is None or article.url is None else article.url.strip()
    return f"[{name}](<{url}>)" if _is_followed(url) else name


def _is_followed(url: str) -> bool:
    try:
        parts = urlsplit(url)
    except ValueError:
        return False
    has_room = any(char.isspace() or char in "<>" for char in url)
    return parts.scheme in _FOLLOWED and bool(parts.netloc) and not has_room
