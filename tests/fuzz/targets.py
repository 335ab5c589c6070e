"""The name of what is fuzzed -> a function of bytes that may raise nothing, and seeds to begin with.

A clean error is an answer; any other exception is a fault, as is a crash of the interpreter. Of a PDF the
bytes are what is drawn on its pages: PDFium is no code of ours, and reads in a process that may crash
(`formats.limited`).
"""

from __future__ import annotations

import atexit
import io
import shutil
import struct
import tempfile
import zipfile
import zlib
from collections.abc import Callable, Sequence
from contextlib import suppress
from dataclasses import dataclass
from functools import cache
from pathlib import Path

import numpy as np
from files import OPEN, WORD, archive, docx, odt, related, run
from hostile import pdf

import navosearch
from navosearch import dates, formats, letters, query
from navosearch.errors import LetterUnreadable, NavosearchError
from navosearch.index.storage import arrays
from navosearch.index.storage.arrays import ArrayFile, ArrayFileWriter
from navosearch.index.storage.strings import Strings, write_strings
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
            letters.read(formats.reader(name)(data), source=f"a.{name}", corrections={})

    return read


MEMBER = struct.Struct("<BBH")
CHANGE = struct.Struct("<HB")
MEMBERS = (
    "word/document.xml", "word/styles.xml", "word/numbering.xml", "word/footnotes.xml", "word/header1.xml",
    "word/_rels/document.xml.rels", "mimetype", "content.xml", "styles.xml", "META-INF/manifest.xml", "../x",
    "_rels/.rels", "word/footnotes2.xml", "word/endnotes.xml", "word/afchunk.mht", "word/afchunk.docx",
)  # fmt: skip
PACKED = (zipfile.ZIP_DEFLATED, zipfile.ZIP_STORED, zipfile.ZIP_BZIP2, zipfile.ZIP_LZMA)


def _read_archive(data: bytes) -> None:
    """Read an archive, or what the bytes describe as one: bytes at random never are."""
    packed = data if data.startswith(b"PK") else _packed(data)
    with suppress(LetterUnreadable):
        kind = formats.detect(packed, name="a.docx")
        letters.read(formats.reader(kind)(packed), source="a.docx", corrections={})


