"""One letter, in every format that a word processor saves: the same sections and paragraphs."""

from __future__ import annotations

import io
import shutil
import subprocess
from pathlib import Path

import docx as oracle
import pytest

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
