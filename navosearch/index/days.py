"""Turn dates into numbers that sort and that one period can hold, and back.

A day is 20241203, a month 20241200, a year 20240000, and an unknown date 0. `last`, `month` and `year` take a
number or an array of numbers, `week` an array.
"""

from __future__ import annotations

from datetime import date, timedelta
from typing import Any, TypeVar

import numpy as np
import numpy.typing as npt

Days = TypeVar("Days", int, npt.NDArray[Any])

UNKNOWN = 0
LAST = 99_999_999
"""No date is later."""


def number(date: str | None) -> int:
    """Return the number of an ISO date of any precision; `UNKNOWN` for None."""
    if not date:
        return UNKNOWN
    year, month, day = (*date.split("-"), "0", "0")[:3]
    return int(year) * 10_000 + int(month) * 100 + int(day)


def iso(number: int) -> str | None:
    """Return the ISO date of a number, as precise as it is; None for `UNKNOWN`.

    >>> iso(20241203), iso(20241200), iso(20240000), iso(0)
    ('2024-12-03', '2024-12', '2024', None)
    """
    if number == UNKNOWN:
        return None
    parts = f"{number // 10_000:04}", f"{number // 100 % 100:02}", f"{number % 100:02}"
    return "-".join(part for part in parts if part != "00")


def iso_week(number: int) -> str | None:
    """Return the ISO 8601 week of a day; the month or year of what is no day; None for `UNKNOWN`.

    >>> iso_week(20241230), iso_week(20241200), iso_week(0)
    ('2025-W01', '2024-12', None)
    """
    if number % 100 == 0:
        return iso(number)
    year, week, _ = _date(number).isocalendar()
    return f"{year:04}-W{week:02}"


def monday(week: str) -> date:
    """Return the day on which a week begins, given as `iso_week` writes it.

    >>> monday("2025-W01").isoformat()
    '2024-12-30'
    """
    return date.fromisocalendar(int(week[:4]), int(week[6:]), 1)


def last(days: Days) -> Days:
    """Return the last number that a date covers: 20241299 for 20241200, 20249999 for 20240000."""
    whole_year = days % 10_000 == 0
    covered: Days = days + 9_999 * whole_year + 99 * ((days % 100 == 0) ^ whole_year)
    return covered


def week(days: npt.NDArray[Any]) -> npt.NDArray[Any]:
    """Return the Monday of the week that each day is in; what is no day stays as it is."""
    told, place = np.unique(days, return_inverse=True)
    return np.array([_monday(each) for each in told.tolist()], np.int64)[place]


def _monday(day: int) -> int:
    if day % 100 == 0:
        return day
    whole = _date(day)
    return number((whole - timedelta(days=whole.weekday())).isoformat())


def _date(day: int) -> date:
    return date(day // 10_000, day // 100 % 100, day % 100)


def month(days: Days) -> Days:
    """Return the month that each date is in, 20241200; the year where no more is known."""
    whole: Days = days - days % 100
    return whole


def year(days: Days) -> Days:
    """Return the year, 0 for an unknown date."""
    return days // 10_000
