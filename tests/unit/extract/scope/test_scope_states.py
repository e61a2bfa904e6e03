"""What happened to the counted things: the noun, the verb that governs it, the word that tells of it."""

import pytest


@pytest.mark.parametrize(
    ("text", "states"),
    [
        ("قُتل 5 جنود و3 مدنيين", ["killed", "killed"]),
        ("مقتل 5 جنود وإصابة 7", ["killed", "injured"]),
        ("قُتل 5 جنود وأصيب 7", ["killed", "injured"]),
        ("5 قتلى و7 جرحى", ["killed", "injured"]),
        ("أصيب 7 جنود بينهم 3 ضباط", ["injured", "injured"]),
        ("سقط 5 قتلى ودُمرت 3 سيارات", ["killed", "destroyed"]),
        ("العثور على خندقين وأحد عشر جهاز اتصال", ["found", "found"]),
    ],
)
def test_each_figure_of_a_row_has_its_own_state_or_shares_its_verb(scopes, text, states):
    assert scopes(text, "state") == states


@pytest.mark.parametrize(
    ("text", "state"),
    [
        ("أفرجت السلطات عن 5 معتقلين", "released"),
        ("عاد 5 نازحين", "returned"),
        ("نقلت السيارات 52 جريحا", "injured"),
        ("استقبل المستشفى 17 جثة", "killed"),
        ("وفاة خمسة مصابين", "died of wounds"),
        ("يضم السجن 7 موقوفين", "detained"),
        ("بلغ عدد الموقوفين 36 شخصا", "arrested"),
    ],
)
def test_a_strong_verb_says_more_than_the_noun_and_a_weak_one_less(scopes, text, state):
    assert scopes(text, "state") == [state]


@pytest.mark.parametrize(
    ("text", "state"),
    [
        ("ضبطت الشرطة 5 أشخاص", "arrested"),
        ("ضبطت الشرطة 5 سيارات", "seized"),
        ("غرق 5 مهاجرين", "killed"),
        ("غرق 5 قوارب", "sunk"),
    ],
)
def test_beings_and_things_are_told_apart(scopes, text, state):
    assert scopes(text, "state") == [state]


@pytest.mark.parametrize(
    ("text", "state"),
    [
        ("13 قرية تضررت", "damaged"),
        ("قال إن سبعة أشخاص أُصيبوا في الهجوم", "injured"),
        ("قال إن 4 ملايين يمني نازحون داخل بلادهم", "displaced"),
        ("قال إن 3 مسلحين قتلوا جنديا", None),
        ("وصلت 100 من عائلات المفقودين", None),
    ],
)
def test_what_is_told_behind_the_noun_must_be_of_it(scopes, text, state):
    assert scopes(text, "state") == [state]


@pytest.mark.parametrize(
    "text",
    [
        "قُتل القائد في 5 غارات",
        "دمر الزلزال الطريق إلى 5 قرى",
        "نُقل الجرحى مع 5 مسعفين",
    ],
)
def test_a_verb_does_not_govern_through_every_preposition(scopes, text):
    assert scopes(text, "state") == [None]


def test_a_threshold_that_is_not_crossed_is_no_fall(scopes):
    assert scopes("الإنتاج الكلي لم ينزل تحت مليون برميل يوميا", "state") != ["fell"]


def test_a_length_is_not_seized(scopes):
    assert scopes("ضبطت الشرطة نفقا طوله 300 متر", "state") == [None]


def test_and_indeed_is_not_the_verb_that_it_is_written_like(scopes):
    assert scopes("أما عدد المنازل المدمرة فقد بلغ 5200 منزل", "state") == ["destroyed"]


def test_a_camp_holds_residents_and_a_prison_detainees(scopes):
    text = "يضم المخيم 46 ألف شخص. ويضم السجن 300 شخص. ويضم المعرض 300 شخص."

    assert scopes(text, "state") == ["resident", "detained", None]


def test_a_share_inherits_the_state_of_its_whole(scopes):
    assert scopes("تحتجز القوات عشرة آلاف مقاتل، خمسهم من الأجانب", "state") == ["detained", "detained"]


def test_rising_is_no_state_of_a_count(scopes):
    assert scopes("ارتفع عدد القتلى إلى 24. وارتفعت الأسعار 3 في المئة.", "state") == ["killed", "rose"]
