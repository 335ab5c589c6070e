"""Tell the format of a file by its first bytes, and else by its name.

The ending of a name is believed last, since people change it.
"""

from __future__ import annotations

import re
from pathlib import PurePath

from navosearch.formats import archive
from navosearch.formats.characters import decode
from navosearch.formats.reasons import unreadable

ENDINGS: dict[str, str] = {
    ".txt": "text",
    ".text": "text",
    ".md": "text",
    ".markdown": "text",
    ".xml": "xml",
    ".html": "html",
    ".htm": "html",
    ".xhtml": "html",
    ".docx": "docx",
    ".odt": "odt",
    ".pdf": "pdf",
}
"""Ending of a file name in lower case, and the format it promises."""

_HEAD = 4096
_HTML = re.compile(r"\s*(?:<\?xml[^>]*>\s*|<!--.*?-->\s*)*<(?:!doctype\s+html|html|head|body)\b", re.I | re.S)
_XML = re.compile(r"(?:\s|\ufeff|ï»¿)*<(?:\?xml\b|officiele-publicatie\b|kamerwrk\b)", re.IGNORECASE)
_OTHERS: tuple[tuple[bytes, str], ...] = (
    (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", ".doc"),
    (b"{\\rtf", ".rtf"),
    (b"\x89PNG", ".png"),
    (b"\xff\xd8\xff", ".jpg"),
    (b"GIF8", ".gif"),
    (b"\x1f\x8b", ".gz"),
    (b"%!PS", ".ps"),
)
"""How files begin that are not read, and the ending that says best what they are."""

_CONTROLS = re.compile(r"[\x00-\x08\x0e-\x1a\x1c-\x1f\ufffd]")
_MOST_CONTROLS = 0.02


def detect(data: bytes, *, name: str) -> str:
    """Return the name of the format of `data`.

    Raises LetterUnreadable: ``empty``, ``encrypted``, ``unknown-format``, ``binary``, or ``damaged``
    when a file with the ending of a format is nothing like it.
    """
    head = data[:_HEAD]
    promised = ENDINGS.get(PurePath(name).suffix.lower())
    if not data.strip(b"\0 \t\r\n\f\v"):
        raise unreadable("empty")
    if b"%PDF-" in head[:1024]:
        return "pdf"
    if head.startswith(b"PK"):
        return _archived(data)
    if "EncryptedPackage".encode("utf-16-le") in data[:1_000_000] and head.startswith(_OTHERS[0][0]):
        raise unreadable("encrypted")
    for beginning, ending in _OTHERS:
        if head.startswith(beginning):
            raise unreadable("unknown-format", ending)
    return _written(head, promised)


def _archived(data: bytes) -> str:
    """Return which format an archive holds."""
    members = set(archive.directory(data).namelist())
    if "content.xml" in members:
        return "odt"
    if any(member.startswith("word/") for member in members):
        return "docx"
    raise unreadable("unknown-format", ".zip")


def _written(head: bytes, promised: str | None) -> str:
    """Return which format of written text begins with `head`."""
    text = decode(head)
    if _HTML.match(text):
        return "html"
    if _XML.match(text):
        return "xml"
    if promised in ("docx", "odt", "pdf"):
        raise unreadable("damaged", "signature")
    if len(_CONTROLS.findall(text[:-4])) > _MOST_CONTROLS * len(text):
        raise unreadable("binary")
    return promised or "text"
