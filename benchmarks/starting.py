"""Time what each of some commands costs in a fresh process, run in turns."""

from __future__ import annotations

import statistics
import sys
from collections.abc import Mapping, Sequence
from pathlib import Path

from benchmarks import building
from benchmarks.collection import Collection
from benchmarks.peers.with_fts5 import FILE
from benchmarks.queries import Query
from benchmarks.watching import Run, run

HELP = "navosearch --help"
ROUNDS = 15


def commands(collection: Collection, query: Query) -> dict[str, list[str]]:
    """Return our search, that of sqlite-utils where it is installed, and an import of click alone."""
    programs = Path(sys.executable).parent
    word = query.words[0]
    ours = str(programs / "navosearch")
    found = {
        building.OURS: [ours, "search", word, "--index", str(collection.index(building.OURS))],
        HELP: [ours, "--help"],
        "import click": [sys.executable, "-c", "import click"],
    }
    database = collection.index("FTS5") / FILE
    if (programs / "sqlite-utils").is_file() and database.is_file():
        options = ["search", str(database), "paragraphs", word, "--limit", "10"]
        found["sqlite-utils"] = [str(programs / "sqlite-utils"), *options]
    return found


def measure(commands: Mapping[str, Sequence[str]]) -> dict[str, tuple[float, float]]:
    """Return the median seconds of each, by the clock and of the processor; the first run warms up."""
    runs: dict[str, list[Run]] = {name: [] for name in commands}
    for command in commands.values():
        run(command, quiet=True)
    for _ in range(ROUNDS):
        for name, command in commands.items():
            runs[name].append(run(command, quiet=True))
    return {
        name: (
            statistics.median(each.seconds for each in of),
            statistics.median(each.processor for each in of),
        )
        for name, of in runs.items()
    }
