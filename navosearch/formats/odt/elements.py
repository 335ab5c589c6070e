"""Tell what an element of an ODT is: text or none, hidden, a column of the page."""

from __future__ import annotations

from collections.abc import Iterator

from navosearch.formats import inline
from navosearch.formats.layout import COLUMN_PARAGRAPHS
from navosearch.formats.markup import Element, name
from navosearch.formats.odt.styles import attribute

DROPPED = frozenset((
    "tracked-changes", "annotation", "table-of-content", "sequence-decls", "variable-decls", "forms",
    "page-number", "page-count", "ruby-text", "user-field-decls", "note-citation",
))  # fmt: skip
"""Elements whose text, if any, is no part of a letter."""


def paragraphs(element: Element) -> Iterator[Element]:
    """Yield the paragraphs and headings in an element that stand in no other one."""
    for part in element:
        kind = name(part)
        if kind in ("p", "h"):
            yield part
        elif kind and kind not in DROPPED and not is_hidden(part):
            yield from paragraphs(part)


def is_hidden(element: Element) -> bool:
    """Whether an element is not displayed; what a section's condition may hide is, as it is not reckoned."""
    return attribute(element, "display") == "none" or attribute(element, "is-hidden") == "true"


def is_column(cell: Element) -> bool:
    """Whether a table's cell is a column of the page."""
    lines = (one for one in paragraphs(cell) if "".join(one.itertext()).strip())
    return sum(1 for _ in lines) >= COLUMN_PARAGRAPHS


def citation(note: Element) -> str:
    """Return the mark of a note as it is printed."""
    printed = next(note.iter("{*}note-citation"), None)
    mark = "" if printed is None else attribute(printed, "label") or "".join(printed.itertext())
    return inline.collapse(mark) or "*"
