"""Apply a function to many things, in a process for every processor."""

from __future__ import annotations

import os
import signal
import threading
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import ProcessPoolExecutor
from multiprocessing import connection, parent_process
from typing import TypeVar

from navosearch import system

Thing = TypeVar("Thing")
Result = TypeVar("Result")


def mapped(
    function: Callable[[Thing], Result], things: Sequence[Thing], *, worth: int, chunk: int
) -> Iterator[Result]:
    """Yield the result for each of the things, in order.

    Starting a process pays from `worth` things on for each; they are handed `chunk` things at a time.
    """
    workers = min(system.processors(), len(things) // worth + 1)
    if workers == 1:
        yield from map(function, things)
        return
    # A process that dies of Ctrl-C breaks the pool, and a broken pool whose tasks were cancelled may never
    # end: so none gets it, and all end with this one.
    with system.interrupts_held():
        pool = ProcessPoolExecutor(workers, initializer=_serve)
        results = pool.map(function, things, chunksize=chunk)
    with pool:
        yield from results


def _serve() -> None:
    """Ignore Ctrl-C in a worker, and end it when the process that started it is gone."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)

    def wait() -> None:
        """End this process when the one that started it has ended."""
        parent = parent_process()
        if parent is not None:
            connection.wait([parent.sentinel])
        os._exit(1)

    threading.Thread(target=wait, daemon=True).start()
