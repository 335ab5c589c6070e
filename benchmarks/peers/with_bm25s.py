"""bm25s, which scores by summing columns of a sparse matrix: no phrases, prefixes, totals or facets."""

from __future__ import annotations

from collections.abc import Iterable
from importlib.metadata import version
from pathlib import Path

import bm25s
import numpy as np

from benchmarks.peers import LIMIT, Core, Full, Peer
from benchmarks.queries import Query
from benchmarks.records import Record


def build(records: Iterable[Record], folder: Path) -> None:
    """Write an index of the records."""
    retriever = bm25s.BM25(method="lucene", k1=1.2, b=0.4)
    retriever.index([record.words.split() for record in records], show_progress=False)
    retriever.save(str(folder))


class Bm25s:
    """An open, memory-mapped index."""

    def __init__(self, folder: Path) -> None:
        self._retriever = bm25s.BM25.load(str(folder), mmap=True)

    def full(self, query: Query) -> Full | None:
        """Return None: bm25s has neither facets nor snippets."""
        del query
        return None

    def core(self, query: Query) -> Core | None:
        """Answer with row numbers, scores and total; several words are any of them, not all."""
        if query.form != "words" or query.since:
            return None
        scores = self._retriever.get_scores(list(query.words))
        best = np.argpartition(scores, -LIMIT)[-LIMIT:]
        best = best[np.argsort(-scores[best])]
        return Core(int(np.count_nonzero(scores)), tuple((int(n), float(scores[n])) for n in best))

    def every(self, query: Query) -> set[int] | None:
        """Return the numbers of all records that match a single word."""
        if query.form != "words" or query.since or len(query.words) > 1:
            return None
        return set(np.flatnonzero(self._retriever.get_scores(list(query.words))).tolist())


peer = Peer("bm25s", version("bm25s"), build, Bm25s)
