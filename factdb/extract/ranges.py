"""Two numbers that are one range, or the two ends of a change that share scale and unit."""

from collections.abc import Sequence
from dataclasses import replace

from factdb.core.claims import Qualifier, UnitKind
from factdb.core.numerals import ONE, Numeral, NumeralKind
from factdb.core.words import Tag
from factdb.extract.bare import bare
from factdb.extract.currencies import Usage, adjective_of
from factdb.extract.qualifiers import first_open_word
from factdb.extract.quantity import Quantity, of_numeral, plain
from factdb.extract.reading import Reading
from factdb.extract.signs import SIGNED
from factdb.extract.units import unit_at, with_unit

_BETWEEN_ENDS = 3
"""How many words (unit, connective) may stand between the ends."""
_GOVERNED = 14
"""Words before a number in which a verb governs it."""
_YEARS = (1900, 2100)
_BETWEEN = ("%", "\u060c", "-", ")", "\u00bb", "\u201d", '"')
"""Signs that may stand behind the first end; a bracket or mark of its own closes there."""
_ENDS = (NumeralKind.CARDINAL, NumeralKind.SINGLE, NumeralKind.DUAL, NumeralKind.FRACTION)


def read_range(reading: Reading, first: Numeral, usage: Usage) -> Quantity | None:
    """The range that begins with `first`, or None where it stands alone."""
    if first.kind not in _ENDS:
        return None
    opener = _opener(reading, first.first)
    between = opener is not None and reading.words[opener].stem in reading.pack.ranges.between
    second = _second_end(reading, first)
    if second is None and between:
        halves = _split(reading, first)
        first, second = (halves[0], ("and", halves[1])) if halves is not None else (first, None)
    if second is None:
        return None
    connective, last = second
    first = _whole(reading, first, last)
    if not _spans(reading, first, last, connective, opener) or (not between and _behind_noun(reading, first)):
        return None
    low, high = first.low, last.low
    below_zero = _below_zero(reading, first)
    if plain(first) and last.scale > ONE and low * last.scale <= high and first.last + 2 >= last.first:
        low *= last.scale
    if not below_zero:
        low, high = (high, low) if between and low > high else (low, high)  # the larger end first
        if low >= high:
            return None
    merged = replace(of_numeral(last), first=first.first, start=first.start, low=low, high=high)
    merged = replace(
        merged, qualifier=Qualifier.RANGE, before=_start(opener, first), number_rule=f"range by {connective}"
    )
    merged = replace(merged, kind=UnitKind.COUNT, unit=None) if last.kind is NumeralKind.DUAL else merged
    united = _united(reading, merged, first, usage)
    if below_zero and united.kind not in SIGNED:
        return None
    return _with_own_units(reading, (first, last), united, usage)


def _whole(reading: Reading, first: Numeral, last: Numeral) -> Numeral:
    """Five to six matches, where five alone is spelled like a fifth."""
    number = reading.words[first.first].number
    if first.kind is not NumeralKind.FRACTION or last.kind is not NumeralKind.CARDINAL or number is None:
        return first
    if first.first != first.last or number.also_fraction is None or number.value >= last.low:
        return first
    return replace(first, kind=NumeralKind.CARDINAL, low=number.value, high=number.value)


def _is_year(reading: Reading, first: Numeral, last: Numeral) -> bool:
    """Three years until 2019: the second number, of which nothing is said, is a year and no end of a span."""
    if (
        not last.digits
        or last.scale != ONE
        or first.low >= _YEARS[0]
        or not _YEARS[0] <= last.low <= _YEARS[1]
    ):
        return False
    return bare(reading, of_numeral(last))


def _united(reading: Reading, merged: Quantity, first: Numeral, usage: Usage) -> Quantity:
    """The range with the unit behind it, or the one behind its first end."""
    united = with_unit(reading, merged, usage)
    if united.unit is not None:
        return united
    alone = with_unit(reading, of_numeral(first), usage)
    if alone.unit is None or alone.kind is UnitKind.RATIO:
        return united
    return replace(
        merged, kind=alone.kind, unit=alone.unit, unit_first=alone.unit_first, unit_rule=alone.unit_rule
    )


def _below_zero(reading: Reading, first: Numeral) -> bool:
    """Between minus 4 and 1 degree: the first end is negative, so it may be the larger number."""
    place = first_open_word(reading, first.first)
    return place is not None and reading.words[place].stem in reading.pack.units.minus


def _behind_noun(reading: Reading, first: Numeral) -> bool:
    """The three months of summer to a million: a definite number behind its noun opens no range."""
    if not first.definite or first.digits or first.first == 0 or not reading.adjacent[first.first]:
        return False
    return reading.words[first.first - 1].definite


