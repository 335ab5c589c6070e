"""Stop waiting for work that is not done in time."""

from __future__ import annotations

from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from concurrent.futures import TimeoutError as FutureTimeoutError
from typing import TypeVar

from navosearch.errors import TooSlow

Result = TypeVar("Result")


class Limited:
    """Threads for work that is waited for at most so many seconds.

    What is given up goes on until it is done, since a thread cannot be stopped, and keeps its place:
    while all places are taken others are given up too. So a hostile query costs the threads there
    are, and never more. An answer is whole, or there is none.
    """

    def __init__(self, seconds: float, threads: int) -> None:
        self._seconds = seconds
        self._threads = ThreadPoolExecutor(threads, thread_name_prefix="search")

    def __call__(self, work: Callable[[], Result]) -> Result:
        """Return what the work returns, or raise what it raises; raises TooSlow when it is not done."""
        future = self._threads.submit(work)
        try:
            return future.result(self._seconds)
        except FutureTimeoutError:
            future.cancel()
            raise TooSlow(self._seconds) from None
