"""Read the postings of the words of a field: documents, frequencies and positions.

`writing.postings_writer` writes the arrays. A word goes by its place among the words of the field, which
`place` tells.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from functools import cached_property, lru_cache

import numpy as np

from navosearch.index.storage.arrays import Array, ArrayFile
from navosearch.index.storage.patched import Numbers, Patched
from navosearch.index.storage.sets import members

KEPT = 1 << 14
"""Places that are remembered: planning a query asks for the same words again and again."""
CHUNK = 1 << 21
"""Occurrences that are read or encoded at a time."""
MANY = 4
"""Words from which on it pays to read their postings all at once."""


class Postings:
    """The postings of one field of an open segment.

    `place` returns the place of a word, given its number in the dictionary, or None where the field lacks it.
    """

    def __init__(self, file: ArrayFile, name: str) -> None:
        self._file = file
        self._name = name
        self._gaps = Patched(file, f"{name}.gap")
        self._frequencies = Patched(file, f"{name}.frequency")
        self._positions = Patched(file, f"{name}.position")
        self._lengths = Patched(file, f"{name}.length")
        self.place = lru_cache(KEPT)(self._place)

    @cached_property
    def _words(self) -> memoryview[int]:
        return self._file.numbers(f"{self._name}.word")

    @cached_property
    def _posting(self) -> memoryview[int]:
        return self._file.numbers(f"{self._name}.posting")

    @cached_property
    def _occurrence(self) -> memoryview[int]:
        return self._file.numbers(f"{self._name}.occurrence")

    def _place(self, number: int) -> int | None:
        at = bisect_left(self._words, number)
        return at if at < len(self._words) and self._words[at] == number else None

    def count(self, word: int) -> int:
        """Return how many documents have the word."""
        return self._posting[word + 1] - self._posting[word]

    def first(self, word: int) -> int:
        """Return the first document that has the word."""
        return self._gaps[self._posting[word]]

    def documents(self, word: int) -> Numbers:
        """Return the documents that have the word, ascending."""
        gaps = self._gaps.slice(self._posting[word], self._posting[word + 1])
        return gaps.cumsum(dtype=np.uint32)

    def frequencies(self, word: int) -> Numbers:
        """Return how often the word stands in each of its documents."""
        return self._frequencies.slice(self._posting[word], self._posting[word + 1])

    def of_words(self, words: Sequence[int]) -> tuple[Numbers, Numbers, Array]:
        """Return the postings of many words at once: documents, frequencies, and the word of each.

        The three arrays have one element a posting, word by word; the last holds positions in `words`.
        """
        numbers = np.asarray(words, np.int64)
        first = np.asarray(self._posting)[numbers].astype(np.int64)
        counts = np.asarray(self._posting)[numbers + 1].astype(np.int64) - first
        before = np.cumsum(counts) - counts
        places = np.arange(counts.sum()) + np.repeat(first - before, counts)
        sums = np.cumsum(self._gaps.take(places), dtype=np.int64)
        documents = sums - np.repeat(np.concatenate(([0], sums))[before], counts)
        whose = np.repeat(np.arange(len(numbers)), counts)
        return documents.astype(np.uint32), self._frequencies.take(places), whose

    def positions(self, word: int) -> Numbers:
        """Return the positions of all occurrences of the word, document by document."""
        return self._positions.slice(self._occurrence[word], self._occurrence[word + 1])

    def places(self, word: int, documents: Numbers, among: Numbers) -> Array:
        """Return the occurrences in the documents `among` as ``document << 32 | position``, ascending.

        `documents` are all that have the word, as `documents` returns them. The places are int64.
        """
        frequencies = self.frequencies(word)
        at = np.flatnonzero(members(documents, among))
        counts = frequencies[at].astype(np.int64)
        starts = self._occurrence[word] + _sums_before(frequencies, at)
        occurrences = np.arange(counts.sum()) + np.repeat(starts - (counts.cumsum() - counts), counts)
        places = np.repeat(documents[at].astype(np.int64) << 32, counts)
        return np.asarray(places | self._positions.take(occurrences))

    def chunks(self) -> Iterator[tuple[Array, Numbers, Array, Numbers]]:
        """Yield the postings of all words, range by range: words, documents, frequencies, positions.

        Words (by their numbers in the dictionary), documents and frequencies have one element a posting;
        positions have as many as the frequency, posting after posting.
        """
        words, starts = np.asarray(self._words), np.asarray(self._posting)
        for low, high in word_ranges(np.asarray(self._occurrence)):
            first, last = int(starts[low]), int(starts[high])
            counts = np.diff(starts[low : high + 1])
            sums = np.cumsum(self._gaps.slice(first, last), dtype=np.int64)
            before = np.concatenate(([0], sums))[starts[low:high] - first]
            documents = (sums - np.repeat(before, counts)).astype(np.uint32)
            frequencies = self._frequencies.slice(first, last)
            positions = self._positions.slice(self._occurrence[low], self._occurrence[high])
            yield np.repeat(words[low:high], counts), documents, frequencies, positions

    @cached_property
    def lengths(self) -> Numbers:
        """The number of words of every document."""
        return self._lengths.slice(0, len(self._lengths))


def _sums_before(values: Numbers, at: Array) -> Array:
    """Return the sum of all values before each of the places, which ascend, in the cheaper of two ways."""
    if not len(at):
        return np.empty(0, np.int64)
    if len(at) * 16 > len(values):
        return values.cumsum(dtype=np.uint32)[at] - values[at]
    sums = np.add.reduceat(values, at, dtype=np.uint32)
    return int(values[: at[0]].sum()) + sums.cumsum(dtype=np.int64) - sums


def word_ranges(starts: Array) -> Iterator[tuple[int, int]]:
    """Cut the words into ranges of about CHUNK occurrences each; a word is never cut."""
    low, words = 0, len(starts) - 1
    while low < words:
        high = int(starts.searchsorted(starts[low] + CHUNK, side="right")) - 1
        high = min(max(high, low + 1), words)
        yield low, high
        low = high