def _split(reading: Reading, whole: Numeral) -> tuple[Numeral, Numeral] | None:
    """Between five and twenty, which elsewhere is twenty-five."""
    if whole.digits or whole.kind is not NumeralKind.CARDINAL:
        return None
    words, grammar = reading.words, reading.pack.grammar
    for cut in range(whole.first + 1, whole.last + 1):
        if not words[cut].joined:
            continue
        left = grammar.numeral(reading.text, words, whole.first, cut)
        split_waw = words[cut].form in reading.pack.particles
        right = grammar.numeral(reading.text, words, cut + split_waw)
        if left is not None and right is not None and right.last == whole.last and left.low < right.low:
            return left, right
    return None


def _start(opener: int | None, first: Numeral) -> int:
    return first.first if opener is None else opener


def _second_end(reading: Reading, first: Numeral) -> tuple[str, Numeral] | None:
    """The connective and the number after it: a dash, to, or, and."""
    words, text, pack = reading.words, reading.text, reading.pack
    place = first.last + 1
    if place >= len(words):
        return None
    if text.gaps[place].strip(" )(%") == "-" and "\n" not in text.gaps[place]:
        last = pack.grammar.numeral(text, words, place)
        return ("dash", last) if last is not None and last.kind in _ENDS else None
    place = _over_unit(reading, place)
    if place >= len(words) or not (reading.adjacent[place] or text.gaps[place].strip() in _BETWEEN):
        return None
    word = words[place]
    connective = None
    for name, table in (("to", pack.ranges.to), ("or", pack.ranges.alternative)):
        if word.form in table:
            connective, place = name, place + 1
    if connective is None and word.joined:
        connective = "and"
    if connective is None or place >= len(words):
        return None
    while place < len(words) - 1 and words[place].form in pack.particles:
        place += 1
    last = pack.grammar.numeral(text, words, place)
    return (connective, last) if last is not None and last.kind in _ENDS else None


def _over_unit(reading: Reading, place: int) -> int:
    """The first word after a unit or one counted noun between the ends."""
    found = unit_at(reading, place) if reading.adjacent[place] else None
    if found is not None:
        after, name = found
        if name.family and after < len(reading.words):
            family = reading.pack.units.families[name.family]
            after += adjective_of(reading, family, after) is not None
        return after
    word = reading.words[place]
    if reading.adjacent[place] and word.tags & Tag.NOUN and not word.prefix:
        return place + 1
    return place


def _opener(reading: Reading, first: int) -> int | None:
    """The word between or from that opens the range."""
    place = first_open_word(reading, first)
    if place is None:
        return None
    ranges = reading.pack.ranges
    if place and reading.words[place].stem in reading.pack.units.minus and reading.adjacent[place]:
        place -= 1
    stem = reading.words[place].stem
    return place if stem in ranges.between or stem in ranges.start else None


def _spans(reading: Reading, first: Numeral, last: Numeral, connective: str, opener: int | None) -> bool:
    ranges = reading.pack.ranges
    between = opener is not None and reading.words[opener].stem in ranges.between
    if connective == "and":
        return between
    if connective == "or":
        return last.first - first.last <= _BETWEEN_ENDS
    if connective == "dash":
        return first.low < last.low or plain(first)
    if opener is None and _is_year(reading, first, last):
        return False
    beside = last.first == first.last + 2 and reading.adjacent[first.last + 1]
    side_by_side = opener is None and beside  # 60 to 70 dollars
    return between or side_by_side or not is_change(reading, first.first)


def is_change(reading: Reading, word: int) -> bool:
    """Whether a word of change (rise, cut) governs the place and no word of spanning does."""
    first_of_sentence, _ = reading.sentence_at[word]
    governing = reading.words[max(first_of_sentence, word - _GOVERNED) : word]
    return any(found.has(Tag.CHANGING) for found in governing) and not any(
        found.has(Tag.SPANNING) for found in governing
    )


def from_one(reading: Reading, quantity: Quantity) -> Quantity:
    """From a metre to a metre and a half, between an hour and two, a day or two, a week to two: from one bare unit."""
    ranges, words = reading.pack.ranges, reading.words
    if quantity.low is None or quantity.low != quantity.high or quantity.low <= ONE:
        return quantity
    joined, place = words[quantity.before].joined, quantity.before - 1
    either = not joined and place >= 0 and words[place].form in ranges.alternative
    if not joined:
        if not either and (place < 0 or words[place].form not in ranges.to):
            return quantity
        place -= 1
    if not _is_one(reading, place, quantity):
        return quantity
    openers = ranges.between if joined else ranges.between | ranges.start
    opened = _opens_span(reading, place, openers)
    to_two = not joined and quantity.numeral.kind is NumeralKind.DUAL and words[place - 1].form not in openers
    if not (opened or either or to_two):
        return quantity
    before = place - 1 if opened else place
    start = reading.text.starts[place]
    ranged = replace(quantity, first=place, before=before, start=start, low=ONE, qualifier=Qualifier.RANGE)
    return replace(ranged, number_rule=f"{quantity.number_rule}, range from one")


