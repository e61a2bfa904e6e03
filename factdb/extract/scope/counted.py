"""A quantity with its noun, and the words around it that belong to no other quantity."""

from collections.abc import Sequence
from dataclasses import dataclass

from factdb.core.claims import UnitKind
from factdb.core.words import Tag
from factdb.extract.nouns.phrases import Noun
from factdb.extract.quantity import Quantity
from factdb.extract.reading import Reading

_COORDINATING_GAPS = (",", "\u060c")


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

    @property
    def counts(self) -> bool:
        """Whether it counts things rather than measures them."""
        return self.quantity.kind is UnitKind.COUNT


def counted_in(
    reading: Reading, quantities: Sequence[Quantity], nouns: Sequence[Noun | None]
) -> list[Counted]:
    """Every quantity of the reading with its noun and its bounds, in order."""
    found: list[Counted] = []
    for index, (quantity, noun) in enumerate(zip(quantities, nouns, strict=True)):
        sentence, end = reading.sentence_at(quantity.first)
        floor = sentence
        if found and found[-1].last >= sentence:
            floor = found[-1].last + 1
        following = quantities[index + 1].before if index + 1 < len(quantities) else end
        first, last = quantity.before, quantity.after - 1
        if noun is not None and noun.first > quantity.last:
            last = max(last, noun.last)
        found.append(Counted(quantity, noun, first, last, min(floor, first), min(end, following), sentence))
    return found


def is_added(reading: Reading, counted: Counted) -> bool:
    """Whether it is joined to what stands before: five soldiers and three civilians."""
    first = counted.quantity.first if counted.first == counted.quantity.first else counted.first
    words = reading.words
    if words[first].joined:
        return True
    before = first - 1
    if before < counted.floor:
        return False
    if words[before].has(Tag.CONJUNCTION) and not reading.text.gaps[first].strip():
        return True
    return reading.text.gaps[first].strip() in _COORDINATING_GAPS and not words[before].has(Tag.VERB)
