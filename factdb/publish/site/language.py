"""Which language a reader gets: the one in the address, else the best of what the browser asks for."""

import re
from dataclasses import dataclass
from functools import lru_cache

from babel import Locale, UnknownLocaleError

LANGUAGES = ("en", "ar")
"""The languages of the interface; the first is for readers who ask for none of them."""

_ASKED = re.compile(r"\s*([a-zA-Z]{2,3})(?:[-_]([a-zA-Z]{2}))?[^,;]*(?:;\s*q=([0-9.]+))?[^,]*(?:,|$)")
_LONGEST_HEADER = 500


@dataclass(frozen=True, slots=True)
class Language:
    """A language of the interface, with the country whose dates and numbers it writes."""

    code: str
    """`ar` or `en`."""
    territory: str | None = None
    """ISO 3166, where the browser names one: months have other names in Syria than in Egypt."""
    chosen: bool = False
    """The address names it, so that links have to carry it on."""

    @property
    def locale(self) -> Locale:
        """Its rules for dates, numbers and plurals."""
        return _locale(self.code, self.territory)

    @property
    def direction(self) -> str:
        """`rtl` or `ltr`."""
        return "rtl" if self.locale.character_order == "right-to-left" else "ltr"

    @property
    def other(self) -> str:
        """The code of the other language."""
        return next(code for code in LANGUAGES if code != self.code)


def language_of(chosen: str | None, accepted: str | None) -> Language:
    """The language of a request: `chosen` is the address's `lang`, `accepted` the header Accept-Language."""
    asked = _asked(accepted or "")
    if chosen in LANGUAGES:
        territory = next((territory for code, territory in asked if code == chosen and territory), None)
        return Language(str(chosen), territory, chosen=True)
    for code, territory in asked:
        if code in LANGUAGES:
            return Language(code, territory)
    return Language(LANGUAGES[0])


def _asked(header: str) -> list[tuple[str, str | None]]:
    """Languages and countries in the order of the reader's wish."""
    wishes = []
    for code, territory, weight in _ASKED.findall(header[:_LONGEST_HEADER]):
        try:
            quality = float(weight) if weight else 1.0
        except ValueError:
            quality = 0.0
        if quality > 0:
            wishes.append((-quality, code.lower(), territory.upper() or None))
    return [(code, territory) for _, code, territory in sorted(wishes, key=lambda wish: wish[0])]


@lru_cache(maxsize=256)
def _locale(code: str, territory: str | None) -> Locale:
    try:
        return Locale(code, territory)
    except UnknownLocaleError:
        return Locale(code)
