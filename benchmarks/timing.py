"""Engines and queries in, how long each engine takes for each query out, asked in turns.

Time is the processor's, of all threads: on an idle machine that is what the clock on the wall says,
all data being in memory, and on a busy one it leaves out the waiting for a turn.
"""

from __future__ import annotations

import gc
import math
import random
import statistics
import time
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field

from benchmarks.queries import Query

Ask = Callable[[Query], object]

ROUNDS = 15
"""How often each query is asked of each engine."""
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


def measure(asks: Mapping[str, Ask], queries: Sequence[Query], *, rounds: int = ROUNDS) -> dict[str, Times]:
    """Ask every query of every engine in random order, round after round; the first round warms up.

    A query that an engine answers with None is left out for it. An engine that has used up its
    time is asked no more, once it has been asked often enough.
    """
    randomness = random.Random(rounds)  # noqa: S311 -- a benchmark, not a secret
    pairs = [(name, query) for name, ask in asks.items() for query in queries if ask(query) is not None]
    times = {name: Times(name) for name in asks}
    spent = dict.fromkeys(asks, 0.0)
    for done in range(rounds):
        randomness.shuffle(pairs)
        for name, query in pairs:
            if spent[name] > BUDGET and done >= FEWEST:
                continue
            seconds = _timed(asks[name], query)
            spent[name] += seconds
            times[name].seconds.setdefault(query, []).append(seconds)
    return times


def _timed(ask: Ask, query: Query) -> float:
    gc.disable()
    started = time.process_time()
    ask(query)
    seconds = time.process_time() - started
    gc.enable()
    return seconds
