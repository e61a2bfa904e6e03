"""Texts of one shape repeated: what a reader of numbers meets in tables, broken files and attacks.

They hold every kind of token that the grammar knows. Where a shape has `{}`, another made-up word stands there each
time.
"""

SHAPES: dict[str, str] = {
    "digits": "7",
    "groups of digits": "777 ",
    "digits with commas": "777,",
    "Arabic digits": "\u0667",
    "percents": "5% ",
    "years": "2015 ",
    "dates": "12/3/2015 ",
    "scores": "3-1 ",
    "brackets": "(5) ",
    "letters": "س",
    "Latin letters": "a",
    "words": "سلام ",
    "waw": "و",
    "waw apart": "و ",
    "millions": "مليون و",
    "thousands": "ألف ",
    "number words": "خمسة وعشرون ",
    "duals": "جنديان ",
    "ordinals": "الثالث ",
    "vague numbers": "عشرات ",
    "fractions": "نصف ",
    "ranges": "من 5 إلى 6 ",
    "between": "بين 5 و6 ",
    "counts": "قتل 5 جنود و",
    "counts and places": "قتل 5 جنود في غزة و",
    "shares": "20% من المشاركين ",
    "parts": "بينهم 5 أطفال ",
    "out of": "5 من أصل 9 ",
    "units": "5 كيلومترات ",
    "units with parts": "متر و",
    "money": "5 ريالات ",
    "prices": "سعر البرميل 50 دولارا ",
    "rates": "5 براميل يوميا ",
    "temperatures": "41 درجة ",
    "at least": "ما لا يقل عن 5 ",
    "minus": "-5 ",
    "ages": "عمره 5 سنوات ",
    "numbers of": "عدد القتلى 5 ",
    "months": "5 مايو ",
    "said": "قال ",
    "said by": "قال الوزير إن 5 ",
    "according to": "بحسب الشرطة ",
    "names": "محمد بن علي ",
    "offices": "وزير الداخلية ",
    "said by many": "قال محمد العلي إن 5 جنود قتلوا. ",
    "said by others": "قال محمد {} إن 5 جنود قتلوا. ",
    "pledges": "تعهدت السعودية 5 ",
    "pledges of many": "تعهدت السعودية 5، والكويت 6، وقطر 7. ",
    "places": "غزة ",
    "other camps": "مخيم {} 5 خيام. ",
    "other words": "{} 5 ",
    "camps": "مخيم روضان 5 خيام. المخيم ",
    "prepositions": "في ",
    "that": "أن ",
    "relative": "الذي ",
    "negations": "لا ",
    "quotation marks": '"',
    "quotation marks apart": '" ',
    "angle quotes": "«قال 5» ",
    "opening quotes": "«قال ",
    "lines of opening quotes": "«قال 5 جنود\n",
    "lines of colons": "الوزير: 5 جنود\n",
    "colons": "قال: ",
    "brackets open": "(",
    "commas": "، 5 ",
    "full stops": "5. ",
    "new lines": "\n",
    "lines": "5 جنود\n",
    "sides of a size": "5×",
    "prices of shares": "سهم بسعر 5 ريالات ",
    "levels of indexes": "المؤشر 5.5 إلى 6.5 من ",
    "for each": "5 دولارات لكل فائز ",
    "before it fell": "الدولار 5 ين قبل أن يتراجع إلى ",
    "sums": "غرامة بلغت 5000 ثم ",
    "two of a people": "سعوديان ",
    "parts of a measure": "50 هكتارا، 20 منها ",
    "furniture": "اقرأ أيضا 5 ",
    "hashes": "#5 ",
    "combining marks": "\u064b",
    "marked letters": "قَ",
    "tatweel in words": "قـتل 5 ",
    "direction marks": "\u200f5 ",
    "spaces": " ",
    "no-break spaces": "5\u00a0",
    "emoji": "\U0001f600",
    "surrogates": "\ud800",
    "zero bytes": "\x00",
}


def repeated(shape: str, size: int) -> str:
    """The shape over and over, about `size` bytes of UTF-8."""
    times = size // len(shape.encode("utf-8", "surrogatepass"))
    if "{}" not in shape:
        return shape * times
    return "".join(shape.format(made_up(number)) for number in range(times))


def made_up(number: int) -> str:
    """A word that no table knows, another for every number."""
    return "ط" + "".join("بتثجحخدذرز"[int(digit)] for digit in str(number))
