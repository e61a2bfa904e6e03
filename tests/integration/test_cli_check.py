"""`factdb check`: exit codes, text and JSON."""

import json
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from factdb.cli import main

BODY = "قالت وزارة الصحة في مأرب إن {} طفلا قتلوا في الهجوم على مدرسة النور في مدينة مأرب مساء الأحد.\n"


@pytest.fixture(autouse=True)
def in_folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)


def run(*arguments: str) -> Result:
    return CliRunner().invoke(main, list(arguments))


def ingest(*values: int) -> None:
    for number, value in enumerate(values):
        head = f"---\nid: a{number}\npublisher: صحيفة {number}\ndate: 2025-09-01\n---\n"
        Path(f"{number}.txt").write_text(head + BODY.format(value), "utf-8")
    assert run("ingest", ".").exit_code == 0


def test_sources_that_agree_end_with_0():
    ingest(40, 40)

    result = run("check")

    assert result.exit_code == 0
    assert result.stdout == "Compared 2 claims in 2 articles about 1 figure: 0 conflicts, 0 updates.\n"


def test_sources_that_disagree_end_with_1_and_both_camps_are_named():
    ingest(40, 90)

    result = run("check")

    assert result.exit_code == 1
    assert "1 conflict, 0 updates." in result.stdout.splitlines()[0]
    lines = result.stdout.splitlines()
    for value, source in (("40", "صحيفة 0"), ("90", "صحيفة 1")):
        camp = lines.index(f"  - {value} (1 voice)")
        assert lines[camp + 1].startswith(f"      {value}  2025-09-01")
        assert lines[camp + 2].endswith(f" / {source}")
        assert f"في مأرب إن {value} طفلا قتلوا" in lines[camp + 3]


def test_json_has_the_shape_of_the_contract():
    ingest(40, 90)

    result = run("check", "--format", "json")

    report = json.loads(result.stdout)
    assert result.exit_code == 1
    assert list(report) == ["conflicts", "updates", "checked"]
    assert report["checked"] == {"articles": 2, "claims": 2, "figures": 1}
    (conflict,) = report["conflicts"]
    assert list(conflict) == ["figure", "rule", "ratio", "explanation", "camps"]
    assert list(conflict["figure"]) == ["id", "title"]
    assert conflict["ratio"] == 2.25
    assert [(camp["low"], camp["high"], camp["voices"]) for camp in conflict["camps"]] == [
        (40, 40, 1),
        (90, 90, 1),
    ]
    (claim,) = conflict["camps"][0]["claims"]
    assert list(claim) == [
        "claim_id", "doc_id", "start", "end", "surface", "value_low", "value_high", "qualifier", "speaker",
        "source", "published_at",
    ]  # fmt: skip
    assert (claim["doc_id"], claim["surface"], claim["value_low"]) == ("a0", "40", 40)


def test_a_second_check_records_nothing_twice():
    ingest(40, 90)
    first = run("check", "--format", "json").stdout

    assert run("check", "--format", "json").stdout == first


def test_an_empty_database_has_no_conflicts():
    run("db", "upgrade")

    result = run("check")

    assert (result.exit_code, result.stdout) == (
        0, "Compared 0 claims in 0 articles about 0 figures: 0 conflicts, 0 updates.\n"
    )  # fmt: skip
