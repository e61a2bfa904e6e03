"""From an article's text to its claims."""

from collections.abc import Sequence
from datetime import date

from factdb.core.claims import Claim, Extraction, LeftOut, Span, UnitKind
from factdb.core.pack import Pack
from factdb.extract.currencies import Usage
from factdb.extract.denials import denied_by_words, still_denied
from factdb.extract.elision import fill
from factdb.extract.nouns import find_nouns
from factdb.extract.nouns.phrases import Noun
from factdb.extract.quantity import Quantity
from factdb.extract.reading import Reading, read
from factdb.extract.scan import scan
from factdb.extract.scope import Scope, scopes
from factdb.extract.speech import Voice, voices

_ITEM = "item"
"""What a rate counts when the article names nothing."""


def extract(
    text: str,
    pack: Pack,
    *,
    published: date | None = None,
    country: str | None = None,
) -> Extraction:
    """Every claim of an article's body, and every number that is none with the reason.

    `published` resolves relative dates; `country` (ISO 3166, the outlet's) settles ambiguous currencies.
    """
    reading = read(text, pack)
    quantities: list[Quantity] = []
    left_out: list[LeftOut] = []
    usage = Usage(reading, country)
    for scanned in scan(reading, usage):
        if isinstance(scanned, Quantity):
            quantities.append(scanned)
        else:
            left_out.append(scanned)
    return Extraction(tuple(_claims(reading, fill(reading, quantities, usage), published)), tuple(left_out))


def _claims(reading: Reading, quantities: Sequence[Quantity], published: date | None) -> Sequence[Claim]:
    nouns = find_nouns(reading, quantities)
    spoken = voices(reading, [quantity.first for quantity in quantities]) if quantities else []
    found = scopes(reading, quantities, nouns, published)
    return [
        _claim(reading, quantity, noun, voice, scope)
        for quantity, noun, voice, scope in zip(quantities, nouns, spoken, found, strict=True)
    ]


def _claim(reading: Reading, quantity: Quantity, noun: Noun | None, voice: Voice, scope: Scope) -> Claim:
    span = Span(quantity.start, quantity.end)
    denial = _denial(reading, quantity, voice)
    return Claim(
        span=span,
        surface=reading.text.surface(span.start, span.end),
        sentence=_around(reading.sentence_span(quantity.first), span),
        low=quantity.low,
        high=quantity.high,
        qualifier=quantity.qualifier,
        unit_kind=UnitKind.RATE if quantity.per else quantity.kind,
        unit=f"{_counted(reading, noun, scope)}/{quantity.per}" if quantity.per else quantity.unit,
        noun=noun.text if noun else None,
        noun_span=noun.span if noun else None,
        concept=scope.concept,
        state=scope.state,
        group=scope.group,
        place=scope.place,
        as_of=scope.as_of,
        planned=scope.planned,
        other_value=quantity.numeral.besides(quantity.low) if quantity.low == quantity.high else None,
        part_of=scope.part_of,
        speaker=voice.speaker,
        speaker_kind=voice.kind,
        via=voice.via,
        attribution=voice.attribution,
        denied=bool(denial),
        rules=_rules(quantity, noun, voice, (*scope.rules, ("denied", denial))),
    )


def _counted(reading: Reading, noun: Noun | None, scope: Scope) -> str:
    """What a rate counts per day: its concept, else the stem of its noun."""
    return scope.concept or (reading.words[noun.first].stem if noun else _ITEM)


def _around(sentence: Span, span: Span) -> Span:
    """The sentence with a sign of the number that stands at its very edge, such as a percent sign before a new line."""
    if sentence.start <= span.start and span.end <= sentence.end:
        return sentence
    return Span(min(sentence.start, span.start), max(sentence.end, span.end))


def _denial(reading: Reading, quantity: Quantity, voice: Voice) -> str:
    """The rule that says that the figure is denied, or nothing."""
    by_words = denied_by_words(reading, quantity)
    if by_words:
        return by_words
    if voice.denied and (voice.said is None or still_denied(reading, voice.said, quantity)):
        return "verb of denying"
    return ""


def _rules(
    quantity: Quantity, noun: Noun | None, voice: Voice, others: Sequence[tuple[str, str]]
) -> tuple[str, ...]:
    """What made the claim: number, qualifier, unit, noun, the `others`, and at last the speaker."""
    made = (
        ("number", quantity.number_rule),
        ("qualifier", quantity.qualifier_rule),
        ("unit", quantity.unit_rule),
        ("noun", noun.rule if noun else ""),
        *others,
        ("speaker", voice.rule),
    )
    return tuple(f"{part}: {rule}" for part, rule in made if rule)
