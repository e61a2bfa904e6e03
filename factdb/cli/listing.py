"""`factdb claims`, `factdb figures` and `factdb speakers`: what the working database holds."""

from datetime import date, datetime
from typing import TYPE_CHECKING

import click

from factdb.cli.options import database_option, format_option
from factdb.core.claims import SpeakerKind

if TYPE_CHECKING:
    from factdb.cli.rows import Row
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
@format_option("table", "jsonl", "csv")
@database_option
def claims(
    database: str, form: str, since: datetime | None, until: datetime | None, **wanted: str | None
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
        output.write(map(_claim_for_programs, listed), keys, form)


@click.command()
@click.option(
    "--conflicting", is_flag=True, help="Only figures with an open conflict, as the last check found."
)
@format_option("table", "jsonl", "csv")
@database_option
def figures(database: str, form: str, conflicting: bool) -> None:
    """List the figures that the last `factdb check` made of the claims, those with the most claims first.

    \b
    Example:
      factdb figures --conflicting
    """
    from factdb.cli import output
    from factdb.store.repository import open_repository

    with open_repository(database, read_only=True) as repository:
        listed = [each for each in repository.list_figures() if each.conflicts or not conflicting]
    columns = _FIGURE_TABLE if form == "table" else (*_FIGURE_TABLE, "title_en", "key")
    output.write(map(_figure, listed), columns, form)


@click.command()
@click.option("--kind", type=click.Choice([kind.value for kind in SpeakerKind]), help="Only this kind.")
@format_option("table", "jsonl", "csv")
@database_option
def speakers(database: str, form: str, kind: str | None) -> None:
    """List the speakers with the names that articles call them, those with the most claims first.

    \b
    Example:
      factdb speakers --kind organisation
    """
    from factdb.cli import output
    from factdb.store.repository import open_repository

    with open_repository(database, read_only=True) as repository:
        listed = [each for each in repository.list_speakers() if kind in (None, each.kind)]
    output.write(map(_speaker, listed), _SPEAKER_TABLE, form)


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
