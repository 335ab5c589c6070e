"""Read what a segment keeps of letters beside their words: by number, by id, by paragraph.

Arrays: ``letter.id``, ``letter.stored`` and ``letter.digest`` (strings), ``letter.first``
(uint32[letters + 1], the first document of each, its documents being consecutive), ``letter.kind``
and ``letter.dossier`` (uint32, numbers in the sorted tables ``kind`` and ``dossier``), ``letter.date``
(int32, as `index.days` has dates). A letter comes in parts, the paragraphs that follow one another and are
about the same meeting: ``part.first`` (uint32[parts + 1], the first document of each), ``part.letter``,
``part.meeting`` (uint32, a number in the sorted table ``meeting`` of ids, empty for none) and ``part.date``
(int32, the start of the meeting, else the date of the letter). All that is counted or filtered by is the
same for a whole part, and there are far fewer parts than documents.
``abbreviation`` (strings, "short long form") has the letter that explains each in
``abbreviation.letter`` (uint32).
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator, Sequence
from functools import cached_property
from typing import SupportsInt

import numpy as np

from navosearch.index import days
from navosearch.index.storage.arrays import Array, ArrayFile
from navosearch.index.storage.strings import Strings
from navosearch.model import DateOf

DATES: dict[DateOf, str] = {"meeting": "date", "letter": "letter_date"}
YEARS: dict[DateOf, str] = {"meeting": "year", "letter": "letter_year"}
"""Under which name `values` has the dates and the years that paragraphs go by."""


class Columns:
    """The letters of an open segment."""

    def __init__(self, file: ArrayFile) -> None:
        self.ids = Strings(file, "letter.id")
        self.stored = Strings(file, "letter.stored", checked=False)
        self.digests = Strings(file, "letter.digest")
        self.first = file.numbers("letter.first")
        self.kinds = file["letter.kind"]
        self.dossiers = file["letter.dossier"]
        self.dates = file["letter.date"]
        self._parts = file["part.first"]
        self._letters = file["part.letter"]
        self._meetings = file["part.meeting"]
        self._dates = file["part.date"]
        self.tables = {name: Strings(file, name) for name in ("kind", "dossier", "meeting")}
        self._names: dict[str, tuple[str, ...]] = {}
        self._abbreviations = Strings(file, "abbreviation")
        self._explained = file["abbreviation.letter"]

    def documents(self, letter: int) -> range:
        """Return the documents of a letter: its paragraphs, in order."""
        return range(self.first[letter], self.first[letter + 1])

    def letter(self, document: int) -> int:
        """Return the letter that a document is a paragraph of."""
        return bisect_right(self.first, document) - 1

    def place(self, document: int) -> tuple[int, int]:
        """Return the letter that a document is a paragraph of, and its number there, counted from 1."""
        letter = self.letter(document)
        return letter, document - self.first[letter] + 1

    def paragraph_id(self, document: int) -> str:
        """Return the id of the paragraph that a document is, as ``kst-28676-448#12``."""
        letter, number = self.place(document)
        return f"{self.ids[letter].decode()}#{number}"

    def of_documents(self, name: str, documents: Array) -> Array:
        """Return the value of each document; `name` is one of `values`."""
        return np.asarray(self.values[name][self._part_of[documents]])

    def parts_of(self, letter: int) -> Iterator[tuple[str, int, int]]:
        """Yield the parts of a letter: the id of the meeting, the date, and the number of paragraphs."""
        first, last = self._letters.searchsorted(np.array((letter, letter + 1), np.uint32))
        for part in range(first, last):
            size = self._parts[part + 1] - self._parts[part]
            yield self.value("meeting", self._meetings[part]), int(self._dates[part]), int(size)

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
        first, last = self._explained.searchsorted(np.array((letter, letter + 1), np.uint32))
        return tuple(self._abbreviations[number] for number in range(first, last))

    def explained_by(self, letters: Array) -> Iterator[bytes]:
        """Yield the abbreviations that some letters explain; `letters` is a mask over all letters."""
        return (self._abbreviations[number] for number in np.flatnonzero(letters[self._explained]).tolist())

    def in_parts(self, documents: Array) -> Array:
        """Count the documents in each part."""
        return np.bincount(self._part_of[documents], minlength=len(self._letters))

    def counts(self, name: str, in_parts: Array) -> tuple[Array, Array]:
        """Return the values that occur, and how many documents have each, by a count of `in_parts`.

        Values are numbers, as in `values`; an unknown year is not counted.
        """
        counts = np.bincount(self.values[name], in_parts).astype(np.int64)
        if name in YEARS.values():
            counts[:1] = 0
        values = np.flatnonzero(counts)
        return values, counts[values]

    def named(self, table: str, numbers: Sequence[int]) -> Iterator[str]:
        """Return the words for values as `counts` gives them; empty for none."""
        return map(str if table in YEARS.values() else self.names(table).__getitem__, numbers)

    def numbers(self, table: str, values: Iterable[str]) -> list[int]:
        """The inverse of `named`: return the numbers of those values that occur in this segment."""
        if table in YEARS.values():
            return [int(value) for value in values]
        names = self.names(table)
        places = ((bisect_left(names, value), value) for value in values)
        return [at for at, value in places if at < len(names) and names[at] == value]

    def of_parts(self, parts: Array) -> Array:
        """Spread one value a part over the documents of each part."""
        return np.repeat(parts, self._sizes)

    def are_in(self, parts: Array, documents: Array) -> Array:
        """Return a mask over documents: those in the parts for which the mask is true."""
        return np.asarray(parts[self._part_of[documents]])

    def with_value(self, name: str, values: Sequence[str]) -> Array:
        """Return a mask over parts: those that have one of the values."""
        wanted = {value.encode("utf-8", "surrogatepass") for value in values}
        table = self.ids if name == "letter" else self.tables[name]
        return np.array([each in wanted for each in table], bool)[self.values[name]]

    def in_period(self, first: int, last: int, date_of: DateOf) -> Array:
        """Return a mask over parts: those whose date overlaps the days from `first` to `last`."""
        dates = self.values[DATES[date_of]]
        return np.asarray((dates <= last) & (days.last(dates) >= first) & (dates != days.UNKNOWN))

    @cached_property
    def values(self) -> dict[str, Array]:
        """The values of all parts: numbers of letters and of tables, dates, years (0 if unknown)."""
        of_letters = np.asarray(self.dates[self._letters])
        return {
            "letter": self._letters,
            "date": self._dates,
            "year": np.asarray(days.year(self._dates)),
            "letter_date": of_letters,
            "letter_year": np.asarray(days.year(of_letters)),
            "meeting": self._meetings,
            "kind": self.kinds[self._letters],
            "dossier": self.dossiers[self._letters],
        }

    @cached_property
    def _sizes(self) -> Array:
        return np.diff(self._parts)

    @cached_property
    def _part_of(self) -> Array:
        """The part of each document."""
        return self.of_parts(np.arange(len(self._letters), dtype=np.uint32))
