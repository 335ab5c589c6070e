"""Unite, intersect and subtract sets of documents, and score them only when asked.

A set is an array of documents (uint32, ascending) and a function that scores some of them. Most of
what matches a word is never ranked, because it lacks another word or is only counted: so sets are
put together first, and scored when it is known which documents can come to the top.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import TypeAlias

import numpy as np
import numpy.typing as npt

from navosearch.index.storage.patched import Numbers
from navosearch.index.storage.sets import Mask, common, members, united

Scores: TypeAlias = npt.NDArray[np.float64]
Scoring: TypeAlias = Callable[[Numbers], Scores]
"""Some of the documents of a set, ascending, in; the score of each out, as a new array."""


@dataclass(frozen=True, slots=True)
class Matches:
    """Documents of one segment, ascending, and the function that scores any of them."""

    documents: Numbers
    scoring: Scoring

    def __len__(self) -> int:
        return len(self.documents)

    @property
    def scores(self) -> Scores:
        """The score of every document, computed at each access."""
        return self.scoring(self.documents)

    def times(self, weight: float) -> Matches:
        """Return the same documents with their scores multiplied."""
        return self if weight == 1 else Matches(self.documents, lambda some: self.scoring(some) * weight)

    def only(self, keep: Mask) -> Matches:
        """Return the documents for which the mask is true, with the scores they have."""
        return Matches(self.documents[keep], self.scoring)

    def has(self, document: int) -> bool:
        """Whether a document is in the set."""
        at = int(self.documents.searchsorted(np.uint32(document)))
        return at < len(self) and int(self.documents[at]) == document

    def score(self, document: int) -> float:
        """Return the score of a document, 0 if it is not in the set."""
        return float(self.scoring(np.array([document], np.uint32))[0]) if self.has(document) else 0.0


def unscored(documents: Numbers) -> Matches:
    """Return the documents as a set in which all scores are zero."""
    return Matches(documents, lambda some: np.zeros(len(some)))


NONE = unscored(np.empty(0, np.uint32))


def union(sets: Sequence[Matches], size: int, *, best: bool = False) -> Matches:
    """Return the documents in any of the sets, with the sum of their scores or the best of them.

    `size` is the number of documents in the segment. Scores are not negative.
    """
    sets = [each for each in sets if len(each)]
    if len(sets) <= 1:
        return sets[0] if sets else NONE
    return Matches(united([each.documents for each in sets], size), _of_any(sets, best=best))


def boosted(those: Matches, by: Sequence[Matches]) -> Matches:
    """Return the documents of the first set; where other sets have them too, their scores are added."""
    return Matches(those.documents, _of_any([those, *by])) if by else those


def intersection(sets: Sequence[Matches]) -> Matches:
    """Return the documents in all of the sets, with the sum of their scores, added in the order given."""
    if len(sets) == 1:
        return sets[0]

    def scoring(documents: Numbers) -> Scores:
        """Return the sums of the scores of documents."""
        scores = np.zeros(len(documents))
        for each in sets:
            scores += each.scoring(documents)
        return scores

    return Matches(common([each.documents for each in sets]), scoring)


def difference(those: Matches, without: Matches) -> Matches:
    """Return the documents of the first set that are not in the second, with their scores."""
    return those.only(~members(those.documents, without.documents))


def _of_any(sets: Sequence[Matches], *, best: bool = False) -> Scoring:
    """Return a function that scores a document with the sum, or the best, of its scores in the sets."""
    merge = np.maximum if best else np.add

    def scoring(documents: Numbers) -> Scores:
        """Return the merged scores of documents."""
        scores = np.zeros(len(documents))
        for each in sets:
            among = members(documents, each.documents)
            scores[among] = merge(scores[among], each.scoring(documents[among]))
        return scores

    return scoring
