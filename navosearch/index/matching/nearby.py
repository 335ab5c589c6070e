"""Count how often every word stands in some documents, or within a few words of given places in them.

The glued form of a hyphenated word is counted beside its parts; it stands where the first of them does.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

import numpy as np
import numpy.typing as npt

from navosearch.exhaustive import assert_never
from navosearch.index.matching import near, plan
from navosearch.index.matching.near import Places
from navosearch.index.matching.tallies import Tally
from navosearch.index.storage.arrays import Array
from navosearch.index.storage.patched import Numbers
from navosearch.index.storage.segment import Segment
from navosearch.index.storage.sets import distinct, run_starts

NEAR, HIT = 1, 2


def in_documents(segment: Segment, documents: Numbers) -> Tally:
    """Count all words of some documents."""
    there = np.zeros(segment.size, bool)
    there[documents] = True
    found = _Count(segment)
    for words, those, frequencies, _positions in segment.postings["text"].chunks():
        keep = there[those]
        found.add(words[keep], those[keep], frequencies[keep])
    return found.tally(int(segment.lengths[documents].sum(dtype=np.int64)))


def around(
    segment: Segment, documents: Numbers, leaves: Sequence[plan.Words | plan.Sequence], window: int
) -> tuple[Tally, Tally]:
    """Count the words within `window` positions of the places of leaves, and those of the places themselves.

    Places count in the documents given. A word of a place is never among those around another.
    """
    map_ = _Map(segment.size, _places(segment, leaves, documents), window)
    taken = np.zeros(len(map_.marks), bool)
    beside, hits = _Count(segment), _Count(segment)
    for words, those, frequencies, positions in segment.postings["text"].chunks():
        whose, at = map_.inside(those, frequencies, positions)
        taken[at] = True
        for mark, found in ((NEAR, beside), (HIT, hits)):
            marked = whose[map_.marks[at] == mark]
            found.add(words[marked], those[marked])
    sizes = np.bincount(map_.marks[taken], minlength=HIT + 1).tolist()
    return beside.tally(sizes[NEAR]), hits.tally(sizes[HIT])


class _Count:
    """Counts the words of a segment, and the letters that each stands in."""

    def __init__(self, segment: Segment) -> None:
        self._columns = segment.columns
        self._counts = np.zeros(len(segment.dictionary.words), np.int64)
        self._letters = [np.empty(0, np.int64)]

    def add(self, words: Array, documents: Array, times: Array | None = None) -> None:
        """Add occurrences: their words, ascending from call to call, their documents, how many of each."""
        if len(words):
            first, size = int(words[0]), int(words[-1] - words[0]) + 1
            counts = np.bincount(words - words[0], times, size)
            self._counts[first : first + size] += counts.astype(np.int64)
            letters = self._columns.of_documents("letter", documents)
            pairs = words.astype(np.int64) << 32 | letters
            self._letters.append(pairs[run_starts(pairs)])

    def tally(self, size: int) -> Tally:
        """Return what was counted in a place of so many words."""
        return Tally(size, self._counts, np.concatenate(self._letters))


class _Map:
    """An array of marks for the positions of the documents that have places, document by document."""

    def __init__(self, size: int, places: Places, window: int) -> None:
        documents, positions = places >> 32, places & 0xFFFFFFFF
        self._width = np.zeros(size, np.int64)
        # Places ascend, so the last of a document is the one that stays.
        self._width[documents] = positions + window + 1
        self._start = np.cumsum(self._width) - self._width
        self.marks = np.zeros(int(self._width.sum()), np.uint8)
        for step in range(-window, window + 1):
            within = positions + step >= 0
            self.marks[(self._start[documents] + positions + step)[within]] = NEAR
        self.marks[self._start[documents] + positions] = HIT

    def inside(self, documents: Numbers, frequencies: Numbers, positions: Numbers) -> tuple[Array, Array]:
        """Return, of the occurrences that have a mark, whose posting each is, and where the mark stands."""
        width = self._width[documents]
        having = np.repeat(width > 0, frequencies)
        whose = np.repeat(np.flatnonzero(width > 0), frequencies[width > 0])
        held = positions[having].astype(np.int64)
        near = held < width[whose]
        return whose[near], (self._start[documents[whose]] + held)[near]


def _places(segment: Segment, leaves: Sequence[plan.Words | plan.Sequence], documents: Numbers) -> Places:
    """Return where the leaves stand in the documents, ascending, each place once."""
    found = [each for leaf in leaves for each in _of_leaf(segment, leaf)]
    places = distinct(np.concatenate([np.empty(0, np.int64), *found]))
    there = np.zeros(segment.size, bool)
    there[documents] = True
    return np.asarray(places[there[places >> 32]])


def _of_leaf(segment: Segment, leaf: plan.Words | plan.Sequence) -> Iterator[npt.NDArray[np.int64]]:
    postings = segment.postings["text"]
    match leaf:
        case plan.Words(words):
            for place in segment.places(words, "text"):
                documents = postings.documents(place)
                yield postings.places(place, documents, documents)
        case plan.Sequence():
            yield from near.places(segment, leaf)
        case _:
            assert_never(leaf)
