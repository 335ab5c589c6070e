"""Count a query per meeting, month, year or kind, zeros included."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from navosearch.index.matching.ranking import Ranked
from navosearch.index.matching.volumes import GROUPS, Group, Volume, volumes
from navosearch.model import KINDS, Meeting
from navosearch.search import Search

__all__ = ["GROUPS", "Group", "Row", "trend"]


@dataclass(frozen=True, slots=True)
class Row:
    """The counts of one group: its hits, and all of it that was searched.

    `value` is a meeting's id, a month, a year or a kind, and empty for what is in no group.
    `searched` is what lies within the filters: where that is no letter, none is held, which is not the
    same as no hit. `hits.counted` are occurrences.
    """

    value: str
    meeting: Meeting | None
    hits: Volume
    searched: Volume

    @property
    def per_thousand(self) -> float | None:
        """Occurrences per 1,000 words searched; None where there are no words."""
        return 1000 * self.hits.counted / self.searched.words if self.searched.words else None


def trend(search: Search, by: Group, meetings: Sequence[Meeting]) -> tuple[Row, ...]:
    """Return a row for every group, in order of time; `meetings` are all that can have one.

    Hits are those of the first tier, as for facets; occurrences those that an export counts.
    """

    def occurrences(segment: int, document: int) -> int:
        """Return how often the query stands in a paragraph."""
        return sum(len(text.marks) for text in search.marked(Ranked(segment, document, 0.0)))

    hits = volumes(search.segments, search.answer.tiers[0], by, occurrences)
    searched = volumes(search.segments, search.searched(), by)
    known = {meeting.id: meeting for meeting in meetings}
    narrowed = search.options.since or search.options.until or search.options.meeting
    values = set(searched) if by != "meeting" or narrowed else {*searched, *known}
    ordered = sorted(values, key=lambda value: _order(value, by, known))
    return tuple(
        Row(value, known.get(value), hits.get(value, Volume()), searched.get(value, Volume()))
        for value in _filled(ordered, by)
    )


def _order(value: str, by: Group, known: dict[str, Meeting]) -> tuple[bool, str, str]:
    """Sort key: by date, then name; a meeting of unknown date and what is in no group come last."""
    if by == "meeting" and value in known:
        meeting = known[value]
        return not meeting.start, meeting.start or "", meeting.name
    if by == "kind" and value:
        return False, str(KINDS.index(value) if value in KINDS else len(KINDS)), value
    return not value, value, "~"


def _filled(ordered: Sequence[str], by: Group) -> Iterable[str]:
    """Return the groups, months or years without any paragraph between the first and the last among them."""
    if by not in ("month", "year"):
        return ordered
    dated = [value for value in ordered if len(value) == (7 if by == "month" else 4)]
    between = _between(dated[0], dated[-1]) if dated else ()
    filled = sorted({*ordered, *between} - {""})
    return [*filled, *(value for value in ordered if not value)]


def _between(first: str, last: str) -> Iterator[str]:
    """Yield every year, or every month, from the first to the last."""
    if len(first) == 4:
        yield from map(str, range(int(first), int(last) + 1))
        return
    start, end = (int(each[:4]) * 12 + int(each[5:]) - 1 for each in (first, last))
    for month in range(start, end + 1):
        yield f"{month // 12}-{month % 12 + 1:02}"
