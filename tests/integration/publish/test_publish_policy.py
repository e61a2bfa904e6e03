"""The content security policy in a real browser: the site's pages and Datasette's own work under it, others do not."""

import asyncio
import shutil
import socket
import sqlite3
import subprocess
import threading
import time
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path
from typing import Any

import pytest
from datasette.database import Database

from factdb.publish.serve import datasette

CHROMIUM = next(
    (path for name in ("chromium", "chromium-browser", "google-chrome") if (path := shutil.which(name))), None
)
QUIET = [
    "--headless",
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--enable-logging=stderr",
    "--virtual-time-budget=3000",
    "--dump-dom",
]

pytestmark = pytest.mark.skipif(CHROMIUM is None, reason="no Chromium here to show pages with")


@pytest.fixture
def address(published: Path, tmp_path: Path) -> Iterator[str]:
    """A server with a published file, and a database beside it with a table whose description carries a script."""
    import uvicorn

    other = tmp_path / "other.db"
    with closing(sqlite3.connect(other)) as connection, connection:
        connection.execute("CREATE TABLE t (id INTEGER PRIMARY KEY, name TEXT)")
        connection.execute("INSERT INTO t VALUES (1, 'x')")
        connection.execute("CREATE TABLE s (id INTEGER PRIMARY KEY)")
    site: Any = datasette(published)
    smuggled = "<p id=there>there</p><script>document.getElementById('there').textContent = 'ran'</script>"
    site._metadata_local["databases"]["other"] = {"tables": {"s": {"description_html": smuggled}}}
    site.add_database(Database(site, path=str(other)))
    asyncio.run(site.invoke_startup())
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port = probe.getsockname()[1]
    server = uvicorn.Server(uvicorn.Config(site.app(), host="127.0.0.1", port=port, log_level="error"))
    thread = threading.Thread(target=server.run, daemon=True)
    thread.start()
    while not server.started:
        assert thread.is_alive()
        time.sleep(0.05)
    yield f"http://127.0.0.1:{port}"
    server.should_exit = True
    thread.join()


def shown(address: str, folder: Path) -> tuple[str, list[str]]:
    """The page as the browser has it in the end, and what it wrote to its console."""
    assert CHROMIUM is not None
    command = [CHROMIUM, *QUIET, f"--user-data-dir={folder / 'browser'}", address]
    done = subprocess.run(command, capture_output=True, text=True, timeout=120, check=True)
    return done.stdout, [line for line in done.stderr.splitlines() if "CONSOLE" in line]


@pytest.mark.parametrize(
    "path", ["/", "/figure/1", "/published/claims_view", "/published?sql=select+1", "/conflicts"]
)
def test_pages_of_published_files_load_without_a_complaint(address: str, tmp_path: Path, path: str) -> None:
    page, console = shown(address + path, tmp_path)

    assert "</html>" in page
    assert console == []


@pytest.mark.parametrize(
    ("path", "made_by_script"),
    [("/other/t", "dropdown-menu"), ("/other?sql=select+*+from+t", "CodeMirror-code"), ("/other/t/1", "x")],
)
def test_scripts_of_datasettes_own_pages_run(
    address: str, tmp_path: Path, path: str, made_by_script: str
) -> None:
    page, console = shown(address + path, tmp_path)

    assert made_by_script in page
    assert console == []


def test_a_script_that_is_in_no_template_does_not_run(address: str, tmp_path: Path) -> None:
    page, console = shown(f"{address}/other/s", tmp_path)

    assert '<p id="there">there</p>' in page
    assert any("Content Security Policy" in line for line in console)
