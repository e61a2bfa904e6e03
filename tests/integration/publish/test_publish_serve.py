"""Serving: the right file, on a free port, or one sentence that says what is wrong."""

import asyncio
import re
import socket
import sqlite3
import subprocess
import sys
import time
import urllib.error
import urllib.request
from contextlib import closing
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner

from factdb.errors import PublishError
from factdb.publish.serve import Address, datasette, serve


def free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port: int = probe.getsockname()[1]
        return port


def test_a_missing_file_says_how_to_make_it(tmp_path: Path) -> None:
    with pytest.raises(PublishError, match=r"no published file .*out\.db; run `factdb publish"):
        serve(tmp_path / "out.db")


def test_a_working_database_is_not_served(working: Path) -> None:
    with pytest.raises(PublishError, match="is no published file"):
        serve(working)


def test_a_busy_port_is_named(published: Path) -> None:
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        taken.listen()
        port = taken.getsockname()[1]
        with pytest.raises(PublishError, match=rf"cannot listen on 127\.0\.0\.1:{port}"):
            serve(published, Address(port=port))


@pytest.mark.parametrize(("host", "port"), [("no-such-host.invalid", 8001), ("127.0.0.1", 99999)])
def test_an_impossible_address_is_named(published: Path, host: str, port: int) -> None:
    with pytest.raises(PublishError, match=f"cannot listen on {host}:{port}"):
        serve(published, Address(host=host, port=port))


def test_the_site_answers_over_http(published: Path) -> None:
    port = free_port()
    command = "import sys; from pathlib import Path; from factdb.publish.serve import Address, serve; "
    command += "serve(Path(sys.argv[1]), Address(port=int(sys.argv[2])))"
    with subprocess.Popen(
        [sys.executable, "-c", command, str(published), str(port)],
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
    ) as server:
        try:
            page = _wait_for(f"http://127.0.0.1:{port}/published/claims_view", server)
        finally:
            server.terminate()
    assert "مخيم الريحان" in page


def _wait_for(address: str, server: subprocess.Popen[bytes]) -> str:
    for _ in range(300):
        try:
            with urllib.request.urlopen(address) as response:
                text: str = response.read().decode()
                return text
        except (urllib.error.URLError, ConnectionError):
            assert server.poll() is None, "the server stopped"
            time.sleep(0.1)
    raise AssertionError("the server did not answer")


def test_a_file_of_another_version_says_how_to_renew_it(published: Path) -> None:
    with closing(sqlite3.connect(published)) as connection, connection:
        connection.execute("DROP TABLE facet_counts")

    with pytest.raises(
        PublishError, match=r"another version of factdb; run `factdb publish .*out\.db` again"
    ):
        serve(published)


def test_a_site_below_a_path_keeps_all_its_links_there(published: Path) -> None:
    site = datasette(published, base_url="/figures/")

    async def ask(path: str) -> Any:
        await site.invoke_startup()
        return await site.client.get(path)

    for path in ("/", "/published/claims_view", "/conflicts", "/conflicts.atom"):  # the client adds the rest
        page = asyncio.run(ask(path))
        assert page.status_code == 200, path
        assert page.headers["etag"], path
        links = re.findall(r'(?:href|src|action)="(?:http://localhost)?(/[^"]*)"', page.text)
        assert links
        assert [link for link in links if not link.startswith("/figures/")] == [], path


def test_the_command_takes_its_options_from_the_environment(
    published: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    from factdb.cli import main
    from factdb.publish import serve as serving

    asked: list[Any] = []
    monkeypatch.setattr(serving, "serve", lambda *given, **options: asked.append((*given, options)))
    environment = {
        "FACTDB_HOST": "0.0.0.0",
        "FACTDB_PORT": "9000",
        "FACTDB_BASE_URL": "/f/",
        "FACTDB_DOWNLOAD": "0",
    }

    CliRunner().invoke(main, ["serve", str(published)], env=environment, catch_exceptions=False)

    assert asked == [
        (
            published,
            Address(host="0.0.0.0", port=9000, base_url="/f/"),
            {"open_browser": False, "download": False},
        )
    ]


def test_publishing_as_checked_keeps_what_the_check_recorded(newsroom: Path, tmp_path: Path) -> None:
    from factdb.cli import main

    command = ["publish", str(tmp_path / "out.db"), "--as-checked", "--db", str(newsroom)]

    said = CliRunner().invoke(main, command, catch_exceptions=False).output

    assert "1 figures, 1 conflicts" in said


def test_the_dictionary_of_search_is_loaded_before_the_first_reader_comes(published: Path) -> None:
    from factdb.publish import search

    search._words.cache_clear()
    asyncio.run(datasette(published).invoke_startup())

    assert search._words.cache_info().currsize == 1
