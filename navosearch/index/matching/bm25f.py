"""Score the documents that match a leaf of a plan, by BM25F.

The frequencies in the fields, each divided by how long its field is and multiplied by what the field is
worth, are added before the saturation (Robertson, Zaragoza and Taylor, "Simple BM25 extension to multiple
weighted fields", CIKM 2004; Robertson and Zaragoza, "The Probabilistic Relevance Framework: BM25 and
Beyond", 2009, section 3.6). The inverse document frequency is the one that is never negative,
ln(1 + (N - n + 0.5) / (n + 0.5)).
"""

from __future__ import annotations

import math
from collections.abc import Sequence
from typing import TypeAlias

import numpy as np

from navosearch.index.matching.matches import Scores, Scoring
from navosearch.index.storage.arrays import Array
from navosearch.index.storage.fields import Field
from navosearch.index.storage.patched import Numbers
from navosearch.index.storage.segment import Segment
from navosearch.index.storage.sets import members, picked

K1 = 1.2
"""How slowly repetition stops to count: from 1.2 to 2 is what Robertson and Zaragoza find good.

Between 0.6 and 2.0 the judged queries (``make eval``) move by less than 0.001 of nDCG@10.
"""
B = 0.4
"""How far the length of a text divides its frequencies.

Below the 0.5 to 0.8 of the same authors, who speak of whole documents: a paragraph is long because it says
more, and seldom because it repeats itself. Between 0.2 and 0.75 the judged queries move by 0.001; they lose
0.006 when length does not count at all, and 0.003 when it counts in full.
"""
WEIGHTS: dict[Field, float] = {"text": 1.0, "section": 0.5, "meeting": 0.7, "title": 0.5, "reference": 0.0}
"""What a word counts in each field; lengths count in the text alone.

Headings, the meeting and the title stand over many paragraphs, and tell less of each than its own text does;
a reference is a filter. Without headings the judged queries lose 0.005; the title moves none of them. At 1.0
they would gain 0.002 by headings and lose 0.003 by meetings: less than so small a collection can tell.
"""

Counted: TypeAlias = tuple[Field, Numbers, Array]
"""A field, the live documents that have a leaf in it, ascending, and how often each of them has."""


class Scorer:
    """Scores leaves, knowing how many paragraphs the whole collection has, and how long they are."""

    def __init__(self, segments: Sequence[Segment]) -> None:
        self._paragraphs = sum(segment.paragraphs for segment in segments)
        words = sum(segment.total_length for segment in segments)
        self._mean_length = words / self._paragraphs if words else 1.0

    def rarity(self, frequency: int) -> float:
        """Return the inverse document frequency of what stands in so many paragraphs."""
        return math.log(1 + (self._paragraphs - frequency + 0.5) / (frequency + 0.5))

    def scoring(self, segment: Segment, counted: Sequence[Counted], frequency: int) -> Scoring:
        """Return the function that scores documents of a leaf in one segment.

        `counted` is how often each field of the segment has the leaf; `frequency` is how many paragraphs
        of all segments have it.
        """
        weight = self.rarity(frequency) * (K1 + 1)

        def scoring(documents: Numbers) -> Scores:
            """Return the scores of documents that have the leaf."""
            if len(counted) == 1:
                weighted = self._weighted(segment, counted[0], documents)
            else:
                weighted = np.zeros(len(documents))
                for each in counted:
                    among = members(documents, each[1])
                    weighted[among] += self._weighted(segment, each, documents[among])
            scores: Scores = weight * weighted
            weighted += K1
            scores /= weighted
            return scores

        return scoring

    def _weighted(self, segment: Segment, counted: Counted, documents: Numbers) -> Scores:
        """Return the weighted frequencies of a leaf in one field, for documents that have it there."""
        field, having, frequencies = counted
        weighted = np.multiply(picked(frequencies, having, documents), WEIGHTS[field], dtype=np.float64)
        if field == "text":
            length = segment.lengths[documents] * (B / self._mean_length)
            length += 1 - B
            weighted /= length
        return weighted
