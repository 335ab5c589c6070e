"""A plan and the open segments in, the documents that match it with their scores out.

Every node is evaluated over whole arrays, segment by segment. A leaf (words or a sequence) is first
counted in all segments, so that its weight is that of the whole collection, then scored.

The score of a leaf is BM25F (Robertson, Zaragoza and Taylor, "Simple BM25 extension to multiple
weighted fields", CIKM 2004; Robertson and Zaragoza, "The Probabilistic Relevance Framework: BM25
and Beyond", 2009, section 3.6): the frequencies in the fields, each divided by how long its field
is and multiplied by what the field is worth, are added before the saturation. The inverse document
frequency is the one that is never negative, ln(1 + (N - n + 0.5) / (n + 0.5)).
"""

from __future__ import annotations

import math
from collections.abc import Callable, Iterable, Iterator, Sequence
from typing import TypeAlias

import numpy as np

from navosearch.index.matching import plan
from navosearch.index.matching.matches import (
    Matches,
    Scores,
    Scoring,
    difference,
    intersection,
    union,
    unscored,
)
from navosearch.index.matching.near import consecutive, near
from navosearch.index.storage.arrays import Array
from navosearch.index.storage.fields import Field
from navosearch.index.storage.patched import Numbers
from navosearch.index.storage.postings import MANY
from navosearch.index.storage.segment import Segment
from navosearch.index.storage.sets import Mask, members, picked, summed, united

K1 = 1.2
B = 0.4
WEIGHTS: dict[Field, float] = {
    "text": 1.0,
    "section": 0.5,
    "meeting": 0.7,
    "title": 0.5,
    "reference": 0.0,
    "minister": 1.0,
}
"""What a word counts in each field; lengths count in the text alone."""

Counted: TypeAlias = tuple[Field, Numbers, Array]
"""A field, the live documents that have a leaf in it, ascending, and how often each of them has."""


