"""Compare what extraction reads in a saying with what the corpus says it means."""

from datetime import date
from decimal import Decimal
from fractions import Fraction

from corpora.reading import Meaning, Number, Saying

from factdb.core.claims import Claim, Span
from factdb.core.pack import Pack
from factdb.core.splitting import words_of
from factdb.extract import extract

SHARE_TOLERANCE = Decimal("0.0005")
"""Thirds have no end: 0.6667 is two of them."""


def read(saying: Saying, pack: Pack) -> tuple[Claim, ...]:
    """The claims of a saying."""
    return extract(saying.text, pack, published=saying.published, country=saying.country).claims


def differences(claims: tuple[Claim, ...], saying: Saying) -> list[tuple[str, str]]:
    """What is not as judged: the field (`claims` for their number) and what was read. Empty: all is right."""
    wrong = []
    if len(claims) != len(saying.meanings):
        wrong.append(("claims", f"{len(claims)} instead of {len(saying.meanings)}"))
    for claim, meaning in zip(claims, saying.meanings, strict=False):
        wrong += _of_claim(claim, meaning, claims, saying.text)
    return wrong


def _of_claim(claim: Claim, meaning: Meaning, claims: tuple[Claim, ...], text: str) -> list[tuple[str, str]]:
    given = meaning.given
    checks = {
        "interval": (
            meaning.interval() is None or _same_interval(claim, meaning),
            f"{claim.low}..{claim.high}",
        ),
        "qualifier": (meaning.qualifier() in (None, claim.qualifier), claim.qualifier),
        "unit": (_same_unit(claim, meaning), f"{claim.unit_kind}/{claim.unit}"),
        "noun": ("noun" not in given or given["noun"] == claim.noun, claim.noun),
        "noun_with": ("noun_with" not in given or _share_a_word(given["noun_with"], claim.noun), claim.noun),
        "speaker": ("speaker" not in given or given["speaker"] == claim.speaker, claim.speaker),
        "via": ("via" not in given or given["via"] == claim.via, claim.via),
        "denied": ("denied" not in given or given["denied"] == str(claim.denied).lower(), claim.denied),
        "planned": ("planned" not in given or given["planned"] == str(claim.planned).lower(), claim.planned),
        "surface": (given.get("surface", claim.surface) == claim.surface, claim.surface),
        "state": (given.get("state", claim.state) == claim.state, claim.state),
        "concept": (given.get("concept", claim.concept) == claim.concept, claim.concept),
        "place": (given.get("place", claim.place) == claim.place, claim.place),
        "as_of": ("as_of" not in given or given["as_of"] == _iso(claim.as_of), claim.as_of),
        "other_value": (_same_other_value(claim, given), claim.other_value),
        "part_of": ("part_of" not in given or given["part_of"] == _whole(claim, claims), claim.part_of),
        "span": (text[claim.span.start : claim.span.end] == claim.surface, claim.span),
    }
    return [(name, str(found)) for name, (right, found) in checks.items() if not right]


def shown(claims: tuple[Claim, ...]) -> str:
    """The claims on one line, for a failing test's message."""
    return " | ".join(
        f"{claim.surface}: {claim.qualifier} {claim.low}..{claim.high} {claim.unit_kind}/{claim.unit}"
        f" noun={claim.noun} speaker={claim.speaker}"
        for claim in claims
    )


def _same_interval(claim: Claim, meaning: Meaning) -> bool:
    interval = meaning.interval()
    return interval is not None and all(
        _same_number(expected, read) for expected, read in zip(interval, (claim.low, claim.high), strict=True)
    )


def _same_number(expected: Number, read: Decimal | None) -> bool:
    if expected is None or read is None:
        return expected is read
    if isinstance(expected, Fraction):
        return abs(Decimal(expected.numerator) / expected.denominator - read) <= SHARE_TOLERANCE
    return expected == read


def _same_unit(claim: Claim, meaning: Meaning) -> bool:
    unit = meaning.unit()
    if unit is None:
        return True
    kind, code = unit
    return kind is claim.unit_kind and code in (None, claim.unit)


def _same_other_value(claim: Claim, given: dict[str, str | None]) -> bool:
    """Whether the doubt about the separator is as judged; where the corpus is silent nothing is asked."""
    if "other_value" not in given:
        return True
    expected = given["other_value"]
    return (None if expected is None else Decimal(expected)) == claim.other_value


def _share_a_word(wanted: str | None, noun: str | None) -> bool:
    return bool(_stems(wanted) & _stems(noun))


def _stems(phrase: str | None) -> set[str]:
    words = words_of(phrase or "")
    return {_stem(word) for word in words}


def _stem(word: str) -> str:
    word = word.removeprefix("و") if word.startswith("وال") else word
    word = word.removeprefix("ال")
    for ending in ("ات", "ان", "ين", "ون", "ا", "ه", "ي"):
        if len(word) > 3 and word.endswith(ending):
            return word.removesuffix(ending)
    return word


def _iso(day: date | None) -> str | None:
    return None if day is None else day.isoformat()


def _whole(claim: Claim, claims: tuple[Claim, ...]) -> str | None:
    if claim.part_of is None:
        return None
    part_of: Span = claim.part_of
    return next((whole.surface for whole in claims if whole.span == part_of), "a claim that does not exist")
