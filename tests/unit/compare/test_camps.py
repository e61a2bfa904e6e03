"""Camps: every clash is reported, and only clashes stand between camps."""

from itertools import combinations

from hypothesis import given
from hypothesis import strategies as st

from factdb.compare.camps import conflicts_in, edges_of

_PAIRS = st.sets(
    st.tuples(st.integers(0, 7), st.integers(0, 7)).filter(lambda pair: pair[0] < pair[1]), min_size=1
)


def _anybody(one, other):
    return True


def _between(conflict):
    return {
        tuple(sorted((one, other)))
        for left, right in combinations(conflict, 2)
        for one in left
        for other in right
    }


@given(_PAIRS)
def test_camps_hold_every_clash_and_no_other_pair(pairs):
    conflicts = conflicts_in(edges_of(pairs), _anybody)

    assert set().union(*map(_between, conflicts)) == pairs


@given(_PAIRS)
def test_a_claim_stands_in_one_camp_of_a_conflict(pairs):
    for conflict in conflicts_in(edges_of(pairs), _anybody):
        members = [member for camp in conflict for member in camp]
        assert len(conflict) >= 2
        assert len(members) == len(set(members))


def test_two_sides_make_one_conflict():
    assert conflicts_in(edges_of([(0, 2), (0, 3), (1, 2), (1, 3)]), _anybody) == [[[0, 1], [2, 3]]]


def test_three_values_that_all_clash_are_three_camps():
    assert conflicts_in(edges_of([(0, 1), (0, 2), (1, 2)]), _anybody) == [[[0], [1], [2]]]
