"""Make lines of a page's rows of words, cut where columns begin."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise
from statistics import median

from navosearch.formats.pdf.columns import GUTTER, Piece, columns
from navosearch.formats.pdf.furniture import Line
from navosearch.formats.pdf.words import Row

RAISED = 0.85
"""A digit set smaller than this part of its line's letters, and higher, refers to a footnote."""

HIGHER = 0.1
"""Sizes of the letters that it is higher, at least."""


def lines(rows: Sequence[Row], before: tuple[float, ...]) -> tuple[tuple[Line, ...], tuple[float, ...]]:
    """Return the lines of a page and where its columns begin; `before` is where those of another page did."""
    pieces = [piece for row in rows for piece in _pieces(row)]
    starts = columns(pieces, before)
    return tuple(_line(part) for row in rows for part in _apart(row, starts)), starts


def _pieces(row: Row) -> Iterator[Piece]:
    """Yield the pieces of a row between which there is more than a space."""
    left, right = row[0].left, row[0].right
    for before, word in pairwise(row):
        if word.left - right >= GUTTER * word.size:
            yield Piece(left, right, before.base, before.size)
            left, right = word.left, word.right
        else:
            left, right = min(left, word.left), max(right, word.right)
    yield Piece(left, right, row[-1].base, row[-1].size)


def _apart(row: Row, starts: Sequence[float]) -> Iterator[Row]:
    """Yield the parts of a row that stand in different columns; a line across them is one part."""
    part: Row = row[:1]
    for before, word in pairwise(row):
        if any(before.right <= start - GUTTER * word.size and start <= word.left for start in starts):
            yield part
            part = []
        part.append(word)
    yield part


def _line(row: Row) -> Line:
    """Return the line that words make."""
    size = median(word.size for word in row for _ in word.text)
    base = median(word.base for word in row for _ in word.text)
    raised: list[tuple[int, int]] = []
    start = 0
    for word in row:
        for place, height, foot in word.digits:
            if height < RAISED * size and foot > base + HIGHER * size:
                raised = _grown(raised, start + place)
        start += len(word.text) + 1
    spaces = [word.left - before.right for before, word in pairwise(row)]
    return Line(
        text=" ".join(word.text for word in row),
        left=min(word.left for word in row),
        right=max(word.right for word in row),
        base=base,
        size=round(size, 1),
        word=row[0].right - row[0].left,
        bold=all(word.bold for word in row),
        italic=all(word.italic for word in row),
        raised=tuple(raised),
        space=median(spaces) / size if spaces and size else 0.0,
    )


def _grown(spans: list[tuple[int, int]], place: int) -> list[tuple[int, int]]:
    """Return spans of raised digits with the one at `place`, next to the last span or on its own."""
    if spans and spans[-1][1] == place:
        return [*spans[:-1], (spans[-1][0], place + 1)]
    return [*spans, (place, place + 1)]
