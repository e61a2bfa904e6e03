"""Migrations and models tell the same story, and rows survive the way up, down and up."""

import os
import sqlite3
import subprocess
import sys
from collections.abc import Callable
from contextlib import closing
from pathlib import Path

import pytest
from alembic import command
from alembic.script import ScriptDirectory
from sqlalchemy import Engine, create_engine

from factdb.core.articles import Article
from factdb.core.claims import Claim
from factdb.errors import StoreError
from factdb.shipped import shipped
from factdb.store import schema
from factdb.store.engine import Access, open_engine
from factdb.store.repository import open_repository
from factdb.store.tables import Base
from factdb.store.values import Reading


def statements(path: Path) -> dict[str, list[str]]:
    """Each table and index with the parts of its definition, in any order: a column may have come later."""
    with closing(sqlite3.connect(path)) as connection:
        found = connection.execute("SELECT name, sql FROM sqlite_master WHERE sql IS NOT NULL").fetchall()
    return {name: sorted(parts(sql)) for name, sql in found if name != schema.VERSION_TABLE}


def parts(definition: str) -> list[str]:
    """A definition cut at the commas that stand in its outermost brackets only."""
    depth, found = 0, [""]
    for sign in definition.strip().removesuffix(")"):
        depth += (sign == "(") - (sign == ")")
        if sign == "," and depth == 1:
            found.append("")
        else:
            found[-1] += sign
    return [" ".join(part.split()) for part in found]


def migrate(path: Path, direction: Callable[..., None], revision: str) -> None:
    engine = open_engine(path, Access(create=True, foreign_keys=False))
    config = schema.migration_config()
    with engine.begin() as connection:
        config.attributes["connection"] = connection
        direction(config, revision)
    engine.dispose()


def test_there_is_one_head() -> None:
    scripts = ScriptDirectory.from_config(schema.migration_config())

    assert scripts.get_heads() == [schema.head()]


def test_models_and_migrations_make_the_same_tables_constraints_and_indexes(
    database: Path, tmp_path: Path
) -> None:
    by_models: Engine = create_engine(f"sqlite:///{tmp_path / 'models.db'}")
    Base.metadata.create_all(by_models)
    by_models.dispose()

    assert statements(database) == statements(tmp_path / "models.db")


def test_alembic_finds_nothing_to_migrate(database: Path) -> None:
    engine = open_engine(database)
    config = schema.migration_config()

    with engine.begin() as connection:
        config.attributes["connection"] = connection
        command.check(config)
    engine.dispose()


def test_an_upgrade_of_the_newest_schema_changes_nothing(database: Path) -> None:
    before = statements(database)

    assert schema.upgrade(database) == schema.head() == schema.current(database)
    assert statements(database) == before


@pytest.fixture
def database_with_a_claim(
    database: Path,
    article_of: Callable[..., Article],
    claim_in: Callable[..., Claim],
    reading: Reading,
    text: str,
) -> Path:
    with open_repository(database) as repository:
        repository.save_article(article_of(), [claim_in(text, "24 ألف", "24000")], reading)
    return database


def test_down_and_up_again_with_rows_inside(database_with_a_claim: Path) -> None:
    before = statements(database_with_a_claim)

    migrate(database_with_a_claim, command.downgrade, "base")
    assert statements(database_with_a_claim).keys() <= {"sqlite_sequence"}
    assert schema.current(database_with_a_claim) is None

    schema.upgrade(database_with_a_claim)
    assert statements(database_with_a_claim) == before
    schema.check(database_with_a_claim)


def test_claims_from_before_they_kept_their_other_reading_stay(database_with_a_claim: Path) -> None:
    migrate(database_with_a_claim, command.downgrade, "0001")

    schema.upgrade(database_with_a_claim)

    with closing(sqlite3.connect(database_with_a_claim)) as connection:
        found = connection.execute("SELECT surface, value_low, other_value FROM claims").fetchall()
    assert found == [("24 ألف", 24000, None)]


def test_copying_a_table_keeps_the_rows_that_refer_to_it(database_with_a_claim: Path, tmp_path: Path) -> None:
    # The way in which SQLite changes a table; with foreign keys on, it deletes every article and claim.
    folder = tmp_path / "migrations"
    (folder / "versions").mkdir(parents=True)
    for name in ("env.py", "script.py.mako", *(f"versions/{path.name}" for path in version_files())):
        (folder / name).write_bytes((shipped("migrations") / name).read_bytes())
    (folder / "versions" / "next.py").write_text(
        "import sqlalchemy as sa\n"
        "from alembic import op\n"
        f"revision, down_revision = 'next', {schema.head()!r}\n"
        "def upgrade():\n"
        "    with op.batch_alter_table('sources', recreate='always') as table:\n"
        "        table.alter_column('country', nullable=False, existing_type=sa.Text())\n"
        "def downgrade():\n"
        "    pass\n"
    )
    engine = open_engine(database_with_a_claim, Access(foreign_keys=False))
    config = schema.migration_config()
    config.set_main_option("script_location", str(folder))
    with engine.begin() as connection:
        config.attributes["connection"] = connection
        command.upgrade(config, "head")
    engine.dispose()

    with closing(sqlite3.connect(database_with_a_claim)) as connection:
        assert connection.execute("SELECT count(*) FROM claims").fetchone() == (1,)
        assert connection.execute("PRAGMA foreign_key_check").fetchall() == []


def version_files() -> list[Path]:
    return sorted((shipped("migrations") / "versions").glob("*.py"))


def test_a_migration_that_would_leave_orphans_is_taken_back(database_with_a_claim: Path) -> None:
    with closing(sqlite3.connect(database_with_a_claim)) as connection:
        connection.execute("DELETE FROM sources")
        connection.commit()

    with pytest.raises(StoreError, match="without its row in sources"):
        schema.upgrade(database_with_a_claim)


@pytest.mark.parametrize("by_environment", [True, False])
def test_the_alembic_command_migrates_the_named_database(tmp_path: Path, by_environment: bool) -> None:
    path = tmp_path / "news.db"
    address = {"FACTDB_URL": f"sqlite:///{path}"} if by_environment else {}
    named = [] if by_environment else ["-x", f"db={path}"]
    root = Path(__file__).parents[3]

    done = subprocess.run(
        [sys.executable, "-m", "alembic", *named, "upgrade", "head"],
        cwd=root,
        env={**os.environ, "PYTHONPATH": str(root), **address},
        capture_output=True,
        text=True,
        check=False,
    )

    assert done.returncode == 0, done.stderr
    assert schema.current(path) == schema.head()
