"""The wheel, installed where nothing but what it asks for is installed, does its whole job."""

import json
import os
import subprocess
import sys
import venv
import zipfile
from collections.abc import Iterator
from email.parser import HeaderParser
from importlib.metadata import Distribution, distribution
from pathlib import Path

import pytest
from packaging.requirements import Requirement

ROOT = Path(__file__).resolve().parents[2]
ARTICLE = """---
id: camp-1
title: "مخيم الريحان"
publisher: {publisher}
date: {date}
---
قالت هيئة الإغاثة إن {value} طفل يعيشون في مخيم الريحان.
"""


class Installed:
    """factdb in an environment of its own, run in an empty folder."""

    def __init__(self, environment: Path, folder: Path) -> None:
        self.bin = environment / "bin"
        self.folder = folder

    def run(self, *command: str, codes: tuple[int, ...] = (0,)) -> str:
        """What the command prints; fails where its exit code is none of `codes`."""
        unset = ("PYTHONPATH", "FACTDB_URL", "COVERAGE_PROCESS_START")
        done = subprocess.run(
            [self.bin / command[0], *command[1:]],
            cwd=self.folder,
            env={name: value for name, value in os.environ.items() if name not in unset},
            capture_output=True,
            encoding="utf-8",
            check=False,
        )
        assert done.returncode in codes, done.stdout + done.stderr
        return done.stdout


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The wheel, built from the checkout."""
    folder = tmp_path_factory.mktemp("wheel")
    _pip("wheel", "--no-deps", "--no-build-isolation", "--wheel-dir", str(folder), str(ROOT))
    (built,) = folder.glob("*.whl")
    return built


@pytest.fixture(scope="module")
def installed(wheel: Path, tmp_path_factory: pytest.TempPathFactory) -> Installed:
    """The wheel in a new environment that sees its dependencies and no development tool."""
    environment = tmp_path_factory.mktemp("environment")
    venv.create(environment, with_pip=False, symlinks=True)
    (packages,) = environment.glob("lib/python*/site-packages")
    for needed in _closure(_requirements(wheel)):
        _link(needed, packages)
    python = environment / "bin" / "python"
    _pip("--python", str(python), "install", "--no-deps", "--no-index", str(wheel))
    return Installed(environment, tmp_path_factory.mktemp("folder"))


def _pip(*arguments: str) -> None:
    command = [sys.executable, "-m", "pip", "--disable-pip-version-check", *arguments]
    done = subprocess.run(command, capture_output=True, encoding="utf-8", check=False)
    assert done.returncode == 0, done.stdout + done.stderr


def _requirements(wheel: Path) -> list[str]:
    with zipfile.ZipFile(wheel) as archive:
        (name,) = (name for name in archive.namelist() if name.endswith(".dist-info/METADATA"))
        return HeaderParser().parsestr(archive.read(name).decode()).get_all("Requires-Dist", [])


def _closure(requirements: list[str]) -> Iterator[Distribution]:
    """Every installed distribution that the requirements lead to, each once."""
    seen: set[str] = set()
    waiting = [(Requirement(each), "") for each in requirements]
    while waiting:
        requirement, extra = waiting.pop()
        if requirement.marker is not None and not requirement.marker.evaluate({"extra": extra}):
            continue
        needed = distribution(requirement.name)
        if needed.name not in seen:
            seen.add(needed.name)
            yield needed
            extras = requirement.extras or {""}
            waiting += [(Requirement(each), extra) for each in needed.requires or () for extra in extras]


def _link(needed: Distribution, packages: Path) -> None:
    """Show a distribution's files and folders to another environment."""
    tops = {path.parts[0] for path in needed.files or () if path.parts[0] not in ("..", "__pycache__")}
    for top in tops:
        target = Path(str(needed.locate_file(top)))
        if not (packages / top).exists():
            (packages / top).symlink_to(target)


def test_it_says_its_version_and_has_no_development_tool(installed):
    assert installed.run("factdb", "--version").startswith("factdb, version ")
    installed.run("python", "-c", "import sqlalchemy, datasette")
    installed.run("python", "-c", "import pytest", codes=(1,))


def test_it_runs_from_the_wheel_and_not_from_the_checkout(installed):
    where = installed.run("python", "-c", "import factdb; print(factdb.__file__)")

    assert not Path(where.strip()).is_relative_to(ROOT)


def test_it_ships_the_demo_with_its_articles_migrations_and_texts(installed):
    demo = installed.run("factdb", "demo")
    check = installed.run("factdb", "db", "check")
    current = installed.run("factdb", "db", "current")

    assert "articles: 10 new" in demo
    assert "CONFLICT 1  " in demo
    assert (installed.folder / "factdb-published.db").exists()
    assert check == "The database can be used by this factdb.\n"
    assert current.strip()


def test_it_reads_articles_and_finds_their_conflict(installed):
    for name, value, publisher in (("a", "40 ألف", "صحيفة الضفاف"), ("b", "24 ألف", "وكالة النهر")):
        text = ARTICLE.format(date="2025-09-01", value=value, publisher=publisher)
        text = text.replace("camp-1", f"camp-{name}")
        (installed.folder / f"{name}.txt").write_text(text, encoding="utf-8")

    ingested = installed.run("factdb", "ingest", "a.txt", "b.txt", "--db", "own.db")
    report = json.loads(installed.run("factdb", "check", "--format", "json", "--db", "own.db", codes=(0, 1)))

    assert ingested.splitlines() == ["articles: 2 new, 0 updated, 0 unchanged", "claims:   2 added"]
    assert report["checked"]["claims"] == 2
    assert [len(each["camps"]) for each in report["conflicts"]] == [2]


def test_datasette_finds_its_plugin(installed):
    plugins = json.loads(installed.run("python", "-m", "datasette", "plugins"))

    assert [plugin["name"] for plugin in plugins] == ["factdb"]
