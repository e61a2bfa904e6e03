"""Hypothesis strategies: numbers as newsrooms speak and write them, and text that looks like their copy.

The speller knows Arabic grammar on its own; it shares nothing with the extraction that it tests.
"""

from dataclasses import dataclass

from hypothesis import settings
from hypothesis import strategies as st

EXAMPLES = settings(max_examples=300, deadline=None, derandomize=True)
"""Settings of every property: repeatable, and no time is asserted."""

LARGEST = 10**15 - 1

# ---------------------------------------------------------------- numbers in words

_ONES = ["واحد", "اثنان", "ثلاث", "أربع", "خمس", "ست", "سبع", "ثماني", "تسع", "عشر"]
"""1 to 10; three to ten as before a feminine noun, without the ending of the masculine."""
_TENS = ["عشر", "ثلاث", "أربع", "خمس", "ست", "سبع", "ثمان", "تسع"]
_JOINED_HUNDREDS = _TENS[1:]


@dataclass(frozen=True, slots=True)
class Scale:
    """A scale word in the forms that it takes after numbers."""

    power: int
    one: str
    """Also the stem of the dual, whose ending says the case and whether a noun follows."""
    plural: str


THOUSAND = Scale(3, "ألف", "آلاف")
MILLION = Scale(6, "مليون", "ملايين")
MILLIARDS = (Scale(9, "مليار", "مليارات"), Scale(9, "بليون", "بلايين"))
TRILLION = Scale(12, "تريليون", "تريليونات")


@dataclass(frozen=True, slots=True)
class Spelling:
    """How a number is put into words: case, gender of what is counted, and the writer's habits."""

    oblique: bool = False
    feminine: bool = False
    hundred: str = "مئة"
    """The word for a hundred; other spellings are `مائة` and `ماية`."""
    joined: bool = True
    """`ثلاثمئة` rather than `ثلاث مئة`."""
    tanween: str = "ا"
    """The ending of an indefinite accusative: with or without its mark."""
    waw: str = " و"
    """Joins the parts; some writers split it off: ` و `."""
    milliard: Scale = MILLIARDS[0]
    hamza: bool = True
    """Without: `اربعة`, `الف`."""
    ta_marbuta: str = "ة"
    ya: str = "ي"
    """At the end of a word; Egyptian papers write it without dots."""


spellings = st.builds(
    Spelling,
    oblique=st.booleans(),
    feminine=st.booleans(),
    hundred=st.sampled_from(["مئة", "مائة", "ماية"]),
    joined=st.booleans(),
    tanween=st.sampled_from(["ا", "اً", "ًا"]),
    waw=st.sampled_from([" و", " و "]),
    milliard=st.sampled_from(MILLIARDS),
    hamza=st.booleans(),
    ta_marbuta=st.sampled_from("ةه"),
    ya=st.sampled_from("يى"),
)


def spoken(number: int, spelling: Spelling, before_noun: bool = False) -> str:
    """The number in Arabic words, 1 to 10^15 - 1; `before_noun` gives the construct (`ألفا شخص`)."""
    scales = (TRILLION, spelling.milliard, MILLION, THOUSAND)
    parts: list[str] = []
    rest = number
    for scale in scales:
        group, rest = divmod(rest, 10**scale.power)
        if group:
            parts.append(_scaled(group, scale, spelling, last=not rest, before_noun=before_noun and not rest))
    if rest:
        parts.append(_below_thousand(rest, spelling, spelling.feminine, construct=before_noun))
    return _respelled(spelling.waw.join(parts), spelling)


def _scaled(group: int, scale: Scale, spelling: Spelling, last: bool, before_noun: bool) -> str:
    """`ثلاثة آلاف`, `ألفان`, `خمسة عشر ألفا`, `مئتا ألف`: a scale word takes the masculine."""
    accusative = "" if before_noun else spelling.tanween
    if group == 1:
        return scale.one + (accusative if spelling.oblique and not last else "")
    if group == 2:
        return scale.one + _dual_ending(spelling, before_noun)
    words = _below_thousand(group, spelling, feminine=False, construct=True)
    tail = group % 100
    if 3 <= tail <= 10:
        return f"{words} {scale.plural}"
    return f"{words} {scale.one}" + (accusative if tail > 10 else "")


