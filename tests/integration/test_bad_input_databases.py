"""Databases that cannot be used, through the command line: one sentence, exit 2, nothing half-written."""

import os
import resource
import sqlite3
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

import factdb
from factdb.cli import main

# A process of its own finds factdb also where it is not installed.
ENVIRONMENT = {**os.environ, "PYTHONPATH": str(Path(factdb.__file__).parents[1])}
ARTICLE = "---\nid: {0}\n---\nقتل {0} شخصا في الهجوم.\n"
FILE_FORMAT_WRITE_VERSION = 18
"""The byte of a SQLite file's header that, above 2, forbids everybody to write it."""


@pytest.fixture(autouse=True)
def database(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    Path("a.txt").write_text(ARTICLE.format(40), "utf-8")
    assert run("ingest", "a.txt").exit_code == 0
    Path("b.txt").write_text(ARTICLE.format(50), "utf-8")
    return tmp_path / "factdb.db"


def run(*arguments: str) -> Result:
    return CliRunner().invoke(main, list(arguments))


def change(database: Path, sql: str) -> None:
    connection = sqlite3.connect(database)
    try:
        connection.execute(sql)
        connection.commit()
    finally:
        connection.close()


def articles(database: Path) -> int:
    connection = sqlite3.connect(database)
    try:
        number: int = connection.execute("SELECT count(*) FROM articles").fetchone()[0]
        return number
    finally:
        connection.close()


def refusal(result: Result) -> str:
    """The one sentence of a command that could not run."""
    assert (result.exit_code, result.stdout) == (2, "")
    assert result.stderr.startswith("Error: ")
    assert result.stderr.count("\n") == 1
    return result.stderr


@pytest.mark.parametrize(
    "command", [("ingest", "b.txt"), ("check",), ("claims",), ("db", "upgrade"), ("demo",)]
)
def test_a_database_of_a_newer_factdb_is_left_alone(database, command):
    change(database, "UPDATE alembic_version SET version_num = '9999'")

    sentence = refusal(run(*command)) if command != ("demo",) else run(*command).stderr

    assert "factdb.db has the schema 9999 of a newer factdb; install the newest factdb" in sentence
    assert articles(database) == 1


def test_a_locked_database_is_named(database, monkeypatch):
    connect = sqlite3.connect
    monkeypatch.setattr(
        "factdb.store.engine.sqlite3.connect",
        lambda *args, **options: connect(*args, **options | {"timeout": 0.01}),
    )
    other = connect(database, isolation_level=None)
    other.execute("BEGIN IMMEDIATE")
    try:
        result = run("ingest", "b.txt")
    finally:
        other.close()

    assert "is locked by another program; try again when that has finished" in refusal(result)
    assert articles(database) == 1


def test_a_read_only_database_is_named(database):
    content = bytearray(database.read_bytes())
    content[FILE_FORMAT_WRITE_VERSION] = 3
    database.write_bytes(content)

    result = run("ingest", "b.txt")

    assert "cannot be written, because the file or its folder is read-only" in refusal(result)
    assert database.read_bytes() == content


@pytest.mark.parametrize("command", ["ingest", "check", "claims"])
def test_a_file_that_is_no_database_is_named(database, command):
    database.write_bytes(b"just some text, long enough to be taken for a header of a database file " * 20)
    before = database.read_bytes()

    result = run(command, *(["b.txt"] if command == "ingest" else []))

    assert "factdb.db is not a SQLite database; name another file with --db" in refusal(result)
    assert database.read_bytes() == before


def test_another_programs_database_is_left_alone(tmp_path):
    change(tmp_path / "other.db", "CREATE TABLE letters (id INTEGER)")

    result = run("ingest", "b.txt", "--db", "other.db")

    assert "other.db holds another program's tables; name another file with --db" in refusal(result)


def test_a_full_disk_stores_whole_articles_or_none(database):
    """A limit on the size of files stands for a small disk; only a process of its own can be limited."""
    Path("many.jsonl").write_text(
        "".join(f'{{"id": "{n}", "text": "{"كتاب " * 3000}"}}\n' for n in range(2000)), "utf-8"
    )
    limit = database.stat().st_size + 3_000_000

    done = limited("ingest", "many.jsonl", "--jobs", "1", limit=limit)

    assert done.returncode == 2
    assert done.stderr.count("\n") == 1
    assert "the disk that holds factdb.db" in done.stderr
    assert run("db", "check").exit_code == 0
    assert stored_versions(database) == articles(database) < 2001


def test_a_full_disk_leaves_no_new_database_behind_that_cannot_be_used():
    done = limited("ingest", "b.txt", "--db", "new.db", limit=8192)

    assert done.returncode == 2
    assert "the disk that holds new.db" in done.stderr
    assert run("ingest", "b.txt", "--db", "new.db").exit_code == 0


def limited(*arguments: str, limit: int) -> subprocess.CompletedProcess[str]:
    """Run factdb where no file can grow beyond `limit` bytes."""
    restrict: Callable[[], None] = lambda: resource.setrlimit(resource.RLIMIT_FSIZE, (limit, limit))  # noqa: E731
    return subprocess.run(
        [sys.executable, "-m", "factdb", *arguments],
        preexec_fn=restrict, env=ENVIRONMENT,
        capture_output=True, text=True, check=False, timeout=120,
    )  # fmt: skip


def stored_versions(database: Path) -> int:
    connection = sqlite3.connect(database)
    try:
        number: int = connection.execute("SELECT count(*) FROM article_versions").fetchone()[0]
        return number
    finally:
        connection.close()
