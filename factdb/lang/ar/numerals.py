"""Arabic number expressions: sums, digits, fractions, duals, ordinals and vague numbers."""

from dataclasses import replace
from decimal import Decimal

from factdb.core.numerals import ONE, Numeral, NumeralKind, read_digits
from factdb.core.spacing import splits_decimal
from factdb.core.text import Text
from factdb.core.words import NumberKind, Tag, Word
from factdb.lang.ar.digits import as_displayed, dashed_by_tatweel, scale_behind_bracket, spaced_thousands
from factdb.lang.ar.spelled_alike import (
    dual_before,
    hides_waw,
    is_ten,
    praised,
    surprised,
    the_dead,
)
from factdb.lang.ar.sums import TEN, Forms, Sum, add, add_scale, go_on

_U, _CASES = "\u064f", "\u064f\u064c\u064e\u0650\u064b\u064d"
_TWO, _THOUSAND = Decimal(2), Decimal(1000)
_MOST_WORDS = 50
"""Words of the longest number; what goes on is rubbish."""
_VAGUE_LOW, _VAGUE_HIGH = Decimal(2), Decimal(20)
_TEENS = (Decimal(13), Decimal(19))
_MOST_GROUPS = 5
"""Groups of three digits after the first in the longest number that counts anything."""
_OF = "\u0645\u0646"
ARTICLE = "\u0627\u0644"


def read_numeral(text: Text, words: list[Word], at: int, end: int | None = None) -> Numeral | None:
    """The longest number expression that begins at word `at` and ends before word `end`, or None."""
    word = words[at]
    number = word.number
    if number is None and not word.digits:
        return None
    forms = Forms(text, words, min(len(words) if end is None else end, at + _MOST_WORDS))
    if number is None:
        return _from_digits(forms, at)
    match number.kind:
        case NumberKind.VAGUE | NumberKind.FEW:
            return _vague(forms, at)
        case NumberKind.SCALE if number.plural:
            return _vague(forms, at)
        case NumberKind.FRACTION:
            return _fraction(forms, at)
        case NumberKind.MULTIPLE:
            return _numeral(forms, at, at, NumeralKind.MULTIPLE, number.value, "multiple")
        case NumberKind.DUAL:
            # A construct takes no article: with one it is an adjective spelled alike (al-mahalli, the local one).
            foreign = number.construct and word.definite
            return None if foreign or surprised(forms, at) else _dual(forms, at)
        case NumberKind.ORDINAL:
            return _ordinal(forms, at)
        case _:
            return _cardinal(forms, at)


def _cardinal(forms: Forms, at: int) -> Numeral | None:
    number = forms.words[at].number
    if number is not None and number.kind is NumberKind.UNIT and not number.value:
        return _numeral(forms, at, at, NumeralKind.CARDINAL, number.value, "number words")
    if the_dead(forms, at) or praised(forms, at):
        return None
    state = Sum()
    if not add(forms, state, at, joined=True):
        return None
    if state.group is None:
        state.last_closed = at
    last = go_on(forms, state, at)
    numeral = _finish(forms, at, last, state)
    if last == at and state.value == _TWO and (noun := dual_before(forms, at)) is not None:
        return replace(numeral, start=noun)
    return numeral


def _from_digits(forms: Forms, at: int) -> Numeral:
    reversed_decimal = _bracketed(forms, at)
    if reversed_decimal is not None:
        return reversed_decimal
    reading = None if dashed_by_tatweel(forms, at) else read_digits(as_displayed(forms, at))
    if reading is None:
        return _numeral(forms, at, at, NumeralKind.BROKEN, Decimal(0), "digits that form no number")
    state = Sum(digits=True, group=reading.value, rank=0, alternative=reading.alternative)
    last = at
    if at + 1 < forms.end and splits_decimal(forms.text, forms.words, at):
        last += 1
        state.group = Decimal(f"{forms.words[at].form}.{forms.words[last].form}")
    while spaced_thousands(forms, last, first=last == at):
        last += 1
        state.group = (state.group or 0) * _THOUSAND + Decimal(forms.words[last].form)
        if last - at > _MOST_GROUPS:
            return _numeral(forms, at, last, NumeralKind.BROKEN, Decimal(0), "digits that form no number")
    part = _part_after(forms, at) if last == at else None
    if part is not None and reading.value * part < ONE:
        return _fraction_of_scale(forms, at, at + 1, reading.value * part)  # 3 quarters
    if scale_behind_bracket(forms, at, last) and add_scale(state, forms.words[last + 1].number, joined=False):
        last += 1
        state.last_closed = last
    return _finish(forms, at, go_on(forms, state, last), state)


