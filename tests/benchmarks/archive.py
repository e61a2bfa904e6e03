"""Measure a check on a large archive: the pass for disagreements, the judging, and one article more.

    python tests/benchmarks/archive.py              1,000,000 claims in 100,000 figures
    python tests/benchmarks/archive.py 5000000      as many as you say

The archive is invented: events with ten articles each, an article with four claims, and one claim in ten thousand
that disagrees. It is written as a check leaves it, because comparing so many articles as a whole takes long. Times are
those of the processor, so that other programs on the machine do not count.
"""

import gc
import random
import sqlite3
import sys
import tempfile
import time
from collections import Counter
from collections.abc import Callable, Iterable, Iterator
from contextlib import closing
from datetime import UTC, date, datetime, timedelta
from decimal import Decimal
from pathlib import Path
from statistics import median
from typing import TypeVar

from factdb.checking import METHOD, check, settle
from factdb.compare.tokens import code, stem
from factdb.core.articles import Article, Precision, Published
from factdb.core.claims import Claim, Qualifier, Span
from factdb.store import schema
from factdb.store.repository import Repository, open_repository
from factdb.store.values import Reading

Result = TypeVar("Result")

ARTICLES_OF_AN_EVENT, CLAIMS_OF_AN_ARTICLE, WORDS_OF_AN_EVENT = 10, 4, 12
KINDS = 5_000
OUTLETS = range(1, 15)
DISAGREEING = 10_000
"""One claim in so many."""
ADDED = 20
LETTERS = "بتثجحخدرزسشصضطعغفقكلمن"
FIRST_DAY = date(2020, 1, 1)
DAYS = 1_500


def main(claims: int) -> None:
    """Build the archive in a folder of its own and print the measurements."""
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "archive.db"
        events = claims // (ARTICLES_OF_AN_EVENT * CLAIMS_OF_AN_ARTICLE)
        build(path, events)
        claims = events * ARTICLES_OF_AN_EVENT * CLAIMS_OF_AN_ARTICLE
        print(f"archive          {claims:>12,}  claims in {events * CLAIMS_OF_AN_ARTICLE:,} figures")
        print(f"file             {path.stat().st_size / 1e6:>12,.0f}  MB")
        with open_repository(path) as repository:
            measure(repository, claims, events)


def measure(repository: Repository, claims: int, events: int) -> None:
    """The pass alone, the first check of figures that nobody has judged, and checks of one more article each."""
    with repository.comparing() as comparison:
        suspects, took = timed(comparison.suspects)
    print(f"one pass         {claims / took:>12,.0f}  claims/s, {len(suspects):,} figures may disagree")
    checked, took = timed(lambda: check(repository))
    print(f"check            {claims / took:>12,.0f}  claims/s, {len(checked.report.conflicts):,} conflicts")
    times = []
    for number in range(ADDED):
        article, said = new_article(number * 7 % events, number)
        repository.save_article(article, said, Reading("1", datetime(2026, 1, 1, tzinfo=UTC)))
        times.append(timed(lambda: settle(repository))[1])
    print(f"one article more {median(times):>12.3f}  s for its figures and conflicts (median of {ADDED})")
    print(f"                 {max(times):>12.3f}  s at most")


def timed(act: Callable[[], Result]) -> tuple[Result, float]:
    """What `act` returns, and the seconds of processor time that it took."""
    gc.collect()
    start = time.process_time()
    result = act()
    return result, time.process_time() - start


def words_of(event: int) -> list[str]:
    """The words that all articles on an event share and hardly any others have."""
    chance = random.Random(event)
    return ["".join(chance.choices(LETTERS, k=6)) for _ in range(WORDS_OF_AN_EVENT)]


def day_of(event: int) -> date:
    """On which day it happened."""
    return FIRST_DAY + timedelta(days=event % DAYS)


def values_of(event: int, article: int) -> list[int]:
    """What one article on the event says: four numbers, one in ten thousand another than the others say."""
    chance = random.Random(event * ARTICLES_OF_AN_EVENT + article)
    return [
        20 + event % 900 + 50 * place + (37 if chance.randrange(DISAGREEING) == 0 else 0)
        for place in range(CLAIMS_OF_AN_ARTICLE)
    ]


def text_of(values: list[int]) -> tuple[str, list[tuple[int, int, int, int]]]:
    """A text, and for each number where it and its sentence stand."""
    text, spans = "", []
    for value in values:
        start = len(text)
        text += f"الضحايا {value} هناك. "
        at = start + len("الضحايا ")
        spans.append((at, at + len(str(value)), start, len(text) - 1))
    return text, spans


def new_article(event: int, number: int) -> tuple[Article, list[Claim]]:
    """One more article on an event, which disagrees with the others on its first number."""
    values = [value + (45 if place == 0 else 0) for place, value in enumerate(values_of(event, 0))]
    text, spans = text_of(values)
    day = day_of(event)
    article = Article(
        doc_id=f"new-{number}",
        text=text,
        title=" ".join(words_of(event)),
        publisher="outlet 15",
        language="ar",
        published=Published(datetime(day.year, day.month, day.day, tzinfo=UTC), Precision.DAY),
    )
    claims = [
        Claim(
            span=Span(span[0], span[1]),
            surface=str(value),
            sentence=Span(span[2], span[3]),
            low=Decimal(value),
            high=Decimal(value),
            qualifier=Qualifier.EXACT,
            concept=f"thing-{kind_of(event, place)}",
            state="killed",
            speaker=f"speaker {number}",
        )
        for place, (value, span) in enumerate(zip(values, spans, strict=True))
    ]
    return article, claims


def kind_of(event: int, place: int) -> int:
    """What the numbers count."""
    return (event * CLAIMS_OF_AN_ARTICLE + place) % KINDS


