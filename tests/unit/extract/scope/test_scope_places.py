"""Where: the place of the clause, what `the camp` points back to, the scene of the article."""

import pytest


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("قُتل 14 شخصا في مقديشو", "mogadishu"),
        ("قُتل 14 شخصا بمقديشو", "mogadishu"),
        ("قُتل 14 شخصا في العاصمة الصومالية", "mogadishu"),
        ("قُتل 14 شخصا في مخيم الهول شمال شرق سوريا", "al-hol-camp"),
        ("قُتل 14 شخصا في جنوب اليمن", "yemen"),
        ("رصد الباحث 14 هدفا في مدينة الباب", "al-bab"),
        ("رصد الباحث 14 هدفا في الباب", None),
    ],
)
def test_a_place_is_known_by_its_names(scopes, text, place):
    assert scopes(text, "place") == [place]


def test_each_figure_has_the_place_of_its_clause(scopes):
    text = "يضم مخيم الهول 46 ألف شخص، في حين يقيم في مخيم روج 2500 شخص"

    assert scopes(text, "place") == ["al-hol-camp", "roj-camp"]


def test_an_office_and_an_actor_are_no_places_of_what_is_counted(scopes):
    text = "ضرب زلزال محافظة كرمان. وقال محافظ راور إن 13 قرية تضررت. وأعلنت تركيا أن 5 قرى عزلت."

    assert scopes(text, "place") == ["kerman", "kerman"]


def test_the_camp_is_the_camp_that_was_named(scopes):
    text = "وصلت 157 عائلة من مخيم الهول إلى مخيم الجدعة. وما زال في المخيم 43 ألف شخص."

    assert scopes(text, "place") == ["al-hol-camp", "al-hol-camp"]


def test_the_country_is_that_of_the_place_that_was_named(scopes):
    text = "قُتل 9 أشخاص في مقديشو. وتسيطر الحركة على 40 مدينة في البلاد."

    assert scopes(text, "place") == ["mogadishu", "somalia"]


def test_a_sentence_without_a_place_is_set_in_the_scene_of_the_article(scopes):
    text = "هز زلزال محافظة كرمان أمس. وقُتل 230 شخصا في راور وحدها. وأصيب 1340 شخصا."

    assert scopes(text, "place") == ["ravar", "kerman"]


def test_a_dateline_is_the_scene_where_the_article_names_no_other(scopes):
    assert scopes("بغداد - قُتل 9 أشخاص في انفجار.", "place") == ["baghdad"]
    assert scopes("بغداد - قُتل 9 أشخاص في الموصل. وأصيب 20.", "place") == ["mosul", "mosul"]


def test_a_place_that_no_table_knows_is_known_by_the_word_of_its_kind(scopes):
    text = "قُتل 9 أشخاص في بلدة تلعفرين. وأصيب 20 في تلعفرين."

    one, other = scopes(text, "place")

    assert one == other == "بلدة تلعفرين"


def test_a_town_that_is_only_described_is_no_name(scopes):
    assert scopes("قُتل 9 أشخاص في بلدة حدودية", "place") == [None]


def test_the_inner_of_two_places_is_meant(scopes):
    assert scopes("قتل زلزال بم في محافظة كرمان 31 ألف شخص", "place") == ["bam"]


def test_people_in_need_are_where_they_live(scopes):
    text = "جنيف - اجتمع المانحون أمس. وقال المنسق إن 19 مليون يمني يحتاجون إلى المساعدة."

    assert scopes(text, "place") == ["yemen"]


def test_who_gives_money_is_not_where_it_is(scopes):
    text = "عُقد مؤتمر المانحين في جنيف. وجمع المؤتمر 200 مليون دولار من السعودية."

    assert scopes(text, "place") == ["geneva"]


def test_a_city_that_is_written_like_a_month_is_told_by_its_letters(scopes):
    found = scopes("رُممت 6 مدارس في إب. ورُممت 6 مدارس في آب 2022.", "place", "as_of")

    assert found[0] == ("ibb", None)
    assert found[1][1] is not None
