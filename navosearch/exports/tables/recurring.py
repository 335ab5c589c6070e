"""Write the passages that recur as a table, in CSV."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from pathlib import Path

from navosearch.exports.columns import Value
from navosearch.exports.formats.delimited import write_cells
from navosearch.model import Recurring

COLUMNS = (
    "first_id",
    "first_date",
    "last_id",
    "last_date",
    "versions",
    "changed",
    "most_changed_id",
    "left_out_since",
    "text",
)


def write_csv(path: Path, passages: Sequence[Recurring]) -> None:
    """Write a row for every passage."""
    write_cells(path, _rows(passages))


def _rows(passages: Sequence[Recurring]) -> Iterator[Sequence[Value]]:
    yield COLUMNS
    for each in passages:
        yield (
            each.first.id,
            each.first.date,
            each.last.id,
            each.last.date,
            each.versions,
            each.changed,
            each.most_changed.id if each.most_changed else None,
            each.left_out_since,
            each.text,
        )
