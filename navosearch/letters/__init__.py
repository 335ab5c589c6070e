"""Read the letter that a document holds.

document -> site's page -> letterhead -> signature -> footnotes -> outline -> what it is about -> Letter
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import replace

from navosearch.formats.breaks import mended
from navosearch.letters import citations, doubts, head
from navosearch.letters.body import footnotes, outline, signature
from navosearch.letters.body.outline import Outline
from navosearch.letters.head import facts, identity, pages, rows, sitepage
from navosearch.letters.head.facts import Facts
from navosearch.letters.head.identity import is_slug
from navosearch.letters.head.row import Kind
from navosearch.letters.meetings import About, about, meeting_of_heading
from navosearch.model import Block, Document, Letter, Paragraph, Signatory

__all__ = ["VERSION", "is_slug", "read", "rename"]

VERSION = 6
"""Raised whenever a letter may be read differently than before, so that it is read again."""

OPENING, OPENING_LENGTH = 8, 2_000
"""How many paragraphs from the beginning are asked what the letter is about, and how far into each."""

OFFICIAL = "xml"
"""The format in which letters are published, with nothing around them."""

BROKEN = frozenset({"docx", "html", "odt"})
"""Formats in which a paragraph may stand in pieces still: text and PDF have been mended, XML has none."""

FURNITURE = frozenset({Kind.PAGE, Kind.PRINTER, Kind.FOOTER, Kind.FOLIO, Kind.CLOSING, Kind.SALUTATION})
"""Rows that are no text, wherever they stand."""


COVER = "navosearch.cover"
"""The name under which the metadata of an annex has the opening of its letter, which tells what it is."""

ADDRESSED = frozenset({Kind.ADDRESSEE, Kind.CHAMBER})
"""Rows that are no text below a signature."""


def read(document: Document, *, source: str, corrections: Mapping[str, str]) -> Letter:
    """Return the letter that a document holds.

    `source` is the path that the letter is known by, ending in the file's name; `corrections` the
    row of ``letters.csv`` for that file, empty when there is none. Corrections win over official
    metadata, and that over what the text says.
    """
    site, blocks = sitepage.read(document.blocks)
    letterhead = head.read(blocks)
    signatories, notes, text = _below(letterhead, document.format)
    read_off = replace(letterhead.facts, title=text.title, signatories=signatories or None)
    printed = facts.merged((read_off, site))
    known, inferred = identity.known(document, printed, source, corrections)
    covers = [value for name, value in document.metadata if name == COVER]
    said = about(
        title=known.title,
        subject=known.subject,
        document_type=known.document_type,
        opening=[*covers, *(block.text[:OPENING_LENGTH] for block in text.blocks[:OPENING])],
        headings=[section.heading for section in text.sections],
        date=known.date,
    )
    letter = replace(
        _letter(known, inferred, said, text, source),
        notes=(*document.notes, *said.notes),
        footnotes=footnotes.placed(notes, text.blocks),
        marked=document.marked,
    )
    return replace(letter, doubts=doubts.doubts(letter), line=doubts.line(letter))


def _below(
    letterhead: head.Letterhead, form: str
) -> tuple[tuple[Signatory, ...], tuple[Block, ...], Outline]:
    """Return who signed, the footnotes, and the outline of what is left below a letterhead."""
    body = mended(letterhead.rest) if form in BROKEN else letterhead.rest
    noted = footnotes.printed(body)
    signatories, unsigned = signature.read(noted if form == OFFICIAL else pages.without_menus(noted))
    annotated = footnotes.read(tuple(_without_furniture(unsigned)))
    text = outline.read(annotated.blocks, source=form, headed=letterhead.size > 0)
    return signatories, annotated.notes, text


def rename(letter: Letter, new: str) -> Letter:
    """Return the letter under another id, and its paragraphs with it."""
    paragraphs = tuple(replace(one, id=f"{new}#{one.number}") for one in letter.paragraphs)
    return replace(letter, id=new, paragraphs=paragraphs)


def _without_furniture(blocks: Iterable[Block | None]) -> Iterable[Block | None]:
    """Leave out page numbers, running feet and greetings, and the addressee below a signature."""
    signed = False
    for block in blocks:
        signed = signed or block is None
        if block is not None and block.kind == "paragraph" and len(block.text) <= rows.LONGEST:
            row = rows.row_of(block.text)
            if row and not row.rest and (row.kind in FURNITURE or (signed and row.kind in ADDRESSED)):
                continue
        yield block


def _letter(known: Facts, inferred: tuple[str, ...], said: About, text: Outline, source: str) -> Letter:
    """Return a letter with its facts, its meetings and its paragraphs."""
    id_ = known.id or ""
    return Letter(
        id=id_,
        kind=known.kind or said.kind,
        source=source,
        title=known.title,
        subject=known.subject,
        date=known.date,
        dossier=known.dossier,
        dossier_title=known.dossier_title,
        number=known.number,
        parliamentary_year=known.parliamentary_year,
        chamber=known.chamber,
        signatories=known.signatories or (),
        meetings=said.meetings,
        inferred=(*inferred, *(name for name in said.inferred if name != "kind" or known.kind is None)),
        citation=citations.cite(known.chamber, known.parliamentary_year, known.dossier, known.number),
        url=known.url,
        sections=text.sections,
        paragraphs=tuple(_paragraphs(id_, text, said)),
    )


def _paragraphs(letter: str, text: Outline, said: About) -> Iterable[Paragraph]:
    for number, (block, path) in enumerate(zip(text.blocks, text.paths, strict=True), start=1):
        marked = block.kind == "item" and block.mark
        yield Paragraph(
            id=f"{letter}#{number}",
            number=number,
            text=f"{block.mark} {block.text}" if marked else block.text,
            section=path,
            meeting=_meeting(path, said),
            page=block.page,
        )


def _meeting(path: tuple[str, ...], said: About) -> int | None:
    """Return which meeting a part of the letter is about: the only one, or that of its headings."""
    if len(said.meetings) < 2:
        return 0 if said.meetings else None
    told = (meeting_of_heading(heading, said.meetings) for heading in path)
    return next((position for position in told if position is not None), None)