def _opens_span(reading: Reading, place: int, openers: frozenset[str]) -> bool:
    """Whether an opener of ranges stands right before a word, and no verb of change before that."""
    opener = place - 1
    if opener < 0 or not reading.adjacent[place] or reading.words[opener].form not in openers:
        return False
    before = reading.words[max(0, opener - _GOVERNED) : opener]
    return not any(word.has(Tag.CHANGING) and word.has(Tag.VERB) for word in before)


def _is_one(reading: Reading, place: int, quantity: Quantity) -> bool:
    """Whether the word is the quantity's unit, or the noun of its dual, and no number counts it."""
    if place < 0 or reading.words[place].definite:
        return False
    word = reading.words[place]
    if quantity.unit is None:
        dual = quantity.numeral.kind is NumeralKind.DUAL
        return dual and word.stem == reading.words[quantity.numeral.first].lemma
    name = reading.pack.units.singular.get(word.stem)
    return name is not None and name.part == ONE and quantity.unit in (name.code, name.family)


def with_ends_joined(reading: Reading, quantities: Sequence[Quantity]) -> list[Quantity]:
    """From half a metre to a metre and a half, between one year and five: two quantities of one unit that a span joins."""
    joined: list[Quantity] = []
    for quantity in quantities:
        first = joined[-1] if joined else None
        if first is not None and (
            _span_joins(reading, first, quantity) or _between_joins(reading, first, quantity)
        ):
            ranged = replace(first, last=quantity.last, after=quantity.after, end=quantity.end)
            joined[-1] = replace(
                ranged, high=quantity.high, qualifier=Qualifier.RANGE, number_rule="range of one unit"
            )
        else:
            joined.append(quantity)
    return joined


def _between_joins(reading: Reading, first: Quantity, last: Quantity) -> bool:
    """Whether `between` stands before the one of a unit, and more of it follow with waw: between one year and five."""
    if first.numeral.kind is not NumeralKind.SINGLE or first.unit is None:
        return False
    if (first.kind, first.unit) != (last.kind, last.unit) or last.qualifier is not Qualifier.EXACT:
        return False
    opener, place = first.first - 2, first.last + 1
    if opener < 0 or not reading.words[place].joined or last.first != place + reading.is_waw(place):
        return False
    beside = reading.adjacent[place] and reading.adjacent[opener + 1] and reading.adjacent[first.first]
    return beside and reading.words[opener].stem in reading.pack.ranges.between


def _span_joins(reading: Reading, first: Quantity, last: Quantity) -> bool:
    """Whether `from` stands before two exact lengths of one unit, `to` between them, and no verb of change."""
    ranges, between = reading.pack.ranges, first.after
    if first.unit is None or (first.kind, first.unit) != (last.kind, last.unit):
        return False
    if any(each.qualifier is not Qualifier.EXACT for each in (first, last)):
        return False
    if last.first != between + 1 or reading.words[between].form not in ranges.to:
        return False
    rises = first.low is not None and last.low is not None and first.low < last.low
    if first.kind is not UnitKind.LENGTH and is_change(reading, first.first):
        return False  # a rise from 13 % to 23 %; but the rise of a wave is its height
    return rises and reading.adjacent[last.first] and _opens_span(reading, first.first, ranges.start)


def _with_own_units(
    reading: Reading, ends: tuple[Numeral, Numeral], merged: Quantity, usage: Usage
) -> Quantity | None:
    """The range whose first end says its own unit: half a century to a hundred years, 40 cents to two dollars.

    Ends of different units (10 cents or 0.15 %) are no range.
    """
    first = with_unit(reading, of_numeral(ends[0]), usage)
    if first.unit is None or first.kind is UnitKind.RATIO:
        return merged
    if merged.kind is UnitKind.RATE:
        same = (merged.unit or "").startswith(f"{first.unit}/") or first.unit == merged.unit
        return merged if same else None
    if (first.kind, first.unit) != (merged.kind, merged.unit):
        return None
    last = with_unit(reading, of_numeral(ends[1]), usage)
    if first.low is None or last.low is None or last.unit != first.unit or first.low == last.low:
        return merged
    return replace(merged, low=min(first.low, last.low), high=max(first.low, last.low))
