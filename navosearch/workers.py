"""A function and many things in, its result for each of them out, with a process for every processor."""

from __future__ import annotations

import os
import signal
import threading
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import ProcessPoolExecutor
from contextlib import contextmanager
from multiprocessing import connection, parent_process
from typing import TypeVar

Thing = TypeVar("Thing")
Result = TypeVar("Result")


def mapped(
    function: Callable[[Thing], Result], things: Sequence[Thing], *, worth: int, chunk: int
) -> Iterator[Result]:
    """Yield the result for each of the things, in their order.

    Starting a process pays from `worth` things on for each; they are handed `chunk` things at a time.
    """
    workers = min(_processors(), len(things) // worth + 1)
    if workers == 1:
        yield from map(function, things)
        return
    with ProcessPoolExecutor(workers, initializer=_end_with_parent) as pool:
        with _interrupts_held():
            results = pool.map(function, things, chunksize=chunk)
        yield from results


@contextmanager
def _interrupts_held() -> Iterator[None]:
    """Hold Ctrl-C back: processes that are started meanwhile never get it, and end with this one.

    A process that dies of it breaks the pool, and a broken pool whose tasks were cancelled may never end.
    """
    before = signal.pthread_sigmask(signal.SIG_BLOCK, {signal.SIGINT})
    try:
        yield
    finally:
        signal.pthread_sigmask(signal.SIG_SETMASK, before)


def _processors() -> int:
    if hasattr(os, "sched_getaffinity"):  # not on macOS
        return len(os.sched_getaffinity(0))
    return os.cpu_count() or 1


def _end_with_parent() -> None:
    """Make a worker end when the process that started it is killed: it shares that one's lock."""

    def wait() -> None:
        parent = parent_process()
        if parent is not None:
            connection.wait([parent.sentinel])
        os._exit(1)

    threading.Thread(target=wait, daemon=True).start()
