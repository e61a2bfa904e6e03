"""`factdb review`: what humans decide about conflicts and claims, kept with who and when."""

from collections.abc import Callable
from typing import TYPE_CHECKING, TypeVar

import click

from factdb.cli.options import bom_option, database_option, format_option

if TYPE_CHECKING:
    from factdb.cli.rows import Row
    from factdb.store.values import Decision

_Command = TypeVar("_Command", bound=Callable[..., object])
_TABLE = ("code", "decision", "by", "date", "note", "figure")
_COLUMNS = (
    "number", "code", "rule", "figure", "figure_en", "status", "was", "by", "reviewed_at", "note", "undoes",
    "holds",
)  # fmt: skip


def _by_option(command: _Command) -> _Command:
    return click.option(
        "--by", help="Who decides; by default your name in git's configuration, else your login."
    )(command)


@click.group()
def review() -> None:
    """Decide about conflicts and claims, list what was decided, take it back."""


@review.command()
@click.argument("code", metavar="CODE")
@click.option("--explain", metavar="TEXT", help="Why the claims differ although both may be right.")
@click.option("--dismiss", is_flag=True, help="It is no conflict worth showing.")
@click.option("--note", metavar="TEXT", help="With --dismiss: why.")
@_by_option
@database_option
def conflict(
    code: str, explain: str | None, dismiss: bool, note: str | None, by: str | None, database: str
) -> None:
    """Explain or dismiss the conflict CODE, which `factdb check` then no longer shows.

    CODE stands beside each conflict; its first digits are enough. When a claim in the conflict changes, or
    another joins it, the conflict is open again, and the check says what was decided before.

    \b
    Examples:
      factdb review conflict f29eecd36f --explain "one counts wounded fighters, the other all"
      factdb review conflict f29e --dismiss --note "a typing slip, corrected since" --by "النشر المسائي"
    """
    from factdb.cli.clock import now
    from factdb.cli.who import reviewer
    from factdb.store.repository import open_repository
    from factdb.store.states import ConflictState
    from factdb.store.values import Review

    if (explain is None) == (not dismiss):
        raise click.UsageError("say one of --explain TEXT and --dismiss")
    if explain is not None and (note is not None or not explain.strip()):
        raise click.UsageError("--explain needs a text; --note goes with --dismiss")
    state = ConflictState.DISMISSED if dismiss else ConflictState.EXPLAINED
    said = Review(reviewer(by), now(), state, (note or "").strip() or None if dismiss else explain)
    with open_repository(database) as repository:
        whole = repository.review_conflict(code, said)
    click.echo(f"{whole} is {state.value}, by {said.reviewer}; `factdb review undo {whole}` takes it back.")


@review.command()
@click.argument("number", type=click.IntRange(min=1), metavar="NUMBER")
@click.option(
    "--confirm", "status", flag_value="confirmed", help="The claim is read as the article states it."
)
@click.option("--reject", "status", flag_value="rejected", help="The article states no such claim.")
@click.option("--reset", "status", flag_value="unreviewed", help="Take back what was decided.")
@click.option("--note", metavar="TEXT", help="Why.")
@_by_option
@database_option
def claim(number: int, status: str | None, note: str | None, by: str | None, database: str) -> None:
    """Confirm or reject the claim NUMBER, which `factdb claims` lists.

    A rejected claim is neither compared nor published. A confirmed one stays when a newer factdb reads the
    article and no longer finds it. The decision is about what is said: it holds when the article is read again.

    \b
    Examples:
      factdb review claim 12 --reject --note "it is the number of a bus line"
      factdb review claim 13 --confirm --by "النشر المسائي"
    """
    from factdb.cli.clock import now
    from factdb.cli.who import reviewer
    from factdb.store.repository import open_repository
    from factdb.store.states import ReviewStatus
    from factdb.store.values import Review

    if status is None:
        raise click.UsageError("say one of --confirm, --reject and --reset")
    said = Review(reviewer(by), now(), ReviewStatus(status), (note or "").strip() or None)
    with open_repository(database) as repository:
        repository.review_claim(number, said)
    click.echo(f"Claim {number} is {status}, by {said.reviewer}.")


@review.command()
@click.argument("code", metavar="CODE")
@_by_option
@database_option
def undo(code: str, by: str | None, database: str) -> None:
    """Take back the last decision about the conflict CODE. The record keeps both.

    \b
    Example:
      factdb review undo f29eecd36f
    """
    from factdb.cli.clock import now
    from factdb.cli.who import reviewer
    from factdb.store.repository import open_repository
    from factdb.store.states import ConflictState
    from factdb.store.values import Review

    with open_repository(database) as repository:
        taken_back = repository.undo_review(code, Review(reviewer(by), now(), ConflictState.OPEN))
    click.echo(f"{taken_back.code} is {taken_back.was.value} again.")


@review.command(name="list")
@click.option("--all", "everything", is_flag=True, help="Also decisions that no longer hold.")
@bom_option
@format_option("table", "jsonl", "csv")
@database_option
def decisions(everything: bool, bom: bool, form: str, database: str) -> None:
    """List what was decided about conflicts, the newest first.

    A decision holds while it is the last about its conflict and no claim in the conflict has changed.

    \b
    Example:
      factdb review list --all --format csv > decisions.csv
    """
    from factdb.cli import output
    from factdb.store.repository import open_repository

    with open_repository(database, read_only=True) as repository:
        listed = [each for each in repository.list_decisions() if each.holds or everything]
    if form == "table":
        output.write(map(_for_people, listed), _TABLE, form)
    else:
        output.write(map(_for_programs, listed), _COLUMNS, form, bom=bom)


def _for_people(decision: "Decision") -> "Row":
    taken_back = "" if decision.undoes is None else " again"
    holds = "" if decision.holds else ", no longer holds"
    return {
        "code": decision.code,
        "decision": f"{decision.status.value}{taken_back}{holds}",
        "by": decision.reviewer,
        "date": decision.reviewed_at.date().isoformat(),
        "note": decision.note,
        "figure": decision.figure_title,
    }


def _for_programs(decision: "Decision") -> "Row":
    return {
        "number": decision.number,
        "code": decision.code,
        "rule": decision.rule,
        "figure": decision.figure_title,
        "figure_en": decision.figure_title_en,
        "status": decision.status.value,
        "was": decision.was.value,
        "by": decision.reviewer,
        "reviewed_at": decision.reviewed_at.isoformat(),
        "note": decision.note,
        "undoes": decision.undoes,
        "holds": decision.holds,
    }
