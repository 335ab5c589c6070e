"""Turn dates into numbers that sort and that one period can hold.

A day is 20241203, a month 20241200, a year 20240000, and an unknown date 0. Each function takes a number or
an array of numbers.
"""

from __future__ import annotations

from typing import Any, TypeVar

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


def last(days: Days) -> Days:
    """Return the last number that a date covers: 20241299 for 20241200, 20249999 for 20240000."""
    whole_year = days % 10_000 == 0
    covered: Days = days + 9_999 * whole_year + 99 * ((days % 100 == 0) ^ whole_year)
    return covered


def month(days: Days) -> Days:
    """Return the year and the month, as 202412; 202400 where only the year is known."""
    return days // 100


def year(days: Days) -> Days:
    """Return the year, 0 for an unknown date."""
    return days // 10_000
