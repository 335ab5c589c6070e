"""Mark up what matched in a text, of which nothing itself becomes markup."""

from __future__ import annotations

from collections.abc import Iterable

from markupsafe import Markup, escape

from navosearch.model import Snippet


def marked(snippet: Snippet) -> Markup:
    """Return the text of a snippet with its marks; each part is escaped by itself, before it is marked.

    >>> marked(Snippet("a <b> c", ((2, 5),)))
    Markup('a <mark>&lt;b&gt;</mark> c')
    """
    return Markup("").join(_parts(snippet.text, snippet.marks))


def _parts(text: str, marks: Iterable[tuple[int, int]]) -> Iterable[Markup]:
    done = 0
    for start, end in marks:
        yield escape(text[done:start])
        yield Markup("<mark>{}</mark>").format(text[start:end])
        done = end
    yield escape(text[done:])
