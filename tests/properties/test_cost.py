"""The cost of a text grows as its length does, whatever stands in it."""

import gc
import sys
from datetime import date
from types import FrameType

import pytest
from shapes import SHAPES, repeated

from factdb.extract import extract
from factdb.packs import load_pack

SMALL, TIMES_LARGER = 2_000, 4
"""Bytes of the shorter text, and how much longer the other is."""
MOST = 1.4
"""How many times more work a byte of the longer text may take; where the cost is quadratic it nears four times more."""


def work(text: str) -> int:
    """How many functions are called to read a text."""
    calls = 0

    def count(frame: FrameType, event: str, argument: object) -> None:
        nonlocal calls
        calls += event in ("call", "c_call")

    sys.setprofile(count)
    try:
        extract(text, load_pack("ar"), published=date(2015, 7, 21), country="SA")
    finally:
        sys.setprofile(None)
    return calls


@pytest.mark.parametrize("name", SHAPES)
def test_a_text_four_times_as_long_takes_four_times_the_work(name: str) -> None:
    shorter, longer = (repeated(SHAPES[name], size) for size in (SMALL, SMALL * TIMES_LARGER))
    extract(shorter, load_pack("ar"))  # loads what only some texts need

    assert work(longer) <= TIMES_LARGER * MOST * work(shorter)


def test_reading_leaves_nothing_to_the_garbage_collector() -> None:
    text = repeated("قال الوزير محمد العلي إن 5 جنود قتلوا في غزة. ", 5_000)
    extract(text, load_pack("ar"))

    # What reading left would be there each time; what the test runner's own threads leave is not.
    assert min(left_by_reading(text) for _ in range(3)) == 0


def left_by_reading(text: str) -> int:
    """How many values that refer to one another are left when a text has been read."""
    gc.collect()
    gc.disable()
    try:
        extract(text, load_pack("ar"))
        return gc.collect()
    finally:
        gc.enable()
