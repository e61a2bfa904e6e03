"""Watch lists: what can be followed, and what is refused with its file and line."""

from datetime import date
from pathlib import Path

import pytest

from factdb.compare.watching import Watched
from factdb.errors import InputError
from factdb.packs.watch_list import read_watch_list

SAMPLE = Path(__file__).resolve().parents[3] / "docs" / "watch-list.yml"


@pytest.fixture
def read(tmp_path: Path):
    def from_text(text: str):
        path = tmp_path / "list.yml"
        path.write_text(text, "utf-8")
        return read_watch_list(path)

    return from_text


def test_every_part_is_read(read):
    items = read(
        "figures:\n"
        "- name: أسرى\n"
        "  name_en: Prisoners\n"
        "  concept: fighter\n"
        "  state: detained\n"
        "  place: syria\n"
        "  unit: USD\n"
        "  words: [داعش, تنظيم الدولة]\n"
        "  without: [تركيا]\n"
        "  since: 2020-01-01\n"
        "  until: 2020-12-31\n"
        "- {name: no, words: [نعم]}\n"
    )

    assert items == (
        Watched(
            "أسرى", "Prisoners", "fighter", "detained", "syria", "USD", ("داعش", "تنظيم الدولة"), ("تركيا",),
            date(2020, 1, 1), date(2020, 12, 31),
        ),
        Watched("no", words=("نعم",)),
    )  # fmt: skip


@pytest.mark.parametrize(
    ("key", "written", "slug"),
    [
        ("concept", "sleeper-cell", "sleeper-cell"),
        ("concept", "Sleeper cell", "sleeper-cell"),
        ("concept", "طفل", "child"),
        ("place", "Sinaa prison", "sinaa-prison"),
        ("place", "سوريا", "syria"),
        ("state", "used as human shields", "used as human shields"),
        ("unit", "barrel/day", "barrel/day"),
        ("unit", "KWD", "KWD"),
    ],
)
def test_names_and_slugs_mean_the_same(read, key, written, slug):
    (item,) = read(f"figures:\n- name: x\n  {key}: {written}\n")

    assert getattr(item, key) == slug


@pytest.mark.parametrize(
    ("text", "sentence"),
    [
        ("", "is empty; a watch list begins with `figures:`"),
        ("figures: []", "line 1: no figure is watched"),
        ("figure: []", "line 1: 'figure' is unknown; known are figures"),
        ("figures:\n- name: x\n  concpet: child\n", "line 3: 'concpet' is unknown; known are concept, name"),
        ("figures:\n- concept: child\n", "line 2: 'name' is missing"),
        ("figures:\n- name: x\n", "line 2: 'x' would watch every claim; give one of concept, state"),
        ("figures:\n- name: x\n  words: []\n", "line 2: 'x' would watch every claim"),
        ("figures:\n- name: x\n  without: [ي]\n", "line 2: 'x' would watch every claim"),
        (
            "figures:\n- name: x\n  concept: chlid\n",
            "line 3: no concept is called 'chlid'; did you mean child",
        ),
        ("figures:\n- name: x\n  state: happy\n", "line 3: no state is called 'happy'"),
        ("figures:\n- name: x\n  place: Atlantis\n", "line 3: no place is called 'Atlantis'"),
        ("figures:\n- name: x\n  unit: bananas\n", "line 3: no unit is called 'bananas'"),
        ("figures:\n- name: x\n  unit: km/h/s\n", "line 3: no unit is called 'km/h/s'"),
        ("figures:\n- name: x\n  words: داعش\n", "line 3: a list [in, brackets] is expected here"),
        ("figures:\n- name: x\n  words: ['12']\n", "line 3: words of at most 200 characters are expected"),
        ("figures:\n- name: x\n  concept: child\n  since: yesterday\n", "line 4: 'yesterday' is no day"),
        (
            "figures:\n- name: x\n  concept: child\n  since: 2025-02-01\n  until: 2025-01-01\n",
            "line 2: 'x' ends before it begins",
        ),
        (
            "figures:\n- {name: x, concept: child}\n- {name: y, concept: child}\n- {name: x, state: killed}\n",
            "line 4: 'x' stands here twice",
        ),
        ("figures:\n- name: [x\n", "correct the YAML"),
        ("figures:\n- name: x\n  name: y\n", "line 3: 'name' stands here twice"),
    ],
)
def test_what_cannot_be_watched_is_refused_with_file_and_line(read, text, sentence):
    with pytest.raises(InputError) as refused:
        read(text)

    assert "list.yml" in str(refused.value)
    assert sentence in str(refused.value)
    assert "\n" not in str(refused.value)


def test_a_missing_file_is_one_sentence(tmp_path):
    with pytest.raises(InputError, match="cannot be read: No such file or directory; name another file"):
        read_watch_list(tmp_path / "none.yml")


def test_another_encoding_is_one_sentence(tmp_path):
    (tmp_path / "list.yml").write_bytes("figures: [أ]".encode("cp1256"))

    with pytest.raises(InputError, match="is not UTF-8; save it as UTF-8"):
        read_watch_list(tmp_path / "list.yml")


def test_the_sample_list_is_in_order():
    items = read_watch_list(SAMPLE)

    assert [item.name_en for item in items] == [
        "Children in Ghuwayran prison", "Sleeper cells of ISIS", "ISIS fighters in prison", "Donations of states",
    ]  # fmt: skip