def _bracketed(forms: Forms, at: int) -> Numeral | None:
    """`( 845 , 3 )`: a decimal whose parts an editing system has swapped."""
    text, words, following = forms.text, forms.words, at + 1
    if following >= forms.end or not words[following].digits or text.gaps[following].strip() != ",":
        return None
    after = text.gaps[following + 1].lstrip()
    if not text.gaps[at].rstrip().endswith("(") or not after.startswith((")", "%")):
        return None
    if text.gaps[following] == "," or not (words[at].form + words[following].form).isdigit():
        return None
    value = Decimal(f"{words[following].form}.{words[at].form}")
    state = Sum(group=value, rank=0, digits=True)
    last = following
    if scale_behind_bracket(forms, at, last) and add_scale(state, words[last + 1].number, joined=False):
        last += 1
    return replace(_finish(forms, at, last, state), rule="decimal in broken order")


def _finish(forms: Forms, first: int, last: int, state: Sum) -> Numeral:
    last = _closing_half(forms, last, state)
    value = state.value
    kind = NumeralKind.CARDINAL
    number = forms.words[first].number
    if first == last and number is not None and number.kind is NumberKind.UNIT:
        if value == ONE:
            kind = NumeralKind.SINGLE
        elif number.also_fraction is not None and _shares_a_whole(forms, first):
            return _numeral(forms, first, last, NumeralKind.FRACTION, number.also_fraction, "fraction")
        elif (part := _part_after(forms, first)) is not None and value * part < ONE:
            return _fraction_of_scale(forms, first, first + 1, value * part)
    rule = "digits" if state.digits else "number words"
    if state.digits and state.scale is not None:
        rule = "digits with a scale word"
    start, end = _places(forms, first, last)
    return Numeral(
        kind,
        first,
        last,
        start,
        end,
        low=value,
        high=value,
        rule=rule,
        scale=state.scale or ONE,
        digits=state.digits,
        definite=forms.words[first].definite,
        alternative=state.alternative,
        unlikely=state.unscaled if value == state.term else None,
    )


def _closing_half(forms: Forms, last: int, state: Sum) -> int:
    """`a million and a half of the million`: the scale word once more after the fraction changes nothing.

    `three and a half million`: the first scale word, after the fraction, is one of the whole number.
    """
    word = forms.beside(last + 1) if state.closed else None
    if word is None or word.number is None or word.joined or word.number.kind is not NumberKind.SCALE:
        return last
    if word.number.plural:
        return last
    if state.scale is None and state.group is not None and state.group < _THOUSAND and not word.definite:
        state.total, state.scale = state.group * word.number.value, word.number.value
        state.group = None
        return last + 1
    return last + 1 if word.number.value == state.scale else last


def _shares_a_whole(forms: Forms, at: int) -> bool:
    """A fifth beside five: with a joined pronoun, or right before a definite noun, `this` before it or not."""
    if forms.words[at].suffix or _voiced_as_a_part(forms, at):
        return True
    word = forms.beside(at + 1)
    if word is not None and word.tags & Tag.DEMONSTRATIVE and not word.prefix:
        word = forms.beside(at + 2)
    if forms.words[at].definite and at and forms.beside(at) is not None:
        by = forms.words[at - 1]  # fell by the fifth, in Arabic by-rate (of) the fifth
        counts = word is not None and not word.joined and bool(word.tags & (Tag.NOUN | Tag.UNIT))
        return bool(by.preposition) and by.has(Tag.MEASURE_NOUN) and not by.definite and not counts
    if forms.words[at].definite or word is None:
        return False
    if word.joined or word.preposition or word.has(Tag.PREPOSITION):  # five to six matches
        return False
    return word.definite and word.number is None


def _voiced_as_a_part(forms: Forms, at: int) -> bool:
    """A tenth with its first vowel written, which is u; that of ten is a, and only the last one of a word says its case."""
    text = forms.text
    return _U in text.surface(text.starts[at], text.ends[at]).rstrip(_CASES)[:-1]


def _part_after(forms: Forms, at: int) -> Decimal | None:
    """The part of `three quarters`."""
    word = forms.beside(at + 1)
    if word is None or word.joined or word.number is None:
        return None
    return word.number.value if word.number.kind is NumberKind.PART else None


