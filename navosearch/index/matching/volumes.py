"""Measure matching documents by meeting, month, year or kind: letters, paragraphs and words."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from typing import Literal, TypeAlias

import numpy as np

from navosearch.exhaustive import assert_never
from navosearch.index import days
from navosearch.index.matching.matches import Matches
from navosearch.index.storage.arrays import Array
from navosearch.index.storage.segment import Segment

Group: TypeAlias = Literal["meeting", "month", "year", "kind"]
GROUPS: tuple[Group, ...] = ("meeting", "month", "year", "kind")


@dataclass(frozen=True, slots=True)
class Volume:
    """Letters, paragraphs and words (footnotes included), and the sum of what was counted."""

    letters: int = 0
    paragraphs: int = 0
    words: int = 0
    counted: int = 0


def volumes(
    segments: Sequence[Segment],
    matches: Sequence[Matches],
    group: Group,
    count: Callable[[int, int], int] | None = None,
) -> dict[str, Volume]:
    """Return the volume of each group; documents in no group are under the empty string.

    A group is named by the id of its meeting, its month as ``2024-12``, its year (also where no month is
    known) or its kind. `count` gives a number to sum, for the position of a segment and a document in it.
    """
    sums: defaultdict[str, list[int]] = defaultdict(lambda: [0, 0, 0, 0])
    for number, (segment, matching) in enumerate(zip(segments, matches, strict=True)):
        documents = matching.documents
        if not len(documents):
            continue
        counts = [count(number, document) for document in documents.tolist()] if count else []
        for name, volume in _of_segment(segment, documents, group, np.array(counts, np.int64)):
            sums[name] = [a + b for a, b in zip(sums[name], volume, strict=True)]
    return {name: Volume(*each) for name, each in sums.items()}


def _of_segment(
    segment: Segment, documents: Array, group: Group, counts: Array
) -> Iterator[tuple[str, tuple[int, int, int, int]]]:
    numbers, place = np.unique(_numbers(segment, documents, group), return_inverse=True)
    letters = segment.columns.of_documents("letter", documents).astype(np.int64)
    pairs = np.unique(place.astype(np.int64) * (int(letters.max()) + 1) + letters)
    of_group = np.bincount(pairs // (int(letters.max()) + 1), minlength=len(numbers))
    paragraphs = np.bincount(place, minlength=len(numbers))
    words = np.bincount(place, weights=segment.lengths[documents], minlength=len(numbers))
    counted = np.bincount(place, weights=counts if len(counts) else None, minlength=len(numbers))
    for at, number in enumerate(numbers.tolist()):
        total = int(counted[at]) if len(counts) else 0
        yield (
            _name(segment, group, number),
            (int(of_group[at]), int(paragraphs[at]), int(words[at]), total),
        )


def _numbers(segment: Segment, documents: Array, group: Group) -> Array:
    if group == "month":
        return np.asarray(days.month(segment.columns.of_documents("date", documents)))
    return segment.columns.of_documents(group, documents)


def _name(segment: Segment, group: Group, number: int) -> str:
    """Return the name of a group by its number, as `_numbers` gives it; empty for none."""
    match group:
        case "meeting" | "kind":
            return segment.columns.value(group, number)
        case "month":
            return days.iso(number) or ""
        case "year":
            return str(number) if number else ""
        case _:
            assert_never(group)
