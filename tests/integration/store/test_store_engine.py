"""A database that cannot be used says why in one sentence, and nothing is half written."""

import os
import sqlite3
import tempfile
from collections.abc import Callable, Iterator
from contextlib import closing
from pathlib import Path

import pytest
from sqlalchemy import event, text

from factdb.core.articles import Article
from factdb.errors import SchemaError, StoreError
from factdb.store import schema
from factdb.store.engine import Access, open_engine, writing
from factdb.store.repository import Repository, open_repository
from factdb.store.values import Reading

NOBODY = 65534


def open_and_count(path: Path | str) -> int:
    with open_repository(path) as repository:
        return repository.totals().articles


def test_a_new_database_is_made_when_asked_for(tmp_path: Path) -> None:
    path = tmp_path / "أخبار 100% ?#.db"

    with open_repository(path, create=True) as repository:
        assert repository.totals().articles == 0

    assert [entry.name for entry in tmp_path.iterdir()] == [path.name]


def test_a_url_names_the_same_database_as_its_path(tmp_path: Path) -> None:
    schema.upgrade(f"sqlite:///{tmp_path / 'news.db'}")

    assert open_and_count(tmp_path / "news.db") == 0


def test_a_missing_database_is_not_made_by_reading(tmp_path: Path) -> None:
    with pytest.raises(StoreError, match=r"there is no database .*missing\.db; make it with"):
        open_and_count(tmp_path / "missing.db")

    assert list(tmp_path.iterdir()) == []


def test_a_missing_folder_is_named(tmp_path: Path) -> None:
    with pytest.raises(StoreError, match=r"the folder .*nowhere does not exist; create it"):
        schema.upgrade(tmp_path / "nowhere" / "news.db")


def test_a_folder_is_no_database(tmp_path: Path) -> None:
    with pytest.raises(StoreError, match="is a folder"):
        open_and_count(tmp_path)


@pytest.mark.parametrize("address", ["sqlite://", "sqlite:///:memory:"])
def test_a_database_in_memory_is_refused(address: str) -> None:
    with pytest.raises(StoreError, match="in memory"):
        open_and_count(address)


@pytest.mark.parametrize("address", ["nonsense://", "://", "oracle9://host/name"])
def test_an_address_that_is_none_is_refused(address: str) -> None:
    with pytest.raises(StoreError, match="database"):
        open_and_count(address)


def test_a_file_that_is_no_database_is_refused_and_left_alone(tmp_path: Path) -> None:
    path = tmp_path / "notes.txt"
    path.write_text("ملاحظات " * 200, encoding="utf-8")
    before = path.read_bytes()

    with pytest.raises(StoreError, match="is not a SQLite database; name another file"):
        schema.upgrade(path)

    assert path.read_bytes() == before


def test_another_programs_database_is_refused_and_left_alone(tmp_path: Path) -> None:
    path = tmp_path / "other.db"
    with closing(sqlite3.connect(path)) as connection:
        connection.execute("CREATE TABLE recipes (id INTEGER)")
    before = path.read_bytes()

    with pytest.raises(SchemaError, match="another program's tables"):
        open_and_count(path)
    with pytest.raises(SchemaError, match="another program's tables"):
        schema.upgrade(path)

    with closing(sqlite3.connect(path)) as connection:
        assert connection.execute("SELECT name FROM sqlite_master").fetchall() == [("recipes",)]
    assert len(path.read_bytes()) == len(before)


def test_a_database_of_a_newer_factdb_is_refused(database: Path) -> None:
    with closing(sqlite3.connect(database)) as connection:
        connection.execute("UPDATE alembic_version SET version_num = '9999'")
        connection.commit()

    for use in (open_and_count, schema.check, schema.upgrade):
        with pytest.raises(SchemaError, match="the schema 9999 of a newer factdb; install the newest"):
            use(database)


