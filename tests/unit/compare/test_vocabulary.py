"""Names of states and concepts."""

import pytest

from factdb.compare.concepts import counted
from factdb.compare.states import Course, course_of_state, state_name


@pytest.mark.parametrize(
    ("written", "name"),
    [
        ("Killed", "killed"),
        ("laid-off", "off work"),
        ("sent home", "off work"),
        ("painted", "painted"),
        (None, None),
    ],
)
def test_a_state_has_one_name(written, name):
    assert state_name(written) == name


@pytest.mark.parametrize(
    ("state", "course"),
    [
        ("killed", Course.GROWING),
        ("resident", Course.LEVEL),
        ("missing", Course.SHRINKING),
        ("pledged", Course.FIXED),
        ("painted", Course.LEVEL),
        ("holed up", Course.SHRINKING),
    ],
)
def test_a_state_says_how_its_count_runs(state, course):
    assert course_of_state(state) is course


@pytest.mark.parametrize(
    ("concept", "state", "expected"),
    [
        ("wounded person", "injured", ("person", "injured")),
        ("detention-facility", None, ("prison", None)),
        ("detainee", None, ("person", "detained")),
        ("detainee", "killed", ("detainee", "killed")),
        ("civilian", "killed", ("civilian", "killed")),
        ("civilian", "in need", ("person", "in need")),
    ],
)
def test_a_concept_has_one_name_and_may_say_a_state(concept, state, expected):
    found = counted(concept, None, state)

    assert (found.concept, found.state) == expected


def test_without_a_concept_the_noun_stands_for_it():
    assert counted(None, "الخنادق المكتشفة", None) == counted(None, "خنادق", None)


def test_without_noun_and_concept_nothing_is_known():
    assert counted(None, None, None).concept is None
