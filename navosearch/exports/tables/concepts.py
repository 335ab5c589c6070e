"""Write which paragraphs are about which concepts, and which concepts go together, as CSV."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from pathlib import Path

from navosearch.exports.columns import Value
from navosearch.exports.formats.delimited import write_cells
from navosearch.search.concepts import Matrix
from navosearch.wording.values import cited

ABOUT = ("id", "letter_id", "citation", "date", "meeting_id")
"""What a row tells of its paragraph, before the concepts."""


def write_matrix(path: Path, matrix: Matrix, *, every: bool) -> int:
    """Write a row for every paragraph, 1 where it is about a concept and 0 where not; return how many."""
    return write_cells(path, _matrix_rows(matrix, every=every)) - 1


def write_together(path: Path, labels: Sequence[str], together: Sequence[Sequence[int]]) -> None:
    """Write how many paragraphs are about each two of the concepts; with itself, about the one."""
    rows: list[Sequence[Value]] = [["concept", *labels]]
    rows += ([label, *counts] for label, counts in zip(labels, together, strict=True))
    write_cells(path, rows)


def _matrix_rows(matrix: Matrix, *, every: bool) -> Iterator[Sequence[Value]]:
    """Yield the names of the columns, then a row for every paragraph."""
    yield [*ABOUT, *matrix.labels]
    for hit, about in matrix.rows(every=every):
        meeting = hit.meeting.id if hit.meeting else None
        yield [hit.id, hit.letter.id, cited(hit.letter), hit.letter.date, meeting, *map(int, about)]
