"""Rewrite what README.md and docs/queries.md show of the program, from what it prints on the shipped articles.

    python docs/rewrite.py           # rewrites both and prints what changed
    python docs/rewrite.py --check   # prints what would change; exit code 1 if anything would

The parts stand between `<!-- shown: NAME -->` and `<!-- /shown -->`. Tables of the program become Markdown
tables, because a browser puts cells of two directions in order and a block of code does not.
"""

import csv
import difflib
import io
import os
import re
import sqlite3
import subprocess
import sys
import tempfile
from bisect import bisect
from collections.abc import Callable, Iterable, Sequence
from contextlib import closing
from dataclasses import dataclass
from pathlib import Path

from rich.cells import cell_len

ROOT = Path(__file__).resolve().parents[1]
README = ROOT / "README.md"
QUERIES = ROOT / "docs" / "queries.md"
SHOWN_DAYS = ("2020-07-02", "2020-07-05")
"""The days of the articles whose claims are shown: an interview, and a report that contradicts it."""
EXPLAINED = "seed-08"
"""The article of which the denied claim is explained."""
_QUERY = re.compile(r"(```sql\n(.*?)```\n\n<!-- rows -->\n).*?(<!-- /rows -->)", re.DOTALL)
_PART = re.compile(r"(<!-- shown: (\w+) -->\n).*?(<!-- /shown -->)", re.DOTALL)


@dataclass(frozen=True)
class Program:
    """factdb in a folder where the demo has run."""

    folder: Path
    demo: Sequence[str]
    """The lines that the demo printed."""

    def run(self, *arguments: str, expected: int = 0) -> str:
        """What `factdb ARGUMENTS` prints."""
        return run(self.folder, *arguments, expected=expected)


def run(folder: Path, *arguments: str, expected: int = 0) -> str:
    """What `factdb ARGUMENTS` prints in `folder`; raises where it ends with another code than `expected`."""
    environment = {**os.environ, "PYTHONPATH": str(ROOT), "COLUMNS": "100"}
    command = [sys.executable, "-m", "factdb", *arguments]
    done = subprocess.run(
        command, cwd=folder, env=environment, capture_output=True, encoding="utf-8", check=False
    )
    if done.returncode != expected:
        raise RuntimeError(f"factdb {' '.join(arguments)} failed: {done.stderr}")
    return done.stdout


def demo(program: Program) -> str:
    """The frame of the demo: what was read, what was found, what to do next."""
    compared = next(line for line in program.demo if line.startswith("Compared "))
    lines = ["$ factdb demo", *program.demo[:3], "…", compared, "…", program.demo[-1]]
    return _block("console", lines)


def claims(program: Program) -> str:
    """The demo's claims of two days."""
    columns, *rows = _printed_table(program.demo)
    date = columns.index("date")
    return _table(columns, [row for row in rows if row[date] in SHOWN_DAYS])


def conflict(program: Program) -> str:
    """The first conflict in which a claim of the last shown day stands."""
    written = program.run("check", "--format", "csv", "--lang", "en", expected=1)
    claims = list(csv.DictReader(io.StringIO(written)))
    code = next(claim["code"] for claim in claims if claim["published_at"].startswith(SHOWN_DAYS[-1]))
    rows = [
        (
            f"{_camp(claim)} ({claim['voices']} {'voice' if claim['voices'] == '1' else 'voices'})",
            claim["value"],
            claim["speaker"],
            claim["source"],
            claim["published_at"][:10],
            claim["sentence"],
        )
        for claim in claims
        if claim["code"] == code
    ]
    return _table(("camp", "value", "speaker", "source", "date", "words"), rows)


def _camp(claim: dict[str, str]) -> str:
    ends = [f"{int(claim[end]):,}" for end in ("camp_low", "camp_high") if claim[end]]
    return " to ".join(dict.fromkeys(ends))


def commands(program: Program) -> str:
    """The commands, each with the first sentence of its help."""
    listed = program.run("--help").partition("Commands:\n")[2]
    names = [line.split()[0] for line in listed.splitlines()]
    return _table(
        ("command", "does"), [(f"`factdb {name}`", _first_sentence(program, name)) for name in names]
    )


