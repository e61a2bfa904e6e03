"""The one place where importer, extraction, comparison and store meet."""

import signal
from collections import deque
from collections.abc import Generator, Iterable, Iterator
from concurrent.futures import Future, ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from contextlib import closing
from dataclasses import dataclass
from itertools import chain, islice
from multiprocessing import get_context
from typing import TypeVar

from factdb.core.articles import Article
from factdb.core.claims import Extraction
from factdb.core.cycles import without_garbage_collection
from factdb.core.pack import Naming
from factdb.errors import FactdbError
from factdb.extract import extract
from factdb.importers import Problem
from factdb.packs import languages, load_pack
from factdb.packs.unit_names import unit_names
from factdb.store.repository import Repository
from factdb.store.values import Label, Reading, Saved

_BATCH = 64
"""Articles that one process reads at a time, so that handing them over costs little."""
_BATCHES_WORTH_PROCESSES = 12
"""Fewer are read sooner than the processes start."""
_BATCHES_WAITING = 4
"""For each process; bounds what sits in memory."""
_TRANSACTION = 256
"""Articles that are stored at once: a stop in the middle loses these at most."""

_Item = TypeVar("_Item")
_Other = TypeVar("_Other")


@dataclass(frozen=True, slots=True)
class ReadArticle:
    """An article with the claims that extraction read in it."""

    article: Article
    extraction: Extraction


@dataclass(frozen=True, slots=True)
class Known:
    """An article that this factdb has read before, word for word."""

    article: Article


@dataclass(frozen=True, slots=True)
class Stored:
    """An article that was read and stored, and what that changed."""

    article: Article
    saved: Saved


def ingest(
    repository: Repository, items: Iterable[Article | Problem], reading: Reading, *, again: bool, jobs: int
) -> Generator[Stored | Known | Problem, None, None]:
    """Read and store every article, some hundred in one transaction; says what became of each.

    An article that is stored word for word is passed over, unless `again` asks for it to be read once more.
    At the end, what the claims name gets the names that readers see.
    """
    languages_read: set[str] = set()
    fresh: Iterable[Article | Known | Problem] = (
        items if again else _pass_over_known(repository, items, reading)
    )
    read: Generator[ReadArticle | Known | Problem, None, None] = read_articles(fresh, jobs=jobs)
    with closing(read):
        for batch in _batched(read, _TRANSACTION):
            outcomes = _store(repository, batch, reading)
            languages_read |= {each.article.language for each in outcomes if isinstance(each, Stored)}
            yield from outcomes
    for language in sorted(languages_read):
        pack = load_pack(language)
        _label(repository, pack.naming)
        repository.label_units(unit_names(language, pack))


def _store(
    repository: Repository, batch: Iterable[ReadArticle | Known | Problem], reading: Reading
) -> list[Stored | Known | Problem]:
    """Store the articles of a batch in one transaction."""
    outcomes: list[Stored | Known | Problem] = []
    with repository.writing_articles(reading) as articles:
        for item in batch:
            if isinstance(item, ReadArticle):
                saved = articles.save(item.article, item.extraction.claims)
                outcomes.append(Stored(item.article, saved))
            else:
                outcomes.append(item)
    return outcomes


def read_articles(
    items: Iterable[Article | _Other], *, jobs: int = 1
) -> Generator[ReadArticle | Problem | _Other, None, None]:
    """Extract the claims of every article, in order; whatever else comes passes through.

    With `jobs` above 1 so many processes share the work, where there is enough of it; close the generator to
    end them early. An article in a language that has no pack becomes a Problem.
    """
    batches = _batched(items, _BATCH)
    first = list(islice(batches, _BATCHES_WORTH_PROCESSES))
    if jobs == 1 or len(first) < _BATCHES_WORTH_PROCESSES:
        for batch in chain(first, batches):
            yield from _read_batch(batch)
    else:
        yield from _read_in_processes(chain(first, batches), jobs)


def read_article(article: Article) -> ReadArticle | Problem:
    """The claims of one article."""
    if article.language not in languages():
        known = ", ".join(languages())
        sentence = f"the language {article.language!r} has no pack yet; factdb reads {known}"
        return Problem(article.doc_id, None, sentence)
    pack = load_pack(article.language)
    day = None if article.published is None else article.published.at.date()
    extraction = extract(article.text, pack, published=day, country=article.country)
    return ReadArticle(article, extraction)


def _label(repository: Repository, naming: Naming) -> None:
    repository.label_concepts(
        [Label(each.slug, each.name, each.name_en, each.parent) for each in naming.concepts.values()]
    )
    repository.label_places(
        [Label(each.slug, each.name, each.name_en, each.within) for each in naming.places.values()]
    )


def _pass_over_known(
    repository: Repository, items: Iterable[Article | Problem], reading: Reading
) -> Iterator[Article | Known | Problem]:
    for item in items:
        if isinstance(item, Article) and repository.is_read(item, reading.extractor_version):
            yield Known(item)
        else:
            yield item


def _read_in_processes(
    batches: Iterable[list[Article | _Other]], jobs: int
) -> Iterator[ReadArticle | Problem | _Other]:
    waiting: deque[Future[list[ReadArticle | Problem | _Other]]] = deque()
    # Spawned, not forked: a fork would share the open database, and closing it there would damage it here.
    pool = ProcessPoolExecutor(jobs, get_context("spawn"), initializer=_leave_interrupts_to_the_parent)
    try:
        for batch in batches:
            waiting.append(pool.submit(_read_batch, batch))
            if len(waiting) >= jobs * _BATCHES_WAITING:
                yield from waiting.popleft().result()
        while waiting:
            yield from waiting.popleft().result()
    except BrokenProcessPool as error:
        raise FactdbError("a process that reads articles was stopped; run it again with --jobs 1") from error
    finally:
        pool.shutdown(cancel_futures=True)


def _leave_interrupts_to_the_parent() -> None:
    signal.signal(signal.SIGINT, signal.SIG_IGN)


def _read_batch(batch: list[Article | _Other]) -> list[ReadArticle | Problem | _Other]:
    with without_garbage_collection():
        return [read_article(item) if isinstance(item, Article) else item for item in batch]


def _batched(items: Iterable[_Item], size: int) -> Iterator[list[_Item]]:
    iterator = iter(items)
    while batch := list(islice(iterator, size)):
        yield batch
