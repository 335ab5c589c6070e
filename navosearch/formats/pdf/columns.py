"""Find the columns of a page, before its lines are joined to paragraphs.

Where many pieces of lines begin below one another, with nothing across the space to their left, a column
begins. What is no running text is none: a table (its cells begin together), labels beside a text, a list's
bullets.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections import Counter
from collections.abc import Sequence
from itertools import pairwise
from statistics import median
from typing import NamedTuple

CANDIDATES = 8
"""Places where most pieces begin; the columns of a page begin at some of those."""

LEAST = 4
"""Lines that a column has at least, on either side; fewer may as well be a table or a signature."""

GUTTER = 0.6
"""The space between columns in sizes of the letters; words are a third of one apart, stretched lines two."""

NARROWEST = 0.4
"""The part of a column's width that the one beside it has at least."""

SLIMMEST = 10.0
"""Sizes of the letters that a column is wide, at least; the numbers of a table take less."""

FILLED = 0.6
"""The part of the width that the pieces of most lines of running text fill; the cells of a table do not."""

CLOSE = 2.0
"""Sizes of the letters from one line down to the next, at most; most lines of a text follow so closely."""

FITTING = 0.8
"""The part of a page's pieces that stand in one column each, where the page has the columns of one before."""

ROWS = 0.25
"""Places, for each line, where both columns begin anew beside one another, above which they are a table."""


ACROSS = 0.5
"""Lines in columns for each line across them, at least; the spaces of stretched lines happen to meet."""


class Piece(NamedTuple):
    """A piece of a line without wide gaps: its edges and base in points, and the size of its letters."""

    left: float
    right: float
    base: float
    size: float


class _Line(NamedTuple):
    """The pieces on one base in one column: their edges and base, and how wide they are together."""

    left: float
    right: float
    base: float
    size: float
    ink: float


def columns(pieces: Sequence[Piece], before: tuple[float, ...] = ()) -> tuple[float, ...]:
    """Return where the columns after the first begin, in points from the left; nothing for one column.

    A page that fits those of the page `before` has them too: it may have too few lines to tell.
    """
    pieces = sorted(pieces, key=lambda piece: -piece.base)
    starts = _starts(pieces)
    single = sum(column(one.left, one.right, before) is not None for one in pieces)
    return before if len(before) >= len(starts) and single > FITTING * len(pieces) else starts


def _starts(pieces: Sequence[Piece]) -> tuple[float, ...]:
    starts = Counter(round(piece.left) for piece in pieces)
    near = Counter({start: starts[start - 1] + starts[start] + starts[start + 1] for start in starts})
    best = [start for start, count in near.items() if count >= LEAST and count == _highest(near, start)]
    candidates = sorted(best, key=lambda start: -near[start])[:CANDIDATES]
    scored = [(_lines_beside(pieces, start - 1.5), start - 1.5) for start in candidates]
    lines, start = max(scored, default=(0, 0.0))
    if not lines:
        return ()
    left = [piece for piece in pieces if piece.right <= start]
    right = [piece for piece in pieces if piece.left >= start]
    return (*_starts(left), start, *(_starts(right) or _begun(right, start - min(one.left for one in left))))


def _begun(pieces: Sequence[Piece], step: float) -> tuple[float, ...]:
    """Return where a column of a few lines begins: as far from the one before as that from the first."""
    start = min(piece.left for piece in pieces) + step - 1.5
    begin = any(
        start <= one.left < start + 3 and one.right - one.left > SLIMMEST * one.size for one in pieces
    )
    across = sum(piece.left < start < piece.right + GUTTER * piece.size for piece in pieces)
    return (start,) if begin and not across else ()


def _highest(near: Counter[int], start: int) -> int:
    return max(near[start + step] for step in (-2, -1, 0, 1, 2))


def column(left: float, right: float, starts: Sequence[float]) -> int | None:
    """Return which column something stands in, given its edges and where columns begin; None for several."""
    first, last = bisect_right(starts, left), bisect_left(starts, right)
    return first if first == last else None


def _lines_beside(pieces: Sequence[Piece], start: float) -> int:
    """Return how many lines stand in two columns of which the second begins at `start`."""
    beside = across = 0
    band: tuple[list[Piece], list[Piece]] = ([], [])
    for piece in pieces:
        if piece.right <= start - GUTTER * piece.size:
            band[0].append(piece)
        elif piece.left >= start:
            band[1].append(piece)
        else:
            across += 1
            beside += _count(*band)
            band = ([], [])
    beside += _count(*band)
    return beside if beside > ACROSS * across else 0


def _count(left: Sequence[Piece], right: Sequence[Piece]) -> int:
    """Return how many lines two columns have where they stand beside one another; 0 if they are none."""
    if not left or not right:
        return 0
    top = min(left[0].base, right[0].base) + 1
    foot = max(left[-1].base, right[-1].base) - 1
    beside = [[piece for piece in side if foot <= piece.base <= top] for side in (left, right)]
    sides = [_lines(side) for side in beside]
    if min(map(len, sides)) < LEAST or _is_table(*sides):
        return 0
    if not all(map(_is_text, sides, beside)):
        return 0
    narrow, wide = sorted(map(_width, sides))
    return sum(map(len, sides)) if narrow >= NARROWEST * wide else 0


def _width(lines: Sequence[_Line]) -> float:
    return max(line.right for line in lines) - min(line.left for line in lines)


def _is_text(lines: Sequence[_Line], pieces: Sequence[Piece]) -> bool:
    """Whether lines are running text, in one column or in several beside one another."""
    wide = _width(lines) > 2 * SLIMMEST * median(line.size for line in lines)
    return _runs(lines) or (wide and bool(_starts(pieces)))


def _lines(pieces: Sequence[Piece]) -> list[_Line]:
    """Return pieces on the same base, from the top down, as lines."""
    lines: list[_Line] = []
    for piece in pieces:
        last = lines[-1] if lines else None
        width = piece.right - piece.left
        if last and last.base - piece.base < piece.size / 2:
            left, right = min(last.left, piece.left), max(last.right, piece.right)
            lines[-1] = last._replace(left=left, right=right, ink=last.ink + width)
        else:
            lines.append(_Line(*piece, width))
    return lines


def _runs(lines: Sequence[_Line]) -> bool:
    """Whether lines are running text: most fill the column, and they follow one another closely.

    A few that end beyond all others may stand in a column of their own, which has just begun.
    """
    few = min(LEAST - 1, len(lines) // 8)
    width = _width(sorted(lines, key=lambda line: line.right)[: len(lines) - few])
    if width < SLIMMEST * median(line.size for line in lines):
        return False
    full = sum(line.ink >= FILLED * width for line in lines)
    close = sum(above.base - below.base <= CLOSE * below.size for above, below in pairwise(lines))
    return 2 * full >= len(lines) and 2 * close >= len(lines)


def _is_table(left: Sequence[_Line], right: Sequence[_Line]) -> bool:
    """Whether both columns begin anew beside one another time and again, as the rows of a table do."""
    begins = [_beginnings(side) for side in (left, right)]
    beside = sum(any(abs(base - other) < 1 for other in begins[1]) for base in begins[0])
    return beside > ROWS * min(len(left), len(right))


def _beginnings(lines: Sequence[_Line]) -> list[float]:
    """Return the bases of the lines that have more space above them than is usual."""
    usual = median(above.base - below.base for above, below in pairwise(lines))
    return [below.base for above, below in pairwise(lines) if above.base - below.base > 1.2 * usual]
