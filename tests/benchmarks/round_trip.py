"""Spell integers in Arabic, read them back, and say how many come back as they were.

    python tests/benchmarks/round_trip.py            every integer to 10,000 and random ones to 10^15, about a minute
    python tests/benchmarks/round_trip.py --all      every integer to 1,000,000 and 100,000 random ones

The speller is that of tests/strategies.py: each number in a random case, gender and spelling. With the package tafqit
installed, its spelling is read back too.
"""

import random
import sys
from collections.abc import Callable, Iterator
from decimal import Decimal
from pathlib import Path

HERE = Path(__file__).resolve().parent
sys.path[:0] = [str(HERE.parent)]

import strategies  # noqa: E402

from factdb.core.numerals import Numeral  # noqa: E402
from factdb.core.pack import Pack  # noqa: E402
from factdb.packs import load_pack  # noqa: E402

SHOWN = 20
"""Failures printed for one speller."""
ZERO = "صفر"
Speller = Callable[[int], str]


def numbers(every: bool) -> Iterator[int]:
    """The integers to spell: small ones without a gap, then random ones of all lengths."""
    last, more = (1_000_000, 100_000) if every else (10_000, 5_000)
    chance = random.Random(15)
    yield from range(last + 1)
    for _ in range(more):
        yield chance.randrange(3, 10 ** chance.randint(4, 15))


def own_speller() -> Speller:
    """The tests' speller with random habits."""
    chance = random.Random(7)

    def spell(number: int) -> str:
        spelling = strategies.Spelling(
            oblique=chance.random() < 0.5,
            feminine=chance.random() < 0.5,
            hundred=chance.choice(["مئة", "مائة", "ماية"]),
            joined=chance.random() < 0.5,
            tanween=chance.choice(["ا", "اً", "ًا"]),
            waw=chance.choice([" و", " و "]),
            milliard=chance.choice(strategies.MILLIARDS),
            hamza=chance.random() < 0.5,
            ta_marbuta=chance.choice("ةه"),
            ya=chance.choice("يى"),
        )
        return strategies.spoken(number, spelling) if number else ZERO

    return spell


def tafqit_speller() -> Speller | None:
    """The speller of the package tafqit, if it is installed."""
    try:
        import tafqit
    except ImportError:
        return None
    chance = random.Random(3)

    def spell(number: int) -> str:
        case = chance.choice(["nominative", "genitive", "accusative"])
        return str(tafqit.number_ar(number, feminine=chance.random() < 0.5, case=case))

    return spell


def read_back(words: str, pack: Pack) -> Decimal | None:
    """The number that all the words say, or None where they are not one number."""
    text = pack.grammar.split(words)
    analysed = text.words
    numeral: Numeral | None = pack.grammar.numeral(text, analysed, 0)
    if numeral is None or numeral.last != len(analysed) - 1:
        return None
    return numeral.low


def measure(name: str, spell: Speller, largest: int, every: bool, pack: Pack) -> bool:
    """Print what one speller's numbers come to; whether all came back."""
    total, failures = 0, []
    for number in numbers(every):
        if number > largest:
            continue
        total += 1
        words = spell(number)
        read = read_back(words, pack)
        if read != number:
            failures.append(f"{number}: {words} is read as {read}")
    for failure in failures[:SHOWN]:
        print(failure)
    print(f"{name}: {total - len(failures):,} of {total:,} come back")
    return not failures


def main() -> int:
    """Measure every speller there is; 1 where a number did not come back."""
    every, pack = "--all" in sys.argv, load_pack("ar")
    right = measure("own speller", own_speller(), strategies.LARGEST, every, pack)
    other = tafqit_speller()
    if other is None:
        print("tafqit is not installed")
        return not right
    return not (measure("tafqit", other, 999_999_999_999, every, pack) and right)


if __name__ == "__main__":
    raise SystemExit(main())
