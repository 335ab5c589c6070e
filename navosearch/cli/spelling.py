"""Say which words of a query occur nowhere, and what was searched instead or may be meant."""

from __future__ import annotations

from navosearch.cli.terminal import Line, Span
from navosearch.model import Understood
from navosearch.wording.language import gettext as _


def corrections(query: Understood) -> list[Line]:
    """Return what is said of the words that were taken for others."""
    words = _(
        "Nothing matches {typed}; this is for {used} ({typed} in quotes, or --exact, takes it as typed)."
    )
    return [[Span(words.format(typed=each.typed, used=each.used), "bold")] for each in query.corrections]


def nearest(query: Understood) -> list[Line]:
    """Return what is said, by a command that has --correct, of the words that were not taken for others."""
    words = _("Nothing matches {typed}; the nearest word is {used} (--correct takes it).")
    return [[Span(words.format(typed=each.typed, used=each.used), "bold")] for each in query.nearest]
