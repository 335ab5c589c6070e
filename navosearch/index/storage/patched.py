"""Store numbers that are mostly small in narrow arrays, with the few large ones listed apart.

This is the idea of patched frames of reference (Zukowski, Heman, Nes and Boncz, "Super-Scalar
RAM-CPU Cache Compression", ICDE 2006) without the bit packing: a slice is decoded by one
conversion and one assignment, and no value is ever too large to be stored.

An array named ``x`` is three arrays in the file: ``x`` (narrow, its largest value marking an
exception), ``x.at`` (uint32, where the exceptions stand, ascending) and ``x.value`` (uint32).
"""

from __future__ import annotations

from functools import cached_property

import numpy as np
import numpy.typing as npt

from navosearch.index.storage.arrays import Array, ArrayFile, ArrayFileWriter

Numbers = npt.NDArray[np.uint32]


class PatchedWriter:
    """Appends numbers to a patched array; `dtype` is that of the narrow array."""

    def __init__(self, writer: ArrayFileWriter, name: str, dtype: type[np.unsignedinteger]) -> None:
        self._writer = writer
        self._name = name
        self._dtype = dtype
        self._written = 0
        self.append(np.empty(0, np.uint32))

    def append(self, values: Array) -> None:
        """Add numbers below 2**32 at the end."""
        marker = np.iinfo(self._dtype).max
        at = np.flatnonzero(values >= marker)
        narrow = values.astype(self._dtype)
        narrow[at] = marker
        self._writer.append(self._name, narrow)
        self._writer.append(f"{self._name}.at", (at + self._written).astype(np.uint32))
        self._writer.append(f"{self._name}.value", values[at].astype(np.uint32))
        self._written += len(values)


class Patched:
    """A patched array that is read by slices."""

    def __init__(self, file: ArrayFile, name: str) -> None:
        self._file = file
        self._name = name
        self._narrow = file.unchecked(name)
        self._width = self._narrow.itemsize
        self._marker = int(np.iinfo(self._narrow.dtype).max)

    @cached_property
    def _at(self) -> Array:
        return self._file[f"{self._name}.at"]

    @cached_property
    def _value(self) -> Array:
        return self._file[f"{self._name}.value"]

    def __len__(self) -> int:
        return len(self._narrow)

    def __getitem__(self, at: int) -> int:
        self._file.compare(self._name, at * self._width, (at + 1) * self._width)
        number = int(self._narrow[at])
        return number if number < self._marker else int(self._value[self._at.searchsorted(np.uint32(at))])

    def slice(self, start: int, end: int) -> Numbers:
        """Return the numbers from `start` up to `end` as a new uint32 array."""
        self._file.compare(self._name, start * self._width, end * self._width)
        numbers = self._narrow[start:end].astype(np.uint32)
        if len(self._at):
            # Of the type of the array, of all of which numpy would else make a copy in that of these two.
            first, last = self._at.searchsorted(np.array((start, end), np.uint32))
            if first < last:
                numbers[self._at[first:last] - np.uint32(start)] = self._value[first:last]
        return numbers

    def take(self, places: npt.NDArray[np.int64]) -> Numbers:
        """Return the numbers at the given places as a new uint32 array."""
        self._file.compare_places(self._name, places)
        numbers = self._narrow[places].astype(np.uint32)
        if len(self._at):
            marked = np.flatnonzero(numbers == self._marker)
            numbers[marked] = self._value[self._at.searchsorted(places[marked].astype(np.uint32))]
        return numbers
