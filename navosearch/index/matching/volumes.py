"""Count the letters, paragraphs and words that match, by meeting, week, month, year or kind."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Literal, TypeAlias, get_args

import numpy as np

from navosearch.exhaustive import assert_never
from navosearch.index import days
from navosearch.index.matching.matches import Matches
from navosearch.index.storage.arrays import Array
from navosearch.index.storage.columns import DATES
from navosearch.index.storage.segment import Segment
from navosearch.model import DateOf

Group: TypeAlias = Literal["meeting", "week", "month", "year", "kind"]
GROUPS: tuple[Group, ...] = get_args(Group)
Apart: TypeAlias = Literal["series", "kind"]
APART: tuple[Apart, ...] = get_args(Apart)


@dataclass(frozen=True, slots=True)
class Volume:
    """Letters, paragraphs and words (footnotes included), and the sum of what was counted."""

    letters: int = 0
    paragraphs: int = 0
    words: int = 0
    counted: int = 0


@dataclass(frozen=True, slots=True)
class Grouping:
    """What documents are measured by, and, where `per` is given, by which parts of that.

    `series` has the series of each meeting that is of one, by the meeting's id.
    """

    by: Group
    date_of: DateOf = "meeting"
    per: Apart | None = None
    series: Mapping[str, str] = field(default_factory=dict)


def volumes(
    segments: Sequence[Segment],
    matches: Sequence[Matches],
    grouping: Grouping,
    count: Callable[[int, int], int] | None = None,
) -> dict[tuple[str, str], Volume]:
    """Return the volume of each group and its part; what is in none is under an empty string.

    A group is named by the id of its meeting, its ISO week as ``2024-W49``, its month as ``2024-12``, its
    year or its kind; a date without a day is in no week but in its month, and one without a month in its
    year. A part is named by its series or kind, and is empty where there are none. `count` gives a number to
    sum, for the position of a segment and a document in it.
    """
    sums: defaultdict[tuple[str, str], list[int]] = defaultdict(lambda: [0, 0, 0, 0])
    for number, (segment, matching) in enumerate(zip(segments, matches, strict=True)):
        documents = matching.documents
        if not len(documents):
            continue
        counts = [count(number, document) for document in documents.tolist()] if count else []
        for name, volume in _of_segment(segment, documents, grouping, np.array(counts, np.int64)):
            sums[name] = [a + b for a, b in zip(sums[name], volume, strict=True)]
    return {name: Volume(*each) for name, each in sums.items()}


def _of_segment(
    segment: Segment, documents: Array, grouping: Grouping, counts: Array
) -> Iterator[tuple[tuple[str, str], tuple[int, int, int, int]]]:
    parts, names = _parts(segment, documents, grouping)
    groups = _groups(segment, documents, grouping).astype(np.int64)
    numbers, place = np.unique(groups * len(names) + parts, return_inverse=True)
    letters = segment.columns.of_documents("letter", documents).astype(np.int64)
    pairs = np.unique(place.astype(np.int64) * (int(letters.max()) + 1) + letters)
    of_group = np.bincount(pairs // (int(letters.max()) + 1), minlength=len(numbers))
    paragraphs = np.bincount(place, minlength=len(numbers))
    words = np.bincount(place, weights=segment.lengths[documents], minlength=len(numbers))
    counted = np.bincount(place, weights=counts if len(counts) else None, minlength=len(numbers))
    for at, number in enumerate(numbers.tolist()):
        group, part = divmod(number, len(names))
        total = int(counted[at]) if len(counts) else 0
        yield (
            (_name(segment, grouping.by, group), names[part]),
            (int(of_group[at]), int(paragraphs[at]), int(words[at]), total),
        )


def _groups(segment: Segment, documents: Array, grouping: Grouping) -> Array:
    """Return the number of each document's group."""
    if grouping.by in ("meeting", "kind"):
        return segment.columns.of_documents(grouping.by, documents)
    dates = segment.columns.of_documents(DATES[grouping.date_of], documents)
    return np.asarray(_UNITS[grouping.by](dates))


_UNITS: dict[Group, Callable[[Array], Array]] = {"week": days.week, "month": days.month, "year": days.year}


def _parts(segment: Segment, documents: Array, grouping: Grouping) -> tuple[Array, Sequence[str]]:
    """Return the number of each document's part of its group, and the names of all parts."""
    columns = segment.columns
    match grouping.per:
        case None:
            return np.zeros(len(documents), np.int64), ("",)
        case "kind":
            return columns.of_documents("kind", documents), columns.names("kind")
        case "series":
            names = sorted({"", *grouping.series.values()})
            number = {name: at for at, name in enumerate(names)}
            of_meeting = [number[grouping.series.get(each, "")] for each in columns.names("meeting")]
            return np.array(of_meeting, np.int64)[columns.of_documents("meeting", documents)], names
        case _:
            assert_never(grouping.per)


def _name(segment: Segment, group: Group, number: int) -> str:
    """Return the name of a group by its number, as `_groups` gives it; empty for none."""
    match group:
        case "meeting" | "kind":
            return segment.columns.value(group, number)
        case "week":
            return days.iso_week(number) or ""
        case "month":
            return days.iso(number) or ""
        case "year":
            return str(number) if number else ""
        case _:
            assert_never(group)