def test_an_empty_file_asks_for_an_upgrade(tmp_path: Path) -> None:
    path = tmp_path / "empty.db"
    path.touch()

    with pytest.raises(SchemaError, match="no tables yet; run `factdb db upgrade`"):
        open_and_count(path)


def test_a_locked_database_says_so(database: Path) -> None:
    engine = open_engine(database, Access(busy_seconds=0.05))

    with closing(sqlite3.connect(database, isolation_level=None)) as other:
        other.execute("BEGIN IMMEDIATE")
        with pytest.raises(StoreError, match="is locked by another program; try again"):
            writing(engine).connect().begin()
    engine.dispose()


def test_reading_goes_on_while_another_program_writes(database: Path) -> None:
    with closing(sqlite3.connect(database, isolation_level=None)) as other:
        other.execute("BEGIN IMMEDIATE")

        assert open_and_count(database) == 0


def test_a_connection_for_reading_writes_nothing(
    database: Path, article_of: Callable[..., Article], reading: Reading
) -> None:
    with (
        open_repository(database, read_only=True) as repository,
        pytest.raises(StoreError, match="cannot be written"),
    ):
        repository.save_article(article_of(), [], reading)

    assert open_and_count(database) == 0


@pytest.fixture
def guarded_folder() -> Iterator[Path]:
    """A folder with a database in it that this process may read and not write, also when it runs as root."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        schema.upgrade(folder / "news.db")
        (folder / "news.db").chmod(0o444)
        folder.chmod(0o555)
        user = os.getuid()
        if user == 0:
            os.setresuid(NOBODY, NOBODY, user)
        try:
            yield folder
        finally:
            os.setresuid(user, user, user)
            folder.chmod(0o755)


def test_a_read_only_folder_still_lets_read(guarded_folder: Path) -> None:
    with open_repository(guarded_folder / "news.db", read_only=True) as repository:
        assert repository.totals().articles == 0


def test_a_read_only_database_says_so(guarded_folder: Path) -> None:
    for address in (guarded_folder / "news.db", guarded_folder / "new.db"):
        with pytest.raises(StoreError, match=r"read-only|may read and write the file and its folder"):
            schema.upgrade(address)


def test_a_full_disk_says_so_and_keeps_what_was_there(
    database: Path, article_of: Callable[..., Article], reading: Reading
) -> None:
    engine = open_engine(database)

    @event.listens_for(engine, "connect")
    def stop_growing(connection: sqlite3.Connection, record: object) -> None:
        (pages,) = connection.execute("PRAGMA page_count").fetchone()
        connection.execute(f"PRAGMA max_page_count = {pages + 3}")

    repository = Repository(engine)
    repository.save_article(article_of("نص قصير", doc_id="small"), [], reading)
    with pytest.raises(StoreError, match="is full; free some space"):
        repository.save_article(article_of("نص طويل " * 10_000, doc_id="big"), [], reading)
    engine.dispose()

    with open_repository(database) as later:
        assert [article.doc_id for article in later.compared_articles()] == ["small"]


def test_a_full_disk_leaves_no_half_made_schema(tmp_path: Path) -> None:
    path = tmp_path / "news.db"
    engine = open_engine(path, Access(create=True, foreign_keys=False))

    @event.listens_for(engine, "connect")
    def stop_growing(connection: sqlite3.Connection, record: object) -> None:
        connection.execute("PRAGMA max_page_count = 20")

    with pytest.raises(StoreError, match="is full"):
        schema.upgrade_engine(engine)
    engine.dispose()

    with closing(sqlite3.connect(path)) as connection:
        assert connection.execute("SELECT count(*) FROM sqlite_master").fetchone() == (0,)
    schema.upgrade(path)
    schema.check(path)


def test_foreign_keys_are_enforced_and_a_journal_lets_readers_in(database: Path) -> None:
    engine = open_engine(database)

    with engine.connect() as connection:
        assert connection.execute(text("PRAGMA foreign_keys")).scalar() == 1
        assert connection.execute(text("PRAGMA journal_mode")).scalar() == "wal"
    engine.dispose()
