"""The words that reports are made of, in English and Arabic."""

from factdb.compare.slips import Slip
from factdb.core.claims import Qualifier, UnitKind

REASONS: dict[str, tuple[str, str]] = {
    "disjoint_values": (
        "no value satisfies both at one time",
        "لا توجد قيمة واحدة تصح على القولين في وقت واحد",
    ),
    "denial": ("one asserts what the other denies", "أحدهما يؤكد ما ينفيه الآخر"),
    "changed_copy": (
        "both print one text, but with another figure",
        "النصان نسخة واحدة لكن الرقم مختلف",
    ),
    "currency_swapped": (
        "the number is the same, the currency is not",
        "الرقم واحد والعملة مختلفة",
    ),
    "article_against_itself": (
        "one article gives both values for the same thing",
        "يورد المقال نفسه القيمتين للشيء نفسه",
    ),
    "one_speaker_two_values": (
        "one speaker is credited with both on one day",
        "تنسب القيمتان إلى مصدر واحد في يوم واحد",
    ),
    "running_count_falls": (
        "such a count can only grow, but the later value is lower",
        "هذا العدد لا ينقص لكن القيمة اللاحقة أقل",
    ),
    "level_moves_too_fast": (
        "such a number hardly moves that far in so few days",
        "يصعب أن يتغير هذا العدد إلى هذا الحد في أيام قليلة",
    ),
    "part_exceeds_whole": ("the part is larger than the whole", "الجزء أكبر من الكل"),
    "later_count": ("the count has grown since", "ارتفع العدد منذ ذلك الحين"),
    "earlier_value": (
        "one of the values is given as no longer holding",
        "إحدى القيمتين مذكورة على أنها سابقة",
    ),
    "own_later_value": ("the speaker gave a new value later", "أعطى المصدر نفسه قيمة جديدة لاحقا"),
    "later_value": ("the value has moved since", "تغيرت القيمة منذ ذلك الحين"),
}
PLAIN_REASONS = ("the values differ", "القيمتان مختلفتان")

SLIPS: dict[Slip, tuple[str, str]] = {
    Slip.TEN: (
        "one is ten or a hundred times the other, perhaps a digit too many or a lost decimal point",
        "إحدى القيمتين عشرة أضعاف الأخرى أو مئة، وربما زيد رقم أو سقطت الفاصلة",
    ),
    Slip.THOUSAND: (
        "one is a thousand times the other, perhaps million for milliard",
        "إحدى القيمتين ألف ضعف الأخرى، وربما كتب مليون بدل مليار",
    ),
    Slip.MILLION: (
        "one is a million times the other, perhaps a lost scale word",
        "إحدى القيمتين مليون ضعف الأخرى، وربما سقطت كلمة مليون",
    ),
    Slip.TRANSPOSED: (
        "two digits have changed places, perhaps a typing slip",
        "تبادل رقمان موضعيهما، وربما كان خطأ في الطباعة",
    ),
    Slip.CURRENCY: (
        "the number is the same, perhaps one currency printed for the other",
        "الرقم واحد، وربما كتبت عملة بدل أخرى",
    ),
}

STATES_AR: dict[str, str] = {
    "killed": "قتلى",
    "injured": "مصابون",
    "infected": "مصابون بالمرض",
    "recovered": "متعافون",
    "arrested": "موقوفون",
    "detained": "محتجزون",
    "kidnapped": "مخطوفون",
    "released": "مفرج عنهم",
    "sentenced": "محكوم عليهم",
    "executed": "معدمون",
    "displaced": "نازحون",
    "returned": "عائدون",
    "surrendered": "مستسلمون",
    "evacuated": "تم إجلاؤهم",
    "rescued": "تم إنقاذهم",
    "escaped": "فارون",
    "missing": "مفقودون",
    "homeless": "بلا مأوى",
    "resident": "مقيمون",
    "holed up": "متحصنون",
    "trapped": "محاصرون",
    "in need": "محتاجون",
    "hungry": "جائعون",
    "malnourished": "يعانون سوء التغذية",
    "employed": "عاملون",
    "off work": "متوقفون عن العمل",
    "used as human shields": "اتخذوا دروعا بشرية",
    "pledged": "تعهدات",
    "requested": "مطلوبة",
    "paid": "مدفوعة",
    "lost": "خسائر",
    "destroyed": "مدمرة",
    "damaged": "متضررة",
    "closed": "مغلقة",
    "sent": "مرسلة",
    "distributed": "موزعة",
    "found": "عثر عليها",
    "seized": "مضبوطة",
}
"""What the counted ones are called in a figure's title; what is not listed goes by its name in the pack."""

KINDS_AR: dict[UnitKind, str] = {
    UnitKind.COUNT: "عدد",
    UnitKind.CURRENCY: "مبلغ",
    UnitKind.PERCENT: "نسبة",
    UnitKind.RATIO: "نسبة",
    UnitKind.LENGTH: "طول",
    UnitKind.AREA: "مساحة",
    UnitKind.MASS: "وزن",
    UnitKind.VOLUME: "حجم",
    UnitKind.DURATION: "مدة",
    UnitKind.TEMPERATURE: "درجة حرارة",
    UnitKind.ENERGY: "طاقة",
    UnitKind.RATE: "معدل",
    UnitKind.OTHER: "قياس",
}
"""What is measured where the article does not name it."""

QUALIFIERS_AR: dict[Qualifier, str] = {
    Qualifier.APPROX: "نحو {}",
    Qualifier.AT_LEAST: "{} على الأقل",
    Qualifier.MORE_THAN: "أكثر من {}",
    Qualifier.AT_MOST: "{} على الأكثر",
    Qualifier.LESS_THAN: "أقل من {}",
}
QUALIFIERS_EN: dict[Qualifier, str] = {
    Qualifier.APPROX: "about {}",
    Qualifier.AT_LEAST: "at least {}",
    Qualifier.MORE_THAN: "more than {}",
    Qualifier.AT_MOST: "at most {}",
    Qualifier.LESS_THAN: "less than {}",
}

MANY_MEN, MANY_WOMEN = "ون", "ات"
"""Endings of participles: of several persons, and of several women."""
COMMA = "، "
