"""Copies of one text."""

import pytest

from factdb.compare.copies import copies, shingles
from factdb.compare.settings import DEFAULTS
from factdb.compare.subjects import subjects_of
from factdb.compare.tokens import codes

_TEXT = (
    "غادرت دفعة جديدة من العائلات المخيم صباح الأحد في قافلة تضم 168 عائلة برفقة فرق طبية "
    "وفق ما أفادت إدارة المخيم وقالت مديرة المخيم إن القافلة عبرت الحدود ظهرا "
    "وإن الرحلة المقبلة ستنطلق بعد أسبوعين من الساحة نفسها"
)
_FORM = (
    "أغلق المؤشر العام اليوم عند {} نقطة بعدما ربح {} نقطة وارتفعت أسهم {} شركة وتراجعت أسهم {} شركة في السوق"
)


@pytest.fixture
def are_copies(make_article, make_claim):
    """Whether two texts are copies of one another; numbers given are their claims."""

    def are_copies_(one, other, figures=((), ())):
        articles = [make_article("one", one), make_article("two", other)]
        claims = [
            subjects_of([make_claim(article, each, each) for each in said], index, article.text, DEFAULTS)
            for index, (article, said) in enumerate(zip(articles, figures, strict=True))
        ]
        return copies([shingles(codes(article.text)) for article in articles], claims).has(0, 1)

    return are_copies_


def test_a_text_with_a_changed_number_is_a_copy(are_copies):
    assert are_copies(_TEXT, _TEXT.replace("168", "186"), (("168",), ("186",)))


def test_a_cut_text_is_a_copy(are_copies):
    assert are_copies(_TEXT, _TEXT[: len(_TEXT) // 2])


@pytest.mark.parametrize(
    "other",
    [
        "",
        "غادرت دفعة جديدة من العائلات المخيم",
        "أعلنت وزارة الصحة في بيان أن المستشفى استقبل 70 مريضا منذ افتتاحه وأن الأدوية تكفي شهرا واحدا فقط",
    ],
)
def test_another_text_is_no_copy(are_copies, other):
    assert not are_copies(_TEXT, other)


def test_a_copy_keeps_most_of_its_figures(are_copies):
    said, changed = ("9100", "25", "90", "41"), ("9100", "52", "90", "41")

    assert are_copies(_FORM.format(*said), _FORM.format(*changed), (said, changed))


def test_a_form_that_is_filled_in_anew_is_no_copy(are_copies):
    monday, tuesday = ("9100", "25", "90", "41"), ("9144", "44", "101", "30")

    assert not are_copies(_FORM.format(*monday), _FORM.format(*tuesday), (monday, tuesday))
