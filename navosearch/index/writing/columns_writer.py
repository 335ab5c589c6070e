"""Collect what a segment keeps of letters beside their words, and write it as `storage.columns` reads it."""

from __future__ import annotations

from array import array
from itertools import groupby

import numpy as np

from navosearch.index.storage.arrays import Array, ArrayFileWriter
from navosearch.index.storage.columns import Columns
from navosearch.index.storage.strings import write_strings
from navosearch.index.writing.entries import LetterEntry
from navosearch.index.writing.postings_writer import Words


class ColumnsWriter:
    """The columns of a new segment, letter by letter."""

    def __init__(self) -> None:
        self._ids: list[bytes] = []
        self._stored: list[bytes] = []
        self._digests: list[bytes] = []
        self._first = array("I", [0])
        self._kinds = array("I")
        self._dossiers = array("I")
        self._letter_dates = array("i")
        self._parts = array("I", [0])
        self._letters = array("I")
        self._meetings = array("I")
        self._dates = array("i")
        self._abbreviations: list[bytes] = []
        self._explained = array("I")
        self._tables = {"kind": Words(), "dossier": Words(), "meeting": Words()}

    def __len__(self) -> int:
        return len(self._ids)

    def add(self, entry: LetterEntry) -> None:
        """Add the next letter."""
        self._letter(
            entry.id.encode(), entry.stored, entry.digest.encode(), entry.kind, entry.dossier, entry.date
        )
        of_part = groupby(entry.paragraphs, lambda paragraph: (paragraph.meeting_id, paragraph.date))
        for (meeting, date), paragraphs in of_part:
            self._part(meeting, date, len(list(paragraphs)))
        for short, long in entry.abbreviations:
            self._explain(" ".join((short, *long)).encode())
        self._first.append(self._parts[-1])

    def add_from(self, columns: Columns, letter: int) -> None:
        """Add a letter of another segment."""
        self._letter(
            columns.ids[letter],
            columns.stored[letter],
            columns.digests[letter],
            columns.value("kind", columns.kinds[letter]),
            columns.value("dossier", columns.dossiers[letter]),
            int(columns.dates[letter]),
        )
        for meeting, date, size in columns.parts_of(letter):
            self._part(meeting, date, size)
        for abbreviation in columns.abbreviations(letter):
            self._explain(abbreviation)
        self._first.append(self._parts[-1])

    def write(self, writer: ArrayFileWriter) -> None:
        """Write the arrays."""
        write_strings(writer, "letter.id", self._ids)
        write_strings(writer, "letter.stored", self._stored)
        write_strings(writer, "letter.digest", self._digests)
        kinds = self._sorted(writer, "kind", self._kinds)
        dossiers = self._sorted(writer, "dossier", self._dossiers)
        meetings = self._sorted(writer, "meeting", self._meetings)
        write_strings(writer, "abbreviation", self._abbreviations)
        writer.append("abbreviation.letter", np.asarray(self._explained, np.uint32))
        writer.append("letter.first", np.asarray(self._first, np.uint32))
        writer.append("letter.kind", kinds)
        writer.append("letter.dossier", dossiers)
        writer.append("letter.date", np.asarray(self._letter_dates, np.int32))
        writer.append("part.first", np.asarray(self._parts, np.uint32))
        writer.append("part.letter", np.asarray(self._letters, np.uint32))
        writer.append("part.meeting", meetings)
        writer.append("part.date", np.asarray(self._dates, np.int32))

    def _sorted(self, writer: ArrayFileWriter, name: str, numbers: array[int]) -> Array:
        """Write a table, sorted, and return the numbers that were given, renumbered to match."""
        values = sorted(self._tables[name])
        write_strings(writer, name, (value.encode() for value in values))
        place = np.empty(len(values), np.uint32)
        place[[self._tables[name][value] for value in values]] = np.arange(len(values))
        return np.asarray(place[np.asarray(numbers)])

    def _letter(
        self, letter: bytes, stored: bytes, digest: bytes, kind: str, dossier: str, date: int
    ) -> None:
        self._letter_dates.append(date)
        self._digests.append(digest)
        self._ids.append(letter)
        self._stored.append(stored)
        self._kinds.append(self._tables["kind"][kind])
        self._dossiers.append(self._tables["dossier"][dossier])

    def _part(self, meeting: str, date: int, size: int) -> None:
        self._parts.append(self._parts[-1] + size)
        self._letters.append(len(self._ids) - 1)
        self._meetings.append(self._tables["meeting"][meeting])
        self._dates.append(date)

    def _explain(self, abbreviation: bytes) -> None:
        self._abbreviations.append(abbreviation)
        self._explained.append(len(self._ids) - 1)
