"""Camps: from pairs of claims that clash to who stands with whom.

The clashes of a figure form a graph. A conflict is a part of it in which everybody in one camp clashes with
everybody in every other, so that a reader may take any claim of one camp against any claim of another. Claims
share a camp only where they may: they agree, or one updates the other.
"""

from collections.abc import Callable, Iterable, Mapping

Edges = Mapping[int, frozenset[int]]
"""For each claim the claims that it clashes with, both ways."""
Friends = Callable[[int, int], bool]
"""Whether two claims that do not clash may stand in one camp."""


def edges_of(pairs: Iterable[tuple[int, int]]) -> dict[int, frozenset[int]]:
    """The graph of the pairs."""
    found: dict[int, set[int]] = {}
    for one, other in pairs:
        found.setdefault(one, set()).add(other)
        found.setdefault(other, set()).add(one)
    return {node: frozenset(others) for node, others in found.items()}


def conflicts_in(edges: Edges, friends: Friends) -> list[list[list[int]]]:
    """The conflicts, each a list of at least two camps; every clash stands in one of them."""
    left = {node: set(others) for node, others in edges.items()}
    found = []
    while any(left.values()):
        camps = _largest(left, edges, friends)
        found.append(camps)
        for camp in camps:
            for node in camp:
                left[node].difference_update(*(other for other in camps if other is not camp))
    return found


def _largest(left: Mapping[int, set[int]], edges: Edges, friends: Friends) -> list[list[int]]:
    """The conflict around the claim with most clashes left: its friends that face the same, and its opponents."""
    centre = min(left, key=lambda node: (-len(left[node]), node))
    against = left[centre]
    beside = {
        node
        for node, others in left.items()
        if node == centre or (others >= against and friends(node, centre))
    }
    kept = [_camp_of(centre, beside, edges, friends)]
    opponents = _camps(against, edges, friends)
    for camp in sorted(opponents, key=lambda camp: (-len(camp), camp)):
        if all(edges[node].issuperset(camp) for other in kept for node in other):
            kept.append(camp)
    return sorted(kept)


def _camps(nodes: Iterable[int], edges: Edges, friends: Friends) -> list[list[int]]:
    """The nodes in groups of friends."""
    unplaced = set(nodes)
    found = []
    while unplaced:
        camp = _camp_of(min(unplaced), unplaced, edges, friends)
        unplaced.difference_update(camp)
        found.append(camp)
    return found


def _camp_of(first: int, nodes: Iterable[int], edges: Edges, friends: Friends) -> list[int]:
    """Those of the nodes that are friends of `first` and of one another."""
    camp = [first]
    for node in sorted(nodes):
        if node != first and all(node not in edges[member] and friends(node, member) for member in camp):
            camp.append(node)
    return sorted(camp)
