"""Count matching documents over all segments, by the value of a column and by word form."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence

import numpy as np

from navosearch.index.matching.matches import Matches
from navosearch.index.storage.arrays import Array
from navosearch.index.storage.postings import MANY
from navosearch.index.storage.segment import Segment
from navosearch.index.storage.sets import distinct, members


def in_parts(segments: Sequence[Segment], matches: Sequence[Matches]) -> list[Array]:
    """Count documents per part of a letter, as `by_value` needs it: an array a segment."""
    return [segment.columns.in_parts(each.documents) for segment, each in zip(segments, matches, strict=True)]


def by_value(
    segments: Sequence[Segment], counts_in_parts: Sequence[Array], name: str, most: int | None = None
) -> Counter[str]:
    """Count documents by ``meeting``, ``kind``, ``year`` or ``dossier``; those without are not counted.

    With `most`, only that many of the commonest are sure to be there, and of equals the first by name.
    """
    counted = [
        (segment.columns, *segment.columns.counts(name, each))
        for segment, each in zip(segments, counts_in_parts, strict=True)
    ]
    counts: Counter[str] = Counter()
    smaller_first = sorted(counted, key=lambda each: len(each[1]))
    for number, (columns, values, numbers) in enumerate(smaller_first, 1):
        if most and number == len(smaller_first) and len(values) > most:
            likely = _likely(values, numbers, most + 1, columns.numbers(name, counts))
            values, numbers = values[likely], numbers[likely]
        counts.update(dict(zip(columns.named(name, values.tolist()), numbers.tolist(), strict=True)))
    del counts[""]
    return counts


def _likely(values: Array, numbers: Array, most: int, elsewhere: Sequence[int]) -> Array:
    """Return the positions of the `most` commonest values here, and of those counted `elsewhere`."""
    highest = np.argsort(-numbers, kind="stable")[:most]
    return distinct(np.concatenate([highest, np.flatnonzero(np.isin(values, elsewhere))]))


def by_form(segments: Sequence[Segment], matches: Sequence[Matches], words: Iterable[str]) -> Counter[str]:
    """Count, for each of the words, the documents that have it in their text."""
    asked = tuple(words)
    counts: Counter[str] = Counter()
    for segment, matching in zip(segments, matches, strict=True):
        postings = segment.postings["text"]
        places = {word: place for word in asked for place in segment.places((word,), "text")}
        if len(places) < MANY:
            for word, place in places.items():
                counts[word] += int(members(matching.documents, postings.documents(place)).sum())
            continue
        among = np.zeros(segment.size, bool)
        among[matching.documents] = True
        documents, _, whose = postings.of_words(tuple(places.values()))
        hits = np.bincount(whose[among[documents]], minlength=len(places))
        counts.update(dict(zip(places, hits.tolist(), strict=True)))
    return counts
