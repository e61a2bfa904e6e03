"""Build the published file: a read-only copy of the working database, made for readers."""

import os
import sqlite3
import tempfile
from collections.abc import Iterator, Mapping
from contextlib import closing, contextmanager
from dataclasses import dataclass
from functools import partial
from pathlib import Path

from sqlite_utils import Database

from factdb.errors import PublishError
from factdb.publish.fulltext import make_searchable
from factdb.publish.indexes import count_facets, index_columns
from factdb.publish.published import APPLICATION_ID, is_published
from factdb.publish.reading import reading
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
    "article_copies",
    *(
        f"comparison_{kept}"
        for kept in ("state", "stale", "kinds", "words", "places", "clues", "holders", "sketches")
    ),
)

_COUNTED = {
    "articles": "articles",
    "claims": "claims_view",
    "figures": "figures",
    "conflicts": "conflicts_view",
    "updates": "updates_view",
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
            make_searchable(draft, counts["claims"])
            _finish(draft)
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
    """Fill and index the tables for readers, and drop those of work; how many rows there are of what."""
    with _writing(draft) as connection:
        database = Database(connection)
        for language in ("ar", "en"):
            connection.create_function(
                f"reading_{language}", 4, partial(reading, language), deterministic=True
            )
        for script in ("views.sql", "pages.sql"):
            connection.executescript(Path(__file__).with_name(script).read_text("utf-8"))
        for table in _WORKING_TABLES:
            database.table(table).drop()
        index_columns(database)
        count_facets(database)
        return {name: database.table(table).count for name, table in _COUNTED.items()}


def _finish(draft: Path) -> None:
    """Tell SQLite how its columns are filled, and readers what the file is."""
    with _writing(draft) as connection:
        connection.execute("ANALYZE")
        connection.execute(f"PRAGMA application_id = {APPLICATION_ID}")
        longest = connection.execute("SELECT max(length(CAST(text AS BLOB))) FROM article_versions")
        connection.execute(f"PRAGMA user_version = {longest.fetchone()[0] or 0}")
        connection.execute("PRAGMA journal_mode = DELETE")


@contextmanager
def _writing(draft: Path) -> Iterator[sqlite3.Connection]:
    """A connection to the draft. A crash only costs the draft, so no journal is kept; what is dropped is overwritten."""
    with closing(sqlite3.connect(draft, isolation_level=None)) as connection:
        for pragma in ("journal_mode = OFF", "synchronous = OFF", "foreign_keys = OFF", "secure_delete = ON"):
            connection.execute(f"PRAGMA {pragma}")
        yield connection


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
