"""Measure extraction on a folder of articles.

    python tests/bench.py FOLDER    # or a file, or a glob: whatever `factdb ingest` takes

Speeds are megabytes (a million bytes of UTF-8) of article text per second. Plain reading is what decoding the
files and taking them apart costs without extraction. Extraction is timed when it meets the articles for the first
time, with their new words, and warm: the best of three times more. The ratios say more than the speeds, because they
are alike on fast and slow machines. Few articles are read by one process, whatever is asked for. One process is timed by
its processor time, several by the clock. Other readers of numbers are timed on some of the same articles where they
are installed (`make .venv/installed-bench`).
"""

import os
import sys
import time
from collections.abc import Callable, Sequence
from typing import TypeVar

from benchmarks.memory import peak
from benchmarks.others import compare
from readings import how

from factdb.core.articles import Article
from factdb.importers import read
from factdb.pipeline import ReadArticle, read_articles

_Result = TypeVar("_Result")
_WARM_UP = 20
"""Articles read before anything is timed: the first ones load tables."""
_TIMES = 3


def main(paths: Sequence[str]) -> int:
    """Print the measurements; 1 where there is no article."""
    print(f"factdb is         {how():>10}")
    articles, reading = _timed(lambda: [item for item in read(paths) if isinstance(item, Article)])
    size = sum(len(article.text.encode()) for article in articles) / 1e6
    if not articles:
        print(f"no article in {' '.join(paths)}", file=sys.stderr)
        return 1
    _claims(articles[:_WARM_UP], jobs=1)
    claims, first = _timed(lambda: _claims(articles, jobs=1))
    alone = min(_timed(lambda: _claims(articles, jobs=1))[1] for _ in range(_TIMES))
    processors = os.cpu_count() or 1
    start = time.perf_counter()
    _claims(articles, jobs=processors)
    together = time.perf_counter() - start
    print(f"articles          {len(articles):>10,}  ({size:.2f} MB)")
    print(f"claims            {claims:>10,}  ({claims / size:,.0f} a MB)")
    print(f"plain reading     {size / reading:>10.2f}  MB/s")
    print(f"extraction        {size / first:>10.2f}  MB/s in one process, the first time")
    print(f"extraction        {size / alone:>10.2f}  MB/s in one process, warm")
    print(f"extraction        {size / together:>10.2f}  MB/s in {processors} processes")
    print(f"extraction takes  {alone / reading:>10.1f}  times as long as plain reading")
    print(f"{processors} processes are   {alone / together:>10.2f}  times as fast as one")
    print(
        f"memory            {peak(paths):>10,.0f}  MB at most in one process, printing the claims as JSON lines"
    )
    if how() == "plain":
        compare(articles)
    return 0


def _claims(articles: Sequence[Article], *, jobs: int) -> int:
    found = read_articles(articles, jobs=jobs)
    return sum(len(item.extraction.claims) for item in found if isinstance(item, ReadArticle))


def _timed(act: Callable[[], _Result]) -> tuple[_Result, float]:
    start = time.process_time()
    result = act()
    return result, time.process_time() - start


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
