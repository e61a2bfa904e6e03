"""Disjoint groups of numbered things that grow together (union-find)."""


class Groups:
    """Things 0 … size-1, each in a group of its own until joined."""

    def __init__(self, size: int) -> None:
        self._parents = list(range(size))

    def of(self, thing: int) -> int:
        """The group's name: its smallest member."""
        parents = self._parents
        while parents[thing] != thing:
            parents[thing] = parents[parents[thing]]
            thing = parents[thing]
        return thing

    def join(self, one: int, other: int) -> None:
        """Put the groups of both together."""
        low, high = sorted((self.of(one), self.of(other)))
        self._parents[high] = low

    def same(self, one: int, other: int) -> bool:
        """Whether both are in one group."""
        return self.of(one) == self.of(other)

    def members(self) -> list[list[int]]:
        """Every group with its members in order, by its smallest member."""
        found: dict[int, list[int]] = {}
        for thing in range(len(self._parents)):
            found.setdefault(self.of(thing), []).append(thing)
        return list(found.values())
