"""Bad files, through the command line: one clear sentence each, exit 2, nothing half-written."""

import gzip
import sqlite3
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from factdb.cli import main

GOOD = "---\nid: good\n---\nقتل 40 طفلا في الهجوم.\n"


@pytest.fixture(autouse=True)
def in_folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)


def ingest(*arguments: str) -> Result:
    return CliRunner().invoke(main, ["ingest", *arguments])


def stored(sql: str) -> list[tuple[object, ...]]:
    connection = sqlite3.connect("factdb.db")
    try:
        return connection.execute(sql).fetchall()
    finally:
        connection.close()


BAD_FILES = {
    "empty.txt": (b"", "empty.txt: the file is empty; there is nothing to read"),
    "blank.txt": (b" \n\n", "blank.txt: there is no text; give the article a body"),
    "picture.txt": (b"\x89PNG\r\n\x1a\n\0\0", "picture.txt: this is binary data, not text; give a text file"),
    "broken.txt": (
        "قتل ".encode() + b"\xd9 12",
        "broken.txt:1: byte 7 (0xD9) is not UTF-8; save the file as UTF-8",
    ),
    "open.txt": (
        b"---\nid: x\ntext",
        "open.txt:1: the front matter that opens here is never closed; end it with a line ---",
    ),
    "colon.txt": (
        "---\ntitle: a: b\n---\nنص\n".encode(),
        "colon.txt:2: the front matter cannot be read: mapping values are not allowed here; "
        "put the value in quotes",
    ),
    "empty.jsonl": (b"", "empty.jsonl: the file is empty; there is nothing to read"),
    "list.jsonl": (b'[{"text": "x"}]', "list.jsonl:1: this is a JSON list; give one JSON object a line"),
    "textless.jsonl": (
        b'{"id": "x"}\n',
        'textless.jsonl:1: the object has no text; give it a key "text" with the article\'s body',
    ),
    "cut.jsonl.gz": (
        gzip.compress(b'{"text": "x"}\n', mtime=0)[:16],
        "cut.jsonl.gz:1: the gzip data are cut short or damaged here; get the file again",
    ),
}


@pytest.mark.parametrize("name", BAD_FILES)
def test_a_bad_file_is_one_sentence_and_the_good_one_goes_in(name):
    data, sentence = BAD_FILES[name]
    Path("good.txt").write_text(GOOD, "utf-8")
    Path(name).write_bytes(data)

    result = ingest(".", "--jobs", "1")

    assert (result.exit_code, result.stderr) == (2, f"{sentence}\n")
    assert stored("SELECT doc_id FROM articles") == [("good",)]


@pytest.mark.parametrize(
    ("front", "line", "words"),
    [
        (
            "section: x",
            3,
            "the key 'section' is not one of id, title, publisher, date, url, author, lang, country",
        ),
        ("date: 2025-02-30", 3, "the date '2025-02-30' is not a date such as 2025-09-01, "),
        ("lang: العربية", 3, "the lang 'العربية' is not a language code such as ar; the article goes in"),
    ],
)
def test_what_is_wrong_in_the_front_matter_is_named_and_the_article_goes_in(front, line, words):
    Path("a.txt").write_text(f"---\nid: x\n{front}\n---\nقتل 40 طفلا.\n", "utf-8")

    result = ingest("a.txt")

    assert result.exit_code == 2
    assert result.stderr.startswith(f"a.txt:{line}: {words}")
    assert result.stdout.endswith("skipped:  0, 1 taken in part; see the messages above\n")
    assert stored("SELECT doc_id, published_at, language FROM articles") == [("x", None, "ar")]


@pytest.mark.parametrize(
    ("argument", "sentence"),
    [
        ("none.txt", "none.txt: there is no such file or folder; check the name"),
        ("*.txt", "*.txt: no article lies in this pattern; articles end in .jsonl, .jsonl.gz, .md or .txt"),
        ("folder", "folder: no article lies in this folder; articles end in .jsonl, .jsonl.gz, .md or .txt"),
        ("page.html", "page.html: this kind of file cannot be read; give .jsonl, .jsonl.gz, .md or .txt"),
    ],
)
def test_a_name_without_articles_is_one_sentence(argument, sentence):
    Path("folder").mkdir()
    Path("page.html").write_text("<p>نص</p>", "utf-8")

    result = ingest(argument)

    assert (result.exit_code, result.stderr) == (2, f"{sentence}\n")
    assert stored("SELECT count(*) FROM articles") == [(0,)]


def test_ten_megabytes_of_digits_on_one_line_are_read():
    Path("digits.txt").write_bytes(b"7" * 10_000_000)

    result = ingest("digits.txt")

    assert (result.exit_code, result.stderr) == (0, "")
    assert stored(
        "SELECT doc_id, length(text) FROM articles JOIN article_versions ON article_id = articles.id"
    ) == [("digits.txt", 10_000_000)]


def test_a_duplicate_id_in_one_run_is_skipped():
    Path("a.txt").write_text(GOOD, "utf-8")
    Path("b.txt").write_text(GOOD.replace("40", "50"), "utf-8")

    result = ingest("a.txt", "b.txt")

    assert result.exit_code == 2
    assert (
        result.stderr == "b.txt:2: the id 'good' was already read from a.txt; give each article its own id\n"
    )
    assert stored("SELECT surface FROM claims") == [("40",)]
