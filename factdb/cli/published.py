"""Where the published file of a working database lies."""

from pathlib import Path

from factdb.errors import InputError
from factdb.store.engine import database_url


def working_file(database: str) -> Path:
    """The file of the working database. Raises InputError for a database that is no SQLite file."""
    url = database_url(database)
    if url.get_backend_name() != "sqlite" or not url.database:
        raise InputError("only a SQLite database can be published; name its file with --db")
    return Path(url.database)


def published_file(database: str) -> Path:
    """The published file beside it: factdb-published.db for factdb.db."""
    working = working_file(database)
    return working.with_name(f"{working.stem}-published.db")
