"""The name of what is fuzzed -> a function of bytes that may raise nothing, and seeds to begin with.

A clean error is an answer; any other exception is a fault, as is a crash of the interpreter. PDF is
not among them: PDFium is no code of ours, and reads in a process that may crash (`formats.limited`).
"""

from __future__ import annotations

import io
import tempfile
import zipfile
from collections.abc import Callable, Sequence
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path

import numpy as np

from navosearch import dates, formats, letters, query
from navosearch.errors import LetterUnreadable, NavosearchError
from navosearch.index.arrays import ArrayFile, ArrayFileWriter
from navosearch.index.strings import Strings, write_strings
from navosearch.paths import shipped


@dataclass(frozen=True)
class Target:
    """What takes the bytes, and bytes that it understands."""

    run: Callable[[bytes], object]
    seeds: Sequence[bytes]


def _read(name: str, member: str = "") -> Callable[[bytes], object]:
    """Return a function that reads bytes as that format; `member` is where they stand in an archive."""

    def read(data: bytes) -> None:
        if member:
            packed = io.BytesIO()
            with zipfile.ZipFile(packed, "w") as archive:
                archive.writestr(member, data)
            data = packed.getvalue()
        with suppress(LetterUnreadable):
            letters.read(formats.READERS[name](data), source=f"a.{name}", corrections={})

    return read


def _find_dates(data: bytes) -> None:
    text = data.decode("utf-8", "replace")
    for span in dates.find(text):
        assert 0 <= span.begin < span.end <= len(text)


def _parse_query(data: bytes) -> None:
    with suppress(NavosearchError):
        query.parse(data.decode("utf-8", "surrogateescape"))


def _open_arrays(data: bytes) -> None:
    with tempfile.TemporaryDirectory() as place, suppress(NavosearchError, LookupError, ValueError):
        path = Path(place) / "a.arrays"
        path.write_bytes(data)
        file = ArrayFile(path)
        file.verify()
        list(Strings(file, "word"))
        file["number"].sum()


def _arrays() -> bytes:
    with tempfile.TemporaryDirectory() as place:
        path = Path(place) / "a.arrays"
        writer = ArrayFileWriter(path)
        write_strings(writer, "word", [b"navo", b"raad"])
        writer.append("number", np.arange(9, dtype=np.uint32))
        writer.close()
        return path.read_bytes()


_LETTERS = [path.read_bytes()[:4000] for path in sorted(shipped("corpus").glob("*.txt"))]
_XML = (
    b"<?xml version='1.0'?><officiele-publicatie><kamerstuk><dossier><dossiernummer><dossiernr>28676"
    b"</dossiernr></dossiernummer></dossier><al>Aan de Voorzitter<noot id='n1'><noot.nr>1</noot.nr>"
    b"<noot.al>Zie</noot.al></noot></al><tussenkop>Kop</tussenkop></kamerstuk></officiele-publicatie>"
)
_HTML = b"<html><body><h1>Verslag</h1><p>De <b>NAVO</b><a href='#n1'>1</a></p><table><tr><td>x</table>"
_WORD = (
    b'<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body>'
    b'<w:p><w:pPr><w:pStyle w:val="Heading1"/></w:pPr><w:r><w:t>Kop</w:t><w:tab/></w:r></w:p>'
    b"</w:body></w:document>"
)
_ODT = (
    b'<office:document-content xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0"'
    b' xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0"><office:body><office:text>'
    b'<text:h text:outline-level="1">Kop</text:h><text:p>De<text:s text:c="3"/>NAVO</text:p>'
    b"</office:text></office:body></office:document-content>"
)

TARGETS: dict[str, Target] = {
    "text": Target(_read("text"), _LETTERS),
    "xml": Target(_read("xml"), [_XML]),
    "html": Target(_read("html"), [_HTML]),
    "docx": Target(_read("docx", "word/document.xml"), [_WORD]),
    "odt": Target(_read("odt", "content.xml"), [_ODT]),
    "archive": Target(_read("docx"), [b"PK\x05\x06" + bytes(18)]),
    "dates": Target(
        _find_dates, [b"3 en 4 december 2024", b"30 november t/m 1 december a.s.", b"12-05-2023"]
    ),
    "query": Target(
        _parse_query, [b'"steun aan"~5 navo* EN (datum:2023..2024 OF NIET top)', b"kst-28676-448"]
    ),
    "arrays": Target(_open_arrays, [_arrays()]),
}
