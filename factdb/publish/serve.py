"""Run Datasette on a published file, with metadata.yml and the plugin."""

import asyncio
import socket
import webbrowser
from contextlib import closing
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

from factdb.errors import PublishError
from factdb.publish.published import DATABASE, described_tables, is_published, metadata

if TYPE_CHECKING:
    from datasette.app import Datasette

_SETTINGS = {
    "default_page_size": 50,
    "max_returned_rows": 1_000,
    "sql_time_limit_ms": 1_000,
    "facet_time_limit_ms": 500,
    "suggest_facets": False,
    "truncate_cells_html": 1_000,
    "default_cache_ttl": 60,
    "max_csv_mb": 100,
}


_MOST_AT_ONCE = 200
"""Connections; whoever comes above that is told to come later (503), before any work is done."""


@dataclass(frozen=True, slots=True)
class Address:
    """Where a site is reached."""

    host: str = "127.0.0.1"
    port: int = 8001
    base_url: str = "/"
    """The path under which a proxy shows it, between slashes."""


def serve(
    database: Path, address: Address | None = None, *, open_browser: bool = False, download: bool = True
) -> None:
    """Serve the published file `database` until interrupted; `download` says whether readers may fetch it whole.

    Raises PublishError when there is no such file, when it is not a published one, or when the port is taken.
    """
    import uvicorn

    at = address or Address()
    site = datasette(database, allow_download=download, base_url=_between_slashes(at.base_url))
    _check_address(at.host, at.port)
    asyncio.run(site.invoke_startup())
    if open_browser:
        webbrowser.open(f"http://{at.host}:{at.port}/")
    uvicorn.run(
        site.app(),
        host=at.host,
        port=at.port,
        log_level="info",
        lifespan="on",
        workers=1,
        server_header=False,
        limit_concurrency=_MOST_AT_ONCE,
    )


def _between_slashes(path: str) -> str:
    inner = path.strip("/")
    return f"/{inner}/" if inner else "/"


def datasette(database: Path, **settings: Any) -> "Datasette":
    """Datasette on the published file, immutable and under the same name whatever the file is called.

    `settings` are those of Datasette that shall differ from the site's own.
    Raises PublishError when there is no such file or it is not a published one.
    """
    from datasette.app import Datasette, DatasetteClient
    from datasette.database import Database

    _check_file(database)
    _ensure_plugin()
    site = Datasette(metadata=metadata(), settings={**_SETTINGS, **settings}, inspect_data=_counted(database))
    site.remove_database("_memory")
    site.add_database(Database(site, path=str(database), is_mutable=False), name=DATABASE)
    # The first client was made before there was a database to have pages for.
    site.client = DatasetteClient(site)
    return site


def _check_file(database: Path) -> None:
    if not database.is_file():
        raise PublishError(f"there is no published file {database}; run `factdb publish {database}`")
    if not is_published(database):
        raise PublishError(f"{database} is no published file; run `factdb publish` and serve what it makes")


def _check_tables(database: Path, names: set[str]) -> None:
    if set(described_tables()) - names:
        raise PublishError(
            f"{database} was published by another version of factdb; run `factdb publish {database}` again"
        )


def _check_address(host: str, port: int) -> None:
    if not 0 < port < 65_536:
        raise PublishError(f"cannot listen on {host}:{port}: choose a port from 1 to 65535 with --port")
    try:
        family, kind, _, _, address = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)[0]
        with closing(socket.socket(family, kind)) as probe:
            probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
            probe.bind(address)
    except OSError as error:
        raise PublishError(
            f"cannot listen on {host}:{port}: {error.strerror}; choose another port with --port"
        ) from error


def _ensure_plugin() -> None:
    """Register the plugin where factdb runs from a folder and is not installed."""
    from datasette.plugins import pm

    from factdb.publish import plugin

    if plugin not in pm.get_plugins():
        pm.register(plugin, plugin.__name__)


def _counted(database: Path) -> dict[str, dict[str, Any]]:
    """How many rows each table has, so that Datasette need not count them for every page."""
    import sqlite3

    from datasette.inspect import inspect_hash

    address = f"{database.absolute().as_uri()}?mode=ro&immutable=1"
    with closing(sqlite3.connect(address, uri=True)) as connection:
        kinds = dict(
            connection.execute("SELECT name, type FROM sqlite_master WHERE type IN ('table', 'view')")
        )
        _check_tables(database, set(kinds))
        names = [name for name, kind in kinds.items() if kind == "table"]
        counts = {name: connection.execute(f'SELECT count(*) FROM "{name}"').fetchone()[0] for name in names}
    return {
        DATABASE: {
            "hash": inspect_hash(database),
            "size": database.stat().st_size,
            "file": str(database),
            "tables": {name: {"count": count} for name, count in counts.items()},
        }
    }
