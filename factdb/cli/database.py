"""`factdb db`: create, upgrade and check the working database."""

import click

from factdb.cli.options import database_option


@click.group()
def db() -> None:
    """Create, upgrade and check the working database."""


@db.command()
@database_option
def upgrade(database: str) -> None:
    """Create the database, or bring it to the schema of this factdb.

    \b
    Example:
      factdb db upgrade --db news.db
    """
    from factdb.store import schema

    revision = schema.upgrade(database)
    click.echo(f"The database has the newest schema, {revision}.")


@db.command()
@database_option
def current(database: str) -> None:
    """Print the revision of the database's schema.

    \b
    Example:
      factdb db current --db news.db
    """
    from factdb.store import schema

    click.echo(schema.current(database) or "no schema yet; run `factdb db upgrade`")


@db.command()
@database_option
def check(database: str) -> None:
    """Say whether this factdb can use the database; exit code 2 if not.

    \b
    Example:
      factdb db check --db news.db
    """
    from factdb.store import schema

    schema.check(database)
    click.echo("The database can be used by this factdb.")