def _packed(data: bytes) -> bytes:
    """Return the archive that bytes describe: how many changes there are, which, and then the members.

    Of each member they tell its name, how it is packed and how often what it holds is repeated, how
    long that is, and what it is; of a change the place and the bits.
    """
    description, file = io.BytesIO(data), io.BytesIO()
    changes = description.read(CHANGE.size * (ord(description.read(1) or b"\0") % 8))
    with zipfile.ZipFile(file, "w") as archive:
        while len(head := description.read(MEMBER.size)) == MEMBER.size:
            name, how, size = MEMBER.unpack(head)
            text = description.read(size) * (1 << (how >> 2) % 8)
            if (member := MEMBERS[name % len(MEMBERS)]) not in archive.namelist():
                archive.writestr(member, text, PACKED[how % 4])
    packed = bytearray(file.getvalue())
    for place, bits in CHANGE.iter_unpack(changes[: len(changes) // CHANGE.size * CHANGE.size]):
        packed[-1 - place % len(packed)] ^= bits
    return bytes(packed)


def _described(archive: bytes) -> bytes:
    """Return the description of an archive."""
    with zipfile.ZipFile(io.BytesIO(archive)) as file:
        known = [(MEMBERS.index(name), file.read(name)) for name in file.namelist()]
    return b"\0" + b"".join(MEMBER.pack(name, 0, len(text)) + text for name, text in known)


PARTS = ("word/document.xml", "word/_rels/document.xml.rels", "word/footnotes2.xml", "word/afchunk.dat")
BETWEEN = b"\n\n\n"


def _read_package(data: bytes) -> None:
    """Read a DOCX of the text, its relations, its notes and a file in it, blank lines between them."""
    parts = data.split(BETWEEN, len(PARTS) - 1)
    with suppress(LetterUnreadable):
        document = formats.reader("docx")(archive(dict(zip(PARTS, parts, strict=False))))
        letters.read(document, source="a.docx", corrections={})


def _read_hidden(data: bytes) -> None:
    """Read a web page of the rules of its style, a blank line, and what stands in it."""
    rules, _, body = data.partition(BETWEEN)
    _read("html")(b"<html><head><style>" + rules + b"</style></head><body>" + body + b"</body></html>")


def _read_pages(data: bytes) -> None:
    """Read a PDF with two pages; the bytes are what is drawn on them, a blank line between."""
    first, _, second = data.partition(BETWEEN)
    fonts = b"".join(b"/F%d<</Type/Font/Subtype/Type1/BaseFont/%s>>" % font for font in enumerate(FONTS))
    page = b"<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents %d 0 R/Resources<</Font<<%s>>>>>>"
    stream = b"<</Length %d>>stream\n%s\nendstream"
    _read("pdf")(
        pdf(
            b"<</Type/Catalog/Pages 2 0 R>>",
            b"<</Type/Pages/Kids[3 0 R 4 0 R]/Count 2>>",
            page % (5, fonts),
            page % (6, fonts),
            stream % (len(first), first),
            stream % (len(second), second),
        )
    )


FONTS = (b"Helvetica", b"Helvetica-Bold", b"Times-Italic")


def _find_dates(data: bytes) -> None:
    text = data.decode("utf-8", "replace")
    for span in dates.find(text):
        assert 0 <= span.begin < span.end <= len(text)


def _parse_query(data: bytes) -> None:
    with suppress(NavosearchError):
        query.parse(data.decode("utf-8", "surrogateescape"))


def _open_arrays(data: bytes) -> None:
    """Open a file of arrays as it is, and with a header that adds up, so that what is behind it is tried."""
    with tempfile.TemporaryDirectory() as place:
        for each in (data, _mended(data)):
            path = Path(place) / "a.arrays"
            path.write_bytes(each)
            with suppress(NavosearchError, LookupError, ValueError):
                file = ArrayFile(path)
                file.verify()
                list(Strings(file, "word"))
                file["number"].sum()


def _mended(data: bytes) -> bytes:
    """Return the bytes of a file of arrays with the magic number, sizes and checksum of its header."""
    head, end = arrays.HEAD, arrays.HEAD.size + len(_SEED_ARRAYS) * arrays.ENTRY.size
    header = head.pack(arrays.MAGIC, arrays.VERSION, len(_SEED_ARRAYS), max(len(data), end + 4))
    header += data[head.size : end].ljust(end - head.size, b"\0")
    return header + arrays.CRC.pack(zlib.crc32(header)) + data[end + 4 :]


_SEED_ARRAYS = ("word", "word.end", "number")


@cache
def _index() -> tuple[Path, Path, bytes]:
    """Return an index of one letter, the path of its arrays, and their bytes."""
    place = Path(tempfile.mkdtemp())
    atexit.register(shutil.rmtree, place, ignore_errors=True)
    navosearch.build(sorted(shipped("corpus").glob("*.txt"))[:1], place / "index")
    (path,) = (place / "index").glob("generation-*/*.arrays")
    return place / "index", path, path.read_bytes()


PATCH = struct.Struct("<IB")


def _read_damaged(data: bytes) -> None:
    """Change up to sixteen bytes of an index and read it: an answer, or told that it is damaged."""
    index, path, whole = _index()
    content = bytearray(whole)
    for place, bits in PATCH.iter_unpack(data[: min(len(data) // PATCH.size, 16) * PATCH.size]):
        content[place % len(content)] ^= bits
    path.write_bytes(content)
    with suppress(NavosearchError), navosearch.open(index) as library:
        for asked in ('"de NAVO"~5 navo* NIET top', "steun OF sancties", "datum:2020..2030 oekraine"):
            library.search(asked, limit=0)
        library.letter(library.letters()[0].id)
        library.trend("navo", "year")


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
_WORDS = '<w:p><w:pPr><w:pStyle w:val="Heading1"/></w:pPr><w:r><w:t>Kop</w:t><w:tab/></w:r></w:p>'
_WORD = f"<w:document {WORD}><w:body>{_WORDS}</w:body></w:document>".encode()
_TEXTS = '<text:h text:outline-level="1">Kop</text:h><text:p>De<text:s text:c="3"/>NAVO</text:p>'
_NOTE = '<w:footnote w:id="2"><w:p><w:r><w:t>Zie hier</w:t></w:r></w:p></w:footnote>'
_STYLE = '<w:style w:type="paragraph" w:styleId="Heading1"><w:name w:val="heading 1"/></w:style>'
_ARCHIVES = (
    docx(f'{_WORDS}<w:p>{run("De NAVO")}<w:r><w:footnoteReference w:id="2"/></w:r></w:p>', footnotes=_NOTE,
         styles=_STYLE, header1=f"<w:p>{run('Datum 3 december 2024')}</w:p>"),
    odt(_TEXTS, automatic='<style:style style:name="P1" style:family="paragraph"/>'),
)  # fmt: skip

_CHUNK = '<w:p><w:r><w:t>Zie</w:t><w:footnoteReference w:id="2"/></w:r></w:p><w:altChunk r:id="r2"/>'
_MIME = b"MIME-Version: 1.0\nContent-Type: text/html\n\n<p>Een blad in de brief.</p>"
_PACKAGE = related(
    _CHUNK + '<w:altChunk r:id="r3"/>',
    ("footnotes", "footnotes2.xml", _NOTE),
    ("aFChunk", "afchunk.dat", _MIME),
)
_RULES = b"p.weg, #n2 {display: none} @media print {p {visibility: hidden}} /* */ .x{color:red}"
_SHOWN = (
    b"<p class='weg'>Weg.</p><div style='visibility: hidden'>Weg <b style='visibility:visible'>Toch</b></div>"
    b"<p hidden>Weg.</p><p>Zie<a href='#n2' id='r2'>1</a></p><p id='n2'><a href='#r2'>1</a> De noot.</p>"
)
_FURNITURE = (
    b"<div class='nav'><a href='/'>Start</a> <a href='/x'>Kamerstukken</a></div><p>U bent hier: Start</p>"
    b"<table><tr><td>Datum publicatie<td>3 april 2024<tr><td>Organisatie<td>Tweede Kamer</table>"
    b"<p>De ministers spraken in Brussel over de voortzetting van de steun aan bondgenoten.</p>"
    b"<h2>Lees ook</h2><ul><li><a href='/y'>Meer</a></ul><h2>Kerngegevens</h2><dl><dt>Rubriek<dd>x</dl>"
)
_HALF = b"".join(
    b"BT /F0 10 Tf 1 0 0 1 %d %d Tm (%s over de hele breedte van zijn kolom) Tj ET\n"
    % (left, 780 - 12 * row, word)
    for left, word in ((60, b"links"), (310, b"rechts"))
    for row in range(8)
)
_DRAWN = (
    b"BT /F1 16 Tf 60 810 Td (Verslag) Tj ET\n" + _HALF + b"BT /F0 6 Tf 200 704 Td (1) Tj ET\n"
    + BETWEEN + _HALF
    + b"BT /F2 8 Tf 60 60 Td (1 De noot) Tj ET\nBT /F0 9 Tf 0 1 -1 0 590 400 Tm (stempel) Tj ET"
)  # fmt: skip
_OLD = b"<kamerwrk><front><titel>Brief</titel></front><body><al>De tekst</al></body></kamerwrk>"
_FRAMES = (
    '<text:section text:display="none"><text:p>Weg</text:p></text:section><text:list><text:list-item>'
    "<text:p>x<draw:frame><draw:text-box><text:p>Kader</text:p></draw:text-box></draw:frame></text:p></text:list-item>"
    "</text:list><text:p><text:hidden-text text:is-hidden='true'>y</text:hidden-text></text:p>"
)


def _content(text: str) -> bytes:
    """Return the main member of an ODT."""
    body = f"<office:body><office:text>{text}</office:text></office:body>"
    return f"<office:document-content {OPEN}>{body}</office:document-content>".encode()


def _members(packed: bytes, names: Sequence[str]) -> list[bytes]:
    with zipfile.ZipFile(io.BytesIO(packed)) as file:
        return [file.read(name) for name in names]


TARGETS: dict[str, Target] = {
    "text": Target(_read("text"), _LETTERS),
    "xml": Target(_read("xml"), [_XML, _OLD]),
    "html": Target(_read("html"), [_HTML]),
    "hidden": Target(_read_hidden, [_RULES + BETWEEN + _SHOWN]),
    "furniture": Target(_read("html"), [_FURNITURE]),
    "docx": Target(_read("docx", "word/document.xml"), [_WORD]),
    "package": Target(_read_package, [BETWEEN.join(_members(_PACKAGE, PARTS))]),
    "odt": Target(_read("odt", "content.xml"), [_content(_TEXTS), _content(_FRAMES)]),
    "pdf": Target(_read_pages, [_DRAWN]),
    "archive": Target(_read_archive, [b"PK\x05\x06" + bytes(18), *_ARCHIVES, *map(_described, _ARCHIVES)]),
    "dates": Target(
        _find_dates, [b"3 en 4 december 2024", b"30 november t/m 1 december a.s.", b"12-05-2023"]
    ),
    "query": Target(
        _parse_query, [b'"steun aan"~5 navo* EN (datum:2023..2024 OF NIET top)', b"kst-28676-448"]
    ),
    "arrays": Target(_open_arrays, [_arrays()]),
    "index": Target(_read_damaged, [PATCH.pack(5_000, 1) + PATCH.pack(50_000, 128)]),
}