def _vague(forms: Forms, at: int) -> Numeral:
    """Dozens, thousands, dozens of thousands, a few thousand: two to twenty times the scale."""
    number = forms.words[at].number
    assert number is not None  # the caller looked
    if number.kind is NumberKind.FEW and is_ten(forms.beside(at + 1)):  # some teen: thirteen to nineteen
        numeral = _numeral(forms, at, at + 1, NumeralKind.VAGUE, TEN, "vague number")
        return replace(numeral, low=_TEENS[0], high=_TEENS[1])
    scale, last = number.value, at
    while (word := forms.beside(last + 1)) is not None and not word.joined:
        step = 1
        if word.form == _OF and number.kind is not NumberKind.SCALE:  # hundreds of (the) thousands
            of = forms.beside(last + 2)
            if of is None or of.number is None or not of.number.plural or of.prefix not in ("", ARTICLE):
                break
            word, step = of, 2
        following = word.number
        if following is None:
            break
        if not (
            following.kind is NumberKind.VAGUE or (following.kind is NumberKind.SCALE and not following.dual)
        ):
            break
        scale *= following.value
        last += step
    numeral = _numeral(forms, at, last, NumeralKind.VAGUE, scale, "vague number")
    return replace(numeral, low=scale * _VAGUE_LOW, high=scale * _VAGUE_HIGH, scale=scale)


def _fraction(forms: Forms, at: int) -> Numeral | None:
    number = forms.words[at].number
    assert number is not None  # the caller looked
    if number.of_units:
        following = forms.beside(at + 1)
        countable = following is not None and not following.definite and not following.joined
        scale = following.number if countable and following is not None else None
        scaled = scale is not None and scale.kind is NumberKind.SCALE
        named = following is not None and following.has(Tag.UNIT) and not following.has(Tag.PREPOSITION)
        if not countable or not (scaled or named):
            return None
    return _fraction_of_scale(forms, at, at, number.value)


def _fraction_of_scale(forms: Forms, first: int, last: int, value: Decimal) -> Numeral:
    """A fraction, or the part of a scale word that it is: half a million, three quarters of the milliard."""
    word = forms.beside(last + 1)
    scale = word.number if word is not None and not word.joined else None
    if scale is not None and scale.kind is NumberKind.SCALE and not scale.plural:
        value *= scale.value
        numeral = _numeral(forms, first, last + 1, NumeralKind.CARDINAL, value, "fraction of a scale word")
        return replace(numeral, scale=scale.value)
    return _numeral(forms, first, last, NumeralKind.FRACTION, value, "fraction")


def _dual(forms: Forms, at: int) -> Numeral:
    """A dual noun, with the word two after it if it stands there."""
    word = forms.beside(at + 1)
    last = at
    if word is not None and word.number is not None and not word.joined:
        last += word.number.kind is NumberKind.UNIT and word.number.value == 2
    return _numeral(forms, at, last, NumeralKind.DUAL, Decimal(2), "dual noun")


def _ordinal(forms: Forms, at: int) -> Numeral:
    number = forms.words[at].number
    assert number is not None  # the caller looked
    value, last = number.value, at
    term = forms.next_term(at)
    if term is not None:
        following, joined = term
        more = forms.words[following].number
        if more is not None and more.kind is NumberKind.TEN and joined:
            value, last = value % TEN + more.value, following
        elif not joined and is_ten(forms.words[following]) and value != TEN:
            value, last = value % TEN + TEN, following
    return _numeral(forms, at, last, NumeralKind.ORDINAL, value, "ordinal")


def _numeral(forms: Forms, first: int, last: int, kind: NumeralKind, value: Decimal, rule: str) -> Numeral:
    start, end = _places(forms, first, last)
    definite = forms.words[first].definite
    return Numeral(kind, first, last, start, end, value, value, rule, definite=definite)


def _places(forms: Forms, first: int, last: int) -> tuple[int, int]:
    """The code points where an expression begins, with its article and without other particles, and ends."""
    word, text = forms.words[first], forms.text
    start = text.starts[first]
    if word.prefix:
        article = len(ARTICLE) if word.prefix.endswith(ARTICLE) else 0
        start = text.offset(first, len(word.prefix) - article)
    elif last > first and word.number is not None and word.number.hides_waw and hides_waw(forms, first):
        start = text.offset(first, 1)
    return start, text.ends[last]
