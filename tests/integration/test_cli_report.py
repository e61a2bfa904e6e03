"""`factdb check` on the shipped articles: what is chosen, and each form in which it is written."""

import csv
import io
import json
import os
import pty
import re
import subprocess
import sys
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from factdb.cli import main
from factdb.cli.report.as_rows import COLUMNS

CODE = re.compile(r"(?m)^CONFLICT \d+  ([0-9a-f]{10}) ")


@pytest.fixture(scope="module")
def demo(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The database of the demo."""
    path = tmp_path_factory.mktemp("report") / "factdb.db"
    assert CliRunner().invoke(main, ["demo", "--db", str(path)]).exit_code == 0
    return path


@pytest.fixture
def check(demo: Path):
    """Runs `factdb check` on it."""

    def run(*options: str) -> Result:
        return CliRunner().invoke(main, ["check", "--db", str(demo), *options])

    return run


def test_the_codes_of_conflicts_are_the_same_in_another_database(check, tmp_path):
    other = tmp_path / "again.db"
    again = CliRunner().invoke(main, ["demo", "--db", str(other)]).stdout

    codes = CODE.findall(check().stdout)

    assert len(codes) == len(set(codes)) > 3
    assert CODE.findall(again) == codes


def test_updates_are_counted_and_listed_only_when_asked_for(check):
    without, with_updates = check().stdout, check("--include", "updates").stdout

    assert without.splitlines()[0] == with_updates.splitlines()[0]
    assert "\nUPDATE 1  " not in without
    assert "\nUPDATE 1  " in with_updates


def test_a_conflict_says_who_stands_where_and_why_in_both_languages(check):
    report = check("--rule", "denial").stdout

    assert "one asserts what the other denies." in report
    assert "أحدهما يؤكد ما ينفيه الآخر." in report
    assert "sleeper cell, Syria\n" in report
    assert "(2 voices)\n" in report
    assert "  2020-07-03  a copy\n" in report
    assert "\n        مصدر أمني عراقي / إذاعة الرصيف\n" in report


@pytest.mark.parametrize(
    ("language", "kept", "left_out"),
    [
        (
            "ar",
            ["تعارض 1", "أحدهما يؤكد ما ينفيه الآخر", "نحو 2,000", "الأصوات: 2"],
            ["voice", "credited to"],
        ),
        ("en", ["CONFLICT 1", "one asserts what the other denies", "about 2,000"], ["أحدهما يؤكد"]),
    ],
)
def test_a_report_can_be_in_one_language(check, language, kept, left_out):
    report = check("--rule", "denial", "--lang", language).stdout

    assert [words for words in kept if words not in report] == []
    assert [words for words in left_out if words in report] == []


@pytest.mark.parametrize(
    ("options", "holds"),
    [
        (["--rule", "denial"], lambda claims: claims[0]["rule"] == "denial"),
        (
            ["--rule", "denial", "--rule", "changed_copy"],
            lambda claims: claims[0]["rule"] in ("denial", "changed_copy"),
        ),
        (["--min-ratio", "2"], lambda claims: float(claims[0]["ratio"]) >= 2),
        (["--figure", "sleeper"], lambda claims: "sleeper" in claims[0]["figure_en"]),
        (["--figure", "خلايا"], lambda claims: "sleeper" in claims[0]["figure_en"]),
        (["--figure", "1"], lambda claims: claims[0]["figure_id"] == "1"),
        (
            ["--since", "2022-01-28"],
            lambda claims: max(each["published_at"] for each in claims) >= "2022-01-28",
        ),
        (["--source", "الرصيف"], lambda claims: "إذاعة الرصيف" in {each["source"] for each in claims}),
        (["--source", "القطاف", "--min-ratio", "3"], lambda claims: False),
    ],
)
def test_options_narrow_what_is_shown(check, options, holds):
    every, shown = conflicts(check("--format", "csv")), conflicts(check("--format", "csv", *options))

    assert shown == {code: claims for code, claims in every.items() if holds(claims)}
    assert len(shown) < len(every)


def conflicts(result: Result) -> dict[str, list[dict[str, str]]]:
    """The claims of each conflict, by its code."""
    found: dict[str, list[dict[str, str]]] = {}
    for claim in csv.DictReader(io.StringIO(result.stdout)):
        found.setdefault(claim["code"], []).append(claim)
    return found


def test_a_limit_keeps_what_matters_most(check):
    every, shown = CODE.findall(check().stdout), CODE.findall(check("--limit", "2").stdout)

    assert shown == every[:2]
    assert "Shown: 2 conflicts that the options ask for." in check("--limit", "2").stdout


def test_the_exit_code_is_that_of_what_is_shown(check):
    assert check("--rule", "denial").exit_code == 1
    assert check("--figure", "no such thing").exit_code == 0
    assert check("--figure", "no such thing", "--include", "updates").exit_code == 0


def test_what_the_options_hide_is_said(check):
    lines = check("--rule", "denial").stdout.splitlines()

    assert lines[0].endswith(": 5 conflicts, 2 updates.")
    assert lines[1] == "Shown: 1 conflict that the options ask for."


@pytest.mark.parametrize(
    ("options", "words"),
    [
        (["--min-ratio", "0.5"], "give a number from 1 up"),
        (["--min-ratio", "many"], "is no ratio"),
        (["--rule", "gossip"], "'gossip' is no rule; the rules are "),
        (["--since", "yesterday"], "yesterday"),
        (["--format", "html"], "html"),
        (["--articles", "."], "--articles goes with --format sarif"),
        (["--limit", "0"], "0 is not in the range"),
    ],
)
def test_wrong_options_end_with_2(check, options, words):
    result = check(*options)

    assert (result.exit_code, result.stdout) == (2, "")
    assert words in result.stderr


def test_csv_has_one_row_for_each_claim_in_a_camp(check):
    result = check("--format", "csv", "--include", "updates")

    rows = list(csv.DictReader(io.StringIO(result.stdout)))
    assert tuple(rows[0]) == COLUMNS
    assert {row["verdict"] for row in rows} == {"conflict", "update"}
    denied = next(row for row in rows if row["denied"] == "true")
    assert (denied["rule"], denied["camp"], denied["value"]) == ("denial", "1", "10,000 (denied)")
    assert denied["surface"] in denied["sentence"]
    assert (denied["camp_low"], denied["camp_high"], denied["voices"]) == ("2000", "10000", "1")


def test_csv_for_excel_begins_with_a_byte_order_mark(check):
    plain, marked = check("--format", "csv"), check("--format", "csv", "--bom")

    assert marked.stdout_bytes == b"\xef\xbb\xbf" + plain.stdout_bytes


def test_a_cell_for_excel_is_never_a_formula(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    body = "قالت وزارة الصحة في مأرب إن {} طفلا قتلوا في الهجوم على مدرسة النور في مدينة مأرب مساء الأحد.\n"
    for name, value in (("one", 40), ("two", 90)):
        head = f"---\nid: '=HYPERLINK(1)'\npublisher: صحيفة {name}\ndate: 2025-09-01\n---\n"
        Path(f"{name}.txt").write_text(head + body.format(value), "utf-8")
    CliRunner().invoke(main, ["ingest", "."])

    rows = [
        next(csv.DictReader(io.StringIO(CliRunner().invoke(main, ["check", "--format", "csv", *bom]).stdout)))
        for bom in ((), ("--bom",))
    ]

    assert [row["doc_id"] for row in rows] == ["=HYPERLINK(1)", "'=HYPERLINK(1)"]


def test_markdown_quotes_every_sentence_with_its_figure_in_bold(check):
    report = check("--format", "markdown", "--include", "updates").stdout

    assert report.startswith("# Figures that sources disagree on\n\nCompared 55 claims")
    assert len(re.findall(r"(?m)^## \d+\. ", report)) == 7
    assert "\n# Updates\n" in report
    assert "أن قرابة **10 آلاف** خلية نائمة" in report
    assert len(re.findall(r"(?m)^  > ", report)) == len(re.findall(r"(?m)^- ", report))


def test_json_in_one_language_keeps_the_shape(check):
    both, arabic, english = (
        json.loads(check("--format", "json", "--lang", each).stdout) for each in ("both", "ar", "en")
    )

    first = [report["conflicts"][0] for report in (both, arabic, english)]
    assert [list(each) for each in first] == [["figure", "rule", "ratio", "explanation", "camps"]] * 3
    assert first[0]["figure"]["title"] == first[1]["figure"]["title"] == "خلايا نائمة، سوريا"
    assert first[2]["figure"]["title"] == "sleeper cell, Syria"
    assert first[0]["explanation"] == first[2]["explanation"]
    assert first[1]["explanation"].endswith("أحدهما يؤكد ما ينفيه الآخر.")
    assert len(both["updates"]) == 2


def on_a_terminal(demo: Path, columns: int, **environment: str) -> str:
    """What `factdb check` shows on a terminal of so many columns."""
    ours, theirs = pty.openpty()
    known = {key: value for key, value in os.environ.items() if key not in ("NO_COLOR", "FORCE_COLOR")}
    command = [sys.executable, "-m", "factdb", "check", "--rule", "denial", "--db", str(demo)]
    settings = {"TERM": "xterm-256color", "COLUMNS": str(columns), "PYTHONUTF8": "1", **environment}
    with subprocess.Popen(command, stdin=theirs, stdout=theirs, env={**known, **settings}) as running:
        os.close(theirs)
        shown = b""
        try:
            while chunk := os.read(ours, 65536):
                shown += chunk
        except OSError:  # the other end is closed
            pass
    os.close(ours)
    assert running.returncode == 1
    return shown.decode()


COLOUR = re.compile(r"\x1b\[(?:[0-9]+;)*3[0-7]m")
STYLE = re.compile(r"\x1b\[[0-9;]*m")
UNSEEN = re.compile("[\u2066-\u2069\u064b-\u0652]")


def test_a_terminal_gets_colours_and_each_direction_for_itself(demo):
    shown = on_a_terminal(demo, 100)

    assert COLOUR.search(shown)
    lines = [STYLE.sub("", line) for line in shown.splitlines()]
    title = next(line for line in lines if "خلايا نائمة، سوريا" in line)
    assert title.strip() == "\u2067خلايا نائمة، سوريا\u2069"
    reason = next(line for line in lines if "On 2020-07-05" in line)
    assert reason.strip().startswith("\u2066On 2020-07-05")


def test_a_terminal_without_colour_gets_none(demo):
    assert not COLOUR.search(on_a_terminal(demo, 100, NO_COLOR="1"))


def test_lines_fit_a_narrow_terminal(demo):
    shown = on_a_terminal(demo, 44)

    widths = [len(UNSEEN.sub("", STYLE.sub("", line))) for line in shown.splitlines()]
    assert max(widths) <= 44
    assert len(widths) > 30


def test_what_goes_into_a_pipe_is_plain(check):
    assert not re.search("[\x1b\u2066-\u2069]", check().stdout)


def test_sarif_points_at_the_very_characters_in_the_files(check):
    seeds = Path(__file__).resolve().parents[2] / "seeds"

    log = json.loads(check("--format", "sarif", "--articles", str(seeds)).stdout)

    for result in log["runs"][0]["results"]:
        for place in (*result["locations"], *result["relatedLocations"]):
            location = place["physicalLocation"]
            text = Path(location["artifactLocation"]["uri"].removeprefix("file://")).read_text("utf-8")
            region = location["region"]
            start = region["charOffset"]
            assert text[start : start + region["charLength"]] == region["snippet"]["text"]
            line = text.split("\n")[region["startLine"] - 1]
            assert line[region["startColumn"] - 1 : region["endColumn"] - 1] == region["snippet"]["text"]
