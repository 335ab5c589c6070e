"""Look words of a segment up by number, by stem, by a part of them, and by spelling.

It holds words as they are written, folded and unstemmed; `writing.segment_writer` writes it.
"""

from __future__ import annotations

from collections.abc import Iterable
from functools import cached_property, lru_cache

import numpy as np
import numpy.typing as npt

from navosearch.index.storage.arrays import ArrayFile
from navosearch.index.storage.distance import shared_letters, within
from navosearch.index.storage.strings import Strings

KEPT = 1 << 14
"""Answers that are remembered: planning a query asks for the same words again and again."""


class Dictionary:
    """The words of one open segment; `number` tells the number of a word, or None where it is not there."""

    def __init__(self, file: ArrayFile) -> None:
        self.words = Strings(file, "word")
        self.stems = Strings(file, "stem")
        self._file = file
        self.number = lru_cache(KEPT)(self._number)
        self.of_stem = lru_cache(KEPT)(self._of_stem)

    @cached_property
    def _first(self) -> memoryview[int]:
        return self._file.numbers("stem.first")

    @cached_property
    def _members(self) -> memoryview[int]:
        return self._file.numbers("stem.word")

    @cached_property
    def stem_of(self) -> npt.NDArray[np.int64]:
        """The number of the stem of every word, in the sorted table `stems`."""
        numbers = np.empty(len(self.words), np.int64)
        numbers[np.asarray(self._members)] = np.repeat(np.arange(len(self.stems)), np.diff(self._first))
        return numbers

    def _number(self, word: str) -> int | None:
        """Return the number of a word, or None where the segment does not have it."""
        return self.words.find(word.encode())

    def _of_stem(self, stem: str) -> tuple[str, ...]:
        """Return the words that have the stem."""
        number = self.stems.find(stem.encode())
        if number is None:
            return ()
        members = self._members[self._first[number] : self._first[number + 1]]
        return self._decoded(members)

    def starting(self, prefix: str) -> tuple[str, ...]:
        """Return the words that begin with `prefix`."""
        return self._decoded(self.words.starting(prefix.encode()))

    def containing(self, part: str) -> tuple[str, ...]:
        """Return the words that hold `part` anywhere."""
        return self._decoded(self.words.containing(part.encode()).tolist())

    def similar(self, word: str, distance: int) -> dict[str, int]:
        """Return the words within an optimal string alignment distance, with their distance.

        Words of ASCII alone, nearly all of them, are sifted as bytes, length by length; only those
        that share enough letters with `word` are decoded and measured.
        """
        likely = [self._wide]
        for length in range(max(1, len(word) - distance), len(word) + distance + 1):
            numbers = np.flatnonzero(self._lengths == length)
            shared = shared_letters(word, self.words.matrix(numbers, length).T)
            likely.append(numbers[shared >= len(word) - distance])
        return within(word, self._decoded(np.concatenate(likely).tolist()), distance)

    @cached_property
    def _wide(self) -> npt.NDArray[np.int64]:
        """The numbers of the words that are not of ASCII alone."""
        return self.words.wide()

    @cached_property
    def _lengths(self) -> npt.NDArray[np.int64]:
        return self.words.lengths().astype(np.int64)

    def _decoded(self, numbers: Iterable[int]) -> tuple[str, ...]:
        return tuple(self.words[number].decode() for number in numbers)
