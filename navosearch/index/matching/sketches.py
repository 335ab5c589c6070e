"""Find texts that share some of their shingles, without comparing all with all.

Of every text only some hashes are kept, the same ones for the same words. `sampled` keeps those that are 0
modulo SAMPLE, whatever stands around them (Manber, "Finding similar files in a large file system", 1994);
`smallest` keeps the same few of any text, however short (Broder, "On the resemblance and containment of
documents", 1997).
"""

from __future__ import annotations

from array import array
from collections.abc import Collection, Iterable, Iterator
from heapq import nsmallest
from zlib import crc32

import numpy as np

from navosearch.index.storage.arrays import Array
from navosearch.index.storage.sets import run_starts

SAMPLE = 4
"""One hash in so many is kept: some twenty of a paragraph of a hundred words."""
SMALLEST = 2
"""So many are kept of a sentence: with one, half of what differs in a word or two has another."""
REACH = 3
"""A text is paired with the next few that have a hash: versions in order of time are a chain."""


def sampled(shingles: Iterable[tuple[str, ...]]) -> list[int]:
    """Return about one hash in SAMPLE, each once."""
    return [value for value in _hashes(shingles) if value % SAMPLE == 0]


def smallest(shingles: Iterable[tuple[str, ...]]) -> list[int]:
    """Return the SMALLEST hashes, the smallest first."""
    return nsmallest(SMALLEST, _hashes(shingles))


def _hashes(shingles: Iterable[tuple[str, ...]]) -> set[int]:
    return {crc32(" ".join(shingle).encode()) for shingle in shingles}


class Sketches:
    """The hashes that are kept of texts, which are numbered in the order in which they are added."""

    def __init__(self) -> None:
        self._hashes = array("I")
        self._texts = array("I")
        self._count = 0

    def add(self, hashes: Collection[int]) -> None:
        """Add the next text."""
        self._hashes.extend(hashes)
        self._texts.extend([self._count] * len(hashes))
        self._count += 1

    def common(self, most: int) -> Iterator[tuple[int, list[int]]]:
        """Yield each hash that more than so many texts have, with the first, the middle and the last."""
        hashes, texts, starts, sizes = self._grouped()
        for start, size in zip(starts[sizes > most].tolist(), sizes[sizes > most].tolist(), strict=True):
            yield int(hashes[start]), texts[[start, start + size // 2, start + size - 1]].tolist()

    def pairs(self, *, least: int, most: int) -> Iterator[tuple[int, int]]:
        """Yield pairs of texts with `least` hashes in common, of those that at most `most` texts have."""
        hashes, texts, _starts, sizes = self._grouped()
        rare = np.repeat(sizes <= most, sizes)
        codes = [np.empty(0, np.uint64)]
        for step in range(1, REACH + 1):
            same = (hashes[step:] == hashes[:-step]) & rare[step:]
            codes.append(texts[:-step][same] << np.uint64(32) | texts[step:][same])
        distinct, counts = np.unique(np.concatenate(codes), return_counts=True)
        for code in distinct[counts >= least].tolist():
            yield code >> 32, code & 0xFFFFFFFF

    def _grouped(self) -> tuple[Array, Array, Array, Array]:
        """Return hashes in order and their texts, and where the group of each hash begins and its size."""
        hashes, texts = np.asarray(self._hashes, np.uint32), np.asarray(self._texts, np.uint32)
        order = np.lexsort((texts, hashes))
        hashes, texts = hashes[order], texts[order].astype(np.uint64)
        starts = run_starts(hashes)
        return hashes, texts, starts, np.diff(starts, append=len(hashes))
