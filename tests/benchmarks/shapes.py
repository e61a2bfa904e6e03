"""Read texts of one shape repeated, at two sizes, and say how long a megabyte takes in each.

    python tests/benchmarks/shapes.py              1 MB and 10 MB of every shape
    python tests/benchmarks/shapes.py 0.1 1        other sizes
    python tests/benchmarks/shapes.py 1 10 waw     only the shapes named

A cost that is linear in the length has a growth near 1: a megabyte takes as long in a long text as in a short one.
Times are of the processor. A text is one line where its shape has no line break.
"""

import sys
import time
from datetime import date
from pathlib import Path

HERE = Path(__file__).resolve().parent
sys.path[:0] = [str(HERE.parent), str(HERE.parents[1])]

import shapes  # noqa: E402

from factdb.core.pack import Pack  # noqa: E402
from factdb.extract import extract  # noqa: E402
from factdb.packs import load_pack  # noqa: E402

SIZES = (1.0, 10.0)
"""Megabytes (a million bytes of UTF-8) of each text."""


def seconds(text: str, pack: Pack) -> float:
    """Processor time of one extraction."""
    start = time.process_time()
    extract(text, pack, published=date(2015, 7, 21), country="SA")
    return time.process_time() - start


def main(arguments: list[str]) -> int:
    """Print a line for every shape."""
    sizes = [float(each) for each in arguments if each[0].isdigit()] or list(SIZES)
    names = [each for each in arguments if not each[0].isdigit()] or list(shapes.SHAPES)
    pack = load_pack("ar")
    seconds("", pack)
    print("processor time of a megabyte, in a text of")
    print(f"{'shape':24}" + "".join(f"{f'{size:g} MB':>12}" for size in sizes) + f"{'growth':>10}")
    for name in names:
        each = [seconds(shapes.repeated(shapes.SHAPES[name], int(size * 1e6)), pack) / size for size in sizes]
        figures = "".join(f"{figure:>10.2f} s" for figure in each)
        print(f"{name:24}{figures}{each[-1] / max(each[0], 1e-3):>10.2f}", flush=True)
    return 0


if __name__ == "__main__":
    raise SystemExit(main(sys.argv[1:]))
