"""Open the working database: a SQLite file by its path, or any database by its SQLAlchemy URL."""

import os
import sqlite3
from dataclasses import dataclass
from pathlib import Path

from sqlalchemy import URL, Connection, Engine, create_engine, event, make_url
from sqlalchemy.engine import ExceptionContext
from sqlalchemy.exc import ArgumentError, NoSuchModuleError

from factdb.errors import StoreError
from factdb.store.failures import store_error

BUSY_SECONDS = 5.0
"""How long a connection waits for another program to finish its writing."""


@dataclass(frozen=True, slots=True)
class Access:
    """How a database is to be opened."""

    create: bool = False
    """Make the file when it is missing."""
    read_only: bool = False
    foreign_keys: bool = True
    """Off only for migrations, where copying a table would delete the rows that refer to it."""
    busy_seconds: float = BUSY_SECONDS


def database_url(address: str | Path) -> URL:
    """The URL of `address`: itself when it is one, else that of the SQLite file at this path.

    Raises StoreError when it has the form of a URL and is none.
    """
    if "://" not in str(address):
        return URL.create("sqlite", database=str(address))
    try:
        return make_url(str(address))
    except (ArgumentError, ValueError) as error:
        raise StoreError(
            f"{address} is no database address; give a file's path or a URL such as sqlite:///factdb.db"
        ) from error


def open_engine(address: str | Path, access: Access | None = None) -> Engine:
    """An engine on the database at `address`; every error of its driver becomes a StoreError.

    Raises StoreError at once when the file or its folder is missing or the driver is not installed, later,
    at the first connection, for whatever the database itself refuses.
    """
    access = access or Access()
    url = database_url(address)
    is_file = url.get_backend_name() == "sqlite"
    engine = _sqlite_engine(url, access) if is_file else _server_engine(url)

    @event.listens_for(engine, "handle_error")
    def explain(context: ExceptionContext) -> None:
        raise store_error(context.original_exception, shown(engine)) from context.original_exception

    return engine


def shown(engine: Engine) -> str:
    """How messages name the database of `engine`: a file's path, or a URL without its password."""
    if engine.dialect.name == "sqlite":
        return str(engine.url.database)
    return engine.url.render_as_string(hide_password=True)


def is_missing(engine: Engine) -> bool:
    """Whether the file of a SQLite database has still to be made."""
    return engine.dialect.name == "sqlite" and not Path(str(engine.url.database)).exists()


def writing(engine: Engine) -> Engine:
    """The same engine, whose transactions wait for their turn to write before they read anything."""
    return engine.execution_options(writes=True)


def _server_engine(url: URL) -> Engine:
    try:
        return create_engine(url)
    except (NoSuchModuleError, ImportError) as error:
        raise StoreError(
            f"no driver is installed for {url.drivername} databases; install one or use a SQLite file"
        ) from error


def _sqlite_engine(url: URL, access: Access) -> Engine:
    path = _checked_path(url.database or "", access)

    def connect() -> sqlite3.Connection:
        # Transactions are begun below: the driver would leave schema changes outside of them.
        connection = sqlite3.connect(
            _sqlite_uri(path, access),
            uri=True,
            timeout=access.busy_seconds,
            isolation_level=None,
            check_same_thread=False,
        )
        try:
            _set_pragmas(connection, access)
        except sqlite3.Error:
            connection.close()
            raise
        return connection

    engine = create_engine(url, creator=connect)

    @event.listens_for(engine, "begin")
    def begin(connection: Connection) -> None:
        writes = connection.get_execution_options().get("writes", False)
        connection.exec_driver_sql("BEGIN IMMEDIATE" if writes else "BEGIN")

    return engine


def _checked_path(database: str, access: Access) -> Path:
    if database in ("", ":memory:"):
        raise StoreError("a database in memory is lost at once; give the path of a file")
    path = Path(database).absolute()
    if path.is_dir():
        raise StoreError(f"{database} is a folder; give the path of a database file in it")
    if not path.parent.is_dir():
        raise StoreError(f"the folder {path.parent} does not exist; create it or name another file with --db")
    if not path.exists() and not access.create:
        raise StoreError(
            f"there is no database {database}; make it with `factdb db upgrade` or `factdb ingest`"
        )
    return path


def _sqlite_uri(path: Path, access: Access) -> str:
    if not access.read_only:
        return f"{path.as_uri()}?mode={'rwc' if access.create else 'rw'}"
    if os.access(path, os.W_OK) and os.access(path.parent, os.W_OK):
        # Opened for writing and then held back from it: only such a connection removes its companion files.
        return f"{path.as_uri()}?mode=rw"
    # A file in WAL mode needs a companion file even to be read, which a read-only folder does not allow.
    return f"{path.as_uri()}?mode=ro{'' if Path(f'{path}-wal').exists() else '&immutable=1'}"


def _set_pragmas(connection: sqlite3.Connection, access: Access) -> None:
    connection.execute(f"PRAGMA foreign_keys = {'ON' if access.foreign_keys else 'OFF'}")
    if access.read_only:
        connection.execute("PRAGMA query_only = ON")
    else:
        connection.execute("PRAGMA journal_mode = WAL")
        connection.execute("PRAGMA synchronous = NORMAL")
