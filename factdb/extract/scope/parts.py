"""Parts and wholes: which figure another counts a part of (among them, of them, out of)."""

from collections.abc import Sequence

from factdb.core.claims import UnitKind
from factdb.core.words import Tag
from factdb.extract.nouns.governors import BEFORE_ITS_MEASURE
from factdb.extract.nouns.phrases import can_head
from factdb.extract.reading import Reading
from factdb.extract.scope.concepts import Named, is_elided_again, named_by, noun_before
from factdb.extract.scope.counted import REMEMBERED, Counted, is_added
from factdb.extract.scope.states import governor_before

_SHARES = (UnitKind.PERCENT, UnitKind.RATIO)
_SIGNS = ("", "%", "\u066a")


def whole_of(
    reading: Reading,
    all_counted: Sequence[Counted],
    index: int,
    known: Sequence[Named],
    wholes: Sequence[int | None],
) -> int | None:
    """The index of the figure that `index` counts a part of; `known` and `wholes` tell of those before it."""
    counted = all_counted[index]
    pronoun = partitive_of(reading, counted)
    if pronoun is not None:
        return _meant(reading, all_counted, index, known, persons=points_to_persons(reading, pronoun))
    among = _among_whom(reading, counted)
    if among is not None:
        return _named_alike(all_counted, index, known, among)
    if _is_share_of_next(reading, all_counted, index):
        return index + 1
    if counted.is_share and counted.noun is not None and counted.noun_follows:
        return _named_before(reading, all_counted, index, known)
    before = _of_same_kind_before(all_counted, index)
    if before is not None and wholes[before] is not None and _continues(reading, counted):
        return wholes[before] if governor_before(reading, counted) is None else None
    return None


def partitive_of(reading: Reading, counted: Counted) -> int | None:
    """The word that points back to the whole: `among them` before, `of them` behind, or the number's own pronoun."""
    words, quantity = reading.words, counted.quantity
    before = counted.first - 1
    if (
        before > counted.sentence
        and words[before].tags & Tag.PREPOSITION
        and not words[before].tags & Tag.PARTITIVE
    ):
        before -= 1  # none of them but one
    if before >= counted.sentence and words[before].tags & Tag.PARTITIVE:
        return before
    for place in (quantity.after, counted.last + 1):
        if place >= len(words) or not words[place].tags & Tag.PARTITIVE:
            continue
        if reading.text.gaps[place].strip() in _SIGNS and not _is_number(reading, place + 1):
            return place
    return quantity.last if words[quantity.last].suffix else None


def _is_number(reading: Reading, place: int) -> bool:
    """Whether a number follows, so that the word before it is its own: 100 signs, of them 10 historic."""
    if place >= len(reading.words) or not reading.adjacent[place]:
        return False
    return reading.words[place].digits or reading.words[place].number is not None


def points_to_persons(reading: Reading, pronoun: int) -> bool:
    """Whether a word with a joined pronoun points back to persons."""
    return reading.words[pronoun].form.endswith(reading.pack.naming.person_pronouns)


def _before(index: int) -> range:
    """The figures before one, the nearest first, as far back as a reader remembers."""
    return range(index - 1, max(-1, index - 1 - REMEMBERED), -1)


def _of_same_kind_before(all_counted: Sequence[Counted], index: int) -> int | None:
    """The nearest quantity of its kind before it in its sentence."""
    counted = all_counted[index]
    for other in _before(index):
        if all_counted[other].sentence != counted.sentence:
            return None
        if all_counted[other].quantity.kind is counted.quantity.kind:
            return other
    return None


def _meant(
    reading: Reading, all_counted: Sequence[Counted], index: int, known: Sequence[Named], *, persons: bool
) -> int | None:
    """The nearest figure before, in this sentence or the last, that the pronoun can mean and that is no smaller."""
    part = all_counted[index]
    sentence = part.sentence
    earlier = reading.sentence_at[sentence - 1][0] if sentence else 0
    for other in _before(index):
        whole = all_counted[other]
        if whole.sentence < earlier:
            return None
        if other and is_elided_again(whole, all_counted[other - 1]):
            continue  # another value of the figure before: 36 persons and not 56
        if _can_hold(whole, part) and (known[other].concept in reading.pack.naming.beings) == persons:
            nearer = noun_before(reading, part.first, part.sentence, persons=persons).concept
            if whole.sentence != sentence and nearer not in (None, known[other].concept):
                return None  # the sentence itself names those of whom the number counts some
            return other
    return None


def _can_hold(whole: Counted, part: Counted) -> bool:
    kind, other = part.quantity.kind, whole.quantity.kind
    if kind in _SHARES:
        return other is UnitKind.COUNT
    if kind is not other:
        return False
    high, low = whole.quantity.high, part.quantity.low
    return high is None or low is None or high >= low


def _among_whom(reading: Reading, counted: Counted) -> Named | None:
    """The definite noun of `among the dead seven women`, `98 children among the dead`."""
    words, between = reading.words, reading.pack.ranges.between
    head = counted.first - 1
    if head > counted.floor and words[head].definite and words[head - 1].form in between:
        return named_by(reading, head, head)
    place = counted.last + 1
    if place + 2 < counted.ceiling and words[place].form in reading.pack.ranges.start:
        place += 1
    if place + 1 < counted.ceiling and words[place].form in between and words[place + 1].definite:
        return named_by(reading, place + 1, place + 1) if can_head(words[place + 1]) else None
    return None


def _named_alike(
    all_counted: Sequence[Counted], index: int, known: Sequence[Named], wanted: Named
) -> int | None:
    part = all_counted[index]
    for other in _before(index):
        if other and is_elided_again(all_counted[other], all_counted[other - 1]):
            continue
        same = known[other].concept == wanted.concept and known[other].state == wanted.state
        if same and _can_hold(all_counted[other], part):
            return other
    return None


def _named_before(
    reading: Reading, all_counted: Sequence[Counted], index: int, known: Sequence[Named]
) -> int | None:
    """The count of those of whom a share is given: 5000 took part; 20 % of the participants."""
    noun = all_counted[index].noun
    if noun is None or not reading.words[noun.first].definite:
        return None
    concept = named_by(reading, noun.first, noun.last).concept
    for other in _before(index):
        if concept is not None and known[other].concept == concept and all_counted[other].counts:
            return other
    return None


def _is_share_of_next(reading: Reading, all_counted: Sequence[Counted], index: int) -> bool:
    """29 out of 120; half of the sum of 2 million."""
    if index + 1 >= len(all_counted):
        return False
    part, whole = all_counted[index], all_counted[index + 1]
    if part.is_share and part.noun_follows and is_elided_again(whole, part) and not _says_a_property(whole):
        return whole.quantity.kind in (UnitKind.COUNT, UnitKind.CURRENCY)
    before = whole.first - 1
    return (
        before > part.last
        and before - part.last <= 2
        and reading.words[before].has(Tag.SHARE)
        and reading.words[before - 1].form in reading.pack.ranges.start
        and part.quantity.kind is whole.quantity.kind
        and part.sentence == whole.sentence
    )


def _says_a_property(whole: Counted) -> bool:
    """48 % of the plan, whose cost is 2 milliard: of the plan, not of the cost."""
    return whole.noun is not None and whole.noun.rule == BEFORE_ITS_MEASURE


def _continues(reading: Reading, counted: Counted) -> bool:
    """Whether it goes on with what was counted before: `and two children`, `in addition to two foreigners`."""
    if is_added(reading, counted):
        return True
    near = range(max(counted.floor, counted.first - 2), counted.first)
    return any(reading.words[place].stem in reading.pack.naming.additions for place in near)
