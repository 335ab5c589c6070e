"""How long reading takes: prints seconds of the processor for 1,000 letters of 40 paragraphs in every format.

Run as ``python benchmarks/reading.py [LETTERS]``. The letters are made of words drawn with a fixed
seed, 60 to 140 a paragraph, so that every run reads the same bytes, and are read one at a time, as
building does. PDF is not here: its time is that of starting a process and of PDFium, about a fifth
of a second a letter.
"""

from __future__ import annotations

import io
import random
import sys
import time
import zipfile
from collections.abc import Callable

from navosearch import formats, letters

WORDS = (
    "de", "het", "een", "van", "in", "op", "met", "voor", "over", "en", "bondgenoten", "Nederland",
    "Oekraïne", "NAVO-top", "minister", "Defensie", "steun", "veiligheid", "afschrikking", "verdediging",
    "bijeenkomst", "werksessie", "Raad", "onderwerpen", "Kamer", "inzet", "besluit",
)  # fmt: skip
SECTIONS = ("Oekraïne", "Lastenverdeling", "China en de Indo-Pacific", "Zuidflank")
PARAGRAPHS = 40


def paragraphs(seed: int) -> list[str]:
    """Return the paragraphs of one letter."""
    chance = random.Random(seed)  # noqa: S311 - text to measure with, not a secret
    return [
        " ".join(chance.choices(WORDS, k=chance.randint(60, 140))).capitalize() + "."
        for _ in range(PARAGRAPHS)
    ]


def outline(seed: int) -> list[tuple[str | None, str]]:
    """Return the paragraphs of one letter, every tenth with the heading above it."""
    texts = paragraphs(seed)
    return [(SECTIONS[place // 10] if place % 10 == 0 else None, text) for place, text in enumerate(texts)]


TITLE = "Verslag van de NAVO Foreign Ministers Meeting van 3 en 4 april 2025"


def as_text(seed: int) -> bytes:
    """Return the letter as text, a blank line between its paragraphs."""
    lines = [TITLE, *(f"{heading}\n\n{text}" if heading else text for heading, text in outline(seed))]
    return "\n\n".join(lines).encode()


def as_html(seed: int) -> bytes:
    """Return the letter as a web page."""
    parts = (
        f"<h2>{heading}</h2><p>{text}</p>" if heading else f"<p>{text}</p>" for heading, text in outline(seed)
    )
    return f"<html><body><h1>{TITLE}</h1>{''.join(parts)}</body></html>".encode()


def as_xml(seed: int) -> bytes:
    """Return the letter as an official publication."""
    parts = (
        (f'<tussenkop kopopmaak="vet">{heading}</tussenkop>' if heading else "") + f"<al>{text}</al>"
        for heading, text in outline(seed)
    )
    return f"<officiele-publicatie><tekst>{''.join(parts)}</tekst></officiele-publicatie>".encode()


def as_docx(seed: int) -> bytes:
    """Return the letter as a DOCX."""
    parts = (
        (
            f'<w:p><w:pPr><w:outlineLvl w:val="1"/></w:pPr><w:r><w:t>{heading}</w:t></w:r></w:p>'
            if heading
            else ""
        )
        + f"<w:p><w:r><w:t>{text}</w:t></w:r></w:p>"
        for heading, text in outline(seed)
    )
    space = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
    body = f'<w:document xmlns:w="{space}"><w:body>{"".join(parts)}</w:body></w:document>'
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("word/document.xml", body)
    return file.getvalue()


def measure(name: str, make: Callable[[int], bytes], count: int) -> None:
    """Print how long it takes to parse and to read `count` letters of one format."""
    files = [make(seed) for seed in range(count)]
    parsed = total = 0.0
    size = 0
    for data in files:
        start = time.process_time()
        document = formats.parse(data, name=name)
        between = time.process_time()
        letter = letters.read(document, source=name, corrections={})
        parsed += between - start
        total += time.process_time() - start
        size += len(letter.paragraphs)
    megabytes = sum(map(len, files)) / 1e6
    print(f"{name:12}{count:6} letters{size:8} paragraphs{megabytes:6.1f} MB", end="")
    print(f"  parsed in {parsed:6.2f} s, read in {total:6.2f} s")


def main() -> None:
    """Measure every format, with as many letters as the command line says."""
    count = int(sys.argv[1]) if len(sys.argv) > 1 else 1000
    for name, make in (
        ("brief.txt", as_text),
        ("brief.xml", as_xml),
        ("brief.html", as_html),
        ("brief.docx", as_docx),
    ):
        measure(name, make, count)


if __name__ == "__main__":
    main()
