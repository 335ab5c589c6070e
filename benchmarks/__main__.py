"""Sizes in, tables of how fast navosearch is beside its peers out: ``python -m benchmarks``."""

from __future__ import annotations

import argparse
import tempfile
from pathlib import Path

from benchmarks import measuring, picture, report, timing
from benchmarks.collection import Collection
from benchmarks.measuring import Measured
from benchmarks.peers import Peer, installed

SIZES = (10_000, 100_000)


def main() -> None:
    """Build, check and time every size that was asked for, and print what came out."""
    asked = _arguments()
    found = list(installed())
    peers = [each for each in found if isinstance(each, Peer) and each.name not in asked.without]
    missing = [each for each in found if isinstance(each, str)]
    print(*report.machine(peers, missing), sep="\n", flush=True)
    with tempfile.TemporaryDirectory() as scratch:
        smaller: dict[int, Measured] = {}
        for size in sorted(asked.sizes):
            collection = Collection(asked.work or Path(scratch), size)
            collection.make(peers, reuse=asked.reuse)
            measured = measuring.measure(collection, peers, rounds=asked.rounds)
            print(*report.tables(measured, smaller.get(size // 10)), sep="\n", flush=True)
            smaller[size] = measured
        if asked.picture:
            asked.picture.write_text(picture.svg(list(smaller.values())), encoding="utf-8")


def _arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="python -m benchmarks", description=main.__doc__)
    parser.add_argument("--sizes", type=int, nargs="+", default=SIZES, help="paragraphs, e.g. 10000 100000")
    parser.add_argument("--work", type=Path, help="a folder to keep what is made in, for next time")
    parser.add_argument("--reuse", action="store_true", help="use our own index again too, where it is kept")
    parser.add_argument("--rounds", type=int, default=timing.ROUNDS, help="how often each query is asked")
    parser.add_argument("--without", nargs="*", default=(), help="peers to leave out, e.g. Whoosh")
    parser.add_argument("--picture", type=Path, help="where to write the SVG of how cost grows")
    return parser.parse_args()


if __name__ == "__main__":
    main()
