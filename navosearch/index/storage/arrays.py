"""Write named arrays to one file, and read them back through a memory map.

Every segment keeps its arrays in one such file. Opening it reads the header alone: the arrays are
views of a memory map, so that opening costs the same for ten paragraphs and a million, and
processes share the pages. What is read of an array is compared with its checksum first, page by
page and once, so that no wrong bit comes into an answer. All numbers are little-endian:

    offset  size  what
    0       8     magic, b"NAVOARR" and a zero byte
    8       4     version of the format (uint32)
    12      4     number of arrays, n (uint32)
    16      8     size of the whole file in bytes (uint64)
    24      64*n  directory: name (40 bytes, zero-padded), dtype (4 bytes, as "<u2" zero-padded),
                  CRC-32 of the data (uint32), offset (uint64), size in bytes (uint64)
    24+64*n 4     CRC-32 of everything before it (uint32)

The data of each array starts at a multiple of 64 bytes. The last array, ``page.crc`` (uint32), has the
CRC-32 of every page, which is PAGE bytes of an array or what is left at its end, in the order of the
directory. A header that does not add up raises `IndexDamaged` on opening.
"""

from __future__ import annotations

import mmap
import struct
import zlib
from collections.abc import Iterator
from pathlib import Path
from typing import IO, Any

import numpy as np
import numpy.typing as npt

from navosearch.errors import IndexDamaged

MAGIC = b"NAVOARR\0"
VERSION = 2
ALIGNMENT = 64
PAGE = 1 << 14
"""Bytes that have a checksum of their own: some ten microseconds to compare."""
PAGES = "page.crc"
HEAD = struct.Struct("<8sIIQ")
ENTRY = struct.Struct("<40s4sIQQ")
CRC = struct.Struct("<I")
DTYPES = frozenset({"|u1", "<u2", "<u4", "<u8", "<i4"})
CHUNK = 1 << 20

Array = npt.NDArray[Any]


