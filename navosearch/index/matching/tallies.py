"""Add up over all segments how often each word, or each stem, stands in a place and everywhere.

A word has a number of its own in every segment that has it, so that segments meet by name.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

import numpy as np

from navosearch.index.storage.arrays import Array
from navosearch.index.storage.segment import Segment
from navosearch.index.storage.sets import distinct


@dataclass(frozen=True, slots=True)
class Tally:
    """The words of a segment that stand in a place, `size` words long.

    `counts` tells how often each word of the dictionary stands there; `letters` has ``word << 32 | letter``
    for every letter in which a word stands there, ascending.
    """

    size: int
    counts: Array
    letters: Array


@dataclass(frozen=True, slots=True)
class Counted:
    """A word, or the forms of a stem, the commonest first: how often it stands in a place, and everywhere.

    `letters` counts those in which it stands in the place.
    """

    forms: tuple[str, ...]
    observed: int
    letters: int
    everywhere: int


def counted(
    segments: Sequence[Segment],
    inside: Sequence[Tally],
    everywhere: Sequence[Array],
    *,
    stems: bool,
    least: int,
) -> Iterator[Counted]:
    """Yield each word that stands in a place `least` times or more; with `stems`, the words of a stem as one.

    `everywhere` has for each segment how often the words of its dictionary stand in all that is compared.
    """
    parts = [_Part(*each, stems=stems) for each in zip(segments, inside, everywhere, strict=True)]
    names: dict[bytes, int] = {}
    own = [[names.setdefault(name, len(names)) for name in part.names_inside()] for part in parts]
    sums = np.zeros((3, len(names)), np.int64)
    for part, places in zip(parts, own, strict=True):
        sums[:, places] += part.counts[:, part.inside]
    for part, places in zip(parts, own, strict=True):
        ordered = list(names)
        for at in set(names.values()).difference(places):
            sums[2, at] += part.everywhere(ordered[at])
    forms = _forms(segments, inside) if stems else {}
    for name, (observed, letters, in_all) in zip(names, sums.T.tolist(), strict=True):
        if observed >= least:
            yield Counted(forms.get(name) or (name.decode(),), observed, letters, in_all)


class _Part:
    """What is counted in one segment: rows of `counts` are those of a `Counted`, columns its words or stems.

    `inside` are the numbers of those that stand in the place.
    """

    def __init__(self, segment: Segment, tally: Tally, everywhere: Array, *, stems: bool) -> None:
        self._stem_of = segment.dictionary.stem_of if stems else None
        self._names = segment.dictionary.stems if stems else segment.dictionary.words
        self.counts = np.stack(
            [self._summed(tally.counts), self._in_letters(tally.letters), self._summed(everywhere)]
        )
        self.inside = np.flatnonzero(self.counts[0])

    def names_inside(self) -> Iterator[bytes]:
        """Yield the names of what stands in the place."""
        return map(self._names.__getitem__, self.inside.tolist())

    def everywhere(self, name: bytes) -> int:
        """Return how often something stands in all that is compared."""
        number = self._names.find(name)
        return 0 if number is None else int(self.counts[2, number])

    def _summed(self, counts: Array) -> Array:
        if self._stem_of is None:
            return counts
        return np.bincount(self._stem_of, counts, len(self._names)).astype(np.int64)

    def _in_letters(self, pairs: Array) -> Array:
        numbers = pairs >> 32
        if self._stem_of is not None:
            numbers = distinct(self._stem_of[numbers] << 32 | pairs & 0xFFFFFFFF) >> 32
        return np.bincount(numbers, minlength=len(self._names))


def _forms(segments: Sequence[Segment], inside: Sequence[Tally]) -> dict[bytes, tuple[str, ...]]:
    """Return the words of each stem that stand in the place, the commonest first."""
    counts: dict[bytes, Counter[str]] = {}
    for segment, tally in zip(segments, inside, strict=True):
        dictionary = segment.dictionary
        for number in np.flatnonzero(tally.counts).tolist():
            stem, word = dictionary.stems[dictionary.stem_of[number]], dictionary.words[number].decode()
            counts.setdefault(stem, Counter())[word] += int(tally.counts[number])
    return {
        stem: tuple(sorted(forms, key=lambda word: (-forms[word], word))) for stem, forms in counts.items()
    }
