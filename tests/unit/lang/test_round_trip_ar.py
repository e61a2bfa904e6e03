"""Every kind of integer, as spellers that know nothing of extraction put it into Arabic words, is read back."""

import random
from collections.abc import Iterator
from decimal import Decimal

import pytest
import strategies
import tafqit
from strategies import Spelling

from factdb.packs import load_pack

TAFQIT_LARGEST = 999_999_999_999


def sample() -> list[int]:
    """All small numbers, those around round ones, and random ones of every length."""
    chance = random.Random(20)
    round_ones = [10**power * digit for power in range(2, 15) for digit in (1, 2, 3, 11, 12, 100, 200, 702)]
    around = [number + more for number in round_ones for more in (0, 1, 2, 11, 102)]
    drawn = [chance.randrange(3, 10 ** chance.randint(3, 15)) for _ in range(400)]
    return sorted({*range(1, 130), *around, *drawn} - {strategies.LARGEST + 1})


def spellings() -> Iterator[Spelling]:
    """Every case and gender, in three habits of writing."""
    for oblique in (False, True):
        for feminine in (False, True):
            yield Spelling(oblique=oblique, feminine=feminine)
            yield Spelling(oblique=oblique, feminine=feminine, hundred="مائة", joined=False, tanween="اً")
            yield Spelling(oblique, feminine, "ماية", hamza=False, waw=" و ", ta_marbuta="ه", ya="ى")


def read_back(words: str) -> Decimal | None:
    """The number that all of the words say."""
    pack = load_pack("ar")
    text = pack.grammar.split(words)
    analysed = text.words
    numeral = pack.grammar.numeral(text, analysed, 0)
    return numeral.low if numeral is not None and numeral.last == len(analysed) - 1 else None


@pytest.mark.parametrize(
    "spelling", list(spellings()), ids=lambda spelling: strategies.spoken(11_231, spelling)
)
def test_numbers_in_our_spelling_are_read_back(spelling: Spelling) -> None:
    numbers = [number for number in sample() if number <= strategies.LARGEST]

    wrong = {
        number: words
        for number in numbers
        if read_back(words := strategies.spoken(number, spelling)) != number
    }

    assert wrong == {}


@pytest.mark.parametrize("case", ["nominative", "genitive", "accusative"])
@pytest.mark.parametrize("feminine", [False, True])
def test_numbers_in_the_spelling_of_tafqit_are_read_back(case: str, feminine: bool) -> None:
    numbers = [number for number in sample() if number <= TAFQIT_LARGEST]

    wrong = {
        number: words
        for number in numbers
        if read_back(words := tafqit.number_ar(number, feminine=feminine, case=case)) != number
    }

    assert wrong == {}
