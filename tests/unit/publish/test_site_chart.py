"""The chart: every value on the scale, time in reading direction, labels that cover nothing."""

from datetime import date
from itertools import combinations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from factdb.publish.site.chart.drawing import Size, draw
from factdb.publish.site.chart.labels import Box, place_labels
from factdb.publish.site.chart.marks import Mark, marks_of
from factdb.publish.site.chart.scales import day_scale, value_scale
from factdb.publish.site.voices import voices_of

WIDE = Size("wide", 760, 380)


def mark(number, day, low, high, **others):
    plain = {"camp": None, "update": None, "denied": False, "planned": False, "copies": 0}
    plain |= {"name": "صحيفة الضفاف", "reading": "40", "compact": "40"}
    return Mark(number=number, day=day, low=low, high=high, **(plain | others))


@given(st.lists(st.decimals(0, 10**15, places=3).map(float), min_size=1, max_size=20))
def test_every_value_stands_on_the_scale(values):
    scale = value_scale(values)

    assert all(0 <= scale(value) <= 1 for value in values)
    assert list(scale.ticks) == sorted(scale.ticks)
    assert 2 <= len(scale.ticks) <= 12


@given(st.lists(st.decimals(-(10**6), 10**6, places=3).map(float), min_size=2, max_size=8))
def test_larger_values_stand_higher(values):
    scale = value_scale(values)

    for small, large in combinations(sorted(values), 2):
        assert scale(small) <= scale(large)


def test_a_scale_starts_at_zero_unless_values_lie_far_apart():
    assert value_scale([3500, 4200]).ticks[0] == 0
    assert value_scale([2, 40_000]).logarithmic
    assert not value_scale([0, 40_000]).logarithmic


def test_days_are_spread_and_a_single_one_stands_in_the_middle():
    scale = day_scale([date(2026, 10, 1), date(2026, 10, 11)])

    assert [scale(day) for day in scale.ticks(3)] == [0, 0.5, 1]
    assert day_scale([date(2026, 10, 1)])(date(2026, 10, 1)) == 0.5
    assert day_scale([]) is None


def test_time_runs_in_the_direction_of_reading(english, arabic):
    marks = [mark(1, date(2026, 10, 1), 40.0, 40.0), mark(2, date(2026, 10, 9), 12.0, 12.0)]

    left_to_right = draw(marks, [], WIDE, english).marks
    right_to_left = draw(marks, [], WIDE, arabic).marks

    assert left_to_right[0].x < left_to_right[1].x
    assert right_to_left[0].x > right_to_left[1].x
    assert [each.y for each in left_to_right] == [each.y for each in right_to_left]


def test_open_ends_reach_the_edge_and_intervals_their_ends(english):
    marks = [mark(1, date(2026, 10, 1), 40.0, None), mark(2, None, None, 12.0), mark(3, None, 20.0, 30.0)]

    at_least, at_most, between = draw(marks, [], WIDE, english).marks

    assert at_least.top < at_least.y == at_least.bottom
    assert at_most.top == at_most.y < at_most.bottom
    assert between.top < between.y < between.bottom


@pytest.mark.parametrize("direction", ["ltr", "rtl"])
def test_labels_cover_neither_marks_nor_one_another(direction, english, arabic):
    site = english if direction == "ltr" else arabic
    marks = [mark(n, date(2026, 10, 1 + n % 3), float(40 + n % 2), float(40 + n % 2)) for n in range(1, 9)]
    chart = draw(marks, [], WIDE, site)

    labels = place_labels(chart.marks, Box(0, 0, 760, 346), True, direction)

    assert len(labels) >= 4
    assert len({(label.x, label.y) for label in labels}) == len(labels)
    assert all(0 <= label.x <= 760 for label in labels)


def test_marks_know_their_numbers_and_leave_out_claims_without_any(claim):
    claims = [claim(claim_id=1), claim(claim_id=2, value_low=None, value_high=None), claim(claim_id=3)]

    marks = marks_of(voices_of(claims), [], "source")

    assert [each.number for each in marks] == [1, 3]
    assert marks[0].name == "صحيفة الضفاف"
