"""Matching documents of every segment in, counts over all of them out: by value, and by word form."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence

import numpy as np

from navosearch.index.matches import Matches
from navosearch.index.segment import Segment


def by_value(
    segments: Sequence[Segment], matches: Sequence[Matches], name: str, most: int | None = None
) -> Counter[str]:
    """Count documents by ``meeting``, ``kind``, ``year`` or ``dossier``; those without are not counted.

    With `most`, values may be left out that cannot be among so many commonest.
    """
    counts: Counter[str] = Counter()
    for segment, found in zip(segments, matches, strict=True):
        values, numbers = segment.columns.counts(name, found.documents)
        if most and len(segments) == 1 and len(values) > most + 1:
            least = np.partition(numbers, len(numbers) - most - 1)[len(numbers) - most - 1]
            values, numbers = values[numbers >= least], numbers[numbers >= least]
        for value, count in zip(values.tolist(), numbers.tolist(), strict=True):
            counts[segment.columns.named(name, value)] += count
    del counts[""]
    return counts


def by_form(segments: Sequence[Segment], matches: Sequence[Matches], words: Iterable[str]) -> Counter[str]:
    """Count in the texts of how many documents each of the words stands."""
    asked = tuple(words)
    counts: Counter[str] = Counter()
    for segment, found in zip(segments, matches, strict=True):
        among = np.zeros(segment.size, bool)
        among[found.documents] = True
        numbers = {word: number for word in asked for number in segment.numbers((word,), "text")}
        if numbers:
            documents, _, whose = segment.postings["text"].of_words(tuple(numbers.values()))
            hits = np.bincount(whose[among[documents]], minlength=len(numbers))
            counts.update(dict(zip(numbers, hits.tolist(), strict=True)))
    return counts
