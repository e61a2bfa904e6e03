"""`factdb extract`."""

import csv
import io
import json
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from factdb.cli import main
from factdb.cli.rows import EXTRACT_KEYS

ARTICLE = """---
id: gaza-1
publisher: وكالة المثال
date: 2025-09-01
---
قالت وزارة الصحة إن 40 طفلا قتلوا في الهجوم.
وأضاف أن نحو 12.5 مليون دولار خصصت للإغاثة.
"""


@pytest.fixture
def article(tmp_path: Path) -> Path:
    path = tmp_path / "a.txt"
    path.write_text(ARTICLE, "utf-8")
    return path


def run(*arguments: str, data: bytes | None = None) -> Result:
    return CliRunner().invoke(main, list(arguments), input=data)


def json_rows(result: Result) -> list[dict[str, object]]:
    return [json.loads(line) for line in result.stdout.splitlines()]


def test_json_lines_have_the_keys_of_the_contract_in_order(article):
    result = run("extract", str(article), "--format", "jsonl")

    assert result.exit_code == 0
    assert result.stderr == ""
    for row in json_rows(result):
        assert tuple(row) == EXTRACT_KEYS


def test_offsets_count_the_body_and_numbers_are_numbers(article):
    body = ARTICLE.partition("---\n")[2].partition("---\n")[2]

    first, second = json_rows(run("extract", str(article), "--format", "jsonl"))

    assert first["doc_id"] == "gaza-1"
    assert body[first["start"] : first["end"]] == first["surface"] == "40"
    assert (first["value_low"], first["qualifier"], first["unit_kind"], first["unit"]) == (
        40,
        "exact",
        "count",
        None,
    )
    assert body[first["noun_start"] : first["noun_end"]] == first["noun"] == "طفلا"
    assert (first["denied"], first["part_of"]) == (False, None)
    assert first["sentence"] in body
    assert (second["value_low"], type(second["value_low"])) == (12_500_000, int)
    assert (second["qualifier"], second["unit"]) == ("approx", "USD")


def test_csv_has_the_same_columns(article):
    result = run("extract", str(article), "--format", "csv")

    rows = list(csv.DictReader(io.StringIO(result.stdout)))
    assert tuple(rows[0]) == EXTRACT_KEYS
    assert [row["surface"] for row in rows] == ["40", "12.5 مليون"]
    assert (rows[0]["denied"], rows[0]["unit"]) == ("false", "")


def test_the_table_is_for_people(article):
    result = run("extract", str(article))

    heading, _rule, first, second = result.stdout.splitlines()
    assert heading.split() == ["value", "unit", "counted", "speaker", "source", "date"]
    assert first.split()[0:2] == ["40", "طفلا"]
    assert first.endswith("وكالة المثال   2025-09-01")
    assert second.strip().startswith("about 12,500,000   USD")


def test_standard_input_is_read():
    result = run("extract", "-", "--format", "jsonl", data=ARTICLE.encode())

    assert [row["surface"] for row in json_rows(result)] == ["40", "12.5 مليون"]


def test_problems_go_to_standard_error_and_the_rest_is_printed(article, tmp_path):
    result = run("extract", str(tmp_path / "none.txt"), str(article), "--format", "jsonl")

    assert result.exit_code == 2
    assert result.stderr == f"{tmp_path}/none.txt: there is no such file or folder; check the name\n"
    assert len(json_rows(result)) == 2


def test_a_language_without_pack_is_a_problem(tmp_path):
    (tmp_path / "a.txt").write_text("---\nid: x\nlang: tlh\n---\n40 tlhIngan\n", "utf-8")

    result = run("extract", str(tmp_path))

    assert result.exit_code == 2
    assert result.stderr.startswith("x: the language 'tlh' has no pack yet; factdb reads ")


def test_many_processes_print_what_one_prints(tmp_path):
    lines = [json.dumps({"id": str(n), "text": f"قتل {n} شخصا في الهجوم."}) for n in range(3, 803)]
    (tmp_path / "a.jsonl").write_text("\n".join([*lines, "{broken"]), "utf-8")

    one = run("extract", str(tmp_path), "--format", "jsonl", "--jobs", "1")
    two = run("extract", str(tmp_path), "--format", "jsonl", "--jobs", "2")

    assert [row["value_low"] for row in json_rows(one)] == list(range(3, 803))
    assert (two.stdout, two.stderr, two.exit_code) == (one.stdout, one.stderr, one.exit_code)


def test_what_a_terminal_would_obey_is_not_printed_in_a_table(tmp_path):
    (tmp_path / "a.txt").write_text('---\npublisher: "a\\e[2Jb\u202e"\n---\nقتل 40 شخصا.\n', "utf-8")

    result = run("extract", str(tmp_path))

    assert "a [2Jb" in result.stdout
    assert "\x1b" not in result.stdout
    assert "\u202e" not in result.stdout
