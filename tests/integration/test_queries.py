"""The queries of docs/queries.md, each run on the shipped articles as published."""

import asyncio
import re
import sqlite3
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path
from typing import Any
from urllib.parse import urlencode

import pytest
from click.testing import CliRunner

from factdb.cli import main
from factdb.publish.serve import datasette

PAGE = (Path(__file__).resolve().parents[2] / "docs" / "queries.md").read_text(encoding="utf-8")
QUERIES = dict(
    re.findall(r"\n## ([^\n]+\?)\n\n[^\n]+؟\n\n```sql\n(.*?)```\n\n<!-- rows -->\n\| ", PAGE, re.DOTALL)
)

# For each question something that its answer must hold, whatever else the shipped articles give.
ANSWERS: dict[str, dict[str, Any]] = {
    "Which conflicts are open, and who stands where?": {"rule": "changed_copy", "sources": 2},
    "What does each source say in the conflict with the most voices?": {
        "value_en": "about 2,000", "speaker": "مصدر أمني عراقي", "date": "2020-07-05",
    },
    "What do several sources say of the same figure?": {
        "source": "قناة الميناء", "values_stated_en": "about 10,000", "conflict": "open",
    },
    "How far apart are the sources on each figure?": {"lowest": 34_000_000_000, "highest": 43_000_000_000},
    "How did a figure change over time?": {"value_en": "60 to 90", "date": "2022-01-27"},
    "Who denies which figure, and who had stated it?": {
        "denied": "10,000", "denied_by": "مصدر أمني عراقي", "stated_by": "قوات سوريا الديمقراطية",
    },
    "Which sources stand alone in their camp?": {"source": "إذاعة الرصيف", "alone": 2},
    "Which articles repeat another's text?": {"source": "بوابة الكرمة", "date": "2020-07-03"},
    "Which speakers are credited with different values of one figure?": {
        "speaker": "الكولونيل مايلز كاغينز", "different_values": 2,
    },
    "How large a share of its whole is a part?": {
        "part": "4,000", "whole": "at least 12,000", "percent": 33,
    },
}  # fmt: skip


@pytest.fixture(scope="module")
def file(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The shipped articles, published."""
    folder = tmp_path_factory.mktemp("queries")
    result = CliRunner().invoke(main, ["demo", "--db", str(folder / "factdb.db")])
    assert result.exit_code == 0, result.output
    return folder / "factdb-published.db"


@pytest.fixture(scope="module")
def published(file: Path) -> Iterator[sqlite3.Connection]:
    with closing(sqlite3.connect(f"{file.as_uri()}?mode=ro", uri=True)) as connection:
        connection.row_factory = sqlite3.Row
        yield connection


def test_there_are_ten_each_under_its_question_in_two_languages_and_above_its_answer():
    assert len(QUERIES) == PAGE.count("```sql") == PAGE.count("\n## ") == 10
    assert set(QUERIES) == set(ANSWERS)


@pytest.mark.parametrize("question", QUERIES)
def test_the_answer_is_right(published, question):
    wanted = ANSWERS[question]

    rows = [dict(row) for row in published.execute(QUERIES[question])]

    assert any(wanted.items() <= row.items() for row in rows), rows


def test_the_site_answers_each_of_them(file):
    site = datasette(file)

    async def ask() -> list[int]:
        await site.invoke_startup()
        return [
            (await site.client.get(f"/published.json?{urlencode({'sql': query})}")).status_code
            for query in QUERIES.values()
        ]

    assert asyncio.run(ask()) == [200] * 10


def test_every_table_for_readers_is_asked():
    asked = " ".join(QUERIES.values())

    tables = ("conflicts_view", "camps_view", "updates_view", "comparison", "figure_history", "claims_view")
    assert [table for table in tables if not re.search(rf"\b{table}\b", asked)] == []
