"""Count the rows a second of all hits of a common word as JSON Lines, beside sqlite3's own cursor."""

from __future__ import annotations

import json
import time
from collections.abc import Callable, Iterable
from typing import Any

from benchmarks.peers.ours import Navosearch
from benchmarks.peers.with_fts5 import Fts5
from benchmarks.queries import Query
from navosearch.records import hit_record

ROUNDS = 5


def measure(ours: Navosearch, theirs: Fts5 | None, query: Query) -> dict[str, float]:
    """Return the rows a second of each, the best of some rounds in turns.

    sqlite3 gives its rows as they come, and as JSON Lines too, which is the same work.
    """
    ways: dict[str, Callable[[], Iterable[Any]]] = {
        "navosearch": lambda: map(_line, map(hit_record, ours.scan(query))),
    }
    if theirs:
        ways["sqlite3 cursor"] = lambda: theirs.rows(query)
        ways["sqlite3 cursor, as JSON Lines"] = lambda: map(_line, map(dict, theirs.rows(query)))
    return {name: max(rates) for name, rates in _rates(ways).items()}


def _rates(ways: dict[str, Callable[[], Iterable[Any]]]) -> dict[str, list[float]]:
    rates: dict[str, list[float]] = {name: [] for name in ways}
    for _ in range(ROUNDS):
        for name, way in ways.items():
            started = time.perf_counter()
            count = sum(1 for _row in way())
            rates[name].append(count / (time.perf_counter() - started))
    return rates


def _line(record: dict[str, Any]) -> str:
    return json.dumps(record, ensure_ascii=False)
