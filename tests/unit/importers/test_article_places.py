"""Where articles lie: file, line and offset of their bodies."""

import gzip
import json
from pathlib import Path

import pytest

from factdb.importers.places import FilePlace, places_of

HEAD = "---\nid: a-1\npublisher: النهر\n---\n"


@pytest.fixture(autouse=True)
def in_folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)


def test_the_body_begins_behind_the_front_matter():
    Path("one.txt").write_text(f"{HEAD}مقدمة.\nقتل 40.\n", "utf-8")

    assert places_of(["one.txt"]) == {("a-1", "مقدمة.\nقتل 40.\n"): FilePlace("one.txt", 5, len(HEAD))}


def test_a_raw_text_is_its_own_body():
    Path("raw.txt").write_text("قتل 40.\n", "utf-8")

    assert places_of(["."]) == {("raw.txt", "قتل 40.\n"): FilePlace("raw.txt", 1, 0)}


def test_a_record_has_a_line_and_no_offset():
    records = [json.dumps({"id": name, "text": f"قتل {name}"}, ensure_ascii=False) for name in ("1", "2")]
    with gzip.open("two.jsonl.gz", "wt", encoding="utf-8") as file:
        file.write("\n".join(records))

    places = places_of(["two.jsonl.gz"])

    assert [(doc_id, place.line, place.offset) for (doc_id, _), place in places.items()] == [
        ("1", 1, None), ("2", 2, None),
    ]  # fmt: skip


def test_another_text_under_the_same_id_has_a_place_of_its_own():
    Path("a.txt").write_text(f"{HEAD}قديم 40.\n", "utf-8")
    Path("b.txt").write_text(f"{HEAD}جديد 41.\n", "utf-8")
    Path("c.txt").write_text(f"{HEAD}قديم 40.\n", "utf-8")

    places = places_of(["a.txt", "b.txt", "c.txt"])

    assert [(text, place.path) for (_, text), place in places.items()] == [
        ("قديم 40.\n", "a.txt"), ("جديد 41.\n", "b.txt"),
    ]  # fmt: skip


def test_what_cannot_be_read_has_no_place():
    Path("empty.txt").touch()
    Path("bad.jsonl").write_text("{", "utf-8")

    assert places_of(["empty.txt", "bad.jsonl", "none.txt", "-"]) == {}
