"""Write a trend as a table: as records, or as CSV."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from navosearch.exports.formats.delimited import write_cells
from navosearch.records import Record
from navosearch.search.trends import Apart, Row

RATE_DIGITS = 6
"""Decimals of a rate, as of the scores in JSON."""


def record(row: Row, per: Apart | None = None) -> Record:
    """Return a row as the JSON and the CSV have it; `per` tells what its part is."""
    meeting = row.meeting
    part: Record = {per: row.part or None} if per else {}
    return {
        "value": row.value or None,
        **part,
        "name": meeting.name if meeting else None,
        "start": meeting.start if meeting else None,
        "letters": row.hits.letters,
        "paragraphs": row.hits.paragraphs,
        "occurrences": row.hits.counted,
        "searched_letters": row.searched.letters,
        "searched_paragraphs": row.searched.paragraphs,
        "searched_words": row.searched.words,
        "per_1000_words": None if row.per_thousand is None else round(row.per_thousand, RATE_DIGITS),
    }


def label(row: Row) -> str:
    """Return what a row is called: a meeting by its first day and its name."""
    if row.meeting is None:
        return row.value
    return "  ".join(part for part in (row.meeting.start, row.meeting.name) if part)


def write_csv(path: Path, rows: Sequence[Row], per: Apart | None = None) -> None:
    """Write the table as CSV, in the dialect of every export for R and pandas."""
    records = [record(row, per) for row in rows]
    write_cells(path, [list(records[0]) if records else (), *(list(each.values()) for each in records)])
