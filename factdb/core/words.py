"""What a word of a text can be: its tags, its number, its joined particles.

A language pack turns every folded word form into one `Word`, once; extraction then works on these.
"""

from dataclasses import dataclass
from decimal import Decimal
from enum import Enum
from typing import Final


class Tag:
    """Bits that say what a word can be; a word may be several things."""

    PREPOSITION: Final = 1 << 0
    CONJUNCTION: Final = 1 << 1
    COMPLEMENTISER: Final = 1 << 2  # that, whether: opens reported speech
    RELATIVE: Final = 1 << 3
    DEMONSTRATIVE: Final = 1 << 4
    PRONOUN: Final = 1 << 5
    NEGATION: Final = 1 << 6
    AUXILIARY: Final = 1 << 7
    PARTITIVE: Final = 1 << 8  # among them, of them
    OTHERS: Final = 1 << 9  # others, more
    ADVERB: Final = 1 << 10
    QUANTIFIER: Final = 1 << 11  # some, most, all: a quantity without a figure
    VERB: Final = 1 << 12
    SAYING: Final = 1 << 13  # a verb of saying
    WEAK_SAYING: Final = 1 << 14  # says something only before that, a colon or a quotation
    CARRYING: Final = 1 << 15  # adding, stressing: the subject of the sentence goes on speaking
    DENYING: Final = 1 << 16
    DECIDING: Final = 1 << 17  # rules, pledges, decides: its subject is the speaker
    RELAYING: Final = 1 << 18  # passes on the words of another
    REACHING: Final = 1 << 19  # amount to: links a quantity with its subject
    CHANGING: Final = 1 << 20  # rise, fall: from A to B is two claims
    SPANNING: Final = 1 << 21  # range between: from A to B is one range
    PLANNING: Final = 1 << 22
    MONTH: Final = 1 << 23
    WEEKDAY: Final = 1 << 24
    NUMBERED: Final = 1 << 25  # article, law, page: a name with a number follows
    COUNTING: Final = 1 << 26  # number of: the thing counted follows
    SHARE: Final = 1 << 27  # out of, of the total
    EACH: Final = 1 << 28  # per, for each
    AGE: Final = 1 << 29
    MEASURE_NOUN: Final = 1 << 30  # area, length, price: the measured property
    TITLE: Final = 1 << 31  # office or title before a name
    ANONYMOUS: Final = 1 << 32  # source, official: an unnamed speaker
    ORGANISATION: Final = 1 << 33  # ministry, company: opens an organisation's name
    DOCUMENT: Final = 1 << 34  # report, study: speaks as a document
    NOUN: Final = 1 << 35  # names a concept of the tables
    PLACE: Final = 1 << 36
    UNIT: Final = 1 << 37

    # what ends a noun phrase
    STOP: Final = (
        PREPOSITION
        | CONJUNCTION
        | COMPLEMENTISER
        | RELATIVE
        | DEMONSTRATIVE
        | PRONOUN
        | NEGATION
        | AUXILIARY
        | PARTITIVE
        | ADVERB
        | QUANTIFIER
        | VERB
        | SAYING
    )
    # where somebody may be said to speak
    CUES: Final = SAYING | WEAK_SAYING | CARRYING | DECIDING | RELAYING | DENYING


TAG_NAMES: dict[str, int] = {
    name.lower(): value
    for name, value in vars(Tag).items()
    if name.isupper() and name not in ("STOP", "CUES")
}
"""The tags by the names that packs use."""


class Mark:
    """Bits that say for what a word is worth a closer look, so that tables need not be asked about every word."""

    NUMBER: Final = 1 << 0  # digits or a number word
    FURNITURE: Final = 1 << 1  # can begin a phrase that pages print around an article
    SPEECH: Final = 1 << 2  # may say that somebody speaks
    PLACE: Final = 1 << 3  # can begin the name of a place
    PEOPLE: Final = 1 << 4  # names the people of a country
    DATE: Final = 1 << 5  # can begin a date
    STATE: Final = 1 << 6  # can say what happened, alone or as the first word of a phrase
    BOUND: Final = 1 << 7  # can begin a qualifier behind a number
    FALSEHOOD: Final = 1 << 8  # can begin `is baseless`
    LATIN: Final = 1 << 9  # holds Latin letters
    CLAUSE: Final = 1 << 10  # opens a clause
    ACCORDING: Final = 1 << 11  # can begin `according to`
    NAMED: Final = 1 << 12  # can begin a phrase that names what is counted

    # at these a walk through the whole text stops
    STOPS: Final = NUMBER | FURNITURE | SPEECH | PLACE | PEOPLE | CLAUSE | ACCORDING


class NumberKind(Enum):
    """What part of a spelled number a word can be."""

    UNIT = "unit"  # 1 to 9, and 10
    TEN = "ten"  # 20 to 90
    HUNDRED = "hundred"  # 100 to 900 in one word
    SCALE = "scale"  # thousand and up
    VAGUE = "vague"  # dozens, hundreds: a scale with no number
    FEW = "few"  # several
    FRACTION = "fraction"
    PART = "part"  # the plural of a fraction, after its numerator
    MULTIPLE = "multiple"  # double, times
    ELEVEN = "eleven"  # one in eleven and twenty-one; alone it says "one of"
    ORDINAL = "ordinal"
    DUAL = "dual"  # a noun that says two of itself


@dataclass(frozen=True, slots=True)
class NumberWord:
    """A word that says a number, or a part of one."""

    kind: NumberKind
    value: Decimal
    plural: bool = False
    """The plural of a scale word, which says a vague number when it stands alone."""
    also_fraction: Decimal | None = None
    """The fraction that the same letters can say (a fifth beside five)."""
    dual: bool = False
    """Says two of the scale: two thousand."""
    construct: bool = False
    """The dual before its noun, two thousand-of, spelled without its ending."""
    also_singular: bool = False
    """A construct dual that is spelled like the accusative singular."""
    also_own: bool = False
    """A construct dual that is spelled like `my ...` or like an adjective."""
    hides_waw: bool = False
    """Spelled like `and` joined to the one of eleven."""
    of_units: bool = False
    """A colloquial fraction that is one only right before a unit or a scale word."""


@dataclass(frozen=True, slots=True)
class Word:
    """One folded word form, taken apart."""

    form: str
    stem: str
    """Without joined particles; the spelling found in the pack's tables, if any."""
    tags: int = 0
    marks: int = 0
    """Bits of Mark."""
    prefix: str = ""
    """Joined particles before the stem."""
    suffix: str = ""
    """A joined pronoun after the stem."""
    number: NumberWord | None = None
    definite: bool = False
    """Carries the article or a joined pronoun."""
    joined: bool = False
    """Begins with a joined conjunction."""
    preposition: str = ""
    """The joined preposition, if any."""
    article: int = 0
    """How many letters at the end of `prefix` are the article."""
    digits: bool = False
    lemma: str | None = None
    """The table entry that the stem belongs to, such as a month's number or a unit's code."""

    @property
    def says_number(self) -> bool:
        """Whether the word is digits or a number word."""
        return bool(self.marks & Mark.NUMBER)

    def has(self, tags: int) -> bool:
        """Whether the word can be any of `tags`."""
        return bool(self.tags & tags)
