"""A number that our own speller puts into words or digits is read back as that number."""

from decimal import Decimal

import strategies
from hypothesis import assume, example, given
from strategies import EXAMPLES, Spelling

from factdb.core.claims import Claim, Qualifier
from factdb.extract import extract
from factdb.packs import load_pack


def only_claim(text: str) -> Claim:
    claims = extract(text, load_pack("ar")).claims
    assert len(claims) == 1, f"{text}: {[claim.surface for claim in claims]}"
    return claims[0]


@EXAMPLES
@given(number=strategies.whole_numbers, spelling=strategies.spellings)
@example(number=1001, spelling=Spelling(oblique=True))
@example(number=999_999_999_999_999, spelling=Spelling(oblique=True, joined=False, waw=" و "))
def test_a_number_in_words_is_read_back(number: int, spelling: Spelling) -> None:
    words = strategies.spoken(number, spelling)

    claim = only_claim(f"بلغ عدد القتلى {words}")

    assert (claim.surface, claim.low, claim.high) == (words, Decimal(number), Decimal(number))


@EXAMPLES
@given(number=strategies.whole_numbers, spelling=strategies.spellings)
@example(number=2000, spelling=Spelling())
@example(number=200_000, spelling=Spelling(oblique=True))
def test_a_number_before_its_noun_is_read_back(number: int, spelling: Spelling) -> None:
    assume(number % 100 not in (1, 2))  # one and two are said by the noun itself
    words = strategies.spoken(number, spelling, before_noun=True)
    noun = "أشخاص" if 3 <= number % 100 <= 10 else "شخصا" if number % 100 else "شخص"

    claim = only_claim(f"قُتل {words} {noun} في الحرب")

    assert (claim.surface, claim.low, claim.high, claim.noun) == (
        words,
        Decimal(number),
        Decimal(number),
        noun,
    )


@EXAMPLES
@given(number=strategies.whole_numbers, mark=strategies.thousands_marks, script=strategies.digit_scripts)
@example(number=12_500, mark=".", script=strategies.SCRIPTS[1])
def test_a_number_in_digits_is_read_back(number: int, mark: str, script: str) -> None:
    digits = strategies.in_digits(number, mark, script)

    claim = only_claim(f"فحصت الفرق {digits} عينة")

    assert (claim.surface, claim.low, claim.high) == (digits, Decimal(number), Decimal(number))
    assert claim.qualifier is Qualifier.EXACT


@EXAMPLES
@given(number=strategies.whole_numbers, space=strategies.thousands_spaces, script=strategies.digit_scripts)
@example(number=1_250_000, space="\u202f", script=strategies.SCRIPTS[0])
def test_a_number_grouped_by_spaces_is_read_back(number: int, space: str, script: str) -> None:
    digits = strategies.in_digits(number, space, script)

    claim = only_claim(f"فحصت الفرق {digits} عينة")

    assert (claim.surface, claim.low, claim.high) == (digits, Decimal(number), Decimal(number))
