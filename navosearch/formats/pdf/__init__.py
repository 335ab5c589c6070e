"""Read a PDF.

PDFium tells characters, where they stand and how they are set; `words` and `lines` make lines of them,
`regions` puts those in order of reading, and `paragraphs` and `pages` make text.
PDFium is a large program in C++ that reads what anyone may have written, so it runs in a process of its own
(see `limited`).
"""

from __future__ import annotations

from collections.abc import Iterator

import pypdfium2

from navosearch.formats.pdf.furniture import Page
from navosearch.formats.pdf.lines import lines
from navosearch.formats.pdf.pages import blocks
from navosearch.formats.pdf.words import rows
from navosearch.formats.reasons import unreadable
from navosearch.model import Document

MAX_PAGES = 2_000
MAX_CHARACTERS = 50_000_000


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
    starts: tuple[float, ...] = ()
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
        of_page, starts = lines(list(rows(text.raw, text.count_chars())), starts)
        yield Page(number + 1, page.get_height(), of_page, starts)
        text.close()
        page.close()
