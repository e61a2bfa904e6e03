"""Marks of failing sayings are put in and taken away without touching the rest of a corpus file."""

from pathlib import Path

import pytest
from corpora import marks

TEXT = """\
# A comment stays.
cases:
  - means: {value: "1"}
    said: ["بلا رقم", "فحصت الفرق 12 عينة"]
  - means: {value: "12"}
    said:
      - {text: "فحصت الفرق 12 عينة أخرى", fails: "not yet: value"}
never:
  - {text: "وصل 12 طبيبا", because: "judged wrong on purpose"}
"""


@pytest.fixture
def corpus(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setattr(marks, "HERE", tmp_path)
    path = tmp_path / "ar" / "theme.yml"
    path.parent.mkdir()
    path.write_text(TEXT, encoding="utf-8")
    return path


def test_without_options_the_files_stay_and_what_is_not_in_line_is_told(corpus: Path) -> None:
    told = list(marks.settle("ar", add=False, take_away=False))

    assert sorted(line.split(":")[1] for line in told) == ["4 fails", "4 fails", "7 passes", "9 fails"]
    assert corpus.read_text(encoding="utf-8") == TEXT


def test_a_saying_that_passes_loses_its_mark(corpus: Path) -> None:
    list(marks.settle("ar", add=False, take_away=True))

    assert corpus.read_text(encoding="utf-8") == TEXT.replace(
        '{text: "فحصت الفرق 12 عينة أخرى", fails: "not yet: value"}', '"فحصت الفرق 12 عينة أخرى"'
    )


def test_a_saying_that_fails_is_marked_with_the_fields_that_are_wrong(corpus: Path) -> None:
    list(marks.settle("ar", add=True, take_away=False))

    text = corpus.read_text(encoding="utf-8")
    assert '[{text: "بلا رقم", fails: "not yet: number of claims"}, ' in text
    assert '{text: "فحصت الفرق 12 عينة", fails: "not yet: value"}]' in text
    assert (
        '{text: "وصل 12 طبيبا", because: "judged wrong on purpose", fails: "not yet: number of claims"}'
        in text
    )
