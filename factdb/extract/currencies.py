"""How one article writes amounts: which currencies its bare words mean, which sign its decimals have.

Asked for once in an article and only where a word or a sign can be read in two ways.
"""

import re
from bisect import bisect_left
from collections import Counter
from collections.abc import Container, Iterator
from dataclasses import dataclass, replace

from factdb.core.unit_names import Family, UnitName
from factdb.core.words import Mark, Tag
from factdb.extract.reading import Reading

_WHOLES = 2
"""Currencies from which on the article settles whose smaller unit a word names."""
_MENTIONS = 50
"""Countries looked back for in a paragraph."""
_ROUND_UP = 3
"""Countries of a family from which on an article goes through them paragraph by paragraph: the markets of the region."""
_TOP = 12
"""Words at the top of a story in which its agency is named."""
_OPENS, _CLOSES = ("(", "/", "-", "\u2013"), (")", "/", ":", "-", "\u2013")
_DATELINE = ("(", "-", "\u2013", ":", "/")
_DECIMAL = re.compile(r"\d+([.,\u060c])(?:\d{1,2}|\d{4,})")
"""Digits whose only separator cannot be one of thousands."""


_Settled = tuple[str, str] | None
"""A currency and what settled it."""


class Usage:
    """What settles ambiguous amounts in one article."""

    def __init__(self, reading: Reading, country: str | None) -> None:
        """`country` is the outlet's, ISO 3166."""
        self._reading = reading
        self._country = country or _of_agency(reading)
        self._mentions: _Mentions | None = None
        self._families: dict[str, tuple[_Settled, int]] = {}
        """Each family's word to its currency in the article, and how many countries may settle it otherwise."""
        self._decimal_sign: str | None = None

    def currency(self, word: str, place: int) -> _Settled:
        """The currency that a family's bare word before a place means, and what settles it; None where nothing does."""
        mentions = self._named()
        if word not in self._families:
            self._families[word] = self._in_article(word, mentions)
        settled, countries = self._families[word]
        family = self._reading.pack.units.families[word]
        here = mentions.in_paragraph(self._reading, place) if countries > 1 else ""
        if here not in family.countries and countries >= _ROUND_UP and self._country not in family.countries:
            here = mentions.last_before(place, family.countries)
        if here in family.countries:
            return family.countries[here], f"currency of {here}, the country of the paragraph"
        return settled

    def _named(self) -> "_Mentions":
        if self._mentions is None:
            self._mentions = _mentions(self._reading)
        return self._mentions

    def other_than(self, code: str, after: int) -> str | None:
        """The currency of the same family in which `code` has a price: that of another country of the article.

        `after` is the word behind the amount and its unit, whose own adjective leaves no choice.
        """
        for family in self._reading.pack.units.families.values():
            if code not in family.countries.values():
                continue
            if self._reading.words[after - 1].stem in family.adjectives:
                return None
            named = [self._country or "", *self._named().countries]
            counts = Counter(family.countries[each] for each in named if each in family.countries)
            del counts[code]
            return counts.most_common(1)[0][0] if counts else None
        return None

    def _in_article(self, word: str, mentions: "_Mentions") -> tuple[_Settled, int]:
        family = self._reading.pack.units.families[word]
        counts = Counter(code for code in mentions.countries if code in family.countries)
        mentioned = _named_by_adjectives(self._reading, word, family)
        if mentioned is not None:
            return (mentioned, "currency by another mention"), len(counts) if len(counts) >= _ROUND_UP else 0
        if family.realms:
            counts.update(_realms(self._reading, family))
        at_home = self._country is not None and self._country in family.countries
        if counts and not (at_home and self._country in counts):
            most = counts.most_common(1)[0][0]  # the first of those named most
            return (family.countries[most], f"currency of {most}, a country in the article"), len(counts)
        if at_home and self._country is not None:
            home = family.countries[self._country], f"currency of {self._country}, the outlet's country"
            return home, len(counts)
        return None, 0

    def home(self) -> str | None:
        """The currency of the outlet's country, where several countries share its name."""
        families = self._reading.pack.units.families.values()
        country = self._country or ""
        return next((family.countries[country] for family in families if country in family.countries), None)

    def local(self, code: str, after: int) -> str | None:
        """The currency in which `code` is dealt: that of the outlet's country, or of the first one named."""
        paid = self.other_than(code, after) or self.home()
        if paid is not None:
            return paid
        families = self._reading.pack.units.families.values()
        named = self._named().countries[:_MENTIONS]
        return next(
            (family.countries[each] for each in named for family in families if each in family.countries),
            None,
        )

    def decimal_sign(self) -> str:
        """The sign before the decimals of the numbers that can be read in one way only; empty if there are none."""
        if self._decimal_sign is None:
            self._decimal_sign = _decimal_sign(self._reading)
        return self._decimal_sign


