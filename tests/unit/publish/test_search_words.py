"""Search finds a word in every usual spelling, and no other word."""

import sqlite3

import pytest
from hypothesis import given
from hypothesis import strategies as st

from factdb.publish.search import index_words, match_expression

# What a reader types, and a text that says it in another spelling or form.
SAME = [
    ("اطفال", "حُرم الأطفال من المدارس"),
    ("الأطفال", "بين القتلى اطفال"),
    ("مدرسه", "أُغلقت المدرسة الوحيدة"),
    ("مدرسة", "قرب مدرسه الحي"),
    ("مستشفي", "نُقلوا إلى مستشفى المدينة"),
    ("المستشفى", "وصل إلى مستشفي ميداني"),
    ("النازحين", "وصلت المساعدات للنازحين"),
    ("نازح", "بينهم 300 من النازحين"),
    ("مخيم", "يعيشون في المخيم وبالمخيمات المجاورة"),
    ("المخيم", "ومخيم الريحان وحده"),
    ("حلب", "اشتباكات بحلب وريفها"),
    ("حلب", "وبحلب قُتل ثلاثة"),
    ("سوريا", "عادوا إلى وسوريا لم تعلق"),
    ("غزة", "الوضع بغزة يزداد سوءا"),
    ("بغزة", "قطاع غزة"),
    ("لبنان", "المساعدات للبنان"),
    ("ألمانيا", "اللاجئون في المانيا"),
    ("المانيا", "تعهدت بألمانيا بالدعم"),
    ("كوباني", "عادوا لكوباني أمس"),
    ("مسؤول", "قال المسئولون إن العدد ارتفع"),
    ("مسئول", "بحسب مسؤولين محليين"),
    ("لاجئ", "ثلاثة آلاف من اللاجئين"),
    ("قتل", "قُتِلَ عشرون شخصا"),
    ("طفل", "خمسة عشر طفلاً"),
    ("طفل", "طــفــل واحد"),
    ("مقاتل", "نحو ألفي مقاتلا والمقاتلين"),
    ("غارة", "عشرات الغارات الجوية"),
    ("دولار", "ثلاثة ملايين دولارا"),
    ("40000", "أكثر من ٤٠٬٠٠٠ طفل"),
    ("٤٠٠٠٠", "أكثر من 40,000 طفل"),
    ("۱۲", "12 شخصا"),
    ("99.9", "بنسبة 99.9 في المئة"),
    ("اﻷطفال", "أطفال المخيم"),
    ('"حزب الله"', "بيان لحزب الله اليوم"),
    ("UNHCR", "بحسب unhcr"),
]

# Words that look alike and are not the same.
DIFFERENT = [
    ("مدرس", "أُغلقت المدرسة"),
    ("ساد", "مكافحة الفساد"),
    ("بنان", "عاد إلى لبنان"),
    ("زارة", "وزارة الصحة"),
    ("قتيل", "قُتل عشرون"),
    ("جرحى", "قتلى المعارك"),
    ("لبن", "سكان لبنان"),
    ("سك", "عدد السكان"),
    ("تاب", "كتاب جديد"),
    ("عملي", "عملية عسكرية"),
    ("إيران", "طيران الحربي"),
    ("مانيا", "في ألمانيا"),
    ("400", "40,000 طفل"),
    ("40", "40,000 طفل"),
    ("000", "40,000 طفل"),
    ("له", "حزب الله"),
    ("سوري", "عاد إلى سوريا"),
    ('"الله حزب"', "بيان لحزب الله"),
]


def found(query: str, text: str) -> bool:
    """Whether the search of the published file finds `text`."""
    connection = sqlite3.connect(":memory:")
    connection.execute(
        "CREATE VIRTUAL TABLE t USING fts5 (words, content='', tokenize='unicode61 remove_diacritics 0')"
    )
    connection.execute("INSERT INTO t (rowid, words) VALUES (1, ?)", (index_words(text),))
    hits = connection.execute("SELECT rowid FROM t WHERE t MATCH ?", (match_expression(query),)).fetchall()
    connection.close()
    return bool(hits)


@pytest.mark.parametrize(("query", "text"), SAME)
def test_a_word_is_found_in_another_spelling(query: str, text: str) -> None:
    assert found(query, text)


@pytest.mark.parametrize(("query", "text"), DIFFERENT)
def test_a_word_that_only_looks_alike_is_not_found(query: str, text: str) -> None:
    assert not found(query, text)


@pytest.mark.parametrize("query", ["", " ", '"', '""', "!!!", "\u0000", "*", "()", "\u0640", "\u064b"])
def test_a_query_without_words_finds_nothing(query: str) -> None:
    assert not found(query, "طفل")


@pytest.mark.parametrize("query", ["طفل*", "طفل) OR (", "-طفل", "words:طفل", 'طفل"', "طفل^2 NEAR"])
def test_signs_of_the_query_language_are_read_as_text(query: str) -> None:
    found(query, "طفل")  # no syntax error


def test_every_word_must_occur() -> None:
    assert found("أطفال المخيم", "مخيم يضم الأطفال")
    assert not found("أطفال المدرسة", "مخيم يضم الأطفال")


def test_missing_texts_are_left_out() -> None:
    assert index_words(None, "طفل", "") == "طفل"


ANY_TEXT = st.text(st.characters(exclude_categories=["Cs"]))
ARABIC_WORD = st.text(st.sampled_from("ابتثجحخدذرزسشصضطظعغفقكلمنهويةىأإآؤئء"), min_size=1, max_size=8)


@given(ANY_TEXT, ANY_TEXT)
def test_no_query_and_no_text_breaks_the_search(query: str, text: str) -> None:
    found(query, text)


@given(st.lists(ARABIC_WORD, min_size=1, max_size=6), st.data())
def test_every_word_of_a_text_finds_it(words: list[str], data: st.DataObject) -> None:
    assert found(data.draw(st.sampled_from(words)), " ".join(words))


@given(ARABIC_WORD)
def test_a_word_is_found_when_typed_without_ta_marbuta_and_alef_maqsura(word: str) -> None:
    assert found(word.replace("ة", "ه").replace("ى", "ي"), word)
