"""Arabic numbers as sums: hundreds, then a unit before its ten, each group times a falling scale word.

Waw joins the parts. Digits may stand for a group, and a fraction may close the sum.
"""

from dataclasses import dataclass
from decimal import Decimal

from factdb.core.numerals import ONE, read_digits, within
from factdb.core.text import Text
from factdb.core.words import NumberKind, NumberWord, Tag, Word

WAW = "\u0648"
TEN = Decimal(10)
_HUNDRED = Decimal(100)
_BELOW_HUNDRED, _TENS = 2, range(11, 100)
"""The rank of an open group of hundreds, and what digits may join it."""
_THOUSAND = Decimal(1000)
_MILLION = Decimal(1_000_000)


@dataclass(frozen=True, slots=True)
class Forms:
    """The words of a text up to `end`, beyond which no number reaches."""

    text: Text
    words: list[Word]
    end: int

    def beside(self, at: int) -> Word | None:
        """The word at `at` if it is there and only white space stands before it."""
        if at >= self.end:
            return None
        gap = self.text.gaps[at]
        return self.words[at] if not gap or gap.isspace() else None

    def next_term(self, at: int) -> tuple[int, bool] | None:
        """The word after `at` that may go on with the number, and whether waw joins it."""
        following = at + 1
        word = self.beside(following)
        if word is None or "\n" in self.text.gaps[following]:
            return None
        if word.form == WAW and self.beside(following + 1) is not None:
            return following + 1, True
        return following, word.joined


@dataclass(slots=True)
class Sum:
    """A number on its way: closed scale groups and the group that is open."""

    total: Decimal = Decimal(0)
    group: Decimal | None = None
    rank: int = 3
    """What may enter the open group: 3 anything, 2 below a hundred, 1 a ten after its unit, 0 nothing."""
    scale: Decimal | None = None
    """The last scale word."""
    term: Decimal = Decimal(0)
    """The last closed group times its scale."""
    digits: bool = False
    alternative: Decimal | None = None
    """The open group with its separator read as a decimal sign, before a scale word has closed it."""
    unscaled: Decimal | None = None
    """What a group with a scale word would say, had its separator been one of thousands."""
    closed: bool = False
    """A fraction has closed the sum."""
    last_closed: int | None = None
    """Index of the last word of the last closed group."""

    @property
    def value(self) -> Decimal:
        """What the words so far say."""
        return self.total + (self.group or 0)


def go_on(forms: Forms, state: Sum, last: int) -> int:
    """Add the words after `last` that belong to the number; the index of the last of them."""
    while (term := forms.next_term(last)) is not None:
        following, joined = term
        if forms.words[following].preposition:
            return last  # one question with a milliard
        if not add(forms, state, following, joined=joined):
            return _without_next_number(forms, state, last, following, joined=joined)
        if state.group is None or state.closed:
            state.last_closed = following
        last = following
    return last


def _without_next_number(forms: Forms, state: Sum, last: int, following: int, *, joined: bool) -> int:
    """`three thousand and five | thousand`: the scale that the sum refuses belongs to its open group alone."""
    number = forms.words[following].number
    refused = not joined and number is not None and number.kind is NumberKind.SCALE
    if not refused or state.group is None or state.last_closed is None or state.closed:
        return last
    state.group = None
    return state.last_closed


def add(forms: Forms, state: Sum, at: int, *, joined: bool) -> bool:
    """Add the word at `at` to the sum if the grammar allows it."""
    word = forms.words[at]
    if state.closed:
        return False
    if word.digits:
        return joined and _add_digits(forms, state, at)
    number = word.number
    if number is None:
        return False
    if number.kind is NumberKind.SCALE:
        return add_scale(state, number, joined=joined, counting=_counts_what_follows(forms, at))
    if number.kind is NumberKind.FRACTION:
        return joined and not _of_a_period(forms, state, at) and _add_fraction(state, number)
    if state.scale is not None and state.group is None and state.scale < _THOUSAND:
        return False
    if number.kind in (NumberKind.UNIT, NumberKind.ELEVEN):
        return _add_unit(forms, state, at, number, joined=joined)
    if number.kind is NumberKind.TEN:
        return _add_ten(state, number.value, joined=joined)
    return number.kind is NumberKind.HUNDRED and _add_hundred(state, number.value, joined=joined)


def _add_digits(forms: Forms, state: Sum, at: int) -> bool:
    reading = read_digits(forms.words[at].form)
    if reading is None:
        return False
    if state.group is not None and state.rank == _BELOW_HUNDRED and within(reading.value, _TENS):
        state.group, state.rank, state.digits = state.group + reading.value, 0, True
        return True  # a hundred and 50
    if state.group is not None or state.scale is None:
        return False
    if reading.value != reading.value.to_integral_value() or state.value != state.value.to_integral_value():
        return False
    if reading.value * _scale_after(forms, at) >= state.scale:
        return False
    state.group, state.rank, state.digits = reading.value, 0, True
    return True


