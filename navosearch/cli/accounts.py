"""Draw the account of dossiers: what of each is here, what is not, and what cannot be known."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from navosearch.cli import terminal
from navosearch.cli.layout import indented, table
from navosearch.cli.terminal import Line, Span
from navosearch.fetch.accounts import Coverage
from navosearch.wording import coverage as wording
from navosearch.wording import reasons
from navosearch.wording.language import gettext as _

FAILURES_SHOWN = 20
"""How many letters that could not be had are named one by one; JSON names them all."""

heading = wording.heading


def lines(found: Iterable[Coverage]) -> Iterator[Line]:
    """Yield the account of every dossier and chamber that has papers, or was asked for in vain."""
    width = terminal.width()
    for each in found:
        yield [Span(wording.heading(each), "bold")]
        yield from indented(table(wording.lines(each), None if width is None else width - 2), 2)


def failures(found: Iterable[Coverage]) -> Iterator[Line]:
    """Yield a sentence for every letter that could not be had so far."""
    failed = list(wording.failures(found))
    for each in failed[:FAILURES_SHOWN]:
        words = _("{id} was not had: {why}. It is tried again. ({url})")
        why = reasons.of_request(each.reason, each.detail)
        yield [Span(words.format(id=each.id, why=why, url=each.url))]
    if len(failed) > FAILURES_SHOWN:
        words = _("{count} more were not had; --json names them all.")
        yield [Span(words.format(count=len(failed) - FAILURES_SHOWN))]
