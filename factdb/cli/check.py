"""`factdb check`: where sources disagree."""

import json

import click

from factdb.cli.options import database_option, format_option


@click.command()
@format_option("text", "json")
@database_option
@click.pass_context
def check(ctx: click.Context, database: str, form: str) -> None:
    """Compare all stored claims and list the figures that sources disagree on.

    The figures and conflicts are recorded in the database, where conflicts that somebody explained or
    dismissed stay so. The exit code is 0 when there is no open conflict, 1 when there is one, and 2 when
    check could not run.

    \b
    Example:
      factdb check --format json > conflicts.json
    """
    from factdb.cli.conflicts import as_json, as_text, open_conflicts
    from factdb.pipeline import check as compare_all
    from factdb.store.repository import open_repository

    with open_repository(database) as repository:
        checked = compare_all(repository)
    if form == "json":
        click.echo(json.dumps(as_json(checked), ensure_ascii=False, indent=2))
    else:
        click.echo(as_text(checked))
    if open_conflicts(checked):
        ctx.exit(1)
