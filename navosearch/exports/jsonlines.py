"""Rows in, JSON Lines out: a hit of the contract a line, or the columns that were chosen."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path

from navosearch.exports.columns import Column
from navosearch.exports.guard import encodable
from navosearch.exports.rows import Row
from navosearch.records import Record, hit_record


def write(path: Path, rows: Iterable[Row], columns: Sequence[Column] | None) -> None:
    """Write a line for every row; without columns the record of its hit."""
    with path.open("x", encoding="utf-8", newline="\n") as stream:
        for line in lines(rows, columns):
            stream.write(line + "\n")


def lines(rows: Iterable[Row], columns: Sequence[Column] | None) -> Iterator[str]:
    """Yield the record of every row as JSON on one line."""
    for row in rows:
        record = hit_record(row.hit) if columns is None else _flat(row, columns)
        yield encodable(json.dumps(record, ensure_ascii=False))


def _flat(row: Row, columns: Sequence[Column]) -> Record:
    return {column.name: column.value(row) for column in columns}
