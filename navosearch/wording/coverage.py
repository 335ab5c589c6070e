"""Say what of a dossier is here, what is not, and what cannot be known; never that it is all there is."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence

from navosearch.fetch.accounts import Coverage, Failed
from navosearch.wording import values
from navosearch.wording.language import gettext as _
from navosearch.wording.language import ngettext

LINES_SHOWN = 3
"""Dossiers and chambers that have a line each; of more there is one line in all."""
WANTED_SHOWN = 10
"""How many papers that letters refer to and that are not here are named."""
NUMBERS_SHOWN = 20
"""How many numbers that are not listed are named one by one."""


def chamber(code: str) -> str:
    """Return the name of a chamber, which has none in English."""
    return "Eerste Kamer" if code == "I" else "Tweede Kamer"


def line(found: Coverage) -> str:
    """Return how much of a dossier is here, on one line that may stand under results."""
    words = _("of dossier {dossier} ({chamber}): {letters} of {asked} listed letters, as of {date}")
    return words.format(
        dossier=found.dossier,
        chamber=chamber(found.chamber),
        letters=found.letters,
        asked=found.letters + len(found.failed),
        date=values.date(found.as_of),
    )


def sourced(found: Coverage) -> str:
    """Return how much of a dossier is here, and from which host."""
    return _("{line}; from {source}").format(line=line(found), source=found.source)


def summary(found: Iterable[Coverage]) -> list[str]:
    """Return how much of the dossiers that were fetched is here: a line each, or one for many."""
    listed = [each for each in found if each.listed]
    if len(listed) <= LINES_SHOWN:
        return [line(each) for each in listed]
    words = _("of {count} dossiers: {letters} of {asked} listed letters, as of {date}")
    letters, failed = sum(each.letters for each in listed), sum(len(each.failed) for each in listed)
    count, oldest = len({each.dossier for each in listed}), min(each.as_of for each in listed)
    return [words.format(count=count, letters=letters, asked=letters + failed, date=values.date(oldest))]


def heading(found: Coverage) -> str:
    """Return which dossier and chamber an account is of."""
    title = f" {found.title}" if found.title else ""
    return f"{found.dossier}{title}, {chamber(found.chamber)}"


def lines(found: Coverage) -> Iterator[tuple[str, str]]:
    """Yield the account of a dossier in a chamber: names and values."""
    yield _("listed"), _listed(found)
    yield _("letters here"), _letters(found)
    if found.before:
        yield _("here from before"), _("{count}, not asked for last").format(count=found.before)
    if found.pending:
        yield _("not final yet"), str(found.pending)
    if found.failed:
        yield _("not had so far"), str(len(found.failed))
    if found.annexes_missing:
        yield _("annexes not here"), _("{count}; --annexes fetches them").format(count=found.annexes_missing)
    if found.shared:
        yield _("from other dossiers"), str(found.shared)
    if found.kinds:
        yield _("other papers"), ", ".join(f"{count} {kind}" for kind, count in found.kinds.items())
    if found.gone:
        yield _("withdrawn"), _gone(found.gone)
    if found.unlisted:
        yield _("numbers not listed"), _unlisted(found.unlisted)
    if changes := _changes(found):
        yield _("in this run"), changes


def _listed(found: Coverage) -> str:
    words = ngettext(
        "{count} paper on {date}, at {source}", "{count} papers on {date}, at {source}", found.listed
    ).format(count=found.listed, date=values.date(found.as_of), source=found.source)
    if found.since:
        words = _("{papers}, from {since} on").format(papers=words, since=values.date(found.since))
    if found.until:
        words = _("{papers}, until {until}").format(papers=words, until=values.date(found.until))
    return words if found.certain else _("{papers}; the listing is uncertain").format(papers=words)


def _letters(found: Coverage) -> str:
    words = str(found.letters)
    return (
        _("{count}, {pdf} of them in PDF alone").format(count=words, pdf=found.pdf_only)
        if found.pdf_only
        else words
    )


def _some(names: tuple[str, ...]) -> str:
    shown = ", ".join(names[:NUMBERS_SHOWN])
    if len(names) > NUMBERS_SHOWN:
        shown = _("{numbers} and {count} more").format(numbers=shown, count=len(names) - NUMBERS_SHOWN)
    return shown


def _gone(ids: tuple[str, ...]) -> str:
    return _("{numbers} (no longer listed; what was fetched of it stays)").format(numbers=_some(ids))


def _unlisted(numbers: tuple[str, ...]) -> str:
    why = _("not published yet, never given out, withdrawn, or not carried over from before 2009")
    return f"{_some(numbers)} ({why})"


def _changes(found: Coverage) -> str:
    counts = (
        (found.new, _("{count} new")),
        (found.changed, _("{count} changed")),
        (found.replaced, _("{count} replaced")),
        (found.withdrawn, _("{count} withdrawn")),
    )
    return ", ".join(words.format(count=count) for count, words in counts if count)


def failures(found: Iterable[Coverage]) -> Iterator[Failed]:
    """Yield every letter that could not be had, once."""
    seen: set[str] = set()
    for each in found:
        for failed in each.failed:
            if failed.id not in seen:
                seen.add(failed.id)
                yield failed


def again(failed: Failed) -> str:
    """Return whether a letter is tried again, as a sentence."""
    if failed.again:
        return _("It is tried again.")
    return _("It is not asked for any more, unless its record changes.")


def most_wanted(papers: Sequence[tuple[str, int]], kinds: Mapping[str, str]) -> Iterator[tuple[str, str]]:
    """Yield the papers that most paragraphs refer to and that are not here: id and why it is wanted.

    `kinds` are those of papers that are known to be no letters, and so are never here.
    """
    for paper, count in papers[:WANTED_SHOWN]:
        words = ngettext("in {count} paragraph", "in {count} paragraphs", count).format(count=count)
        kind = kinds.get(paper)
        yield paper, _("{words}; it is no letter: {kind}").format(words=words, kind=kind) if kind else words
