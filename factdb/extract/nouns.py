"""What a quantity counts or measures: the noun after the number, before it, or one said earlier."""

from collections.abc import Callable, Sequence

from factdb.core.claims import UnitKind
from factdb.core.numerals import NumeralKind
from factdb.core.words import Tag, Word
from factdb.extract.elision import bare
from factdb.extract.phrases import Noun, can_head, noun_of, phrase_end
from factdb.extract.qualifiers import first_open_word
from factdb.extract.quantity import Quantity
from factdb.extract.reading import Reading
from factdb.extract.shares import SHARE_OF_EVERY

_COUNTS = (UnitKind.COUNT,)
_CLAUSE_OPENERS = Tag.COMPLEMENTISER | Tag.CONJUNCTION | Tag.VERB | Tag.RELATIVE | Tag.AUXILIARY
_BACK = 16
_SAID_BEFORE = "measure of what was said before"
_EARLIER = 80
"""Words back in which the property of a list is named."""
_LIST = 15
"""Words between two numbers of which the second leaves its noun unsaid."""
"""Words before a quantity in which its subject is looked for."""
_OPENING = ("", ")", "\u00bb", "\u201d", '"', "\u00ab", "\u201c", ") \u00ab", "(")

Rule = Callable[[Reading, Quantity], Noun | None]


def find_nouns(reading: Reading, quantities: Sequence[Quantity]) -> list[Noun | None]:
    """What each quantity counts or measures; None where the article names nothing."""
    found: list[Noun | None] = []
    for place, quantity in enumerate(quantities):
        noun = _find(reading, quantity)
        if noun is None and place and _goes_on(reading, quantities[place - 1], quantity):
            noun = found[-1]
        if noun is None and quantity.kind not in _COUNTS:
            noun = nearest_before(reading, quantity)
        if quantity.kind is UnitKind.TEMPERATURE and (noun is None or reading.words[noun.first].has(Tag.PLACE)):
            noun = _property_named_earlier(reading, quantity)
        if noun is not None and noun.rule == _SAID_BEFORE and place and found[-1] is not None:
            same = reading.sentence_at(quantities[place - 1].first) == reading.sentence_at(quantity.first)
            noun = found[-1] if same else noun
        found.append(noun)
    return found


def _property_named_earlier(reading: Reading, quantity: Quantity) -> Noun | None:
    """The temperatures of which a list of towns speaks."""
    for place in range(quantity.first - 1, max(-1, quantity.first - _EARLIER), -1):
        word = reading.words[place]
        if word.has(Tag.MEASURE_NOUN) and not word.suffix and place + 1 < len(reading.words):
            if reading.words[place + 1].definite and reading.adjacent(place + 1):
                return noun_of(reading, place, phrase_end(reading, place), "property named earlier")
    return None


def _find(reading: Reading, quantity: Quantity) -> Noun | None:
    rules = _COUNT_RULES if quantity.kind in _COUNTS else _MEASURE_RULES
    for rule in rules:
        noun = rule(reading, quantity)
        if noun is not None:
            return noun
    return None


def _goes_on(reading: Reading, before: Quantity, quantity: Quantity) -> bool:
    """Whether a quantity without a noun of its own speaks of what the one before it speaks of.

    Measures of one sentence do (0.81 dollars or 1.69 %, to 48.79); a bare count in a list does (6 schools in Aden and 9
    in Ibb), but not one that points back by `of them` or `others`.
    """
    if reading.sentence_at(before.first) != reading.sentence_at(quantity.first) or points_back(reading, quantity):
        return False
    if quantity.kind is UnitKind.RATIO and reading.words[quantity.last].suffix:  # a quarter of them
        return True
    if quantity.kind not in _COUNTS:
        return before.kind not in _COUNTS and quantity.kind is not UnitKind.DURATION
    return before.kind in _COUNTS and quantity.first - before.last <= _LIST and (bare(reading, quantity) or _dates(reading, quantity.after))


def points_back(reading: Reading, quantity: Quantity) -> bool:
    """Whether the counted thing is said to be of, or besides, one said before: 12 of them, 25 others."""
    place = quantity.after
    return place < len(reading.words) and reading.adjacent(place) and reading.words[place].has(Tag.PARTITIVE | Tag.OTHERS)


def the_dual_itself(reading: Reading, quantity: Quantity) -> Noun | None:
    """Two soldiers: a dual noun counts itself."""
    if quantity.numeral.kind is not NumeralKind.DUAL:
        return None
    first = quantity.first
    last = phrase_end(reading, first) if quantity.last == first else first
    return noun_of(reading, first, last, "dual noun")


