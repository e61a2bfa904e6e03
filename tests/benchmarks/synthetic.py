"""Make a working database of invented claims, as large as you ask for, to measure publishing and serving with.

    python tests/benchmarks/synthetic.py OUT.db [CLAIMS]        500,000 claims unless you say otherwise

The shapes are those of a month of Arabic newspapers: four claims an article, articles of 1,800 characters, a few
sources and speakers that say most, most figures spoken of once and a few thousands of times, half of the claims with
a speaker. Words come from the dictionary that search uses; sentences are strings of words and mean nothing.
The same arguments give the same database.
"""

import random
import sqlite3
import sys
from collections.abc import Iterator, Sequence
from contextlib import closing
from dataclasses import dataclass
from datetime import date, timedelta
from itertools import accumulate
from pathlib import Path
from typing import Any

from simplemma.strategies.dictionaries import DefaultDictionaryFactory

from factdb.store import schema

SOURCES = 60
CONCEPTS = 3_000
PLACES = 1_700
CURRENCIES = ("USD", "EUR", "SAR", "SYP", "IQD", "EGP", "LBP", "JOD")
STATES = ("killed", "injured", "detained", "displaced", "pledged", "resident", "arrived", "destroyed")
QUALIFIERS = ("exact",) * 6 + ("approx", "at_least", "more_than", "less_than", "range", "vague")
ATTRIBUTIONS = ("verb", "according_to", "quotation")
FIRST_DAY = date(2015, 1, 1)
DAYS = 4_000
CLAIMS_OF_ARTICLE = 4
FILLER_SENTENCES = 20_000
CLAIMS_OF_FIGURE = 2
SPEAKERS_FOR_CLAIMS = 10
CONFLICTS_FOR_CLAIMS = 40
FETCHED = "2026-11-21T09:00:00Z"


def skewed(count: int, exponent: float = 1.0) -> list[float]:
    """Cumulative weights of `count` things, of which the first come most often (Zipf)."""
    return list(accumulate((rank + 2) ** -exponent for rank in range(count)))


@dataclass
class Press:
    """Where names and sentences come from."""

    chance: random.Random
    words: Sequence[str]
    weights: Sequence[float]

    def some_words(self, count: int) -> str:
        """`count` words, common ones most often."""
        return " ".join(self.chance.choices(self.words, cum_weights=self.weights, k=count))

    def names(self, count: int, length: int) -> list[str]:
        """So many different names of `length` words each."""
        made: dict[str, None] = {}
        while len(made) < count:
            made[" ".join(self.chance.choices(self.words, k=length))] = None
        return list(made)


