"""Write JSON Lines: a hit a line as ``search --json`` has it, or the columns that were chosen."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from navosearch.exports.formats.content import Content
from navosearch.exports.texts import json_line
from navosearch.records import hit_record


def write(path: Path, content: Content) -> int:
    """Write a line for every row."""
    with path.open("x", encoding="utf-8", newline="\n") as stream:
        for line in lines(content):
            stream.write(line + "\n")
    return 0


def lines(content: Content) -> Iterator[str]:
    """Yield the record of every row as JSON on one line."""
    for row in content.rows:
        if content.as_hits:
            record = hit_record(row.hit)
        else:
            record = {column.name: column.value(row) for column in content.columns}
        yield json_line(record)