def before_its_number(reading: Reading, quantity: Quantity) -> Noun | None:
    """The seven attackers, one soldier: the number stands behind its noun as an adjective does."""
    first = quantity.first
    numeral = quantity.numeral
    behind = numeral.definite and not numeral.digits or numeral.kind is NumeralKind.SINGLE
    behind = behind or _said_twice(reading, quantity)
    if not behind or first == 0 or not reading.adjacent(first) or quantity.last != numeral.last:
        return None
    head = first - 1
    if not can_head(reading.words[head]) or reading.words[head].has(Tag.REACHING):
        return None
    if numeral.kind is not NumeralKind.SINGLE and not reading.words[head].definite and not _said_twice(reading, quantity):
        return None
    while head and reading.adjacent(head) and not reading.words[head].has(Tag.NOUN) and can_head(reading.words[head - 1]):
        if not reading.words[head - 1].has(Tag.NOUN) or reading.words[head].joined:
            break
        head -= 1
    return noun_of(reading, head, first - 1, "noun before its number word")


def _said_twice(reading: Reading, quantity: Quantity) -> bool:
    """Suspects two: the word two behind a noun that is in the dual already."""
    first = quantity.first
    if quantity.numeral.digits or quantity.low != 2 or first == 0 or quantity.numeral.kind is not NumeralKind.CARDINAL:
        return False
    before = reading.words[first - 1]
    return before.has(Tag.NOUN) and reading.adjacent(first) and not reading.words[first].prefix


def after_the_number(reading: Reading, quantity: Quantity) -> Noun | None:
    """700 children."""
    place = quantity.after
    if place >= len(reading.words) or not _open(reading, place):
        return None
    word = reading.words[place]
    if word.joined or word.preposition or word.has(Tag.OTHERS | Tag.PARTITIVE) or not can_head(word):
        return None
    if word.tags & (Tag.CHANGING | Tag.SPANNING | Tag.PLANNING | Tag.MONTH | Tag.WEEKDAY) or _dates(reading, place):
        return None
    return noun_of(reading, place, phrase_end(reading, place), "noun after the number")


def _dates(reading: Reading, place: int) -> bool:
    """On the day Thursday: the unit of time says when."""
    following = place + 1
    return (
        place < len(reading.words)
        and reading.words[place].has(Tag.UNIT)
        and following < len(reading.words)
        and reading.words[following].has(Tag.WEEKDAY | Tag.MONTH)
    )


def whole_of_a_fraction(reading: Reading, quantity: Quantity) -> Noun | None:
    """Half of the city's quarters: a fraction owns its whole without `of`."""
    if quantity.number_rule != SHARE_OF_EVERY:
        shared = quantity.numeral.kind is NumeralKind.FRACTION or quantity.unit == "times"
        if not shared or reading.words[quantity.last].suffix:
            return None
        if quantity.numeral.definite:
            return None
    return after_the_number(reading, quantity)


def after_of(reading: Reading, quantity: Quantity) -> Noun | None:
    """Hundreds of the fighters; 60 % of the people: what stands after `of`."""
    words = reading.words
    place = quantity.after
    if place + 1 >= len(words) or not _open(reading, place) or words[place].form not in reading.pack.ranges.start:
        return None
    head = place + 1
    if quantity.kind is UnitKind.DURATION:
        return None
    if words[head].has(Tag.SHARE) and words[head].stem != "" and head + 1 < len(words) and quantity.kind in _COUNTS:
        return _after_share(reading, head)
    if not _open(reading, head) or not can_head(words[head]) or words[head].has(Tag.RELATIVE | Tag.EACH):
        return None
    if quantity.kind in _COUNTS and words[head].has(Tag.PLACE):
        return None
    return noun_of(reading, head, phrase_end(reading, head), "noun after of")


def _after_share(reading: Reading, share: int) -> Noun | None:
    """29 of 120 houses: the noun of the whole."""
    numeral = reading.pack.grammar.numeral(reading.text, reading.words, share + 1)
    place = numeral.last + 1 if numeral is not None else share + 1
    if place >= len(reading.words) or not reading.adjacent(place) or not can_head(reading.words[place]):
        return None
    if reading.words[place].joined or reading.words[place].preposition:
        return None
    return noun_of(reading, place, phrase_end(reading, place), "noun of the whole")


def among_them(reading: Reading, quantity: Quantity) -> Noun | None:
    """60 % of them are children: the noun after the partitive."""
    place = quantity.after
    words = reading.words
    if quantity.kind not in (UnitKind.PERCENT, UnitKind.RATIO) or place + 1 >= len(words) or not _open(reading, place):
        return None
    start = place if quantity.kind is UnitKind.RATIO and words[quantity.first].suffix else place + 1
    if start == place + 1 and not words[place].has(Tag.PARTITIVE):
        return None
    if words[start].form in reading.pack.ranges.start:
        start += 1
    if start >= len(words) or not _open(reading, start) or not can_head(words[start]) or words[start].joined:
        return None
    if words[start].preposition or words[start].has(Tag.PREPOSITION):
        return None
    return noun_of(reading, start, phrase_end(reading, start), "noun among them")


