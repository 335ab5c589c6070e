"""Whoosh as it comes, with its own codec, analyser by white space, and sortable columns for facets."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

import whoosh
from whoosh import index
from whoosh import query as ask
from whoosh.analysis import SpaceSeparatedTokenizer
from whoosh.fields import ID, NUMERIC, STORED, TEXT, Schema
from whoosh.highlight import ContextFragmenter
from whoosh.sorting import FieldFacet

from benchmarks.peers import FACETS, LIMIT, Core, Full, Peer
from benchmarks.queries import Query
from benchmarks.records import Record

SLOW = 100_000
"""Above this it takes minutes where the others take seconds."""
MEMORY = 256
"""Megabytes that the writer may use."""


def build(records: Iterable[Record], folder: Path) -> None:
    """Write an index of the records."""
    folder.mkdir(parents=True, exist_ok=True)
    schema = Schema(
        words=TEXT(analyzer=SpaceSeparatedTokenizer(), stored=True),
        id=STORED,
        number=STORED,
        meeting=ID(sortable=True),
        kind=ID(sortable=True),
        date=NUMERIC(sortable=True),
        year=NUMERIC(sortable=True),
    )
    writer = index.create_in(folder, schema).writer(limitmb=MEMORY)
    for record in records:
        writer.add_document(**record._asdict())
    writer.commit()


class Whoosh:
    """An open index."""

    def __init__(self, folder: Path) -> None:
        self._searcher = index.open_dir(folder).searcher()
        self._grouped = {name: FieldFacet(name) for name in FACETS}

    def full(self, query: Query) -> Full:
        """Answer in full."""
        results = self._searcher.search(_asked(query), limit=LIMIT, groupedby=self._grouped, terms=True)
        results.fragmenter = ContextFragmenter(maxchars=420)
        facets = {
            name: {str(value): len(members) for value, members in results.groups(name).items()}
            for name in FACETS
        }
        hits = tuple((hit["id"], hit.highlights("words")) for hit in results)
        return Full(len(results), facets, hits)

    def core(self, query: Query) -> Core:
        """Answer with document numbers, scores and total alone."""
        results = self._searcher.search(_asked(query), limit=LIMIT)
        return Core(len(results), tuple((number, score) for score, number in results.top_n))

    def every(self, query: Query) -> set[int]:
        """Return the numbers of all records that match."""
        numbers = self._searcher.docs_for_query(_asked(query))
        return {self._searcher.stored_fields(number)["number"] for number in numbers}


def _asked(query: Query) -> ask.Query:
    if query.form == "prefix":
        words: ask.Query = ask.Prefix("words", query.words[0])
    elif query.form == "phrase":
        words = ask.Phrase("words", list(query.words))
    else:
        words = ask.And([ask.Term("words", word) for word in query.words])
    if query.since is None:
        return words
    return ask.And([words, ask.NumericRange("date", query.since * 10_000, None)])


peer = Peer("Whoosh", whoosh.versionstring(), build, Whoosh, most=SLOW)