class Evaluation:
    """Evaluates plans over the segments of an index, each leaf once."""

    def __init__(self, segments: Sequence[Segment]) -> None:
        self.segments = segments
        self.paragraphs = sum(segment.paragraphs for segment in segments)
        total = sum(segment.total_length for segment in segments)
        self._mean_length = total / self.paragraphs if total else 1.0
        self._known: dict[plan.Node, list[Matches]] = {}

    def matches(self, node: plan.Node) -> list[Matches]:
        """Return the documents that match, for each segment."""
        if node not in self._known:
            self._known[node] = self._evaluate(node)
        return self._known[node]

    def adds(self, node: plan.Node, *, to: plan.Node) -> bool:
        """Tell whether a node matches any document that the other does not."""
        pairs = zip(self.matches(node), self.matches(to), strict=True)
        return any(len(difference(more, known)) for more, known in pairs)

    def within(self, those: Matches, nodes: Iterable[plan.Node], number: int) -> Matches:
        """Return those matches of a segment that every one of the nodes keeps, with their scores."""
        for node in nodes:
            keep = self._keeps(node, number, those.documents)
            those = those.only(keep)
        return those

    def _keeps(self, node: plan.Node, number: int, documents: Numbers) -> Mask:
        """Tell which of the live documents of a segment match; those of a column are not gathered for it."""
        if isinstance(node, plan.Column | plan.Period):
            segment = self.segments[number]
            return segment.columns.are_in(_parts(node, segment), documents)
        if isinstance(node, plan.Outside):
            return ~self._keeps(node.part, number, documents)
        return members(documents, self.matches(node)[number].documents)

    def _evaluate(self, node: plan.Node) -> list[Matches]:
        if isinstance(node, plan.Words | plan.Sequence):
            return self._leaf(node)
        if isinstance(node, plan.Best):
            return self._best(node)
        if isinstance(node, plan.Every):
            parts = [self.matches(part) for part in node.parts]
            return self._each(lambda n: intersection([part[n] for part in parts]))
        if isinstance(node, plan.Some):
            parts = [self.matches(part) for part in node.parts]
            return self._each(lambda n: union([part[n] for part in parts], self._size(n)))
        if isinstance(node, plan.Outside):
            part = self.matches(node.part)
            return self._each(lambda n: difference(unscored(self.segments[n].live), part[n]))
        if isinstance(node, plan.Scored):
            weight = self._rarity(self.frequency(node.part))
            return [
                Matches(each.documents, lambda some: np.full(len(some), weight))
                for each in self.matches(node.part)
            ]
        return [unscored(segment.documents(_parts(node, segment))) for segment in self.segments]

    def _best(self, node: plan.Best) -> list[Matches]:
        """Return the best alternative for each document."""
        found = [(factor, self.matches(part)) for factor, part in self.factors(node)]

        def of_segment(n: int) -> Matches:
            parts = [part[n].times(factor) for factor, part in found]
            return union(parts, self._size(n), best=True)

        return self._each(of_segment)

    def factors(self, node: plan.Best) -> list[tuple[float, plan.Words | plan.Sequence]]:
        """Return what the score of each alternative is multiplied by: none counts as rarer than the word."""
        rarities = [self._rarity(self.frequency(part)) for _, part in node.alternatives]
        weighted = list(zip(node.alternatives, rarities, strict=True))
        most = max(rarity for (weight, _), rarity in weighted if weight == 1)
        return [(weight * min(1.0, most / rarity), part) for (weight, part), rarity in weighted]

    def frequency(self, node: plan.Node) -> int:
        """Return how many documents match."""
        return sum(map(len, self.matches(node)))

    def _leaf(self, node: plan.Words | plan.Sequence) -> list[Matches]:
        if node.fields == ("minister",):
            return [unscored(segment.signed_by(_leaf_words(node))) for segment in self.segments]
        counted = [list(_counted(node, segment)) for segment in self.segments]
        documents = [
            united([having for _, having, _ in each], segment.size)
            for segment, each in zip(self.segments, counted, strict=True)
        ]
        weight = self._rarity(sum(map(len, documents))) * (K1 + 1)
        return [
            Matches(documents[n], self._scoring(segment, counted[n], weight))
            for n, segment in enumerate(self.segments)
        ]

    def _scoring(self, segment: Segment, counted: Sequence[Counted], weight: float) -> Scoring:
        """Return what scores the documents of a leaf in a segment, by how often each field has it."""

        def scoring(documents: Numbers) -> Scores:
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
        """Return the weighted frequencies of a leaf in one field, of some of the documents that have it."""
        field, having, frequencies = counted
        weighted = np.multiply(picked(frequencies, having, documents), WEIGHTS[field], dtype=np.float64)
        if field == "text":
            length = segment.lengths[documents] * (B / self._mean_length)
            length += 1 - B
            weighted /= length
        return weighted

    def _rarity(self, frequency: int) -> float:
        """Return the inverse document frequency of what stands in so many paragraphs."""
        return math.log(1 + (self.paragraphs - frequency + 0.5) / (frequency + 0.5))

    def _each(self, of_segment: Callable[[int], Matches]) -> list[Matches]:
        return [of_segment(number) for number in range(len(self.segments))]

    def _size(self, number: int) -> int:
        return self.segments[number].size


def _counted(node: plan.Words | plan.Sequence, segment: Segment) -> Iterator[Counted]:
    """Yield how often each field has a leaf, field by field; a field may come several times."""
    for field in node.fields:
        for documents, frequencies in _frequencies(node, segment, field):
            yield field, *segment.only_live(documents, frequencies)


def _frequencies(
    node: plan.Words | plan.Sequence, segment: Segment, field: Field
) -> list[tuple[Numbers, Array]]:
    postings = segment.postings[field]
    if isinstance(node, plan.Words):
        places = segment.places(node.words, field)
        if len(places) < MANY:
            return [(postings.documents(n), postings.frequencies(n)) for n in places]
        documents, frequencies, _ = postings.of_words(places)
        return [summed(documents, frequencies, segment.size)]
    slots = [segment.places(slot, field) for slot in node.slots]
    if not all(slots):
        return []
    if node.window is None:
        return [consecutive(postings, segment.size, slots, node.offsets)]
    return [near(postings, segment.size, slots, node.window)]


def _parts(node: plan.Column | plan.Period, segment: Segment) -> Array:
    """Return which parts of letters a column or a period means, as a mask."""
    if isinstance(node, plan.Column):
        return segment.columns.with_value(node.name, node.values)
    return segment.columns.in_period(node.first, node.last)


def _leaf_words(node: plan.Words | plan.Sequence) -> tuple[tuple[str, ...], ...]:
    return (node.words,) if isinstance(node, plan.Words) else node.slots
