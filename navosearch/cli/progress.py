"""Draw a bar of how much is done on standard error, only where a person is looking."""

from __future__ import annotations

import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Protocol

import click

from navosearch.wording.language import gettext as _


class Progress(Protocol):
    """What is called as work goes on."""

    def __call__(self, done: int, total: int, paragraphs: int = 0, /) -> None:
        """Take how many letters or hits are done, of how many, and how many paragraphs were read."""


@contextmanager
def bar(label: str) -> Iterator[Progress | None]:
    """Yield what draws the bar, or None where nobody sees it, so that building need not count ahead."""
    if sys.stderr is None or not sys.stderr.isatty():
        yield None
        return
    started = time.monotonic()

    def rate(paragraphs: int | None) -> str:
        if not paragraphs:
            return ""
        each_second = round(paragraphs / max(time.monotonic() - started, 0.001))
        return _("{count} paragraphs, {rate} a second").format(count=paragraphs, rate=each_second)

    # click's bar goes to standard output, among the data, unless asked otherwise.
    with click.progressbar(
        length=0, label=label, show_pos=True, item_show_func=rate, file=sys.stderr
    ) as drawn:

        def advance(done: int, total: int, paragraphs: int = 0, /) -> None:
            drawn.length = total
            drawn.update(done - drawn.pos, paragraphs)

        yield advance
