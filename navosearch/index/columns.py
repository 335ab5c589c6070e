"""The letters of a segment: written as arrays beside the postings, read by number, id or paragraph.

Arrays: ``letter.id``, ``letter.stored`` and ``letter.digest`` (strings), ``letter.first``
(uint32[letters + 1], the first document of each, its documents being consecutive), ``letter.kind``
and ``letter.dossier`` (uint32, numbers in the tables ``kind`` and ``dossier``), ``meeting`` (table
of ids), and for every document ``document.letter`` (uint32), ``document.meeting`` (uint32, 0 for none) and
``document.date`` (int32, as `entries.date_number`). ``abbreviation`` (strings, "short long form")
has the letter that explains each in ``abbreviation.letter`` (uint32).
"""

from __future__ import annotations

from array import array
from collections.abc import Iterator
from functools import cached_property
from typing import SupportsInt

import numpy as np

from navosearch.index.arrays import Array, ArrayFile, ArrayFileWriter
from navosearch.index.entries import LetterEntry
from navosearch.index.invert import Words
from navosearch.index.strings import Strings, write_strings


class ColumnsWriter:
    """Collects what is kept of letters beside their words."""

    def __init__(self) -> None:
        self._ids: list[bytes] = []
        self._stored: list[bytes] = []
        self._digests: list[bytes] = []
        self._first = array("I", [0])
        self._kinds = array("I")
        self._dossiers = array("I")
        self._meetings = array("I")
        self._dates = array("i")
        self._abbreviations: list[bytes] = []
        self._explained = array("I")
        self._tables = {"kind": Words(), "dossier": Words(), "meeting": Words({"": 0})}

    def __len__(self) -> int:
        return len(self._ids)

    def add(self, entry: LetterEntry) -> None:
        """Add the next letter."""
        self._letter(entry.id.encode(), entry.stored, entry.digest.encode(), entry.kind, entry.dossier)
        for paragraph in entry.paragraphs:
            self._meetings.append(self._tables["meeting"][paragraph.meeting_id])
            self._dates.append(paragraph.date)
        for short, long in entry.abbreviations:
            self._explain(" ".join((short, *long)).encode())
        self._first.append(len(self._dates))

    def add_from(self, columns: Columns, letter: int) -> None:
        """Add a letter out of another segment."""
        self._letter(
            columns.ids[letter],
            columns.stored[letter],
            columns.digests[letter],
            columns.value("kind", columns.kinds[letter]),
            columns.value("dossier", columns.dossiers[letter]),
        )
        for document in columns.documents(letter):
            meeting = columns.value("meeting", columns.meetings[document])
            self._meetings.append(self._tables["meeting"][meeting])
            self._dates.append(int(columns.dates[document]))
        for abbreviation in columns.abbreviations(letter):
            self._explain(abbreviation)
        self._first.append(len(self._dates))

    def write(self, writer: ArrayFileWriter) -> None:
        """Write the arrays."""
        write_strings(writer, "letter.id", self._ids)
        write_strings(writer, "letter.stored", self._stored)
        write_strings(writer, "letter.digest", self._digests)
        for name, table in self._tables.items():
            write_strings(writer, name, (value.encode() for value in table))
        write_strings(writer, "abbreviation", self._abbreviations)
        writer.append("abbreviation.letter", np.asarray(self._explained, np.uint32))
        first = np.asarray(self._first, np.uint32)
        writer.append("letter.first", first)
        writer.append("letter.kind", np.asarray(self._kinds, np.uint32))
        writer.append("letter.dossier", np.asarray(self._dossiers, np.uint32))
        letters = np.repeat(np.arange(len(self), dtype=np.uint32), np.diff(first))
        writer.append("document.letter", letters)
        writer.append("document.meeting", np.asarray(self._meetings, np.uint32))
        writer.append("document.date", np.asarray(self._dates, np.int32))

    def _letter(self, letter: bytes, stored: bytes, digest: bytes, kind: str, dossier: str) -> None:
        self._digests.append(digest)
        self._ids.append(letter)
        self._stored.append(stored)
        self._kinds.append(self._tables["kind"][kind])
        self._dossiers.append(self._tables["dossier"][dossier])

    def _explain(self, abbreviation: bytes) -> None:
        self._abbreviations.append(abbreviation)
        self._explained.append(len(self._ids) - 1)


class Columns:
    """The letters of an open segment."""

    def __init__(self, file: ArrayFile) -> None:
        self.ids = Strings(file, "letter.id")
        self.stored = Strings(file, "letter.stored")
        self.digests = Strings(file, "letter.digest")
        self.first = file.numbers("letter.first")
        self.kinds = file["letter.kind"]
        self.dossiers = file["letter.dossier"]
        self.letters = file["document.letter"]
        self.meetings = file["document.meeting"]
        self.dates = file["document.date"]
        self.tables = {name: Strings(file, name) for name in ("kind", "dossier", "meeting")}
        self._names: dict[str, tuple[str, ...]] = {}
        self._abbreviations = Strings(file, "abbreviation")
        self._explained = file["abbreviation.letter"]

    def documents(self, letter: int) -> range:
        """Return the documents of a letter: its paragraphs, in order."""
        return range(self.first[letter], self.first[letter + 1])

    def value(self, table: str, number: SupportsInt) -> str:
        """Return a value of the table ``kind``, ``dossier`` or ``meeting``."""
        return self.names(table)[int(number)]

    def names(self, table: str) -> tuple[str, ...]:
        """Return all values of a table, by number."""
        if table not in self._names:
            self._names[table] = tuple(value.decode() for value in self.tables[table])
        return self._names[table]

    def abbreviations(self, letter: int) -> tuple[bytes, ...]:
        """Return the abbreviations that a letter explains, as "short long form"."""
        first, last = self._explained.searchsorted((letter, letter + 1))
        return tuple(self._abbreviations[number] for number in range(first, last))

    def explained_by(self, letters: Array) -> Iterator[bytes]:
        """Yield the abbreviations that some letters explain; `letters` is a mask over all letters."""
        return (self._abbreviations[number] for number in np.flatnonzero(letters[self._explained]).tolist())

    def counts(self, table: str, documents: Array) -> tuple[Array, Array]:
        """Return which values the documents have, and how many documents have each.

        Values are numbers of the table ``kind``, ``dossier`` or ``meeting``, or years.
        """
        if table == "year":
            counts = np.bincount(self.years[documents])
            counts[:1] = 0
        elif table == "meeting":
            counts = np.bincount(self.meetings[documents])
        else:
            of_letter = self.kinds if table == "kind" else self.dossiers
            letters = np.bincount(self.letters[documents], minlength=len(of_letter))
            counts = np.bincount(of_letter, letters).astype(np.int64)
        found = np.flatnonzero(counts)
        return found, counts[found]

    def named(self, table: str, number: SupportsInt) -> str:
        """Return a value that `counts` tells, in words; empty for none."""
        return str(number) if table == "year" else self.value(table, number)

    @cached_property
    def years(self) -> Array:
        """The year of every document, 0 if unknown."""
        return np.asarray(self.dates // 10_000)

    @cached_property
    def last_days(self) -> Array:
        """The last day that the date of every document can mean: 20241299 for December 2024."""
        dates = self.dates
        return np.where(dates % 10_000 == 0, dates + 9_999, np.where(dates % 100 == 0, dates + 99, dates))
