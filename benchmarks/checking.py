"""Engines and queries in, every difference in what they find out: documents, totals and counts by value."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from benchmarks.peers import Engine
from benchmarks.queries import Query

COUNTED = ("kind", "year")
"""Facets with few values; of meetings each engine shows the most frequent fifty, and ties differ."""


def differences(ours: Engine, peers: Mapping[str, Engine], queries: Sequence[Query]) -> Iterator[str]:
    """Yield a line for every query to which a peer has another answer than we have."""
    for query in queries:
        found, full = ours.every(query), ours.full(query)
        for name, peer in peers.items():
            theirs, whole = peer.every(query), peer.full(query)
            if found is not None and theirs is not None and found != theirs:
                only, more = len(found - theirs), len(theirs - found)
                yield f"{query.typed}: {name} lacks {only} paragraphs, and has {more} that we lack"
            if full is None or whole is None:
                continue
            facets = any(full.facets[each] != whole.facets[each] for each in COUNTED)
            if full.total != whole.total or facets:
                yield f"{query.typed}: other counts than {name}"
