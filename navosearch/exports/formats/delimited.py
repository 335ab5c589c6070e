"""Write rows as delimited cells: CSV, TSV, or the CSV that a Dutch Excel opens right."""

from __future__ import annotations

import csv
from collections.abc import Callable, Iterable, Sequence
from functools import partial
from pathlib import Path

from navosearch.exports.cells import guarded
from navosearch.exports.columns import Value
from navosearch.exports.formats.content import Content, Dialect
from navosearch.exports.texts import encodable, one_line

CSV = Dialect(",")
TSV = Dialect("\t")
CSV_EXCEL = Dialect(";", "\r\n", "utf-8-sig", ",", quote_all=True)
"""A Dutch Excel takes ``0.873`` for 873, so its dialect has decimal commas; R and pandas want the others."""


def writer(dialect: Dialect) -> Callable[[Path, Content], int]:
    """Return what writes files of a dialect: a row of names and the rows."""
    return partial(_write, dialect)


def _write(dialect: Dialect, path: Path, content: Content) -> int:
    """Write a table; unless the exact text is asked for, no cell is run or holds a line break."""
    cell = encodable if content.exact_text else safe(dialect)
    with path.open("x", encoding=dialect.encoding, newline="") as stream:
        table = csv.writer(
            stream,
            delimiter=dialect.delimiter,
            lineterminator=dialect.line_end,
            quoting=csv.QUOTE_ALL if dialect.quote_all or content.exact_text else csv.QUOTE_MINIMAL,
        )
        table.writerow([column.name for column in content.columns])
        for row in content.rows:
            table.writerow([_cell(column.value(row), dialect, cell) for column in content.columns])
    return 0


def write_cells(path: Path, rows: Iterable[Sequence[Value]]) -> int:
    """Write any rows of cells as CSV for programs, numbers as they are; return how many there were."""
    cell = safe(CSV)
    count = 0
    with path.open("x", encoding=CSV.encoding, newline="") as stream:
        table = csv.writer(stream, lineterminator=CSV.line_end)
        for count, row in enumerate(rows, 1):  # noqa: B007 -- the last one is the count
            table.writerow([cell(value) if isinstance(value, str) else value for value in row])
    return count


def safe(dialect: Dialect) -> Callable[[str], str]:
    """Return what makes a text a cell: on one line, without the delimiter of TSV, and never a formula."""

    def cell(text: str) -> str:
        """Return a text on one line, guarded against being taken for a formula."""
        line = one_line(encodable(text))
        return guarded(line.replace("\t", " ") if dialect.delimiter == "\t" else line)

    return cell


def _cell(value: Value, dialect: Dialect, cell: Callable[[str], str]) -> str | int:
    if value is None:
        return ""
    if isinstance(value, float):
        return f"{value:.6f}".replace(".", dialect.decimal)
    return cell(value) if isinstance(value, str) else value
