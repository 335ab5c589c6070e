"""Tell the time, or the one that SOURCE_DATE_EPOCH sets, so that the same work gives the same files."""

from __future__ import annotations

import os
from datetime import datetime, timezone

from navosearch.errors import ClockInvalid

VARIABLE = "SOURCE_DATE_EPOCH"
"""Seconds since 1970 in UTC (https://reproducible-builds.org/specs/source-date-epoch/)."""


def now() -> datetime:
    """Return the time in UTC, to the second.

    Raises ClockInvalid where the variable is set to what is no such time: its specification wants a build to
    fail then, since whoever set it relies on it.
    """
    epoch = os.environ.get(VARIABLE)
    if not epoch:
        return datetime.now(timezone.utc).replace(microsecond=0)
    try:
        if epoch.isascii() and epoch.isdecimal():
            return datetime.fromtimestamp(int(epoch), timezone.utc)
    except (ValueError, OverflowError, OSError):  # later than the year 9999, or than the system can count
        pass
    raise ClockInvalid(epoch)
