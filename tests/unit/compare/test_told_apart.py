"""What makes two claims speak of two things although concept, state and event are the same."""

import pytest

from factdb.compare import compare

_KILLED = {"concept": "person", "state": "killed", "noun": "قتلى"}
_HURT = {"concept": "person", "state": "injured", "noun": "مصابين"}
_WIRE = (
    "غادرت قافلة جديدة من العائلات المخيم صباح الأحد برفقة فرق طبية وفق ما أفادت إدارة المخيم "
    "وتضم القافلة {} حافلة وقالت المديرة إن القافلة عبرت الحدود ظهرا "
    "وإن الرحلة المقبلة ستنطلق بعد أسبوعين من الساحة نفسها"
)


def _check(*said):
    return compare([claim for _, claim in said], [article for article, _ in said])


def test_the_badly_hurt_are_not_all_of_the_injured(say):
    report = _check(
        say("one", "نقل المسعفون من الفندق 9 مصابين بجروح خطيرة", "9", 9, speaker="الإسعاف", **_HURT),
        say("two", "قالت الشرطة إن في الفندق 24 مصابا", "24", 24, speaker="الشرطة", **_HURT),
    )

    assert report.conflicts == ()
    assert len(report.figures) == 2


def test_others_are_not_those_who_were_counted_before_in_one_article(make_article, make_claim):
    text = "قالت الشرطة إن 9 قتلوا، لكن المسعفين تحدثوا عن مقتل 4 آخرين"
    article = make_article("one", text)
    claims = [
        make_claim(article, "9", 9, speaker="الشرطة", **_KILLED),
        make_claim(article, "4", 4, speaker="المسعفون", **_KILLED),
    ]

    assert compare(claims, [article]).conflicts == ()


def test_how_far_something_rose_is_told_of_its_own_report_only(say):
    share = {"unit": "percent", "concept": "exports", "noun": "الصادرات"}
    report = _check(
        say("one", "ارتفعت الصادرات في العاصمة 9 في المئة", "9 في المئة", 9, **share),
        say("two", "تراجعت الصادرات في العاصمة 24 في المئة", "24 في المئة", 24, **share),
    )

    assert report.conflicts == ()


@pytest.mark.parametrize(
    ("one", "value", "other", "as_read"),
    [
        ("2,804.130", "2804.13", "2,804,130", 2804130),
        ('"1.7" ألف', 1700, "1.7 ألف", 1700),
        ("60.000", 60, "60 ألف", 60000),
        ("6ر75 ألف", 75600, "6.75 ألف", 6750),
    ],
)
def test_copies_that_spell_one_number_in_two_ways_agree(say, one, value, other, as_read):
    buses = {"concept": "bus", "noun": "حافلة"}
    report = _check(
        say("one", _WIRE.format(one), one, value, **buses),
        say("two", _WIRE.format(other), other, as_read, **buses),
    )

    assert report.conflicts == ()


def test_a_copy_with_another_number_still_clashes(say):
    buses = {"concept": "bus", "noun": "حافلة"}
    report = _check(
        say("one", _WIRE.format("6.75 ألف"), "6.75 ألف", 6750, **buses),
        say("two", _WIRE.format("7.65 ألف"), "7.65 ألف", 7650, **buses),
    )

    assert [conflict.rule for conflict in report.conflicts] == ["changed_copy"]


def test_a_definite_number_in_a_denial_points_to_those_who_deny(make_article, make_claim):
    text = "أوقفت الشرطة 4 مشجعين، لكن المشجعين الأربعة نفوا ذلك"
    article = make_article("one", text)
    fans = {"concept": "fan", "state": "arrested"}
    claims = [
        make_claim(article, "4", 4, speaker="الشرطة", **fans),
        make_claim(article, "الأربعة", 4, speaker="المشجعون", denied=True, **fans),
    ]

    assert compare(claims, [article]).conflicts == ()


def test_pairs_with_the_same_two_values_are_one_conflict(say):
    same = {"source": "daily", **_KILLED}
    report = _check(
        say("one", _WIRE.format("12"), "12", 12, concept="bus", noun="حافلة"),
        say("two", _WIRE.format("21"), "21", 21, concept="bus", noun="حافلة"),
        say("three", _WIRE.format("12"), "12", 12, concept="bus", noun="حافلة"),
        say("four", _WIRE.format("21"), "21", 21, concept="bus", noun="حافلة", source="four"),
        say("five", "قالت الشرطة إن القتلى 9", "9", 9, **same),
    )

    (conflict,) = report.conflicts
    assert [len(camp.claims) for camp in conflict.camps] == [2, 2]


def test_a_riyal_of_which_nobody_says_whose_it_is_is_no_other_currency(say):
    value = {"concept": "value", "noun": "قيمة"}
    report = _check(
        say("one", _WIRE.format("33 ألف ريال"), "33 ألف", 33000, unit="SAR", **value),
        say("two", _WIRE.format("33 ألف ريال"), "33 ألف", 33000, unit="family:riyal", **value),
    )

    assert report.conflicts == ()


def test_five_others_are_of_the_side_that_was_spoken_of_before(say):
    hurt = {"concept": "fighter", "state": "injured", "place": "عدن"}
    report = _check(
        say("one", "أصيب في الفندق 2 من مقاتلي المقاومة", "2", 2, noun="مقاتلي المقاومة", **hurt),
        say("two", "قتل سبعة من المسلحين في الفندق وأصيب 5 آخرون", "5", 5, **hurt),
    )

    assert report.conflicts == ()


def test_what_is_told_of_an_earlier_time_is_no_conflict(say):
    report = _check(
        say("one", "وقد قتل آنذاك جنود وأصيب في الفندق 8 آخرون", "8", 8, speaker="الجيش", **_HURT),
        say("two", "قالت الشرطة إن في الفندق 4 مصابين", "4", 4, speaker="الشرطة", **_HURT),
    )

    assert report.conflicts == ()


def test_the_toll_of_several_accidents_is_not_that_of_one(say):
    report = _check(
        say("one", "أصيب 13 شخصا في سبعة حوادث في العاصمة", "13", 13, speaker="الإسعاف", **_HURT),
        say("two", "قالت الشرطة إن في الفندق في العاصمة 5 مصابين", "5", 5, speaker="الشرطة", **_HURT),
    )

    assert report.conflicts == ()


def test_the_three_are_those_of_whom_their_own_article_spoke(say):
    report = _check(
        say("one", "قالت الشرطة إن في الفندق 5 مصابين", "5", 5, speaker="الشرطة", **_HURT),
        say("two", "نقل المسعفون من الفندق المصابين الثلاثة", "الثلاثة", 3, speaker="الإسعاف", **_HURT),
    )

    assert report.conflicts == ()
