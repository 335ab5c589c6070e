"""Read the files that are embedded whole in a DOCX as part of its text (``w:altChunk``).

Programs that make letters of web pages write them so: the DOCX is a cover around a page, a page in MIME
(RFC 2557), a text or another DOCX.
"""

from __future__ import annotations

import email
from collections.abc import Callable

from navosearch.formats import archive, html, text
from navosearch.formats.detection import detect
from navosearch.formats.docx.package import Package
from navosearch.formats.reasons import unreadable
from navosearch.model import Document

LARGEST = 3_000_000
"""Bytes, unpacked, of such a file; no letter known to us is larger."""

_MIME = b"mime-version:"
_HEAD = 1_000
"""Bytes among which a message of MIME says that it is one."""


def read(package: Package, relation: str, *, docx: Callable[[bytes], Document]) -> Document:
    """Return the document that a relation leads to; `docx` reads one that is a DOCX itself.

    Raises LetterUnreadable with the reason that it cannot be read.
    """
    related = package.relations.get(relation)
    member = related.member if related else relation
    if member not in package.archive:
        raise unreadable("damaged", member)
    if package.archive.members[member].file_size > LARGEST:
        raise unreadable("too-large", str(package.archive.members[member].file_size))
    data = package.archive.read(member)
    if _MIME in data[:_HEAD].lower():
        return html.read(_page(data))
    kind = detect(data, name=member)
    if kind == "docx" and archive.unpacked(archive.directory(data).infolist()) <= LARGEST:
        return docx(data)
    if kind not in ("html", "text"):
        raise unreadable("unknown-format", f".{kind}")
    return html.read(data) if kind == "html" else text.read(data)


def _page(data: bytes) -> bytes:
    """Return the web page in a message of MIME."""
    try:
        parts = [
            part for part in email.message_from_bytes(data).walk() if part.get_content_type() == "text/html"
        ]
    except RecursionError as error:
        raise unreadable("damaged", "depth") from error
    pages = (part.get_payload(decode=True) for part in parts)
    return next((page for page in pages if isinstance(page, bytes)), b"")
