"""Mark up what matched in a text, of which nothing itself becomes markup."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import TypeAlias

from markupsafe import Markup, escape

from navosearch.model import Change, Snippet

Link: TypeAlias = tuple[int, int, str]
"""Where a link stands in a text, and where it leads."""


def marked(snippet: Snippet) -> Markup:
    """Return the text of a snippet with its marks; each part is escaped by itself, before it is marked.

    >>> marked(Snippet("a <b> c", ((2, 5),)))
    Markup('a <mark>&lt;b&gt;</mark> c')
    """
    return Markup("").join(_parts(snippet.text, snippet.marks))


def linked(snippet: Snippet, links: Sequence[Link]) -> Markup:
    """Return the text of a snippet with its marks, and links around some of it, in order.

    >>> linked(Snippet("zie 28 676", ((7, 10),)), [(4, 10, "/28676")])
    Markup('zie <a href="/28676">28 <mark>676</mark></a>')
    """
    pieces = []
    done = 0
    for start, end, address in links:
        pieces.append(marked(_piece(snippet, done, start)))
        inside = marked(_piece(snippet, start, end))
        pieces.append(Markup('<a href="{}">{}</a>').format(address, inside))
        done = end
    return Markup("").join([*pieces, marked(_piece(snippet, done, len(snippet.text)))])


def changed(changes: Iterable[Change]) -> Markup:
    """Return pieces of a text with what was removed or added as such.

    >>> changed([("equal", "a "), ("removed", "<b>")])
    Markup('a <del>&lt;b&gt;</del>')
    """
    return Markup("").join(_TAGS[kind].format(text) for kind, text in changes)


_TAGS = {"equal": Markup("{}"), "removed": Markup("<del>{}</del>"), "added": Markup("<ins>{}</ins>")}


def _piece(snippet: Snippet, start: int, end: int) -> Snippet:
    """Return a part of a snippet; a mark that reaches out of it is cut."""
    cut = ((max(left, start) - start, min(right, end) - start) for left, right in snippet.marks)
    return Snippet(snippet.text[start:end], tuple((left, right) for left, right in cut if left < right))


def _parts(text: str, marks: Iterable[tuple[int, int]]) -> Iterable[Markup]:
    done = 0
    for start, end in marks:
        yield escape(text[done:start])
        yield Markup("<mark>{}</mark>").format(text[start:end])
        done = end
    yield escape(text[done:])
