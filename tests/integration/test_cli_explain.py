"""`factdb explain`: why a text gives its claims, and the report that a user sends."""

import json
from pathlib import Path

import pytest
from click.testing import CliRunner, Result
from corpora.judging import differences, read
from corpora.reading import read_file

from factdb.cli import main
from factdb.packs import load_pack

SENTENCE = "نفى مسؤول في عدن مقتل نحو 40 طفلا عام 2014."
ARTICLE = f"---\nid: aden-1\npublisher: وكالة المثال\ndate: 2025-09-01\ncountry: YE\n---\n{SENTENCE}\n"


@pytest.fixture
def article(tmp_path: Path) -> Path:
    path = tmp_path / "a.txt"
    path.write_text(ARTICLE, "utf-8")
    return path


def run(*arguments: str, data: bytes | None = None) -> Result:
    return CliRunner().invoke(main, ["explain", *arguments], input=data)


def test_every_part_of_a_claim_stands_with_the_rule_that_gave_it():
    result = run(SENTENCE)

    assert result.exit_code == 0
    place = SENTENCE.index("40")
    claim, _, rest = result.stdout.partition("\n\nnot claims:\n")
    assert claim.splitlines() == [
        f"40  [{place}:{place + 2}]",
        "  sentence   نفى مسؤول في عدن مقتل نحو 【40】 طفلا عام 2014.",
        "  value      about 40 (denied)",
        "             because: digits; qualifier before the number; verb of denying",
        "  counted    طفلا",
        "             because: noun after the number",
        "  concept    child",
        "  state      killed",
        "  place      aden",
        "             because: the nearest place in its sentence",
        "  as of      2014-01-01",
        "             because: year عام 2014",
        "  speaker    مسؤول في عدن (verb)",
        "             because: verb نفي",
    ]
    year = SENTENCE.index("2014")
    assert rest.startswith(f"  2014  [{year}:{year + 4}]  because: year\n\nIs something wrong?")


def test_what_nobody_said_and_what_no_table_knows_is_said():
    result = run("وصلت 7 طرابيل.")

    assert (
        "  speaker    the outlet itself (outlet)\n             because: nobody is credited" in result.stdout
    )
    assert "             because: no table knows the noun, so it is a concept of its own" in result.stdout


def test_json_gives_the_keys_of_extract_with_the_rules_of_each_part(article):
    result = run(str(article), "--format", "json")

    (told,) = json.loads(result.stdout)["articles"]
    (claim,) = told["claims"]
    (left_out,) = told["left_out"]
    assert (told["doc_id"], told["country"], told["published"]) == ("aden-1", "YE", "2025-09-01")
    assert (claim["value_low"], claim["noun"], claim["denied"], claim["place"]) == (40, "طفلا", True, "aden")
    assert claim["rules"]["number"] == "digits"
    assert claim["rules"]["speaker"] == "verb نفي"
    assert (left_out["surface"], left_out["reason"]) == ("2014", "year")


@pytest.mark.parametrize(
    "text",
    [
        SENTENCE,
        'قال "الناطق" إن ما بين 5 و9 سفن وصلت،\nبينها عشرات الزوارق.',
        "بلغت الكلفة 3.5 مليون دولار، وزار المعرض أكثر من 12 ألف شخص وأقل من ثلث السكان.",
        "توقعت الوزارة أن يصل العدد إلى 300 مدرسة عام 2030",
        "عقد الاجتماع يوم 5 مايو 2014",
    ],
)
def test_an_uncorrected_report_is_a_judged_file_that_passes(text, tmp_path):
    result = run(text, "--date", "2025-09-01", "--country", "YE")

    report = result.stdout[result.stdout.index("# factdb ") :]
    path = tmp_path / "report.yml"
    path.write_text(report, "utf-8")
    (saying,) = read_file(path)
    assert saying.text == text
    assert (str(saying.published), saying.country) == ("2025-09-01", "YE")
    assert differences(read(saying, load_pack("ar")), saying) == []


def test_of_a_long_text_a_sentence_is_asked_for():
    result = run("وصلت 7 سفن. " * 100)

    assert "# factdb " not in result.stdout
    assert 'Run `factdb explain "SENTENCE"` with the sentence alone' in result.stdout


def test_a_stored_article_is_explained_by_its_id(article, tmp_path):
    database = str(tmp_path / "f.db")
    CliRunner().invoke(main, ["ingest", str(article), "--db", database])

    result = run("--article", "aden-1", "--db", database)

    assert result.exit_code == 0
    assert result.stdout.startswith("== aden-1\n\n40  [")
    assert 'published: "2025-09-01"' in result.stdout


def test_every_article_of_a_file_is_explained(tmp_path):
    lines = [json.dumps({"id": f"a{n}", "text": f"قتل {n} شخصا."}) for n in (3, 4)]
    path = tmp_path / "a.jsonl"
    path.write_text("\n".join(lines), "utf-8")

    result = run(str(path))

    assert [line for line in result.stdout.splitlines() if line.startswith("==")] == ["== a3", "== a4"]


def test_standard_input_is_read_in_any_known_encoding():
    result = run("-", data="قتل 40 طفلا في الهجوم".encode("windows-1256"))

    assert "counted    طفلا" in result.stdout


def test_a_text_without_figures_is_said_to_have_none():
    assert run("لا شيء هنا").stdout == "There is no figure in this text.\n"


@pytest.mark.parametrize(
    ("arguments", "sentence"),
    [
        (["x", "--lang", "tlh"], "Error: the language 'tlh' has no pack yet; factdb reads "),
        (["x", "--date", "soon"], "Error: 'soon' is no date; write it as 2025-09-01, "),
        ([], "give either a TEXT or --article ID\n"),
        (["x", "--article", "y"], "give either a TEXT or --article ID\n"),
    ],
)
def test_wrong_use_is_one_sentence(arguments, sentence):
    result = run(*arguments)

    assert result.exit_code == 2
    assert sentence in result.stderr


def test_an_unknown_article_is_one_sentence(article, tmp_path):
    database = str(tmp_path / "f.db")
    CliRunner().invoke(main, ["ingest", str(article), "--db", database])

    result = run("--article", "nobody", "--db", database)

    assert result.exit_code == 2
    assert "holds no article 'nobody'; factdb claims --format csv lists the ids\n" in result.stderr


def test_a_file_that_is_no_text_is_one_sentence(tmp_path):
    path = tmp_path / "a.txt"
    path.write_bytes(b"\0\1\2")

    result = run(str(path))

    assert result.exit_code == 2
    assert "binary data" in result.stderr


def test_binary_standard_input_is_one_sentence():
    result = run("-", data=b"\0\1\2")

    assert result.exit_code == 2
    assert result.stderr == "Error: standard input: this is binary data, not text; give a text file\n"
