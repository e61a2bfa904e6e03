"""Intervals and their tolerances."""

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from factdb.compare.intervals import Interval, common, hull, is_round, ratio, stated, tolerated
from factdb.compare.settings import DEFAULTS
from factdb.core.claims import Claim, Qualifier, Span

_ENDS = st.one_of(st.none(), st.integers(0, 50).map(Decimal))


@st.composite
def _intervals(draw):
    low, high = draw(_ENDS), draw(_ENDS)
    if low is not None and high is not None and low > high:
        low, high = high, low
    return Interval(low, high)


def _claim(surface, low, high, qualifier=Qualifier.EXACT):
    ends = [None if end is None else Decimal(end) for end in (low, high)]
    return Claim(Span(0, 1), surface, Span(0, 1), ends[0], ends[1], qualifier)


@given(st.lists(_intervals(), min_size=1, max_size=5))
def test_intervals_share_a_value_iff_the_largest_low_is_not_above_the_smallest_high(intervals):
    lows = [interval.low for interval in intervals if interval.low is not None]
    highs = [interval.high for interval in intervals if interval.high is not None]

    shared = common(intervals)

    assert (shared is None) == (bool(lows and highs) and max(lows) > min(highs))


@given(_intervals(), _intervals())
def test_two_intervals_meet_iff_they_share_a_value(one, other):
    assert one.meets(other) == other.meets(one) == (common([one, other]) is not None)


@given(st.lists(_intervals(), min_size=1, max_size=5))
def test_the_hull_meets_every_interval(intervals):
    assert all(hull(intervals).meets(interval) for interval in intervals)


@pytest.mark.parametrize(
    ("surface", "value", "qualifier", "low", "high"),
    [
        ("46,500", "46500", Qualifier.EXACT, "46500", "46500"),
        ("عشرة آلاف", "10000", Qualifier.APPROX, "9000", "11000"),
        ("46 ألف", "46000", Qualifier.EXACT, "45000", "47000"),
        ("مليارا و217 مليون", "1217000000", Qualifier.EXACT, "1216000000", "1218000000"),
        ("تسعة", "9", Qualifier.EXACT, "9", "9"),
        ("375 مليونا و526 ألف", "375526000", Qualifier.EXACT, "375525000", "375527000"),
        ("ألف", "1000", Qualifier.EXACT, "950", "1050"),
    ],
)
def test_about_and_round_numbers_leave_room(surface, value, qualifier, low, high):
    interval = tolerated(_claim(surface, value, value, qualifier), DEFAULTS)

    assert interval == Interval(Decimal(low), Decimal(high))


def test_a_vague_word_may_stand_for_half_or_twice_its_interval():
    claim = _claim("عشرات الآلاف", "20000", "200000", Qualifier.VAGUE)

    assert tolerated(claim, DEFAULTS) == Interval(Decimal(10000), Decimal(400000))


def test_digits_alone_are_not_round():
    assert not is_round(_claim("46000", "46000", "46000"))


def test_the_open_end_of_a_bound_stays_open():
    claim = _claim("55 ألف", "55000", None, Qualifier.AT_LEAST)

    assert tolerated(claim, DEFAULTS).high is None


def test_a_bound_is_ranked_by_its_end_and_a_range_by_its_middle():
    assert stated(Interval(Decimal(9), None)) == 9
    assert stated(Interval(Decimal(10), Decimal(20))) == 15


def test_a_ratio_needs_two_values_above_zero():
    assert ratio(Decimal(10), Decimal(40)) == ratio(Decimal(40), Decimal(10)) == 4
    assert ratio(Decimal(0), Decimal(40)) is None
    assert ratio(None, Decimal(40)) is None
