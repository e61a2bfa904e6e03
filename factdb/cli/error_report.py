"""What a user sends when a text is read wrongly: a judged sentence that only wants correcting.

The form is that of tests/corpora, so that a corrected report becomes a test as it stands.
"""

from collections.abc import Iterable, Iterator, Sequence
from decimal import Decimal

from factdb import __version__
from factdb.cli.rows import day
from factdb.core.claims import Claim, Qualifier, UnitKind
from factdb.pipeline import ReadArticle

_LONGEST = 1000
"""Characters of the longest text of a report."""
_ONE_ENDED = (Qualifier.AT_MOST, Qualifier.LESS_THAN)
_QUOTED = {'"': '\\"', "\\": "\\\\", "\n": "\\n", "\t": "\\t"}
_HEAD = """\
Is something wrong? Paste the lines below into a report and correct them: they say what the text means.
A number that is no claim loses its line; with no claim left, write `never:` as tests/corpora/README.md shows.
Of a published article, send a sentence of your own that goes wrong in the same way."""
_TOO_LONG = """\
Is something wrong? Run `factdb explain "SENTENCE"` with the sentence alone: it prints what to paste into a report."""


def error_report(articles: Sequence[ReadArticle]) -> str:
    """The lines to paste, or how to get them where the text is too long for a report; empty without figures."""
    told = [each for each in articles if each.extraction.claims or each.extraction.left_out]
    if not told:
        return ""
    if len(articles) > 1 or len(articles[0].article.text) > _LONGEST:
        return _TOO_LONG
    return f"{_HEAD}\n\n" + "\n".join(_lines(articles[0]))


def _lines(read: ReadArticle) -> Iterator[str]:
    article, claims = read.article, read.extraction.claims
    yield f"# factdb {__version__}, language {article.language}"
    published = day(article.published)
    if published:
        yield f"published: {_quoted(published)}"
    if article.country:
        yield f"country: {_quoted(article.country)}"
    if not claims:
        yield "never:"
        yield f'  - {{text: {_quoted(article.text)}, because: ""}}'
        return
    yield "cases:"
    yield "  - means:"
    yield from (f"      - {_mapping(_meaning(claim, article.text))}" for claim in claims)
    yield "    said:"
    yield f"      - {_quoted(article.text)}"


def _meaning(claim: Claim, text: str) -> Iterator[tuple[str, str | None]]:
    """What a claim says, by the keys of a judged sentence."""
    yield "surface", claim.surface
    if claim.qualifier in (Qualifier.RANGE, Qualifier.VAGUE) or _two_ends(claim):
        yield "low", _number(claim.low)
        yield "high", _number(claim.high)
    else:
        yield "value", _number(claim.high if claim.qualifier in _ONE_ENDED else claim.low)
    yield "qualifier", claim.qualifier.value
    yield "unit", "count" if claim.unit_kind is UnitKind.COUNT else f"{claim.unit_kind.value}/{claim.unit}"
    yield from (("noun", claim.noun), ("concept", claim.concept), ("state", claim.state))
    yield from (("place", claim.place), ("as_of", claim.as_of.isoformat() if claim.as_of else None))
    whole = claim.part_of
    yield "part_of", None if whole is None else text[whole.start : whole.end]
    yield from (("speaker", claim.speaker), ("via", claim.via))
    yield from (("denied", str(claim.denied).lower()), ("planned", str(claim.planned).lower()))


def _two_ends(claim: Claim) -> bool:
    return claim.low is not None and claim.high is not None and claim.low != claim.high


def _number(value: Decimal | None) -> str | None:
    if value is None:
        return None
    written = f"{value:f}"
    return written.rstrip("0").rstrip(".") if "." in written else written


def _mapping(pairs: Iterable[tuple[str, str | None]]) -> str:
    return "{" + ", ".join(f"{key}: {_quoted(value)}" for key, value in pairs) + "}"


def _quoted(value: str | None) -> str:
    """A YAML scalar: quoted, with what cannot be seen as escapes."""
    if value is None:
        return "null"
    return '"' + "".join(map(_escaped, value)) + '"'


def _escaped(char: str) -> str:
    if char in _QUOTED:
        return _QUOTED[char]
    return char if char.isprintable() else f"\\U{ord(char):08X}"
