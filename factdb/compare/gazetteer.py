"""What places are called, and which lie in which: comparison reads claims whose places are slugs of a pack."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field

from factdb.core.pack import Place


@dataclass(frozen=True, slots=True)
class Gazetteer:
    """Places by slug. A place that is not in it is called as the claim calls it, and lies in no other."""

    places: Mapping[str, Place] = field(default_factory=dict)

    def name(self, place: str | None) -> str | None:
        """The name that articles use."""
        return place if place is None or place not in self.places else self.places[place].name

    def name_en(self, place: str | None) -> str | None:
        """The English name."""
        return place if place is None or place not in self.places else self.places[place].name_en

    def holds(self, outer: str, place: str) -> bool:
        """Whether a place is another one or lies in it."""
        return place == outer or outer in self._holders(place)

    def hold_one_another(self, one: str | None, other: str | None) -> bool:
        """Whether one of two places lies in the other."""
        if one == other:
            return False
        return one in list(self._holders(other)) or other in list(self._holders(one))

    def _holders(self, place: str | None) -> Iterator[str]:
        while place is not None and place in self.places:
            place = self.places[place].within
            if place is not None:
                yield place


NOWHERE = Gazetteer()
