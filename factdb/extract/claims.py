"""From an article's text to its claims."""

from collections.abc import Sequence
from datetime import date

from factdb.core.claims import Claim, Extraction, LeftOut, Span
from factdb.core.pack import Pack
from factdb.extract.currencies import currencies_of
from factdb.extract.elision import fill
from factdb.extract.nouns import find_noun
from factdb.extract.quantity import Quantity
from factdb.extract.reading import Reading, read
from factdb.extract.scan import scan
from factdb.extract.speech import voices


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
    for scanned in scan(reading, currencies_of(reading, country)):
        if scanned.quantity is not None:
            quantities.append(scanned.quantity)
        elif scanned.left_out is not None:
            left_out.append(scanned.left_out)
    return Extraction(tuple(_claims(reading, fill(reading, quantities), published)), tuple(left_out))


def _claims(reading: Reading, quantities: Sequence[Quantity], published: date | None) -> Sequence[Claim]:
    claims: list[Claim] = []
    spoken = voices(reading)
    for quantity in quantities:
        voice = spoken.at(quantity.first)
        noun = find_noun(reading, quantity)
        span = Span(quantity.start, quantity.end)
        claims.append(
            Claim(
                span=span,
                surface=reading.text.surface(span.start, span.end),
                sentence=reading.sentence_span(quantity.first),
                low=quantity.low,
                high=quantity.high,
                qualifier=quantity.qualifier,
                unit_kind=quantity.kind,
                unit=quantity.unit,
                noun=noun and noun.text,
                noun_span=noun and noun.span,
                speaker=voice.speaker,
                speaker_kind=voice.kind,
                via=voice.via,
                attribution=voice.attribution,
                denied=voice.denied,
            )
        )
    return claims
