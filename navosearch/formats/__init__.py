"""Read a file to a Document of blocks, in any of the formats that letters come in: one module each.

What every reader keeps to, so that one reader of letters serves them all:

- a block's text is clean (`characters`) and has no line breaks: a paragraph with line breaks in it
  is several blocks, as it is in plain text;
- a table's row is one block, its cells joined by `inline.CELL`; a row of one cell, or of columns
  of the page, is what it holds;
- a list item's own number or bullet is its `mark` and not in its text; a heading's is in its text;
- a footnote is a block right after the block that refers to it, with the mark of its anchor;
- rows of an official letterhead and its signature are fields with the element's name as mark
  (``dossiernummer``, ``stuknr``, ``titel``, ``datumtekst``, ``functie``, ``naam`` ...), lines of a
  page's header fields with the mark ``header``, and paragraphs in a box beside the text have the
  mark ``frame``.
"""

from __future__ import annotations

from collections.abc import Callable
from importlib import import_module

from navosearch.errors import LetterUnreadable
from navosearch.formats import archive, limited
from navosearch.formats.detection import ENDINGS, detect
from navosearch.formats.reasons import REASONS, unreadable
from navosearch.formats.xml.officials import Pairs, beside
from navosearch.model import Document

__all__ = ["ENDINGS", "FORMATS", "REASONS", "VERSION", "Pairs", "beside", "detect", "parse", "reader"]

VERSION = 5
"""Raised whenever a reader makes other blocks of the same bytes."""

FORMATS = ("text", "xml", "html", "docx", "odt", "pdf")
"""The formats that are read, each by the module of its name."""

TRUSTED_SIZE = 3_000_000
"""Bytes, unpacked, up to which a file is read in this process; no letter known to us is larger."""

LONGEST_BLOCK = 1_000_000
"""Characters: a paragraph of more is none, and the memory to analyse it grows with it."""

LONGEST_TEXT = 5_000_000
"""Characters: so many take up to 15 seconds and half a gigabyte; no letter known has a tenth of it."""

MOST_BLOCKS = 100_000
"""Paragraphs, headings, items and rows: a book has some thousands, and each of more costs time to tell."""


def parse(data: bytes, *, name: str) -> Document:
    """Return the document in `data`; what it is shows in its bytes, and else in the ending of `name`.

    A PDF, and whatever is large, is read in a process with limits on its memory and time.
    Raises LetterUnreadable with `name` as its path and one of `REASONS`.
    """
    try:
        kind = detect(data, name=name)
        size = _unpacked(data) if kind in ("docx", "odt") else len(data)
        if kind == "pdf" or size > TRUSTED_SIZE:
            document = limited.read(kind, data, size=size)
        else:
            document = reader(kind)(data)
        if not any(block.text for block in document.blocks):
            raise unreadable("no-text")
        if len(document.blocks) > MOST_BLOCKS:
            raise unreadable("too-large", f"paragraphs > {MOST_BLOCKS}")
        if any(len(block.text) > LONGEST_BLOCK for block in document.blocks):
            raise unreadable("too-large", f"characters in a paragraph > {LONGEST_BLOCK}")
        if sum(len(block.text) for block in document.blocks) > LONGEST_TEXT:
            raise unreadable("too-large", f"characters > {LONGEST_TEXT}")
    except LetterUnreadable as error:
        error.path = name
        raise
    return document


def reader(name: str) -> Callable[[bytes], Document]:
    """Return the reader of a format; it is imported when it is asked for, with the library that it needs."""
    read: Callable[[bytes], Document] = import_module(f"{__name__}.{name}").read
    return read


def _unpacked(data: bytes) -> int:
    """Return the bytes that the members of an archive with text say they unpack to."""
    infos = archive.directory(data).infolist()
    return archive.unpacked([info for info in infos if info.filename.endswith(".xml")])
