"""Draw a trend over time as lines in SVG, one under the other, on one scale."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from pathlib import Path

from navosearch.exports.tables.svg import MARGIN, TOP, WIDTH, begun, text
from navosearch.search.lines import Line, Lines
from navosearch.search.trends import Row

# In pixels of a chart that fits a page of A4 and a screen of 1,024.
LEFT, RIGHT = 72, 24
"""Width of the numbers of the scale, and what stays free on the right."""
NAME, HEIGHT, GAP = 22, 96, 20
"""Height of the name of a line, of the line itself, and of what stays free under it."""
YEAR = 48
"""Width of a year under the lines, at least."""


def write_svg(path: Path, drawn: Lines, *, title: str, description: str, none: str) -> None:
    """Write a line of occurrences per 1,000 words for each part; `none` names what is in none.

    It breaks where no letter is held. A screen reader tells the title, the description, and where each
    line is highest; the table beside the file has every number.
    """
    most = max((row.per_thousand or 0 for line in drawn.lines for row in line.rows), default=0) or 1
    height = TOP + (NAME + HEIGHT + GAP) * len(drawn.lines) + GAP
    highest = "; ".join(_highest(line, none) for line in drawn.lines)
    parts = begun(height, title, description, f"{description} {highest}")
    for number, line in enumerate(drawn.lines):
        parts += _panel(line, TOP + (NAME + HEIGHT + GAP) * number, most, none, len(drawn.lines) > 1)
    parts += _years(drawn.points, height - GAP)
    path.write_text("\n".join([*parts, "</svg>", ""]), encoding="utf-8")


def _highest(line: Line, none: str) -> str:
    row = max(line.rows, key=lambda row: row.per_thousand or 0)
    return f"{line.name or none}: {row.per_thousand or 0:.2f} ({row.value})"


def _panel(line: Line, top: int, most: float, none: str, named: bool) -> Iterator[str]:
    """Yield the elements of one line: its name, its scale, its axis and its pieces."""
    zero = top + NAME + HEIGHT
    if named or line.name:
        yield f'<text class="name" x="{LEFT}" y="{top + NAME - 8}">{text(line.name or none)}</text>'
    yield f'<text class="quiet" x="{LEFT - 8}" y="{top + NAME + 10}" text-anchor="end">{most:.2f}</text>'
    yield f'<text class="quiet" x="{LEFT - 8}" y="{zero}" text-anchor="end">0</text>'
    yield f'<line class="axis" x1="{LEFT}" x2="{WIDTH - RIGHT}" y1="{zero}" y2="{zero}"/>'
    for piece in _pieces(line.rows):
        places = [(_x(at, len(line.rows)), zero - HEIGHT * rate / most) for at, rate in piece]
        if len(places) == 1:
            yield f'<circle class="bar" cx="{places[0][0]:.1f}" cy="{places[0][1]:.1f}" r="2"/>'
        else:
            yield f'<polyline class="line" points="{" ".join(f"{x:.1f},{y:.1f}" for x, y in places)}"/>'


def _pieces(rows: Sequence[Row]) -> Iterator[list[tuple[int, float]]]:
    """Yield the pieces of a line between points of which nothing is held, as (place, rate)."""
    piece: list[tuple[int, float]] = []
    for at, row in enumerate(rows):
        if row.per_thousand is not None:
            piece.append((at, row.per_thousand))
        elif piece:
            yield piece
            piece = []
    if piece:
        yield piece


def _x(at: int, points: int) -> float:
    return LEFT + (WIDTH - LEFT - RIGHT) * at / max(1, points - 1)


def _years(points: Sequence[str], y: int) -> Iterator[str]:
    """Yield each year under the point where it begins, where there is room."""
    last = float(MARGIN - YEAR)
    for at, point in enumerate(points):
        x = _x(at, len(points))
        if (at == 0 or point[:4] != points[at - 1][:4]) and x - last >= YEAR:
            last = x
            yield f'<text class="quiet" x="{x:.1f}" y="{y}">{point[:4]}</text>'
