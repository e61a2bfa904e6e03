"""Turn what a database driver reports into one sentence that says what to do."""

import sqlite3

from factdb.errors import StoreError

_SENTENCES = {
    "SQLITE_BUSY": "the database {where} is locked by another program; try again when that has finished",
    "SQLITE_LOCKED": "the database {where} is locked by another program; try again when that has finished",
    "SQLITE_READONLY": (
        "the database {where} cannot be written, because the file or its folder is read-only; "
        "change its permissions or name another file with --db"
    ),
    "SQLITE_FULL": "the disk that holds {where} is full; free some space and run the command again",
    "SQLITE_NOTADB": "{where} is not a SQLite database; name another file with --db",
    "SQLITE_CORRUPT": "the database {where} is damaged; restore a copy or ingest the articles again",
    "SQLITE_CANTOPEN": (
        "the database {where} cannot be opened; check that you may read and write the file and its folder"
    ),
    "SQLITE_IOERR": "the disk that holds {where} reports an error; check the disk and its free space",
}


def store_error(error: BaseException, where: str) -> StoreError:
    """The StoreError to raise for a driver's `error` about the database `where`."""
    name: str = getattr(error, "sqlite_errorname", None) or ""
    for code, sentence in _SENTENCES.items():
        if name == code or name.startswith(f"{code}_"):
            return StoreError(sentence.format(where=where))
    if isinstance(error, sqlite3.IntegrityError):
        return StoreError(f"the database {where} refuses a row that breaks its rules: {error}; report this")
    return StoreError(f"the database {where} reports: {_first_line(error)}; check its address and state")


def _first_line(error: BaseException) -> str:
    lines = str(error).strip().splitlines()
    return lines[0].rstrip(".") if lines else type(error).__name__
