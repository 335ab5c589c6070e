"""How much is done and how much there is in, a bar on standard error out, only where a person is looking."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager

import click

Progress = Callable[[int, int], None]
"""Called with how many letters or hits are done, and of how many."""


@contextmanager
def bar(label: str) -> Iterator[Progress | None]:
    """Yield what draws the bar, or None where nobody sees it: then building need not count ahead."""
    if sys.stderr is None or not sys.stderr.isatty():
        yield None
        return
    # click's bar goes to standard output, among the data, unless told otherwise.
    with click.progressbar(length=0, label=label, show_pos=True, file=sys.stderr) as drawn:

        def advance(done: int, total: int) -> None:
            drawn.length = total
            drawn.update(done - drawn.pos)

        yield advance
