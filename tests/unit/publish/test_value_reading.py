"""A value is worded as a reader says it, with nothing lost but needless decimals."""

import pytest

from factdb.core.claims import Qualifier
from factdb.publish.reading import reading


@pytest.mark.parametrize(
    ("low", "high", "qualifier", "surface", "arabic", "english"),
    [
        (40000, 40000, "exact", "40 ألفا", "40,000", "40,000"),
        (40000, None, "more_than", "40,000", "أكثر من 40,000", "more than 40,000"),
        (85, None, "at_least", "85", "ما لا يقل عن 85", "at least 85"),
        (None, 30, "less_than", "30", "أقل من 30", "less than 30"),
        (None, 30, "at_most", "30", "ما لا يزيد على 30", "at most 30"),
        (24000, 24000, "approx", "24 ألف", "نحو 24,000", "about 24,000"),
        (60, 90, "range", "60-90", "من 60 إلى 90", "60 to 90"),
        (20, 200, "vague", "عشرات", "عشرات (من 20 إلى 200)", "20 to 200 (عشرات)"),
        (99.9, 99.9, "exact", "99.9%", "99.9", "99.9"),
        (43000000000, 43000000000, "exact", "43 مليارا", "43,000,000,000", "43,000,000,000"),
        (0.333333333333333, 0.333333333333333, "exact", "ثلث", "0.333", "0.333"),
        (0.0004, 0.0004, "exact", "0.0004", "0.0004", "0.0004"),
        (
            1e20,
            1e20,
            "exact",
            "مئة مليون تريليون",
            "100,000,000,000,000,000,000",
            "100,000,000,000,000,000,000",
        ),
        (-40, -40, "exact", "-40", "-40", "-40"),
        (10, 20, "approx", "10 - 20", "من 10 إلى 20", "10 to 20"),
        (30, None, "approx", "30", "نحو 30", "about 30"),
        (5, 5, "exact", "{low}", "5", "5"),
    ],
)
def test_value_is_worded(low, high, qualifier, surface, arabic, english) -> None:
    assert reading("ar", low, high, qualifier, surface) == arabic
    assert reading("en", low, high, qualifier, surface) == english


@pytest.mark.parametrize("language", ["ar", "en"])
@pytest.mark.parametrize("qualifier", list(Qualifier))
def test_every_qualifier_is_worded_with_the_number(language: str, qualifier: Qualifier) -> None:
    assert "1,234" in reading(language, 1234, 1234, qualifier.value, "1234")
