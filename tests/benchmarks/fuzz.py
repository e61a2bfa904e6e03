"""Read texts put together at random, and fail where one crashes or takes too long.

    python tests/benchmarks/fuzz.py                 100,000 texts
    python tests/benchmarks/fuzz.py 5000 17         5,000 texts of another seed

The texts are made of all words of the Arabic tables, digits, signs and random code points, of the shapes that
tests/shapes.py repeats, and of long repetitions. The limit is processor time, so a busy machine fails no text. A text
that fails is printed with `ascii`, to be pasted into a test.
"""

import random
import signal
import sys
import time
import traceback
from collections.abc import Iterator
from datetime import date
from pathlib import Path
from types import FrameType
from typing import Any

HERE = Path(__file__).resolve().parent
sys.path[:0] = [str(HERE.parent)]

import shapes  # noqa: E402

import factdb.lang  # noqa: E402
from factdb.core.claims import Extraction  # noqa: E402
from factdb.extract import extract  # noqa: E402
from factdb.packs import load_pack, read_tables  # noqa: E402

COUNT, SEED = 100_000, 7
LIMIT = 2.0
"""Seconds of processor time for one text."""
MOST_TOKENS, LONGEST = 60, 8_000
"""Tokens of a text, and code points of a repetition."""
REPEATED = 0.03
"""How many of the texts repeat a few tokens over and over."""
SIGNS = list(" \n\t.,;:!?%$#@/\\|-_+*()[]{}\"'") + list(
    "\u060c\u061b\u061f\u066a\u066b\u066c\u00ab\u00bb\u201c\u201d\u2019\u2013\u00a0\u200f\u200c\u0640\u064b\u0651\u20ac\u00b0\u2030"
)
RANGES = ((0x20, 0x7F), (0x600, 0x700), (0x750, 0x780), (0x2000, 0x2070), (0xFB50, 0xFE00), (0, 0x110000))


def alphabet() -> list[str]:
    """Every word of the Arabic tables, once."""
    tables = read_tables(Path(factdb.lang.__file__).parent / "ar")
    return sorted({word for text in strings(tables) for word in text.split()})


def strings(table: Any) -> Iterator[str]:
    """All strings in a table of tables."""
    if isinstance(table, str):
        yield table
    elif isinstance(table, dict):
        for key, value in table.items():
            yield from strings(key)
            yield from strings(value)
    elif isinstance(table, list | tuple | set | frozenset):
        for value in table:
            yield from strings(value)


class Writer:
    """Writes texts, the same ones for the same seed."""

    def __init__(self, seed: int) -> None:
        self._chance = random.Random(seed)
        self._words = alphabet()
        self._shapes = [shape.replace("{}", shapes.made_up(5)) for shape in shapes.SHAPES.values()]

    def text(self) -> str:
        """One text."""
        chance = self._chance
        if chance.random() < REPEATED:
            piece = "".join(self._token() for _ in range(chance.randint(1, 6)))
            return (piece * (LONGEST // max(1, len(piece)) + 1))[: chance.randint(1, LONGEST)]
        gaps = chance.choice([" ", " ", " ", "", "\n", ", ", " \u0648"])
        return gaps.join(self._token() for _ in range(chance.randint(1, MOST_TOKENS)))

    def _token(self) -> str:
        chance = self._chance
        kind = chance.random()
        if kind < 0.5:
            return chance.choice(["", "", "", "\u0648", "\u0628", "\u0644", "\u0627\u0644"]) + chance.choice(
                self._words
            )
        if kind < 0.7:
            return self._digits()
        if kind < 0.85:
            return chance.choice(SIGNS) * chance.choice([1, 1, 1, 2, 5])
        if kind < 0.95:
            return chance.choice(self._shapes)
        first, after = chance.choice(RANGES)
        return "".join(chr(chance.randrange(first, after)) for _ in range(chance.randint(1, 4)))

    def _digits(self) -> str:
        chance = self._chance
        number = str(chance.randrange(10 ** chance.randint(1, 7)))
        if chance.random() < 0.3:
            number += chance.choice(".,:/-\u066b\u066c\u060c\u0631") + str(chance.randrange(1000))
        return number.translate({48 + d: 0x660 + d for d in range(10)}) if chance.random() < 0.2 else number


def read_within_limit(text: str) -> float:
    """The processor time of reading a text; raises TimeoutError past the limit, AssertionError for wrong spans."""
    signal.setitimer(signal.ITIMER_PROF, LIMIT)
    start = time.process_time()
    try:
        extraction = extract(text, load_pack("ar"), published=date(2015, 7, 21), country="SA")
    finally:
        signal.setitimer(signal.ITIMER_PROF, 0)
    taken = time.process_time() - start
    check(text, extraction)
    return taken


def check(text: str, extraction: Extraction) -> None:
    """Claims lie in the text in order, without overlaps, and say what their values allow."""
    end = 0
    for claim in extraction.claims:
        assert end <= claim.span.start < claim.span.end <= len(text), claim
        assert claim.low is None or claim.high is None or claim.low <= claim.high, claim
        assert text[claim.span.start : claim.span.end] == claim.surface, claim
        end = claim.span.end


def stop(_number: int, _frame: FrameType | None) -> None:
    """What the timer does."""
    raise TimeoutError(f"more than {LIMIT:g} seconds of processor time")


def main(arguments: list[str]) -> int:
    """Read the texts; 1 where one failed."""
    count, seed = (*map(int, arguments), *(COUNT, SEED)[len(arguments) :])
    signal.signal(signal.SIGPROF, stop)
    writer = Writer(seed)
    extract("", load_pack("ar"))
    slowest, slowest_text, total, failed = 0.0, "", 0.0, 0
    for number in range(count):
        text = writer.text()
        try:
            taken = read_within_limit(text)
        except Exception:  # noqa: BLE001 (whatever it is, it is what is looked for)
            failed += 1
            print(f"text {number}: {text[:2000]!a}\n{traceback.format_exc()}", file=sys.stderr)
            continue
        total += taken
        if taken > slowest:
            slowest, slowest_text = taken, text
        if (number + 1) % 10_000 == 0:
            print(f"{number + 1:>9,} read, {failed} failed", flush=True)
    print(f"texts             {count:>10,}  (seed {seed}), {failed} failed")
    print(f"processor time    {total:>10.1f}  s, {1000 * total / count:.2f} ms each")
    print(f"slowest           {slowest:>10.3f}  s, {len(slowest_text):,} code points: {slowest_text[:60]!a}")
    return bool(failed)


if __name__ == "__main__":
    raise SystemExit(main(sys.argv[1:]))
