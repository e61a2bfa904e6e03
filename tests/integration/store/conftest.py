"""A fresh working database, and articles and claims to put into it."""

import shutil
from collections.abc import Callable, Iterator
from datetime import UTC, datetime
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest

from factdb.core.articles import Article, Precision, Published
from factdb.core.claims import Claim, Qualifier, Span
from factdb.store import schema
from factdb.store.repository import Repository, open_repository
from factdb.store.values import Reading

TEXT = (
    "قال كاغينز إن 24 ألف شخص في المخيم، بينهم 12 ألف طفل. "
    "وأعلنت الوزارة أن 99.9% من المنازل تضررت. "
    "وبلغت الكلفة 43 مليار دولار."
)


@pytest.fixture(scope="session")
def empty_database(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Made once; tests work on copies."""
    path = tmp_path_factory.mktemp("empty") / "news.db"
    schema.upgrade(path)
    return path


@pytest.fixture
def database(empty_database: Path, tmp_path: Path) -> Path:
    """The path of a database with the newest schema and no rows."""
    return Path(shutil.copy(empty_database, tmp_path))


@pytest.fixture
def repository(database: Path) -> Iterator[Repository]:
    with open_repository(database) as opened:
        yield opened


@pytest.fixture
def reading() -> Reading:
    return Reading("0.1.0", datetime(2026, 11, 21, 9, 30, tzinfo=UTC))


@pytest.fixture
def article_of() -> Callable[..., Article]:
    """Makes an article; any field can be set."""

    def make(text: str = TEXT, **fields: Any) -> Article:
        known = {
            "doc_id": "camp-1",
            "title": "أرقام المخيم",
            "publisher": "صحيفة النهر",
            "country": "SY",
            "published": Published(datetime(2025, 3, 14, tzinfo=UTC), Precision.DAY),
        }
        return Article(text=text, **{**known, **fields})

    return make


@pytest.fixture
def claim_in() -> Callable[..., Claim]:
    """Makes the claim that `surface` states in `text`; any field can be set."""

    def make(text: str, surface: str, value: str, **fields: Any) -> Claim:
        start = text.index(surface)
        end = start + len(surface)
        before, after = text.rfind(". ", 0, start), text.find(". ", end)
        sentence = Span(before + 2 if before >= 0 else 0, after + 1 if after >= 0 else len(text))
        known = {"low": Decimal(value), "high": Decimal(value), "qualifier": Qualifier.EXACT}
        return Claim(span=Span(start, end), surface=surface, sentence=sentence, **{**known, **fields})

    return make


@pytest.fixture
def text() -> str:
    return TEXT
