"""`factdb check --watch` with the sample list on the shipped articles."""

import csv
import io
import json
import shutil
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from factdb.cli import main

SAMPLE = Path(__file__).resolve().parents[2] / "docs" / "watch-list.yml"


@pytest.fixture(scope="module")
def shipped(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The database of the demo."""
    path = tmp_path_factory.mktemp("watch") / "factdb.db"
    assert CliRunner().invoke(main, ["demo", "--db", str(path)]).exit_code == 0
    return path


@pytest.fixture
def watch(shipped: Path, tmp_path: Path):
    """Runs `factdb check --watch` on a copy of it."""
    database = shutil.copy(shipped, tmp_path)

    def run(*options: str, file: Path = SAMPLE) -> Result:
        return CliRunner().invoke(main, ["check", "--db", str(database), "--watch", str(file), *options])

    return run


def test_each_watched_figure_says_who_says_what_what_changed_and_who_clashes(watch):
    result = watch()

    blocks = result.stdout.split("\n\n")
    assert result.exit_code == 1
    assert [block.splitlines()[0].partition(": ")[0] for block in blocks] == [
        f"WATCHED {n}" for n in (1, 2, 3, 4)
    ]
    children = blocks[0].splitlines()
    assert children[:2] == ["WATCHED 1: الأطفال في سجن غويران", "  Children in Ghuwayran prison"]
    assert children[2].startswith("  4 claims in 3 articles by 3 sources, 2022-01-27 to 2022-02-10.")
    assert children[3] == "  What sources say"
    assert next(line for line in children if "CONFLICT" in line).startswith("    CONFLICT 1  ")
    assert "      مسؤول في إدارة السجن / صحيفة القطاف" in children
    assert "  What changed\n    " in blocks[2]


def test_since_marks_what_is_new_and_narrows_the_conflicts(watch):
    blocks = watch("--since", "2020-07-05").stdout.split("\n\n")

    assert "    about 2,000  2020-07-05  new\n" in blocks[1]
    assert "    about 10,000  2020-07-02\n" in blocks[1]
    assert blocks[3].rstrip().endswith("\n  No conflict that the options ask for.")


def test_a_decision_of_the_plain_check_holds_here_too(watch, shipped, tmp_path):
    database = str(tmp_path / "factdb.db")
    plain = CliRunner().invoke(main, ["check", "--db", database, "--rule", "denial", "--format", "csv"])
    code = next(csv.DictReader(io.StringIO(plain.stdout)))["code"]
    assert code in watch().stdout

    CliRunner().invoke(main, ["review", "conflict", code, "--dismiss", "--db", database])

    assert code not in watch().stdout
    assert code in watch("--include", "dismissed").stdout


def test_json_names_each_watched_figure_before_the_parts_of_a_plain_report(watch):
    report = json.loads(watch("--format", "json").stdout)

    assert list(report) == ["watched", "conflicts", "updates", "checked"]
    assert [each["name_en"] for each in report["watched"]][:2] == [
        "Children in Ghuwayran prison", "Sleeper cells of ISIS",
    ]  # fmt: skip
    assert len(report["conflicts"]) == sum(len(each["conflicts"]) for each in report["watched"])
    assert [claim["value_low"] for claim in report["watched"][1]["claims"]] == [
        10000,
        10000,
        10000,
        2000,
        10000,
    ]
    assert report["conflicts"][0]["figure"] == {"id": None, "title": "الأطفال في سجن غويران"}
    assert report["checked"] == json.loads(watch("--format", "json", "--figure", "none").stdout)["checked"]


def test_the_other_forms_hold_the_watched_conflicts(watch):
    rows = list(csv.DictReader(io.StringIO(watch("--format", "csv").stdout)))
    sarif = json.loads(watch("--format", "sarif").stdout)
    mail = watch("--format", "markdown", "--lang", "ar").stdout

    codes = {row["code"] for row in rows}
    assert {row["figure_en"] for row in rows} >= {"Sleeper cells of ISIS", "Donations of states"}
    assert {result["properties"]["code"] for result in sarif["runs"][0]["results"]} == codes
    assert mail.startswith("# الأطفال في سجن غويران\n\n")
    assert all(f"`{code}`" in mail for code in codes)


def test_a_baseline_knows_watched_conflicts(watch, tmp_path):
    known = str(tmp_path / "known.json")

    first, second = watch("--baseline", known), watch("--baseline", known)

    assert (first.exit_code, second.exit_code) == (0, 0)
    assert watch().exit_code == 1


def test_a_figure_of_which_nobody_speaks_says_so(watch, tmp_path):
    (tmp_path / "list.yml").write_text("figures:\n- {name: خيام, concept: tent, words: [قطار]}\n", "utf-8")

    result = watch(file=tmp_path / "list.yml")

    assert (result.exit_code, result.stdout) == (0, "WATCHED 1: خيام\n  No claim fits it yet.\n")


def test_a_list_with_a_slip_ends_with_2_before_anything_is_compared(watch, tmp_path):
    (tmp_path / "list.yml").write_text("figures:\n- {name: x, concept: tnet}\n", "utf-8")

    result = watch(file=tmp_path / "list.yml")

    assert (result.exit_code, result.stdout) == (2, "")
    assert "list.yml, line 2: no concept is called 'tnet'; did you mean " in result.stderr
