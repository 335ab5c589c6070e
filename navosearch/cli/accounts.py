"""Draw the account of dossiers: what of each is here, what is not, and what cannot be known."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence

from navosearch.cli import terminal
from navosearch.cli.layout import indented, table
from navosearch.cli.terminal import Line, Span
from navosearch.fetch.accounts import Coverage, Failed, FetchReport
from navosearch.wording import coverage as wording
from navosearch.wording import reasons
from navosearch.wording.language import gettext as _
from navosearch.wording.language import ngettext

FAILURES_SHOWN = 20
"""How many letters that could not be had are named one by one; JSON names them all."""

heading = wording.heading


def lines(found: Iterable[Coverage]) -> Iterator[Line]:
    """Yield the account of every dossier and chamber that has papers, or was asked for in vain."""
    width = terminal.width()
    for each in found:
        yield [Span(wording.heading(each), "bold")]
        yield from indented(table(wording.lines(each), None if width is None else width - 2), 2)


def wanted(papers: Sequence[tuple[str, int]], kinds: Mapping[str, str]) -> Iterator[Line]:
    """Yield the papers that letters refer to and that are not here, most wanted first."""
    if papers:
        words = ngettext(
            "Referred to by letters and not here: {count} paper",
            "Referred to by letters and not here: {count} papers, most often",
            len(papers),
        )
        yield [Span(words.format(count=len(papers)), "bold")]
        yield from indented(table(wording.most_wanted(papers, kinds), None), 2)


def failures(found: Iterable[Coverage]) -> Iterator[Line]:
    """Yield a sentence for every letter that could not be had so far."""
    yield from _sentences(_("{id} was not had: {why}."), list(wording.failures(found)))


def leftovers(report: FetchReport) -> Iterator[Line]:
    """Yield a sentence for every letter that is here but out of date, and every file that was left."""
    words = _("{id} is here as it was, and could not be had anew: {why}.")
    yield from _sentences(words, [each for each in report.outdated if not each.form])
    words = _("{id} is here as {form}; what is better could not be had: {why}.")
    yield from _sentences(words, [each for each in report.outdated if each.form])
    for file in report.left:
        words = _("{file} is not as it was fetched: it is left there, though another took its place.")
        yield [Span(words.format(file=file))]


def _sentences(words: str, failed: Sequence[Failed]) -> Iterator[Line]:
    for each in failed[:FAILURES_SHOWN]:
        why = reasons.of_request(each.reason, each.detail)
        told = words.format(id=each.id, why=why, form=each.form.upper())
        yield [Span(f"{told} {wording.again(each)} ({each.url})")]
    if len(failed) > FAILURES_SHOWN:
        words = _("{count} more were not had; --json names them all.")
        yield [Span(words.format(count=len(failed) - FAILURES_SHOWN))]
