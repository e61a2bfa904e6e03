"""Number expressions at a word: how far they reach, and digits that are no numbers."""

from decimal import Decimal

import pytest

from factdb.core.numerals import Numeral, NumeralKind
from factdb.core.splitting import words_of
from factdb.packs import load_pack


def numeral_at(words: str, at: int = 0, end: int | None = None) -> Numeral | None:
    grammar = load_pack("ar").grammar
    text = grammar.split(words)
    return grammar.numeral(text, text.words, at, end)


def test_a_number_reaches_no_further_than_told() -> None:
    whole, part = numeral_at("خمسة وعشرين مسلحا"), numeral_at("خمسة وعشرين مسلحا", end=1)

    assert whole is not None
    assert part is not None
    assert (whole.low, whole.last, part.low, part.last) == (25, 1, 5, 0)


def test_a_scale_that_a_sum_refuses_begins_another_number() -> None:
    first, second = numeral_at("ثلاثة آلاف وخمسة آلاف"), numeral_at("ثلاثة آلاف وخمسة آلاف", at=2)

    assert first is not None
    assert second is not None
    assert (first.low, first.last, second.low) == (3000, 1, 5000)


@pytest.mark.parametrize(
    ("words", "value"),
    [
        ("1 000 000", "1000000"),
        ("12\u202f500", "12500"),
        ("( 845 , 3 ) مليار", "3845000000"),
        ("(845) مليون", "845000000"),
        ("1.200 ألف", "1200"),
        ("12,750 مليون", "12750000"),
        ("30.\u200f1072", "1072.30"),
        ("5ر12", "12.5"),
        ("مئة الف واحد عشر", "100011"),
        ("مليون ونصف المليون", "1500000"),
        ("ثلاثة أرباع المليار", "750000000"),
        ("سبعمائة ألف وألفان", "702000"),
    ],
)
def test_a_number_has_its_value(words: str, value: str) -> None:
    numeral = numeral_at(words)

    assert numeral is not None
    assert numeral.low == Decimal(value)
    assert numeral.last == len(words_of(words)) - 1


@pytest.mark.parametrize("digits", ["20:10", "15/9/2015", "1.2.3.4.5", "123 " * 8, "1" * 5000 + "/3"])
def test_digits_that_form_no_number_are_said_to_be_broken(digits: str) -> None:
    numeral = numeral_at(digits)

    assert numeral is not None
    assert numeral.kind is NumeralKind.BROKEN


@pytest.mark.parametrize("word", ["الفهم", "ميتا", "أثنى", "المحلي", "نص"])
def test_words_spelled_like_numbers_are_none(word: str) -> None:
    assert numeral_at(word) is None
