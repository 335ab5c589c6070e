"""Write the file of arrays of a new segment, from letters and from segments that are merged.

The dictionary is the sorted table ``word``. Stems are kept beside it: ``stem`` (sorted table),
``stem.first`` (uint32[stems + 1]) and ``stem.word`` (uint32, the numbers of the words that have the stem).
"""

from __future__ import annotations

from array import array
from collections.abc import Iterable
from pathlib import Path

import numpy as np
import numpy.typing as npt
from whoosh.codec.whoosh3 import W3Segment

from navosearch.analysis import stem
from navosearch.index.storage.arrays import Array, ArrayFileWriter
from navosearch.index.storage.fields import PARAGRAPH_FIELDS, TEXT_FIELDS, Field
from navosearch.index.storage.segment import ENDING, Segment
from navosearch.index.storage.strings import write_strings
from navosearch.index.storage.texts import TextsWriter
from navosearch.index.writing.columns_writer import ColumnsWriter
from navosearch.index.writing.entries import FieldWords, LetterEntry
from navosearch.index.writing.postings_writer import PostingsWriter, Words
from navosearch.workers import mapped

WORTH_WORKERS = 10_000
"""Stemming so many words takes a processor about half a second."""
CHUNK = 1_000
"""Words handed to a worker at a time."""


class SegmentArraysWriter:
    """Collects the words and columns of a new segment, and writes its file of arrays."""

    def __init__(self, folder: Path, segment: W3Segment) -> None:
        self._writer = ArrayFileWriter(folder / segment.make_filename(ENDING))
        self.texts = TextsWriter(self._writer)
        self._words = Words()
        self._columns = ColumnsWriter()
        self._fields = {name: PostingsWriter(self._words, folder) for name in TEXT_FIELDS}
        self.is_closed = False

    def add(self, field: Field, document: int, words: FieldWords) -> None:
        """Add the words of one field of the next document."""
        self._fields[field].add(document, words.words.split(), words.positions, words.length)

    def add_letter(self, entry: LetterEntry) -> None:
        """Add a letter, whose paragraphs have been added."""
        self.add("minister", len(self._columns), entry.minister)
        self._columns.add(entry)

    def add_segment(self, segment: Segment, first: int) -> None:
        """Add the live letters of another segment; their documents begin at `first`."""
        letters = np.array(list(segment.live_letters), np.int64)
        kept = {
            "minister": _renumbered(len(segment.columns.ids), letters, len(self._columns)),
            **dict.fromkeys(PARAGRAPH_FIELDS, _renumbered(segment.size, segment.live, first)),
        }
        for field, writer in self._fields.items():
            postings = segment.postings[field]
            numbers = np.full(len(segment.dictionary.words), -1, np.int64)
            for words, documents, frequencies, positions in postings.chunks():
                wanted = kept[field][documents] >= 0
                for word in np.unique(words[wanted]).tolist():
                    numbers[word] = self._words[segment.dictionary.words[word].decode()]
                repeats = frequencies[wanted]
                writer.add_occurrences(
                    np.repeat(numbers[words[wanted]], repeats).astype(np.uint32),
                    np.repeat(kept[field][documents[wanted]], repeats).astype(np.uint32),
                    positions[np.repeat(wanted, frequencies)],
                )
            writer.lengths.extend(postings.lengths[np.flatnonzero(kept[field] >= 0)].tolist())
        for letter in letters.tolist():
            self._columns.add_from(segment.columns, letter)

    def write(self) -> None:
        """Write the file of arrays."""
        self.texts.close()
        order = _write_dictionary(self._writer, self._words)
        for name, writer in self._fields.items():
            writer.write(self._writer, name, order)
        self._columns.write(self._writer)
        self._writer.close()

    def close(self) -> None:
        """Release everything; Whoosh calls this after a commit and after a failure."""
        self._writer.discard()
        self._fields.clear()
        self.is_closed = True


def _write_dictionary(writer: ArrayFileWriter, words: Iterable[str]) -> npt.NDArray[np.int64]:
    """Write the tables of words and stems, sorted; return the number of the n-th word, for each n."""
    listed = list(words)
    order = sorted(range(len(listed)), key=listed.__getitem__)
    ordered = [listed[number] for number in order]
    write_strings(writer, "word", map(str.encode, ordered))
    stems: dict[str, array[int]] = {}
    for position, each in enumerate(mapped(stem, ordered, worth=WORTH_WORKERS, chunk=CHUNK)):
        stems.setdefault(each, array("I")).append(position)
    groups = sorted((each.encode(), members) for each, members in stems.items())
    write_strings(writer, "stem", (each for each, _ in groups))
    first = np.cumsum([0, *(len(members) for _, members in groups)], dtype=np.uint32)
    writer.append("stem.first", first)
    members = array("I")
    for _, group in groups:
        members.extend(group)
    writer.append("stem.word", np.asarray(members, np.uint32))
    return np.array(order, np.int64)


def _renumbered(size: int, kept: Array, first: int) -> Array:
    """Return the new number of each of `size` things: the `kept` ones from `first` on, -1 for the others."""
    numbers = np.full(size, -1, np.int64)
    numbers[kept] = np.arange(first, first + len(kept))
    return numbers
