"""Arabic number expressions: digits and words, composed by the rules of the spelled number.

A spelled number is a sum of groups, each below a thousand and times a scale word, scales falling from left to right:
hundreds, then a unit before its ten, joined by waw. Digits may stand for a group. A fraction may close it.
"""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from decimal import Decimal

from factdb.core.numerals import ONE, Numeral, NumeralKind, read_digits
from factdb.core.text import Text
from factdb.core.words import NumberKind, NumberWord, Tag, Word

_THOUSAND = Decimal(1000)
_TEN = Decimal(10)
_HUNDRED = Decimal(100)
_VAGUE_LOW, _VAGUE_HIGH = Decimal(2), Decimal(20)
_CLOSED = -1
"""Rank of a sum that a fraction has closed."""


def read_numeral(text: Text, words: Sequence[Word], at: int) -> Numeral | None:
    """The longest number expression that begins at word `at`, or None."""
    word = words[at]
    if word.digits:
        return _from_digits(text, words, at)
    number = word.number
    if number is None:
        return None
    match number.kind:
        case NumberKind.VAGUE | NumberKind.FEW:
            return _vague(text, words, at)
        case NumberKind.SCALE if number.plural:
            return _vague(text, words, at)
        case NumberKind.FRACTION:
            return _fraction(text, words, at)
        case NumberKind.MULTIPLE:
            return _numeral(text, words, at, at, NumeralKind.MULTIPLE, number.value, "multiple")
        case NumberKind.DUAL:
            return _dual(text, words, at)
        case NumberKind.ORDINAL:
            return _ordinal(text, words, at)
        case _:
            return _cardinal(text, words, at)


@dataclass(slots=True)
class _Sum:
    """A spelled number on its way: closed scale groups and the group that is open."""

    total: Decimal = Decimal(0)
    group: Decimal | None = None
    rank: int = 3
    """What may still enter the open group: 3 anything, 2 below a hundred, 1 a ten after its unit, 0 nothing."""
    scale: Decimal | None = None
    """The last scale word."""
    term: Decimal = Decimal(0)
    """The last closed group times its scale."""
    digits: bool = False
    alternative: Decimal | None = None

    @property
    def value(self) -> Decimal:
        return self.total + (self.group or 0)


def _adjacent(text: Text, at: int) -> bool:
    """Whether only white space stands before word `at`."""
    gap = text.gaps[at]
    return not gap or gap.isspace()


def _next_term(text: Text, words: Sequence[Word], at: int) -> tuple[int, bool] | None:
    """The word after `at` that may go on with the number, and whether waw joins it."""
    following = at + 1
    if following >= len(words) or not _adjacent(text, following) or "\n" in text.gaps[following]:
        return None
    word = words[following]
    if word.form == WAW and following + 1 < len(words) and _adjacent(text, following + 1):
        return following + 1, True
    return following, word.joined


WAW = "\u0648"


def _cardinal(text: Text, words: Sequence[Word], at: int) -> Numeral | None:
    state = _Sum()
    if not _add(state, words[at], joined=True, text=text, words=words, at=at):
        return None
    last = at
    while (term := _next_term(text, words, last)) is not None:
        following, joined = term
        if not _add(state, words[following], joined=joined, text=text, words=words, at=following):
            break
        last = following
    return _finish(text, words, at, last, state)


def _from_digits(text: Text, words: Sequence[Word], at: int) -> Numeral | None:
    reversed_decimal = _bracketed(text, words, at)
    if reversed_decimal is not None:
        return reversed_decimal
    state = _Sum(digits=True)
    reading = read_digits(words[at].form)
    if reading is None:
        return _numeral(text, words, at, at, NumeralKind.BROKEN, Decimal(0), "digits that form no number")
    last = at
    state.group, state.rank, state.alternative = reading.value, 0, reading.alternative
    while _spaced_thousands(text, words, last, last == at):
        last += 1
        state.group = state.group * _THOUSAND + Decimal(words[last].form)
    while (term := _next_term(text, words, last)) is not None:
        following, joined = term
        if not _add(state, words[following], joined=joined, text=text, words=words, at=following):
            break
        last = following
    return _finish(text, words, at, last, state)


