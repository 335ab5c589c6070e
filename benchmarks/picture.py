"""What was measured at several sizes in, an SVG out of how the cost of an answer grows with the collection.

Both axes are logarithmic; a line that climbs one step a step costs ten times as much for ten times as many.
"""

from __future__ import annotations

import math
from collections.abc import Iterator, Mapping, Sequence
from html import escape
from itertools import pairwise

from benchmarks.measuring import Measured

WIDTH, HEIGHT = 720, 440
LEFT, TOP, RIGHT, BOTTOM = 70, 50, 200, 50
COLOURS = ("#0b5394", "#6fa8dc", "#b45f06", "#38761d", "#741b47", "#666666")
STYLE = "text { font: 13px system-ui, sans-serif; fill: #222 } path { fill: none; stroke-width: 2 }"

Series = Mapping[str, Sequence[tuple[float, float]]]


def svg(measured: Sequence[Measured]) -> str:
    """Return the picture; every engine is a line, in milliseconds against paragraphs."""
    series = {
        name: [(each.size, 1e3 * each.full.clock[name].median()) for each in measured if _has(each, name)]
        for name in dict.fromkeys(name for each in measured for name in each.full.clock if _has(each, name))
    }
    plot = _Plot(
        [x for line in series.values() for x, _ in line], [y for line in series.values() for _, y in line]
    )
    title = "Milliseconds for a full answer, by paragraphs in the collection"
    table = "; ".join(
        f"{name}: " + ", ".join(f"{y:.2f} at {x:,}" for x, y in line) for name, line in series.items()
    )
    return "\n".join(
        (
            f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {WIDTH} {HEIGHT}" role="img">',
            f"<title>{title}</title><desc>{escape(table)}</desc><style>{STYLE}</style>",
            f'<rect width="{WIDTH}" height="{HEIGHT}" fill="#fff"/><text x="{LEFT}" y="26">{title}</text>',
            *plot.grid(),
            *plot.lines(series),
            "</svg>\n",
        )
    )


def _has(measured: Measured, name: str) -> bool:
    return name in measured.full.clock and bool(measured.full.clock[name].seconds)


class _Plot:
    """Where sizes and times stand on the paper."""

    def __init__(self, sizes: Sequence[float], times: Sequence[float]) -> None:
        self._x = math.log10(min(sizes)), max(math.log10(max(sizes)), math.log10(min(sizes)) + 1)
        self._y = math.floor(math.log10(min(times))), math.ceil(math.log10(max(times)))

    def grid(self) -> Iterator[str]:
        """Yield a line with its label for every power of ten."""
        for power in range(self._y[0], self._y[1] + 1):
            y = self._down(10.0**power)
            yield f'<path d="M{LEFT} {y:.1f}H{WIDTH - RIGHT}" stroke="#ddd"/>'
            yield f'<text x="{LEFT - 8}" y="{y + 4:.1f}" text-anchor="end">{10.0**power:g}</text>'
        for power in range(math.ceil(self._x[0]), math.floor(self._x[1]) + 1):
            x = self._along(10.0**power)
            yield f'<path d="M{x:.1f} {TOP}V{HEIGHT - BOTTOM}" stroke="#ddd"/>'
            yield f'<text x="{x:.1f}" y="{HEIGHT - BOTTOM + 20}" text-anchor="middle">{10**power:,}</text>'

    def lines(self, series: Series) -> Iterator[str]:
        """Yield every line with its name at its end, kept apart from the others'."""
        ends = sorted((self._down(line[-1][1]), name) for name, line in series.items())
        labels = [ends[0][0]]
        for _, (y, _name) in pairwise(ends):
            labels.append(max(y, labels[-1] + 16))
        for colour, (label, (_, name)) in zip(COLOURS, zip(labels, ends, strict=True), strict=False):
            points = " L".join(f"{self._along(x):.1f} {self._down(y):.1f}" for x, y in series[name])
            yield f'<path d="M{points}" stroke="{colour}"/>'
            place = f'x="{WIDTH - RIGHT + 8}" y="{label + 4:.1f}"'
            yield f'<text {place} style="fill: {colour}">{escape(name)}</text>'

    def _along(self, size: float) -> float:
        return LEFT + (math.log10(size) - self._x[0]) / (self._x[1] - self._x[0]) * (WIDTH - LEFT - RIGHT)

    def _down(self, time: float) -> float:
        share = (math.log10(time) - self._y[0]) / (self._y[1] - self._y[0])
        return HEIGHT - BOTTOM - share * (HEIGHT - TOP - BOTTOM)
