"""Articles as JSON lines, plain and gzipped."""

import gzip
import json
from datetime import datetime
from pathlib import Path

import pytest

from factdb.core.articles import Article, Precision, Published
from factdb.importers import Problem, read

RECORD = {
    "id": "4ccb0108f562",
    "title": "أربعة محاور",
    "publisher": "example",
    "date": "2015-07-21 02:51:32",
    "url": "http://example.org/410826",
    "author": None,
    "lang": "ar",
    "text": " \nقتل 12 شخصا.\r\n",
}


def line(**changes: object) -> bytes:
    return json.dumps({**RECORD, **changes}, ensure_ascii=False).encode() + b"\n"


def read_bytes(folder: Path, data: bytes, name: str = "day.jsonl") -> list[Article | Problem]:
    path = folder / name
    path.write_bytes(data)
    return list(read([str(path)]))


def problems(items: list[Article | Problem]) -> list[tuple[int | None, str]]:
    return [(item.line, item.sentence) for item in items if isinstance(item, Problem)]


def ids(items: list[Article | Problem]) -> list[str]:
    return [item.doc_id for item in items if isinstance(item, Article)]


def test_a_line_fills_an_article(tmp_path):
    items = read_bytes(tmp_path, line())

    assert items == [
        Article(
            doc_id="4ccb0108f562",
            text=" \nقتل 12 شخصا.\r\n",
            title="أربعة محاور",
            publisher="example",
            url="http://example.org/410826",
            published=Published(datetime(2015, 7, 21, 2, 51, 32), Precision.SECOND),  # noqa: DTZ001 as written
        )
    ]


@pytest.mark.parametrize("name", ["day.jsonl", "day.jsonl.gz"])
@pytest.mark.parametrize("pack", [gzip.compress, bytes])
def test_gzip_is_known_by_its_bytes(tmp_path, name, pack):
    items = read_bytes(tmp_path, pack(line(id="a") + line(id="b")), name)

    assert ids(items) == ["a", "b"]


def test_a_record_without_id_is_named_by_file_and_line(tmp_path):
    items = read_bytes(tmp_path, b'{"text": "x"}\n\n{"text": "y", "id": null}\n')

    assert ids(items) == ["day.jsonl:1", "day.jsonl:3"]


def test_a_number_as_id_is_taken_as_written(tmp_path):
    assert ids(read_bytes(tmp_path, line(id=410826))) == ["410826"]


@pytest.mark.parametrize(
    ("bad", "words"),
    [
        (b"{'id': 1}\n", "this is no JSON: "),
        (b'{"id": "x", "text": "y"\n', "this is no JSON: "),
        (b'"text"\n', "this is JSON but no object"),
        (b"12\n", "this is JSON but no object"),
        (b'{"id": "x"}\n', "the object has no text"),
        (b'{"id": "x", "text": 7}\n', "the object has no text"),
        (b'{"id": "x", "text": null}\n', "the object has no text"),
        (b'{"id": "x", "text": " \\n"}\n', "there is no text"),
        (b'{"id": "x", "text": "a\\u0000b"}\n', "the text holds a NUL character"),
        (b'{"id": "x", "text": "ab\\ud83d"}\n', "the text holds half a surrogate pair"),
        (
            b'{"id": "x", "text": "y", "title": "\\udc00"}\n',
            "the title holds half a surrogate pair",
        ),
        (b'{"id": "x", "text": "\xd9"}\n', "byte 21 (0xD9) is not UTF-8"),
        (b'{"id": ' + b"9" * 5000 + b', "text": "y"}\n', "this is no usable JSON"),
        (b"[" + b'{"a":' * 100_000 + b"\n", "this is no"),
    ],
    ids=lambda value: repr(value[:40]),
)
def test_a_bad_line_is_reported_and_the_others_go_in(tmp_path, bad, words):
    items = read_bytes(tmp_path, line(id="a") + bad + line(id="b"))

    assert ids(items) == ["a", "b"]
    ((number, sentence),) = problems(items)
    assert number == 2
    assert words in sentence