class ArrayFile:
    """An open file of arrays, each under its name; ``file["docs"]`` is a read-only view.

    Raises IndexDamaged when the header, the sizes or the directory are not what was written, and
    when what is asked for is not.
    """

    def __init__(self, path: Path) -> None:
        self.path = path
        with path.open("rb") as stream:
            self._size = stream.seek(0, 2)
            if self._size < HEAD.size + CRC.size:
                raise self.damaged("too short")
            self._map = mmap.mmap(stream.fileno(), 0, access=mmap.ACCESS_READ)
        self._data = memoryview(self._map)
        self._entries: dict[str, tuple[str, int, int, int]] = {}
        pages = 0
        for name, dtype, crc, start, size in self._directory():
            self._entries[name] = dtype, start, size, pages
            if name != PAGES:
                pages += -(-size // PAGE)
            elif size != pages * CRC.size or zlib.crc32(self._data[start : start + size]) != crc:
                raise self.damaged("checksum")
        if PAGES not in self._entries:
            raise self.damaged("directory")
        self._checksums = self.bytes(PAGES, checked=False).cast("I")
        self._compared = bytearray(pages)

    def __getitem__(self, name: str) -> Array:
        self._compare_whole(name)
        return self.unchecked(name)

    def __contains__(self, name: str) -> bool:
        return name in self._entries

    def unchecked(self, name: str) -> Array:
        """Return a view of an array; call `compare` for whatever is to be read of it."""
        dtype, start, size, _ = self._entries[name]
        kind = np.dtype(dtype)
        return np.frombuffer(self._map, kind, size // kind.itemsize, start)

    def numbers(self, name: str) -> memoryview[int]:
        """Return a uint32 array as a memoryview, whose single values are read faster than numpy's."""
        return self.bytes(name).cast("I")

    def bytes(self, name: str, *, checked: bool = True) -> memoryview:
        """Return the bytes of an array without copying them; not `checked` for what has its own checksums."""
        if checked:
            self._compare_whole(name)
        _, start, size, _ = self._entries[name]
        return self._data[start : start + size]

    def compare(self, name: str, first: int, last: int) -> None:
        """Raise IndexDamaged if the bytes `first` up to `last` of an array are not what was written.

        Each page is compared once.
        """
        _, start, size, page = self._entries[name]
        end = page + -(-last // PAGE)
        doubtful = self._compared.find(0, page + first // PAGE, end)
        while doubtful >= 0:
            at = (doubtful - page) * PAGE
            data = self._data[start + at : start + min(at + PAGE, size)]
            if zlib.crc32(data) != self._checksums[doubtful]:
                raise self.damaged("checksum")
            self._compared[doubtful] = 1
            doubtful = self._compared.find(0, doubtful + 1, end)

    def compare_places(self, name: str, places: npt.NDArray[np.int64]) -> None:
        """Compare the pages that hold the elements at these positions, as `compare` does."""
        dtype, _, size, page = self._entries[name]
        if self._compared.find(0, page, page + -(-size // PAGE)) < 0:
            return
        pages = places // (PAGE // np.dtype(dtype).itemsize)
        if not np.frombuffer(self._compared, bool)[page + pages].all():
            for each in np.unique(pages).tolist():
                self.compare(name, each * PAGE, min((each + 1) * PAGE, size))

    def _compare_whole(self, name: str) -> None:
        self.compare(name, 0, self._entries[name][2])

    def verify(self) -> list[str]:
        """Return the names of the arrays whose data are not what was written."""
        return [
            name
            for name, _, crc, start, size in self._directory()
            if zlib.crc32(self._data[start : start + size]) != crc
        ]

    def _directory(self) -> list[tuple[str, str, int, int, int]]:
        magic, version, count, size = HEAD.unpack_from(self._map, 0)
        end = HEAD.size + count * ENTRY.size
        if magic != MAGIC or version != VERSION:
            raise self.damaged("unknown header")
        if size != self._size or end + CRC.size > size:
            raise self.damaged("unexpected size")
        if CRC.unpack_from(self._map, end)[0] != zlib.crc32(self._map[:end]):
            raise self.damaged("header checksum")
        entries = []
        for number in range(count):
            name, dtype, crc, start, length = ENTRY.unpack_from(self._map, HEAD.size + number * ENTRY.size)
            kind = dtype.rstrip(b"\0").decode("ascii")
            if kind not in DTYPES or start % ALIGNMENT or length % int(kind[-1]) or start + length > size:
                raise self.damaged("directory")
            entries.append((name.rstrip(b"\0").decode("ascii"), kind, crc, start, length))
        return entries

    def damaged(self, reason: str) -> IndexDamaged:
        """Return the error that says what is wrong with the file."""
        return IndexDamaged(path=str(self.path.parent), file=self.path.name, reason=reason)


class ArrayFileWriter:
    """Writes a file of arrays, each given whole or in chunks, in bounded memory.

    Chunks go to a temporary file per array; `close` puts them one after the other. Nothing is
    written before. Raises OSError as the file system does.
    """

    def __init__(self, path: Path) -> None:
        self.path = path
        self._spools: dict[str, tuple[str, IO[bytes]]] = {}

    def append(self, name: str, chunk: Array) -> None:
        """Add a chunk to the array of that name; all its chunks have one dtype."""
        dtype = chunk.dtype.newbyteorder("<").str
        if name not in self._spools:
            if dtype not in DTYPES or len(name) > 40:
                raise ValueError(f"{name}: {dtype}")
            import tempfile  # only those who write need it, and it brings along half of the standard library

            spool: IO[bytes] = tempfile.TemporaryFile(  # noqa: SIM115 -- closed in `discard`
                dir=self.path.parent
            )
            self._spools[name] = (dtype, spool)
        known, spool = self._spools[name]
        if known != dtype:
            raise ValueError(f"{name}: {dtype} after {known}")
        spool.write(np.ascontiguousarray(chunk, dtype).data)

    def close(self) -> None:
        """Write the file."""
        try:
            self._assemble()
        finally:
            self.discard()

    def discard(self) -> None:
        """Drop what was not written: nothing, after `close`."""
        for _, spool in self._spools.values():
            spool.close()
        self._spools.clear()

    def _assemble(self) -> None:
        directory = []
        offset = _aligned(HEAD.size + (len(self._spools) + 1) * ENTRY.size + CRC.size)
        sums = {name: _checksums(spool) for name, (_, spool) in self._spools.items()}
        self.append(PAGES, np.array([crc for _, pages in sums.values() for crc in pages], np.uint32))
        sums[PAGES] = _checksums(self._spools[PAGES][1])
        for name, (dtype, spool) in self._spools.items():
            size = spool.tell()
            directory.append((name, dtype, sums[name][0], offset, size))
            offset = _aligned(offset + size)
        header = HEAD.pack(MAGIC, VERSION, len(directory), offset)
        for name, dtype, crc, start, size in directory:
            header += ENTRY.pack(name.encode("ascii"), dtype.encode("ascii"), crc, start, size)
        with self.path.open("wb") as stream:
            stream.write(header + CRC.pack(zlib.crc32(header)))
            for (_, _, _, start, _), (_, spool) in zip(directory, self._spools.values(), strict=True):
                stream.write(bytes(start - stream.tell()))
                for chunk in _chunks(spool):
                    stream.write(chunk)
            stream.write(bytes(offset - stream.tell()))


def _aligned(offset: int) -> int:
    return -(-offset // ALIGNMENT) * ALIGNMENT


def _chunks(spool: IO[bytes]) -> Iterator[bytes]:
    spool.seek(0)
    while chunk := spool.read(CHUNK):
        yield chunk


def _checksums(spool: IO[bytes]) -> tuple[int, list[int]]:
    """Return the CRC-32 of a whole file, and those of its pages."""
    whole, pages = 0, []
    for chunk in _chunks(spool):
        whole = zlib.crc32(chunk, whole)
        pages += [zlib.crc32(chunk[at : at + PAGE]) for at in range(0, len(chunk), PAGE)]
    return whole, pages