def _below_thousand(number: int, spelling: Spelling, feminine: bool, construct: bool) -> str:
    hundreds, tail = divmod(number, 100)
    parts = []
    if hundreds:
        parts.append(_hundreds(hundreds, spelling, construct and not tail))
    if tail:
        parts.append(_below_hundred(tail, spelling, feminine))
    return spelling.waw.join(parts)


def _hundreds(hundreds: int, spelling: Spelling, construct: bool) -> str:
    if hundreds == 1:
        return spelling.hundred
    if hundreds == 2:
        return spelling.hundred.removesuffix("ة") + "ت" + _dual_ending(spelling, construct)
    if spelling.joined:
        return _JOINED_HUNDREDS[hundreds - 3] + spelling.hundred
    return f"{_ONES[hundreds - 1]} {spelling.hundred}"


def _below_hundred(number: int, spelling: Spelling, feminine: bool) -> str:
    if number <= 10:
        return _digit(number, spelling, feminine)
    if number < 20:
        return _teen(number - 10, spelling, feminine)
    tens, ones = divmod(number, 10)
    ten = _TENS[tens - 2] + ("ين" if spelling.oblique else "ون")
    if not ones:
        return ten
    one = "إحدى" if ones == 1 and feminine else _digit(ones, spelling, feminine)
    return one + spelling.waw + ten


def _digit(number: int, spelling: Spelling, feminine: bool) -> str:
    """1 to 10. Three to ten take the opposite gender's ending."""
    if number == 1:
        return "واحدة" if feminine else "واحد" + (spelling.tanween if spelling.oblique else "")
    if number == 2:
        return ("اثنت" if feminine else "اثن") + _dual_ending(spelling, construct=False)
    stem = _ONES[number - 1]
    return stem if feminine else stem + "ة"


def _teen(ones: int, spelling: Spelling, feminine: bool) -> str:
    ten = "عشرة" if feminine else "عشر"
    if ones == 1:
        return f"{'إحدى' if feminine else 'أحد'} {ten}"
    if ones == 2:
        return f"{('اثنت' if feminine else 'اثن') + _dual_ending(spelling, construct=True)} {ten}"
    return f"{_digit(ones, spelling, feminine)} {ten}"


def _dual_ending(spelling: Spelling, construct: bool) -> str:
    if construct:
        return "ي" if spelling.oblique else "ا"
    return "ين" if spelling.oblique else "ان"


def _respelled(words: str, spelling: Spelling) -> str:
    if not spelling.hamza:
        words = words.translate(str.maketrans("أإآ", "ااا"))
    return " ".join(_with_endings(word, spelling) for word in words.split(" "))


def _with_endings(word: str, spelling: Spelling) -> str:
    if word.endswith("ة"):
        return word.removesuffix("ة") + spelling.ta_marbuta
    return word.removesuffix("ي") + spelling.ya if word.endswith("ي") else word


_EDGES = [
    *range(3, 130),
    *(10**power + more for power in range(3, 15) for more in (0, 1, 2, 3, 10, 11, 100, 200, 1000, 2000)),
    *(2 * 10**power for power in range(2, 15)),
]
whole_numbers = st.one_of(
    st.sampled_from(_EDGES),
    st.integers(3, 9_999),
    st.integers(3, 10**6),
    st.integers(3, LARGEST),
    # Round numbers, as the news gives them: few digits and a scale.
    st.builds(lambda digits, power: digits * 10**power, st.integers(3, 999), st.integers(0, 12)),
)
"""Integers from 3 to 10^15 - 1, small, round and large ones alike. One and two are spoken by the noun."""


# ---------------------------------------------------------------- numbers in digits

SCRIPTS = ("0123456789", "٠١٢٣٤٥٦٧٨٩", "۰۱۲۳۴۵۶۷۸۹")
digit_scripts = st.sampled_from(SCRIPTS)
thousands_marks = st.sampled_from(["", ",", ".", "،", "٬"])
thousands_spaces = st.sampled_from([" ", "\u00a0", "\u202f", "\u2009"])


