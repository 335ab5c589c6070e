"""Whatever stands around it, a sentence of a letter is read once, in its place, in every format."""

from __future__ import annotations

import io
import textwrap
from collections.abc import Callable, Sequence
from typing import NamedTuple

import pytest
from files import docx, odt, paragraph, run
from hypothesis import given
from hypothesis import strategies as st
from reportlab.lib.pagesizes import A4
from reportlab.lib.styles import ParagraphStyle
from reportlab.platypus import BaseDocTemplate, Flowable, Frame, PageBreak, PageTemplate, Paragraph, Table
from sentences import AROUND, BODY
from trials import examples

from navosearch import formats, letters
from navosearch.model import Letter

HEADING = "Westelijke Balkan"


class Piece(NamedTuple):
    """A part of a letter: how it is set, what it says, and what stands in a note to it or a box beside it."""

    kind: str
    text: str
    beside: str = ""


def invented(number: int) -> str:
    return f"zaak{chr(ord('a') + number // 26)}{chr(ord('a') + number % 26)}o"


@st.composite
def stories(draw: st.DrawFn) -> list[Piece]:
    """Draw a letter; no sentence comes back, as a line at the same height of two pages is furniture."""
    begins = iter(enumerate(draw(st.lists(BODY, min_size=20, max_size=20, unique=True))))

    def sentence() -> str:
        number, begin = next(begins)
        begin, own = begin.rstrip("1").rstrip("."), invented(number)
        return f"{begin}, en dat gold volgens de ministers ook voor {own} in de komende jaren van {own}."

    pieces = [Piece("line", line) for line in draw(st.lists(AROUND, max_size=4))]
    for kind in draw(st.lists(st.sampled_from(KINDS), min_size=1, max_size=10)):
        if kind == "line":
            pieces.append(Piece(kind, draw(AROUND)))
        elif kind == "heading":
            pieces.append(Piece(kind, HEADING))
        else:
            pieces.append(Piece(kind, sentence(), sentence() if kind in ("noted", "boxed") else ""))
    return pieces


KINDS = ("line", "heading", "sentence", "item", "cells", "noted", "boxed", "page", "wrapped")
LABEL = "Noorwegen"


def halves(text: str) -> tuple[str, str]:
    """Return a sentence in two parts, where a line or a page ends in it."""
    end = text.index(" ", 62)
    return text[:end], text[end + 1 :]


def as_markdown(story: Sequence[Piece]) -> str:
    blocks = []
    for number, piece in enumerate(story, 1):
        match piece.kind:
            case "heading":
                blocks.append(f"## {piece.text}")
            case "item":
                blocks.append(f"- {piece.text}")
            case "cells":
                blocks.append(f"| {LABEL} | {piece.text} |")
            case "noted":
                blocks += [f"{piece.text}[^{number}]", f"[^{number}]: {piece.beside}"]
            case "page":
                blocks.append("\n\f".join(halves(piece.text)))
            case "wrapped":
                blocks.append(textwrap.fill(piece.text, 72))
            case _:
                blocks += [piece.text, piece.beside] if piece.beside else [piece.text]
    return "\n\n".join(blocks)


def as_text(story: Sequence[Piece]) -> str:
    blocks = []
    for number, piece in enumerate(story, 1):
        if piece.kind == "noted":
            blocks.append(f"{piece.text}[footnoteRef:{number}] [{number}: {piece.beside}]")
        else:
            blocks.append(as_markdown([piece]).removeprefix("## "))
    return "\n\n".join(blocks)


def as_html(story: Sequence[Piece]) -> str:
    page, notes = "", ""
    for number, piece in enumerate(story, 1):
        match piece.kind:
            case "heading":
                page += f"<h2>{piece.text}</h2>"
            case "item":
                page += f"<ul><li>{piece.text}</li></ul>"
            case "cells":
                page += f"<table><tr><td>{LABEL}</td><td>{piece.text}</td></tr></table>"
            case "noted":
                page += f"<p>{piece.text}<a href='#n{number}' id='r{number}'><sup>{number}</sup></a></p>"
                notes += f"<p id='n{number}'><a href='#r{number}'>{number}</a> {piece.beside}</p>"
            case "boxed":
                page += f"<p>{piece.text}</p><aside><p>{piece.beside}</p></aside>"
            case "page":
                page += "<p>{} <span style='page-break-before: always'></span>{}</p>".format(
                    *halves(piece.text)
                )
            case "wrapped":
                page += f"<p>{'<br>'.join(halves(piece.text))}</p>"
            case _:
                page += f"<p>{piece.text}</p>"
    return f"<html><meta charset=utf-8><body>{page}{notes}</body></html>"


