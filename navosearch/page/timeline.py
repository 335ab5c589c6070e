"""How many hits each meeting has in, the bars of a small chart of them over time out.

A bar is a meeting while there are few enough of them to see; else it is a year.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from navosearch.model import Meeting

MOST_BARS = 48
"""More bars than this cannot be told apart on a telephone."""
HEIGHT = 100
"""Units of the drawing from the axis to the highest bar."""
LOWEST = 3
"""Units that a bar with any hit is high at least."""


@dataclass(frozen=True, slots=True)
class Bar:
    """One bar: what it counts (a meeting, or a year when that is None), and how high it is."""

    meeting: Meeting | None
    year: str
    count: int
    height: int


def bars(counts: Mapping[str, int], meetings: Sequence[Meeting]) -> tuple[Bar, ...]:
    """Return the bars of the meetings with these numbers of hits, by id, oldest first.

    Meetings without a hit are bars too where there is room, between the first and the last with one.
    A meeting whose date is not known is not in time, and has none. Fewer than two bars show nothing.
    """
    dated = _between([each for each in meetings if each.start], counts)
    if len(dated) > MOST_BARS:
        dated = [each for each in dated if counts.get(each.id)]
    if len(dated) > MOST_BARS:
        found = _years(counts, dated)
    else:
        highest = max((counts.get(each.id, 0) for each in dated), default=0)
        found = [
            Bar(each, (each.start or "")[:4], count, _height(count, highest))
            for each in dated
            for count in (counts.get(each.id, 0),)
        ]
    return tuple(found) if len(found) > 1 and any(bar.count for bar in found) else ()


def _between(dated: Sequence[Meeting], counts: Mapping[str, int]) -> list[Meeting]:
    ordered = sorted(dated, key=lambda each: (each.start or "", each.id))
    with_hits = [n for n, each in enumerate(ordered) if counts.get(each.id)]
    return ordered[with_hits[0] : with_hits[-1] + 1] if with_hits else []


def _years(counts: Mapping[str, int], dated: Sequence[Meeting]) -> list[Bar]:
    by_year: Counter[str] = Counter()
    for each in dated:
        by_year[(each.start or "")[:4]] += counts[each.id]
    highest = max(by_year.values())
    span = range(int(min(by_year)), int(max(by_year)) + 1)
    counted = ((f"{year:04}", by_year[f"{year:04}"]) for year in span)
    return [Bar(None, year, count, _height(count, highest)) for year, count in counted]


def _height(count: int, highest: int) -> int:
    return max(LOWEST, round(HEIGHT * count / highest)) if count else 0
