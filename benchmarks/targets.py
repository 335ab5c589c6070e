"""Work out the ratios that count, each beside what it must reach and what it aims at; all by the clock."""

from __future__ import annotations

import math
from collections.abc import Iterator
from dataclasses import dataclass

from benchmarks import starting
from benchmarks.measuring import AS_USERS, OURS, Measured

MB = 1e6

Bounds = dict[str, tuple[tuple[str, float, float | None], ...]]
REPEATED: Bounds = {
    "plain": (("tantivy", 3.5, 2), ("FTS5", 1, 0.5), ("Whoosh", 0.1, None)),
    "as users get it": (("tantivy", 5.5, 3.5), ("Whoosh", 0.1, None)),
}
"""What an answer must reach against each peer, and aims at, at 100,000 paragraphs."""
SHUFFLED: Bounds = {
    "plain": (("tantivy", 2.4, 1.5), ("FTS5", 0.55, 0.3), ("Whoosh", 0.1, None)),
    "as users get it": (("tantivy", 3.6, 2.5), ("FTS5", 0.9, 0.5), ("Whoosh", 0.1, None)),
}


@dataclass(frozen=True, slots=True)
class Row:
    """A figure: the lower the better, unless `high`."""

    what: str
    value: float
    must: float
    aim: float | None = None
    high: bool = False
    unit: str = "x"

    @property
    def verdict(self) -> str:
        """Tell what the figure reaches."""
        if math.isnan(self.value):
            return "not measured"
        if self.aim is not None and self._within(self.aim):
            return "aim"
        return "reached" if self._within(self.must) else "**missed**"

    def _within(self, bound: float) -> bool:
        return self.value >= bound if self.high else self.value <= bound


def rows(measured: Measured, smaller: Measured | None) -> Iterator[Row]:
    """Yield every figure of one size; `smaller` is the collection a tenth as large, if there is one."""
    yield from _answers(measured)
    yield from _growth(measured, smaller)
    yield from _starts(measured)
    yield from _builds(measured)
    rates = measured.rates
    cursor = rates.get("sqlite3 cursor, as JSON Lines", math.nan)
    yield Row(
        "rows a second of all hits as JSON Lines, against sqlite3's cursor",
        rates[OURS] / cursor,
        0.15,
        0.25,
        True,
    )
    yield Row("index size against the text", measured.builds[OURS].size / measured.text_size, 1.2, 0.8)
    share = 100 * measured.update / measured.builds[OURS].seconds
    yield Row("updating one letter, against a full build", share, 2, unit="%")


def _answers(measured: Measured) -> Iterator[Row]:
    for protocol, timed, bounds in (
        ("repeated", measured.repeated, REPEATED),
        ("shuffled", measured.full, SHUFFLED),
    ):
        for whose, ours in (("plain", OURS), ("as users get it", AS_USERS)):
            for name, must, aim in bounds[whose]:
                if name in timed.clock:
                    ratio = timed.clock[ours].over(timed.clock[name])
                    yield Row(f"full answer, {protocol}, {whose}, against {name}", ratio, must, aim)
    common = {name: times.median("common") for name, times in measured.repeated.clock.items()}
    if "FTS5" in common:
        ratio = common[OURS] / common["FTS5"]
        yield Row("full answer, repeated, on a common word, against FTS5", ratio, 0.1, 0.05)
    for name, must, aim in (("tantivy", 3, 1.5), ("bm25s", 0.5, 0.2)):
        if name in measured.core.clock:
            ratio = measured.core.clock[OURS].over(measured.core.clock[name])
            yield Row(f"core, against {name}", ratio, must, aim)


def _growth(measured: Measured, smaller: Measured | None) -> Iterator[Row]:
    if smaller is None:
        return
    what = f"full answer, {measured.size:,} paragraphs against {smaller.size:,}"
    large, small = measured.full.clock[OURS], smaller.full.clock[OURS]
    yield Row(what, large.over(small), 8)
    yield Row(f"{what}, rare words", large.median("rare") / small.median("rare"), 8, 1.2)


def _starts(measured: Measured) -> Iterator[Row]:
    starts = measured.starts
    for ours, name, must, aim in (
        (OURS, "sqlite-utils", 0.9, 0.5),
        (OURS, "import click", 3.5, 2.5),
        (starting.HELP, "import click", 1.6, None),
    ):
        if name in starts:
            what = "fresh process" if ours == OURS else "fresh process with --help"
            yield Row(f"{what}, against {name}", starts[ours][0] / starts[name][0], must, aim)


def _builds(measured: Measured) -> Iterator[Row]:
    ours = measured.builds[OURS]
    for name, must, aim in (("Whoosh", 0.3, 0.15), ("tantivy", 5, 3.5), ("FTS5", 16, 8)):
        if name in measured.builds:
            yield Row(f"build, against {name}", ours.seconds / measured.builds[name].seconds, must, aim)
    yield Row("peak memory of the build, beyond mapped files", ours.private / MB, 600, unit=" MB")
    yield Row("memory of a process that answers, beyond mapped files", measured.held / MB, 300, unit=" MB")
