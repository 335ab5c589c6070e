"""Rank the best of the matching documents, without ordering the others.

Order is by score to four decimals, then by date, newest first, then by letter and paragraph. Only
documents that can be among the first are ordered; one partition sets the others aside.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import partial
from typing import Literal, TypeAlias

import numpy as np

from navosearch.exhaustive import assert_never
from navosearch.index import days
from navosearch.index.matching.matches import Matches
from navosearch.index.storage.arrays import Array
from navosearch.index.storage.columns import DATES
from navosearch.index.storage.patched import Numbers
from navosearch.index.storage.segment import Segment
from navosearch.model import DateOf

Sort: TypeAlias = Literal["relevance", "newest", "oldest"]
_Row: TypeAlias = tuple[float, float, int, int, float]
"""Two sort keys, segment, document, score."""
DECIMALS = 4
MANY = 4
"""Up to so many times the documents that are wanted, all are put in order by their ids too."""
ROWS = 32
"""Scores of which one stands for the others when a bound of the highest is looked for."""


@dataclass(frozen=True, slots=True)
class Ranked:
    """A document, the position of its segment among the segments, and its score."""

    segment: int
    document: int
    score: float


def first(
    segments: Sequence[Segment],
    matches: Sequence[Matches],
    count: int,
    sort: Sort = "relevance",
    date_of: DateOf = "meeting",
) -> list[Ranked]:
    """Return the first `count` of the matching documents."""
    count = min(count, sum(map(len, matches)))
    if not count:
        return []
    every = [each.scores for each in matches]
    bound = _bound(every, count) if sort == "relevance" else 0.0
    parts = [
        _likely(number, segment, matching.documents, scores, bound, DATES[date_of])
        for number, (segment, matching, scores) in enumerate(zip(segments, matches, every, strict=True))
    ]
    home, documents, scores, dates = (np.concatenate(each) for each in zip(*parts, strict=True))
    keys = _keys(scores, dates, sort)
    if len(scores) > MANY * count:
        chosen = _foremost(keys, count)
        home, documents, scores = home[chosen], documents[chosen], scores[chosen]
        keys = keys[0][chosen], keys[1][chosen]
    rows = zip(*(each.tolist() for each in (*keys, home, documents, scores)), strict=True)
    return [Ranked(*each[2:]) for each in sorted(rows, key=partial(_with_id, segments))[:count]]


def _with_id(segments: Sequence[Segment], row: _Row) -> tuple[float, float, bytes, int]:
    """Return the sort key of a row, with the id of its letter in place of its number."""
    first, second, number, document, _ = row
    columns = segments[number].columns
    return first, second, columns.ids[columns.letter(document)], document


def _bound(scores: Sequence[Array], count: int) -> float:
    """Return a lower bound of the `count` highest scores, after rounding.

    Of many scores only the best of every ROWS are partitioned: `count` of those reach the bound, so that
    what is below it cannot be among the highest.
    """
    best = [
        each[: width * ROWS].reshape(ROWS, width).max(axis=0) if width > count else each
        for each, width in ((each, len(each) // ROWS) for each in scores)
    ]
    likely = np.concatenate(best)
    least = np.partition(likely, len(likely) - count)[len(likely) - count]
    return float(least) - 10.0**-DECIMALS


def _likely(
    number: int, segment: Segment, documents: Numbers, scores: Array, bound: float, dates_: str
) -> tuple[Array, Numbers, Array, Array]:
    """Return the documents of a segment that reach the bound, as arrays: segment, document, score, date."""
    at = np.flatnonzero(scores >= bound)
    likely = documents[at]
    dates = segment.columns.of_documents(dates_, likely).astype(np.int64)
    return np.full(len(at), number), likely, np.round(scores[at], DECIMALS), dates


def _keys(scores: Array, dates: Array, sort: Sort) -> tuple[Array, Array]:
    """Return two sort keys, the most significant first, both ascending; an unknown date is always last."""
    match sort:
        case "relevance":
            return -scores, -dates
        case "newest":
            return -dates, -scores
        case "oldest":
            return np.where(dates == days.UNKNOWN, days.LAST, dates), -scores
        case _:
            assert_never(sort)


def _foremost(keys: tuple[Array, Array], count: int) -> Array:
    """Return the positions of the first `count` by the keys, and of those that tie with the last."""
    order = np.lexsort(keys[::-1])
    last = order[count - 1]
    tied = np.logical_and(*(key[order[count:]] == key[last] for key in keys))
    return order[: count + int(tied.sum())]
