"""A matrix of paragraphs by concepts in, CSV of it and of the concepts by each other out."""

from __future__ import annotations

import csv
from collections.abc import Sequence
from pathlib import Path

from navosearch.exports.delimited import DIALECTS, safe
from navosearch.search.concepts import Matrix

ABOUT = ("id", "letter_id", "citation", "date", "meeting_id")
"""What a row tells of its paragraph, before the concepts."""


def write_matrix(path: Path, matrix: Matrix, *, every: bool) -> int:
    """Write a row for every paragraph, 1 where it is about a concept and 0 where not; return how many."""
    prepared = safe(DIALECTS["csv"])
    count = 0
    with path.open("x", encoding="utf-8", newline="") as stream:
        writer = csv.writer(stream, lineterminator="\n")
        writer.writerow([*ABOUT, *map(prepared, matrix.labels)])
        for hit, about in matrix.rows(every=every):
            meeting = hit.meeting.id if hit.meeting else ""
            told = (hit.id, hit.letter.id, hit.letter.citation or "", hit.letter.date or "", meeting)
            writer.writerow([*map(prepared, told), *map(int, about)])
            count += 1
    return count


def write_together(path: Path, labels: Sequence[str], together: Sequence[Sequence[int]]) -> None:
    """Write how many paragraphs are about each two of the concepts; with itself, about the one."""
    prepared = safe(DIALECTS["csv"])
    with path.open("x", encoding="utf-8", newline="") as stream:
        writer = csv.writer(stream, lineterminator="\n")
        writer.writerow(["concept", *map(prepared, labels)])
        for label, counts in zip(labels, together, strict=True):
            writer.writerow([prepared(label), *counts])
