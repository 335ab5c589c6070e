"""Infer the year of a date that is printed without one, from the date of the letter and the words nearby.

Ministers write "3 en 4 december" or "woensdag 3 december a.s." and leave the year to the reader. It
follows from the date of the letter (an agenda looks ahead, a verslag back), else from the weekday
and the years that are printed near.
"""

from __future__ import annotations

import datetime
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from navosearch.dates import DateSpan, Day, Relative

_SLACK = 31
"""Days that a letter may carry a date on the wrong side of its meeting (sent late, printed late)."""
_FAR = 300
"""Days between a letter and its meeting that only a wrong year explains."""
_NEAR = 75
"""Days between a letter and its meeting that make a corrected year certain."""


@dataclass(frozen=True, slots=True)
class Resolved:
    """The first and the last day that are meant, as ISO 8601 as precise as was told.

    `inferred` is true where the year was concluded. `note` is ``year-corrected:2024->2025``,
    ``date-impossible:2023-02-29`` or ``year-unknown``, else None.
    """

    start: str | None
    end: str | None
    inferred: bool = False
    note: str | None = None


def resolve(
    span: DateSpan,
    *,
    letter_date: str | None = None,
    looking: Relative | None = None,
    near: Sequence[int] = (),
) -> Resolved:
    """Return the date that `span` means in a letter of `letter_date` (ISO 8601) that looks ahead or back.

    `near` are the years printed around it, most telling first; they count only without a letter's date.
    """
    looking = span.relative or looking
    written = whole(letter_date)
    days, inferred, note = span.days, False, None
    if not span.has_year:
        year = _year(span, written, looking, near)
        days, inferred = _with_year(span.days, year), year is not None
        note = None if inferred else "year-unknown"
    elif written and span.first.month is not None:
        days, note = _corrected(span, written, looking)
        inferred = note is not None
    impossible = next((day for day in days if not day.exists), None)
    if impossible is not None:
        note = f"date-impossible:{impossible.iso or ''}"
        days = tuple(day if day.exists else replace(day, day=None) for day in days)
    return Resolved(days[0].iso, days[-1].iso, inferred, note)


def _year(
    span: DateSpan, written: datetime.date | None, looking: Relative | None, near: Sequence[int]
) -> int | None:
    """Return the year that a date without one must be of, None where nothing tells it."""
    if written is not None:
        around = range(written.year - 1, written.year + 2)
        return min(around, key=lambda year: _misfit(span, year, written, looking))
    wide = dict.fromkeys((*near, *(year + 1 for year in near), *(year - 1 for year in near)))
    if span.weekday is not None:
        matches = [year for year in wide if _weekday(span.first, year) == span.weekday]
        if matches:
            return matches[0]
    return near[0] if near else None


def _misfit(span: DateSpan, year: int, written: datetime.date, looking: Relative | None) -> tuple[bool, int]:
    """Return how badly a year fits: whether it is on the wrong side of the letter, then by how many days."""
    days = _with_year(span.days, year)
    gap = (_calendar(days[-1] if looking == "ahead" else days[0]) - written).days
    wrong = (looking == "ahead" and gap < -_SLACK) or (looking == "back" and gap > _SLACK)
    return wrong or not all(day.exists for day in days), abs(gap)


def _corrected(
    span: DateSpan, written: datetime.date, looking: Relative | None
) -> tuple[tuple[Day, ...], str | None]:
    """Return the days in the year that was meant, and a note where that is not the printed one."""
    year = span.first.year or 0
    gap = (_calendar(span.first) - written).days
    astray = (looking == "ahead" and gap < -_FAR) or (looking == "back" and abs(gap) > _FAR)
    if span.exists and not astray:
        return span.days, None
    for other in (year + 1, year - 1):
        moved = _with_year(span.days, other)
        close = (_calendar(moved[0]) - written).days
        fits = -_SLACK <= close <= _NEAR if looking == "ahead" else -_NEAR <= close <= 3
        if looking and fits and all(day.exists for day in moved):
            return moved, f"year-corrected:{year}->{other}"
    return span.days, None


def _with_year(days: Iterable[Day], year: int | None) -> tuple[Day, ...]:
    """Return the days in `year`, those past a turn of the year in the next."""
    placed: list[Day] = []
    for day in days:
        turned = bool(placed) and (day.month or 0) < (placed[0].month or 0)
        placed.append(replace(day, year=year if year is None else year + turned))
    return tuple(placed)


def _calendar(day: Day) -> datetime.date:
    """Put a day on the calendar: the middle of what is not told, the last of a month that is too short."""
    year, month = min(max(day.year or 1, 1), 9999), day.month or 7
    for number in range(min(day.day or 15, 31), 27, -1):
        if Day(year, month, number).exists:
            return datetime.date(year, month, number)
    return datetime.date(year, month, min(day.day or 15, 28))


def _weekday(day: Day, year: int) -> int | None:
    """Return the weekday (Monday is 0) of a day in `year`, None where it is not there."""
    there = replace(day, year=year)
    return _calendar(there).weekday() if there.day and there.exists else None


def whole(iso: str | None) -> datetime.date | None:
    """Return a whole ISO date as a value; None for less than a day."""
    try:
        return datetime.date.fromisoformat(iso or "")
    except ValueError:
        return None
