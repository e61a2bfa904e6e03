"""`factdb claims`, `factdb figures` and `factdb speakers`: what the working database holds."""

from datetime import date, datetime
from typing import TYPE_CHECKING

import click

from factdb.cli.options import bom_option, database_option, format_option
from factdb.core.claims import SpeakerKind

if TYPE_CHECKING:
    from factdb.cli.rows import Row
    from factdb.store.repository import Repository
    from factdb.store.values import ClaimListing, FigureListing, SpeakerListing

_DAY = click.DateTime(["%Y-%m-%d"])
_CLAIM_TABLE = ("id", "value", "unit", "counted", "speaker", "source", "date")
_FIGURE_TABLE = ("id", "title", "claims", "sources", "lowest", "highest", "conflicts")
_SPEAKER_TABLE = ("id", "name", "kind", "claims", "names")


@click.command()
@click.option("--speaker", help="Part of the speaker's name, in any spelling.")
@click.option("--concept", help="What is counted: a concept such as child, or part of the counted noun.")
@click.option("--state", help="What happened to the counted: killed, displaced, …")
@click.option("--place", help="Part of the place's name.")
@click.option("--source", help="Part of the outlet's name.")
@click.option("--since", type=_DAY, metavar="DATE", help="Published on this day or later.")
@click.option("--until", type=_DAY, metavar="DATE", help="Published on this day or earlier.")
@bom_option
@format_option("table", "jsonl", "csv")
@database_option
def claims(
    database: str, form: str, bom: bool, since: datetime | None, until: datetime | None, **wanted: str | None
) -> None:
    """List the stored claims; every filter that you give must hold.

    \b
    Examples:
      factdb claims --speaker الصحة --since 2025-09-01
      factdb claims --concept child --format csv > children.csv
    """
    from factdb.cli import output
    from factdb.cli.rows import EXTRACT_KEYS
    from factdb.store.repository import open_repository
    from factdb.store.values import ClaimFilter

    chosen = ClaimFilter(since=_date(since), until=_date(until), **wanted)
    with open_repository(database, read_only=True) as repository:
        listed = repository.list_claims(chosen)
    if form == "table":
        output.write(map(_claim_for_people, listed), _CLAIM_TABLE, form)
    else:
        keys = (
            "claim_id",
            *EXTRACT_KEYS,
            "source",
            "published_at",
            "title",
            "url",
            "figure_id",
            "review_status",
        )
        output.write(map(_claim_for_programs, listed), keys, form, bom=bom)


@click.command()
@click.argument("figure", type=click.IntRange(min=1), required=False, metavar="[ID]")
@click.option(
    "--conflicting", is_flag=True, help="Only figures with an open conflict, as the last check found."
)
@click.option(
    "--lang",
    type=click.Choice(["both", "ar", "en"]),
    default="both",
    show_default=True,
    help="With ID: the language of titles, reasons and labels.",
)
@bom_option
@format_option("table", "jsonl", "csv")
@database_option
def figures(figure: int | None, conflicting: bool, lang: str, bom: bool, form: str, database: str) -> None:
    """List the figures that the last `factdb check` made of the claims, or show the whole history of one.

    The list begins with those that have the most claims. With ID, a number from the list, you see all claims of
    that figure in order of time, with denials, plans and copies marked, its conflicts and updates, and what was
    decided about them.

    \b
    Examples:
      factdb figures --conflicting
      factdb figures 12 --lang en
      factdb figures 12 --format csv --bom > figure-12.csv
    """
    from factdb.cli import output
    from factdb.store.repository import open_repository

    if figure is not None and conflicting:
        raise click.UsageError("--conflicting narrows the list; leave it out with ID")
    with open_repository(database, read_only=True) as repository:
        if figure is not None:
            _write_history(repository, figure, lang, form, bom)
            return
        listed = [each for each in repository.list_figures() if each.conflicts or not conflicting]
    columns = _FIGURE_TABLE if form == "table" else (*_FIGURE_TABLE, "title_en", "key")
    output.write(map(_figure, listed), columns, form, bom=bom)


def _write_history(repository: "Repository", figure: int, lang: str, form: str, bom: bool) -> None:
    from factdb.cli import output
    from factdb.cli.report import lines
    from factdb.cli.report.history import COLUMNS, history_lines, history_rows
    from factdb.cli.report.words import Language

    history = repository.figure_history(figure)
    if form == "table":
        told = history_lines(history, repository.list_decisions(), Language(lang))
        lines.write(list(told))
        return
    articles = repository.article_texts((each.source, each.doc_id) for each in history.claims)
    output.write(history_rows(history, articles, Language(lang)), COLUMNS, form, bom=bom)


@click.command()
@click.option("--kind", type=click.Choice([kind.value for kind in SpeakerKind]), help="Only this kind.")
@bom_option
@format_option("table", "jsonl", "csv")
@database_option
def speakers(database: str, form: str, bom: bool, kind: str | None) -> None:
    """List the speakers with the names that articles call them, those with the most claims first.

    \b
    Example:
      factdb speakers --kind organisation
    """
    from factdb.cli import output
    from factdb.store.repository import open_repository

    with open_repository(database, read_only=True) as repository:
        listed = [each for each in repository.list_speakers() if kind in (None, each.kind)]
    output.write(map(_speaker, listed), _SPEAKER_TABLE, form, bom=bom)


def _date(moment: datetime | None) -> date | None:
    return None if moment is None else moment.date()


def _claim_for_people(listed: "ClaimListing") -> "Row":
    from factdb.cli.rows import recorded_row

    return {"id": listed.recorded.claim_id, **recorded_row(listed.recorded)}


def _claim_for_programs(listed: "ClaimListing") -> "Row":
    from factdb.cli.rows import extract_row

    recorded = listed.recorded
    published = recorded.published_at
    return {
        "claim_id": recorded.claim_id,
        **extract_row(recorded.doc_id, recorded.claim, recorded.sentence_text),
        "source": recorded.source_name,
        "published_at": None if published is None else published.isoformat(),
        "title": listed.title,
        "url": listed.url,
        "figure_id": listed.figure_id,
        "review_status": listed.review_status.value,
    }


def _figure(listed: "FigureListing") -> "Row":
    from factdb.cli.rows import number

    return {
        "id": listed.figure_id,
        "title": listed.title,
        "claims": listed.claims,
        "sources": listed.sources,
        "lowest": number(listed.lowest),
        "highest": number(listed.highest),
        "conflicts": listed.conflicts,
        "title_en": listed.title_en,
        "key": listed.key,
    }


def _speaker(listed: "SpeakerListing") -> "Row":
    return {
        "id": listed.speaker_id,
        "name": listed.name,
        "kind": None if listed.kind is None else listed.kind.value,
        "claims": listed.claims,
        "names": list(listed.names),
    }
