"""Hold a date as precise as it is printed: a day, perhaps without its year, and a span of days in a text."""

from __future__ import annotations

import calendar
from dataclasses import dataclass
from typing import Literal

Relative = Literal["ahead", "back"]
"""What "a.s." and "jl." tell: the date is still to come, or past."""

_LENGTHS = (31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31)


@dataclass(frozen=True, slots=True)
class Day:
    """A date as precise as it is printed; the year is often missing."""

    year: int | None = None
    month: int | None = None
    day: int | None = None

    @property
    def iso(self) -> str | None:
        """``2024-12-03``, ``2024-12`` or ``2024``; None without a year."""
        if self.year is None:
            return None
        return "-".join([f"{self.year:04d}", *(f"{part:02d}" for part in (self.month, self.day) if part)])

    @property
    def exists(self) -> bool:
        """False for the likes of 31 November, and for 29 February of a year that has none."""
        if self.month is None or self.day is None:
            return True
        if (self.month, self.day) == (2, 29) and self.year is not None:
            return calendar.isleap(self.year)
        return 1 <= self.day <= _LENGTHS[self.month - 1]


@dataclass(frozen=True, slots=True)
class DateSpan:
    """A date, a list of dates or a period, with the code-point offsets where it stands.

    `days` are the dates as listed; with `period` every day from the first to the last is meant.
    `weekday` is that of the first (Monday is 0), `relative` what "a.s." or "jl." tells, `cut` is
    true where the year breaks off ("18 september 20"), and `opening` where a date is that of the
    first day alone, as the words around it tell ("die op 17 september wordt geopend").
    """

    begin: int
    end: int
    days: tuple[Day, ...]
    period: bool = False
    weekday: int | None = None
    relative: Relative | None = None
    cut: bool = False
    opening: bool = False

    @property
    def first(self) -> Day:
        """The first date."""
        return self.days[0]

    @property
    def last(self) -> Day:
        """The last date, which is the first where there is one only."""
        return self.days[-1]

    @property
    def has_year(self) -> bool:
        """Whether a year is printed."""
        return self.first.year is not None

    @property
    def has_day(self) -> bool:
        """Whether a day is printed, and not a month or a year alone."""
        return self.first.day is not None

    @property
    def exists(self) -> bool:
        """Whether the calendar has every date of it."""
        return all(day.exists for day in self.days)


def ordinal(day: Day) -> int:
    """Return the number of a day in a leap year."""
    return sum(_LENGTHS[: (day.month or 1) - 1]) + (day.day or 1)