def as_xml(story: Sequence[Piece], *, old: bool = False) -> str:
    body = ""
    for number, piece in enumerate(story, 1):
        match piece.kind:
            case "heading":
                body += (
                    f"<tuskop letat='vet'>{piece.text}</tuskop>"
                    if old
                    else f"<tussenkop>{piece.text}</tussenkop>"
                )
            case "item":
                body += f"<lijst><li><li.nr>–</li.nr><al>{piece.text}</al></li></lijst>"
            case "cells":
                cells = f"<entry><al>{LABEL}</al></entry><entry><al>{piece.text}</al></entry>"
                body += f"<table><tgroup><tbody><row>{cells}</row></tbody></tgroup></table>"
            case "noted":
                note = f"<noot><noot.nr>{number}</noot.nr><noot.al>{piece.beside}</noot.al></noot>"
                body += f"<al>{piece.text}{note}</al>"
            case "boxed":
                body += f"<al>{piece.text}</al><box><al>{piece.beside}</al></box>"
            case "page":
                body += f"<al>{piece.text[:40]}<?xpp afbm?>{piece.text[40:]}</al>"
            case "wrapped":
                body += f"<al>{textwrap.fill(piece.text, 72)}</al>"
            case _:
                body += f"<al>{piece.text}</al>"
    if old:
        return f"<kamerwrk><body>{body}</body></kamerwrk>"
    text = f"<kamerstuk><stuk><tekst>{body}</tekst></stuk></kamerstuk>"
    return f"<officiele-publicatie>{text}</officiele-publicatie>"


def as_docx(story: Sequence[Piece]) -> bytes:
    body, notes = "", ""
    for number, piece in enumerate(story, 1):
        match piece.kind:
            case "heading":
                body += paragraph(piece.text, '<w:outlineLvl w:val="1"/>')
            case "item":
                body += paragraph(piece.text, '<w:numPr><w:numId w:val="1"/></w:numPr>')
            case "cells":
                cells = (f"<w:tc>{paragraph(cell)}</w:tc>" for cell in (LABEL, piece.text))
                body += f"<w:tbl><w:tr>{''.join(cells)}</w:tr></w:tbl>"
            case "noted":
                body += f'<w:p>{run(piece.text)}<w:r><w:footnoteReference w:id="{number}"/></w:r></w:p>'
                notes += f'<w:footnote w:id="{number}">{paragraph(piece.beside)}</w:footnote>'
            case "boxed":
                box = f"<w:txbxContent>{paragraph(piece.beside)}</w:txbxContent>"
                choices = f"<mc:Choice>{box}</mc:Choice><mc:Fallback>{box}</mc:Fallback>"
                alternatives = f"<w:r><mc:AlternateContent>{choices}</mc:AlternateContent></w:r>"
                body += f"<w:p>{run(piece.text)}{alternatives}</w:p>"
            case "page" | "wrapped":
                first, second = halves(piece.text)
                page = "<w:lastRenderedPageBreak/>" if piece.kind == "page" else "<w:br/>"
                body += f"<w:p>{run(first + ' ')}<w:r>{page}</w:r>{run(second)}</w:p>"
            case _:
                body += paragraph(piece.text)
    level = '<w:lvl w:ilvl="0"><w:numFmt w:val="bullet"/><w:lvlText w:val="•"/></w:lvl>'
    kind = f'<w:abstractNum w:abstractNumId="0">{level}</w:abstractNum>'
    numbering = f'{kind}<w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>'
    return docx(body, footnotes=notes, numbering=numbering)


def as_odt(story: Sequence[Piece]) -> bytes:
    body = ""
    for number, piece in enumerate(story, 1):
        match piece.kind:
            case "heading":
                body += f'<text:h text:outline-level="2">{piece.text}</text:h>'
            case "item":
                body += (
                    f"<text:list><text:list-item><text:p>{piece.text}</text:p></text:list-item></text:list>"
                )
            case "cells":
                cells = (
                    f"<table:table-cell><text:p>{cell}</text:p></table:table-cell>"
                    for cell in (LABEL, piece.text)
                )
                body += f"<table:table><table:table-row>{''.join(cells)}</table:table-row></table:table>"
            case "noted":
                note = f"<text:note-body><text:p>{piece.beside}</text:p></text:note-body>"
                mark = f"<text:note-citation>{number}</text:note-citation>"
                body += f"<text:p>{piece.text}<text:note>{mark}{note}</text:note></text:p>"
            case "boxed":
                box = (
                    f"<draw:frame><draw:text-box><text:p>{piece.beside}</text:p></draw:text-box></draw:frame>"
                )
                body += f"<text:p>{piece.text}{box}</text:p>"
            case "page":
                body += f"<text:p>{' <text:soft-page-break/>'.join(halves(piece.text))}</text:p>"
            case "wrapped":
                body += f"<text:p>{'<text:line-break/>'.join(halves(piece.text))}</text:p>"
            case _:
                body += f"<text:p>{piece.text}</text:p>"
    return odt(body)


