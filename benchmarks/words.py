"""Time the words around hits, and those of a part of the letters: ``python -m benchmarks.words [INDEX]``.

Without an index one is built of PARAGRAPHS paragraphs. The queries are words of it, common and rare. Times
are the processor's, in seconds: the first after the index was opened, and the median of those that follow.
"""

from __future__ import annotations

import statistics
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

import navosearch
from benchmarks import letters, texts
from navosearch.library import Library
from navosearch.search.words import Listing, Words

PARAGRAPHS = 100_000
RANKS = (0, 10, 100, 1000, 10_000)
"""Places, in a list of all words but stop words, the commonest first, of the words that are asked."""
AGAIN = 5
PART = "kind: verslag against all others"


def queries(library: Library) -> list[str]:
    """Return words from the commonest down; the first is a stop word."""
    counted = library.words_of(listing=Listing(by="frequency")).rows
    told = [row for row in counted if not row.is_stop_word]
    return [counted[0].word, *(told[rank].word for rank in RANKS if rank < len(told))]


def timed(count: Callable[[], Words]) -> tuple[float, float, Words]:
    """Return the first time, the median of those after it, and what was counted."""
    times = []
    for _ in range(AGAIN + 1):
        started = time.process_time()
        found = count()
        times.append(time.process_time() - started)
    return times[0], statistics.median(times[1:]), found


def measure(index: Path, name: str, *, stems: bool) -> str:
    """Return the row of a query, or of PART."""
    listing = Listing(stems=stems)
    with navosearch.open(index) as library:
        if name == PART:
            first, after, found = timed(lambda: library.words_of({}, listing, kind="verslag"))
        else:
            first, after, found = timed(lambda: library.words_near(name, listing=listing, match="all"))
    by = "stem" if stems else "form"
    return f"{name:32} {by:5} {found.inside:10,} {len(found.rows):7,} {first:8.2f} {after:8.2f}"


def table(index: Path) -> None:
    """Print a row for every query, by form and by stem."""
    with navosearch.open(index) as library:
        asked = queries(library)
    print(f"{'query':32} {'by':5} {'words there':>10} {'rows':>7} {'first s':>8} {'after s':>8}")
    for name in (*asked, PART):
        for stems in (False, True):
            print(measure(index, name, stems=stems), flush=True)


def main() -> None:
    """Build an index where none is named, and measure."""
    if len(sys.argv) > 1:
        table(Path(sys.argv[1]))
        return
    with tempfile.TemporaryDirectory() as folder:
        letters.lay_out(texts.paragraphs(PARAGRAPHS), Path(folder) / "letters")
        navosearch.build([Path(folder) / "letters"], Path(folder) / "index")
        table(Path(folder) / "index")


if __name__ == "__main__":
    main()
