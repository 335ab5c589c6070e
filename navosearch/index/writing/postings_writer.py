"""Invert paragraphs: turn the words of each into the postings of each word.

Inversion (Zobel and Moffat, "Inverted Files for Text Search Engines", ACM Computing Surveys 38(2), 2006) is
done in bulk: a word becomes a number at its first sight, the occurrences of a field are kept as two flat
arrays (word, position) with the number of words of every document, and a stable sort by word
brings the occurrences of each word together with documents and positions in order. No object is
made per posting. When a run reaches its limit it is sorted and spilled to disk; at the end the
runs are laid out one after the other behind each word, by counting.

A field ``f`` becomes the arrays
    f.word        uint32[words]      the words that the field has, by their numbers in the dictionary
    f.posting     uint32[words + 1]  where the postings of each of them begin
    f.occurrence  uint32[words + 1]  where its positions begin
    f.gap         patched uint16     the distance of each document to the one before it
    f.frequency   patched uint8      how often the word stands in the document
    f.position    patched uint8      the positions of all its occurrences, document by document
    f.length      patched uint8      the number of words of each document
"""

from __future__ import annotations

import tempfile
from array import array
from collections.abc import Iterator, Sequence
from pathlib import Path

import numpy as np
import numpy.typing as npt

from navosearch import system
from navosearch.index.storage.arrays import Array, ArrayFileWriter
from navosearch.index.storage.patched import PatchedWriter
from navosearch.index.storage.postings import CHUNK, word_ranges

RUN = 1 << 23
"""Occurrences in memory before a run is spilled; some 200 MB at the peak of its sort."""


class Words(dict[str, int]):
    """Gives every word a number at its first sight: ``words["navo"]``."""

    def __missing__(self, word: str) -> int:
        number = self[word] = len(self)
        return number


class PostingsWriter:
    """Collects the occurrences of one field and writes them as postings.

    Documents are given in ascending order; the words of all fields are numbered by one `Words`.
    """

    def __init__(self, words: Words, folder: Path) -> None:
        self._words = words
        self._folder = folder
        self._numbers = array("I")
        self._positions = array("I")
        self._documents = array("I")
        self._counts = array("I")
        self._runs: list[_Run] = []
        self.lengths = array("I")

    def add(self, document: int, words: Sequence[str], positions: Sequence[int], length: int) -> None:
        """Add the words of the next document; `length` is what ranking counts as its words."""
        self._numbers.extend(map(self._words.__getitem__, words))
        self._positions.extend(positions)
        self._documents.append(document)
        self._counts.append(len(words))
        self.lengths.append(length)
        if len(self._numbers) >= RUN:
            self._spill()

    def add_occurrences(self, numbers: Array, documents: Array, positions: Array) -> None:
        """Add a run of occurrences of another segment, in which the documents of each word ascend."""
        self._spill()
        self._runs.append(_Run(numbers, documents, positions, len(self._words), self._folder))

    def write(self, writer: ArrayFileWriter, name: str, order: npt.NDArray[np.int64]) -> None:
        """Write the arrays of the field; ``order[n]`` is the number of the n-th word of the dictionary."""
        self._spill()
        totals = np.zeros(len(order), np.int64)
        for run in self._runs:
            totals[: len(run.counts)] += run.counts
        starts = np.zeros(len(order) + 1, np.int64)
        np.cumsum(totals[order], out=starts[1:])
        if starts[-1] >= 1 << 32:
            raise OverflowError(f"{name}: more than 2**32 words in a segment")
        with tempfile.TemporaryDirectory(dir=self._folder) as folder:
            # Nothing keeps a name of these maps: Windows would not remove their files.
            _encode(writer, name, starts, *self._lay_out(starts, order, Path(folder)))
        PatchedWriter(writer, f"{name}.length", np.uint8).append(np.asarray(self.lengths, np.uint32))

    def _spill(self) -> None:
        if self._numbers:
            numbers = np.frombuffer(self._numbers, np.uint32)
            documents = np.repeat(
                np.frombuffer(self._documents, np.uint32), np.frombuffer(self._counts, np.uint32)
            )
            positions = np.frombuffer(self._positions, np.uint32)
            self._runs.append(_Run(numbers, documents, positions, len(self._words), self._folder))
            self._numbers, self._positions = array("I"), array("I")
            self._documents, self._counts = array("I"), array("I")

    def _lay_out(self, starts: Array, order: Array, folder: Path) -> tuple[Array, Array]:
        documents = _scratch(folder / "documents", int(starts[-1]))
        positions = _scratch(folder / "positions", int(starts[-1]))
        free = np.empty(len(order), np.int64)
        free[order] = starts[:-1]
        for run in self._runs:
            for first, last, numbers in run.chunks():
                counts = np.bincount(numbers, minlength=len(free))
                within = np.arange(last - first) - np.repeat(np.cumsum(counts) - counts, counts)
                target = within + np.repeat(free, counts)
                documents[target] = run.documents[first:last]
                positions[target] = run.positions[first:last]
                free += counts
        return documents, positions


