"""Draw a trend as a chart in SVG, with its numbers in it."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from navosearch.exports.tables.svg import TOP, WIDTH, begun, text
from navosearch.exports.tables.trend import label
from navosearch.search.trends import Row

# In pixels.
LABELS = 380
"""Width of the names on the left."""
NUMBERS = 190
"""Width of the numbers on the right: two of five digits and a rate."""
LINE, BAR = 26, 16
"""Height of a row and of the bar in it."""
GAP = 12
"""Between a name and the axis, and about that between a bar and its number."""
LONGEST_LABEL = 48
"""Characters of a name that fit in its width at the size of the letters."""


def write_svg(path: Path, rows: Sequence[Row], *, title: str, description: str, none: str) -> None:
    """Write a bar for every row, occurrences per 1,000 words, with its numbers; `none` names no group.

    A screen reader tells the title and the description, and in it every row.
    """
    most = max((row.per_thousand or 0 for row in rows), default=0) or 1
    height = TOP + LINE * len(rows) + LINE
    parts = [
        *begun(height, title, description, f"{description} {_rates(rows, none)}"),
        f'<line class="axis" x1="{LABELS}" x2="{LABELS}" y1="{TOP - 4}" y2="{height - LINE + 4}"/>',
    ]
    for number, row in enumerate(rows):
        parts += _bar(row, TOP + LINE * number, most, none)
    path.write_text("\n".join([*parts, "</svg>", ""]), encoding="utf-8")


def _rates(rows: Sequence[Row], none: str) -> str:
    rates = ("–" if row.per_thousand is None else f"{row.per_thousand:.2f}" for row in rows)
    names = (label(row) or none for row in rows)
    return "; ".join(f"{name}: {rate}" for name, rate in zip(names, rates, strict=True))


def _bar(row: Row, y: int, most: float, none: str) -> Sequence[str]:
    rate = row.per_thousand
    length = (rate or 0) / most * (WIDTH - LABELS - NUMBERS)
    middle = y + BAR // 2 + 5
    name = label(row) or none
    shown = name if len(name) <= LONGEST_LABEL else f"{name[: LONGEST_LABEL - 1]}…"
    numbers = "–" if rate is None else f"{rate:.2f} ({row.hits.counted} / {row.searched.words})"
    return (
        f'<text x="{LABELS - GAP}" y="{middle}" text-anchor="end">{text(shown)}</text>',
        f'<rect class="bar" x="{LABELS}" y="{y}" width="{length:.1f}" height="{BAR}"/>' if length else "",
        f'<text class="quiet" x="{LABELS + length + 8:.1f}" y="{middle}">{numbers}</text>',
    )
