"""Matching documents of every segment in, counts over all of them out: by value, and by word form."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence

import numpy as np

from navosearch.index.arrays import Array
from navosearch.index.matches import Matches
from navosearch.index.segment import Segment


def in_parts(segments: Sequence[Segment], matches: Sequence[Matches]) -> list[Array]:
    """Count documents by the part of a letter they are in, for `by_value`; an array a segment."""
    return [
        segment.columns.in_parts(found.documents) for segment, found in zip(segments, matches, strict=True)
    ]


def by_value(
    segments: Sequence[Segment], counts_in_parts: Sequence[Array], name: str, most: int | None = None
) -> Counter[str]:
    """Count documents by ``meeting``, ``kind``, ``year`` or ``dossier``; those without are not counted.

    With `most`, values may be left out that cannot be among so many commonest.
    """
    counted = [
        segment.columns.counts(name, each) for segment, each in zip(segments, counts_in_parts, strict=True)
    ]
    least = max(_highest(numbers, most + 1) for _, numbers in counted) if most else 0
    elsewhere = sum(_highest(numbers, 1) for _, numbers in counted)
    counts: Counter[str] = Counter()
    for segment, (values, numbers) in zip(segments, counted, strict=True):
        # So many values have `least` in one segment: one that has fewer in all is not among the commonest.
        likely = numbers >= least - (elsewhere - _highest(numbers, 1))
        for value, count in zip(values[likely].tolist(), numbers[likely].tolist(), strict=True):
            counts[segment.columns.named(name, value)] += count
    del counts[""]
    return counts


def _highest(numbers: Array, place: int) -> int:
    """Return the number that is so many-th from the top, or 0 where there are fewer."""
    if len(numbers) < place:
        return 0
    return int(np.partition(numbers, len(numbers) - place)[len(numbers) - place])


def by_form(segments: Sequence[Segment], matches: Sequence[Matches], words: Iterable[str]) -> Counter[str]:
    """Count in the texts of how many documents each of the words stands."""
    asked = tuple(words)
    counts: Counter[str] = Counter()
    for segment, found in zip(segments, matches, strict=True):
        among = np.zeros(segment.size, bool)
        among[found.documents] = True
        places = {word: place for word in asked for place in segment.places((word,), "text")}
        if places:
            documents, _, whose = segment.postings["text"].of_words(tuple(places.values()))
            hits = np.bincount(whose[among[documents]], minlength=len(places))
            counts.update(dict(zip(places, hits.tolist(), strict=True)))
    return counts
