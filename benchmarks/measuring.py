"""Measure all that a collection with its indexes tells."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Sequence
from dataclasses import dataclass, field

from benchmarks import building, checking, starting, streaming, timing, updating
from benchmarks.collection import Built, Collection
from benchmarks.peers import Engine, Peer
from benchmarks.peers.ours import PLAIN, Navosearch
from benchmarks.peers.with_fts5 import Fts5
from benchmarks.queries import Query
from benchmarks.timing import Timed

OURS = building.OURS
AS_USERS = "navosearch, as users get it"
EMPTY = Timed({}, {})


@dataclass(slots=True)
class Measured:
    """What one collection tells, in seconds."""

    size: int
    text_size: int
    builds: dict[str, Built]
    differences: list[str] = field(default_factory=list)
    queries: int = 0
    full: Timed = EMPTY
    repeated: Timed = EMPTY
    core: Timed = EMPTY
    starts: dict[str, tuple[float, float]] = field(default_factory=dict)
    rates: dict[str, float] = field(default_factory=dict)
    update: float = 0.0
    held: int = 0


def measure(collection: Collection, peers: Sequence[Peer], *, rounds: int) -> Measured:
    """Check that all engines find the same, then time them, one thing after the other."""
    measured = Measured(collection.size, collection.text_size, collection.builds)
    queries = collection.queries()
    common = next(query for query in queries if query.shape == "common")
    ours = Navosearch(collection.index(OURS), PLAIN)
    users = Navosearch(collection.index(OURS), {})
    engines = {
        peer.name: peer.open(collection.index(peer.name)) for peer in peers if collection.size <= peer.most
    }
    measured.queries = len(queries)
    measured.differences = list(checking.differences(ours, engines, queries))
    fulls = {OURS: ours.full, AS_USERS: users.full, **{name: each.full for name, each in engines.items()}}
    measured.full = timing.shuffled(fulls, queries, rounds=rounds)
    measured.repeated = timing.repeated(fulls, queries)
    cores = {OURS: ours.core, **{name: each.core for name, each in engines.items()}}
    measured.core = timing.shuffled(cores, queries, rounds=rounds)
    measured.starts = starting.measure(starting.commands(collection, common))
    measured.rates = streaming.measure(ours, _fts5(engines), common)
    measured.held = _held(collection, queries)
    measured.update = updating.measure(collection)
    return measured


def _fts5(engines: dict[str, Engine]) -> Fts5 | None:
    return next((engine for engine in engines.values() if isinstance(engine, Fts5)), None)


def _held(collection: Collection, queries: Sequence[Query]) -> int:
    typed = "\n".join(query.typed for query in queries)
    command = [sys.executable, "-m", "benchmarks.holding", str(collection.index(OURS))]
    done = subprocess.run(command, input=typed, capture_output=True, text=True, check=True)  # noqa: S603 -- our own
    return int(done.stdout)
