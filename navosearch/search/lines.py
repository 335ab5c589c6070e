"""Lay the rows of a trend out as lines over time, one for each series or kind."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from navosearch.search.trends import UNITS, Apart, Group, Row

MANY = 48
"""Points up to which each is a bar of its own; more bars cannot be told apart on a telephone."""
MOST = 8
"""Lines that are drawn, those with most hits: as many as fit a screen one under the other."""


@dataclass(frozen=True, slots=True)
class Line:
    """A line: what it is of, empty where there is but one, and its row at each of the `Lines.points`."""

    name: str
    rows: tuple[Row, ...]


@dataclass(frozen=True, slots=True)
class Lines:
    """Lines over the same weeks, months or years, and how many more have a hit and are not drawn."""

    points: tuple[str, ...]
    lines: tuple[Line, ...]
    more: int


def are_lines(rows: Sequence[Row], by: Group, per: Apart | None) -> bool:
    """Whether rows are drawn as lines: of parts, or of more points than bars can show."""
    return by in UNITS and (per is not None or len({row.value for row in rows}) > MANY)


def lines(rows: Sequence[Row], by: Group) -> Lines:
    """Return the lines of rows that name a whole unit of time; what has no hit is no line."""
    dated = [row for row in rows if len(row.value) == UNITS[by]]
    parts: dict[str, list[Row]] = {}
    for row in dated:
        parts.setdefault(row.part, []).append(row)
    hits = {part: sum(row.hits.paragraphs for row in of_part) for part, of_part in parts.items()}
    shown = sorted((part for part in parts if hits[part]), key=lambda part: (-hits[part], part))
    points = tuple(dict.fromkeys(row.value for row in dated))
    drawn = tuple(Line(part, tuple(parts[part])) for part in shown[:MOST])
    return Lines(points, drawn, len(shown) - len(drawn))
