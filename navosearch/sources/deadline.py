"""Stop reading a letter that takes more processor time than a letter may."""

from __future__ import annotations

import contextlib
from collections.abc import Iterator

from navosearch import system
from navosearch.errors import LetterUnreadable


@contextlib.contextmanager
def within(seconds: float, *, name: str) -> Iterator[None]:
    """Raise LetterUnreadable (``timeout``) of that name in what is done with it, once its time is over."""
    try:
        with system.deadline(seconds):
            yield
    except system.OutOfTime as error:
        raise LetterUnreadable(name, "timeout", f"{seconds:g}") from error
