"""How one article writes amounts: which currencies its bare words mean, which sign its decimals have.

Asked for once in an article and only where a word or a sign can be read in two ways.
"""

import re
from collections import Counter
from dataclasses import dataclass, field

from factdb.core.number_tables import Family
from factdb.core.words import Tag
from factdb.extract.reading import Reading

_DECIMAL = re.compile(r"\d+([.,\u060c])(?:\d{1,2}|\d{4,})")
"""Digits whose only separator cannot be one of thousands."""


@dataclass(slots=True)
class Usage:
    """What settles ambiguous amounts in one article."""

    reading: Reading
    country: str | None
    """The outlet's country, ISO 3166."""
    _settled: dict[str, tuple[str, str] | None] = field(default_factory=dict)
    _decimal_sign: str | None = None

    def currency(self, word: str) -> tuple[str, str] | None:
        """The currency that a family's bare word means here, and what settles it; None where nothing does."""
        if word not in self._settled:
            self._settled[word] = _settle(self.reading, word, self.country)
        return self._settled[word]

    def decimal_sign(self) -> str:
        """The sign before the decimals of the numbers that can be read in one way only; empty if there are none."""
        if self._decimal_sign is None:
            self._decimal_sign = _decimal_sign(self.reading)
        return self._decimal_sign


def adjective_of(reading: Reading, family: Family, place: int) -> str | None:
    """The currency that the adjective at a place names."""
    if place >= len(reading.words) or not reading.adjacent(place):
        return None
    return family.adjectives.get(reading.words[place].stem)


def _settle(reading: Reading, word: str, country: str | None) -> tuple[str, str] | None:
    family = reading.pack.units.families[word]
    mentioned = _named_by_adjectives(reading, word, family)
    if mentioned is not None:
        return mentioned, "currency by another mention"
    named = _countries_named(reading, family)
    at_home = country is not None and country in family.countries
    if named and not (at_home and country in named):
        place = max(named, key=lambda code: named[code])  # the first of those named most
        return family.countries[place], f"currency of {place}, a country in the article"
    if at_home and country is not None:
        return family.countries[country], f"currency of {country}, the outlet's country"
    return None


def _named_by_adjectives(reading: Reading, word: str, family: Family) -> str | None:
    """The one currency of the family that adjectives in the article name."""
    singular = reading.pack.units.singular
    codes = {
        code
        for place, found in enumerate(reading.words)
        if found.tags & Tag.UNIT
        and (name := singular.get(found.stem)) is not None
        and name.family == word
        and (code := adjective_of(reading, family, place + 1)) is not None
    }
    return codes.pop() if len(codes) == 1 else None


def _countries_named(reading: Reading, family: Family) -> Counter[str]:
    """How often the countries of a family's currencies are named, by name, by people or by a place in them."""
    naming = reading.pack.naming
    openers = naming.place_names.first_words()
    named: Counter[str] = Counter()
    after = 0
    for place, word in enumerate(reading.words):
        if place < after:
            continue
        slug = None
        if word.stem in openers or word.form in openers:
            row = naming.place_names.starting(reading.text, reading.words, place)
            if row is not None and row[1] not in naming.guarded_places:
                after, slug = row
        code = country_of(reading, slug or naming.nationalities.get(word.stem))
        if code in family.countries:
            named[code] += 1
    return named


def country_of(reading: Reading, slug: str | None) -> str:
    """The country (ISO 3166) in which a place lies; empty where none is known."""
    places = reading.pack.naming.places
    while slug is not None and slug in places:
        if places[slug].country:
            return places[slug].country or ""
        slug = places[slug].within
    return ""


def _decimal_sign(reading: Reading) -> str:
    signs = Counter(
        found[1]
        for word in reading.words
        if word.digits and not word.form.isdigit() and (found := _DECIMAL.fullmatch(word.form))
    )
    return signs.most_common(1)[0][0] if len(signs) == 1 else ""
