"""Copies of one text."""

import pytest

from factdb.compare.copies import copies

_TEXT = (
    "غادرت دفعة جديدة من العائلات المخيم صباح الأحد في قافلة تضم 168 عائلة برفقة فرق طبية "
    "وفق ما أفادت إدارة المخيم وقالت مديرة المخيم إن القافلة عبرت الحدود ظهرا "
    "وإن الرحلة المقبلة ستنطلق بعد أسبوعين من الساحة نفسها"
)


def test_a_text_with_a_changed_number_is_a_copy(make_article):
    articles = [make_article("one", _TEXT), make_article("two", _TEXT.replace("168", "186"))]

    assert copies(articles).same(0, 1)


def test_a_cut_text_is_a_copy(make_article):
    articles = [make_article("one", _TEXT), make_article("two", _TEXT[: len(_TEXT) // 2])]

    assert copies(articles).same(0, 1)


@pytest.mark.parametrize(
    "other",
    [
        "",
        "غادرت دفعة جديدة من العائلات المخيم",
        "أعلنت وزارة الصحة في بيان أن المستشفى استقبل 70 مريضا منذ افتتاحه وأن الأدوية تكفي شهرا واحدا فقط",
    ],
)
def test_another_text_is_no_copy(make_article, other):
    articles = [make_article("one", _TEXT), make_article("two", other)]

    assert not copies(articles).same(0, 1)
