"""tantivy, the Rust engine, through its Python binding: facets are aggregations over fast fields."""

from __future__ import annotations

from collections.abc import Iterable
from importlib.metadata import version
from pathlib import Path

import tantivy

from benchmarks.peers import FACETS, LIMIT, Core, Full, Peer
from benchmarks.queries import Query
from benchmarks.records import Record

MOST_VALUES = 50
FACET_SIZE = {name: {"terms": {"field": name, "size": MOST_VALUES}} for name in FACETS}
HEAP = 256_000_000
SNIPPET = 420


def _schema() -> tantivy.Schema:
    builder = tantivy.SchemaBuilder()
    builder.add_text_field("words", stored=True, tokenizer_name="whitespace")
    builder.add_text_field("id", stored=True, tokenizer_name="raw")
    builder.add_text_field("meeting", stored=True, fast=True, tokenizer_name="raw")
    builder.add_text_field("kind", stored=True, fast=True, tokenizer_name="raw")
    for name in ("number", "date", "year"):
        builder.add_integer_field(name, fast=True, indexed=True, stored=True)
    return builder.build()


def build(records: Iterable[Record], folder: Path) -> None:
    """Write an index of the records."""
    writer = tantivy.Index(_schema(), path=str(folder)).writer(HEAP)
    for record in records:
        writer.add_document(tantivy.Document(**record._asdict()))
    writer.commit()
    writer.wait_merging_threads()


class Tantivy:
    """An open tantivy index."""

    def __init__(self, folder: Path) -> None:
        index = tantivy.Index.open(str(folder))
        self._schema = index.schema
        self._searcher = index.searcher()

    def full(self, query: Query) -> Full:
        """Answer in full."""
        asked = self._asked(query)
        result = self._searcher.search(asked, LIMIT, count=True)
        counts = self._searcher.aggregate(asked, FACET_SIZE)
        generator = tantivy.SnippetGenerator.create(self._searcher, asked, self._schema, "words")
        generator.set_max_num_chars(SNIPPET)
        hits = []
        for _, address in result.hits:
            document = self._searcher.doc(address)
            snippet = generator.snippet_from_doc(document)
            snippet.highlighted()
            hits.append((document["id"][0], snippet.fragment()))
        facets = {
            name: {_said(bucket["key"]): bucket["doc_count"] for bucket in counts[name]["buckets"]}
            for name in FACETS
        }
        return Full(result.count, facets, tuple(hits))

    def core(self, query: Query) -> Core:
        """Answer with addresses, scores and total alone."""
        result = self._searcher.search(self._asked(query), LIMIT, count=True)
        return Core(result.count, tuple((address, score) for score, address in result.hits))

    def every(self, query: Query) -> set[int]:
        """Return the numbers of all records that match."""
        result = self._searcher.search(self._asked(query), max(1, self._searcher.num_docs), count=False)
        return {self._searcher.doc(address)["number"][0] for _, address in result.hits}

    def _asked(self, query: Query) -> tantivy.Query:
        asked = self._words(query)
        if query.since is None:
            return asked
        kind = tantivy.FieldType.Integer
        since = tantivy.Query.range_query(self._schema, "date", kind, query.since * 10_000, 99_999_999)
        must = tantivy.Occur.Must
        return tantivy.Query.boolean_query(
            [(must, asked), (must, tantivy.Query.const_score_query(since, 0.0))]
        )

    def _words(self, query: Query) -> tantivy.Query:
        if query.form == "prefix":
            return tantivy.Query.regex_query(self._schema, "words", f"{query.words[0]}.*")
        if query.form == "phrase":
            return tantivy.Query.phrase_query(self._schema, "words", list(query.words))
        terms = [tantivy.Query.term_query(self._schema, "words", word) for word in query.words]
        if len(terms) == 1:
            return terms[0]
        return tantivy.Query.boolean_query([(tantivy.Occur.Must, term) for term in terms])


def _said(value: object) -> str:
    return str(int(value)) if isinstance(value, float) else str(value)


peer = Peer("tantivy", version("tantivy"), build, Tantivy)
