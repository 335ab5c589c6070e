"""Matching documents of every segment in, the first few of them in order out.

Order is by score to six decimals, then by date, newest first, then by letter and paragraph. Only
documents that can be among the first are ordered; the others are told apart by one partition.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal, TypeAlias

import numpy as np

from navosearch.index.arrays import Array
from navosearch.index.matches import Matches
from navosearch.index.segment import Segment

Sort: TypeAlias = Literal["relevance", "newest", "oldest"]
DECIMALS = 6


@dataclass(frozen=True, slots=True)
class Ranked:
    """A document of a segment (by its place among the segments) and its score."""

    segment: int
    document: int
    score: float


def first(
    segments: Sequence[Segment], matches: Sequence[Matches], count: int, sort: Sort = "relevance"
) -> list[Ranked]:
    """Return the first `count` of the matching documents."""
    sizes = np.array([len(each) for each in matches])
    count = min(count, int(sizes.sum()))
    if not count:
        return []
    home = np.repeat(np.arange(len(segments)), sizes)
    documents = np.concatenate([each.documents for each in matches])
    scores = np.concatenate([each.scores for each in matches])
    likely = _likely(scores, count) if sort == "relevance" else np.arange(len(scores))
    home, documents, scores = home[likely], documents[likely], np.round(scores[likely], DECIMALS)
    dates = np.empty(len(likely), np.int64)
    for number, segment in enumerate(segments):
        here = home == number
        dates[here] = segment.columns.dates[documents[here]]
    keys = _keys(scores, dates, sort)
    order = np.lexsort(keys[::-1])
    order = order[: _end_of_tie(keys, order, count)]

    def place(n: int) -> tuple[int, bytes, int]:
        segment, document = segments[home[n]], int(documents[n])
        letter = int(segment.columns.letters[document])
        return rank[n], segment.columns.ids[letter], document

    rank = dict(zip(order.tolist(), _tie_ranks(keys, order), strict=True))
    ordered = sorted(order.tolist(), key=place)[:count]
    return [Ranked(int(home[n]), int(documents[n]), float(scores[n])) for n in ordered]


def _likely(scores: Array, count: int) -> Array:
    """Return where the scores stand that can be among the `count` highest after rounding."""
    if count == len(scores):
        return np.arange(count)
    least = np.partition(scores, len(scores) - count)[len(scores) - count]
    return np.flatnonzero(scores >= least - 10.0**-DECIMALS)


def _keys(scores: Array, dates: Array, sort: Sort) -> tuple[Array, Array]:
    """Return what to order by, most significant first, ascending; an unknown date is always last."""
    if sort == "relevance":
        return -scores, -dates
    if sort == "newest":
        return -dates, -scores
    return np.where(dates > 0, dates, np.iinfo(dates.dtype).max), -scores


def _end_of_tie(keys: tuple[Array, Array], order: Array, count: int) -> int:
    """Return how many of `order` to look at so that no tie is cut in two."""
    last = order[count - 1]
    tied = np.logical_and.reduce([key[order[count:]] == key[last] for key in keys])
    return count + (len(tied) if tied.all() else int(np.argmin(tied)))


def _tie_ranks(keys: tuple[Array, Array], order: Array) -> list[int]:
    """Return a number for each of `order` that is the same within a tie and rises otherwise."""
    changes = np.logical_or.reduce([key[order[1:]] != key[order[:-1]] for key in keys])
    return [0, *np.cumsum(changes).tolist()]
