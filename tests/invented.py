"""What tests of reading share: two paragraphs, and letters read from text and from blocks."""

from __future__ import annotations

from navosearch import letters
from navosearch.formats import text
from navosearch.model import Block, Document, Letter

BODY = (
    "De ministers spraken uitvoerig over de steun aan Oekraïne en over de gevolgen van de oorlog voor de "
    "veiligheid in Europa."
)


MORE = (
    "Nederland benadrukte het belang van eensgezindheid en riep op tot een gezamenlijke inzet van alle "
    "lidstaten in de regio."
)


def read(source: str, *, name: str = "brief.txt", **corrections: str) -> Letter:
    return letters.read(text.read(source.encode()), source=name, corrections=corrections)


def read_blocks(*blocks: Block, form: str = "docx", metadata: tuple[tuple[str, str], ...] = ()) -> Letter:
    return letters.read(Document(form, blocks, metadata), source="brief.docx", corrections={})


def paragraph(content: str, style: str | None = None) -> Block:
    return Block("paragraph", content, style=style)