def _spaced_thousands(text: Text, words: Sequence[Word], at: int, first: bool) -> bool:
    following = at + 1
    return (
        following < len(words)
        and text.gaps[following] == " "
        and len(words[following].form) == 3
        and words[following].form.isdigit()
        and words[at].form.isdigit()
        and (len(words[at].form) <= 3 if first else len(words[at].form) == 3)
        and words[at].form[0] != "0"
    )


def _bracketed(text: Text, words: Sequence[Word], at: int) -> Numeral | None:
    """`( 845 , 3 )`: a decimal whose parts an editing system has swapped."""
    following = at + 1
    if following >= len(words) or not words[following].digits or text.gaps[following].strip() != ",":
        return None
    after = text.gaps[following + 1].lstrip()
    if not text.gaps[at].rstrip().endswith("(") or not after.startswith((")", "%")):
        return None
    if text.gaps[following] == "," or not (words[at].form + words[following].form).isdigit():
        return None
    value = Decimal(f"{words[following].form}.{words[at].form}")
    state = _Sum(group=value, rank=0, digits=True)
    last = following
    scale = words[last + 1] if last + 1 < len(words) else None
    if scale is not None and text.gaps[last + 1].strip() == ")" and _add_scale(state, scale.number, joined=False):
        last += 1
    numeral = _finish(text, words, at, last, state)
    return numeral and replace(numeral, rule="decimal in broken order")


def _add(  # noqa: PLR0913 - the place is needed to look ahead by one word
    state: _Sum, word: Word, *, joined: bool, text: Text, words: Sequence[Word], at: int
) -> bool:
    """Add a word to the sum if the grammar allows it."""
    if word.digits:
        reading = read_digits(word.form)
        if not joined or state.group is not None or reading is None or state.scale is None or state.rank == _CLOSED:
            return False
        if reading.value != reading.value.to_integral_value() or state.value != state.value.to_integral_value():
            return False
        if reading.value * _scale_after(text, words, at) >= state.scale:
            return False
        state.group, state.rank, state.digits = reading.value, 0, True
        return True
    number = word.number
    if number is None or state.rank == _CLOSED:
        return False
    if number.kind is NumberKind.SCALE:
        return _add_scale(state, number, joined=joined, counting=_counts_what_follows(text, words, at))
    if number.kind is NumberKind.FRACTION:
        return joined and _add_fraction(state, number)
    if state.scale is not None and state.group is None and state.scale < _THOUSAND:
        return False
    return _add_to_group(state, word, number, joined=joined, text=text, words=words, at=at)


def _scale_after(text: Text, words: Sequence[Word], at: int) -> Decimal:
    """The scale word right after digits: two million and 300 thousand."""
    following = words[at + 1] if at + 1 < len(words) and _adjacent(text, at + 1) else None
    if following is None or following.number is None or following.joined:
        return ONE
    return following.number.value if following.number.kind is NumberKind.SCALE else ONE


def _add_scale(state: _Sum, number: NumberWord | None, *, joined: bool, counting: bool = False) -> bool:
    if number is None or number.kind is not NumberKind.SCALE:
        return False
    factor, scale = ONE, number.value
    if number.dual and not (state.group is not None and not joined and number.construct):
        # An accusative singular is spelled like the dual before its noun: one thousand and ..., two thousand men.
        factor = ONE if number.also_singular and not counting else Decimal(2)
    if state.group is None:
        if state.scale is None or (joined and scale < state.scale):
            return not number.plural and _close_group(state, factor, scale)
        if not joined and state.term and not number.dual:
            state.total += state.term * (scale - ONE)  # a thousand milliards
            state.term *= scale
            state.scale *= scale
            return True
        return False
    if joined or factor != ONE or (state.scale is not None and scale >= state.scale):
        return False
    group = state.group
    if state.alternative is not None:  # before a scale word the separator is a decimal sign
        group, state.alternative = state.alternative, None
    state.group = None
    return _close_group(state, group, scale)


