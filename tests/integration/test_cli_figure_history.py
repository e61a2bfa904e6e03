"""`factdb figures ID`: one figure's whole history."""

import csv
import io
import json
import shutil
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from factdb.cli import main


@pytest.fixture(scope="module")
def shipped(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The database of the demo."""
    path = tmp_path_factory.mktemp("history") / "factdb.db"
    assert CliRunner().invoke(main, ["demo", "--db", str(path)]).exit_code == 0
    return path


@pytest.fixture
def database(shipped: Path, tmp_path: Path) -> Path:
    """A copy that a test may change."""
    return Path(shutil.copy(shipped, tmp_path))


def run(database: Path, *arguments: str) -> Result:
    return CliRunner().invoke(main, [*arguments, "--db", str(database)])


@pytest.fixture
def number(database: Path) -> str:
    """The number of the figure with a denial, copies and a conflict."""
    rows = map(json.loads, run(database, "figures", "--format", "jsonl").stdout.splitlines())
    return str(next(row["id"] for row in rows if row["title_en"] == "sleeper cell, Syria"))


@pytest.fixture
def code(database: Path) -> str:
    rows = csv.DictReader(io.StringIO(run(database, "check", "--rule", "denial", "--format", "csv").stdout))
    return next(rows)["code"]


def test_all_claims_stand_in_order_of_time_with_denials_copies_and_camps(database, number, code):
    lines = run(database, "figures", number).stdout.splitlines()

    values = [line.strip() for line in lines if line.endswith((f"{code}, camp 1", f"{code}, camp 2"))]
    assert values == [
        f"about 10,000  2020-07-02  {code}, camp 2",
        f"about 10,000  2020-07-03  {code}, camp 2",
        f"about 10,000  2020-07-03  a copy  {code}, camp 2",
        f"about 2,000  2020-07-05  {code}, camp 1",
        f"10,000 (denied)  2020-07-05  {code}, camp 1",
    ]
    assert lines[:2] == ["خلايا نائمة، سوريا", "sleeper cell, Syria"]
    assert lines[2] == (
        f"figure {number} · 5 claims in 4 articles by 4 sources, 2020-07-02 to 2020-07-05. "
        "3 voices, as copies of one text count once."
    )
    assert any("أن قرابة 10 آلاف خلية نائمة" in line for line in lines)


def test_its_conflicts_and_what_was_decided_stand_below(database, number, code):
    run(database, "review", "conflict", code, "--dismiss", "--note", "خطأ", "--by", "أ")
    run(database, "review", "undo", code, "--by", "ب")
    run(database, "review", "conflict", code, "--explain", "حملتان", "--by", "ج")

    report = run(database, "figures", number).stdout

    assert f"\nCONFLICT 1  {code} · rule denial" in report
    below = report.partition("\nDecisions\n")[2].splitlines()
    assert [line.partition(" on ")[0] for line in below] == [
        f"  {code}: Dismissed by أ",
        f"  {code}: Reopened by ب",
        f"  {code}: Explained by ج",
    ]


def test_a_figure_that_only_moved_shows_its_update(database):
    rows = map(json.loads, run(database, "figures", "--format", "jsonl").stdout.splitlines())
    moved = next(row["id"] for row in rows if row["title_en"] == "mercenary detained, Sinaa prison")

    report = run(database, "figures", str(moved), "--lang", "ar").stdout

    assert "\nتحديث 1  " in report
    assert "تعارض 1" not in report
    assert report.startswith("مرتزقة محتجزون، سجن الصناعة\nالكمية ")


def test_programs_get_every_claim_with_the_codes_of_its_conflicts(database, number, code):
    rows = [
        json.loads(line) for line in run(database, "figures", number, "--format", "jsonl").stdout.splitlines()
    ]
    table = run(database, "figures", number, "--format", "csv", "--bom").stdout_bytes

    assert [row["copy"] for row in rows] == [False, False, True, False, False]
    assert [row["conflicts"] for row in rows] == [[code]] * 5
    assert {row["figure_id"] for row in rows} == {int(number)}
    assert rows[0]["url"] == "https://example.org/almina/seed-04"
    assert table.startswith(b"\xef\xbb\xbffigure_id,")
    assert len(list(csv.DictReader(io.StringIO(table.decode("utf-8-sig"))))) == 5


@pytest.mark.parametrize(
    ("arguments", "words"),
    [
        (["99999"], "there is no figure 99999; `factdb figures` lists them"),
        (["0"], "0 is not in the range"),
        (["one"], "'one' is not a valid integer"),
        (["1", "--conflicting"], "--conflicting narrows the list"),
    ],
)
def test_what_is_no_figure_ends_with_2(database, arguments, words):
    result = run(database, "figures", *arguments)

    assert (result.exit_code, result.stdout) == (2, "")
    assert words in result.stderr
