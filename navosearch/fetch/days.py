"""Turn a date as it is typed, perhaps only a year or a month, into the first or last day that it means."""

from __future__ import annotations

import calendar
import datetime
import re

from navosearch.errors import OptionInvalid

_DATE = re.compile(r"(\d{4})(?:-(\d\d)(?:-(\d\d))?)?")


def first_day(typed: str, *, option: str) -> str:
    """Return the first day of a date; nothing for nothing. Raises OptionInvalid.

    >>> first_day("2008-09", option="since")
    '2008-09-01'
    """
    return _day(typed, option, last=False)


def last_day(typed: str, *, option: str) -> str:
    """Return the last day of a date; nothing for nothing. Raises OptionInvalid.

    >>> last_day("2008-02", option="until")
    '2008-02-29'
    """
    return _day(typed, option, last=True)


def _day(typed: str, option: str, *, last: bool) -> str:
    if not typed:
        return ""
    match = _DATE.fullmatch(typed.strip())
    if match is None:
        raise OptionInvalid(option, typed, "date")
    year, month, day = match.groups()
    try:
        in_month = int(month or (12 if last else 1))
        longest = calendar.monthrange(int(year), in_month)[1]
        return datetime.date(int(year), in_month, int(day or (longest if last else 1))).isoformat()
    except (ValueError, calendar.IllegalMonthError) as error:
        raise OptionInvalid(option, typed, "date") from error
