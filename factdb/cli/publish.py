"""`factdb publish` and `factdb serve`: the read-only file, and Datasette on it."""

from pathlib import Path
from typing import Any

import click

from factdb.cli.options import database_option


@click.command()
@click.argument("out", type=click.Path(path_type=Path), metavar="OUT.db")
@click.option(
    "--as-checked",
    is_flag=True,
    help="Publish what the last `factdb check` recorded, without comparing again.",
)
@database_option
def publish(out: Path, as_checked: bool, database: str) -> None:
    """Compare all claims and build the read-only file OUT.db for Datasette.

    A file that factdb published before is replaced, whole or not at all.

    \b
    Examples:
      factdb publish news.db
      factdb check --format json > conflicts.json; factdb publish news.db --as-checked
    """
    from factdb.checking import check
    from factdb.cli.published import working_file
    from factdb.publish.build import build
    from factdb.store.repository import open_repository

    with open_repository(database) as repository:
        if not as_checked:
            check(repository)
    published = build(working_file(database), out)
    counts = ", ".join(f"{number:,} {name}" for name, number in published.counts.items())
    click.echo(f"{out}: {counts}. Browse it with `factdb serve {out}`.")


@click.command()
@click.argument("file", type=click.Path(path_type=Path), required=False, metavar="[FILE]")
@click.option(
    "--host",
    default="127.0.0.1",
    envvar="FACTDB_HOST",
    show_default=True,
    show_envvar=True,
    help="The address to listen on.",
)
@click.option(
    "--port",
    default=8001,
    envvar="FACTDB_PORT",
    show_default=True,
    show_envvar=True,
    type=click.IntRange(1, 65535),
    help="The port.",
)
@click.option(
    "--base-url",
    default="/",
    envvar="FACTDB_BASE_URL",
    show_default=True,
    show_envvar=True,
    metavar="PATH",
    help="The path under which a proxy shows the site.",
)
@click.option(
    "--download/--no-download",
    default=True,
    envvar="FACTDB_DOWNLOAD",
    show_default=True,
    show_envvar=True,
    help="Whether readers may fetch the whole file.",
)
@click.option("--open", "open_browser", is_flag=True, help="Open the page in your browser.")
@database_option
def serve(file: Path | None, database: str, open_browser: bool, download: bool, **address: Any) -> None:
    """Browse a published file with Datasette until you press Ctrl-C.

    Without FILE it is the one that `factdb demo` builds: factdb-published.db for the database factdb.db.

    \b
    Examples:
      factdb serve news.db --port 8080
      factdb serve news.db --no-download --base-url /figures/
    """
    from factdb.cli.published import published_file
    from factdb.publish.serve import Address
    from factdb.publish.serve import serve as run_datasette

    run_datasette(
        file or published_file(database), Address(**address), open_browser=open_browser, download=download
    )
