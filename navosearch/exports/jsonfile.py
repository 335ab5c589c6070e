"""Rows with the account of their search in, one JSON object out, written line by line."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable, Sequence
from pathlib import Path

from navosearch.exports.columns import Column
from navosearch.exports.guard import encodable
from navosearch.exports.jsonlines import lines
from navosearch.exports.rows import Row
from navosearch.records import SCHEMA, Record


def write(
    path: Path,
    rows: Iterable[Row],
    columns: Sequence[Column] | None,
    account: Callable[[], Record],
) -> None:
    """Write the query, the totals, the hits, and the account, which is asked for after the last row."""
    known = account()
    with path.open("x", encoding="utf-8", newline="\n") as stream:
        stream.write(f'{{"schema": {SCHEMA},\n')
        for name in ("query", "total"):
            stream.write(f'"{name}": {_dumped(known[name])},\n')
        stream.write('"hits": [')
        for number, line in enumerate(lines(rows, columns)):
            stream.write(",\n" if number else "\n")
            stream.write(line)
        rest = {name: value for name, value in account().items() if name not in ("query", "total")}
        stream.write(f'\n],\n"account": {_dumped(rest)}}}\n')


def _dumped(record: object) -> str:
    return encodable(json.dumps(record, ensure_ascii=False))
