"""An extraction in words and as JSON: each claim part by part, with the rule that gave it."""

from collections.abc import Iterator
from itertools import groupby

from factdb import __version__
from factdb.cli.output import printable
from factdb.cli.rows import Row, day, extract_row, figures, unit_in_words, value_in_words
from factdb.core.claims import Claim, LeftOut
from factdb.core.pack import Naming
from factdb.packs import load_pack
from factdb.pipeline import ReadArticle

_OPENS, _CLOSES = "\u3010", "\u3011"
_CONTEXT = 120
"""Characters of the sentence shown on either side of the figure."""
_OTHER_WAY = "the separator can be read both ways; the other reading is kept beside"
_INDENT = " " * 13


def as_text(read: ReadArticle, *, named: bool) -> str:
    """One paragraph a claim, then the numbers that are none; `named`: the article's id stands above."""
    article, extraction = read.article, read.extraction
    paragraphs = [f"== {printable(article.doc_id)}"] if named else []
    if not extraction.claims and not extraction.left_out:
        return "\n\n".join([*paragraphs, "There is no figure in this text."])
    naming = load_pack(article.language).naming
    paragraphs += [_claim(article.text, claim, naming) for claim in extraction.claims]
    if extraction.left_out:
        paragraphs.append("\n".join(("not claims:", *map(_left_out, extraction.left_out))))
    return "\n\n".join(paragraphs)


def as_json(read: ReadArticle) -> dict[str, object]:
    """The article's claims with the keys of `factdb extract` and their rules, and the numbers left out."""
    article, extraction = read.article, read.extraction
    return {
        "doc_id": article.doc_id,
        "language": article.language,
        "country": article.country,
        "published": day(article.published),
        "factdb": __version__,
        "claims": [_claim_row(read, claim) for claim in extraction.claims],
        "left_out": [
            {
                "start": number.span.start,
                "end": number.span.end,
                "surface": number.surface,
                "reason": number.reason,
            }
            for number in extraction.left_out
        ],
    }


def _claim_row(read: ReadArticle, claim: Claim) -> dict[str, object]:
    sentence = read.article.text[claim.sentence.start : claim.sentence.end]
    row: Row = extract_row(read.article.doc_id, claim, sentence)
    return {
        **row,
        "group": claim.group,
        "planned": claim.planned,
        "attribution": claim.attribution.value,
        "rules": {part: ", ".join(rules) for part, rules in _rules(claim).items()},
    }


def _rules(claim: Claim) -> dict[str, list[str]]:
    """The claim's rules by the part that they gave."""
    parts = (rule.partition(": ") for rule in claim.rules)
    return {part: [rule for _, _, rule in found] for part, found in groupby(parts, key=lambda made: made[0])}


def _claim(text: str, claim: Claim, naming: Naming) -> str:
    heading = f"{printable(claim.surface)}  [{claim.span.start}:{claim.span.end}]"
    lines = [heading, f"  {'sentence':<10} {_marked(text, claim)}"]
    for name, value, why in _parts(text, claim, naming):
        lines.append(f"  {name:<10} {printable(value)}")
        if why:
            lines.append(f"{_INDENT}because: {printable(why)}")
    return "\n".join(lines)


def _marked(text: str, claim: Claim) -> str:
    """The sentence with the figure in brackets, cut where it is long."""
    start = max(claim.sentence.start, claim.span.start - _CONTEXT)
    end = min(claim.sentence.end, claim.span.end + _CONTEXT)
    before, after = text[start : claim.span.start], text[claim.span.end : end]
    cut = ("… " if start > claim.sentence.start else "", " …" if end < claim.sentence.end else "")
    return printable(f"{cut[0]}{before}{_OPENS}{claim.surface}{_CLOSES}{after}{cut[1]}")


def _parts(text: str, claim: Claim, naming: Naming) -> Iterator[tuple[str, str, str]]:
    """What is known of the claim: the part's name, its value, and the rules that gave it."""
    rules = {part: ", ".join(found) for part, found in _rules(claim).items()}
    reasons = [rules.get(part, "") for part in ("number", "qualifier", "denied", "planned")]
    unit = unit_in_words(claim)
    known = (
        ("value", value_in_words(claim), "; ".join(filter(None, reasons))),
        ("or", None if claim.other_value is None else figures(claim.other_value), _OTHER_WAY),
        ("unit", None if unit is None else f"{unit} ({claim.unit_kind.value})", rules.get("unit", "")),
        ("counted", claim.noun, rules.get("noun", "")),
        ("concept", claim.concept, _of_concept(claim, naming)),
        ("state", claim.state, ""),
        ("group", claim.group, ""),
        ("place", claim.place, rules.get("place", "")),
        ("as of", None if claim.as_of is None else claim.as_of.isoformat(), rules.get("as of", "")),
        ("part of", None if claim.part_of is None else text[claim.part_of.start : claim.part_of.end], ""),
        ("speaker", _speaker(claim), rules.get("speaker", "nobody is credited with these words")),
    )
    yield from ((name, value, why) for name, value, why in known if value)


def _of_concept(claim: Claim, naming: Naming) -> str:
    if claim.concept is None or claim.concept in naming.concepts:
        return ""
    return "no table knows the noun, so it is a concept of its own"


def _speaker(claim: Claim) -> str:
    speaker = claim.speaker or "the outlet itself"
    via = "" if claim.via is None else f", quoted by {claim.via}"
    return f"{speaker}{via} ({claim.attribution.value.replace('_', ' ')})"


def _left_out(number: LeftOut) -> str:
    place = f"[{number.span.start}:{number.span.end}]"
    return f"  {printable(number.surface)}  {place}  because: {number.reason}"
