"""Store a table of strings as two arrays, and find strings by number or by what they hold.

A table named ``x`` is ``x`` (the strings in UTF-8, a newline after each) and ``x.end`` (uint32,
where each ends). Sorted tables are searched by bisection; any table is searched as the one long
text that it is, which takes some five milliseconds for a million words.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterable, Iterator
from functools import cached_property

import numpy as np
import numpy.typing as npt

from navosearch.index.storage.arrays import Array, ArrayFile, ArrayFileWriter
from navosearch.index.storage.patched import Numbers
from navosearch.index.storage.sets import distinct

NEWLINE = b"\n"
BATCH = 1 << 12
"""Strings in memory before they are written."""


class StringsWriter:
    """Writes a table of strings one by one; strings that are searched for hold no newline.

    Raises OverflowError when a table grows over 4 GiB.
    """

    def __init__(self, writer: ArrayFileWriter, name: str) -> None:
        self._writer = writer
        self._name = name
        self._batch: list[bytes] = []
        self._end = -1
        self._flush()

    def add(self, string: bytes) -> None:
        """Add the next string."""
        self._batch.append(string)
        if len(self._batch) == BATCH:
            self._flush()

    def close(self) -> None:
        """Write what is left."""
        self._flush()

    def _flush(self) -> None:
        ends = self._end + np.cumsum([len(string) + 1 for string in self._batch], dtype=np.int64)
        if len(ends):
            self._end = int(ends[-1])
        if self._end >= 1 << 32:
            raise OverflowError(f"{self._name}: more than 4 GiB of strings in a segment")
        self._writer.append(self._name, np.frombuffer(NEWLINE.join([*self._batch, b""]), np.uint8))
        self._writer.append(f"{self._name}.end", ends.astype(np.uint32))
        self._batch.clear()


def write_strings(writer: ArrayFileWriter, name: str, strings: Iterable[bytes]) -> None:
    """Write a whole table of strings."""
    table = StringsWriter(writer, name)
    for string in strings:
        table.add(string)
    table.close()


class Strings:
    """A table of strings that is read by number and searched by content.

    Strings that have checksums of their own need not be `checked`: such a table is large, and read in places.
    """

    def __init__(self, file: ArrayFile, name: str, *, checked: bool = True) -> None:
        self._file = file
        self._name = name
        self._checked = checked

    @cached_property
    def _bytes(self) -> memoryview:
        return self._file.bytes(self._name, checked=self._checked)

    @cached_property
    def _ends(self) -> memoryview[int]:
        return self._file.numbers(f"{self._name}.end")

    @cached_property
    def _end(self) -> Array:
        return self._file[f"{self._name}.end"]

    def __len__(self) -> int:
        return len(self._ends)

    def __getitem__(self, number: int) -> bytes:
        start = self._ends[number - 1] + 1 if number else 0
        return bytes(self._bytes[start : self._ends[number]])

    def __iter__(self) -> Iterator[bytes]:
        return (self[number] for number in range(len(self)))

    def find(self, string: bytes) -> int | None:
        """Return the number of a string in a sorted table, or None."""
        number = self.position(string)
        return number if number < len(self) and self[number] == string else None

    def position(self, string: bytes) -> int:
        """Return where a string stands, or would stand, in a sorted table."""
        return bisect_left(range(len(self)), string, key=self.__getitem__)

    def starting(self, prefix: bytes) -> range:
        """Return the numbers of the strings in a sorted table that begin with `prefix`."""
        numbers = range(len(self))
        first = self.position(prefix)
        return range(first, bisect_left(numbers, True, first, key=lambda n: not self[n].startswith(prefix)))

    def containing(self, part: bytes) -> Numbers:
        """Return the numbers of the strings that hold `part` anywhere, ascending."""
        starts = [match.start() for match in re.finditer(re.escape(part), self._bytes)]
        return distinct(self._end.searchsorted(np.array(starts, np.uint32))).astype(np.uint32)

    def lengths(self) -> Numbers:
        """Return the length in bytes of every string."""
        return np.diff(self._end, prepend=np.uint32(2**32 - 1)) - np.uint32(1)

    def matrix(self, numbers: npt.NDArray[np.int64], length: int) -> npt.NDArray[np.uint8]:
        """Return the bytes of strings that are all `length` bytes long, a row each."""
        starts = self._end[numbers].astype(np.int64) - length
        return np.asarray(np.frombuffer(self._bytes, np.uint8)[starts[:, None] + np.arange(length)])

    def wide(self) -> npt.NDArray[np.int64]:
        """Return the numbers of the strings that have any byte outside ASCII."""
        places = np.flatnonzero(np.frombuffer(self._bytes, np.uint8) >= 128)
        return distinct(self._end.searchsorted(places.astype(np.uint32)))
