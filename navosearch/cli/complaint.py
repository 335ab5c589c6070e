"""An error -> the lines that say what is wrong, with a caret under the place where it is a query."""

from __future__ import annotations

from navosearch.cli.terminal import Line, Span, columns, printable
from navosearch.errors import NavosearchError, QueryInvalid
from navosearch.wording.errors import sentence
from navosearch.wording.language import gettext as _

AROUND = 30
"""How many characters of a long query are shown before what is wrong, and twice that after."""

INDENT = "  "


def lines(error: NavosearchError) -> list[Line]:
    """Return the sentence for an error, and for a query that is not understood where it is wrong."""
    said = plain(sentence(error))
    return [said, *_caret(error)] if isinstance(error, QueryInvalid) else [said]


def plain(words: str) -> Line:
    """Return the line for an error that has words already."""
    return [Span(_("Error: "), "error"), Span(words)]


def _caret(error: QueryInvalid) -> list[Line]:
    first = max(0, error.start - AROUND)
    shown = printable(error.typed[first : error.start + 2 * AROUND])
    under = " " * columns(shown[: error.start - first])
    width = max(1, columns(shown[error.start - first : error.end - first]))
    return [[Span(INDENT + shown)], [Span(INDENT + under), Span("^" * width, "mark")]]
