"""Lay the hits out over time as a small chart: bars while they can be told apart, else lines.

A bar is a meeting while there are few enough of them to see, else a year; or the week, month or year that
was asked for.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import timedelta
from typing import cast

from navosearch.index import days
from navosearch.model import Meeting
from navosearch.page.address import Address
from navosearch.search import Search
from navosearch.search.lines import MANY, Lines, are_lines, lines
from navosearch.search.trends import Apart, Group, Row, paragraphs
from navosearch.wording import values
from navosearch.wording.language import gettext as _

HEIGHT = 100
"""Units of the drawing from the axis to the highest point."""
LOWEST = 3
"""Units that a bar with any hit is high at least."""
STEP = 10
"""Units of the drawing from one point to the next."""


@dataclass(frozen=True, slots=True)
class Bar:
    """One bar, or one row of the table under lines: its name, the filters that keep its hits alone.

    `counts` are its hits, of each line where there are lines; a bar is `height` high.
    """

    name: str
    year: str
    filters: Mapping[str, str]
    counts: tuple[int, ...]
    height: int = 0

    @property
    def count(self) -> int:
        """All its hits."""
        return sum(self.counts)


@dataclass(frozen=True, slots=True)
class Drawn:
    """A line: what it is of, empty where there is but one, and its points as SVG has them."""

    name: str
    points: str


@dataclass(frozen=True, slots=True)
class Chart:
    """A chart: what it is by, its bars or the rows of its table, its lines, and its ends.

    `more` is how many lines have fewer hits than those that are drawn.
    """

    by: Group
    bars: tuple[Bar, ...]
    ends: tuple[str, str]
    lines: tuple[Drawn, ...] = ()
    more: int = 0
    width: int = 0


def chart(
    search: Search, counts: Mapping[str, int], meetings: Mapping[str, Meeting], address: Address
) -> Chart | None:
    """Return the chart of a search, None where it shows nothing; `counts` has the hits of meetings by id."""
    asked = cast("Group | None", address.by or ("month" if address.per else None))
    shown = [name for name, count in counts.items() if count and name in meetings and meetings[name].start]
    if asked is None and address.date_of == "meeting" and len(shown) <= MANY:
        bars = of_meetings(counts, meetings, gaps=not address.filters)
        return Chart("meeting", bars, (bars[0].year, bars[-1].year)) if len(bars) > 1 else None
    by, per = asked or "year", cast("Apart | None", address.per or None)
    rows = paragraphs(search, by, tuple(meetings.values()), per)
    drawn = lines(rows, by)
    if not drawn.lines or (len(drawn.points) < 2 and not asked):
        return None
    return _of_lines(drawn, by) if are_lines(rows, by, per) else _of_bars(drawn.lines[0].rows, by)


def of_meetings(
    counts: Mapping[str, int], meetings: Mapping[str, Meeting], *, gaps: bool = True
) -> tuple[Bar, ...]:
    """Return a bar for every meeting, oldest first.

    With `gaps` the meetings between them without a hit are bars too, where there is room. A meeting of
    unknown date has no bar.
    """
    known = [meetings[name] for name, count in counts.items() if count and name in meetings]
    shown = sorted((each for each in known if each.start), key=_start)
    if gaps and shown:
        first, last = _start(shown[0]), _start(shown[-1])
        between = sorted((each for each in meetings.values() if first <= _start(each) <= last), key=_start)
        shown = between if len(between) <= MANY else shown
    highest = max((counts.get(each.id, 0) for each in shown), default=0)
    return tuple(
        Bar(
            values.meeting(each),
            (each.start or "")[:4],
            {"meeting": each.id},
            (count,),
            _height(count, highest),
        )
        for each in shown
        for count in (counts.get(each.id, 0),)
    )


def _start(meeting: Meeting) -> tuple[str, str]:
    return meeting.start or "", meeting.id


def _of_bars(rows: Sequence[Row], by: Group) -> Chart:
    highest = max(row.hits.paragraphs for row in rows)
    bars = [_bar(row.value, (row.hits.paragraphs,), highest) for row in rows]
    return Chart(by, tuple(bars), (bars[0].name, bars[-1].name))


def _of_lines(drawn: Lines, by: Group) -> Chart:
    highest = max(row.hits.paragraphs for line in drawn.lines for row in line.rows)
    counts = zip(*([row.hits.paragraphs for row in line.rows] for line in drawn.lines), strict=True)
    bars = [_bar(point, of_point, highest) for point, of_point in zip(drawn.points, counts, strict=True)]
    polylines = tuple(
        Drawn(
            line.name,
            " ".join(
                f"{at * STEP},{HEIGHT - HEIGHT * row.hits.paragraphs / highest:.0f}"
                for at, row in enumerate(line.rows)
            ),
        )
        for line in drawn.lines
    )
    told = tuple(bar for bar in bars if bar.count)
    width = STEP * max(1, len(drawn.points) - 1)
    return Chart(by, told, (bars[0].name, bars[-1].name), polylines, drawn.more, width)


def _bar(value: str, counts: tuple[int, ...], highest: int) -> Bar:
    """Return the bar of a week, month or year."""
    since = until = name = value
    if "W" in value:
        monday = days.monday(value)
        since, until = monday.isoformat(), (monday + timedelta(days=6)).isoformat()
        name = _("week {week} of {year}").format(week=int(value[6:]), year=value[:4])
    else:
        name = values.date(value)
    return Bar(name, value[:4], {"since": since, "until": until}, counts, _height(sum(counts), highest))


def _height(count: int, highest: int) -> int:
    return max(LOWEST, round(HEIGHT * count / highest)) if count else 0
