"""A number of seconds in; what takes more processor time than that is given up."""

from __future__ import annotations

import contextlib
import signal
import threading
from collections.abc import Iterator

from navosearch.errors import LetterUnreadable


@contextlib.contextmanager
def within(seconds: float, *, name: str) -> Iterator[None]:
    """Raise LetterUnreadable (``timeout``) of that name in what is done with it, once its time is over.

    The time is that of this process on a processor. Python has a signal for it, which only the main
    thread of a process can ask for, and not every system knows: elsewhere there is no limit.
    """
    if threading.current_thread() is not threading.main_thread() or not hasattr(signal, "setitimer"):
        yield
        return

    def end(*_: object) -> None:
        raise LetterUnreadable(name, "timeout", f"{seconds:g}")

    before = signal.signal(signal.SIGVTALRM, end)
    signal.setitimer(signal.ITIMER_VIRTUAL, seconds)
    try:
        yield
    finally:
        signal.setitimer(signal.ITIMER_VIRTUAL, 0)
        signal.signal(signal.SIGVTALRM, before)
