"""A size in, how fast every format is exported and in how much memory: ``python -m benchmarks.exporting``."""

from __future__ import annotations

import argparse
import sys
import tempfile
from collections.abc import Sequence
from pathlib import Path

import navosearch
from benchmarks import building, report, texts
from benchmarks.collection import Collection
from benchmarks.watching import run
from navosearch.exports import FORMATS

SIZE = 110_000
"""Paragraphs, so that some 100,000 of them are hits."""
QUERY = "de OF het OF een OF van"
"""What nearly every paragraph of Dutch has."""
ENDINGS = [each.ending for each in FORMATS if not each.variant]
MOST = 300
"""Megabytes beyond mapped files that an export may take."""


def main() -> None:
    """Export nearly every paragraph of a collection in every format, and print what it took."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks.exporting", description=main.__doc__)
    parser.add_argument("--size", type=int, default=SIZE, help="paragraphs")
    parser.add_argument("--work", type=Path, help="a folder to keep what is made in, for next time")
    parser.add_argument(
        "--only",
        nargs="+",
        default=ENDINGS,
        help="endings, such as .jsonl .xlsx",
    )
    asked = parser.parse_args()
    print(*report.machine((), ()), sep="\n", flush=True)
    with tempfile.TemporaryDirectory() as scratch:
        collection = Collection(asked.work or Path(scratch), asked.size)
        collection.make((), reuse=True)
        index = collection.index(building.OURS)
        with navosearch.open(index) as library:
            hits = len(library.ranked(QUERY, match="all"))
        print(f"\n{hits:,} hits in {asked.size:,} paragraphs out of {texts.origin()}, query {QUERY!r}")
        print("\n| file | seconds | of the processor | hits a second of it | memory, MB | file, MB |")
        print("|---|---|---|---|---|---|")
        for ending in asked.only:
            _measure(index, hits, Path(scratch, f"hits{ending}"), ())
        _measure(index, hits, Path(scratch, "excel.csv"), ("--format", "csv-excel"))
        _measure(index, hits, Path(scratch, "occurrences.csv"), ("--unit", "occurrence"))


def _measure(index: Path, hits: int, target: Path, options: Sequence[str]) -> None:
    """Print a line for one file."""
    program = Path(sys.executable).parent / "navosearch"
    command = [program, "export", QUERY, "--index", index, "-o", target, *options]
    taken = run(command, watch=True, quiet=True)
    memory = taken.private / 1e6
    told = f"{memory:.0f} (too much)" if memory > MOST else f"{memory:.0f}"
    size = target.stat().st_size / 1e6
    times = f"{taken.seconds:.1f} | {taken.processor:.1f} | {hits / taken.processor:,.0f}"
    print(f"| {target.name} | {times} | {told} | {size:.1f} |", flush=True)
    target.unlink()


if __name__ == "__main__":
    main()
