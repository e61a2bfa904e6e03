"""The command line: each command reads its options, calls one function, prints, and sets the exit code."""

import click

from factdb import __version__
from factdb.cli.group import LazyGroup

# Where each command lives; none of these modules loads anything heavy until its command runs.
_COMMANDS = {
    "demo": "factdb.cli.demo:demo",
    "ingest": "factdb.cli.ingest:ingest",
    "extract": "factdb.cli.extract:extract",
    "explain": "factdb.cli.explain:explain",
    "claims": "factdb.cli.listing:claims",
    "figures": "factdb.cli.listing:figures",
    "speakers": "factdb.cli.listing:speakers",
    "check": "factdb.cli.check:check",
    "review": "factdb.cli.review:review",
    "publish": "factdb.cli.publish:publish",
    "serve": "factdb.cli.publish:serve",
    "db": "factdb.cli.database:db",
}


@click.group(cls=LazyGroup, commands_at=_COMMANDS, context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(__version__, prog_name="factdb")
def main() -> None:
    """Track the figures in the news: who says how many of what, and where sources disagree.

    \b
    Start with:
      factdb demo                 see it work on the shipped articles
      factdb ingest my-articles/  read your own articles into factdb.db
      factdb check                list the figures that sources disagree on
    """
