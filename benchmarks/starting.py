"""Commands in, the processor's seconds that each costs in a fresh process out, run in turns."""

from __future__ import annotations

import statistics
import sys
from collections.abc import Mapping, Sequence
from pathlib import Path

from benchmarks import building
from benchmarks.collection import Collection
from benchmarks.peers.with_fts5 import FILE
from benchmarks.queries import Query
from benchmarks.watching import run

ROUNDS = 15


def commands(collection: Collection, query: Query) -> dict[str, list[str]]:
    """Return our search, that of sqlite-utils where it is installed, and an import of click alone."""
    programs = Path(sys.executable).parent
    word = query.words[0]
    found = {
        building.OURS: [
            str(programs / "navosearch"),
            "search",
            word,
            "--index",
            str(collection.index(building.OURS)),
        ],
        "import click": [sys.executable, "-c", "import click"],
    }
    database = collection.index("FTS5") / FILE
    if (programs / "sqlite-utils").is_file() and database.is_file():
        options = ["search", str(database), "paragraphs", word, "--limit", "10"]
        found["sqlite-utils"] = [str(programs / "sqlite-utils"), *options]
    return found


def measure(commands: Mapping[str, Sequence[str]]) -> dict[str, float]:
    """Return the median of each; the first run of each warms up."""
    times: dict[str, list[float]] = {name: [] for name in commands}
    for command in commands.values():
        run(command, quiet=True)
    for _ in range(ROUNDS):
        for name, command in commands.items():
            times[name].append(run(command, quiet=True).processor)
    return {name: statistics.median(each) for name, each in times.items()}