@dataclass(frozen=True, slots=True)
class _Mentions:
    """Where an article names countries."""

    places: list[int]
    """Indices of the words that name a country, or a place or people of one."""
    countries: list[str]
    """The country of each."""

    def in_paragraph(self, reading: Reading, place: int) -> str:
        """The one country named before a place in the paragraph that ends there or goes on; else empty."""
        first = bisect_left(self.places, reading.paragraph_starts[reading.paragraph_of(max(0, place - 1))])
        after = bisect_left(self.places, place)
        found = set(self.countries[max(first, after - _MENTIONS) : after])
        return found.pop() if len(found) == 1 else ""

    def last_before(self, place: int, countries: Container[str]) -> str:
        """The last of some countries that is named before a place, at most some mentions back; empty where none is."""
        after = bisect_left(self.places, place)
        recent = reversed(self.countries[max(0, after - _MENTIONS) : after])
        return next((country for country in recent if country in countries), "")


def of_another_whole(reading: Reading, name: UnitName, after: int, usage: Usage) -> UnitName:
    """Centimes in Morocco are parts of a dirham, where the article says nothing of a dinar."""
    if len(name.parts) < _WHOLES or name.family is None or usage.currency(name.family, after) is not None:
        return name
    families = reading.pack.units.families
    if families[name.family].default is not None:
        return name
    for family, part in name.parts.items():
        if family in families and families[family].default is None and usage.currency(family, after):
            return replace(name, part=part, family=family)
    return name


def adjective_of(reading: Reading, family: Family, place: int) -> str | None:
    """The currency that the adjective at a place names."""
    if place >= len(reading.words) or not reading.adjacent[place]:
        return None
    return family.adjectives.get(reading.words[place].stem)


def _of_agency(reading: Reading) -> str | None:
    """The country of the news agency whose story it is: Amman (Petra), / WAM /."""
    gaps = reading.text.gaps
    for place in range(min(_TOP, len(reading.words))):
        if gaps[place].rstrip(" ").endswith(_OPENS):
            found = reading.pack.units.agencies.starting(reading.text, reading.words, place)
            if found is not None and gaps[found[0]].lstrip(" ").startswith(_CLOSES):
                return found[1]
    return None


def _mentions(reading: Reading) -> _Mentions:
    named = list(_countries_named(reading))
    return _Mentions([place for place, _ in named], [country for _, country in named])


def _named_by_adjectives(reading: Reading, word: str, family: Family) -> str | None:
    """The one currency of the family that adjectives in the article name, one of them of an amount."""
    singular = reading.pack.units.singular
    named = {
        (code, found.definite)
        for place, found in enumerate(reading.words)
        if found.tags & Tag.UNIT
        and (name := singular.get(found.stem)) is not None
        and name.family == word
        and (code := adjective_of(reading, family, place + 1)) is not None
    }
    codes = {code for code, _ in named}
    return codes.pop() if len(codes) == 1 and not all(definite for _, definite in named) else None


def _realms(reading: Reading, family: Family) -> Iterator[str]:
    """The countries of words such as `the kingdom`, unless a longer name says which; one kingdom pays in riyals."""
    for place, word in enumerate(reading.words):
        country = family.realms.get(word.stem) if word.definite and not word.suffix else None
        if country is None:
            continue
        named = reading.pack.naming.place_names.starting(reading.text, reading.words, place)
        if named is None:  # no longer name, which is counted elsewhere
            yield country


def _countries_named(reading: Reading) -> Iterator[tuple[int, str]]:
    """Where countries are named, by name, by people or by a place in them."""
    naming = reading.pack.naming
    openers = naming.place_names.first_words()
    after = 0
    for place in reading.with_mark(Mark.PLACE | Mark.PEOPLE):
        if place < after:
            continue
        word, slug = reading.words[place], None
        if word.stem in openers or word.form in openers:
            row = naming.place_names.starting(reading.text, reading.words, place)
            if row is not None and _is_sure(reading, place, row[1]):
                after, slug = row
        code = country_of(reading, slug or naming.nationalities.get(word.stem))
        if code:
            yield place, code


def _is_sure(reading: Reading, place: int, slug: str) -> bool:
    """Whether a name that is a common word too stands behind what makes it a place, or opens a dateline."""
    guards = reading.pack.naming.guarded_places.get(slug)
    if guards is None:
        return True
    if not place or "\n" in reading.text.gaps[place]:
        dated = place + 1 < len(reading.words) and reading.words[place + 1].digits  # Amman 3 January
        return dated or reading.text.gaps[place + 1].strip() in _DATELINE
    return reading.follows(place, guards)


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
