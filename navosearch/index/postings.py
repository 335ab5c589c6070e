"""A field's arrays in, the postings of a word out: documents, frequencies, positions.

The arrays are those that `invert` writes; a word is its number in the dictionary.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import cached_property

import numpy as np

from navosearch.index.arrays import Array, ArrayFile
from navosearch.index.invert import word_ranges
from navosearch.index.matches import gathered
from navosearch.index.patched import Numbers, Patched


class Postings:
    """The postings of one field of an open segment."""

    def __init__(self, file: ArrayFile, name: str) -> None:
        self._posting = file.numbers(f"{name}.posting")
        self._occurrence = file.numbers(f"{name}.occurrence")
        self._gaps = Patched(file, f"{name}.gap")
        self._frequencies = Patched(file, f"{name}.frequency")
        self._positions = Patched(file, f"{name}.position")
        self._lengths = Patched(file, f"{name}.length")

    def count(self, word: int) -> int:
        """Return how many documents have the word."""
        return self._posting[word + 1] - self._posting[word]

    def documents(self, word: int) -> Numbers:
        """Return the documents that have the word, ascending."""
        gaps = self._gaps.slice(self._posting[word], self._posting[word + 1])
        return np.cumsum(gaps, dtype=np.uint32)

    def frequencies(self, word: int) -> Numbers:
        """Return how often the word stands in each of its documents."""
        return self._frequencies.slice(self._posting[word], self._posting[word + 1])

    def of_words(self, words: Sequence[int], size: int) -> tuple[Numbers, Numbers]:
        """Return the documents that have any of the words, and how often they have them all together.

        The words of a prefix follow one another, and so do their postings: each run of words is
        read in one piece. `size` is the number of documents in the segment.
        """
        pieces = [self._run(first, last) for first, last in runs(sorted(words))]
        documents = np.concatenate([each for each, _ in pieces])
        frequencies = np.concatenate([each for _, each in pieces])
        found = gathered(documents, frequencies, size)
        return found.documents, found.scores.astype(np.uint32)

    def _run(self, low: int, high: int) -> tuple[Numbers, Numbers]:
        """Return documents and frequencies of the words from `low` up to `high`, word by word."""
        first, last = self._posting[low], self._posting[high]
        counts = np.diff(np.asarray(self._posting[low : high + 1]))
        sums = np.cumsum(self._gaps.slice(first, last), dtype=np.int64)
        before = np.concatenate(([0], sums))[np.cumsum(counts) - counts]
        documents = (sums - np.repeat(before, counts)).astype(np.uint32)
        return documents, self._frequencies.slice(first, last)

    def positions(self, word: int) -> Numbers:
        """Return the positions of all occurrences of the word, document by document."""
        return self._positions.slice(self._occurrence[word], self._occurrence[word + 1])

    def places(self, word: int, among: Numbers) -> Array:
        """Return the occurrences in the documents `among` as ``document << 32 | position``, ascending.

        `among` is ascending; the places are int64. Positions of one document never reach the next.
        """
        documents, frequencies = self.documents(word), self.frequencies(word).astype(np.int64)
        at = np.minimum(documents.searchsorted(among), len(documents) - 1)
        at = at[documents[at] == among]
        counts = frequencies[at]
        before = np.cumsum(counts) - counts
        starts = (np.cumsum(frequencies) - frequencies)[at]
        occurrences = np.repeat(starts - before, counts) + np.arange(counts.sum())
        places = np.repeat(documents[at], counts).astype(np.int64) << 32
        return np.asarray(places | self.positions(word)[occurrences].astype(np.int64))

    def chunks(self) -> Iterator[tuple[Array, Numbers, Array, Numbers]]:
        """Yield all that is known of a range of words: words, documents, frequencies, positions.

        Words (by number), documents and frequencies stand side by side, one of each a posting;
        positions follow one another, those of each posting together.
        """
        for low, high in word_ranges(np.asarray(self._occurrence)):
            counts = np.diff(np.asarray(self._posting[low : high + 1]))
            numbers = np.repeat(np.arange(low, high), counts)
            documents, frequencies = self._run(low, high)
            positions = self._positions.slice(self._occurrence[low], self._occurrence[high])
            yield numbers, documents, frequencies, positions

    @cached_property
    def lengths(self) -> Numbers:
        """The number of words of every document."""
        return self._lengths.slice(0, len(self._lengths))


def runs(numbers: Sequence[int]) -> Iterator[tuple[int, int]]:
    """Yield the first and the one past the last of every run of ascending numbers without a gap."""
    first = numbers[0]
    for number, following in zip(numbers, (*numbers[1:], -1), strict=True):
        if following != number + 1:
            yield first, number + 1
            first = following