@dataclass(frozen=True)
class Sizes:
    """How many rows of each kind belong to so many claims."""

    claims: int

    @property
    def articles(self) -> int:
        return max(1, self.claims // CLAIMS_OF_ARTICLE)

    @property
    def figures(self) -> int:
        return max(1, self.claims // CLAIMS_OF_FIGURE)

    @property
    def speakers(self) -> int:
        return max(1, self.claims // SPEAKERS_FOR_CLAIMS)

    @property
    def conflicts(self) -> int:
        return self.claims // CONFLICTS_FOR_CLAIMS


def make(path: Path, claims: int = 500_000, seed: int = 6) -> None:
    """Write the database `path`, which must not exist yet."""
    schema.upgrade(path)
    chance = random.Random(seed)
    words = sorted({word for word in DefaultDictionaryFactory().get_dictionary("ar") if 2 < len(word) < 9})
    words = chance.sample(words, min(60_000, len(words)))
    press, sizes = Press(chance, words, skewed(len(words), 0.9)), Sizes(claims)
    with closing(sqlite3.connect(path, isolation_level=None)) as connection:
        connection.execute("PRAGMA synchronous = OFF")
        connection.execute("BEGIN")
        nouns = _names(connection, press, sizes)
        _figures(connection, press, sizes, nouns)
        _articles(connection, press, sizes, nouns)
        _conflicts(connection, press, sizes)
        connection.execute("COMMIT")
        connection.execute("PRAGMA wal_checkpoint(TRUNCATE)")


def _insert(
    connection: sqlite3.Connection, table: str, columns: str, rows: Iterator[tuple[Any, ...]]
) -> None:
    marks = ", ".join("?" for _ in columns.split(","))
    connection.executemany(f"INSERT INTO {table} ({columns}) VALUES ({marks})", rows)


def _names(connection: sqlite3.Connection, press: Press, sizes: Sizes) -> list[str]:
    """Fill sources, speakers, concepts, places and units; the nouns that are counted."""
    chance = press.chance
    _insert(
        connection,
        "sources",
        "id, slug, name, name_en, kind, country, is_wire",
        (
            (
                number,
                f"source-{number}",
                f"صحيفة {name}",
                f"The Paper {number}",
                chance.choice(["newspaper", "agency", "website"]),
                chance.choice(["SY", "LB", "IQ", "EG", "SA", "JO"]),
                number % 10 == 0,
            )
            for number, name in enumerate(press.names(SOURCES, 1), 1)
        ),
    )
    kinds = ("person", "person", "organisation", "document", "unnamed")
    speakers = press.names(sizes.speakers, 3)
    _insert(
        connection,
        "speakers",
        "id, slug, name, kind",
        ((number, f"s{number}", name, chance.choice(kinds)) for number, name in enumerate(speakers, 1)),
    )
    _insert(
        connection, "speaker_aliases", "speaker_id, name", ((n, name) for n, name in enumerate(speakers, 1))
    )
    nouns = press.names(CONCEPTS, 1)
    _insert(
        connection,
        "concepts",
        "id, slug, name, name_en, parent_id",
        ((n, f"concept-{n}", name, f"thing {n}", n // 50 or None) for n, name in enumerate(nouns, 1)),
    )
    _insert(
        connection,
        "places",
        "id, slug, name, name_en, parent_id",
        (
            (n, f"place-{n}", name, f"Place {n}", n // 40 or None)
            for n, name in enumerate(press.names(PLACES, 2), 1)
        ),
    )
    _insert(
        connection,
        "units",
        "id, kind, code, name, name_en, dimension, factor",
        ((n, "currency", code, f"عملة {n}", code, code, 1) for n, code in enumerate(CURRENCIES, 1)),
    )
    return nouns


def _figures(connection: sqlite3.Connection, press: Press, sizes: Sizes, nouns: list[str]) -> None:
    chance = press.chance

    def rows() -> Iterator[tuple[Any, ...]]:
        for number in range(1, sizes.figures + 1):
            concept = _concept(number)
            yield (
                number,
                f"count/{concept}/{number}",
                f"{nouns[concept - 1]}، {press.some_words(2)}",
                (f"thing {concept}, Place {chance.randrange(PLACES) + 1}"),
            )

    _insert(connection, "figures", "id, key, title, title_en", rows())


def _concept(figure: int) -> int:
    """The concept that a figure counts: the first ones count most, as in `skewed`."""
    return (figure * 7919 % CONCEPTS) * (figure % 13) // 13 + 1


_CLAIM_COLUMNS = (
    "id, version_id, content_key, span_start, span_end, surface, sentence_start, sentence_end, value_low, value_high, "
    "qualifier, unit_kind, unit_id, noun, concept_id, state, place_id, speaker_id, attribution, denied, planned, "
    "figure_id, rules, extractor_version, review_status"
)


def _articles(connection: sqlite3.Connection, press: Press, sizes: Sizes, nouns: list[str]) -> None:
    """Fill articles, their texts and their claims, some thousand articles at a time."""
    chance = press.chance
    fillers = [press.some_words(chance.randrange(15, 40)) + "." for _ in range(FILLER_SENTENCES)]
    figures = iter(
        chance.choices(range(1, sizes.figures + 1), cum_weights=skewed(sizes.figures, 0.75), k=sizes.claims)
    )
    speakers = iter(
        chance.choices(range(1, sizes.speakers + 1), cum_weights=skewed(sizes.speakers), k=sizes.claims)
    )
    places = iter(chance.choices(range(1, PLACES + 1), cum_weights=skewed(PLACES), k=sizes.claims))
    papers = chance.choices(range(1, SOURCES + 1), cum_weights=skewed(SOURCES), k=sizes.articles)
    claim = 0
    articles: list[tuple[Any, ...]] = []
    versions: list[tuple[Any, ...]] = []
    claims: list[tuple[Any, ...]] = []
    for number, paper in enumerate(papers, 1):
        day = (FIRST_DAY + timedelta(days=int(DAYS * chance.random() ** 0.5))).isoformat()
        title = press.some_words(7)
        address = f"https://paper-{paper}.example/{number}"
        articles.append((number, paper, f"a-{number}", address, title, "ar", day, "day"))
        last = number == len(papers)
        wanted = sizes.claims - claim if last else min(_claims_of_article(chance), sizes.claims - claim)
        text = chance.choice(fillers)
        for _ in range(wanted):
            claim += 1
            ids = claim, number, next(figures), next(speakers), next(places)
            text, row = _claim(chance, text, ids, nouns, fillers)
            claims.append(row)
            text += " " + chance.choice(fillers)
        versions.append((number, number, 1, text, f"{number:064x}", FETCHED, "synthetic", 1))
        if last or number % 5_000 == 0:
            _insert(
                connection,
                "articles",
                "id, source_id, doc_id, url, title, language, published_at, published_precision",
                iter(articles),
            )
            _insert(
                connection,
                "article_versions",
                "id, article_id, n, text, sha256, fetched_at, extractor_version, is_current",
                iter(versions),
            )
            _insert(connection, "claims", _CLAIM_COLUMNS, iter(claims))
            articles, versions, claims = [], [], []


def _claims_of_article(chance: random.Random) -> int:
    return min(200, int(chance.expovariate(1 / CLAIMS_OF_ARTICLE) + 0.5))


def _claim(
    chance: random.Random,
    text: str,
    ids: tuple[int, int, int, int, int],
    nouns: list[str],
    fillers: list[str],
) -> tuple[str, tuple[Any, ...]]:
    """The text with one more sentence, and the row of the claim in it."""
    claim, version, figure, speaker, place = ids
    concept = _concept(figure)
    amount = chance.randrange(2, 1_000) * 10 ** (figure % 4)
    surface, qualifier = f"{amount:,}", QUALIFIERS[claim % len(QUALIFIERS)]
    sentence_start = len(text) + 1
    lead = chance.choice(fillers).removesuffix(".")
    span_start = sentence_start + len(lead) + 1
    text += f" {lead} {surface} {nouns[concept - 1]}."
    kind = "currency" if figure % 8 == 0 else "percent" if figure % 8 == 1 else "count"
    row = (
        claim,
        version,
        f"{claim:032x}",
        span_start,
        span_start + len(surface),
        surface,
        sentence_start,
        len(text),
        None if qualifier == "less_than" else amount,
        None
        if qualifier in ("at_least", "more_than")
        else amount * 2
        if qualifier in ("range", "vague")
        else amount,
        qualifier,
        kind,
        figure % len(CURRENCIES) + 1 if kind == "currency" else None,
        nouns[concept - 1],
        concept,
        STATES[figure % len(STATES)] if figure % 3 == 0 else None,
        place,
        speaker if claim % 5 < 2 else None,
        ATTRIBUTIONS[claim % 3] if claim % 5 < 2 else "outlet",
        claim % 97 == 0,
        claim % 31 == 0,
        figure,
        "[]",
        "synthetic",
        "rejected" if claim % 2_003 == 0 else "unreviewed",
    )
    return text, row


def _conflicts(connection: sqlite3.Connection, press: Press, sizes: Sizes) -> None:
    """Conflicts and updates of figures that are spoken of more than once, each with two camps."""
    spoken: dict[int, list[int]] = {}
    for figure, claim in connection.execute("SELECT figure_id, id FROM claims ORDER BY figure_id, id"):
        spoken.setdefault(figure, []).append(claim)
    several = [(figure, claims[:400]) for figure, claims in spoken.items() if len(claims) > 1]
    chosen = press.chance.sample(several, min(sizes.conflicts, len(several)))
    conflicts, camps, members = [], [], []
    for number, (figure, claims) in enumerate(chosen, 1):
        verdict = "conflict" if number % 5 < 2 else "update"
        rule = "disjoint_values" if verdict == "conflict" else "later_count"
        state = "explained" if number % 50 == 0 else "open"
        sentence = press.some_words(20)
        conflicts.append((number, figure, verdict, rule, 2.5, sentence, sentence, f"{number:064x}", state))
        middle = len(claims) // 2
        for camp, part in enumerate((claims[:middle], claims[middle:]), 1):
            camps.append((number, camp, camp * 100, camp * 100, len(part)))
            members += [(number, camp, claim) for claim in part]
    columns = "id, figure_id, verdict, rule, ratio, explanation, explanation_ar, inputs_hash, state"
    _insert(connection, "conflicts", columns, iter(conflicts))
    _insert(connection, "conflict_camps", "conflict_id, camp, value_low, value_high, voices", iter(camps))
    _insert(connection, "conflict_claims", "conflict_id, camp, claim_id", iter(members))


def main(arguments: Sequence[str]) -> int:
    """Write the database that the arguments name."""
    if not arguments or Path(arguments[0]).exists():
        print("name a file that does not exist yet: python tests/benchmarks/synthetic.py OUT.db [CLAIMS]")
        return 2
    make(Path(arguments[0]), *(int(number.replace("_", "")) for number in arguments[1:2]))
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
