"""A clock for tests: waiting takes no time, and is kept."""

from __future__ import annotations

import datetime

from navosearch.web import Clock


class Stopped(Clock):
    """A clock that only goes on when something waits; `waits` are its waits in seconds."""

    def __init__(self, day: str = "2026-11-20") -> None:
        self.waits: list[float] = []
        self._start = datetime.datetime.fromisoformat(f"{day}T12:00:00+00:00")

    def seconds(self) -> float:
        return sum(self.waits)

    def now(self) -> datetime.datetime:
        return self._start + datetime.timedelta(seconds=self.seconds())

    def wait(self, seconds: float) -> None:
        self.waits.append(seconds)
