"""What was measured in, the ratios that count out, each beside what it must reach and what it aims at."""

from __future__ import annotations

import math
from collections.abc import Iterator
from dataclasses import dataclass

from benchmarks.measuring import AS_USERS, OURS, Measured

MB = 1e6


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
        0.3,
        0.6,
        True,
    )
    yield Row("index size against the text", measured.builds[OURS].size / measured.text_size, 1.2, 0.8)
    share = 100 * measured.update / measured.builds[OURS].seconds
    yield Row("updating one letter, against a full build", share, 2, unit="%")


def _answers(measured: Measured) -> Iterator[Row]:
    full, users, core = measured.full[OURS], measured.full[AS_USERS], measured.core[OURS]
    for name, must, aim in (("tantivy", 3, 1), ("FTS5", 1, 0.3), ("Whoosh", 0.1, None)):
        if name in measured.full:
            yield Row(f"full answer, plain, against {name}", full.over(measured.full[name]), must, aim)
    for name, must, aim in (("tantivy", 6, 2), ("FTS5", 1, 0.3), ("Whoosh", 0.1, None)):
        if name in measured.full:
            ratio = users.over(measured.full[name])
            yield Row(f"full answer, as users get it, against {name}", ratio, must, aim)
    for name, must, aim in (("FTS5", 0.1, 0.03), ("tantivy", 4, 2)):
        if name in measured.full:
            ratio = full.median("common") / measured.full[name].median("common")
            yield Row(f"full answer on a common word, against {name}", ratio, must, aim)
    for name, must, aim in (("tantivy", 3, 1.5), ("bm25s", 0.5, 0.2)):
        if name in measured.core:
            yield Row(f"core, against {name}", core.over(measured.core[name]), must, aim)


def _growth(measured: Measured, smaller: Measured | None) -> Iterator[Row]:
    if smaller is None:
        return
    what = f"full answer, {measured.size:,} paragraphs against {smaller.size:,}"
    yield Row(what, measured.full[OURS].over(smaller.full[OURS]), 8)
    yield Row(
        f"{what}, rare words", measured.full[OURS].median("rare") / smaller.full[OURS].median("rare"), 8, 1.2
    )


def _starts(measured: Measured) -> Iterator[Row]:
    starts = measured.starts
    for name, must, aim in (("sqlite-utils", 1.1, 0.7), ("import click", 7, 4)):
        if name in starts:
            yield Row(f"fresh process, against {name}", starts[OURS] / starts[name], must, aim)


def _builds(measured: Measured) -> Iterator[Row]:
    ours = measured.builds[OURS]
    for name, must, aim in (("Whoosh", 0.3, 0.15), ("tantivy", 16, 8), ("FTS5", 16, 8)):
        if name in measured.builds:
            yield Row(f"build, against {name}", ours.seconds / measured.builds[name].seconds, must, aim)
    yield Row("peak memory of the build, beyond mapped files", ours.private / MB, 600, unit=" MB")
    yield Row("memory of a process that answers, beyond mapped files", measured.held / MB, 300, unit=" MB")
