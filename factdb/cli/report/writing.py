"""Write a report to standard output in the form asked for."""

import json
from dataclasses import dataclass

import click

from factdb.checking import Checked
from factdb.cli import output
from factdb.cli.report import lines
from factdb.cli.report.as_json import as_json
from factdb.cli.report.as_markdown import as_markdown
from factdb.cli.report.as_rows import COLUMNS, rows
from factdb.cli.report.as_sarif import Places, as_sarif
from factdb.cli.report.as_text import as_text
from factdb.cli.report.found import Choice, Found
from factdb.cli.report.watched import followed, watched_json, watched_lines, watched_markdown
from factdb.cli.report.words import Language
from factdb.importers.places import places_of
from factdb.store.repository import Repository
from factdb.store.values import ArticleText

FORMATS = ("text", "json", "csv", "markdown", "sarif")


@dataclass(frozen=True, slots=True)
class Form:
    """How a report is written."""

    name: str = "text"
    """One of FORMATS."""
    language: Language = Language.BOTH
    updates: bool = False
    """Whether updates are listed; JSON lists them always."""
    bom: bool = False
    """Whether CSV begins with the mark by which Excel knows UTF-8."""
    articles: tuple[str, ...] = ()
    """Files and folders in which SARIF looks for the articles."""


def write_report(shown: Found, repository: Repository, form: Form) -> None:
    """Write what is shown of a check."""
    if form.name == "json":
        write_json(as_json(shown, form.language))
    elif form.name == "text":
        lines.write(as_text(shown, form.language, updates=form.updates))
    else:
        _write_with_articles(shown, repository, form)


def write_watched(checked: Checked, shown: Found, choice: Choice, repository: Repository, form: Form) -> None:
    """Write what is shown of the figures of a watch list; rows and SARIF hold their conflicts alone."""
    all_followed = followed(checked, shown)
    if form.name == "json":
        write_json(watched_json(all_followed, shown, form.language))
    elif form.name == "text":
        lines.write(list(watched_lines(all_followed, choice, form.language)))
    elif form.name == "markdown":
        claims = [recorded for each in checked.watched for recorded in each.claims]
        articles = repository.article_texts((each.source, each.doc_id) for each in claims)
        click.echo(watched_markdown(all_followed, articles, form.language))
    else:
        _write_with_articles(shown, repository, form)


def write_json(value: object) -> None:
    """Indented JSON whose Arabic stays readable."""
    click.echo(json.dumps(value, ensure_ascii=False, indent=2))


def articles_of(shown: Found, repository: Repository) -> dict[tuple[str, str], ArticleText]:
    """The articles that the claims shown stand in."""
    return repository.article_texts(
        (recorded.source, recorded.doc_id)
        for entry in (*shown.conflicts, *shown.updates)
        for recorded in entry.claims
    )


def _write_with_articles(shown: Found, repository: Repository, form: Form) -> None:
    articles = articles_of(shown, repository)
    if form.name == "csv":
        listed = shown if form.updates else shown.without_updates()
        output.write(rows(listed, articles, form.language), COLUMNS, "csv", bom=form.bom)
    elif form.name == "markdown":
        click.echo(as_markdown(shown, articles, form.language, updates=form.updates))
    else:
        places = Places(articles, places_of(form.articles))
        write_json(as_sarif(shown, places, form.language, updates=form.updates))
