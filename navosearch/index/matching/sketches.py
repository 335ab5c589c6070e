"""Find pairs of texts that share some of their shingles, without comparing all with all.

Of every text only the hashes that are 0 modulo SAMPLE are kept: the same ones for the same words, whatever
stands around them (Manber, "Finding similar files in a large file system", 1994; Broder, "On the resemblance
and containment of documents", 1997).
"""

from __future__ import annotations

from array import array
from collections.abc import Iterable, Iterator
from zlib import crc32

import numpy as np

SAMPLE = 4
"""One hash in so many is kept: some twenty of a paragraph of a hundred words."""
REACH = 3
"""A text is paired with the next few that have a hash: versions in order of time are a chain."""


class Sketches:
    """The sampled hashes of texts, which are numbered in the order in which they are added."""

    def __init__(self) -> None:
        self._hashes = array("I")
        self._texts = array("I")
        self._count = 0

    def add(self, shingles: Iterable[tuple[str, ...]]) -> None:
        """Add the next text."""
        hashes = {crc32(" ".join(shingle).encode()) for shingle in shingles}
        kept = [value for value in hashes if value % SAMPLE == 0]
        self._hashes.extend(kept)
        self._texts.extend([self._count] * len(kept))
        self._count += 1

    def pairs(self, *, least: int, most: int) -> Iterator[tuple[int, int]]:
        """Yield pairs of texts with `least` hashes in common, of those that at most `most` texts have."""
        hashes, texts = np.asarray(self._hashes, np.uint32), np.asarray(self._texts, np.uint32)
        order = np.lexsort((texts, hashes))
        hashes, texts = hashes[order], texts[order].astype(np.uint64)
        if not len(hashes):
            return
        starts = np.flatnonzero(np.diff(hashes, prepend=hashes[:1] ^ np.uint32(1)))
        sizes = np.diff(starts, append=len(hashes))
        rare = np.repeat(sizes <= most, sizes)
        codes = []
        for step in range(1, REACH + 1):
            same = (hashes[step:] == hashes[:-step]) & rare[step:]
            codes.append(texts[:-step][same] << np.uint64(32) | texts[step:][same])
        distinct, counts = np.unique(np.concatenate(codes), return_counts=True)
        for code in distinct[counts >= least].tolist():
            yield code >> 32, code & 0xFFFFFFFF
