"""`factdb ingest`: what is stored, what the summary says, and that reading again adds nothing."""

import json
import sqlite3
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from factdb.cli import main
from factdb.core.claims import Extraction
from factdb.extract import extract

ONE = "---\nid: one\npublisher: وكالة المثال\ndate: 2025-09-01\n---\nقتل 40 طفلا في الهجوم.\n"
TWO = "---\nid: two\npublisher: صحيفة المثال\n---\nقتل 50 طفلا في الهجوم، وأصيب 70 آخرون.\n"


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    articles = tmp_path / "articles"
    articles.mkdir()
    (articles / "1.txt").write_text(ONE, "utf-8")
    (articles / "2.txt").write_text(TWO, "utf-8")
    return articles


def ingest(*arguments: str, data: bytes | None = None) -> Result:
    return CliRunner().invoke(main, ["ingest", *arguments], input=data)


def query(sql: str, database: str = "factdb.db") -> list[tuple[object, ...]]:
    connection = sqlite3.connect(database)
    try:
        return connection.execute(sql).fetchall()
    finally:
        connection.close()


def dump(database: str = "factdb.db") -> list[str]:
    """Every row but the journal of runs."""
    connection = sqlite3.connect(database)
    try:
        return [line for line in connection.iterdump() if "runs" not in line]
    finally:
        connection.close()


def test_a_folder_is_stored_and_summed_up(folder):
    result = ingest(str(folder))

    assert (result.exit_code, result.stderr) == (0, "")
    assert result.stdout == "articles: 2 new, 0 updated, 0 unchanged\nclaims:   3 added\n"
    assert query("SELECT count(*) FROM articles") == [(2,)]
    assert query("SELECT surface FROM claims ORDER BY id") == [("40",), ("50",), ("70",)]


@pytest.mark.parametrize("again", [(), ("--again",)])
def test_a_second_run_adds_nothing(folder, again):
    ingest(str(folder))
    before = dump()

    result = ingest(str(folder), *again)

    assert result.exit_code == 0
    assert result.stdout == (
        "articles: 0 new, 0 updated, 2 unchanged\nclaims:   0 added\n"
        "Nothing new: every article was stored before.\n"
    )
    assert dump() == before


def test_a_changed_text_is_a_new_version(folder):
    ingest(str(folder))
    (folder / "1.txt").write_text(ONE.replace("40", "45"), "utf-8")

    result = ingest(str(folder))

    assert result.stdout.splitlines()[0] == "articles: 0 new, 1 updated, 1 unchanged"
    assert query("SELECT n, is_current FROM article_versions WHERE article_id = 1 ORDER BY n") == [
        (1, 0),
        (2, 1),
    ]


def test_a_corrected_date_is_taken_though_the_text_is_the_same(folder):
    ingest(str(folder))
    (folder / "1.txt").write_text(ONE.replace("2025-09-01", "2025-09-02"), "utf-8")

    ingest(str(folder))

    assert query("SELECT published_at FROM articles WHERE doc_id = 'one'") == [("2025-09-02",)]


def test_what_cannot_be_read_is_reported_and_the_rest_is_stored(folder):
    (folder / "3.txt").write_bytes(b"")
    (folder / "4.jsonl").write_text('{"id": "x", "text": "قتل 8 جنود."}\n{broken\n', "utf-8")

    result = ingest(str(folder))

    assert result.exit_code == 2
    assert result.stdout == (
        "articles: 3 new, 0 updated, 0 unchanged\nclaims:   4 added\n"
        "skipped:  2, 0 taken in part; see the messages above\n"
    )
    empty, broken = result.stderr.splitlines()
    assert empty == f"{folder}/3.txt: the file is empty; there is nothing to read"
    assert broken.startswith(f"{folder}/4.jsonl:2: this is no JSON: ")


def test_the_run_is_recorded_with_its_issues(folder):
    (folder / "3.txt").write_bytes(b"")

    ingest(str(folder))

    ((inputs, articles, new, claims, skipped, issues),) = query(
        "SELECT inputs, articles, new_articles, claims, skipped, issues FROM runs"
    )
    assert str(folder) in inputs
    assert (articles, new, claims, skipped) == (2, 2, 3, 1)
    assert json.loads(issues) == [f"{folder}/3.txt: the file is empty; there is nothing to read"]


def test_what_is_counted_has_the_names_that_readers_see(folder):
    ingest(str(folder))

    assert query("SELECT name, name_en FROM concepts WHERE slug = 'child'") == [("طفل", "child")]


def test_units_and_the_rates_they_make_have_names(folder):
    (folder / "3.txt").write_text("تنتج الشركة 120 ألف برميل يوميا. وبلغ السعر 50 دولارا للبرميل.\n", "utf-8")

    ingest(str(folder))

    named = dict(query("SELECT code, name FROM units"))
    assert named == {"barrel/day": "برميل في اليوم", "USD/barrel": "دولار للبرميل"}


def test_an_interrupt_keeps_what_was_stored(folder, monkeypatch):
    lines = [json.dumps({"id": str(n), "text": "STOP" if n == 700 else "قتل 9 جنود."}) for n in range(900)]
    (folder / "a.jsonl").write_text("\n".join(lines), "utf-8")

    def stop_there(text: str, *arguments: object, **options: object) -> Extraction:
        if text == "STOP":
            raise KeyboardInterrupt
        return extract(text, *arguments, **options)

    monkeypatch.setattr("factdb.pipeline.extract", stop_there)

    result = ingest(str(folder / "a.jsonl"), "--jobs", "1")

    assert (result.exit_code, result.stderr) == (130, "stopped; what was stored before is kept\n")
    ((stored,),) = query("SELECT count(*) FROM articles")
    assert 0 < stored < 700
    assert query("SELECT count(*) FROM claims") == [(stored,)]


def test_standard_input_is_stored(folder):
    result = ingest("-", data=ONE.encode())

    assert result.stdout.startswith("articles: 1 new, ")


def test_the_database_is_named_by_option_or_environment(folder, monkeypatch):
    ingest(str(folder), "--db", "named.db")
    monkeypatch.setenv("FACTDB_URL", f"sqlite:///{folder.parent}/from_environment.db")
    ingest(str(folder))

    assert query("SELECT count(*) FROM articles", "named.db") == [(2,)]
    assert query("SELECT count(*) FROM articles", "from_environment.db") == [(2,)]
    assert not Path("factdb.db").exists()


def test_many_processes_store_what_one_stores(folder):
    lines = [json.dumps({"id": str(n), "text": f"قتل {n} شخصا في الهجوم."}) for n in range(3, 803)]
    (folder / "a.jsonl").write_text("\n".join(lines), "utf-8")

    one = ingest(str(folder), "--db", "one.db", "--jobs", "1")
    two = ingest(str(folder), "--db", "two.db", "--jobs", "2")

    assert one.stdout == two.stdout
    columns = "SELECT id, surface, content_key FROM claims ORDER BY id"
    assert query(columns, "one.db") == query(columns, "two.db")
