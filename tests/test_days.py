"""A date is a number that sorts, and the number gives the date back, as precise as it was."""

from __future__ import annotations

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


@given(dates, days_)
def test_a_date_covers_the_days_that_begin_as_it_does(date: str, day: str) -> None:
    number = days.number(date)
    assert (number <= days.number(day) <= days.last(number)) == day.startswith(date)
