"""The name of an engine and what it indexes in, its index out.

``python -m benchmarks.building NAME FROM TO`` reads letters for navosearch, records for a peer, and
prints the seconds that building took, without the start of the interpreter and the reading of records.
"""

from __future__ import annotations

import sys
import time
from pathlib import Path

from benchmarks import peers, records

OURS = "navosearch"


def main(name: str, source: Path, folder: Path) -> float:
    """Build, and return the seconds that it took."""
    if name == OURS:
        from benchmarks.peers import ours

        started = time.perf_counter()
        ours.build([source], folder)
        return time.perf_counter() - started
    peer = peers.named(name)
    cut = list(records.read(source))
    started = time.perf_counter()
    peer.build(iter(cut), folder)
    return time.perf_counter() - started


if __name__ == "__main__":
    print(main(sys.argv[1], Path(sys.argv[2]), Path(sys.argv[3])))
