"""What holds of every text that extraction reads."""

from datetime import date
from decimal import Decimal

import pytest
import strategies
from hypothesis import given
from hypothesis import strategies as st
from strategies import EXAMPLES

from factdb.core.claims import Claim, Extraction
from factdb.extract import extract
from factdb.packs import load_pack


def read(text: str, published: date | None = None, country: str | None = None) -> Extraction:
    return extract(text, load_pack("ar"), published=published, country=country)


def what_they_say(
    claims: tuple[Claim, ...],
) -> list[tuple[Decimal | None, Decimal | None, str, str, str | None]]:
    return [(claim.low, claim.high, claim.qualifier, claim.unit_kind, claim.unit) for claim in claims]


@EXAMPLES
@given(text=strategies.any_texts)
def test_claims_are_cut_from_the_text_in_order_and_apart(text: str) -> None:
    claims = read(text, published=date(2024, 5, 14), country="SA").claims

    end = 0
    for claim in claims:
        assert claim.surface == text[claim.span.start : claim.span.end] != ""
        assert end <= claim.span.start < claim.span.end
        assert claim.sentence.start <= claim.span.start
        assert claim.span.end <= claim.sentence.end <= len(text)
        if claim.noun_span is not None:
            assert claim.noun == text[claim.noun_span.start : claim.noun_span.end]
        end = claim.span.end


@pytest.mark.parametrize("text", ["0%0", "5%7", "5 %7", "خمسة %7"])
def test_a_percent_sign_belongs_to_one_number(text: str) -> None:
    first, *others = read(text).claims

    assert all(other.span.start >= first.span.end for other in others)


def test_a_percent_sign_before_a_number_is_found_over_a_direction_mark() -> None:
    (claim,) = read("بنسبة %\u200f7 فقط").claims

    assert claim.surface == "%\u200f7"


@pytest.mark.parametrize("last", ["الذي", "أن", "من", "بين", "و", "كل", "نحو", "(", "%", "إلى"])
def test_a_text_may_end_in_any_word_behind_a_number(last: str) -> None:
    (claim,) = read(f"قتل 5 جنود في المدينة {last}").claims

    assert claim.low == 5


@pytest.mark.parametrize("first", ["مرتفعا", "ارتفاع", "ارتفع", "بلغ", "سعر", "نسبة", "كل", "من"])
def test_a_text_may_end_in_a_scale_word_behind_any_word(first: str) -> None:
    assert all(claim.low == 1000 for claim in read(f"{first} ألف ").claims)


@EXAMPLES
@given(text=strategies.any_texts)
def test_a_claim_says_an_interval_and_a_part_points_at_a_claim(text: str) -> None:
    claims = read(text).claims

    for claim in claims:
        assert claim.low is not None or claim.high is not None
        assert claim.low is None or claim.high is None or claim.low <= claim.high
        assert claim.part_of is None or claim.part_of in [
            other.span for other in claims if other is not claim
        ]


@EXAMPLES
@given(text=strategies.any_texts)
def test_what_is_left_out_is_cut_from_the_text_and_is_no_claim(text: str) -> None:
    extraction = read(text)

    taken = {place for claim in extraction.claims for place in range(claim.span.start, claim.span.end)}
    for left_out in extraction.left_out:
        assert left_out.surface == text[left_out.span.start : left_out.span.end]
        assert left_out.reason
        assert taken.isdisjoint(range(left_out.span.start, left_out.span.end))


@EXAMPLES
@given(text=strategies.newsroom_texts)
def test_reading_a_text_twice_gives_the_same(text: str) -> None:
    assert read(text) == read(text)


@EXAMPLES
@given(text=strategies.newsroom_texts, script=strategies.digit_scripts)
def test_the_script_of_digits_changes_nothing(text: str, script: str) -> None:
    ascii_text = text
    for other in strategies.SCRIPTS[1:]:
        ascii_text = ascii_text.translate(str.maketrans(other, strategies.SCRIPTS[0]))

    here = read(ascii_text).claims
    there = read(strategies.in_script(ascii_text, script)).claims

    assert what_they_say(here) == what_they_say(there)
    assert [claim.span for claim in here] == [claim.span for claim in there]


@EXAMPLES
@given(data=st.data(), text=strategies.newsroom_texts)
def test_vowel_signs_tatweel_and_direction_marks_change_no_value(data: st.DataObject, text: str) -> None:
    plain = text.translate(dict.fromkeys(map(ord, strategies.MARKS)))
    marked = data.draw(strategies.marked(plain))

    assert what_they_say(read(plain).claims) == what_they_say(read(marked).claims)
