"""Bytes of a file in, a Document of blocks out; one module a format.

What every reader keeps to, so that one reader of letters serves them all:

- a block's text is clean (`characters`); ``\\n`` in it is a line break that the source asks for;
- a table's row is one block, its cells joined by `inline.CELL`; a row of one cell is what it holds;
- a list item's own number or bullet is its `mark` and not in its text;
- a footnote is a block right after the block that refers to it, with the mark of its anchor;
- rows of an official letterhead are blocks of kind ``field`` with the element's name as mark.
"""

from __future__ import annotations

from collections.abc import Callable
from pathlib import PurePath

from navosearch.errors import LetterUnreadable
from navosearch.formats import text
from navosearch.formats.reasons import unreadable
from navosearch.model import Document

VERSION = 1
"""Raised whenever a reader makes other blocks of the same bytes."""

READERS: dict[str, Callable[[bytes], Document]] = {
    "text": text.read,
}
"""Name of a format, and its reader."""

ENDINGS: dict[str, str] = {
    ".txt": "text",
    ".text": "text",
    ".md": "text",
    ".markdown": "text",
}
"""Ending of a file name in lower case, and the format it promises."""


def parse(data: bytes, *, name: str) -> Document:
    """Return the document in `data`; what it is shows in its bytes, and else in the ending of `name`.

    Raises LetterUnreadable with `name` as its path and one of `reasons.REASONS`.
    """
    try:
        return READERS[detect(data, name=name)](data)
    except LetterUnreadable as error:
        error.path = name
        raise


def detect(data: bytes, *, name: str) -> str:
    """Return the name of the format of `data`, one of `READERS`."""
    ending = PurePath(name).suffix.lower()
    if not data.strip():
        raise unreadable("empty")
    if ending not in ENDINGS:
        raise unreadable("unknown-format", ending)
    return ENDINGS[ending]
