"""`factdb explain`: why a text gives the claims that it gives, and what to send when they are wrong."""

import sys
from pathlib import Path
from typing import TYPE_CHECKING

import click

from factdb.cli.options import database_option, format_option

if TYPE_CHECKING:
    from factdb.core.articles import Article
    from factdb.pipeline import ReadArticle

_LONGEST_PATH = 1000
"""A longer argument is a text; no file is asked for by it."""


@click.command()
@click.argument("text", required=False)
@click.option("--article", "doc_id", metavar="ID", help="Explain a stored article by its id.")
@click.option("--lang", default="ar", show_default=True, help="The language of the text.")
@click.option("--country", help="The outlet's country (two letters); settles whose dinar is meant.")
@click.option("--date", "written_date", help="The day of publication, for example 2025-09-01.")
@format_option("text", "json")
@database_option
def explain(text: str | None, doc_id: str | None, form: str, database: str, **described: str | None) -> None:
    """Print the claims in TEXT and why they are read so.

    TEXT is a sentence, the path of a file of articles, or - for standard input. For each claim every part is
    shown with the rule that gave it; numbers that are no claims are listed with the rule that leaves them out.
    At the end stands what to paste into a report when something is wrong. --lang, --country and --date tell
    of a sentence what a file's head tells of an article.

    \b
    Examples:
      factdb explain "قتل نحو 40 شخصا بحسب الوزارة"
      factdb explain article.txt
      factdb explain --article camp-report --format json
    """
    import json

    from factdb.cli.error_report import error_report
    from factdb.cli.explaining import as_json, as_text
    from factdb.cli.output import isolated

    if (text is None) == (doc_id is None):
        raise click.UsageError("give either a TEXT or --article ID")
    given = None if text is None else _given(text, **described)
    read = [_read(article) for article in given or _stored(str(doc_id), database)]
    if form == "json":
        click.echo(json.dumps({"articles": [as_json(each) for each in read]}, ensure_ascii=False, indent=2))
        return
    parts = [as_text(each, named=len(read) > 1 or doc_id is not None) for each in read]
    report = error_report(read)
    lines = "\n\n".join(parts)
    click.echo("\n".join(map(isolated, lines.split("\n"))) if sys.stdout.isatty() else lines)
    if report:
        click.echo(f"\n{report}")  # without direction marks, which would be pasted along


def _stored(doc_id: str, database: str) -> "list[Article]":
    from factdb.errors import InputError
    from factdb.store.repository import open_repository

    with open_repository(database, read_only=True) as repository:
        found = repository.find_articles(doc_id)
    if not found:
        raise InputError(f"{database} holds no article {doc_id!r}; factdb claims --format csv lists the ids")
    return found


def _given(text: str, lang: str | None, country: str | None, written_date: str | None) -> "list[Article]":
    from factdb.core.articles import Article
    from factdb.errors import InputError
    from factdb.importers.dates import FORMS, published

    if text != "-" and len(text) <= _LONGEST_PATH and "\n" not in text and Path(text).is_file():
        return _in_file(text)
    date = None if written_date is None else published(written_date)
    if written_date is not None and date is None:
        raise InputError(f"{written_date!r} is no date; write it as {FORMS}")
    body = _standard_input() if text == "-" else text
    return [Article("text", body, language=lang or "", country=country, published=date)]


def _in_file(path: str) -> "list[Article]":
    from factdb.errors import InputError
    from factdb.importers import Problem, read

    found: list[Article] = []
    for item in read([path]):
        if isinstance(item, Problem):
            raise InputError(str(item))
        found.append(item)
    return found


def _read(article: "Article") -> "ReadArticle":
    from factdb.errors import InputError
    from factdb.importers import Problem
    from factdb.pipeline import read_article

    read = read_article(article)
    if isinstance(read, Problem):
        raise InputError(read.sentence)
    return read


def _standard_input() -> str:
    from factdb.errors import InputError
    from factdb.importers.decoding import Undecodable, decode

    text = decode(sys.stdin.buffer.read())
    if isinstance(text, Undecodable):
        raise InputError(f"standard input: {text.sentence}")
    return text