def build(path: Path, events: int) -> None:
    """Write the archive with its figures and all that a check remembers, but without conflicts."""
    schema.upgrade(path)
    with closing(sqlite3.connect(path, isolation_level=None)) as connection:
        connection.execute("PRAGMA synchronous = OFF")
        connection.execute("PRAGMA cache_size = -400000")
        connection.execute("BEGIN")
        for table, columns, rows in (
            ("sources", "id slug name is_wire", outlets()),
            ("concepts", "id slug", ((number, f"thing-{number - 1}") for number in range(1, KINDS + 1))),
            ("articles", ARTICLE_COLUMNS, articles(events)),
            ("article_versions", VERSION_COLUMNS, versions(events)),
            ("figures", "id key title title_en", figures(events)),
            ("claims", CLAIM_COLUMNS, claims(events)),
        ):
            fill(connection, table, columns, rows)
        remember(connection, events)
        connection.execute("COMMIT")


def fill(
    connection: sqlite3.Connection, table: str, columns: str, rows: Iterable[tuple[object, ...]]
) -> None:
    """Insert rows of these columns."""
    names = columns.split()
    marks = ", ".join("?" * len(names))
    connection.executemany(f"INSERT INTO {table} ({', '.join(names)}) VALUES ({marks})", rows)


def every_article(events: int) -> Iterator[tuple[int, int, int]]:
    """The number of each article, its event and its place among the articles on it."""
    for event in range(events):
        for place in range(ARTICLES_OF_AN_EVENT):
            yield event * ARTICLES_OF_AN_EVENT + place + 1, event, place


ARTICLE_COLUMNS = "id source_id doc_id title language published_at published_precision"
VERSION_COLUMNS = "id article_id n text sha256 fetched_at extractor_version is_current"


def outlets() -> Iterator[tuple[object, ...]]:
    return ((number, f"outlet-{number}", f"outlet {number}", 0) for number in OUTLETS)


def figures(events: int) -> Iterator[tuple[object, ...]]:
    for number in range(1, events * CLAIMS_OF_AN_ARTICLE + 1):
        yield number, f"figure {number}", "ع", "figure"


def articles(events: int) -> Iterator[tuple[object, ...]]:
    for number, event, place in every_article(events):
        title = " ".join(words_of(event))
        day = day_of(event).isoformat()
        yield number, OUTLETS[place % len(OUTLETS)], f"a-{number}", title, "ar", day, "day"


def versions(events: int) -> Iterator[tuple[object, ...]]:
    for number, event, place in every_article(events):
        text, _ = text_of(values_of(event, place))
        yield number, number, 1, text, f"{number:064d}", "2026-01-01T00:00:00Z", "1", 1


def claims(events: int) -> Iterator[tuple[object, ...]]:
    number = 0
    for article, event, place in every_article(events):
        values = values_of(event, place)
        for at, (value, span) in enumerate(zip(values, text_of(values)[1], strict=True)):
            number += 1
            figure = event * CLAIMS_OF_AN_ARTICLE + at + 1
            concept = kind_of(event, at) + 1
            where = (number, article, f"{number:032d}", *span[:2], str(value), *span[2:])
            yield *where, value, value, concept, figure, *SAID_ALIKE


CLAIM_COLUMNS = (
    "id version_id content_key span_start span_end surface sentence_start sentence_end value_low value_high "
    "concept_id figure_id qualifier unit_kind state attribution denied planned rules extractor_version review_status"
)
SAID_ALIKE = ("exact", "count", "killed", "outlet", 0, 0, "[]", "1", "unreviewed")


def remember(connection: sqlite3.Connection, events: int) -> None:
    """What a check of the whole archive leaves for the next one."""
    counted = events * ARTICLES_OF_AN_EVENT
    fill(
        connection,
        "comparison_state",
        "id method articles counted judged",
        [(1, METHOD, counted, counted, 0)],
    )
    held = max(events * CLAIMS_OF_AN_ARTICLE // KINDS, 1) * ARTICLES_OF_AN_EVENT
    kinds = ((n, "count", f"thing {n - 1} killed", held) for n in range(1, KINDS + 1))
    fill(connection, "comparison_kinds", "id dimension kind articles", kinds)
    fill(connection, "comparison_words", "kind_id word articles", sorted(words(events)))
    fill(connection, "comparison_clues", "word day article_id", sorted(clues(events)))
    holders = sorted(
        {
            (kind_of(event, at) + 1, article)
            for article, event, _ in every_article(events)
            for at in range(CLAIMS_OF_AN_ARTICLE)
        }
    )
    fill(connection, "comparison_holders", "kind_id article_id", holders)


def words(events: int) -> Iterator[tuple[int, int, int]]:
    """In how many articles the words of events stand: anywhere, and around each kind of claim."""
    counts = Counter(
        (kind, word)
        for event in range(events)
        for word in map(code, map(stem, words_of(event)))
        for kind in {0, *(kind_of(event, at) + 1 for at in range(CLAIMS_OF_AN_ARTICLE))}
    )
    return ((*key, count * ARTICLES_OF_AN_EVENT) for key, count in counts.items())


def clues(events: int) -> Iterator[tuple[int, int, int]]:
    """The words of each event with its day, for each of its articles."""
    for event in range(events):
        day = day_of(event).toordinal()
        for word in {code(stem(word)) for word in words_of(event)}:
            for place in range(ARTICLES_OF_AN_EVENT):
                yield word, day, event * ARTICLES_OF_AN_EVENT + place + 1


if __name__ == "__main__":
    main(int(sys.argv[1]) if len(sys.argv) > 1 else 1_000_000)
