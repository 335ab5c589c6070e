"""An index and queries in, what a process that answers them holds in memory out, beyond the mapped files.

``python -m benchmarks.holding INDEX`` reads the queries from standard input, one a line, and prints bytes.
"""

from __future__ import annotations

import sys

import navosearch
from benchmarks.watching import memory

ROUNDS = 3


def main(index: str, typed: list[str]) -> int:
    """Answer every query in full, several times, and return the bytes held then."""
    with navosearch.open(index) as library:
        for _ in range(ROUNDS):
            for query in typed:
                library.search(query)
        return memory()[0]


if __name__ == "__main__":
    print(main(sys.argv[1], sys.stdin.read().splitlines()))
