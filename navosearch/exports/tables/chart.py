"""Draw a trend as a chart in SVG, with its numbers in it."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from xml.sax.saxutils import escape

from navosearch.exports.tables.trend import label
from navosearch.search.trends import Row

# In pixels of a chart that fits a page of A4 and a screen of 1,024.
WIDTH = 960
LABELS = 380
"""Width of the names on the left."""
NUMBERS = 190
"""Width of the numbers on the right: two of five digits and a rate."""
LINE, BAR = 26, 16
"""Height of a row and of the bar in it."""
TOP, MARGIN = 64, 16
"""Height of the title and the description, and what stays free to their left."""
GAP = 12
"""Between a name and the axis, and about that between a bar and its number."""
LONGEST_LABEL = 48
"""Characters of a name that fit in its width at the size of the letters."""

STYLE = """
text { font: 13px system-ui, sans-serif; fill: #1a1a1a }
.title { font-size: 17px; font-weight: 600 }
.quiet { fill: #595959 }
.bar { fill: #1f5f99 }
.axis { stroke: #8a8a8a }
@media (prefers-color-scheme: dark) {
  svg { background: #161616 } text { fill: #e8e8e8 } .quiet { fill: #b0b0b0 } .bar { fill: #7db7ee }
}
"""


def write_svg(path: Path, rows: Sequence[Row], *, title: str, description: str, none: str) -> None:
    """Write a bar for every row, occurrences per 1,000 words, with its numbers; `none` names no group.

    A screen reader tells the title and the description, and in it every row.
    """
    most = max((row.per_thousand or 0 for row in rows), default=0) or 1
    height = TOP + LINE * len(rows) + LINE
    parts = [
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {WIDTH} {height}" width="{WIDTH}"'
        f' height="{height}" role="img" aria-labelledby="title description">',
        f'<title id="title">{_text(title)}</title>',
        f'<desc id="description">{_text(f"{description} {_rates(rows, none)}")}</desc>',
        f"<style>{STYLE}</style>",
        f'<text class="title" x="{MARGIN}" y="28">{_text(title)}</text>',
        f'<text class="quiet" x="{MARGIN}" y="48">{_text(description)}</text>',
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
        f'<text x="{LABELS - GAP}" y="{middle}" text-anchor="end">{_text(shown)}</text>',
        f'<rect class="bar" x="{LABELS}" y="{y}" width="{length:.1f}" height="{BAR}"/>' if length else "",
        f'<text class="quiet" x="{LABELS + length + 8:.1f}" y="{middle}">{numbers}</text>',
    )


def _text(text: str) -> str:
    """Return a text as XML can hold it."""
    kept = (sign if sign.isprintable() or sign == " " else "\N{REPLACEMENT CHARACTER}" for sign in text)
    return escape("".join(kept))
