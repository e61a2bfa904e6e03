"""What the commands that read articles share: arguments, progress, and the report of problems."""

import os
import sys
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from typing import TypeVar

from factdb.cli.output import printable
from factdb.core.articles import Article
from factdb.importers import Problem, read, total_bytes

_Item = TypeVar("_Item")
_KEPT = 100


class ProblemReport:
    """Says each problem on standard error as it comes, and remembers how many there were."""

    def __init__(self) -> None:
        self.skipped = 0
        self.taken = 0
        """Problems whose article went in all the same."""
        self.first_sentences: tuple[str, ...] = ()
        """Some of the problems, for the record of the run."""

    def only_good(self, items: Iterable[_Item | Problem]) -> Iterator[_Item]:
        """The items that are no problem."""
        for item in items:
            if isinstance(item, Problem):
                self.add(item)
            else:
                yield item

    def add(self, problem: Problem) -> None:
        """Say one problem."""
        if problem.skipped:
            self.skipped += 1
        else:
            self.taken += 1
        sentence = printable(str(problem))
        if len(self.first_sentences) < _KEPT:
            self.first_sentences += (sentence,)
        # Not click.echo: the progress bar takes over sys.stderr to keep messages above itself.
        print(sentence, file=sys.stderr)

    def any(self) -> bool:
        """Whether anything was wrong."""
        return bool(self.skipped or self.taken)


def articles(paths: tuple[str, ...], advance: Callable[[int], None]) -> Iterator[Article | Problem]:
    """The articles that the user named."""
    return read(paths, stdin=sys.stdin.buffer, advance=advance)


def processes(jobs: int) -> int:
    """How many processes `--jobs` asks for."""
    if jobs:
        return jobs
    return len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1


@contextmanager
def progress(paths: tuple[str, ...], *, prints: bool) -> Iterator[Callable[[int], None]]:
    """A bar over the bytes of the files, on a terminal where nothing else is printed meanwhile.

    Gives the function that moves it. `prints` says whether the command prints while it reads.
    """
    if not sys.stderr.isatty() or (prints and sys.stdout.isatty()):
        yield lambda _count: None
        return
    from rich.console import Console
    from rich.progress import BarColumn, DownloadColumn, Progress, TimeRemainingColumn

    columns = (BarColumn(), DownloadColumn(), TimeRemainingColumn())
    # Standard output stays alone: it may be a file that the claims go to.
    console = Console(stderr=True)
    with Progress(*columns, console=console, transient=True, redirect_stdout=False) as bar:
        task = bar.add_task("reading", total=total_bytes(paths))
        yield lambda count: bar.advance(task, count)
