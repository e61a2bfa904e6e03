"""`factdb review` and `factdb check --baseline`: what is decided or known is no longer reported."""

import csv
import io
import json
import re
import subprocess
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from factdb.cli import main

BODY = "قالت {} في مأرب إن {} طفلا قتلوا في الهجوم على مدرسة النور في مدينة مأرب مساء الأحد. {}\n"


@pytest.fixture(autouse=True)
def in_folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("HOME", str(tmp_path))
    monkeypatch.setenv("GIT_CONFIG_NOSYSTEM", "1")
    monkeypatch.setenv("GIT_CONFIG_GLOBAL", str(tmp_path / "gitconfig"))
    monkeypatch.setenv("LOGNAME", "night-desk")


def run(*arguments: str) -> Result:
    return CliRunner().invoke(main, list(arguments))


def publish(name: str, speaker: str, value: int, after: str = "") -> None:
    """One outlet's article goes into the database, or its edited text."""
    head = f"---\nid: {name}\npublisher: صحيفة {name}\ndate: 2025-09-01\n---\n"
    Path(f"{name}.txt").write_text(head + BODY.format(speaker, value, after), "utf-8")
    assert run("ingest", f"{name}.txt").exit_code == 0


@pytest.fixture
def code() -> str:
    """Two outlets disagree; the code of their conflict."""
    publish("nahr", "وزارة الصحة", 40)
    publish("bahr", "منظمة الإغاثة", 90)
    return codes()[0]


def codes() -> list[str]:
    return re.findall(r"(?m)^CONFLICT \d+  ([0-9a-f]{10}) ", run("check").stdout)


def decisions(*options: str) -> list[dict[str, str]]:
    return list(csv.DictReader(io.StringIO(run("review", "list", "--format", "csv", *options).stdout)))


def test_an_explained_conflict_is_reported_no_more(code):
    result = run("review", "conflict", code, "--explain", "مدرستان لا واحدة", "--by", "محرر الليل")

    check = run("check")
    assert result.exit_code == 0
    assert result.stdout.startswith(f"{code} is explained, by محرر الليل;")
    assert check.exit_code == 0
    assert check.stdout.splitlines()[1] == "1 conflict explained or dismissed before."


def test_it_is_shown_with_who_decided_when_it_is_asked_for(code):
    run("review", "conflict", code, "--explain", "مدرستان لا واحدة", "--by", "محرر الليل")

    check = run("check", "--include", "explained")

    assert check.exit_code == 0
    assert re.search(r"\n  Explained by محرر الليل on \d{4}-\d\d-\d\d: مدرستان لا واحدة\n", check.stdout)
    sarif = json.loads(run("check", "--include", "explained", "--format", "sarif").stdout)
    (result,) = sarif["runs"][0]["results"]
    assert result["suppressions"][0]["justification"] == "مدرستان لا واحدة"


def test_the_first_digits_of_a_code_are_enough(code):
    assert run("review", "conflict", code[:4], "--dismiss").exit_code == 0
    assert codes() == []


def test_a_conflict_is_open_again_when_a_claim_in_it_changes(code):
    run("review", "conflict", code, "--explain", "مدرستان لا واحدة", "--by", "محرر الليل")
    publish("bahr", "منظمة الإغاثة", 95)

    check = run("check")

    assert check.exit_code == 1
    assert "  It was explained by محرر الليل on " in check.stdout
    assert "(مدرستان لا واحدة); a claim has changed since.\n" in check.stdout
    assert [row["holds"] for row in decisions("--all")] == ["false"]
    assert decisions() == []


def test_it_stays_closed_when_an_article_changes_elsewhere(code):
    run("review", "conflict", code, "--dismiss", "--note", "خطأ مطبعي")

    publish("bahr", "منظمة الإغاثة", 90, "وأضافت أن الطرق مقطوعة.")

    assert run("check").exit_code == 0


def test_a_decision_can_be_taken_back_once(code):
    run("review", "conflict", code, "--dismiss")

    undone = run("review", "undo", code)
    again = run("review", "undo", code)

    assert undone.stdout == f"{code} is open again.\n"
    assert codes() == [code]
    assert "was_" not in run("check").stdout
    assert (again.exit_code, again.stderr) == (
        2, f"Error: the last decision about {code} was taken back already\n"
    )  # fmt: skip