def _scale_after(forms: Forms, at: int) -> Decimal:
    """The scale word right after digits: two million and 300 thousand."""
    following = forms.beside(at + 1)
    if following is None or following.number is None or following.joined:
        return ONE
    return following.number.value if following.number.kind is NumberKind.SCALE else ONE


def add_scale(state: Sum, number: NumberWord | None, *, joined: bool, counting: bool = False) -> bool:
    """Add a scale word: it closes the open group, or counts itself."""
    if number is None or number.kind is not NumberKind.SCALE:
        return False
    factor, scale = ONE, number.value
    if number.dual and state.group == 2 * scale:
        return False  # (2000) two thousand: the same once more
    if number.dual and not (state.group is not None and not joined and number.construct):
        # An accusative singular is spelled like the dual before its noun: a thousand and ..., two thousand men.
        factor = ONE if number.also_singular and not counting else Decimal(2)
    if state.group is None:
        return _add_scale_alone(state, number, factor, joined=joined)
    if joined or factor != ONE or (state.scale is not None and scale >= state.scale):
        return False
    group = state.group
    if state.digits and group >= _MILLION:  # written out in digits, and how to read them in words
        state.unscaled, state.alternative, scale = group * scale, None, ONE
    if state.alternative is not None:  # before a scale word the separator is a decimal sign
        group, state.unscaled = state.alternative, group * scale
    state.alternative = None
    return _close_group(state, group, scale)


def _add_scale_alone(state: Sum, number: NumberWord, factor: Decimal, *, joined: bool) -> bool:
    scale = number.value
    if state.scale is None or (joined and scale < state.scale):
        return not number.plural and _close_group(state, factor, scale)
    if (
        joined
        and scale == state.scale
        and state.term
        and not state.term % (_HUNDRED * scale)
        and not number.plural
    ):
        return _close_group(state, factor, scale)  # seven hundred thousand and a thousand
    if joined or not state.term or number.dual:
        return False
    state.total += state.term * (scale - ONE)  # a thousand milliards
    state.term *= scale
    state.scale *= scale
    return True


def _close_group(state: Sum, group: Decimal, scale: Decimal) -> bool:
    state.term = group * scale
    state.total += state.term
    state.group, state.scale, state.rank = None, scale, 3
    return True


def _counts_what_follows(forms: Forms, at: int) -> bool:
    """Whether an indefinite noun follows, as after a construct dual."""
    word = forms.beside(at + 1)
    if word is None:
        return False
    return not (
        word.joined or word.definite or word.digits or word.number or word.tags & Tag.STOP or word.form == WAW
    )


def _of_a_period(forms: Forms, state: Sum, at: int) -> bool:
    """2014 and the first half, 2013 and the last quarter of 2014: a period with its rank, no part of the number."""
    ranked = forms.beside(at + 1)
    if not forms.words[at].definite or ranked is None or not ranked.definite:
        return False
    ordinal = ranked.number is not None and ranked.number.kind is NumberKind.ORDINAL
    return ordinal or (state.scale is None and state.value >= _THOUSAND)


def _add_fraction(state: Sum, number: NumberWord) -> bool:
    if number.value >= 1 or number.of_units:
        return False
    if state.group is not None:
        if state.group != state.group.to_integral_value():
            return False
        state.group += number.value
    elif state.scale is not None:
        state.total += number.value * state.scale
    else:
        return False
    state.closed = True
    return True


def _add_unit(forms: Forms, state: Sum, at: int, number: NumberWord, *, joined: bool) -> bool:
    value = number.value
    if number.kind is NumberKind.ELEVEN and not opens_eleven(forms, at):
        return False
    if not value:
        return False
    if number.hides_waw and not joined and opens_eleven(forms, at):
        joined = True
    if not joined:
        return _second_word(state, value)
    if state.rank < 2 or (state.rank == 2 and state.group is None):
        return False
    state.group = (state.group or 0) + value
    state.rank = 0 if value == TEN else 1
    return True


def _second_word(state: Sum, value: Decimal) -> bool:
    """`five ten` is fifteen."""
    if value != TEN or state.group is None or state.rank != 1:
        return False
    state.group, state.rank = state.group + TEN, 0
    return True


def _add_ten(state: Sum, value: Decimal, *, joined: bool) -> bool:
    if not joined or state.rank < 1:
        return False
    state.group = (state.group or 0) + value
    state.rank = 0
    return True


def _add_hundred(state: Sum, value: Decimal, *, joined: bool) -> bool:
    if joined:
        if state.group is not None or state.rank != 3:
            return False
        state.group, state.rank = value, 2
        return True
    unit = state.group
    if unit is None or value != _HUNDRED or not 3 <= unit <= 9 or state.rank != 1:
        return False
    state.group, state.rank = unit * _HUNDRED, 2
    return True


def opens_eleven(forms: Forms, at: int) -> bool:
    """Whether a word for one goes on to eleven or to one and a ten."""
    term = forms.next_term(at)
    if term is None:
        return False
    following, joined = term
    number = forms.words[following].number
    if number is None:
        return False
    if joined:
        return number.kind is NumberKind.TEN
    return number.kind is NumberKind.UNIT and number.value == TEN
