"""Write what was measured as Markdown: the machine, every engine by shape of query, every figure."""

from __future__ import annotations

import math
import os
import platform
from collections.abc import Iterable, Iterator, Sequence
from importlib.metadata import version
from pathlib import Path

from benchmarks import texts
from benchmarks.collection import Built
from benchmarks.measuring import Measured
from benchmarks.peers import Peer
from benchmarks.queries import SHAPES
from benchmarks.targets import Row, rows
from benchmarks.timing import Times

LIBRARIES = ("navosearch", "numpy", "Whoosh", "click", "snowballstemmer")


def machine(peers: Sequence[Peer], missing: Sequence[str]) -> Iterator[str]:
    """Yield what the figures were measured on, and with."""
    processor = next(
        (line.split(": ")[1] for line in _lines(Path("/proc/cpuinfo")) if line.startswith("model name")),
        platform.processor(),
    )
    count = len(os.sched_getaffinity(0))
    system = f"{platform.system()} {platform.release()}"
    yield f"{processor}, {count} processors; {system}, Python {platform.python_version()}."
    yield f"{os.getloadavg()[0]:.1f} processes wanted to run in the minute before; near 0 is calm."
    yield ""
    ours = [f"{name} {version(name)}" for name in LIBRARIES]
    yield ", ".join([*ours, *(f"{peer.name} {peer.version}" for peer in peers)]) + "."
    if missing:
        yield f"Not installed, and left out: {', '.join(missing)}."
    yield f"Paragraphs: {texts.origin()}."


def tables(measured: Measured, smaller: Measured | None) -> Iterator[str]:
    """Yield all that is known of one collection."""
    yield from ("", f"## {measured.size:,} paragraphs", "")
    yield f"{measured.queries} queries; {_agreement(measured)}"
    protocols = (
        ("Full answer, shuffled", measured.full),
        ("Full answer, repeated", measured.repeated),
        ("Core, shuffled", measured.core),
    )
    for what, timed in protocols:
        yield from ("", f"{what}, milliseconds by the clock: median, and under which 95 % stay", "")
        yield from table(
            ("", *SHAPES, "all", "of the processor"),
            map(_answers, timed.clock.values(), timed.processor.values()),
        )
    yield from ("", "Building", "")
    heads = ("", "seconds", "of the processor", "peak memory, MB", "with mapped files", "on disk, MB")
    yield from table(heads, ((name, *_built(each)) for name, each in measured.builds.items()))
    yield from ("", "A fresh process, milliseconds: medians", "")
    starts = (
        (name, f"{1e3 * clock:.0f}", f"{1e3 * own:.0f}") for name, (clock, own) in measured.starts.items()
    )
    yield from table(("", "by the clock", "of the processor"), starts)
    yield from ("", "All hits of a common word", "")
    yield from table(("", "rows a second"), ((name, f"{each:,.0f}") for name, each in measured.rates.items()))
    yield from ("", f"Figures at {measured.size:,} paragraphs", "")
    yield from table(("", "measured", "must", "aim", ""), map(_figure, rows(measured, smaller)))


def table(heads: Sequence[str], body: Iterable[Sequence[str]]) -> Iterator[str]:
    """Yield the lines of a Markdown table."""
    yield f"| {' | '.join(heads)} |"
    yield "|---" * len(heads) + "|"
    for cells in body:
        yield f"| {' | '.join(cells)} |"


def _agreement(measured: Measured) -> str:
    if not measured.differences:
        return "all engines find the same paragraphs, and count the same totals, kinds and years."
    return f"{len(measured.differences)} differences between engines: " + "; ".join(measured.differences)


def _answers(clock: Times, processor: Times) -> tuple[str, ...]:
    shapes = ((clock.median(shape), clock.percentile(shape)) for shape in SHAPES)
    cells = (
        "" if math.isnan(median) else f"{1e3 * median:.2f} ({1e3 * most:.2f})" for median, most in shapes
    )
    return clock.name, *cells, f"**{1e3 * clock.median():.2f}**", f"{1e3 * processor.median():.2f}"


def _built(built: Built) -> tuple[str, ...]:
    memory = (f"{each / 1e6:.0f}" for each in (built.private, built.resident))
    return f"{built.seconds:.1f}", f"{built.processor:.1f}", *memory, f"{built.size / 1e6:.1f}"


def _figure(row: Row) -> tuple[str, ...]:
    return row.what, *(_number(each, row.unit) for each in (row.value, row.must, row.aim)), row.verdict


def _number(value: float | None, unit: str) -> str:
    return "" if value is None or math.isnan(value) else f"{value:.3g}{unit}"


def _lines(path: Path) -> Iterable[str]:
    return path.read_text().splitlines() if path.is_file() else ()
