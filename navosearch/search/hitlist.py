"""Go through every hit of an answered query in order, one at a time, with all that matched in it."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from navosearch.index.matching.ranking import Ranked
from navosearch.model import Hit, Snippet, Total, Understood
from navosearch.search import Search
from navosearch.search.copies import with_copies
from navosearch.search.filters import TURNED_OFF

COPIES_SOUGHT = 1_000
"""Hits among which near-copies are sought, and not among more: every text is compared with those before
it, which takes half a second for so many and four times that for twice as many."""


@dataclass(frozen=True, slots=True)
class MarkedHit:
    """A hit with the texts of its paragraph and its footnotes whole, every occurrence marked.

    `cited` are the references that the source of its letter marks, as `Letter.marked` has them.
    """

    hit: Hit
    texts: tuple[Snippet, ...]
    cited: tuple[tuple[str, str], ...] = ()


class HitList:
    """Every hit of a query, or a sample of them, to be gone through any number of times.

    `sampled` is the size and the seed of a sample. A hit takes some tens of bytes of memory; its texts
    are read when its turn comes.
    """

    def __init__(
        self,
        search: Search,
        chosen: Sequence[Ranked] | None = None,
        sampled: tuple[int, int] | None = None,
    ) -> None:
        self.sampled = sampled
        self._search = search
        self._ranked = search.ranked() if chosen is None else chosen

    def __len__(self) -> int:
        return len(self._ranked)

    def __iter__(self) -> Iterator[MarkedHit]:
        hits = (self._search.hit(ranked, rank) for rank, ranked in enumerate(self._ranked, 1))
        compared = with_copies(list(hits)) if len(self) <= COPIES_SOUGHT else hits
        for ranked, hit in zip(self._ranked, compared, strict=True):
            yield MarkedHit(hit, self._search.marked(ranked), self._search.cited(ranked))

    @property
    def query(self) -> Understood:
        """The query as typed and as understood."""
        return self._search.understood

    @property
    def total(self) -> Total:
        """How many paragraphs have every word of the query, and how many only some."""
        return self._search.total

    @property
    def sort(self) -> str:
        """The order of the hits, as `Library.search` names it."""
        return self._search.options.sort

    @property
    def exact(self) -> bool:
        """Whether the words were taken as typed."""
        return self._search.options.exact

    @property
    def correct(self) -> bool | None:
        """Whether a word that stands nowhere was taken for the nearest, as `Options` has it."""
        return self._search.options.correct

    @property
    def without(self) -> tuple[str, ...]:
        """The options that were given of those that turn off what is searched beside a word."""
        return tuple(name for name in TURNED_OFF if getattr(self._search.options, name))

    def sample(self, count: int, seed: int) -> HitList:
        """Return a simple random sample of at most `count` hits, in random order.

        Hits are ordered by the SHA-256 of the seed and their id alone, so the same seed gives the same
        sample on every machine, and a larger sample holds the smaller one.
        """

        def order(ranked: Ranked) -> bytes:
            """Return a number that the seed and the paragraph alone decide."""
            return hashlib.sha256(f"{seed} {self._search.id(ranked)}".encode()).digest()

        return HitList(self._search, sorted(self._ranked, key=order)[:count], (count, seed))
