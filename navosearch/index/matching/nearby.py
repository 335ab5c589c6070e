"""Count how often every word stands in some documents, or within a few words of given places in them.

The glued form of a hyphenated word is counted beside its parts; it stands where the first of them does.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field

import numpy as np
import numpy.typing as npt

from navosearch.exhaustive import assert_never
from navosearch.index.matching import plan
from navosearch.index.matching.matches import Matches
from navosearch.index.matching.near import Places, in_window, starts
from navosearch.index.storage.arrays import Array
from navosearch.index.storage.patched import Numbers
from navosearch.index.storage.segment import Segment
from navosearch.index.storage.sets import distinct, run_starts

NEAR, HIT = 1, 2


@dataclass(slots=True)
class Tally:
    """How often every group of words stands somewhere, in how many letters, and of how many positions.

    `forms` counts the words of each group apart.
    """

    size: int = 0
    counts: Counter[str] = field(default_factory=Counter)
    letters: Counter[str] = field(default_factory=Counter)
    forms: dict[str, Counter[str]] = field(default_factory=dict)


def in_documents(
    segments: Sequence[Segment], matches: Sequence[Matches], group: Callable[[str], str]
) -> Tally:
    """Count all words of the documents that match."""
    tally = Tally()
    for segment, found in zip(segments, matches, strict=True):
        there = np.zeros(segment.size, bool)
        there[found.documents] = True
        tally.size += int(segment.lengths[found.documents].sum(dtype=np.int64))
        parts = []
        for words, documents, frequencies, _positions in segment.postings["text"].chunks():
            keep = there[documents]
            parts.append((words[keep], documents[keep], frequencies[keep]))
        if parts:
            words, documents, frequencies = (np.concatenate(each) for each in zip(*parts, strict=True))
            _add(tally, segment, words, documents, frequencies, group)
    return tally


def around(
    segments: Sequence[Segment],
    matches: Sequence[Matches],
    leaves: Sequence[plan.Words | plan.Sequence],
    window: int,
    group: Callable[[str], str],
) -> tuple[Tally, Tally]:
    """Count the words within `window` positions of the places of leaves, and those of the places themselves.

    Places count in the documents that match. A word of a place is never among those around another.
    """
    beside, hits = Tally(), Tally()
    for segment, found in zip(segments, matches, strict=True):
        places = _places(segment, leaves, found.documents)
        if len(places):
            _around(segment, places, window, (beside, hits), group)
    return beside, hits


def _around(
    segment: Segment,
    places: Places,
    window: int,
    tallies: tuple[Tally, Tally],
    group: Callable[[str], str],
) -> None:
    map_ = _Map(segment.size, places, window)
    taken = np.zeros(len(map_.marks), bool)
    parts: dict[int, list[tuple[Array, Array]]] = {NEAR: [], HIT: []}
    for words, documents, frequencies, positions in segment.postings["text"].chunks():
        whose, at = map_.inside(documents, frequencies, positions)
        taken[at] = True
        for mark, found in parts.items():
            those = whose[map_.marks[at] == mark]
            found.append((words[those], documents[those]))
    for tally, (mark, found) in zip(tallies, parts.items(), strict=True):
        words, documents = (np.concatenate(each) for each in zip(*found, strict=True))
        tally.size += int((taken & (map_.marks == mark)).sum())
        _add(tally, segment, words, documents, np.ones(len(words), np.int64), group)


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


def _add(
    tally: Tally,
    segment: Segment,
    words: Array,
    documents: Array,
    times: Array,
    group: Callable[[str], str],
) -> None:
    """Add occurrences to a tally: their words by number, ascending, the documents of each, and how many."""
    heads = run_starts(words)
    forms = [segment.dictionary.words[number].decode() for number in words[heads].tolist()]
    names = [group(form) for form in forms]
    order = {name: at for at, name in enumerate(dict.fromkeys(names))}
    counts = np.add.reduceat(times, heads, dtype=np.int64).tolist() if len(heads) else []
    for form, name, count in zip(forms, names, counts, strict=True):
        tally.counts[name] += count
        tally.forms.setdefault(name, Counter())[form] += count
    letters = segment.columns.of_documents("letter", documents).astype(np.int64)
    pairs = words.astype(np.int64) << 32 | letters
    once = run_starts(pairs)
    groups = np.array([order[name] for name in names], np.int64)[np.searchsorted(words[heads], words[once])]
    in_letters = groups << 32 | letters[once]
    if len(order) < len(names):
        in_letters = np.sort(in_letters)
        in_letters = in_letters[run_starts(in_letters)]
    found = np.bincount(in_letters >> 32, minlength=len(order)).tolist()
    tally.letters.update(dict(zip(order, found, strict=True)))


def _places(segment: Segment, leaves: Sequence[plan.Words | plan.Sequence], documents: Numbers) -> Places:
    """Return where the leaves stand in the documents, ascending, each place once."""
    found = [each for leaf in leaves for each in _of_leaf(segment, leaf)]
    places = distinct(np.concatenate(found)) if found else np.empty(0, np.int64)
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
        case plan.Sequence(slots, offsets, window=window):
            held = [segment.places(slot, "text") for slot in slots]
            if not all(held):
                return
            if window is None:
                first = starts(postings, segment.size, held, offsets)
                yield from (first + offset for offset in offsets)
            else:
                yield from in_window(postings, segment.size, held, window)
        case _:
            assert_never(leaf)
