"""The question that the database is made for, in one plain SQL query that reads one index alone."""

import sqlite3
from collections.abc import Callable
from contextlib import closing
from pathlib import Path

from factdb.core.articles import Article
from factdb.core.claims import Claim
from factdb.core.figures import Figure, Report
from factdb.store.repository import open_repository
from factdb.store.values import Reading

DISAGREEING_FIGURES = """
    SELECT figure_id, max(value_low), min(value_high)
    FROM claims
    WHERE NOT denied
    GROUP BY figure_id
    HAVING max(value_low) > min(value_high)
"""


def test_intervals_that_share_no_value_are_one_group_by(
    database: Path, article_of: Callable[..., Article], claim_in: Callable[..., Claim], reading: Reading
) -> None:
    with open_repository(database) as repository:
        for source, surface in (("النهر", "999999999999999998"), ("البحر", "999999999999999999")):
            text = f"بلغ العدد {surface}."
            claims = [claim_in(text, surface, surface)]
            repository.save_article(article_of(text, publisher=source), claims, reading)
        figure = Figure("k", "العدد", "Number", tuple(repository.recorded_claims()))
        number = repository.save_report(Report((figure,))).figure_ids["k"]

    with closing(sqlite3.connect(database)) as connection:
        found = connection.execute(DISAGREEING_FIGURES).fetchall()

    assert found == [(number, 999999999999999999, 999999999999999998)]


def test_the_conflict_query_reads_its_index_alone(database: Path) -> None:
    with closing(sqlite3.connect(database)) as connection:
        plan = connection.execute(f"EXPLAIN QUERY PLAN {DISAGREEING_FIGURES}").fetchall()

    assert [step[-1] for step in plan] == ["SCAN claims USING COVERING INDEX ix_claims_comparison"]
