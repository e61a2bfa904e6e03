"""`factdb extract`: claims out of articles, without a database."""

from collections.abc import Iterator
from contextlib import closing
from typing import TYPE_CHECKING

import click

from factdb.cli.group import EXIT_INPUT
from factdb.cli.options import format_option, jobs_option, paths_argument

if TYPE_CHECKING:
    from factdb.cli.rows import Row
    from factdb.pipeline import ReadArticle


@click.command()
@paths_argument
@format_option("table", "jsonl", "csv")
@jobs_option
@click.pass_context
def extract(ctx: click.Context, paths: tuple[str, ...], form: str, jobs: int) -> None:
    """Print the claims in articles; nothing is stored.

    PATH is a file (.txt, .md, .jsonl, .jsonl.gz), a folder, a glob, or - for standard input. JSON lines and
    CSV give offsets as code points of the article's body. What cannot be read is named on standard error and
    skipped; the exit code is then 2.

    \b
    Example:
      factdb extract articles/ --format jsonl > claims.jsonl
    """
    from factdb.cli import output, reading, rows
    from factdb.pipeline import read_articles

    problems = reading.ProblemReport()
    with (
        reading.progress(paths, prints=True) as advance,
        closing(read_articles(reading.articles(paths, advance), jobs=reading.processes(jobs))) as items,
    ):
        articles = problems.only_good(items)
        if form == "table":
            output.write(_table_rows(articles), rows.CLAIM_COLUMNS, form)
        else:
            output.write(_rows(articles), rows.EXTRACT_KEYS, form)
    if problems.any():
        ctx.exit(EXIT_INPUT)


def _rows(articles: "Iterator[ReadArticle]") -> "Iterator[Row]":
    from factdb.cli.rows import extract_row

    for item in articles:
        text = item.article.text
        for claim in item.extraction.claims:
            yield extract_row(item.article.doc_id, claim, text[claim.sentence.start : claim.sentence.end])


def _table_rows(articles: "Iterator[ReadArticle]") -> "Iterator[Row]":
    from factdb.cli.rows import claim_row, day

    for item in articles:
        source = item.article.publisher or item.article.doc_id
        for claim in item.extraction.claims:
            yield claim_row(claim, source, day(item.article.published))
