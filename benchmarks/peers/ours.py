"""navosearch itself, asked as every peer is: plain, for the same work, and as users get it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import accumulate
from pathlib import Path
from typing import Any

import navosearch
from benchmarks.peers import FACETS, LIMIT, Core, Full
from benchmarks.queries import Query
from navosearch.index.reader import IndexReader
from navosearch.model import Hit
from navosearch.query import parse
from navosearch.search import Search
from navosearch.search.filters import Options

PLAIN = {"match": "all", "exact": True}


class Navosearch:
    """An open index of ours; `options` are those of a search."""

    def __init__(self, folder: Path, options: dict[str, Any]) -> None:
        self._library = navosearch.open(folder)
        self._reader = IndexReader(folder)
        self._options = options
        self._first = [0, *accumulate(segment.size for segment in self._reader.segments)]

    def full(self, query: Query) -> Full:
        """Answer in full."""
        results = self._library.search(query.typed, limit=LIMIT, **self._options, **_since(query))
        facets = {name: {each.value: each.count for each in results.facets[name]} for name in FACETS}
        hits = tuple((hit.id, hit.snippet.text) for hit in results.hits)
        return Full(results.total.all, facets, hits)

    def core(self, query: Query) -> Core:
        """Answer with document numbers, scores and total alone."""
        found = self._search(query)
        best = found.ranked(LIMIT)
        hits = tuple((self._first[each.segment] + each.document, each.score) for each in best)
        return Core(found.total.all, hits)

    def every(self, query: Query) -> set[int]:
        """Return the numbers of all records that match, as they stand in the index."""
        tier = self._search(query).answer.every
        return {
            first + document
            for first, each in zip(self._first, tier, strict=False)
            for document in each.documents.tolist()
        }

    def scan(self, query: Query) -> Iterator[Hit]:
        """Yield every hit."""
        return self._library.scan(query.typed, **self._options, **_since(query))

    def _search(self, query: Query) -> Search:
        return Search(self._reader, parse(query.typed), Options(**self._options, **_since(query)))


def _since(query: Query) -> dict[str, Any]:
    return {"since": str(query.since)} if query.since else {}


def build(letters: Iterable[Path], folder: Path) -> None:
    """Write an index of folders of letters."""
    navosearch.build(letters, folder, rebuild=True)
