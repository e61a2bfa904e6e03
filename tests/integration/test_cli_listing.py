"""`factdb claims`, `factdb figures` and `factdb speakers`."""

import csv
import io
import json
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from factdb.cli import main
from factdb.cli.rows import EXTRACT_KEYS

ARTICLES = {
    "1.txt": (
        "---\nid: one\npublisher: وكالة المثال\ndate: 2025-09-01\n---\n"
        "قالت وزارة الصحة إن 40 طفلا قتلوا في الهجوم.\n"
    ),
    "2.txt": (
        "---\nid: two\npublisher: صحيفة النموذج\ndate: 2025-09-05\n---\n"
        "قالت منظمة الإغاثة الدولية إن 90 خيمة وصلت إلى المخيم.\n"
    ),
}


@pytest.fixture(autouse=True)
def database(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    for name, text in ARTICLES.items():
        (tmp_path / name).write_text(text, "utf-8")
    result = run("ingest", "1.txt", "2.txt")
    assert result.exit_code == 0


def run(*arguments: str) -> Result:
    return CliRunner().invoke(main, list(arguments))


def surfaces(*filters: str) -> list[object]:
    result = run("claims", "--format", "jsonl", *filters)
    assert result.exit_code == 0
    return [json.loads(line)["surface"] for line in result.stdout.splitlines()]


@pytest.mark.parametrize(
    ("filters", "expected"),
    [
        ((), ["40", "90"]),
        (("--speaker", "الصحة"), ["40"]),
        (("--source", "النموذج"), ["90"]),
        (("--concept", "طفلا"), ["40"]),
        (("--since", "2025-09-02"), ["90"]),
        (("--until", "2025-09-02"), ["40"]),
        (("--since", "2025-09-01", "--until", "2025-09-05"), ["40", "90"]),
        (("--speaker", "الصحة", "--since", "2025-09-02"), []),
    ],
)
def test_claims_pass_every_filter(filters, expected):
    assert surfaces(*filters) == expected


def test_a_claim_for_programs_has_the_keys_of_extract_and_where_it_is_stored():
    (line,) = run("claims", "--format", "jsonl", "--speaker", "الصحة").stdout.splitlines()

    row = json.loads(line)
    assert set(row) - set(EXTRACT_KEYS) == {
        "claim_id", "source", "published_at", "title", "url", "figure_id", "review_status"
    }  # fmt: skip
    assert (row["doc_id"], row["source"], row["review_status"]) == ("one", "وكالة المثال", "unreviewed")
    assert row["sentence"] == "قالت وزارة الصحة إن 40 طفلا قتلوا في الهجوم."


def test_the_table_shows_number_value_and_source():
    heading, _rule, first, second = run("claims").stdout.splitlines()

    assert heading.split() == ["id", "value", "unit", "counted", "speaker", "source", "date"]
    assert first.split()[:3] == ["1", "40", "طفلا"]
    assert second.endswith("صحيفة النموذج   2025-09-05")


def test_figures_appear_after_a_check():
    run("check")

    rows = [json.loads(line) for line in run("figures", "--format", "jsonl").stdout.splitlines()]

    assert [(row["claims"], row["sources"], row["conflicts"]) for row in rows] == [(1, 1, 0), (1, 1, 0)]
    assert sorted(row["lowest"] for row in rows) == [40, 90]
    assert run("figures", "--conflicting", "--format", "jsonl").stdout == ""


def test_speakers_are_listed_with_their_kind():
    rows = list(csv.DictReader(io.StringIO(run("speakers", "--format", "csv").stdout)))

    assert {row["name"]: row["claims"] for row in rows} == {"وزارة الصحة": "1", "منظمة الإغاثة الدولية": "1"}
    assert run("speakers", "--kind", "document", "--format", "jsonl").stdout == ""


@pytest.mark.parametrize("command", ["claims", "figures", "speakers", "check"])
def test_a_missing_database_is_one_sentence(command):
    result = run(command, "--db", "none.db")

    assert result.exit_code == 2
    assert result.stderr == (
        "Error: there is no database none.db; make it with `factdb db upgrade` or `factdb ingest`\n"
    )
    assert not Path("none.db").exists()