def governor(reading: Reading, quantity: Quantity) -> Noun | None:
    """The nearest word before a quantity that says what it counts or measures: `number of`, a measure, a verb."""
    through = quantity.kind not in _COUNTS
    for place in _backwards(reading, quantity, through=through):
        word = reading.words[place]
        found = None
        if through and (word.has(Tag.MEASURE_NOUN | Tag.AGE) or word.form in reading.pack.naming.its_measures):
            found = _measured(reading, place, quantity)
        if found is None and word.has(Tag.COUNTING):
            found = _number_of(reading, place, quantity)
        if found is None and _leads(reading, word):
            found = _subject(reading, place, quantity)
        if found is not None:
            return found
    return None


def _leads(reading: Reading, word: Word) -> bool:
    """Whether a verb leads from its subject to a number: reach, rise, range, exceed."""
    return word.has(Tag.REACHING | Tag.CHANGING | Tag.SPANNING) or word.stem in reading.pack.qualifiers.verbs


def _number_of(reading: Reading, place: int, quantity: Quantity) -> Noun | None:
    """The number of the displaced reached 40 thousand; the dead, whose number is 12."""
    if reading.words[place].suffix:
        return _phrase_before(reading, place, "noun before its number of")
    head = place + 1
    while head < quantity.first and reading.words[head].stem in reading.pack.naming.tolls:
        head += 1
    if head >= quantity.first or not reading.adjacent(head) or not can_head(reading.words[head]):
        return None
    return noun_of(reading, head, min(phrase_end(reading, head), quantity.first - 1), "number of")


def _measured(reading: Reading, place: int, quantity: Quantity) -> Noun | None:
    """A fine whose amount is a million: the noun before the measure word with its pronoun; else the measure itself."""
    word = reading.words[place]
    if word.suffix or word.form in reading.pack.naming.its_measures:
        owner = _owner_before(reading, place)
        if owner is not None:
            return None if _says_nothing(reading, owner) else owner
        return noun_of(reading, place, place, _SAID_BEFORE) if word.suffix else None
    if word.has(Tag.REACHING | Tag.PREPOSITION) or word.stem in reading.pack.naming.measure_carriers:
        return _owned(reading, place, quantity)
    if word.has(Tag.AGE) and not word.has(Tag.MEASURE_NOUN):
        return None
    last = min(phrase_end(reading, place), quantity.first - 1)
    return noun_of(reading, place, max(place, last), "measured property")


def _owner_before(reading: Reading, measure: int) -> Noun | None:
    """The fine whose amount, the meat whose value reaches: over the verb and the relative before the measure word."""
    place = measure
    skipped = Tag.REACHING | Tag.SPANNING | Tag.RELATIVE | Tag.AUXILIARY | Tag.CONJUNCTION
    while place and reading.words[place - 1].tags & skipped and "\n" not in reading.text.gaps[place]:
        place -= 1
    return _phrase_before(reading, place, "noun before its measure")


def _says_nothing(reading: Reading, noun: Noun) -> bool:
    """Whether the noun is a mere rate, sum or change whose own subject stands farther back."""
    head = reading.words[noun.first]
    return head.stem in reading.pack.naming.measure_carriers or head.has(Tag.CHANGING)


def _owned(reading: Reading, measure: int, quantity: Quantity) -> Noun | None:
    """The share of the children: what a measure word that says nothing is the measure of."""
    head = measure + 1
    if head >= quantity.first or not reading.adjacent(head) or not can_head(reading.words[head]):
        return None
    word = reading.words[head]
    if word.preposition or word.joined or not (word.definite or word.has(Tag.NOUN)) or word.has(Tag.CHANGING):
        return None
    return noun_of(reading, head, min(phrase_end(reading, head), quantity.first - 1), "owner of the measure")


def _subject(reading: Reading, place: int, quantity: Quantity) -> Noun | None:
    """The price of Brent rose to 53 dollars: the subject of the verb that leads to the number."""
    words = reading.words
    head = place + 1
    if head < quantity.before and reading.adjacent(head) and can_head(words[head]) and not words[head].preposition:
        if not words[head].has(Tag.COUNTING | Tag.MEASURE_NOUN) or words[head].stem not in reading.pack.naming.measure_carriers:
            last = min(phrase_end(reading, head), quantity.first - 1)
            return noun_of(reading, head, last, "subject of the verb")
    return _phrase_before(reading, place, "subject before the verb")


