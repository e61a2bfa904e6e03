"""The words by which comparison reads a claim's surroundings, in Arabic and English.

They are matched in folded spelling, with joined particles allowed before them.
"""

import re
from collections.abc import Iterable
from functools import lru_cache

from factdb.compare.tokens import codes, codes_of, stem, stems
from factdb.core.text import fold

_CACHED_PLACES = 10_000


def _pattern(phrases: Iterable[str]) -> re.Pattern[str]:
    alternatives = "|".join(fold(phrase).replace(" ", r"\s+") for phrase in phrases)
    return re.compile(rf"(?<!\w)[\u0648\u0641\u0628\u0644]?(?:{alternatives})(?!\w)", re.IGNORECASE)


def _any_of(*lists: Iterable[str]) -> str:
    return rf"(?:{'|'.join(fold(phrase) for phrases in lists for phrase in phrases)})(?!\w)"


def _stems_of(*lines: str) -> frozenset[str]:
    return frozenset(stem(fold(word)) for line in lines for word in line.split())


FORMER = _pattern(
    [
        "بعدما كان(?:ت|وا)?",
        "بعد (?:أن|ما) (?:كان(?:ت|وا)?|تحدث(?:ت|وا)?|أعلن(?:ت|وا)?|بلغ(?:ت)?)",
        "في (?:ال)?بداية(?: الأمر)?",
        "في بادئ الأمر",
        "سابقا",
        "في السابق",
        "آنذاك",
        "حينها",
        "حينذاك",
        "قبل (?:الأزمة|الحرب|النزاع|الانقلاب|الثورة|الجائحة|الزلزال|الإغلاق)",
        r"قبل (?:\w+ ){0,2}?(?:سنوات|سنة|سنتين|أعوام|عام|عاما|عامين|عقود|عقد|عقدين|أشهر|شهرا|شهرين)",
        "(?:تقدير(?:ات)?|حصيلة|إحصائية) (?:سابقة?|سابق)",
        "تقدير(?:ات)? أولي(?:ة)?",
        "initially",
        "previously",
        "(?:up|down) from",
        "used to be",
        "an? (?:earlier|previous|initial) (?:count|estimate|toll|figure)",
        "before the (?:crisis|war|conflict|pandemic|closure)",
        r"(?:\w+ ){1,2}(?:years|months|decades) (?:ago|earlier)",
    ]
)
"""A value that once held: before a change, or withdrawn since."""

THEN = _pattern(["آنذاك", "وقتها", "وقتئذ", "حينها", "حينذاك", "يومها", "at the time", "back then"])
"""What is told behind these words is of an earlier time."""

PRELIMINARY = _pattern(
    ["(?:ك|ال)?(?:حصيلة|حصر|إحصائية) (?:ال)?أولي(?:ة)?", "preliminary (?:toll|count|figures)"]
)
"""A first count, which others follow."""

FORMER_BESIDE_ANOTHER = _pattern(
    [
        "كان(?:ت|وا)?",
        "مقارنة",
        "بالمقارنة",
        "مقابل",
        "بدلا من",
        "was",
        "were",
        "had been",
        "compared (?:to|with)",
    ]
)
"""The same, where the article gives another value for the same thing."""

SEVERAL_EVENTS = _pattern(
    [
        "(?:ال)?(?:حوادث|بلاغات|هجمات|تفجيرات)",
        "أعمال عنف",
        "(?:أماكن|مناطق) متفرقة",
        "(?:accidents|attacks|bombings)",
    ]
)
"""What happened at several events: their tolls are added up."""

ONE_EVENT = _pattern(
    [
        "(?:ال)?(?:حادث|حادثا|حادثة|هجوم|هجوما|تفجير|تفجيرا|انفجار|انفجارا|غارة|كمين|كمينا)",
        "(?:accident|attack|bombing|explosion)",
    ]
)
"""One event: what follows is its toll, whatever the sentence added up before."""

OVER_TIME = _pattern(
    [
        "خلال",
        "منذ",
        "طيلة",
        "طوال",
        "على مدى",
        "على مدار",
        "في غضون",
        "since",
        "during",
        "over the (?:past|last)",
        "within",
    ]
)
"""What happened over a stretch of time, not at one event."""