TEXT = ParagraphStyle("text", fontName="Helvetica", fontSize=9, leading=12, spaceAfter=9)
SMALL = ParagraphStyle("small", TEXT, fontSize=7, leading=9, spaceAfter=4)
BOLD = ParagraphStyle("bold", TEXT, fontName="Helvetica-Bold", fontSize=12, leading=15)
TOP = [("VALIGN", (0, 0), (-1, -1), "TOP")]
BOX = ParagraphStyle("box", TEXT, borderWidth=1, borderColor="black", borderPadding=3, spaceBefore=9)


def as_pdf(story: Sequence[Piece], *, columns: int) -> bytes:
    flow: list[Flowable] = []
    notes: list[Flowable] = []
    for number, piece in enumerate(story, 1):
        match piece.kind:
            case "heading":
                flow.append(Paragraph(piece.text, BOLD))
            case "item":
                flow.append(Paragraph(piece.text, TEXT, bulletText="•"))
            case "cells":
                flow.append(Table([[LABEL, Paragraph(piece.text, TEXT)]], [60, None], style=TOP))
            case "noted":
                flow.append(Paragraph(f"{piece.text}<super size=6>{number}</super>", TEXT))
                notes.append(Paragraph(f"<super size=5>{number}</super> {piece.beside}", SMALL))
            case "boxed":
                flow += [Paragraph(piece.text, TEXT), Paragraph(piece.beside, BOX)]
            case "page":
                flow += [PageBreak(), Paragraph(piece.text, TEXT)]
            case _:
                flow.append(Paragraph(piece.text, TEXT))
    file = io.BytesIO()
    template = BaseDocTemplate(file, pagesize=A4)
    width = (A4[0] - 100 - 20 * (columns - 1)) / columns
    frames = [Frame(50 + place * (width + 20), 480, width, 300, 0, 0, 0, 0) for place in range(columns)]
    template.addPageTemplates(PageTemplate(frames=frames))
    template.build([*flow, *notes])
    return file.getvalue()


WRITERS: dict[str, Callable[[Sequence[Piece]], bytes]] = {
    "a.txt": lambda story: as_text(story).encode(),
    "a.md": lambda story: as_markdown(story).encode(),
    "a.html": lambda story: as_html(story).encode(),
    "a.xml": lambda story: as_xml(story).encode(),
    "old.xml": lambda story: as_xml(story, old=True).encode(),
    "a.docx": as_docx,
    "a.odt": as_odt,
    "a.pdf": lambda story: as_pdf(story, columns=1),
    "columns.pdf": lambda story: as_pdf(story, columns=2),
}


def read(story: Sequence[Piece], name: str) -> Letter:
    data = WRITERS[name](story)
    document = formats.reader(formats.detect(data, name=name))(data)
    return letters.read(document, source=name, corrections={})


FILLING = [
    Piece("sentence", f"Punt {' en '.join(map(invented, range(number, number + 20)))} werd besproken.")
    for number in range(100, 340, 20)
]
"""Sentences that fill a page, so that its columns can be told."""


@pytest.mark.parametrize("name", WRITERS)
@examples(40)
@given(story=stories())
def test_a_sentence_is_in_exactly_one_paragraph(name: str, story: list[Piece]) -> None:
    if name == "columns.pdf":
        story = [*FILLING, *story]
    letter = read(story, name)
    paragraphs = [one.text for one in letter.paragraphs]
    shown = "\n".join([*paragraphs, *(note.text for note in letter.footnotes)])
    sentences = [piece.text for piece in story if piece.kind not in ("line", "heading")]
    for sentence in [*sentences, *(piece.beside for piece in story if piece.beside)]:
        assert shown.count(sentence) == 1, sentence
    places = ["\n".join(paragraphs).find(sentence) for sentence in sentences]
    assert places == sorted(places)
    assert places[:1] != [-1]
