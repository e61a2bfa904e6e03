"""Pages after the first are found by walking the index of their order, and hold the same rows."""

import sqlite3

import pytest

from factdb.publish.plugin.database import in_order

DOWN = "select id from t where (day < :p1 or day is null or (day = :p1 and ((id > :p0)))) order by day desc, id limit 51"
UP = "select id from t where (day > :p1 or (day = :p1 and ((id > :p0)))) order by day, id limit 51"


@pytest.fixture
def table() -> sqlite3.Connection:
    connection = sqlite3.connect(":memory:")
    connection.execute("CREATE TABLE t (id INTEGER PRIMARY KEY, day TEXT)")
    connection.execute("CREATE INDEX by_day ON t (day, id)")
    connection.executemany(
        "INSERT INTO t (day) VALUES (?)", [(None if n % 7 == 0 else str(n % 20),) for n in range(200)]
    )
    return connection


@pytest.mark.parametrize("sql", [DOWN, UP])
def test_a_page_walks_the_index(table: sqlite3.Connection, sql: str) -> None:
    plan = str(table.execute(f"explain query plan {in_order(sql)}", {"p0": 90, "p1": "12"}).fetchall())

    assert "SCAN t USING COVERING INDEX by_day" in plan


@pytest.mark.parametrize("sql", [DOWN, UP])
@pytest.mark.parametrize("day", ["0", "12", "9"])
def test_a_page_holds_the_same_rows(table: sqlite3.Connection, sql: str, day: str) -> None:
    place = {"p0": 90, "p1": day}

    assert table.execute(in_order(sql), place).fetchall() == table.execute(sql, place).fetchall()


@pytest.mark.parametrize(
    "sql",
    [
        "select * from t order by day desc limit 51",
        "select * from t where id > :p0 order by id limit 51",
        "select day as value, count(*) as count from (" + DOWN.partition(" order")[0] + ") group by day",
        "select '(day < :p1 or (day = :p1 and '",
    ],
)
def test_other_queries_stay_as_they_are(sql: str) -> None:
    assert in_order(sql) == sql
