"""Rows in, a file of delimited cells out: CSV, TSV, or the CSV that a Dutch Excel opens right."""

from __future__ import annotations

import csv
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path

from navosearch.exports.columns import Column, Value
from navosearch.exports.guard import encodable, guarded, one_line
from navosearch.exports.rows import Row


@dataclass(frozen=True, slots=True)
class Dialect:
    """How cells are told apart."""

    delimiter: str
    line_end: str = "\n"
    encoding: str = "utf-8"
    decimal: str = "."
    quote_all: bool = False


DIALECTS = {
    "csv": Dialect(","),
    "tsv": Dialect("\t"),
    "csv-excel": Dialect(";", "\r\n", "utf-8-sig", ",", quote_all=True),
}
"""A Dutch Excel takes ``0.873`` for 873, so its dialect has decimal commas; R and pandas want the others."""


def write(
    path: Path, rows: Iterable[Row], columns: Sequence[Column], dialect: Dialect, *, exact_text: bool = False
) -> None:
    """Write a row of names and the rows; unless `exact_text`, no cell is run or holds a line break."""
    prepared = encodable if exact_text else safe(dialect)
    with path.open("x", encoding=dialect.encoding, newline="") as stream:
        writer = csv.writer(
            stream,
            delimiter=dialect.delimiter,
            lineterminator=dialect.line_end,
            quoting=csv.QUOTE_ALL if dialect.quote_all or exact_text else csv.QUOTE_MINIMAL,
        )
        writer.writerow([column.name for column in columns])
        for row in rows:
            writer.writerow([_cell(column.value(row), dialect, prepared) for column in columns])


def safe(dialect: Dialect) -> Callable[[str], str]:
    """Return what makes a text a cell: on one line, without the delimiter of TSV, and never a formula."""

    def prepared(text: str) -> str:
        line = one_line(encodable(text))
        return guarded(line.replace("\t", " ") if dialect.delimiter == "\t" else line)

    return prepared


def _cell(value: Value, dialect: Dialect, prepared: Callable[[str], str]) -> str | int:
    if value is None:
        return ""
    if isinstance(value, float):
        return f"{value:.6f}".replace(".", dialect.decimal)
    return prepared(value) if isinstance(value, str) else value