def explanation(program: Program) -> str:
    """Why the denied claim of the report is read as it is."""
    printed = program.run("explain", "--article", EXPLAINED)
    shown = next(each for each in printed.split("\n\n") if " (denied)\n" in each)
    rows: list[list[str]] = []
    for line in shown.splitlines()[1:]:
        _, because, rule = line.partition(" because: ")
        if because:
            rows[-1][2] = rule
        else:
            name, _, value = line.strip().partition("  ")
            rows.append([name, value.strip(), ""])
    return _table(("part", "value", "because"), rows)


PARTS: dict[str, Callable[[Program], str]] = {
    "demo": demo,
    "claims": claims,
    "conflict": conflict,
    "commands": commands,
    "explain": explanation,
}


def rewritten(text: str, program: Program) -> str:
    """The README with every shown part as the program prints it now."""
    return _PART.sub(lambda part: part[1] + PARTS[part[2]](program) + part[3], text)


def answered(text: str, published: Path) -> str:
    """The page of queries with what each gives on the published file."""
    with closing(sqlite3.connect(f"{published.as_uri()}?mode=ro", uri=True)) as connection:
        return _QUERY.sub(lambda query: query[1] + _result(connection, query[2]) + query[3], text)


def _result(connection: sqlite3.Connection, query: str) -> str:
    found = connection.execute(query)
    columns = [column[0] for column in found.description]
    return _table(columns, [["" if cell is None else _cell(cell) for cell in row] for row in found])


def _cell(value: str | int | float) -> str:
    if isinstance(value, str):
        return " ".join(value.split())
    return f"{value:,}"


def _first_sentence(program: Program, command: str) -> str:
    paragraph = program.run(command, "--help").split("\n\n")[1]
    return " ".join(paragraph.split()).partition(". ")[0].removesuffix(".")


def _printed_table(lines: Sequence[str]) -> list[list[str]]:
    """The columns and rows of the table between the demo's first rule and the next empty line."""
    rule = next(index for index, line in enumerate(lines) if line.strip().startswith("──"))
    heads = lines[rule - 1]
    columns = re.split(r"\s{2,}", heads.strip())
    edges = [heads.index(column) for column in columns]
    rows: list[list[str]] = []
    for line in lines[rule + 1 : lines.index("", rule)]:
        cells = _cut(line, edges)
        if cells[-1]:
            rows.append(cells)
        else:  # a cell that was too long for one line
            rows[-1] = [" ".join(filter(None, pair)) for pair in zip(rows[-1], cells, strict=True)]
    return [columns, *rows]


def _cut(line: str, edges: Sequence[int]) -> list[str]:
    """The cells of a line whose columns begin at `edges`, counted in places on the screen."""
    cells = [""] * len(edges)
    place = 0
    for letter in line:
        cells[max(bisect(edges, place) - 1, 0)] += letter
        place += cell_len(letter)
    return [cell.strip() for cell in cells]


def _block(language: str, lines: Iterable[str]) -> str:
    return "\n".join((f"```{language}", *lines, "```", ""))


def _table(columns: Sequence[str], rows: Iterable[Sequence[str]]) -> str:
    lines = [columns, ["---"] * len(columns), *([cell.replace("|", "\\|") for cell in row] for row in rows)]
    return "\n".join(f"| {' | '.join(line)} |" for line in lines) + "\n"


def main(arguments: Sequence[str]) -> int:
    """Rewrite the pages, or only look; 1 where one differs and may not be rewritten."""
    old = {page: page.read_text(encoding="utf-8") for page in (README, QUERIES)}
    with tempfile.TemporaryDirectory() as folder:
        program = Program(Path(folder), run(Path(folder), "demo").splitlines())
        new = {
            README: rewritten(old[README], program),
            QUERIES: answered(old[QUERIES], Path(folder) / "factdb-published.db"),
        }
    for page, text in old.items():
        before, after = text.splitlines(True), new[page].splitlines(True)
        sys.stdout.writelines(difflib.unified_diff(before, after, page.name, page.name, n=0))
    if "--check" in arguments:
        return int(new != old)
    for page, text in new.items():
        page.write_text(text, encoding="utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
