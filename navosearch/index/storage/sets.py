"""Unite, intersect and look up ascending arrays of documents.

A set of documents is an ascending uint32 array. Small sets are merged by sorting, large ones by way of
an array with a place for every document; a document is looked up by bisection or in such an array,
whichever is cheaper.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any, TypeAlias, TypeVar

import numpy as np
import numpy.typing as npt

from navosearch.index.storage.patched import Numbers

Mask: TypeAlias = npt.NDArray[np.bool_]
Whole = TypeVar("Whole", bound=np.integer[Any])

DENSE = 8
"""Sets are dense when they have more than one document in this many."""
BISECTION = 12
"""What it costs to look a document up by bisection, where to mark one in an array costs 1."""
CLEARING = 1 / 128
"""What each place of such an array costs."""


def common(sets: Sequence[Numbers]) -> Numbers:
    """Return the documents that are in all of the sets."""
    shared, *others = sorted(sets, key=len)
    for each in others:
        shared = shared[members(shared, each)]
    return shared


def united(sets: Sequence[Numbers], size: int) -> Numbers:
    """Return the documents that are in any of the sets; `size` is the number of them in the segment."""
    if len(sets) <= 1:
        return sets[0] if sets else np.empty(0, np.uint32)
    documents = np.concatenate(sets)
    if len(documents) * DENSE > size:
        present = np.zeros(size, bool)
        present[documents] = True
        return np.flatnonzero(present).astype(np.uint32)
    documents.sort(kind="stable")
    return documents[run_starts(documents)]


def summed(documents: Numbers, values: Numbers, size: int) -> tuple[Numbers, npt.NDArray[np.float64]]:
    """Return documents once each, ascending, with the sum of their values; they come in any order.

    Values are above zero; `size` is the number of documents in the segment.
    """
    if len(documents) * DENSE > size:
        sums: npt.NDArray[np.float64] = np.bincount(documents, values, size).astype(np.float64, copy=False)
        present = np.flatnonzero(sums)
        return present.astype(np.uint32), sums[present]
    order = np.argsort(documents, kind="stable")
    documents = documents[order]
    heads = run_starts(documents)
    return documents[heads], np.add.reduceat(values[order], heads, dtype=np.float64)


def picked(values: Numbers, those: Numbers, documents: Numbers) -> Numbers:
    """Return the values of `documents`, all of them among `those`, whose values are given side by side."""
    if len(documents) == len(those):
        return values
    if _is_dense(len(documents), len(those), int(those[-1]) + 1):
        return values[members(those, documents)]
    return values[those.searchsorted(documents)]


def distinct(values: npt.NDArray[Whole]) -> npt.NDArray[Whole]:
    """Return values once each, ascending: as `numpy.unique` does, which imports `numpy.ma` for that."""
    ordered = np.sort(values)
    return ordered[run_starts(ordered)]


def run_starts(values: npt.NDArray[Whole]) -> npt.NDArray[np.int64]:
    """Return where each run of equal values begins."""
    opens = np.ones(len(values), bool)
    np.not_equal(values[1:], values[:-1], out=opens[1:])
    return opens.nonzero()[0]


def members(these: Numbers, those: Numbers) -> Mask:
    """Return a mask over `these` documents: those that are among `those`; both ascend."""
    present = np.zeros(len(these), bool)
    if not len(these) or not len(those):
        return present
    few, many = (these, those) if len(these) < len(those) else (those, these)
    size = int(max(these[-1], those[-1])) + 1
    if _is_dense(len(few), len(many), size):
        among = np.zeros(size, bool)
        among[those] = True
        return np.asarray(among[these])
    at = np.minimum(many.searchsorted(few), len(many) - 1)
    same: Mask = many[at] == few
    if few is these:
        return same
    present[at[same]] = True
    return present


def _is_dense(few: int, many: int, size: int) -> bool:
    """Whether to look documents up in an array with a place for each, rather than by bisection."""
    return few * BISECTION > few + many + size * CLEARING
