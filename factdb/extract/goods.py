"""Goods: by what they are sold, a litre, a share, a sack of flour, another currency."""

from factdb.core.claims import UnitKind
from factdb.extract.currencies import Usage, adjective_of
from factdb.extract.reading import Reading


def unit_sold(reading: Reading, place: int, usage: Usage) -> str | None:
    """The code of what a word names that is sold by it; None where it names no such thing."""
    units, word = reading.pack.units, reading.words[place]
    if word.stem in units.price_bases:
        return units.price_bases[word.stem]
    if word.stem in units.packings and holds(reading, place):
        return units.packings[word.stem]
    code = nicknamed(reading, place)
    if code is not None:
        return code
    found = units.names.starting(reading.text, reading.words, place)
    name = found[1] if found is not None else units.singular.get(word.stem)
    if name is None or name.kind is UnitKind.DURATION:
        return None
    if name.kind is not UnitKind.CURRENCY:
        return (
            name.code
            if name.kind in (UnitKind.MASS, UnitKind.VOLUME, UnitKind.AREA, UnitKind.LENGTH)
            else None
        )
    if name.part != 1:
        return None
    if name.family:
        described = adjective_of(reading, units.families[name.family], place + 1)
        if described is not None:
            return described
    settled = usage.currency(name.family, place) if name.family and name.code.islower() else None
    return settled[0] if settled else (name.code if name.code.isupper() else None)


def nicknamed(reading: Reading, place: int) -> str | None:
    """The currency that an adjective names: the single currency, the green paper."""
    units, word, described = reading.pack.units, reading.words[place], place + 1
    if word.stem not in units.currency_words or not word.definite or described >= len(reading.words):
        return None
    if not reading.adjacent[described] or not reading.words[described].definite:
        return None
    return units.nicknames.get(reading.words[described].stem)


def holds(reading: Reading, place: int) -> bool:
    """Whether what is packed follows: the sack of flour."""
    goods = place + 1
    return goods < len(reading.words) and reading.adjacent[goods] and reading.words[goods].definite
