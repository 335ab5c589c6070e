"""What fetching costs, by size: ``python -m benchmarks.fetching [PAPERS ...]`` prints a table.

The papers are those of one dossier, every other one a letter, in the small copy of the official source, which
runs in a process of its own on this computer and is asked without delay. A run lists all papers and gets all
letters. Half of the time is the disk's, which every letter is written to before it counts: a folder in memory
shows the rest (``--in /dev/shm``).
"""

from __future__ import annotations

import argparse
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from benchmarks import watching
from navosearch.fetch.accounts import Wanted
from navosearch.fetch.manners import Manners
from navosearch.fetch.running import fetch

SIZES = (1_000, 10_000)
REPLICA = Path(__file__).parents[1] / "tests" / "replica"
DOSSIER = "21501-02"


@contextmanager
def served(papers: int) -> Iterator[str]:
    """Serve so many papers, and yield the address of their listing."""
    command = [sys.executable, REPLICA, "many", str(papers)]
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True) as serving:  # noqa: S603 -- our own
        try:
            said = serving.stdout.readline() if serving.stdout else ""
            yield said.strip().partition("=")[2]
        finally:
            serving.terminate()


def get(endpoint: str, folder: Path) -> str:
    """Get all letters into a folder; return how many papers were listed, letters had, and seconds taken."""
    started = time.perf_counter()
    report = fetch([Wanted(DOSSIER)], folder, Manners("benchmark@example.org", 0, endpoint))
    seconds = time.perf_counter() - started
    if not report.whole:
        raise SystemExit("not every letter was had")
    return f"{report.dossiers[0].listed} {report.dossiers[0].letters} {seconds}"


def row(papers: int, place: Path | None) -> str:
    """Return a row of the table."""
    with served(papers) as endpoint, tempfile.TemporaryDirectory(dir=place) as folder:
        run = watching.python("benchmarks.fetching", "--from", endpoint, "--in", folder)
    listed, letters, seconds = run.output.split()
    rate = int(listed) / float(seconds)
    return (
        f"{int(listed):>7,} {int(letters):>7,} {float(seconds):>8.1f} {run.processor:>9.1f}"
        f" {rate:>8,.0f} {run.resident / 1e6:>8.0f}"
    )


def main() -> None:
    """Print the table, or do the run of one row."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks.fetching", description=main.__doc__)
    parser.add_argument("sizes", type=int, nargs="*", default=SIZES, help="papers, e.g. 1000 10000")
    parser.add_argument("--in", dest="place", type=Path, help="where the letters go")
    parser.add_argument("--from", dest="endpoint", help="a listing to fetch from, once")
    asked = parser.parse_args()
    if asked.endpoint:
        print(get(asked.endpoint, asked.place / "letters"))
        return
    print(" papers letters  seconds processor papers/s  peak MB")
    for papers in asked.sizes:
        print(row(papers, asked.place), flush=True)


if __name__ == "__main__":
    main()