def subject_of_nominal(reading: Reading, quantity: Quantity) -> Noun | None:
    """The attackers were nine; the dead are nine only: a bare number said of the definite noun before it."""
    words = reading.words
    place = quantity.before - 1
    while place >= 0 and words[place].has(Tag.AUXILIARY) and reading.adjacent(place + 1):
        place -= 1
    if place < 0 or not reading.adjacent(place + 1) or not words[place].has(Tag.NOUN) or words[place].preposition:
        return None
    if not words[place].definite or words[place].has(Tag.PREPOSITION | Tag.COMPLEMENTISER):
        return None
    if place and words[place - 1].has(Tag.PREPOSITION) and reading.adjacent(place):
        return None
    return noun_of(reading, place, place, "subject of a nominal sentence")


def nearest_before(reading: Reading, quantity: Quantity) -> Noun | None:
    """A siege that lasted six hours; prison for ten years; a gunman (58 years)."""
    place = first_open_word(reading, quantity.before)
    if place is None:
        place = quantity.before - 1
    steps = 0
    first, _ = reading.sentence_at(quantity.first)
    while place >= first and steps < 4:
        word = reading.words[place]
        carrier = word.stem in reading.pack.naming.measure_carriers
        if word.has(Tag.NOUN) and not word.has(Tag.STOP & ~Tag.VERB) and not carrier:
            head = place
            while head > first and reading.adjacent(head) and reading.words[head - 1].has(Tag.NOUN) and not reading.words[head].prefix:
                head -= 1
            return noun_of(reading, head, place, "nearest noun before")
        if word.digits or word.number is not None:
            return None
        place -= 1
        steps += 1
    return None


def _open(reading: Reading, place: int) -> bool:
    gap = reading.text.gaps[place]
    return reading.adjacent(place) or ("\n" not in gap and gap.strip(" %") in _OPENING)


def _backwards(reading: Reading, quantity: Quantity, *, through: bool = False) -> range:
    """The words before a quantity in its clause, nearest first; `through` goes on over other numbers."""
    first, _ = reading.sentence_at(quantity.first)
    start = max(first, quantity.before - _BACK)
    for place in range(quantity.first - 1, start - 1, -1):
        word = reading.words[place]
        if place < quantity.before - 1 and word.digits and not through:
            start = place + 1
            break
        if word.has(Tag.COMPLEMENTISER):
            start = place
            break
    return range(quantity.first - 1, start - 1, -1)


def _clause_subject(reading: Reading, place: int, rule: str) -> Noun | None:
    """The noun that opens the clause before a word, with what belongs to it: the assets frozen abroad amount to ..."""
    words = reading.words
    first, _ = reading.sentence_at(place)
    start = place
    while start > first and place - start < _BACK:
        before = words[start - 1]
        if before.tags & _CLAUSE_OPENERS and not before.definite or before.digits or not reading.adjacent(start):
            break
        start -= 1
    if place - start < 2 or not can_head(words[start]) or words[start].preposition or not words[start].has(Tag.NOUN) and not words[start].definite:
        return None
    last = phrase_end(reading, start)
    if last >= place - 1:
        return None
    belongs = words[last + 1]
    if not (belongs.has(Tag.PREPOSITION) or belongs.preposition):
        return None
    return noun_of(reading, start, last, rule)


def _phrase_before(reading: Reading, place: int, rule: str) -> Noun | None:
    """The noun phrase that ends right before a word, or the subject of the clause that does."""
    clause = _clause_subject(reading, place, rule)
    if clause is not None:
        return clause
    first, _ = reading.sentence_at(place)
    last = place - 1
    while last >= first and (reading.words[last].has(Tag.RELATIVE | Tag.AUXILIARY | Tag.ADVERB) or reading.words[last].form in reading.pack.particles):
        last -= 1
    if last < first or not can_head(reading.words[last]):
        return None
    head = last
    while head > first and reading.adjacent(head) and last - head < 5:
        before = reading.words[head - 1]
        if reading.words[head].prefix and not reading.words[head].definite or not can_head(before) or before.has(Tag.VERB):
            break
        if reading.words[head].joined or reading.words[head].preposition:
            break
        head -= 1
    return noun_of(reading, head, last, rule)


_COUNT_RULES: tuple[Rule, ...] = (
    the_dual_itself,
    before_its_number,
    after_the_number,
    after_of,
    subject_of_nominal,
    governor,
)
_MEASURE_RULES: tuple[Rule, ...] = (
    whole_of_a_fraction,
    after_of,
    among_them,
    governor,
)
