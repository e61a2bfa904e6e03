"""What README.md shows and promises is what the program does on the shipped articles."""

import re
import sqlite3
import subprocess
import sys
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest
from click.testing import CliRunner

from factdb.cli import main

ROOT = Path(__file__).resolve().parents[2]
README = (ROOT / "README.md").read_text(encoding="utf-8")
QUERIES = re.findall(r"\n([^\n]+\?)\n\n```sql\n(.*?)```", README, re.DOTALL)


@pytest.fixture(scope="module")
def published(tmp_path_factory: pytest.TempPathFactory) -> Iterator[sqlite3.Connection]:
    """The shipped articles, published."""
    folder = tmp_path_factory.mktemp("readme")
    result = CliRunner().invoke(main, ["demo", "--db", str(folder / "factdb.db")])
    assert result.exit_code == 0, result.output
    address = f"{(folder / 'factdb-published.db').as_uri()}?mode=ro"
    with closing(sqlite3.connect(address, uri=True)) as connection:
        yield connection


def test_the_shown_output_is_what_the_program_prints():
    done = subprocess.run(
        [sys.executable, str(ROOT / "docs" / "rewrite.py"), "--check"],
        capture_output=True,
        encoding="utf-8",
        check=False,
    )

    assert done.returncode == 0, f"README.md is out of date; run `make docs`\n{done.stdout}{done.stderr}"


def test_there_are_five_queries_each_under_its_question():
    assert len(QUERIES) == README.count("```sql") == 5


@pytest.mark.parametrize("query", [query for _, query in QUERIES], ids=[question for question, _ in QUERIES])
def test_a_query_returns_rows(published, query):
    rows = published.execute(query).fetchall()

    assert rows
    assert all(any(cell is not None for cell in row) for row in rows)


def test_every_command_that_is_named_exists():
    named = set(re.findall(r"[`$] ?factdb ([a-z]+)", README))

    assert {"ingest", "claims", "check", "publish", "serve"} <= named <= set(main.list_commands(None))
