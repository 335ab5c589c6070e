"""One letter, in every format there is: the same sections, paragraphs and footnotes."""

from __future__ import annotations

import io
import shutil
import subprocess
from collections.abc import Callable, Iterator
from pathlib import Path

import docx as oracle
import pytest
from files import docx, odt, paragraph, run
from reportlab.lib.pagesizes import A4
from reportlab.lib.styles import ParagraphStyle
from reportlab.platypus import BaseDocTemplate, Flowable, Frame, PageTemplate, Paragraph
from reportlab.platypus.flowables import BalancedColumns

from navosearch import formats, letters
from navosearch.model import Letter

OFFICE = shutil.which("soffice")
needs_office = pytest.mark.skipif(OFFICE is None, reason="LibreOffice is not installed")

TITLE = "Verslag van de NAVO Defensie Ministeriële van 14 en 15 februari 2024"
SECTIONS = {
    None: [
        "Op 14 en 15 februari 2024 kwamen de ministers van Defensie van de NAVO bijeen op het "
        "hoofdkwartier in Brussel. De bijeenkomst stond in het teken van afschrikking en verdediging.",
    ],
    "Oekraïne": [
        "Bondgenoten spraken over de voortzetting van de steun. Nederland wees op de noodzaak om de "
        "levering van munitie te versnellen en zegde een bijdrage van € 100 miljoen toe.",
        "Daarnaast werd stilgestaan bij de opleiding van vliegers voor de F-16. Een aantal landen, waaronder "
        "Denemarken en Noorwegen, zal toestellen overdragen zodra de voorbereidingen zijn afgerond.",
    ],
    "Lastenverdeling": [
        "De Secretaris-Generaal verwachtte dat achttien bondgenoten in 2024 de norm van 2% halen. "
        "Nederland hoort daarbij, mede door de verhoging van de defensie-uitgaven in de afgelopen jaren.",
    ],
}  # fmt: skip
NOTES = {
    "de steun": "Zie de brief van 3 november 2023 over de steun in het komende jaar.",
    "de norm van 2% halen": "Jaarrapportage van de Secretaris-Generaal over 2023, in maart gepubliceerd.",
}
"""What stands before the mark of each footnote, and its text."""


def pieces(text: str) -> Iterator[tuple[str, int, str]]:
    """Yield the text up to each note with its number and text, and what is left with neither."""
    for number, (before, note) in enumerate(NOTES.items(), 1):
        if before in text:
            left, text = text.split(before, 1)
            yield left + before, number, note
    yield text, 0, ""


def annotated(text: str, mark: str) -> str:
    """Return a text with the marks of its notes, numbers for ``#``."""
    return "".join(
        piece + (mark.replace("#", str(number)) if number else "") for piece, number, _ in pieces(text)
    )


def as_docx() -> bytes:
    body = paragraph(TITLE, '<w:pStyle w:val="Kop1"/>')
    for heading, texts in SECTIONS.items():
        body += paragraph(heading, '<w:pStyle w:val="Kop2"/>') if heading else ""
        for text in texts:
            runs = (
                run(piece) + (f'<w:r><w:footnoteReference w:id="{number}"/></w:r>' if number else "")
                for piece, number, _ in pieces(text)
            )
            body += f"<w:p>{''.join(runs)}</w:p>"
    notes = "".join(
        f'<w:footnote w:id="{number}">{paragraph(note)}</w:footnote>'
        for number, note in enumerate(NOTES.values(), 1)
    )
    styles = "".join(
        f'<w:style w:styleId="Kop{level}"><w:name w:val="heading {level}"/></w:style>' for level in (1, 2)
    )
    return docx(body, styles=styles, footnotes=notes)


def as_odt() -> bytes:
    body = f'<text:h text:outline-level="1">{TITLE}</text:h>'
    for heading, texts in SECTIONS.items():
        body += f'<text:h text:outline-level="2">{heading}</text:h>' if heading else ""
        for text in texts:
            body += "<text:p>"
            for piece, number, note in pieces(text):
                body += piece
                if number:
                    body += f"<text:note><text:note-citation>{number}</text:note-citation><text:note-body>"
                    body += f"<text:p>{note}</text:p></text:note-body></text:note>"
            body += "</text:p>"
    return odt(body)


def as_html() -> bytes:
    page = f"<h1>{TITLE}</h1>"
    for heading, texts in SECTIONS.items():
        page += f"<h2>{heading}</h2>" if heading else ""
        page += "".join(f"<p>{annotated(text, '<a href=#n# id=r#><sup>#</sup></a>')}</p>" for text in texts)
    for number, note in enumerate(NOTES.values(), 1):
        page += f"<p id=n{number}><a href=#r{number}>{number}</a> {note}</p>"
    return f"<html><meta charset=utf-8><body>{page}</body></html>".encode()


def as_xml() -> bytes:
    divisions = ""
    for heading, texts in SECTIONS.items():
        inside = "".join(f"<al>{text}</al>" for text in texts)
        for number, (before, note) in enumerate(NOTES.items(), 1):
            element = f"<noot><noot.nr>{number}</noot.nr><noot.al>{note}</noot.al></noot>"
            inside = inside.replace(before, before + element)
        divisions += f"<divisie><kop><titel>{heading}</titel></kop>{inside}</divisie>" if heading else inside
    body = f"<divisie><kop><titel>{TITLE}</titel></kop>{divisions}</divisie>"
    text = f"<kamerstuk><stuk><tekst>{body}</tekst></stuk></kamerstuk>"
    return f"<officiele-publicatie>{text}</officiele-publicatie>".encode()


