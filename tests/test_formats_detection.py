"""Bytes and a name in, a format out: what the bytes begin with is believed before the name."""

from __future__ import annotations

import pytest
from files import archive, docx, odt, paragraph

from navosearch import formats
from navosearch.errors import LetterUnreadable
from navosearch.formats.detection import detect


@pytest.mark.parametrize(
    ("data", "name", "expected"),
    [
        (b"Den Haag", "brief.txt", "text"),
        (b"Den Haag", "brief", "text"),
        ("Den Haag".encode("utf-16"), "brief.txt", "text"),
        (b"<b>vet</b> in Markdown", "brief.md", "text"),
        (b"<p>los</p>", "brief.html", "html"),
        (b"<!-- x -->\n<!DOCTYPE html><p>", "brief.txt", "html"),
        (b'<?xml version="1.0"?>\n<!DOCTYPE html PUBLIC "x"><html/>', "brief.xml", "html"),
        (b'<?xml version="1.0"?><officiele-publicatie/>', "brief.txt", "xml"),
        ("\ufeff<officiele-publicatie/>".encode(), "brief.html", "xml"),
        (docx(paragraph("a")), "brief.odt", "docx"),
        (odt(""), "brief.txt", "odt"),
        (b"\n%PDF-1.4", "brief.docx", "pdf"),
    ],
)
def test_the_format_shows_in_the_bytes(data: bytes, name: str, expected: str) -> None:
    assert detect(data, name=name) == expected


@pytest.mark.parametrize(
    ("data", "name", "reason", "detail"),
    [
        (b"", "brief.txt", "empty", ""),
        (b" \n\t", "brief.docx", "empty", ""),
        (b"\x01\x02\x03\x00" * 100, "brief.txt", "binary", ""),
        (b"Den Haag", "brief.docx", "damaged", "signature"),
        (b"Den Haag", "brief.pdf", "damaged", "signature"),
        (b"{\\rtf1 brief}", "brief.rtf", "unknown-format", ".rtf"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1oud", "brief.doc", "unknown-format", ".doc"),
        (
            b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + "EncryptedPackage".encode("utf-16-le"),
            "brief.docx",
            "encrypted",
            "",
        ),
        (archive({"foto.jpg": b"x"}), "brief.docx", "unknown-format", ".zip"),
    ],
)
def test_what_is_no_letter_is_refused_with_the_reason(
    data: bytes, name: str, reason: str, detail: str
) -> None:
    with pytest.raises(LetterUnreadable) as caught:
        formats.parse(data, name=name)
    assert (caught.value.path, caught.value.reason, caught.value.detail) == (name, reason, detail)


def test_every_ending_promises_a_format_that_is_read() -> None:
    assert set(formats.ENDINGS.values()) == set(formats.FORMATS)


def test_a_large_file_is_read_in_another_process_to_the_same_blocks() -> None:
    line = b"Bondgenoten spraken over de steun aan het land en over de afschrikking in het oosten.\n\n"
    data = line * (formats.TRUSTED_SIZE // len(line) + 1)
    assert formats.parse(data, name="brief.txt") == formats.reader("text")(data)
