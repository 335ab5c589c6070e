"""Matching documents of every segment in, counts over all of them out: by value, and by word form."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence

import numpy as np

from navosearch.index.arrays import Array
from navosearch.index.matches import Matches, members
from navosearch.index.postings import MANY
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

    With `most`, values may be left out that are not among so many commonest, the first by name of equals.
    """
    counted = [
        segment.columns.counts(name, each) for segment, each in zip(segments, counts_in_parts, strict=True)
    ]
    highest = [int(numbers.max(initial=0)) for _, numbers in counted]
    counts: Counter[str] = Counter()
    for segment, (values, numbers), own in zip(segments, counted, highest, strict=True):
        if most:
            likely = _likely(numbers, most + 1, sum(highest) - own)
            values, numbers = values[likely], numbers[likely]
        counts.update(dict(zip(segment.columns.named(name, values.tolist()), numbers.tolist(), strict=True)))
    del counts[""]
    return counts


def _likely(numbers: Array, most: int, elsewhere: int) -> Array:
    """Return where those stand that can be among the `most` highest, when up to `elsewhere` is added."""
    if len(numbers) <= most:
        return np.arange(len(numbers))
    if not elsewhere:
        return np.argsort(-numbers, kind="stable")[:most]
    least = np.partition(numbers, len(numbers) - most)[len(numbers) - most]
    return np.flatnonzero(numbers >= least - elsewhere)


def by_form(segments: Sequence[Segment], matches: Sequence[Matches], words: Iterable[str]) -> Counter[str]:
    """Count in the texts of how many documents each of the words stands."""
    asked = tuple(words)
    counts: Counter[str] = Counter()
    for segment, found in zip(segments, matches, strict=True):
        postings = segment.postings["text"]
        places = {word: place for word in asked for place in segment.places((word,), "text")}
        if len(places) < MANY:
            for word, place in places.items():
                counts[word] += int(members(found.documents, postings.documents(place)).sum())
            continue
        among = np.zeros(segment.size, bool)
        among[found.documents] = True
        documents, _, whose = postings.of_words(tuple(places.values()))
        hits = np.bincount(whose[among[documents]], minlength=len(places))
        counts.update(dict(zip(places, hits.tolist(), strict=True)))
    return counts
