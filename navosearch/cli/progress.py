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
def fetching() -> Iterator[Callable[[str, str, int, int], None]]:
    """Yield what tells of dossiers: a bar for each step where a person looks, and a line for each."""
    watched = sys.stderr is not None and sys.stderr.isatty()
    with ExitStack() as open_bars:
        advance: Progress | None = None
        shown = ("", "")

        def tell(dossier: str, step: str, done: int, total: int, /) -> None:
            """Open a bar for each step of a dossier, and move it."""
            nonlocal advance, shown
            if watched and total and shown != (dossier, step):
                open_bars.close()
                shown = (dossier, step)
                words = _("{dossier}: papers listed") if step == "list" else _("{dossier}: letters")
                advance = open_bars.enter_context(bar(words.format(dossier=dossier)))
            if advance is not None and total:
                advance(min(done, total), total)
            if step == "get" and done == total and not (watched and total):
                words = ngettext(
                    "{dossier}: {count} letter asked for", "{dossier}: {count} letters asked for", total
                )
                say([Span(words.format(dossier=dossier, count=total))])

        yield tell