def test_decisions_are_listed_with_who_and_when_and_why(code):
    run("review", "conflict", code, "--dismiss", "--note", "خطأ مطبعي", "--by", "أ")
    run("review", "conflict", code, "--explain", "مدرستان", "--by", "ب")

    newest, first = decisions("--all")

    assert [row["number"] for row in decisions()] == [newest["number"]]
    assert (first["status"], first["was"], first["by"], first["note"]) == (
        "dismissed", "open", "أ", "خطأ مطبعي",
    )  # fmt: skip
    assert (newest["status"], newest["was"], newest["holds"]) == ("explained", "dismissed", "true")
    assert first["code"] == newest["code"] == code
    assert re.fullmatch(r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\+00:00", newest["reviewed_at"])
    assert newest["figure_en"] == "child killed, Marib"
    table = run("review", "list", "--all").stdout.splitlines()
    assert table[0].split() == ["code", "decision", "by", "date", "note", "figure"]
    assert "dismissed, no longer holds" in table[-1]


def test_the_name_comes_from_git_and_else_from_the_login(code):
    run("review", "conflict", code, "--dismiss")
    subprocess.run(["git", "config", "--global", "user.name", "سلمى"], check=True)
    run("review", "conflict", code, "--explain", "مدرستان")

    assert [row["by"] for row in decisions("--all")] == ["سلمى", "night-desk"]


@pytest.mark.parametrize(
    ("arguments", "words"),
    [
        (["conflict", "{code}"], "say one of --explain TEXT and --dismiss"),
        (["conflict", "{code}", "--explain", "x", "--dismiss"], "say one of"),
        (["conflict", "{code}", "--explain", "  "], "--explain needs a text"),
        (["conflict", "{code}", "--explain", "x", "--note", "y"], "--note goes with --dismiss"),
        (["conflict", "{code}", "--dismiss", "--by", " "], "the name after --by is empty"),
        (["conflict", "1", "--dismiss"], "'1' is no conflict's code"),
        (["conflict", "0000000000", "--dismiss"], "there is no conflict 0000000000"),
        (["undo", "{code}"], "nothing was decided about"),
        (["undo", "%"], "'%' is no conflict's code"),
    ],
)
def test_what_cannot_be_decided_is_one_sentence_and_changes_nothing(code, arguments, words):
    result = run("review", *(argument.format(code=code) for argument in arguments))

    assert (result.exit_code, result.stdout) == (2, "")
    assert words in result.stderr
    assert decisions("--all") == []
    assert codes() == [code]


def claims() -> list[dict[str, str]]:
    return list(csv.DictReader(io.StringIO(run("claims", "--format", "csv").stdout)))


def test_a_rejected_claim_is_compared_no_more_until_that_is_taken_back(code):
    number = next(row["claim_id"] for row in claims() if row["surface"] == "90")

    rejected = run("review", "claim", number, "--reject", "--note", "رقم الحافلة", "--by", "أ")

    assert rejected.stdout == f"Claim {number} is rejected, by أ.\n"
    assert run("check").exit_code == 0
    run("review", "claim", number, "--reset")
    assert codes() == [code]


def test_a_decision_about_a_claim_holds_when_its_article_is_read_again(code):
    number = next(row["claim_id"] for row in claims() if row["surface"] == "90")
    run("review", "claim", number, "--confirm")

    run("ingest", "bahr.txt", "--again")

    assert {row["surface"]: row["review_status"] for row in claims()} == {
        "40": "unreviewed",
        "90": "confirmed",
    }


@pytest.mark.parametrize(
    ("arguments", "words"),
    [
        (["1"], "say one of --confirm"),
        (["999", "--reject"], "there is no claim 999"),
        (["0", "--reject"], "range"),
    ],
)
def test_what_is_no_decision_about_a_claim_ends_with_2(code, arguments, words):
    result = run("review", "claim", *arguments)

    assert (result.exit_code, result.stdout) == (2, "")
    assert words in result.stderr


def test_a_missing_baseline_is_written_and_then_only_what_is_new_fails(code):
    first = run("check", "--baseline", "known.json")
    second = run("check", "--baseline", "known.json")
    publish("jabal", "الشرطة", 300)
    third = run("check", "--baseline", "known.json")

    assert (first.exit_code, second.exit_code, third.exit_code) == (0, 0, 1)
    assert first.stderr == "known.json: 1 open conflict is known from now on.\n"
    assert second.stderr == ""
    assert "1 conflict known from the baseline." in second.stdout
    assert code in Path("known.json").read_text("utf-8")
    assert "300" in third.stdout


def test_a_baseline_is_the_same_for_the_same_conflicts(code):
    run("check", "--baseline", "known.json")
    first = Path("known.json").read_bytes()

    run("check", "--baseline", "known.json", "--update-baseline", "--rule", "denial")

    assert Path("known.json").read_bytes() == first
    assert list(Path.cwd().glob(".known*")) == []


def test_an_updated_baseline_forgets_what_is_gone_and_knows_what_is_new(code):
    run("check", "--baseline", "known.json")
    publish("bahr", "منظمة الإغاثة", 95)
    assert run("check", "--baseline", "known.json").exit_code == 1

    result = run("check", "--baseline", "known.json", "--update-baseline")

    assert result.exit_code == 0
    assert code not in Path("known.json").read_text("utf-8")


@pytest.mark.parametrize(
    ("content", "words"),
    [
        ("{", "known.json, line 1: this is no JSON"),
        ("[1]", "known.json is no baseline"),
        ("ÿ", "the baseline known.json cannot be read: it is not UTF-8"),
        ('{"form": "factdb-baseline", "version": 9}', "is of another factd"),
        ('{"form": "factdb-baseline", "version": 1}', "known.json lists no conflicts"),
        (
            '{"form": "factdb-baseline", "version": 1, "conflicts": [{"code": "12"}]}',
            "conflict 1 has no code of 10 digits",
        ),
    ],
)
def test_a_broken_baseline_ends_with_2(code, content, words):
    Path("known.json").write_bytes(content.encode("latin-1"))

    result = run("check", "--baseline", "known.json")

    assert (result.exit_code, result.stdout) == (2, "")
    assert words in result.stderr
    assert Path("known.json").read_bytes() == content.encode("latin-1")


def test_a_baseline_that_cannot_be_written_ends_with_2(code):
    result = run("check", "--baseline", "no-folder/known.json")

    assert result.exit_code == 2
    assert "the baseline no-folder/known.json cannot be written" in result.stderr


def test_a_baseline_to_update_must_be_named(code):
    result = run("check", "--update-baseline")

    assert result.exit_code == 2
    assert "--update-baseline needs --baseline FILE" in result.stderr
