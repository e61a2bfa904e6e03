"""Read the same articles with other readers of Arabic numbers, and say how fast they are beside factdb.

    python tests/benchmarks/others.py FOLDER    # or a file, or a glob

They come with the extra `bench` (`make .venv/installed-bench`); one that is not installed is named and left out. Each
reads the first articles only, because they are slow: ovos-number-parser puts digits for number words, Duckling finds
numbers, money, quantities and lengths of time. factdb does what they do and finds what is counted, who says so, where
and when.
"""

import sys
import time
from collections.abc import Callable, Sequence

from factdb.core.articles import Article
from factdb.importers import read
from factdb.pipeline import read_article

Reader = Callable[[Article], object]
SAMPLE = 300_000
"""Bytes of UTF-8 that each of them reads."""
DIMENSIONS = ["number", "amount-of-money", "quantity", "duration", "distance", "volume", "temperature"]


def ovos() -> Reader:
    """ovos-number-parser: the text with digits for its number words."""
    from ovos_number_parser import numbers_to_digits

    return lambda article: numbers_to_digits(article.text, "ar")


def duckling() -> Reader:
    """Duckling, in the binding pyduckling-native-phihos: all its dimensions that hold numbers, but dates."""
    import duckling as binding

    zones = binding.load_time_zones("/usr/share/zoneinfo")
    language = binding.parse_lang("AR")
    now = binding.parse_ref_time(zones, "UTC", 0)
    context = binding.Context(now, binding.default_locale_lang(language))
    dimensions = binding.parse_dimensions(DIMENSIONS)
    return lambda article: binding.parse(article.text, context, dimensions, False)


OTHERS: dict[str, Callable[[], Reader]] = {
    "ovos-number-parser": ovos,
    "pyduckling-native-phihos": duckling,
}


def compare(articles: Sequence[Article]) -> None:
    """Print a line for factdb and for each of the others, on the first articles."""
    sample: list[Article] = []
    for article in articles:
        if _megabytes(sample) < SAMPLE / 1e6:
            sample.append(article)
    size = _megabytes(sample)
    own = size / _seconds(read_article, sample)
    print(f"{'factdb':26}{own:>10.3f}  MB/s, the whole claim ({size:.2f} MB, one process)")
    for name, load in OTHERS.items():
        try:
            reader = load()
        except ImportError:
            print(f"{name:26}{'-':>10}  is not installed; run make .venv/installed-bench")
            continue
        speed = size / _seconds(reader, sample)
        print(f"{name:26}{speed:>10.3f}  MB/s, numbers only; factdb is {own / speed:.1f} times as fast")


def _megabytes(articles: Sequence[Article]) -> float:
    return sum(len(article.text.encode()) for article in articles) / 1e6


def _seconds(reader: Reader, articles: Sequence[Article]) -> float:
    """Processor time of a second reading; the first loads tables and remembers words."""
    for article in articles:
        reader(article)
    start = time.process_time()
    for article in articles:
        reader(article)
    return time.process_time() - start


if __name__ == "__main__":
    compare([item for item in read(sys.argv[1:]) if isinstance(item, Article)])
