"""Named arrays in, one file out; the file in, memory-mapped arrays out.

Every segment keeps its arrays in one such file. Opening it reads the header alone: the arrays are
views of a memory map, so that opening costs the same for ten paragraphs and a million, and
processes share the pages. All numbers are little-endian:

    offset  size  what
    0       8     magic, b"NAVOARR" and a zero byte
    8       4     version of the format (uint32)
    12      4     number of arrays, n (uint32)
    16      8     size of the whole file in bytes (uint64)
    24      64*n  directory: name (40 bytes, zero-padded), dtype (4 bytes, as "<u2" zero-padded),
                  CRC-32 of the data (uint32), offset (uint64), size in bytes (uint64)
    24+64*n 4     CRC-32 of everything before it (uint32)

The data of each array starts at a multiple of 64 bytes. A header that does not add up raises
`IndexDamaged` on opening; `ArrayFile.verify` compares the checksums of the data.
"""

from __future__ import annotations

import mmap
import struct
import tempfile
import zlib
from collections.abc import Iterator
from pathlib import Path
from typing import IO, Any

import numpy as np
import numpy.typing as npt

from navosearch.errors import IndexDamaged

MAGIC = b"NAVOARR\0"
VERSION = 1
ALIGNMENT = 64
HEAD = struct.Struct("<8sIIQ")
ENTRY = struct.Struct("<40s4sIQQ")
CRC = struct.Struct("<I")
DTYPES = frozenset({"|u1", "<u2", "<u4", "<u8", "<i4"})
CHUNK = 1 << 20

Array = npt.NDArray[Any]


class ArrayFile:
    """An open file of arrays, each under its name; ``file["docs"]`` is a read-only view.

    Raises IndexDamaged when the header, the sizes or the directory are not what was written.
    """

    def __init__(self, path: Path) -> None:
        self.path = path
        with path.open("rb") as stream:
            self._size = stream.seek(0, 2)
            if self._size < HEAD.size + CRC.size:
                raise self.damaged("too short")
            self._map = mmap.mmap(stream.fileno(), 0, access=mmap.ACCESS_READ)
        self._entries = {name: (dtype, start, size) for name, dtype, _, start, size in self._directory()}
        self._views: dict[str, Array] = {}

    def __getitem__(self, name: str) -> Array:
        view = self._views.get(name)
        if view is None:
            dtype, start, size = self._entries[name]
            kind = np.dtype(dtype)
            view = np.frombuffer(self._map, kind, size // kind.itemsize, start)
            self._views[name] = view
        return view

    def __contains__(self, name: str) -> bool:
        return name in self._entries

    def numbers(self, name: str) -> memoryview[int]:
        """Return a uint32 array as a memoryview, whose single values are read faster than numpy's."""
        _, start, size = self._entries[name]
        return memoryview(self._map)[start : start + size].cast("I")

    def bytes(self, name: str) -> memoryview:
        """Return the bytes of an array without copying them."""
        _, start, size = self._entries[name]
        return memoryview(self._map)[start : start + size]

    def verify(self) -> list[str]:
        """Return the names of the arrays whose data are not what was written."""
        data = memoryview(self._map)
        return [
            name
            for name, _, crc, start, size in self._directory()
            if zlib.crc32(data[start : start + size]) != crc
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
            spool: IO[bytes] = tempfile.TemporaryFile(dir=self.path.parent)  # noqa: SIM115 -- closed in `discard`
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
        """Drop what was not written; after `close` there is nothing to drop."""
        for _, spool in self._spools.values():
            spool.close()
        self._spools.clear()

    def _assemble(self) -> None:
        directory = []
        offset = _aligned(HEAD.size + len(self._spools) * ENTRY.size + CRC.size)
        for name, (dtype, spool) in self._spools.items():
            size = spool.tell()
            directory.append((name, dtype, _checksum(spool), offset, size))
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


def _checksum(spool: IO[bytes]) -> int:
    crc = 0
    for chunk in _chunks(spool):
        crc = zlib.crc32(chunk, crc)
    return crc
