"""`factdb ingest`: read articles and store their claims."""

from collections import Counter
from collections.abc import Iterable, Iterator
from contextlib import closing
from typing import TYPE_CHECKING

import click

from factdb.cli.group import EXIT_INPUT
from factdb.cli.options import database_option, jobs_option, paths_argument

if TYPE_CHECKING:
    from factdb.cli.reading import ProblemReport
    from factdb.pipeline import Known, Stored
    from factdb.store.repository import Repository


@click.command()
@paths_argument
@database_option
@jobs_option
@click.option("--again", is_flag=True, help="Read also what this factdb has read before, word for word.")
@click.pass_context
def ingest(ctx: click.Context, paths: tuple[str, ...], database: str, jobs: int, again: bool) -> None:
    """Read articles and store the claims in them.

    PATH is a file (.txt, .md, .jsonl, .jsonl.gz), a folder, a glob, or - for standard input. The database is
    made when it is missing. Reading the same articles again adds nothing; a changed text becomes a new
    version. What cannot be read is named on standard error and skipped; the exit code is then 2.

    \b
    Examples:
      factdb ingest articles/
      factdb ingest 'july-*.jsonl.gz' --db july.db
    """
    from factdb.cli.reading import ProblemReport
    from factdb.store.repository import open_repository

    problems = ProblemReport()
    with open_repository(database, create=True) as repository:
        click.echo(store(repository, paths, problems, jobs=jobs, again=again))
    if problems.any():
        ctx.exit(EXIT_INPUT)


def store(
    repository: "Repository", paths: tuple[str, ...], problems: "ProblemReport", *, jobs: int, again: bool
) -> str:
    """Ingest the paths and record the run; returns the summary for people."""
    from factdb import __version__
    from factdb.cli import reading
    from factdb.cli.clock import now
    from factdb.pipeline import ingest as ingest_articles
    from factdb.store.values import Reading, Run

    started = now()
    act = Reading(__version__, started)
    with reading.progress(paths, prints=False) as advance:
        articles = reading.articles(paths, advance)
        outcomes = ingest_articles(repository, articles, act, again=again, jobs=reading.processes(jobs))
        with closing(outcomes):
            counts = Counter(_changes(problems.only_good(outcomes)))
    repository.record_run(
        Run(
            started_at=started,
            finished_at=now(),
            factdb_version=__version__,
            inputs=paths,
            articles=counts["new"] + counts["updated"] + counts["unchanged"],
            new_articles=counts["new"],
            new_versions=counts["new"] + counts["updated"],
            claims=counts["claim"],
            skipped=problems.skipped,
            issues=problems.first_sentences,
        )
    )
    return _summary(counts, problems)


def _changes(outcomes: "Iterable[Stored | Known]") -> Iterator[str]:
    """One word for each thing that changed or stayed."""
    from factdb.pipeline import Known

    for outcome in outcomes:
        if isinstance(outcome, Known):
            yield "unchanged"
            continue
        saved = outcome.saved
        changed = saved.new_version or saved.claims_added or saved.claims_removed
        yield "new" if saved.new_article else "updated" if changed else "unchanged"
        yield from ("claim",) * saved.claims_added
        yield from ("gone",) * saved.claims_removed


def _summary(counts: Counter[str], problems: "ProblemReport") -> str:
    articles = f"{counts['new']} new, {counts['updated']} updated, {counts['unchanged']} unchanged"
    claims = f"{counts['claim']} added" + (f", {counts['gone']} gone" if counts["gone"] else "")
    lines = [f"articles: {articles}", f"claims:   {claims}"]
    if counts["unchanged"] and not (counts["new"] or counts["updated"]):
        lines.append("Nothing new: every article was stored before.")
    if problems.any():
        lines.append(f"skipped:  {problems.skipped}, {problems.taken} taken in part; see the messages above")
    return "\n".join(lines)
