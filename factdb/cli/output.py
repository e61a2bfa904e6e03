"""Write rows to standard output: a table for people, JSON lines or CSV for programs."""

import csv
import json
import re
import sys
from collections.abc import Iterable, Sequence

from factdb.cli.rows import Cell, Row

_PIPED_WIDTH = 140
"""Columns of a table that goes into a file or pipe, whose width nothing tells."""
# From a right-to-left letter to the end of the cell: two spaces at least part columns.
_RIGHT_TO_LEFT = re.compile("[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc](?:\\S| (?! ))*")
_WHOLE = ("id", "value", "date")
"""Columns whose cells are never broken into lines."""
# An article may hold sequences that a terminal obeys, and direction marks that would turn the whole line.
_UNPRINTABLE = re.compile("[\x00-\x1f\x7f-\x9f\u200e\u200f\u202a-\u202e\u2066-\u2069]+")
_BYTE_ORDER_MARK = "\ufeff"
_FORMULA_SIGNS = ("=", "+", "-", "@", "\t", "\r")
_ISOLATE, _END_ISOLATE = "\u2068", "\u2069"


def write(rows: Iterable[Row], columns: Sequence[str], form: str, *, bom: bool = False) -> None:
    """Write the rows' `columns` as `form`: table, jsonl or csv; the last two go out row by row.

    With `bom`, CSV is made for Excel: it begins with the mark of UTF-8, and no cell of text can be a formula.
    """
    if form == "jsonl":
        _write_jsonl(rows)
    elif form == "csv":
        _write_csv(rows, columns, for_excel=bom)
    else:
        write_table(rows, columns)


def write_table(rows: Iterable[Row], columns: Sequence[str]) -> None:
    """A table in which each right-to-left cell keeps to itself."""
    from rich.box import SIMPLE_HEAD
    from rich.console import Console
    from rich.table import Table
    from rich.text import Text

    terminal = sys.stdout.isatty()
    console = Console(file=sys.stdout, width=None if terminal else _PIPED_WIDTH, highlight=False)
    table = Table(box=SIMPLE_HEAD, pad_edge=False)
    for column in columns:
        table.add_column(column.replace("_", " "), overflow="fold", no_wrap=column in _WHOLE)
    for row in rows:
        table.add_row(*(Text(_shown(row[column])) for column in columns))
    with console.capture() as drawn:
        console.print(table)
    lines = (line.rstrip() for line in drawn.get().splitlines())
    text = "\n".join(map(isolated, lines) if terminal else lines)
    sys.stdout.write(text.strip("\n") + "\n")


def printable(text: str) -> str:
    """The text on one line, without anything that a terminal would obey."""
    return _UNPRINTABLE.sub(" ", text)


def isolated(line: str) -> str:
    """The line with each right-to-left cell kept to itself, where a terminal arranges the directions."""
    return _RIGHT_TO_LEFT.sub(lambda cell: f"{_ISOLATE}{cell[0]}{_END_ISOLATE}", line)


def _shown(cell: Cell) -> str:
    if cell is None:
        return ""
    return printable(_joined(cell) if isinstance(cell, bool | list) else str(cell))


def _write_jsonl(rows: Iterable[Row]) -> None:
    for row in rows:
        sys.stdout.write(json.dumps(row, ensure_ascii=False) + "\n")


def _write_csv(rows: Iterable[Row], columns: Sequence[str], *, for_excel: bool) -> None:
    if for_excel:
        sys.stdout.write(_BYTE_ORDER_MARK)
    cell = _excel_cell if for_excel else _csv_cell
    writer = csv.writer(sys.stdout, lineterminator="\n")
    writer.writerow(columns)
    for row in rows:
        writer.writerow(cell(row[column]) for column in columns)


def _excel_cell(cell: Cell) -> str | int | float:
    """A cell that Excel reads as text where it is text: an article may hold `=HYPERLINK(…)`."""
    written = _csv_cell(cell)
    is_formula = isinstance(written, str) and written.startswith(_FORMULA_SIGNS)
    return f"'{written}" if is_formula else written


def _csv_cell(cell: Cell) -> str | int | float:
    if cell is None:
        return ""
    return _joined(cell) if isinstance(cell, bool | list) else cell


def _joined(cell: bool | list[int] | list[str]) -> str:
    if isinstance(cell, bool):
        return "true" if cell else "false"
    return "; ".join(map(str, cell))
