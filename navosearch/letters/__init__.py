"""Read the letter that a document holds.

document -> site's page -> letterhead -> signature -> footnotes -> outline -> what it is about -> Letter
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace

from navosearch.formats.breaks import mended
from navosearch.letters import citations, doubts, head
from navosearch.letters.body import footnotes, outline, signature
from navosearch.letters.body.outline import Outline
from navosearch.letters.head import facts, identity, lines, pages, rows, sitepage
from navosearch.letters.head.facts import Facts
from navosearch.letters.head.identity import is_slug
from navosearch.letters.head.row import Kind, Row
from navosearch.letters.meetings import About, about, meeting_of_heading, meeting_of_opening
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

REPEATED = frozenset({"datum", "kenmerk", "ons kenmerk", "onze referentie", "referentie", "uw kenmerk"})
"""Fields that the pages of a ministry's letter repeat at their heads, with a date or a reference."""

ADDRESS_ROWS = 3
"""So many rows of an address below a letter are none of its text."""

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
    alone = noted if form == OFFICIAL else _without_address(pages.without_menus(noted))
    signatories, unsigned = signature.read(alone)
    annotated = footnotes.read(tuple(_without_running_heads(_without_furniture(unsigned))))
    text = outline.read(annotated.blocks, source=form, headed=letterhead.size > 0)
    return signatories, annotated.notes, text


def rename(letter: Letter, new: str) -> Letter:
    """Return the letter under another id, and its paragraphs with it."""
    paragraphs = tuple(replace(one, id=f"{new}#{one.number}") for one in letter.paragraphs)
    return replace(letter, id=new, paragraphs=paragraphs)


def _without_address(blocks: Sequence[Block]) -> Sequence[Block]:
    """Return the blocks without the address of a ministry that a site prints below a letter."""
    end = len(blocks)
    while end and (row := rows.row_of(blocks[end - 1].text)) and row.kind is Kind.ADDRESS and not row.rest:
        end -= 1
    return blocks[:end] if len(blocks) - end >= ADDRESS_ROWS else blocks


def _without_furniture(blocks: Iterable[Block | None]) -> Iterator[Block | None]:
    """Leave out page numbers, running feet and greetings, and the addressee below a signature."""
    signed = False
    for block in blocks:
        signed = signed or block is None
        row = _row(block)
        if row and not row.rest and (row.kind in FURNITURE or (signed and row.kind in ADDRESSED)):
            continue
        yield block


def _without_running_heads(blocks: Iterable[Block | None]) -> Iterator[Block | None]:
    """Leave out the dates and references that the pages of a ministry's letter repeat at their heads."""
    label: list[Block | None] = []
    for block in blocks:
        row = _row(block)
        value = row.rest if row else ""
        if label and block is not None and lines.is_reference(block.text):
            label = []
            continue
        yield from label
        label = []
        if row is None or row.kind is not Kind.FIELD or (row.label or "").lower() not in REPEATED:
            yield block
        elif not value:
            label = [block]
        elif not lines.is_reference(value):
            yield block
    yield from label


def _row(block: Block | None) -> Row | None:
    """Return which row of a letterhead or a page a block of the text is, None for any other."""
    if block is None or len(block.text) > rows.LONGEST or block.kind != "paragraph":
        return None
    return rows.row_of(block.text)


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
    meetings = _meetings(text, said)
    for number, (block, path) in enumerate(zip(text.blocks, text.paths, strict=True), start=1):
        marked = block.kind == "item" and block.mark
        yield Paragraph(
            id=f"{letter}#{number}",
            number=number,
            text=f"{block.mark} {block.text}" if marked else block.text,
            section=path,
            meeting=meetings[number - 1],
            page=block.page,
        )


def _meetings(text: Outline, said: About) -> list[int | None]:
    """Return which meeting each paragraph is about: the only one, that of its headings or of its part."""
    if len(said.meetings) < 2:
        return [0 if said.meetings else None] * len(text.blocks)
    opened = [meeting_of_opening(block.text, said.meetings) for block in text.blocks]
    parted = {path for path in set(text.paths) if _is_parted(path, text, opened)}
    out: list[int | None] = []
    part: int | None = None
    above: tuple[str, ...] = ()
    for path, begun in zip(text.paths, opened, strict=True):
        part = begun if begun is not None else part if path == above else None
        above = path
        told = _of_headings(path, said)
        out.append(part if told is None and path in parted else told)
    return out


def _is_parted(path: tuple[str, ...], text: Outline, opened: Sequence[int | None]) -> bool:
    """Whether the paragraphs below a heading begin to tell of one meeting, and then of another."""
    here = (begun for under, begun in zip(text.paths, opened, strict=True) if under == path)
    return len({begun for begun in here if begun is not None}) > 1


def _of_headings(path: tuple[str, ...], said: About) -> int | None:
    told = (meeting_of_heading(heading, said.meetings) for heading in path)
    return next((position for position in told if position is not None), None)
