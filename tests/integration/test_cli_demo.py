"""`factdb demo`, `factdb publish`, `factdb serve` and `factdb db`."""

from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from factdb.cli import main


@pytest.fixture(autouse=True)
def in_folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)


def run(*arguments: str) -> Result:
    return CliRunner().invoke(main, list(arguments))


def test_the_demo_lists_claims_and_conflicts_and_builds_the_file():
    result = run("demo")

    assert (result.exit_code, result.stderr) == (0, "")
    lines = result.stdout.splitlines()
    assert lines[0] == "Reading 10 shipped articles into factdb.db"
    assert lines[1] == "articles: 10 new, 0 updated, 0 unchanged"
    assert any(line.split() == ["value", "unit", "counted", "speaker", "source", "date"] for line in lines)
    assert any(line.startswith("CONFLICT 1  ") for line in lines)
    assert lines[-1] == "Built factdb-published.db: browse it with `make serve`."
    assert Path("factdb-published.db").exists()


def test_a_second_demo_adds_nothing_and_says_so():
    first = run("demo").stdout.splitlines()

    second = run("demo").stdout.splitlines()

    assert second[1:4] == [
        "articles: 0 new, 0 updated, 10 unchanged",
        "claims:   0 added",
        "Nothing new: every article was stored before.",
    ]
    assert second[4:] == first[3:]


def test_the_demo_goes_beside_the_database_that_is_named(tmp_path):
    (tmp_path / "sub").mkdir()

    result = run("demo", "--db", "sub/try.db")

    assert result.stdout.splitlines()[-1] == "Built sub/try-published.db: browse it with `make serve`."
    assert sorted(path.name for path in (tmp_path / "sub").glob("*.db")) == ["try-published.db", "try.db"]


def test_publish_builds_a_file_and_says_what_is_in_it():
    Path("a.txt").write_text("قتل 40 طفلا في الهجوم.\n", "utf-8")
    run("ingest", "a.txt")

    result = run("publish", "out.db")

    assert result.exit_code == 0
    assert result.stdout.startswith("out.db: 1 articles, 1 claims, ")
    assert Path("out.db").exists()


@pytest.mark.parametrize(
    ("arguments", "words"),
    [
        (["publish", "out.db"], "there is no database factdb.db; make it with"),
        (["publish", "out.db", "--db", "postgresql://user:secret@nowhere/x"], "postgresql"),
        (["serve", "none.db"], "there is no published file none.db; run `factdb publish none.db`"),
        (["serve"], "there is no published file factdb-published.db; run"),
        (["db", "check"], "there is no database factdb.db"),
        (["db", "current"], "there is no database factdb.db"),
        (
            ["db", "upgrade", "--db", "none/x.db"],
            "none does not exist; create it or name another file with --db",
        ),
    ],
)
def test_what_cannot_be_done_is_one_sentence(arguments, words):
    result = run(*arguments)

    assert (result.exit_code, result.stdout) == (2, "")
    assert result.stderr.startswith("Error: ")
    assert result.stderr.count("\n") == 1
    assert words in result.stderr
    assert "secret" not in result.stderr


def test_serve_runs_datasette_on_the_published_file(monkeypatch):
    served: list[tuple[Path, str, int]] = []
    monkeypatch.setattr(
        "factdb.publish.serve.serve",
        lambda file, address, **_: served.append((file, address.host, address.port)),
    )

    result = run("serve", "--port", "8080")

    assert result.exit_code == 0
    assert served == [(Path("factdb-published.db"), "127.0.0.1", 8080)]


def test_db_commands_follow_a_database_through_its_life():
    created = run("db", "upgrade")
    again = run("db", "upgrade")
    current = run("db", "current")
    check = run("db", "check")

    assert (
        created.stdout == again.stdout == f"The database has the newest schema, {current.stdout.strip()}.\n"
    )
    assert (check.exit_code, check.stdout) == (0, "The database can be used by this factdb.\n")


def test_an_empty_file_has_no_schema():
    Path("factdb.db").touch()

    assert run("db", "current").stdout == "no schema yet; run `factdb db upgrade`\n"
    assert run("db", "check").exit_code == 2
