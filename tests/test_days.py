"""A date is a number that sorts, and the number gives the date back, as precise as it was."""

from __future__ import annotations

from datetime import date

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from navosearch.index import days

days_ = st.dates().map(str)
dates = days_ | days_.map(lambda day: day[:7]) | days_.map(lambda day: day[:4])


@given(st.none() | dates)
def test_a_number_gives_its_date_back(date: str | None) -> None:
    assert days.iso(days.number(date)) == date


@given(days_, days_)
def test_numbers_of_days_sort_as_the_days_do(one: str, other: str) -> None:
    assert (days.number(one) < days.number(other)) == (one < other)


@pytest.mark.parametrize(
    ("number", "last", "month", "year"),
    [
        (20241203, 20241203, 20241200, 2024),
        (20241200, 20241299, 20241200, 2024),
        (20240000, 20249999, 20240000, 2024),
    ],
)
def test_a_date_lies_in_a_month_and_a_year_and_may_cover_them(
    number: int, last: int, month: int, year: int
) -> None:
    assert (days.last(number), days.month(number), days.year(number)) == (last, month, year)
    several = np.array([number, number], np.int32)
    assert [days.last(several)[1], days.month(several)[1], days.year(several)[1]] == [last, month, year]


@given(st.lists(dates))
def test_a_day_lies_in_the_iso_week_of_its_monday_and_what_is_no_day_stays_as_it_is(told: list[str]) -> None:
    weeks = days.week(np.array([days.number(each) for each in told], np.int32)).tolist()
    for each, week in zip(told, weeks, strict=True):
        if len(each) < len("2024-12-03"):
            assert (week, days.iso_week(week)) == (days.number(each), each)
        else:
            year, number, weekday = date.fromisoformat(each).isocalendar()
            assert date.fromisoformat(each).toordinal() - _ordinal(week) == weekday - 1
            assert days.iso_week(week) == f"{year:04}-W{number:02}"


def _ordinal(day: int) -> int:
    return date.fromisoformat(days.iso(day) or "").toordinal()


@given(dates, days_)
def test_a_date_covers_the_days_that_begin_as_it_does(date: str, day: str) -> None:
    number = days.number(date)
    assert (number <= days.number(day) <= days.last(number)) == day.startswith(date)
