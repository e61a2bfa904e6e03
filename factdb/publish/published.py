"""What the published file is called, how it is recognised, and the text that describes it."""

from pathlib import Path
from typing import Any

import yaml

from factdb.shipped import shipped

DATABASE = "published"
"""The database's name in metadata.yml and in the addresses of pages, whatever the file is called."""

APPLICATION_ID = 0x46414354
"""`FACT`, in the header of every published file."""

COUNTED_FACETS = "facet_counts"
"""The table of facets that are counted when the file is built."""

_ID_AT = 68
_MAGIC = b"SQLite format 3\x00"


def is_published(path: Path) -> bool:
    """Whether the file at `path` was built by `factdb publish`; False where there is none."""
    try:
        with path.open("rb") as file:
            header = file.read(100)
    except OSError:
        return False
    return header.startswith(_MAGIC) and header[_ID_AT : _ID_AT + 4] == APPLICATION_ID.to_bytes(4, "big")


def metadata() -> dict[str, Any]:
    """The whole of metadata.yml, as Datasette takes it."""
    loaded: dict[str, Any] = yaml.safe_load(shipped("metadata.yml").read_text("utf-8"))
    return loaded


def described_tables() -> dict[str, dict[str, Any]]:
    """What metadata.yml says of each table and view, by name."""
    tables: dict[str, dict[str, Any]] = metadata()["databases"][DATABASE]["tables"]
    return tables
