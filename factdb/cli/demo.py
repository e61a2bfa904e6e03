"""`factdb demo`: everything once, on the articles that factdb ships."""

import click

from factdb.cli.options import database_option


@click.command()
@database_option
def demo(database: str) -> None:
    """Read the shipped articles, list their claims and conflicts, and build the file to browse.

    The articles are invented. A second run adds nothing.

    \b
    Example:
      factdb demo
    """
    from factdb.checking import check
    from factdb.cli import output
    from factdb.cli.ingest import store
    from factdb.cli.published import published_file, working_file
    from factdb.cli.reading import ProblemReport
    from factdb.cli.report.found import found
    from factdb.cli.report.writing import Form, write_report
    from factdb.cli.rows import CLAIM_COLUMNS, recorded_row
    from factdb.publish.build import build
    from factdb.shipped import shipped
    from factdb.store.repository import open_repository

    articles = tuple(str(path) for path in sorted(shipped("seeds").glob("*.txt")))
    with open_repository(database, create=True) as repository:
        click.echo(f"Reading {len(articles)} shipped articles into {working_file(database)}")
        click.echo(store(repository, articles, ProblemReport(), jobs=1, again=True) + "\n")
        listed = repository.list_claims()
        output.write((recorded_row(each.recorded) for each in listed), CLAIM_COLUMNS, "table")
        click.echo()
        write_report(found(check(repository), repository.list_decisions()), repository, Form(updates=True))
        click.echo()
    published = build(working_file(database), published_file(database))
    click.echo(f"Built {published.path}: browse it with `make serve`.")