def _counts_what_follows(text: Text, words: Sequence[Word], at: int) -> bool:
    """Whether an indefinite noun follows, as after a construct dual."""
    following = at + 1
    if following >= len(words) or not _adjacent(text, following):
        return False
    word = words[following]
    return not (word.joined or word.definite or word.digits or word.number or word.tags & Tag.STOP or word.form == WAW)


def _close_group(state: _Sum, group: Decimal, scale: Decimal) -> bool:
    state.term = group * scale
    state.total += state.term
    state.scale, state.rank = scale, 3
    return True


def _add_fraction(state: _Sum, number: NumberWord) -> bool:
    if number.value >= 1:
        return False
    if state.group is not None:
        if state.group != state.group.to_integral_value():
            return False
        state.group += number.value
    elif state.scale is not None:
        state.total += number.value * state.scale
    else:
        return False
    state.rank = _CLOSED
    return True


def _add_to_group(  # noqa: PLR0913 - as _add
    state: _Sum, word: Word, number: NumberWord, *, joined: bool, text: Text, words: Sequence[Word], at: int
) -> bool:
    value, kind = number.value, number.kind
    if kind is NumberKind.ELEVEN and not _opens_eleven(text, words, at):
        return False
    if kind in (NumberKind.UNIT, NumberKind.ELEVEN):
        if not joined:
            return _second_word(state, value, state.group)
        if state.rank < 2 or (state.rank == 2 and state.group is None):
            return False
        state.group = (state.group or 0) + value
        state.rank = 0 if value == _TEN else 1
        return True
    if kind is NumberKind.TEN:
        if not joined or state.rank < 1:
            return False
        state.group = (state.group or 0) + value
        state.rank = 0
        return True
    if kind is NumberKind.HUNDRED:
        if not joined:
            unit = state.group
            if unit is None or value != _HUNDRED or not 3 <= unit <= 9 or state.rank != 1:
                return False
            state.group, state.rank = unit * _HUNDRED, 2
            return True
        if state.group is not None or state.rank != 3:
            return False
        state.group, state.rank = value, 2
        return True
    return False


def _second_word(state: _Sum, value: Decimal, group: Decimal | None) -> bool:
    """`five ten` is fifteen."""
    if value != _TEN or group is None or state.rank != 1:
        return False
    state.group, state.rank = group + _TEN, 0
    return True


def _opens_eleven(text: Text, words: Sequence[Word], at: int) -> bool:
    term = _next_term(text, words, at)
    if term is None:
        return False
    following, joined = term
    number = words[following].number
    if number is None:
        return False
    if joined:
        return number.kind is NumberKind.TEN
    return number.kind is NumberKind.UNIT and number.value == _TEN


def _finish(text: Text, words: Sequence[Word], first: int, last: int, state: _Sum) -> Numeral | None:
    value = state.value
    last, value = _closing_half(text, words, last, value, state)
    kind = NumeralKind.CARDINAL
    number = words[first].number
    if first == last and number is not None and number.kind is NumberKind.UNIT:
        if value == ONE:
            kind = NumeralKind.SINGLE
        elif number.also_fraction is not None and _shares_a_whole(text, words, first):
            return _numeral(text, words, first, last, NumeralKind.FRACTION, number.also_fraction, "fraction")
        elif (part := _part_after(text, words, first)) is not None:
            return _numeral(text, words, first, first + 1, NumeralKind.FRACTION, value * part, "fraction")
    rule = "digits" if state.digits else "number words"
    if state.digits and state.scale is not None:
        rule = "digits with a scale word"
    numeral = _numeral(text, words, first, last, kind, value, rule)
    return replace(numeral, scale=state.scale or ONE, digits=state.digits, alternative=state.alternative)


def _shares_a_whole(text: Text, words: Sequence[Word], at: int) -> bool:
    """A fifth beside five: with a joined pronoun, or right before a definite noun."""
    if words[at].suffix:
        return True
    following = at + 1
    if words[at].definite or following >= len(words) or not _adjacent(text, following):
        return False
    word = words[following]
    return word.definite and not word.joined and not word.preposition and word.number is None