def in_script(text: str, script: str) -> str:
    """The text with its ASCII digits written in another script."""
    return text.translate(str.maketrans(SCRIPTS[0], script))


def in_digits(number: int, separator: str, script: str) -> str:
    """The number in digits, grouped by thousands."""
    return in_script(f"{number:,}".replace(",", separator), script)


# ---------------------------------------------------------------- text

_WORDS = """
    قال أعلنت أضاف نفى الوزير وزارة الصحة الشرطة أحمد رستمي مقتل إصابة قُتل أصيب اعتقلت شخصا جنديان طفلين
    الطرفان مليون ملايين ألف آلاف مئتي ثلاثة خمسة عشر عشرون عشرات نصف ثلث ثلثا ربع ضعف واحد أحد بضعة نيف
    من إلى بين أو و نحو أكثر أقل لا يقل عن على الأقل تقريبا دولار ريال دينار يورو كيلومتر مربع طن برميل
    يوميا في المئة بالمئة درجة ساعة يوم عام سنة مارس آذار رمضان الساعة المادة رقم بينهم منهم آخرون أصل كل
    وفق بحسب مصدر أمني إن أن عدد بلغ المخيم بغداد الثانية الخامسة الأول
"""
_MARKS = [
    "،",
    "؛",
    ".",
    ":",
    "؟",
    "!",
    "«",
    "»",
    '"',
    "“",
    "”",
    "(",
    ")",
    "-",
    "–",
    "/",
    "%",
    "٪",
    "$",
    "€",
    "\n",
    "\n\n",
]
_GLUED = ["ال", "الـ", "ب", "بـ", "و", "لـ", "ف", "#", "@"]

DIRECTION_MARKS = "\u200e\u200f\u061c\u202a\u202b\u202c\u2066\u2067\u2069"
VOWEL_SIGNS = "".join(chr(code) for code in range(0x64B, 0x653)) + "\u0670"
TATWEEL = "\u0640"
MARKS = DIRECTION_MARKS + VOWEL_SIGNS + TATWEEL

_number_pieces = st.one_of(
    st.integers(0, 10**9).map(str),
    st.decimals(0, 10**6, places=2, allow_nan=False).map(str),
    st.builds(in_digits, st.integers(0, 10**12), st.one_of(thousands_marks, thousands_spaces), digit_scripts),
    st.builds(spoken, st.integers(1, LARGEST), spellings),
    st.builds(
        "{}{}{}".format,
        st.integers(0, 99),
        st.sampled_from(["-", "/", "ر", ":", ",", ".", "–"]),
        st.integers(0, 2100),
    ),
)
_pieces = st.one_of(
    st.sampled_from(_WORDS.split()),
    st.sampled_from(_MARKS),
    _number_pieces,
    st.builds("{}{}".format, st.sampled_from(_GLUED), _number_pieces),
)
newsroom_texts = st.lists(_pieces, max_size=40).map(" ".join)
"""Words, numbers and marks of news copy in any order; most of it means nothing."""

_LETTERS = (
    "".join(chr(code) for code in range(0x621, 0x64B)) + "".join(SCRIPTS) + VOWEL_SIGNS + DIRECTION_MARKS
)
arabic_soup = st.text(st.sampled_from(_LETTERS + TATWEEL + '  .,،%٪-/:()«»"\n\u00a0'), max_size=120)
any_texts = st.one_of(newsroom_texts, arabic_soup, st.text(max_size=120))


@st.composite
def marked(draw: st.DrawFn, text: str) -> str:
    """The text with vowel signs, tatweel and direction marks strewn over its Arabic letters."""
    strewn = []
    for here, following in zip(text, [*text[1:], " "], strict=False):
        strewn.append(here)
        if not "ء" <= here <= "ي":
            continue
        choices = ["", "", "", *VOWEL_SIGNS[:4], DIRECTION_MARKS[0], DIRECTION_MARKS[1]]
        if "ء" <= following <= "ي":
            choices.append(TATWEEL)
        strewn.append(draw(st.sampled_from(choices)))
    return "".join(strewn)
