"""Alembic's way in: migrate the database that the caller passes, or the one that the command line names.

alembic -x db=factdb.db upgrade head
FACTDB_URL=sqlite:///factdb.db alembic check
"""

import os

from alembic import context
from alembic.util import CommandError
from sqlalchemy import Connection

from factdb.errors import StoreError
from factdb.store.engine import Access, open_engine, writing
from factdb.store.tables import Base


def migrate(connection: Connection) -> None:
    """Run what the command asks for, inside the transaction that the connection is in."""
    context.configure(
        connection=connection,
        target_metadata=Base.metadata,
        # SQLite changes a table by copying it.
        render_as_batch=connection.dialect.name == "sqlite",
        transactional_ddl=True,
        compare_type=True,
    )
    with context.begin_transaction():
        context.run_migrations()
    if connection.dialect.name == "sqlite":
        refuse_orphans(connection)


def refuse_orphans(connection: Connection) -> None:
    """Foreign keys are off while tables are copied, so look afterwards whether all of them still hold."""
    orphan = connection.exec_driver_sql("PRAGMA foreign_key_check").first()
    if orphan is not None:
        raise StoreError(
            f"the migration would leave row {orphan[1]} of {orphan[0]} without its row in {orphan[2]}; "
            "nothing was changed: report this"
        )


def migrate_named_database() -> None:
    """Migrate the database of `-x db=…`, of FACTDB_URL, or factdb.db in the current folder."""
    named = context.get_x_argument(as_dictionary=True).get("db")
    address = named or os.environ.get("FACTDB_URL") or "factdb.db"
    try:
        engine = open_engine(address, Access(create=True, foreign_keys=False))
        with writing(engine).begin() as connection:
            migrate(connection)
        engine.dispose()
    except StoreError as error:
        raise CommandError(str(error)) from error


if context.is_offline_mode():
    raise CommandError("factdb migrates only a database that it is connected to; leave out --sql")

passed: Connection | None = context.config.attributes.get("connection")
if passed is None:
    migrate_named_database()
else:
    migrate(passed)
