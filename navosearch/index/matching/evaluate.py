"""Evaluate plans over the open segments of an index: which documents match, and what scores them.

Every node is evaluated over whole arrays, segment by segment. A leaf (words or a sequence) is first
counted in all segments, so that its rarity is that of the whole collection, then scored (`bm25f`).
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence

import numpy as np

from navosearch.exhaustive import assert_never
from navosearch.index.matching import near, plan
from navosearch.index.matching.bm25f import Counted, Scorer
from navosearch.index.matching.matches import (
    Matches,
    difference,
    intersection,
    union,
    unscored,
)
from navosearch.index.storage.arrays import Array
from navosearch.index.storage.fields import Field
from navosearch.index.storage.patched import Numbers
from navosearch.index.storage.postings import MANY
from navosearch.index.storage.segment import Segment
from navosearch.index.storage.sets import Mask, members, summed, united
from navosearch.model import DateOf


class Evaluation:
    """Evaluates plans over the segments of an index, each node once.

    `date_of` is which date of a paragraph periods and the order go by.
    """

    def __init__(self, segments: Sequence[Segment], date_of: DateOf = "meeting") -> None:
        self.segments = segments
        self.date_of = date_of
        self._scorer = Scorer(segments)
        self._known: dict[plan.Node, list[Matches]] = {}

    def matches(self, node: plan.Node) -> list[Matches]:
        """Return the documents that match, for each segment."""
        if node not in self._known:
            self._known[node] = self._evaluate(node)
        return self._known[node]

    def frequency(self, node: plan.Node) -> int:
        """Return how many documents match."""
        return sum(map(len, self.matches(node)))

    def adds(self, node: plan.Node, *, to: plan.Node) -> bool:
        """Whether a node matches any document that the other does not."""
        pairs = zip(self.matches(node), self.matches(to), strict=True)
        return any(len(difference(more, known)) for more, known in pairs)

    def within(self, those: Matches, nodes: Iterable[plan.Node], number: int) -> Matches:
        """Return the matches of one segment that every node keeps, with their scores."""
        for node in nodes:
            keep = self._keeps(node, number, those.documents)
            those = those.only(keep)
        return those

    def factors(self, node: plan.Best) -> list[tuple[float, plan.Words | plan.Sequence]]:
        """Return the factor of each alternative: its weight, less what it is rarer than the word itself."""
        rarities = [self._scorer.rarity(self.frequency(part)) for _, part in node.alternatives]
        weighted = list(zip(node.alternatives, rarities, strict=True))
        most = max(rarity for (weight, _), rarity in weighted if weight == 1)
        return [(weight * min(1.0, most / rarity), part) for (weight, part), rarity in weighted]

    def _keeps(self, node: plan.Node, number: int, documents: Numbers) -> Mask:
        """Return a mask over live documents; filters on columns are tested in place."""
        match node:
            case plan.Column() | plan.Period():
                segment = self.segments[number]
                return segment.columns.are_in(self._parts(node, segment), documents)
            case plan.Outside(part):
                return ~self._keeps(part, number, documents)
            case _:
                return members(documents, self.matches(node)[number].documents)

    def _evaluate(self, node: plan.Node) -> list[Matches]:
        match node:
            case plan.Words() | plan.Sequence():
                return self._leaf(node)
            case plan.Best():
                return self._best(node)
            case plan.Every(parts):
                matches = [self.matches(part) for part in parts]
                return self._each(lambda n: intersection([each[n] for each in matches]))
            case plan.Some(parts):
                matches = [self.matches(part) for part in parts]
                return self._each(lambda n: union([each[n] for each in matches], self.segments[n].size))
            case plan.Outside(part):
                inside = self.matches(part)
                return self._each(lambda n: difference(unscored(self.segments[n].live), inside[n]))
            case plan.Scored(part):
                return self._scored(part)
            case plan.Column() | plan.Period():
                return [unscored(segment.documents(self._parts(node, segment))) for segment in self.segments]
            case _:
                assert_never(node)

    def _leaf(self, node: plan.Words | plan.Sequence) -> list[Matches]:
        if node.fields == ("minister",):
            return [unscored(segment.signed_by(_slots(node))) for segment in self.segments]
        counted = [list(_counted(node, segment)) for segment in self.segments]
        documents = [
            united([having for _, having, _ in each], segment.size)
            for segment, each in zip(self.segments, counted, strict=True)
        ]
        frequency = sum(map(len, documents))
        return [
            Matches(documents[n], self._scorer.scoring(segment, counted[n], frequency))
            for n, segment in enumerate(self.segments)
        ]

    def _best(self, node: plan.Best) -> list[Matches]:
        """Return the documents of all alternatives, each with the score of its best."""
        weighted = [(factor, self.matches(part)) for factor, part in self.factors(node)]

        def of_segment(n: int) -> Matches:
            """Return the matches of one segment, the best weight counting where several match."""
            parts = [part[n].times(factor) for factor, part in weighted]
            return union(parts, self.segments[n].size, best=True)

        return self._each(of_segment)

    def _scored(self, part: plan.Node) -> list[Matches]:
        """Return the documents of the part, all with one score: how rare they are."""
        score = self._scorer.rarity(self.frequency(part))
        return [
            Matches(each.documents, lambda some: np.full(len(some), score)) for each in self.matches(part)
        ]

    def _parts(self, node: plan.Column | plan.Period, segment: Segment) -> Array:
        """Return a mask over parts of letters: those that a column or a period selects."""
        match node:
            case plan.Column(name, values):
                return segment.columns.with_value(name, values)
            case plan.Period(first, last):
                return segment.columns.in_period(first, last, self.date_of)
            case _:
                assert_never(node)

    def _each(self, of_segment: Callable[[int], Matches]) -> list[Matches]:
        return [of_segment(number) for number in range(len(self.segments))]


def _counted(node: plan.Words | plan.Sequence, segment: Segment) -> Iterator[Counted]:
    """Yield how often live documents have a leaf, field by field; a field may come several times."""
    for field in node.fields:
        for documents, frequencies in _frequencies(node, segment, field):
            yield field, *segment.only_live(documents, frequencies)


def _frequencies(
    node: plan.Words | plan.Sequence, segment: Segment, field: Field
) -> list[tuple[Numbers, Array]]:
    """Return documents and frequencies of a leaf in a field, deleted ones too; few words come one by one."""
    match node:
        case plan.Words(words):
            postings, places = segment.postings[field], segment.places(words, field)
            if len(places) < MANY:
                return [(postings.documents(n), postings.frequencies(n)) for n in places]
            documents, frequencies, _ = postings.of_words(places)
            return [summed(documents, frequencies, segment.size)]
        case plan.Sequence():
            return [near.counted(segment, node, field)]
        case _:
            assert_never(node)


def _slots(node: plan.Words | plan.Sequence) -> tuple[tuple[str, ...], ...]:
    """Return the slots of a leaf; any word of a slot will do."""
    return (node.words,) if isinstance(node, plan.Words) else node.slots
