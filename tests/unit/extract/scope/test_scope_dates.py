"""The day of which a figure speaks, and whether it is done yet."""

from datetime import date

import pytest


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("قُتل 14 شخصا أمس", date(2024, 5, 13)),
        ("قُتل أمس 14 شخصا", date(2024, 5, 13)),
        ("قُتل 14 شخصا أول من أمس", date(2024, 5, 12)),
        ("قُتل 14 شخصا في 26 كانون الأول/ديسمبر 2003", date(2003, 12, 26)),
        ("قُتل 14 شخصا في آب/أغسطس 2022", date(2022, 8, 1)),
        ("قُتل 14 شخصا عام 2010", date(2010, 1, 1)),
        ("قُتل 14 شخصا العام الماضي", date(2023, 1, 1)),
        ("قُتل 14 شخصا في مارس", date(2024, 3, 1)),
        ("قُتل 14 شخصا حتى نهاية مارس", date(2024, 3, 31)),
        ("بلغ العدد 73 ألف شخص في ربيع 2019", date(2019, 1, 1)),
        ("وفي 2003 قُتل 31 ألف شخص", date(2003, 1, 1)),
    ],
)
def test_a_date_beside_the_figure_is_its_day(scopes, text, day):
    assert scopes(text, "as_of") == [day]


@pytest.mark.parametrize(
    "text",
    [
        "قُتل 14 شخصا",
        "قُتل 14 شخصا هذا العام 2024",
        "قُتل 14 شخصا منذ عام 2011",
        "تعمل في المصنع 3 آلات، وقال المدير الذي عين عام 2011 إنها قديمة",
        "وصلت 30 شاحنة مقارنة بالعام الماضي",
        "تعبر 30 شاحنة في اليوم",
    ],
)
def test_a_date_of_something_else_is_not_its_day(scopes, text):
    assert scopes(text, "as_of") == [None]


def test_a_level_since_a_day_is_of_that_day(scopes):
    assert scopes("منذ مارس 2019 تجاوز عدد سكان المخيم 70 ألفا", "as_of") == [date(2019, 3, 1)]


def test_each_of_two_figures_has_its_own_day(scopes):
    text = "بلغ عدد السائحين 894 ألف سائح في مارس 2023 مقابل 768 ألف سائح في مارس 2022"

    assert scopes(text, "as_of") == [date(2023, 3, 1), date(2022, 3, 1)]


def test_without_a_day_of_publication_only_full_dates_are_known(scopes):
    text = "قُتل 14 شخصا أمس. وقُتل 15 شخصا في 26 مارس 2003."

    assert scopes(text, "as_of", published=None) == [None, date(2003, 3, 26)]


@pytest.mark.parametrize(
    ("text", "planned"),
    [
        ("تستهدف الحكومة إعادة 150 عائلة", True),
        ("سترسل فرنسا 120 شرطيا", True),
        ("سوف ترسل فرنسا 120 شرطيا", True),
        ("من المتوقع أن يصل 150 ألف سائح", True),
        ("أعادت الحكومة 150 عائلة", False),
        ("قال الوزير الذي سيغادر غدا، إن 150 عائلة عادت", False),
    ],
)
def test_a_plan_is_marked(scopes, text, planned):
    assert scopes(text, "planned") == [planned]
