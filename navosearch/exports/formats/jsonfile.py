"""Write one JSON object of the query, the totals, the hits and the account of the search, line by line."""

from __future__ import annotations

from pathlib import Path

from navosearch.exports.formats.content import Content
from navosearch.exports.formats.jsonlines import lines
from navosearch.exports.texts import json_line
from navosearch.records import SCHEMA

FIRST = ("query", "total")
"""What of the account stands before the hits, as in the JSON of a search."""


def write(path: Path, content: Content) -> int:
    """Write the object; the rest of the account comes last, when the rows are counted."""
    known = content.account()
    with path.open("x", encoding="utf-8", newline="\n") as stream:
        stream.write(f'{{"schema": {SCHEMA},\n')
        for name in FIRST:
            stream.write(f'"{name}": {json_line(known[name])},\n')
        stream.write('"hits": [')
        for number, line in enumerate(lines(content)):
            stream.write(",\n" if number else "\n")
            stream.write(line)
        rest = {name: value for name, value in content.account().items() if name not in FIRST}
        stream.write(f'\n],\n"account": {json_line(rest)}}}\n')
    return 0