def as_text() -> bytes:
    lines = [f"# {TITLE}"]
    for heading, texts in SECTIONS.items():
        lines += [f"## {heading}"] if heading else []
        lines += [annotated(text, "[^#]") for text in texts]
    lines += [f"[^{number}]: {note}" for number, note in enumerate(NOTES.values(), 1)]
    return "\n\n".join(lines).encode()


def as_pdf(columns: int) -> bytes:
    body = ParagraphStyle("body", fontName="Helvetica", fontSize=10, leading=13, spaceAfter=10)
    small = ParagraphStyle("small", parent=body, fontSize=8, leading=10, spaceAfter=2)
    head = [
        ParagraphStyle(f"h{n}", fontName="Helvetica-Bold", fontSize=n, leading=n + 4, spaceAfter=8)
        for n in (16, 13)
    ]
    story: list[Flowable] = []
    for heading, texts in SECTIONS.items():
        story += [Paragraph(heading, head[1])] if heading else []
        story += [Paragraph(annotated(text, "<super size=6>#</super>"), body) for text in texts]
    notes = [
        Paragraph(f"<super size=5>{number}</super> {note}", small)
        for number, note in enumerate(NOTES.values(), 1)
    ]
    file = io.BytesIO()
    template = BaseDocTemplate(file, pagesize=A4)
    template.addPageTemplates(PageTemplate(frames=[Frame(60, 60, A4[0] - 120, 720, id="page")]))
    text = [BalancedColumns(story, nCols=columns, innerPadding=20)] if columns > 1 else story
    template.build([Paragraph(TITLE, head[0]), *text, *notes])
    return file.getvalue()


WRITERS: dict[str, Callable[[], bytes]] = {
    "a.docx": as_docx,
    "a.odt": as_odt,
    "a.html": as_html,
    "a.xml": as_xml,
    "a.md": as_text,
    "a.pdf": lambda: as_pdf(1),
    "two columns.pdf": lambda: as_pdf(2),
}


@pytest.mark.parametrize("name", WRITERS)
def test_the_same_letter_is_the_same_in_every_format(name: str) -> None:
    letter = letters.read(formats.parse(WRITERS[name](), name=name), source=name, corrections={})
    assert letter.title == TITLE
    assert told(letter) == EXPECTED
    assert [(note.mark, note.text, note.paragraph) for note in letter.footnotes] == [
        ("1", NOTES["de steun"], 2),
        ("2", NOTES["de norm van 2% halen"], 4),
    ]


def saved(folder: Path) -> Path:
    """Return the letter as python-docx saves it."""
    made = oracle.Document()
    made.add_heading(TITLE, 1)
    for heading, paragraphs in SECTIONS.items():
        if heading:
            made.add_heading(heading, 2)
        for text in paragraphs:
            made.add_paragraph(text)
    file = io.BytesIO()
    made.save(file)
    path = folder / "verslag.docx"
    path.write_bytes(file.getvalue())
    return path


def read(path: Path) -> Letter:
    return letters.read(formats.parse(path.read_bytes(), name=path.name), source=path.name, corrections={})


def told(letter: Letter) -> list[tuple[tuple[str, ...], str]]:
    return [(one.section, one.text) for one in letter.paragraphs]


EXPECTED = [((heading,) if heading else (), text) for heading, texts in SECTIONS.items() for text in texts]


def test_a_docx_gives_its_sections_and_paragraphs(tmp_path: Path) -> None:
    letter = read(saved(tmp_path))
    assert told(letter) == EXPECTED
    assert letter.kind == "verslag"


@needs_office
@pytest.mark.parametrize("target", ["odt", "html", "pdf", "txt:Text (encoded):UTF8"])
def test_every_format_that_it_is_saved_as_gives_the_same(tmp_path: Path, target: str) -> None:
    path = saved(tmp_path)
    profile = f"-env:UserInstallation={(tmp_path / 'profile').as_uri()}"
    command = [
        str(OFFICE),
        profile,
        "--headless",
        "--convert-to",
        target,
        "--outdir",
        str(tmp_path),
        str(path),
    ]
    subprocess.run(command, check=True, capture_output=True, timeout=120)
    assert told(read(path.with_suffix("." + target.split(":")[0]))) == EXPECTED


def test_markdown_and_a_web_page_give_the_same(tmp_path: Path) -> None:
    lines = [f"# {TITLE}"]
    page = [f"<h1>{TITLE}</h1>"]
    for heading, texts in SECTIONS.items():
        if heading:
            lines.append(f"## {heading}")
            page.append(f"<h2>{heading}</h2>")
        lines += texts
        page += [f"<p>{text}</p>" for text in texts]
    markdown, html = tmp_path / "verslag.md", tmp_path / "verslag.html"
    markdown.write_text("\n\n".join(lines))
    html.write_text(f"<html><meta charset=utf-8><body>{''.join(page)}</body></html>")
    assert told(read(markdown)) == told(read(html)) == EXPECTED
