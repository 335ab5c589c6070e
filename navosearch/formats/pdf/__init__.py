"""Bytes of a PDF in, a Document of blocks out.

PDFium tells characters, where they stand and how they are set; `pages` makes paragraphs of them. It
is a large program in C++ that reads what anyone may have written, so it runs in a process of its
own (see `limited`).
"""

from __future__ import annotations

import ctypes
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import dropwhile, takewhile
from statistics import median

import pypdfium2
import pypdfium2.raw as pdfium

from navosearch.formats.pdf.furniture import Line, Page
from navosearch.formats.pdf.pages import blocks
from navosearch.formats.reasons import unreadable
from navosearch.model import Document

MAX_PAGES = 2_000
MAX_CHARACTERS = 50_000_000

RAISED = 0.85
"""A digit set smaller than this part of its line's letters, and higher, refers to a footnote."""

_BOLD_WEIGHT = 600
_ITALIC_FLAG = 1 << 6
_HYPHENS = {0x02: "-", 0xFFFE: "-", 0xAD: "-"}
"""What PDFium gives for a hyphen at the end of a line."""

_BREAKS = frozenset("\r\n")


@dataclass(slots=True)
class _Character:
    """A character, the left, right and base of it in points, and the size of its letters."""

    sign: str
    left: float
    right: float
    base: float
    size: float
    bold: bool
    italic: bool


def read(data: bytes) -> Document:
    """Return the document in a PDF.

    Raises LetterUnreadable: ``encrypted``, ``damaged``, ``too-large`` in pages or characters, or
    ``no-text`` where pages are only pictures.
    """
    try:
        document = pypdfium2.PdfDocument(data)
    except pypdfium2.PdfiumError as error:
        raise unreadable(
            "encrypted" if "password" in str(error).lower() else "damaged", str(error)
        ) from error
    if len(document) > MAX_PAGES:
        raise unreadable("too-large", f"pages > {MAX_PAGES}")
    pages = tuple(_pages(document))
    if not any(page.lines for page in pages):
        raise unreadable("no-text", f"pages: {len(pages)}")
    return Document("pdf", blocks(pages))


def _pages(document: pypdfium2.PdfDocument) -> Iterator[Page]:
    """Yield every page of a document with its lines; a page that is damaged has none."""
    count = 0
    for number in range(len(document)):
        try:
            page = document[number]
            text = page.get_textpage()
        except pypdfium2.PdfiumError:
            yield Page(number + 1, 0.0, ())
            continue
        count += text.count_chars()
        if count > MAX_CHARACTERS:
            raise unreadable("too-large", f"characters > {MAX_CHARACTERS}")
        lines = tuple(line for row in _rows(text.raw, text.count_chars()) if (line := _line(row)))
        yield Page(number + 1, page.get_height(), lines)
        text.close()
        page.close()


def _rows(text: ctypes.c_void_p, count: int) -> Iterator[list[_Character]]:
    """Yield the characters of a page line by line, as PDFium tells lines apart."""
    row: list[_Character] = []
    setting = (False, False)
    left, top, right, bottom = (ctypes.c_double() for _ in range(4))
    base, across = ctypes.c_double(), ctypes.c_double()
    for place in range(count):
        code = pdfium.FPDFText_GetUnicode(text, place)
        sign = _HYPHENS.get(code) or (chr(code) if code < 0x110000 else "")
        if sign in _BREAKS:
            if row:
                yield row
            row = []
            continue
        if sign.isspace() or not sign:
            row.append(_Character(" ", 0.0, 0.0, 0.0, 0.0, *setting))
            continue
        pdfium.FPDFText_GetCharBox(text, place, left, right, bottom, top)
        pdfium.FPDFText_GetCharOrigin(text, place, across, base)
        if not row or row[-1].sign == " ":
            setting = _setting(text, place)
        size = pdfium.FPDFText_GetFontSize(text, place)
        one = _Character(sign, left.value, right.value, base.value, size, *setting)
        if row and _is_lower(one, row):
            yield row
            row = []
        row.append(one)
    if row:
        yield row


def _is_lower(one: _Character, row: list[_Character]) -> bool:
    """Tell whether a character begins another line; after a hyphen PDFium tells of none."""
    last = next((before for before in reversed(row) if before.sign != " "), None)
    return last is not None and one.left < last.left and last.base - one.base > 0.5 * last.size


def _setting(text: ctypes.c_void_p, place: int) -> tuple[bool, bool]:
    """Return whether a character is bold and italic, by the weight, flags and name of its font."""
    flags, name = ctypes.c_int(), ctypes.create_string_buffer(128)
    pdfium.FPDFText_GetFontInfo(text, place, name, 128, flags)
    font = name.value.lower()
    weight = pdfium.FPDFText_GetFontWeight(text, place)
    bold = weight >= _BOLD_WEIGHT or b"bold" in font or b"black" in font
    return bold, bool(flags.value & _ITALIC_FLAG) or b"italic" in font or b"oblique" in font


def _line(row: list[_Character]) -> Line | None:
    """Return the line that characters make, or None for white space alone."""
    seen = [one for one in row if one.sign != " "]
    if not seen:
        return None
    size = median(one.size for one in seen)
    base = median(one.base for one in seen)
    word = list(takewhile(lambda one: one.sign != " ", dropwhile(lambda one: one.sign == " ", row)))
    text = ""
    raised: list[tuple[int, int]] = []
    for one in row:
        if one.sign == " " and (not text or text[-1] == " "):
            continue
        if one.sign.isdigit() and one.size < RAISED * size and one.base > base + 0.1 * size:
            raised = _grown(raised, len(text))
        text += one.sign
    return Line(
        text=text.rstrip(),
        left=min(one.left for one in seen),
        right=max(one.right for one in seen),
        base=base,
        size=round(size, 1),
        word=word[-1].right - word[0].left,
        bold=all(one.bold for one in seen),
        italic=all(one.italic for one in seen),
        raised=tuple(raised),
    )


def _grown(spans: list[tuple[int, int]], place: int) -> list[tuple[int, int]]:
    """Return spans of raised digits with the one at `place`, next to the last span or on its own."""
    if spans and spans[-1][1] == place:
        return [*spans[:-1], (spans[-1][0], place + 1)]
    return [*spans, (place, place + 1)]
