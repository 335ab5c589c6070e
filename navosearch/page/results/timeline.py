"""Lay out the hits of every meeting as the bars of a small chart over time.

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

    @property
    def filters(self) -> dict[str, str]:
        """The filters that keep the hits of this bar alone."""
        return {"meeting": self.meeting.id} if self.meeting else {"since": self.year, "until": self.year}


def bars(counts: Mapping[str, int], meetings: Mapping[str, Meeting], *, gaps: bool = True) -> tuple[Bar, ...]:
    """Return the bars, oldest first; `counts` has the hits of the meetings by id.

    With `gaps` the meetings between them without a hit are bars too, where there is room. A meeting of
    unknown date has no bar. One bar alone shows nothing, and is left out.
    """
    shown = sorted(
        (meetings[name] for name, count in counts.items() if count and name in meetings), key=_start
    )
    shown = [each for each in shown if each.start]
    if len(shown) > MOST_BARS:
        return _years(counts, shown)
    if gaps and shown:
        first, last = _start(shown[0]), _start(shown[-1])
        between = sorted((each for each in meetings.values() if first <= _start(each) <= last), key=_start)
        shown = between if len(between) <= MOST_BARS else shown
    if len(shown) < 2:
        return ()
    highest = max(counts.get(each.id, 0) for each in shown)
    return tuple(
        Bar(each, (each.start or "")[:4], count, _height(count, highest))
        for each in shown
        for count in (counts.get(each.id, 0),)
    )


def _start(meeting: Meeting) -> tuple[str, str]:
    return meeting.start or "", meeting.id


def _years(counts: Mapping[str, int], shown: Sequence[Meeting]) -> tuple[Bar, ...]:
    by_year: Counter[str] = Counter()
    for each in shown:
        by_year[(each.start or "")[:4]] += counts[each.id]
    highest = max(by_year.values())
    span = range(int(min(by_year)), int(max(by_year)) + 1)
    counted = ((f"{year:04}", by_year[f"{year:04}"]) for year in span)
    return tuple(Bar(None, year, count, _height(count, highest)) for year, count in counted)


def _height(count: int, highest: int) -> int:
    return max(LOWEST, round(HEIGHT * count / highest)) if count else 0
