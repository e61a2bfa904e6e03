"""The words of a report in one language, and values as that language says them."""

from dataclasses import dataclass
from decimal import Decimal
from enum import StrEnum
from functools import lru_cache
from pathlib import Path
from typing import Any

import yaml

from factdb.cli.rows import figures as digits
from factdb.cli.rows import number, unit_in_words, value_in_words
from factdb.core.claims import Claim, UnitKind
from factdb.core.figures import RecordedClaim
from factdb.packs import load_pack
from factdb.packs.unit_names import NameOf, unit_names
from factdb.publish.reading import reading


class Language(StrEnum):
    """What a report is written in."""

    ARABIC = "ar"
    ENGLISH = "en"
    BOTH = "both"
    """Titles and reasons in both, all else in English."""


@dataclass(frozen=True, slots=True)
class Words:
    """The words of one language."""

    language: Language

    def say(self, key: str, **parts: object) -> str:
        """The words under `key` with their parts put in."""
        words: str = _table(self.language)[key]
        return words.format(**parts)

    def count(self, key: str, number_of: int) -> str:
        """So many of a thing: `1 claim`, `2,000 claims`."""
        one, many = _table(self.language)[key]
        words: str = one if number_of == 1 else many
        return words.format(n=f"{number_of:,}")

    def value(self, claim: Claim) -> str:
        """A claim's value with its unit: `about 2,000 USD`, `12 (denied)`."""
        if self.language is not Language.ARABIC:
            return f"{value_in_words(claim)} {unit_in_words(claim) or ''}".strip()
        words = reading("ar", number(claim.low), number(claim.high), claim.qualifier, claim.surface)
        notes = [self.say(note) for note in ("planned", "denied") if getattr(claim, note)]
        told = f"{words} {self.unit(claim.unit_kind, claim.unit) or ''}".strip()
        return f"{told} ({'، '.join(notes)})" if notes else told

    def extent(self, low: Decimal | None, high: Decimal | None, unit: str | None) -> str:
        """An interval in the unit that it is given in: `2,000 to 10,000`, `at least 12 km`."""
        named = (_unit_name(unit) or unit) if self.language is Language.ARABIC and unit else unit
        behind = f" {named}" if named else ""
        first = None if low is None else digits(low)
        last = None if high is None else digits(high)
        if first is None:
            return self.say("any") if last is None else self.say("at_most", high=last + behind)
        if last is None:
            return self.say("at_least", low=first + behind)
        return (first if first == last else self.say("range", low=first, high=last)) + behind

    def unit(self, kind: UnitKind, code: str | None) -> str | None:
        """What the unit is called; nothing for counts."""
        if kind is UnitKind.COUNT or code is None:
            return None
        return _unit_name(code) or code

    def speaker(self, recorded: RecordedClaim) -> str:
        """Whom the article credits, or that it speaks for itself."""
        return recorded.claim.speaker or self.say("outlet")


def ratio_text(ratio: Decimal) -> str:
    """`1.26`, `10`."""
    return digits(round(ratio, 2))


def day_of(recorded: RecordedClaim) -> str | None:
    """The day of publication, ISO."""
    return None if recorded.published_at is None else recorded.published_at.date().isoformat()


def _table(language: Language) -> dict[str, Any]:
    return _tables()[Language.ENGLISH if language is Language.BOTH else language]


@lru_cache(maxsize=1)
def _tables() -> dict[str, dict[str, Any]]:
    loaded: dict[str, dict[str, Any]] = yaml.safe_load(
        Path(__file__).with_name("words.yml").read_text("utf-8")
    )
    return loaded


def _unit_name(code: str) -> str | None:
    """In Arabic."""
    return _unit_names()(code)


@lru_cache(maxsize=1)
def _unit_names() -> NameOf:
    return unit_names(Language.ARABIC, load_pack(Language.ARABIC))
