"""The corpus reader is strict: whoever adds a wrong line is told file and line."""

from datetime import date
from decimal import Decimal
from fractions import Fraction
from pathlib import Path

import pytest
from corpora.reading import CorpusError, Meaning, read_file

from factdb.core.claims import Qualifier, UnitKind


def written(folder: Path, text: str) -> Path:
    path = folder / "theme.yml"
    path.write_text(text, encoding="utf-8")
    return path


def test_each_saying_of_a_case_carries_its_meaning(tmp_path: Path) -> None:
    path = written(
        tmp_path, 'cases:\n  - means: {value: "3", unit: length/km}\n    said:\n      - one\n      - two\n'
    )

    sayings = read_file(path)

    assert [(saying.text, saying.source) for saying in sayings] == [
        ("one", "theme.yml:4"),
        ("two", "theme.yml:5"),
    ]
    assert sayings[0].meanings == sayings[1].meanings == (Meaning({"value": "3", "unit": "length/km"}),)


def test_a_case_takes_its_context_from_the_file_unless_it_has_its_own(tmp_path: Path) -> None:
    path = written(
        tmp_path,
        'published: "2024-05-14"\ncountry: SA\n'
        "cases:\n  - {means: {}, said: [a]}\n  - {means: {}, said: [b], country: YE}\n",
    )

    first, second = read_file(path)

    assert (first.published, first.country) == (date(2024, 5, 14), "SA")
    assert (second.published, second.country) == (date(2024, 5, 14), "YE")


def test_a_saying_can_state_why_it_fails(tmp_path: Path) -> None:
    path = written(tmp_path, "cases:\n  - {means: {}, said: [{text: a, fails: not yet}]}\n")

    assert [saying.fails for saying in read_file(path)] == ["not yet"]


def test_truth_words_and_dates_stay_texts(tmp_path: Path) -> None:
    path = written(tmp_path, "cases:\n  - {means: {noun: no, as_of: 2024-05-14, speaker: null}, said: [a]}\n")

    assert read_file(path)[0].meanings[0].given == {"noun": "no", "as_of": "2024-05-14", "speaker": None}


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("cases:\n  - means: {}\n    said: [a]\n    sayd: [b]\n", "theme.yml:4: unknown key 'sayd'"),
        ("cases:\n  - means: {volue: 3}\n    said: [a]\n", "theme.yml:2: unknown key 'volue'"),
        ("never:\n  - {text: a}\n", "theme.yml:2: the key 'because' is missing"),
        ("cases:\n  - {means: {value: three}, said: [a]}\n", "theme.yml:2: no number"),
        ("cases:\n  - {means: {value: 3, qualifier: abuot}, said: [a]}\n", "theme.yml:2: no number"),
        ("cases:\n  - {means: {value: 3, unit: lenght/km}, said: [a]}\n", "theme.yml:2: no number"),
        (
            "cases:\n  - {means: {value: 3, qualifier: vague}, said: [a]}\n",
            "theme.yml:2: a range and a vague word",
        ),
        (
            "cases:\n  - {means: {value: 3, value: 4}, said: [a]}\n",
            "theme.yml:2: the key 'value' stands twice",
        ),
        ("cases:\n  - {means: {}, said: a}\n", "theme.yml:2: expected a list"),
        ("never: [a\n", "theme.yml:2: not YAML"),
        ("", "theme.yml:1: empty"),
    ],
)
def test_a_wrong_line_is_named(tmp_path: Path, text: str, message: str) -> None:
    path = written(tmp_path, text)

    with pytest.raises(CorpusError) as raised:
        read_file(path)

    assert str(raised.value).startswith(message)


@pytest.mark.parametrize(
    ("given", "interval"),
    [
        ({"value": "3"}, (Decimal(3), Decimal(3))),
        ({"value": "3", "qualifier": "at_least"}, (Decimal(3), None)),
        ({"value": "3", "qualifier": "less_than"}, (None, Decimal(3))),
        ({"low": "3", "high": None, "qualifier": "range"}, (Decimal(3), None)),
        ({"value": "2/3"}, (Fraction(2, 3), Fraction(2, 3))),
        ({"unit": "count"}, None),
    ],
)
def test_a_value_and_its_qualifier_make_the_interval(given: dict[str, str | None], interval: object) -> None:
    assert Meaning(given).interval() == interval


def test_a_value_alone_is_exact_and_a_unit_is_kind_and_code() -> None:
    meaning = Meaning({"value": "3", "unit": "rate/barrel/day"})

    assert meaning.qualifier() is Qualifier.EXACT
    assert meaning.unit() == (UnitKind.RATE, "barrel/day")
    assert Meaning({"unit": "rate"}).unit() == (UnitKind.RATE, None)