_MONTHS_WITH_ORDINALS = "".join(rf"(?<!{fold(month)} )" for month in ("كانون", "تشرين", "ربيع", "جمادى"))
_ORDINALS = "|".join(
    fold(word)
    for word in (
        *(
            "الأول",
            "الأولى",
            "الثاني",
            "الثانية",
            "الثالث",
            "الثالثة",
            "الرابع",
            "الرابعة",
            "الخامس",
            "الخامسة",
        ),
        *(
            "السادس",
            "السادسة",
            "السابع",
            "السابعة",
            "الثامن",
            "الثامنة",
            "التاسع",
            "التاسعة",
            "العاشر",
            "العاشرة",
        ),
        *("first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth"),
    )
)
ORDINAL = re.compile(
    rf"{_MONTHS_WITH_ORDINALS}(?<!\w)(?:{_ORDINALS})(?!\w| {fold('عشر')}| {fold('عشرة')})", re.IGNORECASE
)
"""Which of several it is: the third convoy, the second quarter."""

DEFINITE = re.compile(rf"{fold('ال')}\w|the\s", re.IGNORECASE)
"""How a number begins that was given before: the four fans."""

MEMBERS = re.compile(
    rf"^\s*(?:\w+\s+)?(?:{fold('من')}|(?:{fold('في')}|{fold('بين')}|{fold('من')})\s+{fold('صفوف')})\s+((?:\w+\s*){{1,2}})"
)
"""Of whom the counted ones were: `ten of the rebels`, `ten in the ranks of the army`."""

BESIDE_A_NAMED_ONE = re.compile(
    rf"^\s*(?:\w+\s+){{0,2}}(?:{fold('آخرين')}|{fold('آخرون')}|others)(?!\w)", re.IGNORECASE
)
"""So-and-so and twenty others: those who are named are not counted."""

APART_FROM_ALL = re.compile(
    r"^\s*(?:\w+\s+){0,3}?"
    + _any_of(
        [
            "خطير(?:ة)?",
            "حرج(?:ة)?",
            "متوسط(?:ة)?",
            "طفيف(?:ة)?",
            "خفيف(?:ة)?",
            "بسيط(?:ة)?",
            "بليغ(?:ة)?",
            "بالغ(?:ة)?",
        ],
        ["وجريح\\w?", "وجرحى", "ومصاب\\w?", "غادروا", "خرجوا", "تماثلوا"],
        ["seriously", "critically", "slightly", "dead and injured", "dead or injured"],
    ),
    re.IGNORECASE,
)
"""Behind a number of people: those who are badly hurt, or back home, are not all of the injured; the dead and the
injured together are not the dead."""

MOVED = _pattern(
    [
        "(?:ارتفع|انخفض|تراجع|هبط|نزل|صعد|قفز|زاد|خسر|كسب|نما|انكمش|قلص|تحسن)(?:ت)?",
        "(?:متراجع|منخفض|مرتفع|صاعد|هابط|خاسر|رابح)\\w{0,2}",
        "(?:ال)?(?:ارتفاع|انخفاض|تراجع|هبوط|نزول|صعود|زيادة|نمو|خسارة|مكاسب|خسائر)\\w{0,2}",
        "(?:rose|fell|gained|lost|grew|dropped|slipped|jumped|climbed)",
    ]
)
"""A share after these words is how far something moved."""

CONTRAST = _pattern(
    [
        *("لكن", "لكنه", "لكنها", "لكنهم", "غير أن", "غير أنه", "غير أنها", "إلا أن", "إلا أنه", "إلا أنها"),
        *("في المقابل", "بالمقابل", "خلافا", "بخلاف", "نفى", "نفت"),
        *(r"(?:[يت]تحدث(?:ون)?|تحدث(?:ت|وا)?)(?: \w+){0,2} عن", "رواية أخرى", "مصادر أخرى"),
        *("ينفي", "تنفي", "ينفيه", "تنفيه", "ينفيها", "تنفيها"),
        *("however", "but", "by contrast", "contrary to"),
    ]
)
"""Words that set one account against another."""

MEANWHILE = _pattern(["بينما", "في حين", "while"])
"""Words that set two accounts beside one another, if two speakers are named; else two things."""

FROM = re.compile(rf"(?<!\w){fold('من')}\s*$|(?<!\w)from\s*$", re.IGNORECASE)
TO = _pattern(["إلى", "الى", "to"])
"""`From A to B`: between the end of A and the start of B."""

