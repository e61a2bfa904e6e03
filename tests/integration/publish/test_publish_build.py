"""The published file is complete, made for readers, and replaced whole or not at all."""

import os
import shutil
import sqlite3
import subprocess
import sys
import textwrap
from contextlib import closing
from pathlib import Path

import pytest

from factdb.errors import PublishError, SchemaError, StoreError
from factdb.publish.build import build
from factdb.publish.published import described_tables, is_published


def rows(path: Path, sql: str) -> list[tuple]:
    with closing(sqlite3.connect(f"{path.as_uri()}?mode=ro", uri=True)) as connection:
        return connection.execute(sql).fetchall()


def dump(path: Path) -> list[str]:
    with closing(sqlite3.connect(path)) as connection:
        return list(connection.iterdump())


def test_a_claim_is_one_row_with_names(published: Path) -> None:
    claim = rows(
        published,
        "SELECT value, value_en, noun, place, speaker, source, date, figure, conflict, denied, sentence "
        "FROM claims_view WHERE claim_id = 1",
    )[0]

    assert claim == (
        "أكثر من 40,000",
        "more than 40,000",
        "طفل",
        "مخيم الريحان",
        "هيئة الإغاثة",
        "صحيفة الضفاف",
        "2026-10-13",
        "أطفال في مخيم الريحان",
        "open",
        0,
        "قالت هيئة الإغاثة إن أكثر من 40,000 طفل يعيشون في مخيم الريحان شمال المدينة.",
    )


def test_values_keep_their_exact_form(published: Path) -> None:
    assert rows(published, "SELECT value_low, value_high FROM claims_view WHERE claim_id = 5") == [
        (99500000, None)
    ]


def test_counts_say_what_was_published(newsroom: Path, tmp_path: Path) -> None:
    counts = build(newsroom, tmp_path / "out.db").counts
    assert counts == {"articles": 4, "claims": 5, "figures": 1, "conflicts": 1, "updates": 0}


def test_a_conflict_tells_who_stands_where(published: Path) -> None:
    camps, camp_count, sources, voices = rows(
        published, "SELECT camps, camp_count, sources, voices FROM conflicts_view"
    )[0]

    assert (camp_count, sources, voices) == (2, 3, 3)
    first, second = camps.split("\n")
    assert first.startswith("• أكثر من 40,000 — هيئة الإغاثة / صحيفة الضفاف (2026/10/13)، عشرات الآلاف")
    assert second == "• 12,000 — بلدية المدينة / وكالة المرسى (2026/10/14)"


def test_comparison_has_a_row_for_each_figure_and_source(published: Path) -> None:
    compared = rows(
        published,
        "SELECT source, values_stated_en, claims, denied_claims, sources FROM comparison ORDER BY first_date",
    )

    assert compared == [
        ("صحيفة الضفاف", "more than 40,000", 1, 0, 3),
        ("وكالة المرسى", "12,000", 2, 1, 3),
        ("موقع التلال", "20,000 to 200,000 (عشرات الآلاف)", 1, 0, 3),
    ]


def test_history_follows_the_figure_in_time(published: Path) -> None:
    dates = rows(published, "SELECT date FROM figure_history WHERE figure_id = 1")
    assert dates == sorted(dates)
    assert len(dates) == 4


def test_what_a_human_rejected_or_the_outlet_replaced_is_left_out(newsroom: Path, tmp_path: Path) -> None:
    with closing(sqlite3.connect(newsroom)) as connection, connection:
        connection.execute("UPDATE article_versions SET is_current = 0 WHERE id = 1")

    path = build(newsroom, tmp_path / "out.db").path

    assert rows(path, "SELECT count(*) FROM claims_view WHERE claim_id IN (1, 6)") == [(0,)]


def test_working_tables_and_what_stood_in_them_are_gone(published: Path) -> None:
    tables = {name for (name,) in rows(published, "SELECT name FROM sqlite_master WHERE type = 'table'")}

    assert not tables & {"alembic_version", "runs", "reviews", "claims", "conflicts", "conflict_claims"}
    assert b"secret" not in published.read_bytes()


def test_the_file_can_be_served_without_writing_beside_it(published: Path) -> None:
    assert rows(published, "PRAGMA journal_mode") == [("delete",)]
    assert rows(published, "PRAGMA integrity_check") == [("ok",)]
    assert rows(published, "PRAGMA foreign_key_check") == []
    assert is_published(published)


def test_every_facet_sort_and_link_has_an_index(published: Path) -> None:
    with closing(sqlite3.connect(published)) as connection:
        for table, described in described_tables().items():
            asked = [*described.get("facets", []), *described.get("sortable_columns", [])]
            links = [key[3] for key in connection.execute(f"PRAGMA foreign_key_list({table})")]
            key = {
                name for _, name, *_, place in connection.execute(f"PRAGMA table_info({table})") if place == 1
            }
            indexes = [index[1] for index in connection.execute(f"PRAGMA index_list({table})")]
            leading = {connection.execute(f"PRAGMA index_info({name})").fetchone()[2] for name in indexes}
            assert set(asked + links) <= leading | key, table


