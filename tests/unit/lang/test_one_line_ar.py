"""One line of a table and one judged sentence teach factdb a word: a verb of saying, a synonym, a place, a unit."""

import shutil
from pathlib import Path

import pytest
from corpora.judging import differences, read
from corpora.reading import read_file

from factdb.core.pack import Pack
from factdb.lang.ar.pack import build
from factdb.packs import load_pack, read_tables

TABLES = Path(__file__).parents[3] / "factdb" / "lang" / "ar"

# Table, a line of it, what the line becomes, and the judged sentence.
LINES = {
    "a verb of saying": (
        "speech",
        "verbs: [",
        "verbs: [همهم/يهمهم, ",
        '{means: {value: "9", speaker: "مصدر أمني"}, said: ["همهم مصدر أمني أن 9 أشخاص قُتلوا"]}',
    ),
    "a synonym": (
        "concepts",
        "  house: {kind_of: building, en: house, words: [",
        "  house: {kind_of: building, en: house, words: [[عرزال, عرازيل], ",
        '{means: {value: "30", concept: house, noun: "عرزالا"}, said: ["انهار 30 عرزالا"]}',
    ),
    "a place": (
        "places",
        "places:\n",
        "places:\n  zuhayrat: {kind: city, en: Zuhayrat, names: [زهيرات]}\n",
        '{means: {value: "9", place: zuhayrat}, said: ["قُتل 9 أشخاص في زهيرات"]}',
    ),
    "a unit": (
        "units",
        "units:\n",
        'units:\n  farsakh: {names: [فرسخ, فرسخا, فراسخ], of: km, part: "5.5"}\n',
        '{means: {value: "22", unit: length/km}, said: ["يبعد المخيم 4 فراسخ عن الحدود"]}',
    ),
}


def _pack_with(folder: Path, table: str, line: str, becomes: str) -> Pack:
    """The Arabic pack with one line of one table changed."""
    for path in TABLES.glob("*.yml"):
        shutil.copy(path, folder)
    changed = folder / f"{table}.yml"
    text = changed.read_text(encoding="utf-8")
    assert line in text
    changed.write_text(text.replace(line, becomes, 1), encoding="utf-8")
    return build(read_tables(folder))


@pytest.mark.parametrize("kind", LINES)
def test_one_line_teaches(kind, tmp_path):
    table, line, becomes, judged = LINES[kind]
    corpus = tmp_path / "corpus.yaml"
    corpus.write_text(f"cases:\n  - {judged}\n", encoding="utf-8")
    (saying,) = read_file(corpus)

    taught = _pack_with(tmp_path, table, line, becomes)

    assert differences(read(saying, load_pack("ar")), saying) != []
    assert differences(read(saying, taught), saying) == []
