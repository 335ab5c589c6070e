"""Draw an error: the sentence for it, and for a query a caret under what is wrong."""

from __future__ import annotations

from navosearch.cli.terminal import Line, Span, columns, printable
from navosearch.errors import NavosearchError, QueryInvalid
from navosearch.wording.errors import sentence
from navosearch.wording.language import gettext as _

AROUND = 30
"""Characters of a long query that are shown before what is wrong; twice as many follow."""

INDENT = "  "


def lines(error: NavosearchError) -> list[Line]:
    """Return the sentence for an error, and for a query that is not understood where it is wrong."""
    line = plain(sentence(error))
    return [line, *_caret(error)] if isinstance(error, QueryInvalid) else [line]


def plain(words: str) -> Line:
    """Return the line for an error that has words already."""
    return [Span(_("Error: "), "error"), Span(words)]


def _caret(error: QueryInvalid) -> list[Line]:
    first = max(0, error.start - AROUND)
    shown = printable(error.typed[first : error.start + 2 * AROUND])
    under = " " * columns(shown[: error.start - first])
    width = max(1, columns(shown[error.start - first : error.end - first]))
    return [[Span(INDENT + shown)], [Span(INDENT + under), Span("^" * width, "mark")]]
