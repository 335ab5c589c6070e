"""Count a query per meeting, week, month, year or kind, zeros included."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import timedelta
from typing import TypeAlias

from navosearch.errors import OptionInvalid
from navosearch.index import days
from navosearch.index.matching.ranking import Ranked
from navosearch.index.matching.volumes import APART, GROUPS, Apart, Group, Grouping, Volume, volumes
from navosearch.model import KINDS, Meeting
from navosearch.search import Search

__all__ = ["APART", "GROUPS", "UNITS", "Apart", "Group", "Row", "paragraphs", "trend"]

Volumes: TypeAlias = Mapping[tuple[str, str], Volume]
UNITS: dict[Group, int] = {"week": len("2024-W49"), "month": len("2024-12"), "year": len("2024")}
"""The groups that follow one another in time, and how many characters name one."""


@dataclass(frozen=True, slots=True)
class Row:
    """The counts of one group, or of one part of it: its hits, and all of it that was searched.

    `value` is a meeting's id, a week, month, year or kind, and empty for what is in no group; `part` is a
    series or a kind, and empty where there are no parts, and for what is in none. `searched` is what lies
    within the filters: where that is no letter, none is held, which is not the same as no hit.
    `hits.counted` are occurrences.
    """

    value: str
    meeting: Meeting | None
    hits: Volume
    searched: Volume
    part: str = ""

    @property
    def per_thousand(self) -> float | None:
        """Occurrences per 1,000 words searched; None where there are no words."""
        return 1000 * self.hits.counted / self.searched.words if self.searched.words else None


def trend(
    search: Search, by: Group, meetings: Sequence[Meeting], per: Apart | None = None
) -> tuple[Row, ...]:
    """Return a row for every group, or every part of it, in order of time, for all `meetings` that there are.

    Hits are those of the first tier, as for facets; occurrences those that an export counts. Raises
    OptionInvalid for `per` with groups that do not follow one another in time.
    """

    def occurrences(segment: int, document: int) -> int:
        """Return how often the query stands in a paragraph."""
        return sum(len(text.marks) for text in search.marked(Ranked(segment, document, 0.0)))

    grouping = _grouping(search, by, meetings, per)
    hits = volumes(search.segments, search.answer.tiers[0], grouping, occurrences)
    searched = volumes(search.segments, search.searched(), grouping)
    narrowed = search.options.since or search.options.until or search.options.meeting
    all_ = {meeting.id for meeting in meetings} if by == "meeting" and not narrowed else ()
    return tuple(_rows(by, hits, searched, meetings, all_))


def paragraphs(
    search: Search, by: Group, meetings: Sequence[Meeting], per: Apart | None = None
) -> tuple[Row, ...]:
    """Return the rows of a trend with their hits alone, whose paragraphs are counted and not read."""
    hits = volumes(search.segments, search.answer.tiers[0], _grouping(search, by, meetings, per))
    return tuple(_rows(by, hits, hits, meetings))


def _rows(
    by: Group, hits: Volumes, searched: Volumes, meetings: Sequence[Meeting], more: Iterable[str] = ()
) -> Iterator[Row]:
    """Yield the rows of the groups that were searched, and of `more`, each part after part."""
    known = {meeting.id: meeting for meeting in meetings}
    values = sorted({*more, *(value for value, _ in searched)}, key=lambda value: _order(value, by, known))
    parts = sorted({part for _, part in searched}, key=lambda part: _order(part, "kind", known))
    for value in _filled(values, by):
        for part in parts:
            key = value, part
            yield Row(value, known.get(value), hits.get(key, Volume()), searched.get(key, Volume()), part)


def _grouping(search: Search, by: Group, meetings: Sequence[Meeting], per: Apart | None) -> Grouping:
    if per and by not in UNITS:
        raise OptionInvalid("per", per, "no-time", ", ".join(UNITS))
    series = {meeting.id: meeting.series for meeting in meetings if meeting.series}
    return Grouping(by, search.options.date_of, per, series)


def _order(value: str, by: Group, known: dict[str, Meeting]) -> tuple[bool, str, str]:
    """Sort key: by date, then name; a meeting of unknown date and what is in no group come last."""
    if by == "meeting" and value in known:
        meeting = known[value]
        return not meeting.start, meeting.start or "", meeting.name
    if by == "kind" and value:
        return False, str(KINDS.index(value) if value in KINDS else len(KINDS)), value
    return not value, value, "~"


def _filled(ordered: Sequence[str], by: Group) -> Iterable[str]:
    """Return the groups, and the weeks, months or years between the first and the last that have nothing."""
    if by not in UNITS:
        return ordered
    dated = [value for value in ordered if len(value) == UNITS[by]]
    between = _BETWEEN[by](min(dated), max(dated)) if dated else ()
    filled = sorted({*ordered, *between} - {""})
    return [*filled, *(value for value in ordered if not value)]


def _weeks(first: str, last: str) -> Iterator[str]:
    day = days.monday(first)
    while (name := days.iso_week(days.number(day.isoformat())) or "") <= last:
        yield name
        day += timedelta(weeks=1)


def _months(first: str, last: str) -> Iterator[str]:
    start, end = (int(each[:4]) * 12 + int(each[5:]) - 1 for each in (first, last))
    return (f"{month // 12:04}-{month % 12 + 1:02}" for month in range(start, end + 1))


def _years(first: str, last: str) -> Iterator[str]:
    return (f"{year:04}" for year in range(int(first), int(last) + 1))


_BETWEEN: dict[Group, Callable[[str, str], Iterator[str]]] = {
    "week": _weeks,
    "month": _months,
    "year": _years,
}
"""What goes from a first to a last, both named."""
