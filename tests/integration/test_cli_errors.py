"""What every command does alike: help, version, errors as one sentence, exit codes."""

import errno
import os
import sqlite3
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import click
import pytest
from click.testing import CliRunner

import factdb
from factdb import __version__
from factdb.cli import main
from factdb.errors import StoreError


def commands(group: click.Group, prefix: tuple[str, ...] = ()) -> Iterator[tuple[str, ...]]:
    context = click.Context(group)
    for name in group.list_commands(context):
        command = group.get_command(context, name)
        assert command is not None
        if isinstance(command, click.Group):
            yield from commands(command, (*prefix, name))
        else:
            yield (*prefix, name)


# A process of its own finds factdb also where it is not installed.
ENVIRONMENT = {**os.environ, "PYTHONPATH": str(Path(factdb.__file__).parents[1])}
EVERY_COMMAND = list(commands(main))


def test_the_commands_are_those_of_the_contract():
    assert sorted({names[0] for names in EVERY_COMMAND}) == [
        *("check", "claims", "db", "demo", "explain", "extract", "figures", "ingest", "publish"),
        *("review", "serve", "speakers"),
    ]
    assert {names[1] for names in EVERY_COMMAND if names[0] == "review"} == {
        "conflict",
        "claim",
        "list",
        "undo",
    }
    assert {names[1] for names in EVERY_COMMAND if names[0] == "db"} == {"upgrade", "current", "check"}


@pytest.mark.parametrize("names", EVERY_COMMAND, ids=" ".join)
def test_every_command_has_help_with_an_example(names):
    result = CliRunner().invoke(main, [*names, "--help"])

    assert result.exit_code == 0
    assert "Example" in result.stdout
    assert f"factdb {' '.join(names)}" in result.stdout.partition("Example")[2]


@pytest.mark.parametrize("names", EVERY_COMMAND, ids=" ".join)
def test_every_option_has_help(names):
    command: click.Command = main
    for name in names:
        assert isinstance(command, click.Group)
        command = command.get_command(click.Context(command), name) or command

    options = [parameter for parameter in command.params if isinstance(parameter, click.Option)]
    assert [option.name for option in options if not option.help] == []


def test_version_is_printed():
    result = CliRunner().invoke(main, ["--version"])

    assert (result.exit_code, result.stdout) == (0, f"factdb, version {__version__}\n")


@pytest.mark.parametrize("option", ["--version", "--help"])
def test_nothing_heavy_is_loaded_before_a_command_runs(option):
    program = (
        "import sys; from factdb.cli import main; main([sys.argv[1]], standalone_mode=False); "
        "print(*sorted({name.partition('.')[0] for name in sys.modules}))"
    )

    done = subprocess.run(
        [sys.executable, "-c", program, option],
        capture_output=True,
        text=True,
        check=True,
        timeout=60,
        env=ENVIRONMENT,
    )

    loaded = set(done.stdout.splitlines()[-1].split())
    assert (
        loaded & {"sqlalchemy", "alembic", "datasette", "sqlite_utils", "yaml", "simplemma", "rich"} == set()
    )


@pytest.mark.parametrize(
    ("error", "sentence"),
    [
        (StoreError("the database is tired; let it rest"), "the database is tired; let it rest"),
        (
            OSError(errno.ENOSPC, os.strerror(errno.ENOSPC), "x.db"),
            "x.db: the disk is full; free some space and run the command again",
        ),
        (
            PermissionError(errno.EACCES, os.strerror(errno.EACCES), "x.db"),
            "x.db: Permission denied; check the path and its permissions",
        ),
        (
            sqlite3.OperationalError("disk I/O error"),
            "the database reports: disk I/O error; check the file and the space on its disk",
        ),
    ],
)
def test_an_expected_error_is_one_sentence_and_exit_2(monkeypatch, error, sentence):
    monkeypatch.setattr("factdb.store.schema.check", lambda _database: (_ for _ in ()).throw(error))

    result = CliRunner().invoke(main, ["db", "check"])

    assert (result.exit_code, result.stdout, result.stderr) == (2, "", f"Error: {sentence}\n")


def test_an_interrupt_ends_with_130(monkeypatch):
    def interrupt(_database: str) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr("factdb.store.schema.check", interrupt)

    result = CliRunner().invoke(main, ["db", "check"])

    assert (result.exit_code, result.stderr) == (130, "stopped; what was stored before is kept\n")


def test_a_bug_is_not_hidden(monkeypatch):
    def fail(_database: str) -> None:
        raise ZeroDivisionError

    monkeypatch.setattr("factdb.store.schema.check", fail)

    assert isinstance(CliRunner().invoke(main, ["db", "check"]).exception, ZeroDivisionError)


@pytest.mark.parametrize(
    "arguments",
    [["nonsense"], ["ingest"], ["extract", "x", "--format", "xml"], ["claims", "--since", "never"]],
)
def test_wrong_use_is_exit_2(arguments):
    result = CliRunner().invoke(main, arguments)

    assert result.exit_code == 2
    assert result.stderr.startswith("Usage: ")


def test_a_full_disk_behind_the_output_is_one_sentence(tmp_path):
    article = tmp_path / "a.txt"
    article.write_text("قتل 40 شخصا.", "utf-8")

    with Path("/dev/full").open("w") as full:
        done = subprocess.run(
            [sys.executable, "-m", "factdb", "extract", str(article)],
            stdout=full, stderr=subprocess.PIPE, text=True, check=False, timeout=60, env=ENVIRONMENT,
        )  # fmt: skip

    assert done.returncode == 2
    assert done.stderr == "Error: the disk is full; free some space and run the command again\n"


def test_a_reader_that_goes_away_is_no_error(tmp_path):
    (tmp_path / "a.jsonl").write_text('{"text": "قتل 40 شخصا."}\n' * 3000, "utf-8")
    command = f"{sys.executable} -m factdb extract --jobs 1 --format jsonl {tmp_path} | head -n 1"

    done = subprocess.run(
        command, shell=True, capture_output=True, text=True, check=True, timeout=60, env=ENVIRONMENT
    )

    assert done.stdout.count("\n") == 1
    assert done.stderr == ""
