"""A collection in, the seconds that bringing its index up to date takes out, when one letter has changed."""

from __future__ import annotations

import statistics
import sys

from benchmarks import building
from benchmarks.collection import Collection
from benchmarks.watching import run

ROUNDS = 3
ADDED = "\n\nDeze alinea is er later bij gekomen, en maakt de brief een andere.\n"
UPDATE = """
import sys, time, navosearch
started = time.perf_counter()
navosearch.build(sys.argv[1:2], sys.argv[2])
print(time.perf_counter() - started)
"""


def measure(collection: Collection) -> float:
    """Change a letter and put it back, again and again; return the median of the updates, in seconds."""
    changed = sorted(collection.letters.rglob("*.txt"))[len(collection.builds)]
    before = changed.read_bytes()
    times = []
    for _ in range(ROUNDS):
        for content in (before + ADDED.encode(), before):
            changed.write_bytes(content)
            command = [
                sys.executable,
                "-c",
                UPDATE,
                str(collection.letters),
                str(collection.index(building.OURS)),
            ]
            times.append(float(run(command).output))
    return statistics.median(times)
