"""What following passages costs, by size: ``python -m benchmarks.lineage [PARAGRAPHS ...]`` prints a table.

A tenth of the paragraphs are versions of passages that recur, each with one word in twelve replaced since
the version before. A lineage is asked once for each of some of them; times are the processor's.
"""

from __future__ import annotations

import random
import resource
import statistics
import sys
import tempfile
import time
from collections.abc import Iterator
from pathlib import Path

import navosearch
from benchmarks import letters, texts

SIZES = (10_000, 100_000)
ASKED = 50
ONE_IN = 10
"""One paragraph in so many is a version of a passage that recurs."""
VERSIONS = 8
REPLACED = 12


def paragraphs(size: int) -> Iterator[str]:
    """Yield paragraphs, some of them versions of the same passages."""
    chance = random.Random(3)  # noqa: S311 -- texts to measure with, not a secret
    passages: list[list[str]] = []
    for number, text in enumerate(texts.paragraphs(size)):
        if number % ONE_IN:
            yield text
            continue
        place = number // ONE_IN % max(1, size // ONE_IN // VERSIONS)
        if place == len(passages):
            passages.append(text.split())
        words = passages[place]
        for at in chance.sample(range(len(words)), len(words) // REPLACED):
            words[at] = chance.choice(chance.choice(passages))
        yield " ".join(words)


def measure(size: int, folder: Path) -> str:
    """Return a row of the table: a lineage (median, most), all that recurs, memory."""
    letters.lay_out(paragraphs(size), folder / "letters")
    navosearch.build([folder / "letters"], folder / "index")
    with navosearch.open(folder / "index") as library:
        asked = random.Random(4).sample(library.letters(), ASKED)  # noqa: S311
        times, found = [], 0
        for letter in asked:
            started = time.process_time()
            found += len(library.lineage(letter.id, 1).versions)
            times.append((time.process_time() - started) * 1000)
        before = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
        started = time.process_time()
        passages = library.recurring().passages
        seconds = time.process_time() - started
        more = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss - before
    return (
        f"{size:>10,} {found / ASKED:9.1f} {statistics.median(times):10.1f} {max(times):8.1f}"
        f" {len(passages):9,} {seconds:9.1f} {more / 1024:9.0f}"
    )


def main() -> None:
    """Print the table."""
    print("paragraphs  versions  median ms  most ms  passages  all in s  MB more")
    for size in map(int, sys.argv[1:]) if sys.argv[1:] else SIZES:
        with tempfile.TemporaryDirectory() as folder:
            print(measure(size, Path(folder)), flush=True)


if __name__ == "__main__":
    main()