def test_a_second_build_is_the_same(newsroom: Path, tmp_path: Path) -> None:
    first = build(newsroom, tmp_path / "first.db").path
    second = build(newsroom, tmp_path / "second.db").path
    again = build(newsroom, second).path

    assert dump(first) == dump(again)


def test_building_leaves_the_working_database_alone(newsroom: Path, tmp_path: Path) -> None:
    before = dump(newsroom)
    build(newsroom, tmp_path / "out.db")
    assert dump(newsroom) == before


def test_an_empty_database_is_published_too(working: Path, tmp_path: Path) -> None:
    assert build(working, tmp_path / "out.db").counts["claims"] == 0


def test_a_new_build_replaces_the_old_file_and_leaves_nothing_beside_it(
    newsroom: Path, published: Path
) -> None:
    with closing(sqlite3.connect(newsroom)) as connection, connection:
        connection.execute("UPDATE sources SET name = 'الضفاف' WHERE id = 1")

    build(newsroom, published)

    assert rows(published, "SELECT source FROM claims_view WHERE claim_id = 1") == [("الضفاف",)]
    assert sorted(path.name for path in published.parent.iterdir() if not path.name.startswith("factdb")) == [
        "out.db"
    ]


class TestRefusals:
    def test_source_missing(self, tmp_path: Path) -> None:
        with pytest.raises(PublishError, match=r"no database .*missing\.db; make it with"):
            build(tmp_path / "missing.db", tmp_path / "out.db")

    def test_source_is_no_database(self, tmp_path: Path) -> None:
        (tmp_path / "notes.txt").write_text("no database")
        with pytest.raises(StoreError, match="is not a SQLite database"):
            build(tmp_path / "notes.txt", tmp_path / "out.db")

    def test_source_belongs_to_another_program(self, tmp_path: Path) -> None:
        with closing(sqlite3.connect(tmp_path / "other.db")) as connection:
            connection.execute("CREATE TABLE birds (name)")
        with pytest.raises(SchemaError, match="another program's tables"):
            build(tmp_path / "other.db", tmp_path / "out.db")

    def test_source_is_published_already(self, published: Path, tmp_path: Path) -> None:
        with pytest.raises(PublishError, match="is a published file already"):
            build(published, tmp_path / "again.db")

    def test_folder_of_the_output_missing(self, newsroom: Path, tmp_path: Path) -> None:
        with pytest.raises(PublishError, match=r"the folder .*nowhere does not exist"):
            build(newsroom, tmp_path / "nowhere" / "out.db")

    def test_output_is_a_folder(self, newsroom: Path, tmp_path: Path) -> None:
        with pytest.raises(PublishError, match="is a folder"):
            build(newsroom, tmp_path)

    def test_output_is_the_source(self, newsroom: Path) -> None:
        before = newsroom.read_bytes()
        link = newsroom.with_name("link.db")
        os.link(newsroom, link)
        for output in (newsroom, link):
            with pytest.raises(PublishError, match="is the working database itself"):
                build(newsroom, output)
        assert newsroom.read_bytes() == before

    def test_output_is_somebody_elses_file(self, newsroom: Path, tmp_path: Path) -> None:
        precious = tmp_path / "thesis.db"
        precious.write_text("years of work")
        with pytest.raises(PublishError, match="is no file that factdb published"):
            build(newsroom, precious)
        assert precious.read_text() == "years of work"

    def test_output_folder_cannot_hold_the_file(self, newsroom: Path, published: Path) -> None:
        """A limit on file size stands for a full disk: the old file stays, nothing is left beside it."""
        before = published.read_bytes()
        limited = textwrap.dedent(
            f"""
            import resource, signal
            from pathlib import Path
            from factdb.errors import PublishError
            from factdb.publish.build import build
            signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
            resource.setrlimit(resource.RLIMIT_FSIZE, (200_000, resource.RLIM_INFINITY))
            try:
                build(Path({str(newsroom)!r}), Path({str(published)!r}))
            except PublishError as error:
                print(error)
            """
        )

        done = subprocess.run([sys.executable, "-c", limited], capture_output=True, text=True, check=True)

        assert "is full or failing; free some space" in done.stdout
        assert published.read_bytes() == before
        assert [path.name for path in published.parent.iterdir() if path.name.startswith(".")] == []

    def test_a_locked_database_is_named(self, newsroom: Path, tmp_path: Path) -> None:
        with closing(sqlite3.connect(newsroom, isolation_level=None)) as connection:
            connection.execute("PRAGMA journal_mode = DELETE")
            connection.execute("BEGIN EXCLUSIVE")
            with pytest.raises((PublishError, StoreError), match="another program"):
                build(newsroom, tmp_path / "out.db")
        assert not (tmp_path / "out.db").exists()


def test_a_database_in_a_folder_with_an_odd_name_is_published(newsroom: Path, tmp_path: Path) -> None:
    folder = tmp_path / "50% أخبار ?#"
    folder.mkdir()
    shutil.copy(newsroom, folder / "factdb.db")
    assert build(folder / "factdb.db", folder / "out.db").counts["claims"] == 5
