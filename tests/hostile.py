"""Files that were made to harm their reader: name in, bytes out."""

from __future__ import annotations

import zlib
from collections.abc import Callable
from functools import cache

from files import archive, docx, run
from trials import trials

_LAUGHS = "".join(f'<!ENTITY l{n} "{f"&l{n - 1};" * 10}">' for n in range(1, 10))
LAUGHS = f'<?xml version="1.0"?><!DOCTYPE a [<!ENTITY l0 "ha">{_LAUGHS}]>'
OUTSIDE = '<?xml version="1.0"?><!DOCTYPE a [<!ENTITY x SYSTEM "file:///etc/passwd">]>'
SHOWN = "<officiele-publicatie>{}</officiele-publicatie>"


def lying(data: bytes) -> bytes:
    """Return an archive whose directory says that its member unpacks to ten bytes."""
    directory = data.index(b"PK\x01\x02")
    return data[: directory + 24] + (10).to_bytes(4, "little") + data[directory + 28 :]


def pdf(*objects: bytes) -> bytes:
    """Return a PDF of those objects, the first of which is its catalogue."""
    out, places = b"%PDF-1.7\n", []
    for number, body in enumerate(objects, 1):
        places.append(len(out))
        out += b"%d 0 obj\n%s\nendobj\n" % (number, body)
    table = b"".join(b"%010d 00000 n \n" % place for place in places)
    size = len(objects) + 1
    return b"%sxref\n0 %d\n0000000000 65535 f \n%strailer<</Root 1 0 R/Size %d>>\nstartxref\n%d\n%%%%EOF" % (
        out, size, table, size, len(out)
    )  # fmt: skip


def flate_bomb(megabytes: int) -> bytes:
    """Return a PDF with one page of that many megabytes of text, pressed twice."""
    press = zlib.compressobj(9)
    shown = b"(hahaha) Tj 0 -12 Td " * (1_000_000 // 21)
    once = b"".join(press.compress(b"BT /F1 9 Tf " + shown) for _ in range(megabytes)) + press.flush()
    twice = zlib.compress(once, 9)
    return pdf(
        b"<</Type/Catalog/Pages 2 0 R>>",
        b"<</Type/Pages/Kids[3 0 R]/Count 1>>",
        b"<</Type/Page/Parent 2 0 R/MediaBox[0 0 600 800]/Contents 4 0 R"
        b"/Resources<</Font<</F1<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>>>>>>>",
        b"<</Length %d/Filter[/FlateDecode/FlateDecode]>>stream\n%s\nendstream" % (len(twice), twice),
    )


PAGES_LOOP = pdf(
    b"<</Type/Catalog/Pages 2 0 R>>",
    b"<</Type/Pages/Kids[2 0 R 3 0 R]/Count 2>>",
    b"<</Type/Pages/Kids[2 0 R]/Count 1/Parent 2 0 R>>",
)
FORM_LOOP = pdf(
    b"<</Type/Catalog/Pages 2 0 R>>",
    b"<</Type/Pages/Kids[3 0 R]/Count 1>>",
    b"<</Type/Page/Parent 2 0 R/MediaBox[0 0 600 800]/Contents 4 0 R/Resources<</XObject<</X 5 0 R>>>>>>",
    b"<</Length 6>>stream\n/X Do\nendstream",
    b"<</Type/XObject/Subtype/Form/BBox[0 0 9 9]/Length 12/Resources<</XObject<</X 5 0 R>>>>>>"
    b"stream\n/X Do /X Do \nendstream",
)
DEEP = 200_000

BROKEN = "<w:r><w:t>abc-</w:t><w:br/></w:r>"
FIELD = '<w:r><w:fldChar w:fldCharType="begin"/><w:fldChar w:fldCharType="separate"/><w:t>a</w:t></w:r>'


def notes(count: int) -> bytes:
    """Return a page with that many links to as many footnotes."""
    links = "".join(f'<a href="#n{number}" id="r{number}">1</a>' for number in range(count))
    texts = "".join(f'<li id="n{number}"><a href="#r{number}">1</a> noot' for number in range(count))
    return f'<p>{links}</p><ol id="noten">{texts}</ol>'.encode()


_MADE: dict[str, Callable[[], bytes]] = {
    "lachen.xml": lambda: (LAUGHS + SHOWN.format("&l9;")).encode(),
    "buiten.xml": lambda: (OUTSIDE + SHOWN.format("&x;")).encode(),
    "buiten-utf16.xml": lambda: (OUTSIDE + SHOWN.format("&x;")).encode("utf-16"),
    "diep.xml": lambda: SHOWN.format("<a>" * DEEP + "</a>" * DEEP).encode(),
    "diep.html": lambda: b"<html><body>" + b"<div>" * DEEP + b"x",
    "diep.docx": lambda: docx("<w:p>" + "<w:r>" * DEEP + "</w:r>" * DEEP + "</w:p>"),
    "lachen.docx": lambda: archive({"word/document.xml": LAUGHS + "<a>&l9;</a>"}),
    "bom.docx": lambda: archive({"word/document.xml": b" " * 250_000_000}),
    "pers.docx": lambda: archive({"word/document.xml": b" " * 150_000_000}),
    "lek.docx": lambda: lying(docx(f"<w:p>{run('ha')}</w:p>" * 100_000)),
    "afgebroken.docx": lambda: docx(f"<w:p>{BROKEN * 20_000}</w:p>"),
    "velden.docx": lambda: docx(f"<w:p>{FIELD * 25_000}</w:p>"),
    "leden.odt": lambda: archive(
        {"content.xml": b"<a/>", **{f"{number}.xml": b"" for number in range(3_000)}}
    ),
    "rijen.odt": lambda: archive({"content.xml": b"<a>" + b"<b/>" * 1_000_000 + b"</a>"}),
    "bom.pdf": lambda: flate_bomb(trials(60, 600, 600)),
    "lus.pdf": lambda: PAGES_LOOP,
    "vormen.pdf": lambda: FORM_LOOP,
    "regel.txt": lambda: b"a" * 20_000_000,
    "zin.txt": lambda: b"De ministers spraken over tanks " * 25_000,
    "haken.txt": lambda: b"[" * 1_000_000,
    "streepjes.txt": lambda: b"abc-\n" * 200_000,
    "sterren.md": lambda: b"*_" * 200_000,
    "nul.txt": lambda: bytes(1_000_000),
    "koppen.html": lambda: b"<p>" * 200_000,
    "lijsten.html": lambda: b"<ul><li>" * 100_000,
    "noten.html": lambda: b'<a href="#x">1</a>' * 30_000 + b'<p id="x">noot</p>',
    "notenlijst.html": lambda: notes(20_000),
    "tabellen.html": lambda: b"<table><tr><td>x" * 50_000,
}

FILES = tuple(_MADE)


@cache
def hostile(name: str) -> bytes:
    """Return the file of that name; some take seconds to make."""
    return _MADE[name]()
