"""What is counted: by phrases, words, nationalities, units, and what an elided noun points back to."""

import pytest


@pytest.mark.parametrize(
    ("text", "concept"),
    [
        ("وصلت 12 سيارة إسعاف", "ambulance"),
        ("وصلت اثنتا عشرة من سيارات الإسعاف", "ambulance"),
        ("انفجرت سيارتا إسعاف", "ambulance"),
        ("وصلت 12 سيارة", "car"),
        ("انفجرت 3 عبوات ناسفة", "bomb"),
        ("وزعت 400 سلة غذائية", "food-basket"),
        ("استقبل المركز 22 طرفا مانحا", "donor"),
    ],
)
def test_a_noun_of_several_words_names_one_thing(scopes, text, concept):
    assert scopes(text, "concept") == [concept]


def test_a_noun_that_no_table_knows_is_a_concept_of_its_own(scopes):
    one, other = scopes("باع التاجر 20 خنفساء. ثم باع 30 خنفساء.", "concept")

    assert one == other
    assert one is not None


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("وصل 40 عراقيا", ("person", "iraq")),
        ("وصل 20 ألفا من العراقيين", ("person", "iraq")),
        ("وصلت 157 عائلة عراقية", ("family", "iraq")),
        ("وصل 40 عاملا أجنبيا", ("worker", "foreign")),
        ("وصل 40 عاملا", ("worker", None)),
    ],
)
def test_a_nationality_or_group_is_told_with_the_concept(scopes, text, expected):
    assert scopes(text, "concept", "group") == [expected]


def test_the_number_of_says_who_the_persons_are(scopes):
    text = "قال إن عدد العراقيين المتبقين في المخيم انخفض إلى 18 ألفا و400 شخص"

    assert scopes(text, "concept", "group", "state") == [("person", "iraq", "resident")]


def test_who_the_dead_were_is_read_behind_them(scopes):
    assert scopes("سقط ستة شهداء من المدنيين", "concept", "state") == [("civilian", "killed")]


def test_two_nouns_together_are_one_concept_of_both(scopes):
    (concept,) = scopes("قُتل 40 من الضباط والمسؤولين", "concept")

    assert concept == "officer-and-official"


def test_an_elided_noun_points_back(scopes):
    assert scopes("رُممت 6 مدارس في عدن و9 في إب", "concept") == ["school", "school"]


def test_of_them_points_back_to_those_who_are_named(scopes):
    assert scopes("أحبط الجيش هجوما للإرهابيين وقتل 21 منهم", "concept", "state") == [("terrorist", "killed")]


def test_others_who_are_injured_are_persons(scopes):
    found = scopes("دمر الزلزال 30 منزلا وأصيب 40 آخرون", "concept", "state")

    assert found == [("house", "destroyed"), ("person", "injured")]


def test_a_value_that_is_set_against_another_counts_the_same(scopes):
    text = "تراجع عدد قاطني المخيم إلى 46,500 شخص من 50 جنسية، بعدما كان يناهز 73 ألفا"

    now, nationalities, then = scopes(text, "concept", "state")

    assert now == then == ("person", "resident")
    assert nationalities[0] == "nationality"


@pytest.mark.parametrize(
    ("text", "concept"),
    [
        ("تعهدت الكويت 200 مليون دولار", "pledge"),
        ("تعهد الاتحاد الأوروبي بـ200 مليون يورو", "pledge"),
        ("بلغت الخسائر 200 مليون دولار", "loss"),
        ("خصصت الوزارة 200 مليون دولار", "funding"),
        ("بلغ سعر البنزين 3 دولارات", "petrol-price"),
    ],
)
def test_a_sum_of_money_is_named_by_its_verb_or_noun_not_by_who_pays(scopes, text, concept):
    assert scopes(text, "concept") == [concept]


def test_sums_in_a_row_share_their_verb(scopes):
    text = "تعهدت الكويت 200 مليون دولار، والاتحاد الأوروبي 120 مليون يورو (نحو 125 مليون دولار)"

    assert scopes(text, "concept", "state") == [("pledge", "pledged")] * 3


def test_barrels_are_of_crude_oil(scopes):
    text = "انخفض إنتاج الحقل إلى 85 ألف برميل يوميا. وبلغت الصادرات 60 ألف برميل يوميا."

    assert scopes(text, "concept", "state") == [("crude-oil", "produced"), ("crude-oil", "exported")]


@pytest.mark.parametrize(
    "text",
    ["مهندس عمره 58 سنة", "أطفال دون الخامسة عشرة", "تتراوح أعمارهم بين 12 و15 سنة", "المسلح (58 عاما)"],
)
def test_how_old_somebody_is_is_an_age(scopes, text):
    assert scopes(text, "concept") == ["age"]


def test_how_long_something_lasts_is_no_age(scopes):
    assert scopes("دام الحصار ست ساعات", "concept") == ["siege"]


def test_a_word_of_two_meanings_is_settled_by_its_state(scopes):
    assert scopes("سرحت الشركة 20 مستخدما. وللتطبيق 20 مليون مستخدم.", "concept") == ["worker", "user"]
