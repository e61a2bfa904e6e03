"""`factdb check`: where sources disagree."""

from collections.abc import Callable
from datetime import datetime
from decimal import Decimal, InvalidOperation
from pathlib import Path
from typing import TYPE_CHECKING, Any, TypeVar

import click

from factdb.cli.options import bom_option, database_option, format_option

if TYPE_CHECKING:
    from factdb.cli.report.found import Choice, Found
    from factdb.cli.report.writing import Form

_Command = TypeVar("_Command", bound=Callable[..., object])
_FORMATS = ("text", "json", "csv", "markdown", "sarif")
_LANGUAGES = ("both", "ar", "en")
_INCLUDED = ("updates", "explained", "dismissed")


def _ratio(_ctx: click.Context, _parameter: click.Parameter, written: str | None) -> Decimal | None:
    if written is None:
        return None
    try:
        ratio = Decimal(written)
    except InvalidOperation:
        ratio = Decimal("NaN")
    if not ratio.is_finite() or ratio < 1:
        raise click.BadParameter(f"{written!r} is no ratio; give a number from 1 up, such as 1.5")
    return ratio


def _rules(_ctx: click.Context, _parameter: click.Parameter, written: tuple[str, ...]) -> frozenset[str]:
    from factdb.compare.names import REASONS

    unknown = [rule for rule in written if rule not in REASONS]
    if unknown:
        raise click.BadParameter(f"{unknown[0]!r} is no rule; the rules are {', '.join(sorted(REASONS))}")
    return frozenset(written)


def _choice_options(command: _Command) -> _Command:
    """What is shown of all that is found."""
    for option in (
        click.option(
            "--include",
            type=click.Choice(_INCLUDED),
            multiple=True,
            help="Also show updates, or conflicts that somebody explained or dismissed; may be repeated.",
        ),
        click.option(
            "--limit",
            type=click.IntRange(min=1),
            metavar="N",
            help="At most N conflicts: those that matter most.",
        ),
        click.option(
            "--rule", "rules", multiple=True, callback=_rules, help="Found by this rule; may be repeated."
        ),
        click.option(
            "--min-ratio",
            callback=_ratio,
            metavar="N",
            help="The largest value is at least N times the smallest.",
        ),
        click.option("--source", help="An outlet of this name, or part of it, states one of the claims."),
        click.option("--figure", help="The figure's number, or part of its title."),
        click.option(
            "--since",
            type=click.DateTime(["%Y-%m-%d"]),
            metavar="DATE",
            help="One of the claims was published on this day or later.",
        ),
    ):
        command = option(command)
    return command


@click.command()
@_choice_options
@click.option(
    "--lang",
    type=click.Choice(_LANGUAGES),
    default="both",
    show_default=True,
    help="The language of titles, reasons and labels.",
)
@click.option(
    "--watch",
    type=click.Path(path_type=Path, dir_okay=False),
    metavar="FILE",
    help="Report the figures of this watch list instead, each with what sources say and what changed.",
)
@click.option(
    "--baseline",
    type=click.Path(path_type=Path, dir_okay=False),
    metavar="FILE",
    help="Leave out the open conflicts that FILE knows; where there is no FILE yet, write it.",
)
@click.option("--update-baseline", is_flag=True, help="Write all open conflicts into the baseline.")
@click.option(
    "--articles",
    multiple=True,
    metavar="PATH",
    help="Where the articles lie: SARIF then points into these files; may be repeated.",
)
@bom_option
@format_option(*_FORMATS)
@database_option
@click.pass_context
def check(ctx: click.Context, /, **options: Any) -> None:
    """Compare all stored claims and list the figures that sources disagree on.

    What matters most comes first. The options narrow what is shown; all of it is compared and recorded in any
    case. Conflicts that somebody explained or dismissed stay so until a claim in them changes (see
    `factdb review`). The exit code is 0 when no open conflict is shown, 1 when one is, and 2 when check could
    not run.

    \b
    Examples:
      factdb check --since 2025-09-01 --min-ratio 1.5 --limit 20
      factdb check --source النهار --lang ar --include updates
      factdb check --watch our-figures.yml --since 2025-09-01
      factdb check --format csv --bom > conflicts.csv
      factdb check --format sarif --articles my-articles/ --baseline known.json > factdb.sarif
    """
    from factdb.checking import check as compare_all
    from factdb.cli.report.found import chosen, found
    from factdb.cli.report.watched import watched_found
    from factdb.cli.report.writing import write_report, write_watched
    from factdb.packs.watch_list import read_watch_list
    from factdb.store.repository import open_repository
    from factdb.store.states import ConflictState

    _refuse_misuse(options)
    watched = None if options["watch"] is None else read_watch_list(options["watch"])
    states = [ConflictState(each) for each in options["include"] if each != "updates"]
    form = _form(options)
    choice = _choice(options)
    with open_repository(options["database"]) as repository:
        checked = compare_all(repository, watched or ())
        all_found = (found if watched is None else watched_found)(checked, repository.list_decisions())
        new = _new(all_found, options["baseline"], options["update_baseline"])
        shown = chosen(new, choice, states)
        if watched is None:
            write_report(shown, repository, form)
        else:
            write_watched(checked, shown, choice, repository, form)
    if shown.open_conflicts:
        ctx.exit(1)


def _refuse_misuse(options: dict[str, Any]) -> None:
    """Raise UsageError for options that have no use without another."""
    if options["update_baseline"] and options["baseline"] is None:
        raise click.UsageError("--update-baseline needs --baseline FILE")
    if options["articles"] and options["form"] != "sarif":
        raise click.UsageError("--articles goes with --format sarif")


def _form(options: dict[str, Any]) -> "Form":
    from factdb.cli.report.words import Language
    from factdb.cli.report.writing import Form

    return Form(
        name=options["form"],
        language=Language(options["lang"]),
        updates="updates" in options["include"],
        bom=options["bom"],
        articles=options["articles"],
    )


def _new(all_found: "Found", baseline: Path | None, update: bool) -> "Found":
    """What the baseline does not know; it is written first where it is missing or to be renewed."""
    from factdb.cli.report.baseline import read_baseline, without_known, write_baseline

    if baseline is None:
        return all_found
    if update or not baseline.exists():
        written = write_baseline(baseline, all_found.conflicts)
        known = "1 open conflict is" if written == 1 else f"{written:,} open conflicts are"
        click.echo(f"{baseline}: {known} known from now on.", err=True)
    return without_known(all_found, read_baseline(baseline))


def _choice(options: dict[str, Any]) -> "Choice":
    from factdb.cli.report.found import Choice

    since: datetime | None = options["since"]
    return Choice(
        since=None if since is None else since.date(),
        figure=options["figure"],
        source=options["source"],
        min_ratio=options["min_ratio"],
        rules=options["rules"],
        limit=options["limit"],
    )
