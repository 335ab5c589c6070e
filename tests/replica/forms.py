"""Write a paper in the forms it can be had in: XML of today and of before 2009, HTML, ODT, PDF, metadata.

The XML of a letter and the head of the old dialect are recorded; the text of a letter in the old dialect, the
HTML and the ODT are supposed, and the PDF is the plainest that readers read.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from typing import Literal
from xml.sax.saxutils import escape

from files import odt

from replica.papers import CREATORS, Form, Paper

SCHEMA = (
    'xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" xsi:noNamespaceSchemaLocation="'
    "http://technische-documentatie.oep.overheid.nl/repository/schemas/op-consolidated/"
    'op-consolidated_2014-05-15/xsd/op-xsd-2014-05-15.xsd"'
)
NOTE = "Kamerstuk {dossier}, nr. {number}."
TYPES: dict[str, str] = {
    "xml": "application/xml",
    "metadata": "application/xml",
    "html": "text/html; charset=utf-8",
    "odt": "application/vnd.oasis.opendocument.text",
    "pdf": "application/pdf",
}
MONTHS = (
    *("januari", "februari", "maart", "april", "mei", "juni"),
    *("juli", "augustus", "september", "oktober", "november", "december"),
)
SPECIAL, ESCAPED = re.compile(r"([()\\])"), r"\\\1"
"""What is not itself in a string of a PDF, and what it becomes."""


def written(paper: Paper, form: Form | Literal["metadata"]) -> bytes:
    """Return the file of a paper in a form."""
    if form == "xml":
        return _old(paper) if paper.old else _xml(paper)
    makers: dict[str, Callable[[Paper], bytes]] = {
        "html": _html,
        "odt": _odt,
        "pdf": _pdf,
        "metadata": _metadata,
    }
    return makers[form](paper)


def day(date: str) -> str:
    """Return a date as letters print it.

    >>> day("2024-04-03")
    '3 april 2024'
    """
    year, month, number = date.split("-")
    return f"{int(number)} {MONTHS[int(month) - 1]} {year}"


def spaced(dossier: str) -> tuple[str, str]:
    """Return the number of a dossier as it is printed, and its part.

    >>> spaced("21501-02")
    ('21 501', '02')
    """
    number, _, part = dossier.partition("-")
    return f"{number[:2]} {number[2:]}", part


def _printed(dossier: str) -> str:
    number, part = spaced(dossier)
    return f"{number}-{part}" if part.isdigit() else f"{number} {part}".strip()


def _label(paper: Paper) -> str:
    """Return the number as it is printed: with "Nr." in the Tweede Kamer, a letter alone in the Eerste."""
    return f"Nr. {paper.number}" if paper.chamber == "II" else paper.number


def _parts(paper: Paper) -> Iterator[tuple[str, str, str]]:
    """Yield the parts of the text: ``heading`` or ``paragraph``, the words, and those of its note."""
    for part in paper.text:
        note = NOTE.format(dossier=_printed(paper.dossiers[0].number), number=1) if "^" in part else ""
        yield (
            "heading" if part.startswith("# ") else "paragraph",
            part.removeprefix("# ").replace("^", ""),
            note,
        )


def _lines(paper: Paper) -> Iterator[str]:
    """Yield a paper as lines of text, from its letterhead to its signature."""
    if paper.main is None:
        yield from (CREATORS[paper.chamber], f"Vergaderjaar {paper.year}")
        yield from (f"{_printed(dossier.number)} {dossier.title}" for dossier in paper.dossiers)
        yield f"{_label(paper)} {paper.heading}"
    yield from (words for _, words, _ in _parts(paper))
    if paper.signed:
        yield from (f"{paper.signed[0]},", paper.signed[1])


def _xml(paper: Paper) -> bytes:
    chamber = "2" if paper.chamber == "II" else "1"
    text = []
    for count, (kind, words, note) in enumerate(_parts(paper), 1):
        if kind == "heading":
            text.append(f'<tussenkop kopopmaak="vet">{escape(words)}</tussenkop>')
        else:
            noted = (
                f'<noot id="n{count}" type="voet"><noot.nr>{count}</noot.nr><noot.al>{note}</noot.al></noot>'
            )
            text.append(f"<al>{escape(words)}{noted if note else ''}</al>")
    office, name = paper.signed or ("", "")
    first, _, last = name.partition(" ")
    signature = (
        f"<tekst-sluiting><ondertekening><functie>{office},</functie><naam><voornaam>{first}</voornaam>"
        f"<achternaam>{last}</achternaam></naam></ondertekening></tekst-sluiting>"
    )
    return (
        f'<?xml version="1.0" encoding="utf-8"?>\n<officiele-publicatie {SCHEMA}>\n'
        f'<metadata><meta name="OVERHEIDop.externMetadataRecord" scheme="" '
        f'content="https://zoek.officielebekendmakingen.nl/{paper.id}/metadata.xml" /></metadata>\n'
        "<kamerstuk><kamerstukkop>"
        f'<tekstregel inhoud="vergaderjaar">Vergaderjaar {paper.year}</tekstregel>'
        f'<tekstregel inhoud="kameraanduiding">{CREATORS[paper.chamber]}</tekstregel>'
        f'<tekstregel inhoud="kamernummer">{chamber}</tekstregel>'
        '<tekstregel inhoud="documenttype">Kamerstukken</tekstregel></kamerstukkop>\n'
        f"{''.join(_dossier(dossier.number, dossier.title) for dossier in paper.dossiers)}"
        f"<stuk><stuknr>{'Nr. ' if paper.chamber == 'II' else ''}"
        f'<ondernummer kamer="{chamber}">{paper.number}</ondernummer>'
        f"</stuknr><titel>{escape(paper.heading)} </titel>\n"
        f'<algemeen><vrije-tekst><tekst status="goed">{"".join(text)}</tekst></vrije-tekst>'
        f"{signature if paper.signed else ''}</algemeen></stuk></kamerstuk></officiele-publicatie>\n"
    ).encode()


def _dossier(dossier: str, title: str) -> str:
    number, part = spaced(dossier)
    tag = "raadnr" if part.isdigit() else "begrotingshoofdstuk"
    hyphen = "-" if part.isdigit() else ""
    return (
        f"<dossier><dossiernummer><dossiernr>{number}</dossiernr>"
        f"{hyphen}{f'<{tag}>{part}</{tag}>' if part else ''}"
        f"</dossiernummer><titel>{escape(title)}</titel></dossier>\n"
    )


def _old(paper: Paper) -> bytes:
    lines = [
        f'<tuskop letat="vet">{escape(words)}</tuskop>' if kind == "heading" else f"<al>{escape(words)}</al>"
        for kind, words, _ in _parts(paper)
    ]
    dossier = paper.dossiers[0]
    office, name = paper.signed or ("", "")
    signature = f"<ondtek><functie>{office},</functie><naam>{name}</naam></ondtek>" if paper.signed else ""
    return (
        '<?xml version="1.0" encoding="utf-8"?>\n<kamerwrk kamer="tk" publtype="brief">\n'
        f'<metadata><meta name="OVERHEIDop.externMetadataRecord" scheme="" '
        f'content="https://zoek.officielebekendmakingen.nl/{paper.id}/metadata.xml" /></metadata>\n'
        f"<kop><titel>{CREATORS[paper.chamber]}</titel><subtitel>2</subtitel>"
        f"<subtitel>Vergaderjaar {paper.year}</subtitel></kop>\n"
        '<frontm><versie dtd="0.10" conv="OPmt1__2.1" markup="c11xa"></versie>'
        f"<ordernr>{paper.year[2:4]}K{paper.number:0>4}</ordernr><vergjaar>{paper.year}</vergjaar>"
        f"<onderw><nummer>{_printed(dossier.number)}</nummer><naam>{escape(dossier.title)}</naam></onderw>"
        f"</frontm>\n<body><stuk><ltrlabel>Nr. </ltrlabel><nummer>{paper.number}</nummer>"
        f"<titel>{escape(paper.heading)} </titel>"
        f"{'<witreg></witreg>'.join(lines)}{signature}</stuk></body></kamerwrk>\n"
    ).encode()


def _html(paper: Paper) -> bytes:
    lines = "".join(f"<p>{escape(line)}</p>" for line in _lines(paper))
    return (
        f'<html lang="nl"><head><title>{escape(paper.title)}</title>'
        f'<meta name="DC.identifier" scheme="OVERHEIDop.ParlID" content="{paper.id}"/></head>'
        f'<body><article><div id="broodtekst" class="stuk broodtekst-container">{lines}</div></article>'
        "</body></html>"
    ).encode()


def _odt(paper: Paper) -> bytes:
    return odt("".join(f"<text:p>{escape(line)}</text:p>" for line in _lines(paper)))


def _metadata(paper: Paper) -> bytes:
    facts = {"DC.identifier": paper.id, "DC.title": paper.title, "DCTERMS.issued": paper.date}
    facts |= {"OVERHEIDop.ondernummer": paper.number, "OVERHEIDop.dossiernummer": paper.dossiers[0].number}
    lines = "".join(
        f'<metadata name="{name}" scheme="" content="{escape(value)}"/>' for name, value in facts.items()
    )
    return f'<?xml version="1.0" encoding="UTF-8"?><metadata_gegevens>{lines}</metadata_gegevens>'.encode()


def _pdf(paper: Paper) -> bytes:
    """Return a PDF of one tall page, in the one font that every reader has."""
    shown = [piece for line in _lines(paper) for piece in (*_wrapped(line), "")]
    text = "\n".join(f"({re.sub(SPECIAL, ESCAPED, line)}) Tj T*" for line in shown)
    stream = f"BT /F1 10 Tf 14 TL 60 {80 + 14 * len(shown)} Td\n{text}\nET".encode("cp1252", "replace")
    objects = [
        b"<< /Type /Catalog /Pages 2 0 R >>",
        b"<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
        b"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 %d] /Contents 4 0 R "
        b"/Resources << /Font << /F1 5 0 R >> >> >>" % (140 + 14 * len(shown)),
        b"<< /Length %d >>\nstream\n%b\nendstream" % (len(stream), stream),
        b"<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>",
    ]
    file, places = b"%PDF-1.4\n", []
    for number, content in enumerate(objects, 1):
        places.append(len(file))
        file += b"%d 0 obj\n%b\nendobj\n" % (number, content)
    table = b"".join(b"%010d 00000 n \n" % place for place in places)
    head = b"xref\n0 %d\n0000000000 65535 f \n" % (len(objects) + 1)
    end = b"trailer << /Size %d /Root 1 0 R >>\nstartxref\n%d\n%%%%EOF\n" % (len(objects) + 1, len(file))
    return file + head + table + end


def _wrapped(line: str, width: int = 90) -> list[str]:
    lines = [""]
    for word in line.split():
        if len(lines[-1]) + len(word) >= width:
            lines.append("")
        lines[-1] = f"{lines[-1]} {word}".strip()
    return lines
