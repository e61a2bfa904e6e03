"""Stems, telling words and places."""

import pytest

from factdb.compare.tokens import stem, stems
from factdb.compare.wording import FORMER, PLANNED, place_words, telling_words
from factdb.core.text import fold


@pytest.mark.parametrize(
    "forms",
    [
        ["السعودية", "والسعودية", "بالسعودية", "سعودية"],
        ["بريطانيا", "وبريطانيا", "لبريطانيا"],
        ["المهاجمون", "مهاجمين", "للمهاجمين"],
        ["اليمن", "لليمن", "واليمن"],
    ],
)
def test_the_forms_of_a_word_share_a_stem(forms):
    assert len({stem(fold(form)) for form in forms}) == 1


def test_different_names_keep_different_stems():
    names = ["السعودية", "الكويت", "بريطانيا", "النرويج", "ألمانيا"]

    assert len({stem(fold(name)) for name in names}) == len(names)


def test_numbers_are_no_words():
    assert stems("12 قتيلا في 2024") == stems("قتيلا في")


def test_words_of_every_sentence_tell_nothing():
    assert telling_words("وقال في اليوم إن عدد") == frozenset()


@pytest.mark.parametrize(
    ("one", "other"),
    [("محافظة كرمان", "كرمان"), ("مصفاة الزاوية", "الزاوية"), ("Kerman province", "Kerman")],
)
def test_the_kind_of_a_place_does_not_tell_it_apart(one, other):
    assert place_words(one) == place_words(other)


@pytest.mark.parametrize(
    ("one", "other"), [("محافظة كرمان", "راور"), ("مستشفى المدينة", "مقديشو"), ("شمال سوريا", "الشمال")]
)
def test_places_with_other_names_stay_apart(one, other):
    assert place_words(one) != place_words(other)


@pytest.mark.parametrize(
    "words",
    [
        "بعدما كان",
        "بعد أن تحدثت في البداية عن",
        "كما أعلن سابقا",
        "قبل خمس سنوات",
        "up from an earlier count of",
    ],
)
def test_a_former_value_is_told_by_its_wording(words):
    assert FORMER.search(fold(words))


@pytest.mark.parametrize("words", ["إنهم كانوا", "قبل يومين", "ارتفع إلى", "the count rose to"])
def test_a_present_value_is_not_taken_for_a_former_one(words):
    assert not FORMER.search(fold(words))


@pytest.mark.parametrize(
    "words", ["الهدف بلوغ", "تستهدف إعادة", "من المتوقع أن تبلغ", "is expected to reach"]
)
def test_a_plan_is_told_by_its_wording(words):
    assert PLANNED.search(fold(words))
