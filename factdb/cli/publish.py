"""`factdb publish` and `factdb serve`: the read-only file, and Datasette on it."""

from pathlib import Path

import click

from factdb.cli.options import database_option


@click.command()
@click.argument("out", type=click.Path(path_type=Path), metavar="OUT.db")
@database_option
def publish(out: Path, database: str) -> None:
    """Compare all claims and build the read-only file OUT.db for Datasette.

    A file that factdb published before is replaced, whole or not at all.

    \b
    Example:
      factdb publish news.db
    """
    from factdb.cli.published import working_file
    from factdb.pipeline import check
    from factdb.publish.build import build
    from factdb.store.repository import open_repository

    with open_repository(database) as repository:
        check(repository)
    published = build(working_file(database), out)
    counts = ", ".join(f"{number:,} {name}" for name, number in published.counts.items())
    click.echo(f"{out}: {counts}. Browse it with `factdb serve {out}`.")


@click.command()
@click.argument("file", type=click.Path(path_type=Path), required=False, metavar="[FILE]")
@click.option("--host", default="127.0.0.1", show_default=True, help="The address to listen on.")
@click.option("--port", default=8001, show_default=True, type=click.IntRange(1, 65535), help="The port.")
@click.option("--open", "open_browser", is_flag=True, help="Open the page in your browser.")
@database_option
def serve(file: Path | None, host: str, port: int, open_browser: bool, database: str) -> None:
    """Browse a published file with Datasette until you press Ctrl-C.

    Without FILE it is the one that `factdb demo` builds: factdb-published.db for the database factdb.db.

    \b
    Example:
      factdb serve news.db --port 8080
    """
    from factdb.cli.published import published_file
    from factdb.publish.serve import serve as run_datasette

    run_datasette(file or published_file(database), host=host, port=port, open_browser=open_browser)
