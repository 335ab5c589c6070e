"""Find the documents in which words follow one another, or stand close together.

An occurrence is one number, ``document << 32 | position`` (`Postings.places`), so that a phrase is
an intersection of sorted arrays, each shifted by its offset.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

import numpy as np
import numpy.typing as npt

from navosearch.index.storage.patched import Numbers
from navosearch.index.storage.postings import Postings
from navosearch.index.storage.sets import common, distinct, run_starts, united

Places = npt.NDArray[np.int64]
Mask = npt.NDArray[np.bool_]


def consecutive(
    postings: Postings, size: int, slots: Sequence[Sequence[int]], offsets: Sequence[int]
) -> tuple[Numbers, Numbers]:
    """Return the documents with a word of each slot at its offset, and how often each has such a sequence.

    `size` is the number of documents in the segment.
    """
    return _counted(starts(postings, size, slots, offsets))


def starts(postings: Postings, size: int, slots: Sequence[Sequence[int]], offsets: Sequence[int]) -> Places:
    """Return the places from which a word of each slot stands at its offset, ascending."""
    found: Places | None = None
    for places, offset in zip(_places(postings, size, slots), offsets, strict=True):
        shifted = places - offset
        found = shifted if found is None else _common(found, shifted)
    return np.empty(0, np.int64) if found is None else found


def in_window(
    postings: Postings, size: int, slots: Sequence[Sequence[int]], between: int
) -> Iterator[Places]:
    """Yield for each slot its places that have one of every other slot near enough, as marks in a text do."""
    held = list(_places(postings, size, slots))
    reach = between + len(slots) - 1
    for own, places in enumerate(held):
        for other in (*held[:own], *held[own + 1 :]):
            places = places[_has_neighbour(places, other, reach)]
        yield places


def near(
    postings: Postings, size: int, slots: Sequence[Sequence[int]], between: int
) -> tuple[Numbers, Numbers]:
    """Return the documents with all slots in one window, in any order, and how often: a window counts once.

    At most `between` other words stand between the first and the last of them, and each slot has a
    place of its own.
    """
    first, *others = _places(postings, size, slots)
    reach = between + len(slots) - 1
    for places in others:
        first = first[_has_neighbour(first, places, reach)]
    if len(others) > 1:
        first = np.array([place for place in first.tolist() if _fits(place, others, reach)], np.int64)
    documents, _ = _counted(first)
    return documents, np.ones(len(documents), np.uint32)


def _has_neighbour(these: Places, those: Places, reach: int) -> Mask:
    """Return a mask over `these`: those with one of `those` at most `reach` away, in the same document."""
    bounded = np.concatenate(([-(1 << 62)], those, [1 << 62]))
    before = these - bounded[bounded.searchsorted(these) - 1]
    after = bounded[bounded.searchsorted(these, side="right")] - these
    return np.asarray(np.minimum(before, after) <= reach)


def _fits(place: int, others: Sequence[Places], reach: int) -> bool:
    """Whether `place` and a place of each of the others, all distinct, fit in a window of `reach`."""
    windows = {(place, place, frozenset((place,)))}
    for places in others:
        low, high = places.searchsorted((place - reach, place + reach + 1))
        windows = {
            (min(first, each), max(last, each), taken | {each})
            for first, last, taken in windows
            for each in places[low:high].tolist()
            if each not in taken and max(last, each) - min(first, each) <= reach
        }
    return bool(windows)


def _places(postings: Postings, size: int, slots: Sequence[Sequence[int]]) -> Iterator[Places]:
    """Yield for each slot the places of its words in the documents that have a word of every slot."""
    documents = {word: postings.documents(word) for slot in slots for word in slot}
    shared = common([united([documents[word] for word in slot], size) for slot in slots])
    for slot in slots:
        places = np.concatenate([postings.places(word, documents[word], shared) for word in slot])
        # Two words of a slot may stand at one place, as "over" and "overen" do in "over- en": that is one.
        yield distinct(places) if len(slot) > 1 else places


def _common(these: Places, those: Places) -> Places:
    """Return the places in both; both ascend, so that a stable sort is a merge."""
    merged = np.sort(np.concatenate((these, those)), kind="stable")
    return np.asarray(merged[:-1][merged[1:] == merged[:-1]])


def _counted(places: Places) -> tuple[Numbers, Numbers]:
    documents = (places >> 32).astype(np.uint32)
    heads = run_starts(documents)
    ends = np.append(heads[1:], len(places))
    return documents[heads], (ends - heads).astype(np.uint32)
