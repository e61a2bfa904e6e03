"""A quantity with its noun, and the words around it that belong to no other quantity."""

from collections.abc import Sequence
from dataclasses import dataclass

from factdb.core.claims import UnitKind
from factdb.core.words import Tag
from factdb.extract.nouns.phrases import Noun
from factdb.extract.quantity import Quantity
from factdb.extract.reading import Reading

REMEMBERED = 50
"""Quantities before one among which what it points back to is looked for."""
_COMMAS = (",", "\u060c")
_SHARES = (UnitKind.PERCENT, UnitKind.RATIO)
_CLOSING = frozenset(".:\u061b;\u061f?!\n")
_PAUSING = frozenset(',\u060c()"\u00ab\u00bb\u201c\u201d-\u2013')


@dataclass(frozen=True, slots=True)
class Counted:
    """Words `first` to `last` say bounds, number, unit and, where it follows, the noun."""

    quantity: Quantity
    noun: Noun | None
    first: int
    last: int
    floor: int
    """The first word that may govern it: behind the quantity before, or at the start of the sentence."""
    ceiling: int
    """The word after the last that may tell of it: the next quantity, or the end of the sentence."""
    sentence: int
    """The first word of its sentence."""
    is_money: bool
    """Whether it is a sum of money, or one per something."""

    @property
    def counts(self) -> bool:
        """Whether it counts things rather than measures them."""
        return self.quantity.kind is UnitKind.COUNT

    @property
    def is_share(self) -> bool:
        """Whether it is a share of something."""
        return self.quantity.kind in _SHARES

    @property
    def noun_follows(self) -> bool:
        """Whether its noun stands behind the number."""
        return self.noun is not None and self.noun.first > self.quantity.last


def counted_in(
    reading: Reading, quantities: Sequence[Quantity], nouns: Sequence[Noun | None]
) -> list[Counted]:
    """Every quantity of the reading with its noun and its bounds, in order."""
    found: list[Counted] = []
    next_words = _next_but_ages(quantities, len(reading.words))
    for quantity, noun, following in zip(quantities, nouns, next_words, strict=True):
        sentence, end = reading.sentence_at[quantity.first]
        floor = sentence
        if found and found[-1].last >= sentence:
            floor = found[-1].last + 1
        first, last = quantity.before, quantity.after - 1
        if noun is not None and noun.first > quantity.last:
            last = max(last, noun.last)
        ceiling = min(end, following)
        money = _is_money(quantity)
        found.append(Counted(quantity, noun, first, last, min(floor, first), ceiling, sentence, money))
    return found


def _next_but_ages(quantities: Sequence[Quantity], end: int) -> list[int]:
    """For each the first word of the next that is no time: children under five who starve are hungry children."""
    following = end
    found: list[int] = []
    for quantity in reversed(quantities):
        found.append(following)
        if quantity.kind is not UnitKind.DURATION:
            following = quantity.before
    return found[::-1]


def is_added(reading: Reading, counted: Counted) -> bool:
    """Whether it is joined to what stands before: five soldiers and three civilians."""
    words, text = reading.words, reading.text
    if words[counted.first].joined or _hides_and(reading, counted.quantity):
        return True
    before = counted.first - 1
    if before < counted.floor:
        return False
    if before - 1 >= counted.floor and words[before - 1].stem in reading.pack.naming.additions:
        return True  # in addition to
    gap = text.gaps[counted.first].strip()
    if words[before].form in reading.pack.particles:
        return words[before].joined
    return gap in _COMMAS and not words[before].has(Tag.VERB)


def _is_money(quantity: Quantity) -> bool:
    if quantity.kind is not UnitKind.RATE:
        return quantity.kind is UnitKind.CURRENCY
    code = (quantity.unit or "").split("/")[0]
    return len(code) == 3 and code.isupper()  # ISO 4217


def _hides_and(reading: Reading, quantity: Quantity) -> bool:
    """Whether the number's first word is written like another that begins with the joined conjunction's letter."""
    number = reading.words[quantity.first].number
    if number is None or not number.hides_waw:
        return False
    return quantity.start > reading.text.starts[quantity.first] or quantity.last > quantity.first


def closes(gap: str) -> bool:
    """Whether a gap between words ends a clause for good."""
    return gap != " " and not _CLOSING.isdisjoint(gap)


def pauses(gap: str) -> bool:
    """Whether a gap between words holds a comma, a bracket or a quotation mark."""
    return gap != " " and not _PAUSING.isdisjoint(gap)
