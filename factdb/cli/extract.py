"""`factdb extract` and `factdb explain`: claims out of texts, without a database."""

import sys
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


@click.command()
@click.argument("text")
@click.option("--lang", default="ar", show_default=True, help="The language of the text.")
@click.option("--country", help="The outlet's country (two letters); settles whose dinar is meant.")
@click.option("--date", "written_date", help="The day of publication, for example 2025-09-01.")
def explain(text: str, lang: str, country: str | None, written_date: str | None) -> None:
    """Print the claims in TEXT and the rules that led to each.

    Numbers that are no claims are listed with the rule that leaves them out. With - the text is read from
    standard input.

    \b
    Example:
      factdb explain "قتل نحو 40 شخصا بحسب الوزارة"
    """
    from factdb.cli.explaining import explanation
    from factdb.core.articles import Article
    from factdb.errors import InputError
    from factdb.importers import Problem
    from factdb.importers.dates import FORMS, published
    from factdb.pipeline import read_article

    text = _standard_input() if text == "-" else text
    date = None if written_date is None else published(written_date)
    if written_date is not None and date is None:
        raise InputError(f"{written_date!r} is no date; write it as {FORMS}")
    read = read_article(Article("text", text, language=lang, country=country, published=date))
    if isinstance(read, Problem):
        raise InputError(read.sentence)
    click.echo(explanation(read.article.text, read.extraction))


def _standard_input() -> str:
    from factdb.errors import InputError
    from factdb.importers.decoding import Undecodable, decode

    text = decode(sys.stdin.buffer.read())
    if isinstance(text, Undecodable):
        raise InputError(f"standard input: {text.sentence}")
    return text
