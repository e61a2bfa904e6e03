"""Bring a working database to the schema of this factdb, or say why it cannot be used."""

from pathlib import Path
from typing import TYPE_CHECKING

from sqlalchemy import Connection, Engine, inspect, text

from factdb.errors import SchemaError
from factdb.shipped import shipped
from factdb.store.engine import Access, is_missing, open_engine, shown, writing

if TYPE_CHECKING:
    from alembic.config import Config
    from alembic.script import ScriptDirectory

VERSION_TABLE = "alembic_version"


def upgrade(address: str | Path) -> str:
    """Create the database at `address`, or bring it up to date; returns its revision.

    All steps are one transaction: a database is upgraded whole or not at all.
    Raises SchemaError when it belongs to a newer factdb or another program, StoreError when it refuses.
    """
    engine = open_engine(address, Access(create=True, foreign_keys=False))
    try:
        upgrade_engine(engine)
    finally:
        engine.dispose()
    return head()


def upgrade_engine(engine: Engine) -> None:
    """The same for an open database, whose foreign keys must be off."""
    with writing(engine).begin() as connection:
        _refuse_strangers(connection)
        _run_migrations(connection)


def is_empty(address: str | Path) -> bool:
    """Whether there is no database at `address` yet, or one without any table."""
    engine = open_engine(address, Access(create=True))
    try:
        if is_missing(engine):
            return True
        with engine.connect() as connection:
            return not inspect(connection).get_table_names()
    finally:
        engine.dispose()


def current(address: str | Path) -> str | None:
    """The revision of the database at `address`; None when it has no schema. Raises StoreError."""
    engine = open_engine(address, Access(read_only=True))
    try:
        with engine.connect() as connection:
            return _revision(connection)
    finally:
        engine.dispose()


def check(address: str | Path) -> None:
    """Raise SchemaError, with what to do, unless the database at `address` has this factdb's schema."""
    engine = open_engine(address, Access(read_only=True))
    try:
        check_engine(engine)
    finally:
        engine.dispose()


def check_engine(engine: Engine) -> None:
    """The same for an open database."""
    with engine.connect() as connection:
        _refuse_strangers(connection)
        revision = _revision(connection)
    if revision is None:
        raise SchemaError(f"the database {shown(engine)} has no tables yet; run `factdb db upgrade`")
    if revision != head():
        raise SchemaError(
            f"the database {shown(engine)} has the older schema {revision}; "
            "copy it and run `factdb db upgrade`"
        )


def head() -> str:
    """The revision that this factdb expects."""
    newest = _scripts().get_current_head()
    if newest is None:
        raise SchemaError("this installation of factdb has no migrations; install it again")
    return newest


def migration_config() -> "Config":
    """Alembic's configuration with the migrations that factdb ships."""
    from alembic.config import Config

    config = Config()
    # Alembic reads `%` as the start of a variable.
    config.set_main_option("script_location", str(shipped("migrations")).replace("%", "%%"))
    return config


def _scripts() -> "ScriptDirectory":
    from alembic.script import ScriptDirectory

    return ScriptDirectory.from_config(migration_config())


def _run_migrations(connection: Connection) -> None:
    from alembic import command

    config = migration_config()
    config.attributes["connection"] = connection
    command.upgrade(config, "head")


def _revision(connection: Connection) -> str | None:
    if not inspect(connection).has_table(VERSION_TABLE):
        return None
    revision: str | None = connection.execute(text(f"SELECT version_num FROM {VERSION_TABLE}")).scalar()
    return revision


def _refuse_strangers(connection: Connection) -> None:
    revision = _revision(connection)
    where = shown(connection.engine)
    if revision is None:
        if set(inspect(connection).get_table_names()) - {VERSION_TABLE}:
            raise SchemaError(
                f"the database {where} holds another program's tables; name another file with --db"
            )
    elif revision not in {script.revision for script in _scripts().walk_revisions()}:
        raise SchemaError(
            f"the database {where} has the schema {revision} of a newer factdb; install the newest factdb"
        )
