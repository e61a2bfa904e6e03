"""Which figure another counts a part of."""

import pytest


@pytest.fixture
def wholes(claims):
    """The surface of the whole of each claim."""

    def read(text):
        found = claims(text)
        surfaces = {claim.span: claim.surface for claim in found}
        return [surfaces.get(claim.part_of) for claim in found]

    return read


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("قُتل 9 أشخاص بينهم 3 جنود", [None, "9"]),
        ("قُتل 9 أشخاص، من ضمنهم 3 جنود", [None, "9"]),
        ("سقط 16 قتيلا، عشرة منهم مدنيون", [None, "16"]),
        ("تقل القافلة 625 شخصا، ثلثاهم من الأطفال", [None, "625"]),
        ("يضم المخيم 46 ألف شخص، أكثر من 60% منهم أطفال", [None, "46 ألف"]),
        ("صوّت 29 نائبا من أصل 120", ["120", None]),
        ("ركبت الأمانة 100 لوحة منها 10 لوحات", [None, "100"]),
        ("شارك 5000 طالب. ورفض 20 بالمئة من الطلاب.", [None, "5000"]),
    ],
)
def test_words_that_mean_a_part_link_it_to_its_whole(wholes, text, expected):
    assert wholes(text) == expected


def test_parts_in_a_row_have_one_whole(wholes):
    text = "قُتل 24 شخصا. وقال إن بين القتلى سبع نساء وطفلين، إضافة إلى أجنبيين."

    assert wholes(text) == [None, "24", "24", "24"]


def test_a_value_that_is_denied_is_no_whole(wholes):
    text = "قال إن عدد الموقوفين بلغ 36 شخصا وليس 56، وإن بينهم 11 امرأة"

    assert wholes(text) == [None, None, "36"]


def test_things_are_no_part_of_persons(wholes):
    assert wholes("وصل 200 شخص في 40 حافلة، منها 5 حافلات صغيرة") == [None, None, "40"]


@pytest.mark.parametrize(
    "text",
    [
        "قُتل 9 أشخاص و3 جنود",
        "قُتل 9 أشخاص. وأحبط الجيش هجوما للإرهابيين وقتل 3 منهم.",
        "ارتفع السعر 3 بالمئة إلى 40 دولارا",
    ],
)
def test_what_stands_side_by_side_is_no_part(wholes, text):
    assert wholes(text) == [None, None]
