"""Write words with their counts and measures as a table: as records, or as CSV."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from navosearch.exports.columns import Value
from navosearch.exports.formats.delimited import write_cells
from navosearch.records import Record
from navosearch.search.words import Word

DIGITS = 6
"""Decimals of a measure, as of the scores in JSON."""
COLUMNS = (
    "word",
    "forms",
    "observed",
    "expected",
    "log_likelihood",
    "mutual_information",
    "letters",
    "everywhere",
    "stop_word",
)


def record(row: Word) -> Record:
    """Return a row as the JSON has it."""
    return {
        "word": row.word,
        "forms": list(row.forms),
        "observed": row.observed,
        "expected": _rounded(row.expected),
        "log_likelihood": _rounded(row.log_likelihood),
        "mutual_information": _rounded(row.mutual_information),
        "letters": row.letters,
        "everywhere": row.everywhere,
        "stop_word": row.is_stop_word,
    }


def write_csv(path: Path, rows: Sequence[Word]) -> None:
    """Write the table as CSV; the forms of a word stand in one cell, with spaces between them."""
    write_cells(path, [COLUMNS, *map(_cells, rows)])


def _cells(row: Word) -> list[Value]:
    forms = " ".join(row.forms)
    stop_word = "true" if row.is_stop_word else "false"
    return [*{**record(row), "forms": forms, "stop_word": stop_word}.values()]


def _rounded(value: float | None) -> float | None:
    return None if value is None else round(value, DIGITS)
