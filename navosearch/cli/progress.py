"""Draw a bar of how much is done on standard error, only where a person is looking."""

from __future__ import annotations

import sys
import time
from collections.abc import Callable, Iterator
from contextlib import ExitStack, contextmanager
from typing import Protocol

import click

from navosearch.cli.terminal import Span, say
from navosearch.wording.language import gettext as _
from navosearch.wording.language import ngettext


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
        """Return how many paragraphs were read and how many a second, in words."""
        if not paragraphs:
            return ""
        each_second = round(paragraphs / max(time.monotonic() - started, 0.001))
        return _("{count} paragraphs, {rate} a second").format(count=paragraphs, rate=each_second)

    # click's bar goes to standard output, among the data, unless asked otherwise.
    with click.progressbar(
        length=0, label=label, show_pos=True, item_show_func=rate, file=sys.stderr
    ) as drawn:

        def advance(done: int, total: int, paragraphs: int = 0, /) -> None:
            """Move the bar to so many done of a total."""
            drawn.length = total
            drawn.update(done - drawn.pos, paragraphs)

        yield advance


@contextmanager
def fetching() -> Iterator[Callable[[str, int, int], None]]:
    """Yield what tells of letters that are had: a bar a dossier where a person looks, else a line."""
    watched = sys.stderr is not None and sys.stderr.isatty()
    with ExitStack() as open_bars:
        advance: Progress | None = None

        def tell(dossier: str, done: int, total: int, /) -> None:
            """Open a bar for each dossier, and move it."""
            nonlocal advance
            if watched and done == 1:
                open_bars.close()
                advance = open_bars.enter_context(bar(dossier))
            if advance is not None and done:
                advance(done, total)
            elif done and done == total:
                words = ngettext("{dossier}: {count} letter", "{dossier}: {count} letters", total)
                say([Span(words.format(dossier=dossier, count=total))])

        yield tell