PLANNED = _pattern(
    [
        "(?:ال)?هدف",
        "[يتن]ستهدف",
        "مستهدف(?:ة)?",
        "[يتن]عتزم",
        "[يتن]خطط",
        "من المتوقع",
        "من المقرر",
        "[يتن]توقع",
        "target(?:s|ed)?",
        "aims?",
        "plans? to",
        "expected to",
    ]
)
"""A plan, target or forecast rather than something done."""

EVERYDAY_WORDS = _stems_of(
    "من في على عن إلى أن إن أنه إنه أنها إنها أنهم ما لا لم لن هو هي هم التي الذي الذين هذا هذه ذلك",
    "تلك كما كان كانت كانوا قد بعد قبل خلال منذ حتى بين مع عند لدى أو ثم لكن غير كل بعض أكثر أقل نحو",
    "حوالي قرابة زهاء نسبة عدد أعداد بلغ بلغت يبلغ تبلغ وصل وصلت قال قالت يقول تقول أضاف أضافت أوضح",
    "أوضحت أكد أكدت ذكر ذكرت أعلن أعلنت أفاد أفادت أشار أشارت بحسب وفق وفقا حسب مشيرا موضحا مؤكدا",
    "مضيفا اليوم أمس الآن حاليا السبت الأحد الاثنين الثلاثاء الأربعاء الخميس الجمعة يناير فبراير",
    "مارس أبريل مايو يونيو يوليو أغسطس سبتمبر أكتوبر نوفمبر ديسمبر يوم شهر عام سنة الماضي الماضية",
    "السابق السابقة الجاري الحالي المقبل القادم مقارنة أول حين بات أصبح تم قام وقد ألف آلاف مليون",
    "ملايين مليار مليارات تريليون دولار يورو ريال دينار درهم جنيه ليرة كيلومتر متر طن المئة المائة",
    "بالمئة بالمائة أي أيضا فقط منها منهم بينهم بينها ضمن داخل خارج حيث إذ فيما بينما رغم أما the of",
    "in on at by for from to and or with that this these those was were is are be been has have had",
    "said says according about nearly around almost more less than least most its their his her it",
    "they he she which who also year month day week percent million billion thousand",
)
"""Words that say nothing about which thing a number belongs to."""
_EVERYDAY_CODES = codes_of(EVERYDAY_WORDS)

WORDS_FOR_PEOPLE = _stems_of(
    "شخص أشخاص فرد أفراد مواطن مواطنين مدني مدنيين نسمة إنسان آخرين آخرون ناس طفل أطفال امرأة نساء",
    "رجل رجال عائلة عائلات عوائل أسرة أسر ساكن سكان شاب شبان شباب person persons people individual",
    "individuals citizen citizens civilian civilians child children woman women man men family",
    "families household households resident residents others",
)
"""Nouns that say who, but not what happened to them."""

PLACE_KINDS = _stems_of(
    "محافظة مدينة بلدة قرية منطقة ولاية إقليم قضاء ناحية مديرية حي ريف جزيرة عاصمة مقاطعة جمهورية",
    "مملكة دولة مخيم مصفاة حقل سد ميناء جنوب شمال شرق غرب وسط province city town village region",
    "state district governorate county island capital republic kingdom camp refinery field dam port",
    "of the",
)
"""What kind a place is: `Kerman` and `Kerman province` are one place, as far as claims go."""

POINTING_TO_PLACES = _pattern(
    [
        "(?:ال|لل)(?:محافظة|مدينة|بلدة|قرية|ولاية|إقليم|بلاد|مخيم|مصفاة|حقل|سد|ميناء|سجن|مطار|جزيرة|معبر)",
        "the (?:province|city|town|village|country|camp|refinery|field|prison|airport|island)",
    ]
)
"""Words that name a place again: the camp, the province."""

PLACES_OF_THEIR_OWN = _stems_of("مستشفى مستشفيات مشرحة عيادة مركز hospital morgue clinic")
"""What is counted there is counted for itself."""


def telling_words(text: str) -> frozenset[str]:
    """The stems that say which thing is meant: names, nouns, verbs that are not in every sentence."""
    return frozenset(stems(text)) - EVERYDAY_WORDS


def telling_codes(text: str) -> frozenset[int]:
    """The same, as numbers."""
    return frozenset(codes(text)) - _EVERYDAY_CODES


@lru_cache(maxsize=_CACHED_PLACES)
def place_words(place: str | None) -> frozenset[str]:
    """The words that tell a place from others; a name made only of kinds keeps all of them."""
    every = frozenset(stems(place)) if place else frozenset()
    return every - PLACE_KINDS or every