class _Run:
    """Occurrences sorted by word: their documents and positions, and how many there are of each word."""

    def __init__(self, numbers: Array, documents: Array, positions: Array, words: int, folder: Path) -> None:
        order = np.argsort(numbers, kind="stable")
        self.counts = np.bincount(numbers, minlength=words)
        self.documents = _spilled(documents[order], folder)
        self.positions = _spilled(positions[order], folder)

    def chunks(self) -> Iterator[tuple[int, int, Array]]:
        """Yield (first, last, word numbers) of consecutive pieces of the run."""
        ends = np.cumsum(self.counts)
        for first in range(0, len(self.documents), CHUNK):
            last = min(first + CHUNK, len(self.documents))
            yield first, last, ends.searchsorted(np.arange(first, last), side="right")


def _encode(writer: ArrayFileWriter, name: str, starts: Array, documents: Array, positions: Array) -> None:
    postings = np.zeros(len(starts), np.int64)
    gaps = PatchedWriter(writer, f"{name}.gap", np.uint16)
    frequencies = PatchedWriter(writer, f"{name}.frequency", np.uint8)
    places = PatchedWriter(writer, f"{name}.position", np.uint8)
    for low, high in word_ranges(starts):
        first, last = int(starts[low]), int(starts[high])
        chunk = np.asarray(documents[first:last], np.int64)
        heads = np.zeros(last - first + 1, bool)
        heads[starts[low : high + 1] - first] = True
        opens = heads[:-1].copy()
        opens[1:] |= chunk[1:] != chunk[:-1]
        at = np.flatnonzero(opens)
        gap = np.diff(chunk[at], prepend=0)
        fresh = heads[at]
        gap[fresh] = chunk[at[fresh]]
        gaps.append(gap)
        frequencies.append(np.diff(at, append=last - first))
        places.append(np.asarray(positions[first:last]))
        postings[low + 1 : high + 1] = postings[low] + at.searchsorted(starts[low + 1 : high + 1] - first)
    words = np.flatnonzero(np.diff(starts))
    bounds = np.append(words, len(starts) - 1)
    writer.append(f"{name}.word", words.astype(np.uint32))
    writer.append(f"{name}.posting", postings[bounds].astype(np.uint32))
    writer.append(f"{name}.occurrence", starts[bounds].astype(np.uint32))


def _scratch(path: Path, size: int) -> Array:
    """Return an array that is mapped to a new file, with its room on the disk taken beforehand."""
    if not size:
        return np.empty(0, np.uint32)
    with path.open("wb") as stream:
        system.reserve(stream, size * np.dtype(np.uint32).itemsize)
    return np.memmap(path, np.uint32, "r+", shape=(size,))


def _spilled(values: Array, folder: Path) -> Array:
    if len(values) < RUN:
        return values
    with tempfile.TemporaryFile(dir=folder) as stream:
        stream.write(values.data)
        stream.flush()
        return np.memmap(stream, np.uint32, "r")
