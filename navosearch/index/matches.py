"""Sets of scored documents in, their unions, intersections and differences out.

A set is two arrays: the documents (uint32, ascending) and their scores (float64). Small sets are
merged by sorting, large ones by way of an array with a place for every document; a document is
looked up by bisection or in such an array, whichever is cheaper.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from navosearch.index.patched import Numbers

Scores = npt.NDArray[np.float64]

DENSE = 8
"""Sets are dense when they have more than one document in this many."""
BISECTION = 12
"""What it costs to look a document up by bisection, where to mark one in an array costs 1."""
CLEARING = 1 / 128
"""What each place of such an array costs."""


@dataclass(frozen=True, slots=True)
class Matches:
    """Documents of one segment, ascending, each with its score."""

    documents: Numbers
    scores: Scores

    def __len__(self) -> int:
        return len(self.documents)

    def times(self, weight: float) -> Matches:
        """Return the same documents with their scores multiplied."""
        return self if weight == 1 else Matches(self.documents, self.scores * weight)

    def has(self, document: int) -> bool:
        """Tell whether a document is in the set."""
        at = int(self.documents.searchsorted(document))
        return at < len(self) and int(self.documents[at]) == document

    def score(self, document: int) -> float:
        """Return the score of a document, 0 if it is not in the set."""
        return float(self.scores[self.documents.searchsorted(document)]) if self.has(document) else 0.0

    def scores_of(self, documents: Numbers) -> tuple[npt.NDArray[np.bool_], Scores]:
        """Return which of `documents` (ascending) are in the set, and the scores of those that are."""
        return members(documents, self.documents), self.scores[members(self.documents, documents)]


def members(these: Numbers, those: Numbers) -> npt.NDArray[np.bool_]:
    """Tell which of these documents are among those; both ascend."""
    present = np.zeros(len(these), bool)
    if not len(these) or not len(those):
        return present
    few, many = (these, those) if len(these) < len(those) else (those, these)
    size = int(max(these[-1], those[-1])) + 1
    if len(few) * BISECTION > len(few) + len(many) + size * CLEARING:
        among = np.zeros(size, bool)
        among[those] = True
        return np.asarray(among[these])
    at = np.minimum(many.searchsorted(few), len(many) - 1)
    same: npt.NDArray[np.bool_] = many[at] == few
    if few is these:
        return same
    present[at[same]] = True
    return present


def unscored(documents: Numbers) -> Matches:
    """Return the documents as a set in which all scores are zero."""
    return Matches(documents, np.zeros(len(documents)))


NONE = unscored(np.empty(0, np.uint32))


def union(sets: Sequence[Matches], size: int, *, best: bool = False) -> Matches:
    """Return the documents in any of the sets, with the sum of their scores or the best of them.

    `size` is the number of documents in the segment. Scores are not negative.
    """
    sets = [each for each in sets if len(each)]
    if len(sets) <= 1:
        return sets[0] if sets else NONE
    documents = np.concatenate([each.documents for each in sets])
    scores = np.concatenate([each.scores for each in sets])
    return gathered(documents, scores, size, best=best)


def gathered(documents: Numbers, scores: Scores, size: int, *, best: bool = False) -> Matches:
    """Return documents that come in any order, and perhaps more than once, as a set."""
    if len(documents) * DENSE > size:
        present = np.zeros(size, bool)
        present[documents] = True
        if best:
            merged: Scores = np.zeros(size)
            np.maximum.at(merged, documents, scores)
        else:
            merged = np.bincount(documents, scores, size).astype(np.float64, copy=False)
        found = np.flatnonzero(present)
        return Matches(found.astype(np.uint32), merged[found])
    order = np.argsort(documents, kind="stable")
    documents = documents[order]
    heads = run_starts(documents)
    merge = np.maximum if best else np.add
    return Matches(documents[heads], merge.reduceat(scores[order], heads))


def run_starts(values: Numbers) -> npt.NDArray[np.int64]:
    """Return where each run of equal values begins."""
    opens = np.ones(len(values), bool)
    np.not_equal(values[1:], values[:-1], out=opens[1:])
    return opens.nonzero()[0]


def intersection(sets: Sequence[Matches]) -> Matches:
    """Return the documents in all of the sets, with the sum of their scores, added in the order given."""
    if len(sets) == 1:
        return sets[0]
    documents = common([each.documents for each in sets])
    scores = np.zeros(len(documents))
    for each in sets:
        scores += each.scores[members(each.documents, documents)]
    return Matches(documents, scores)


def common(sets: Sequence[Numbers]) -> Numbers:
    """Return the documents that are in all of the sets."""
    shared, *others = sorted(sets, key=len)
    for each in others:
        shared = shared[members(shared, each)]
    return shared


def difference(those: Matches, without: Matches) -> Matches:
    """Return the documents of the first set that are not in the second, with their scores."""
    keep = ~members(those.documents, without.documents)
    return Matches(those.documents[keep], those.scores[keep])


def boosted(those: Matches, by: Sequence[Matches]) -> Matches:
    """Return the documents of the first set, with the scores added that other sets have for them."""
    if not by:
        return those
    scores = those.scores.copy()
    for each in by:
        found, more = each.scores_of(those.documents)
        scores[found] += more
    return Matches(those.documents, scores)
