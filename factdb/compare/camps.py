"""Camps: from pairs of claims that clash to who stands with whom.

The clashes of a figure form a graph. A conflict is a part of it in which everybody in one camp clashes with
everybody in every other, so that a reader may take any claim of one camp against any claim of another.
"""

from collections.abc import Iterable, Mapping

Edges = Mapping[int, frozenset[int]]
"""For each claim the claims that it clashes with, both ways."""


def edges_of(pairs: Iterable[tuple[int, int]]) -> dict[int, frozenset[int]]:
    """The graph of the pairs."""
    found: dict[int, set[int]] = {}
    for one, other in pairs:
        found.setdefault(one, set()).add(other)
        found.setdefault(other, set()).add(one)
    return {node: frozenset(others) for node, others in found.items()}


def conflicts_in(edges: Edges) -> list[list[list[int]]]:
    """The conflicts, each a list of at least two camps; every clash stands in one of them."""
    left = {node: set(others) for node, others in edges.items()}
    found = []
    while any(left.values()):
        camps = _largest(left, edges)
        found.append(camps)
        for camp in camps:
            for node in camp:
                left[node].difference_update(*(other for other in camps if other is not camp))
    return found


def _largest(left: Mapping[int, set[int]], edges: Edges) -> list[list[int]]:
    """The conflict around the claim with most clashes left: its opponents, and all who face the same ones."""
    centre = min(left, key=lambda node: (-len(left[node]), node))
    against = left[centre]
    beside = {node for node, others in left.items() if others >= against}
    return _camps(beside | against, edges)


def _camps(nodes: Iterable[int], edges: Edges) -> list[list[int]]:
    """Groups such that nodes of different groups always clash: what hangs together by not clashing."""
    unplaced = set(nodes)
    found = []
    while unplaced:
        start = min(unplaced)
        unplaced.remove(start)
        camp, waiting = {start}, [start]
        while waiting:
            friends = unplaced - edges[waiting.pop()]
            unplaced -= friends
            camp |= friends
            waiting.extend(friends)
        found.append(sorted(camp))
    return sorted(found)