def test_an_unknown_key_is_reported_once_a_file(tmp_path):
    items = read_bytes(tmp_path, line(id="a", section="x") + line(id="b", section="y"))

    assert ids(items) == ["a", "b"]
    ((number, sentence),) = problems(items)
    assert number == 1
    assert sentence.startswith("the key 'section' is not one of id, title,")


def test_a_value_that_is_no_text_is_ignored_and_reported(tmp_path):
    items = read_bytes(tmp_path, line(id="a", author=["x"]) + line(id=True))

    assert ids(items) == ["a", "day.jsonl:2"]
    assert problems(items) == [
        (1, "the author is not a text; it is ignored"),
        (2, "the id is not a text; it is ignored"),
    ]


def test_a_date_that_is_none_is_reported_by_line(tmp_path):
    problem, article = read_bytes(tmp_path, line(date="2015-13-45"))

    assert isinstance(article, Article)
    assert article.published is None
    assert str(problem).startswith(
        f"{tmp_path}/day.jsonl:1: the date '2015-13-45' is not a date such as 2025-09-01"
    )


def test_a_gzip_file_that_breaks_off_gives_what_came_before(tmp_path):
    whole = gzip.compress(b"".join(line(id=f"{n:x}", text=f"نص {n * 7919}") for n in range(20_000)))

    items = read_bytes(tmp_path, whole[: len(whole) // 2], "day.jsonl.gz")

    read_ids = ids(items)
    assert len(read_ids) > 1000
    assert problems(items) == [
        (len(read_ids) + 1, "the gzip data are cut short or damaged here; get the file again")
    ]


def test_damaged_gzip_data_are_a_problem(tmp_path):
    whole = bytearray(gzip.compress(line() * 2000))
    whole[len(whole) // 2 : len(whole) // 2 + 8] = b"\xff" * 8

    items = read_bytes(tmp_path, bytes(whole), "day.jsonl.gz")

    assert "the gzip data are cut short or damaged here; get the file again" in [
        s for _, s in problems(items)
    ]


@pytest.mark.parametrize(
    ("data", "sentence"),
    [
        (b"", "the file is empty; there is nothing to read"),
        (b"\n \n", "the file is empty; there is nothing to read"),
        (b"\x89PNG\x00\x00", "this is binary data, not JSON lines; give one JSON object a line"),
        (b'[{"text": "x"},\n{"text": "y"}]\n', "this is a JSON list; give one JSON object a line"),
        (gzip.compress(b"", mtime=0), "the file is empty; there is nothing to read"),
    ],
    ids=repr,
)
def test_a_file_of_another_kind_gives_one_problem(tmp_path, data, sentence):
    items = read_bytes(tmp_path, data)

    assert [words for _, words in problems(items)] == [sentence]
    assert ids(items) == []


def test_a_line_longer_than_any_article_is_refused(tmp_path, monkeypatch):
    monkeypatch.setattr("factdb.importers.jsonlines.MAX_BYTES", 1 << 20)

    items = read_bytes(tmp_path, line(id="a") + line(text="7" * (1 << 20)))

    assert ids(items) == ["a"]
    assert problems(items) == [(2, "the line is longer than 1 MB; the rest is not read")]


def test_legacy_encodings_are_recognised_line_by_line(tmp_path):
    text = json.dumps({**RECORD, "text": "قتل 12 شخصا في الهجوم"}, ensure_ascii=False)

    (article,) = read_bytes(tmp_path, text.encode("windows-1256"))

    assert isinstance(article, Article)
    assert article.text == "قتل 12 شخصا في الهجوم"


def test_lines_are_read_one_at_a_time(tmp_path):
    path = tmp_path / "day.jsonl"
    path.write_bytes(line(id="a") + line(id="b"))
    items = read([str(path)])

    first = next(items)
    path.unlink()

    assert isinstance(first, Article)
    assert ids([first, *items]) == ["a", "b"]
