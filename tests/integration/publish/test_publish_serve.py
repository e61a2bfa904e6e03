"""Serving: the right file, on a free port, or one sentence that says what is wrong."""

import socket
import subprocess
import sys
import time
import urllib.error
import urllib.request
from pathlib import Path

import pytest

from factdb.errors import PublishError
from factdb.publish.serve import serve


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
            serve(published, port=port)


@pytest.mark.parametrize(("host", "port"), [("no-such-host.invalid", 8001), ("127.0.0.1", 99999)])
def test_an_impossible_address_is_named(published: Path, host: str, port: int) -> None:
    with pytest.raises(PublishError, match=f"cannot listen on {host}:{port}"):
        serve(published, host=host, port=port)


def test_the_site_answers_over_http(published: Path) -> None:
    port = free_port()
    command = "import sys; from pathlib import Path; from factdb.publish.serve import serve; "
    command += "serve(Path(sys.argv[1]), port=int(sys.argv[2]))"
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
