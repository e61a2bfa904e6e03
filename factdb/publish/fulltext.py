"""The full-text tables of the published file: stems only, the texts stay in the tables that they are found in."""

import sqlite3
import subprocess
import sys
from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path

from factdb.publish.search import index_words

# Search tables with the query that fills each: a row's number, then the texts that it is found by.
_SEARCHED = {
    "claims_fts": """
        SELECT
          claim_id, sentence, noun, speaker, via, source, place, unit, concept, figure, figure_en, article
        FROM claims_view
    """,
    "articles_fts": """
        SELECT articles.id, articles.title, article_versions.text, articles.author, sources.name
        FROM articles
        JOIN sources ON sources.id = articles.source_id
        JOIN article_versions ON article_versions.article_id = articles.id AND article_versions.is_current
    """,
    "figures_fts": "SELECT id, title, title_en FROM figures",
    "speakers_fts": """
        SELECT speakers.id, speakers.name, speakers.name_en, group_concat(speaker_aliases.name, ' ')
        FROM speakers
        LEFT JOIN speaker_aliases ON speaker_aliases.speaker_id = speakers.id
        GROUP BY speakers.id
    """,
}

_LONGEST = "articles_fts"
"""What takes as long as all others together: the texts of articles."""

_TABLES = ("data", "idx", "docsize")
"""What FTS5 keeps the index of a table without content in."""

_WORTH_PROCESSES = 20_000
"""Claims above which starting processes costs less than it saves."""

_IN_MEMORY = 64 * 1024 * 1024
"""Bytes of an index that are collected before they are written; with SQLite's own 1 MB it takes twice as long."""


def make_searchable(draft: Path, claims: int) -> None:
    """Add the full-text tables to the file `draft`, which nobody else has open; it holds so many claims.

    Each table is first made in a file beside the draft. For a large draft a second process helps: stemming the
    words of half a million claims and their articles takes most of the time that publishing takes.
    """
    parts = {name: draft.with_name(f"{draft.name}.{name}") for name in _SEARCHED}
    helped = _LONGEST if claims >= _WORTH_PROCESSES else None
    with _helper(helped, draft, parts) as helper:
        for name, part in parts.items():
            if name != helped:
                _make(name, draft, part)
        if helped and helper and helper.wait():
            # Whatever stopped the helper, memory or disk, shows again here or does not matter.
            parts[helped].unlink(missing_ok=True)
            _make(helped, draft, parts[helped])
    with closing(sqlite3.connect(draft, isolation_level=None)) as connection:
        connection.execute("PRAGMA journal_mode = OFF")
        connection.execute("PRAGMA synchronous = OFF")
        for name, part in parts.items():
            _take_in(connection, name, part)


@contextmanager
def _helper(
    name: str | None, draft: Path, parts: dict[str, Path]
) -> Iterator["subprocess.Popen[bytes] | None"]:
    """A process that makes the full-text table `name`, if one is named; gone at the end."""
    if name is None:
        yield None
        return
    command = [sys.executable, "-m", "factdb.publish.fulltext", name, str(draft), str(parts[name])]
    with subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL) as helper:
        try:
            yield helper
        finally:
            helper.kill()


def _make(name: str, draft: Path, part: Path) -> None:
    """Make the full-text table `name` of the draft in the file `part`."""
    with (
        closing(sqlite3.connect(f"{draft.absolute().as_uri()}?mode=ro", uri=True)) as read,
        closing(sqlite3.connect(part, isolation_level=None)) as write,
    ):
        for pragma in ("journal_mode = OFF", "synchronous = OFF"):
            write.execute(f"PRAGMA {pragma}")
        _create(write, name)
        write.execute("BEGIN")
        write.execute(f"INSERT INTO {name} ({name}, rank) VALUES ('hashsize', {_IN_MEMORY})")
        write.executemany(f"INSERT INTO {name} (rowid, words) VALUES (?, ?)", _rows(read, name))
        write.execute(f"INSERT INTO {name} ({name}) VALUES ('optimize')")
        write.execute("COMMIT")


def _rows(connection: sqlite3.Connection, name: str) -> Iterator[tuple[int, str]]:
    return ((number, index_words(*texts)) for number, *texts in connection.execute(_SEARCHED[name]))


def _create(connection: sqlite3.Connection, name: str) -> None:
    connection.execute(
        f"CREATE VIRTUAL TABLE {name} USING fts5 (words, content='', tokenize='unicode61 remove_diacritics 0')"
    )


def _take_in(connection: sqlite3.Connection, name: str, part: Path) -> None:
    """Copy what FTS5 wrote for the table into the draft, and remove the file that it came from."""
    connection.execute("ATTACH ? AS part", (str(part),))
    connection.execute("BEGIN")
    _create(connection, name)
    for table in _TABLES:
        connection.execute(f"DELETE FROM {name}_{table}")
        connection.execute(f"INSERT INTO {name}_{table} SELECT * FROM part.{name}_{table}")
    connection.execute("COMMIT")
    connection.execute("DETACH part")
    part.unlink()


if __name__ == "__main__":
    _make(sys.argv[1], Path(sys.argv[2]), Path(sys.argv[3]))
