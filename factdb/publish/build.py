"""Build the published file: a read-only copy of the working database, made for readers."""

import os
import sqlite3
import tempfile
from collections.abc import Mapping
from contextlib import closing
from dataclasses import dataclass
from functools import partial
from pathlib import Path

from sqlite_utils import Database

from factdb.errors import PublishError
from factdb.publish.published import APPLICATION_ID, described_tables, is_published
from factdb.publish.reading import reading
from factdb.publish.search import index_words
from factdb.store import schema

# What only work needs: who reviewed, which local paths were read, and rows that the reading tables replace.
_WORKING_TABLES = (
    "alembic_version",
    "reviews",
    "runs",
    "conflict_claims",
    "conflict_camps",
    "conflicts",
    "claims",
)

_COUNTED = {
    "articles": "articles",
    "claims": "claims_view",
    "figures": "figures",
    "conflicts": "conflicts_view",
    "updates": "updates_view",
}

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


@dataclass(frozen=True, slots=True)
class Published:
    """What a build made."""

    path: Path
    counts: Mapping[str, int]
    """Rows by what they are: articles, claims, figures, conflicts, updates."""


def build(database: Path, out: Path) -> Published:
    """Publish the working database `database` as the file `out`, which is replaced whole or not at all.

    The file is one that Datasette can serve as immutable: no journal, reading tables filled, searched and
    indexed columns ready. Raises PublishError, and StoreError where the working database itself refuses.
    """
    source, target = database.absolute(), out.resolve()
    _check_paths(source, target)
    schema.check(source)
    try:
        with tempfile.TemporaryDirectory(
            prefix=f".{target.name}-", dir=target.parent, ignore_cleanup_errors=True
        ) as folder:
            draft = Path(folder) / target.name
            _copy(source, draft)
            counts = _fill(draft)
            _settle(draft)
            draft.replace(target)
    except sqlite3.Error as error:
        raise PublishError(_sentence(error, out)) from error
    except OSError as error:
        raise PublishError(
            f"{out} cannot be written: {error.strerror}; free space or choose another place"
        ) from error
    return Published(out, counts)


def _check_paths(source: Path, target: Path) -> None:
    if not source.is_file():
        raise PublishError(f"there is no database {source}; make it with `factdb ingest` or name another")
    if is_published(source):
        raise PublishError(f"{source} is a published file already; name the working database with --db")
    if target.is_dir():
        raise PublishError(f"{target} is a folder; give the path of a file in it")
    if not target.parent.is_dir():
        raise PublishError(f"the folder {target.parent} does not exist; create it or choose another place")
    if not target.exists():
        return
    if target.samefile(source):
        raise PublishError(f"{target} is the working database itself; publish to another file")
    if target.stat().st_size and not is_published(target):
        raise PublishError(f"{target} is no file that factdb published; move it away or choose another name")


def _copy(source: Path, draft: Path) -> None:
    with closing(sqlite3.connect(f"{source.as_uri()}?mode=ro", uri=True)) as connection:
        connection.execute("VACUUM INTO ?", (str(draft),))


def _fill(draft: Path) -> dict[str, int]:
    with closing(sqlite3.connect(draft, isolation_level=None)) as connection:
        # A crash only costs the draft, so no journal is kept; what is dropped is overwritten, not just freed.
        for pragma in ("journal_mode = OFF", "synchronous = OFF", "foreign_keys = OFF", "secure_delete = ON"):
            connection.execute(f"PRAGMA {pragma}")
        database = Database(connection)
        for language in ("ar", "en"):
            connection.create_function(
                f"reading_{language}", 4, partial(reading, language), deterministic=True
            )
        for script in ("views.sql", "pages.sql"):
            connection.executescript(Path(__file__).with_name(script).read_text("utf-8"))
        for table in _WORKING_TABLES:
            database.table(table).drop()
        _index(database)
        _make_searchable(connection)
        connection.execute("ANALYZE")
        connection.execute(f"PRAGMA application_id = {APPLICATION_ID}")
        connection.execute("PRAGMA journal_mode = DELETE")
        return {name: database.table(table).count for name, table in _COUNTED.items()}


def _index(database: Database) -> None:
    """Index every column that pages filter, sort or follow: a scan of a large table would time out."""
    for name, described in described_tables().items():
        if name not in database.table_names():
            continue
        table = database.table(name)
        linked = [key.column for key in table.foreign_keys]
        columns = [*described.get("facets", []), *described.get("sortable_columns", []), *linked]
        leading = {index.columns[0] for index in table.indexes} | {table.pks[0]}
        for column in dict.fromkeys(columns):
            if column not in leading:
                table.create_index([column])


def _make_searchable(connection: sqlite3.Connection) -> None:
    """Full-text tables of stems only: the texts themselves stay in the tables that they are found in."""
    for name, query in _SEARCHED.items():
        connection.execute(
            f"CREATE VIRTUAL TABLE {name} "
            "USING fts5 (words, content='', tokenize='unicode61 remove_diacritics 0')"
        )
        connection.execute("BEGIN")
        connection.executemany(
            f"INSERT INTO {name} (rowid, words) VALUES (?, ?)",
            ((number, index_words(*texts)) for number, *texts in connection.execute(query)),
        )
        connection.execute(f"INSERT INTO {name} ({name}) VALUES ('optimize')")
        connection.execute("COMMIT")


def _settle(draft: Path) -> None:
    """Wait until the draft is on the disk, so that a power cut cannot leave a half-written file behind."""
    with draft.open("rb") as file:
        os.fsync(file.fileno())


def _sentence(error: sqlite3.Error, out: Path) -> str:
    name: str = getattr(error, "sqlite_errorname", None) or ""
    if name.startswith(("SQLITE_FULL", "SQLITE_IOERR")):
        return f"the disk that holds {out} is full or failing; free some space or publish elsewhere"
    if name.startswith(("SQLITE_BUSY", "SQLITE_LOCKED")):
        return f"another program is writing to the working database; publish {out} when it has finished"
    if name.startswith(("SQLITE_CANTOPEN", "SQLITE_READONLY", "SQLITE_PERM")):
        return f"{out} cannot be written; check the permissions of its folder and of the working database"
    return f"{out} could not be built: {error}; run `factdb db check` on the working database"
