"""One interface for every engine: records in, an index out; a query in, a full answer or its core out.

Each peer is a module with a `Peer` named ``peer``. One that is not installed is said, and left out.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from importlib import import_module
from pathlib import Path
from typing import Any, Protocol

from benchmarks.queries import Query
from benchmarks.records import Record

LIMIT = 10
"""Hits of an answer."""
FACETS = ("meeting", "kind", "year")


@dataclass(frozen=True, slots=True)
class Full:
    """What a user sees: exact total, counts by value of each facet, the best hits with their snippets."""

    total: int
    facets: Mapping[str, Mapping[str, int]]
    hits: tuple[tuple[str, str], ...]


@dataclass(frozen=True, slots=True)
class Core:
    """The bare search: exact total, and the engine's own number and score of the best hits."""

    total: int
    hits: tuple[tuple[Any, float], ...]


class Engine(Protocol):
    """An open index; a method returns None for what the engine cannot do."""

    def full(self, query: Query) -> Full | None:
        """Answer in full."""

    def core(self, query: Query) -> Core | None:
        """Answer with numbers, scores and total alone."""

    def every(self, query: Query) -> set[int] | None:
        """Return the numbers of all records that match."""


@dataclass(frozen=True, slots=True)
class Peer:
    """An engine as it is installed here; `most` is the largest collection that is worth the wait."""

    name: str
    version: str
    build: Callable[[Iterable[Record], Path], None]
    open: Callable[[Path], Engine]
    most: int = 10_000_000


MODULES = ("tantivy", "fts5", "bm25s", "whoosh")


def installed() -> Iterator[Peer | str]:
    """Yield every peer that can be imported, and the name of every other one."""
    for name in MODULES:
        try:
            peer: Peer = import_module(f"benchmarks.peers.with_{name}").peer
        except ModuleNotFoundError as error:
            if error.name != name:
                raise
            yield name
        else:
            yield peer


def named(name: str) -> Peer:
    """Return the peer of that name, which is installed."""
    return next(peer for peer in installed() if isinstance(peer, Peer) and peer.name == name)