def _part_after(text: Text, words: Sequence[Word], at: int) -> Decimal | None:
    """The part of `three quarters`."""
    following = at + 1
    if following >= len(words) or not _adjacent(text, following) or words[following].joined:
        return None
    number = words[following].number
    return number.value if number is not None and number.kind is NumberKind.PART else None


def _closing_half(
    text: Text, words: Sequence[Word], last: int, value: Decimal, state: _Sum
) -> tuple[int, Decimal]:
    """`a million and a half of the million`: the scale word once more after the fraction changes nothing."""
    following = last + 1
    if state.rank != _CLOSED or following >= len(words) or not _adjacent(text, following):
        return last, value
    number = words[following].number
    if number is not None and number.kind is NumberKind.SCALE and number.value == state.scale and words[following].definite:
        return following, value
    return last, value


def _vague(text: Text, words: Sequence[Word], at: int) -> Numeral | None:
    """Dozens, thousands, dozens of thousands, a few thousand: two to twenty times the scale."""
    number = words[at].number
    assert number is not None  # the caller looked
    scale = number.value
    last = at
    while last + 1 < len(words) and _adjacent(text, last + 1) and not words[last + 1].joined:
        following = words[last + 1].number
        if following is None:
            break
        if not (following.kind is NumberKind.VAGUE or (following.kind is NumberKind.SCALE and not following.dual)):
            break
        scale *= following.value
        last += 1
    numeral = _numeral(text, words, at, last, NumeralKind.VAGUE, scale, "vague number")
    return replace(numeral, low=scale * _VAGUE_LOW, high=scale * _VAGUE_HIGH, scale=scale)


def _fraction(text: Text, words: Sequence[Word], at: int) -> Numeral | None:
    number = words[at].number
    assert number is not None  # the caller looked
    following = at + 1
    if following < len(words) and _adjacent(text, following):
        scale = words[following].number
        if scale is not None and scale.kind is NumberKind.SCALE and not scale.plural and not words[following].joined:
            value = number.value * scale.value
            numeral = _numeral(text, words, at, following, NumeralKind.CARDINAL, value, "fraction of a scale word")
            return replace(numeral, scale=scale.value)
    return _numeral(text, words, at, at, NumeralKind.FRACTION, number.value, "fraction")


def _dual(text: Text, words: Sequence[Word], at: int) -> Numeral:
    """A dual noun, with the word two after it if it stands there."""
    following = at + 1
    last = at
    if following < len(words) and _adjacent(text, following) and not words[following].joined:
        number = words[following].number
        if number is not None and number.kind is NumberKind.UNIT and number.value == 2:
            last = following
    return _numeral(text, words, at, last, NumeralKind.DUAL, Decimal(2), "dual noun")


def _ordinal(text: Text, words: Sequence[Word], at: int) -> Numeral:
    number = words[at].number
    assert number is not None  # the caller looked
    value, last = number.value, at
    term = _next_term(text, words, at)
    if term is not None:
        following, joined = term
        more = words[following].number
        if more is not None and more.kind is NumberKind.TEN and joined:
            value, last = value + more.value, following
        elif more is not None and more.kind is NumberKind.UNIT and more.value == _TEN and not joined and value < _TEN:
            value, last = value + _TEN, following
    return _numeral(text, words, at, last, NumeralKind.ORDINAL, value, "ordinal")


def _numeral(  # noqa: PLR0913 - one place that builds the value object
    text: Text, words: Sequence[Word], first: int, last: int, kind: NumeralKind, value: Decimal, rule: str
) -> Numeral:
    word = words[first]
    start = text.starts[first]
    if word.prefix:
        article = len(ARTICLE) if word.prefix.endswith(ARTICLE) else 0
        start = text.offset(first, len(word.prefix) - article)
    return Numeral(kind, first, last, start, text.ends[last], value, value, rule, definite=word.definite)


ARTICLE = "\u0627\u0644"
