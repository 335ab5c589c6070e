"""Draw lines over time with block characters, one under the other, on one scale."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from navosearch.cli.terminal import Line, Span, eighths
from navosearch.search.lines import Lines
from navosearch.search.trends import Row
from navosearch.wording.language import gettext as _

EIGHTHS = " ▁▂▃▄▅▆▇█"
ALONE, TOGETHER = 8, 3
"""Lines of the terminal that a line takes: on its own, or with others."""
WIDEST = 3
"""Columns of a point at most: where there are few, they stay near each other."""


def picture(drawn: Lines, width: int, *, none: str) -> Iterator[Line]:
    """Yield the lines of a picture of occurrences per 1,000 words; `none` names what is in no part.

    Points for which there is no room have a column together, with the rate of all their words.
    """
    columns = [_pooled(line.rows, width) for line in drawn.lines]
    most = max((rate or 0 for each in columns for rate in each), default=0)
    left = len(f"{most:.2f}")
    wide = max(1, min(WIDEST, (width - left - 2) // max(1, len(columns[0])))) if columns else 1
    for line, rates in zip(drawn.lines, columns, strict=True):
        if len(drawn.lines) > 1 or line.name:
            yield [Span(line.name or none, "bold")]
        yield from _line(rates, most, left, wide, TOGETHER if len(drawn.lines) > 1 else ALONE)
    if columns:
        step = _step(len(drawn.points), width)
        yield [Span(" " * (left + 2) + _axis(drawn.points[::step], wide), "dim")]


def _step(points: int, width: int) -> int:
    """Return how many points have a column together."""
    room = width - len("1000.00 |")
    return -(-points // max(1, room))


def _pooled(rows: Sequence[Row], width: int) -> list[float | None]:
    """Return a rate for each column, None where no word was searched."""
    step = _step(len(rows), width)
    groups = [rows[at : at + step] for at in range(0, len(rows), step)]
    words = [sum(row.searched.words for row in group) for group in groups]
    counts = [sum(row.hits.counted for row in group) for group in groups]
    return [1000 * count / of if of else None for count, of in zip(counts, words, strict=True)]


def _line(rates: Sequence[float | None], most: float, left: int, wide: int, height: int) -> Iterator[Line]:
    """Yield a line from its top down to its axis, which is broken where no letter is held."""
    heights = [eighths((rate or 0) / most, height) if most else 0 for rate in rates]
    for level in reversed(range(height)):
        label = f"{most:.2f}" if level == height - 1 else ""
        cells = "".join(EIGHTHS[max(0, min(8, each - 8 * level))] * wide for each in heights)
        yield [Span(f"{label:>{left}} │", "dim"), Span(cells.rstrip(), "rank")]
    axis = "".join(("─" if rate is not None else " ") * wide for rate in rates)
    yield [Span(f"{'0':>{left}} ┴{axis}".rstrip(), "dim")]


def _axis(points: Sequence[str], wide: int) -> str:
    """Return the years under the points where they begin, as far as there is room for them."""
    text, year = "", ""
    for at, point in enumerate(points):
        if point[:4] != year and len(text) <= max(0, at * wide - 1):
            year = point[:4]
            text = text.ljust(at * wide) + year
    return text


def remarks(drawn: Lines, width: int, unit: str) -> Iterator[Line]:
    """Yield what is said under a picture: how many points a column has, and what is not drawn."""
    step = _step(len(drawn.points), width)
    if step > 1:
        yield [Span(_("Each column: {count} × {unit}.").format(count=step, unit=unit), "dim")]
    if drawn.more:
        yield [
            Span(_("Not drawn: {count} with fewer hits; the table has them.").format(count=drawn.more), "dim")
        ]
