"""Time how long each engine takes for each query, by two protocols.

Shuffled: every query of every engine in random order, round after round, so that no engine finds its own
data in the caches of the processor. Repeated: one query of one engine again and again, as by a person who
refines it.

Both are timed by the clock and by the processor, whose time is that of all threads of the process: an engine
that searches in several threads costs more of that than of the clock, and on a busy machine the clock waits.
"""

from __future__ import annotations

import gc
import math
import random
import statistics
import time
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import NamedTuple

from benchmarks.queries import Query

Ask = Callable[[Query], object]

ROUNDS = 15
"""How often each query is asked of each engine."""
TIMES = 5
"""How often each query is asked in a row."""
FEWEST = 3
"""How often at least, where an engine has used up its time."""
BUDGET = 60.0
"""Seconds that one engine may take in all."""


@dataclass(slots=True)
class Times:
    """Seconds that an engine took for each query, once a round."""

    name: str
    seconds: dict[Query, list[float]] = field(default_factory=dict)

    def median(self, shape: str | None = None) -> float:
        """Return the geometric mean over queries (of a shape) of their medians; NaN without any."""
        shapes = {query.shape for query in self.seconds} if shape is None else {shape}
        means = [
            statistics.geometric_mean(medians)
            for each in sorted(shapes)
            if (medians := [statistics.median(s) for query, s in self.seconds.items() if query.shape == each])
        ]
        return statistics.geometric_mean(means) if means else math.nan

    def percentile(self, shape: str, share: float = 0.95) -> float:
        """Return the time that a share of all single answers of a shape stays under."""
        every = sorted(t for query, s in self.seconds.items() if query.shape == shape for t in s)
        return every[min(len(every) - 1, int(share * len(every)))] if every else math.nan

    def over(self, other: Times) -> float:
        """Return how many times as long as another engine, over the shapes that both answer."""
        shapes = sorted({q.shape for q in self.seconds} & {q.shape for q in other.seconds})
        ratios = [self.median(shape) / other.median(shape) for shape in shapes]
        return statistics.geometric_mean(ratios) if ratios else math.nan


class Timed(NamedTuple):
    """The times of every engine by the clock, and by the processor."""

    clock: dict[str, Times]
    processor: dict[str, Times]

    def add(self, name: str, query: Query, ask: Ask) -> float:
        """Ask once, keep what it took, and return that by the clock."""
        gc.disable()
        started, worked = time.perf_counter(), time.process_time()
        ask(query)
        seconds, processor = time.perf_counter() - started, time.process_time() - worked
        gc.enable()
        self.clock[name].seconds.setdefault(query, []).append(seconds)
        self.processor[name].seconds.setdefault(query, []).append(processor)
        return seconds


def shuffled(asks: Mapping[str, Ask], queries: Sequence[Query], *, rounds: int = ROUNDS) -> Timed:
    """Ask every query of every engine in random order, round after round; the first asking warms up.

    A query that an engine answers with None is left out for it. An engine that has used up its
    time is asked no more, once it has been asked often enough.
    """
    randomness = random.Random(rounds)  # noqa: S311 -- a benchmark, not a secret
    pairs = [(name, query) for name, ask in asks.items() for query in queries if ask(query) is not None]
    timed = _timed(asks)
    spent = dict.fromkeys(asks, 0.0)
    for done in range(rounds):
        randomness.shuffle(pairs)
        for name, query in pairs:
            if spent[name] <= BUDGET or done < FEWEST:
                spent[name] += timed.add(name, query, asks[name])
    return timed


def repeated(asks: Mapping[str, Ask], queries: Sequence[Query], *, times: int = TIMES) -> Timed:
    """Ask each query of one engine so many times in a row, then of the next; the first asking warms up."""
    timed = _timed(asks)
    for query in queries:
        for name, ask in asks.items():
            if ask(query) is not None:
                for _ in range(times):
                    timed.add(name, query, ask)
    return timed


def _timed(names: Iterable[str]) -> Timed:
    clock, processor = ({name: Times(name) for name in names} for _ in range(2))
    return Timed(clock, processor)
