"""Read a DOCX.

What was deleted under tracked changes is left out, the ends of paragraphs too, and what was inserted is
kept. The header of the first page is a letterhead: its lines come first, as fields. The table of contents
repeats the headings and is left out.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from functools import partial
from itertools import chain

from navosearch.errors import LetterUnreadable
from navosearch.formats import archive, inline
from navosearch.formats.docx import chunks
from navosearch.formats.docx.package import Package, package
from navosearch.formats.docx.runs import Line, Notes, alternative, pieces
from navosearch.formats.docx.styles import Style, attribute, child, listed, lists, outline, styles
from navosearch.formats.inline import CELL, Piece
from navosearch.formats.layout import COLUMN_PARAGRAPHS, framed, letterhead
from navosearch.formats.markup import Element, name
from navosearch.formats.numbering import Counter, Level
from navosearch.formats.reasons import unreadable
from navosearch.model import Block, Document

DEEPEST = 3
"""Documents within documents that are read; an archive can hold itself (https://research.swtch.com/zip)."""

_NO_BLOCKS = frozenset({"del", "moveFrom", "sectPr", "tblPr", "tblGrid", "trPr", "tcPr", "sdtPr", "pPr"})

Lines = Sequence[Element]
"""The paragraphs that are one, the ends of all but the last of them being deleted."""


class _Reader:
    """Reads the parts of one document; holds how far its lists and notes were counted.

    `unread` are notes of the files within it that could not be read.
    """

    def __init__(self, document: Package, depth: int) -> None:
        self.package = document
        self.depth = depth
        self.styles: Mapping[str, Style] = styles(document.part("styles"))
        self.lists: Mapping[str, Mapping[int, Level]] = lists(document.part("numbering"))
        self.notes = Notes(document)
        self.counter = Counter()
        self.unread: list[str] = []

    def blocks(self, element: Element) -> Iterator[Block]:
        """Yield the blocks of what stands in an element, in order."""
        open_ended: list[Element] = []
        for part in element:
            kind = name(part)
            if kind == "p":
                open_ended.append(part)
                if not _is_open_ended(part):
                    yield from self.paragraph(open_ended)
                    open_ended = []
            elif kind and kind not in _NO_BLOCKS:
                yield from self.paragraph(open_ended)
                open_ended = []
                yield from self.other(part)
        yield from self.paragraph(open_ended)

    def other(self, element: Element) -> Iterator[Block]:
        """Yield the blocks of an element that is no paragraph."""
        kind = name(element)
        if kind == "tr":
            yield from self.row(element)
        elif kind == "altChunk":
            yield from self.chunk(attribute(element, "id") or "")
        elif kind == "AlternateContent":
            yield from self.blocks(alternative(element))
        elif kind == "tbl" and child(child(element, "tblPr"), "tblpPr") is not None:
            yield from framed(self.blocks(element))
        else:
            yield from self.blocks(element)

    def paragraph(self, lines: Lines) -> Iterator[Block]:
        """Yield the block of a paragraph, its footnotes, and what stands in boxes anchored to it."""
        if not lines:
            return
        properties = child(lines[-1], "pPr")
        style = self.styles.get(attribute(child(properties, "pStyle"), "val") or "", Style())
        if style.contents:
            return
        line = Line(self.styles, style, self.notes)
        content = _pieces(lines, line)
        own = outline(properties)
        level = own if own is not None else style.level
        mark, depth = self.number(properties, style)
        if level is not None:
            numbered = mark is not None and any(character.isalnum() for character in mark)
            content = [f"{mark} ", *content] if numbered and line.filled else content
            yield from inline.blocks("heading", content, level=level, style=line.emphasis)
        elif mark is not None:
            yield from inline.blocks("item", content, level=depth + 1, mark=mark, style=line.emphasis)
        else:
            yield from inline.blocks("paragraph", content, style=line.emphasis)
        yield from self.after(line)

    def number(self, properties: Element | None, style: Style) -> tuple[str | None, int]:
        """Count a paragraph in its list; return its number or bullet, and its depth there."""
        list_id, depth = listed(properties)
        list_id = list_id if list_id is not None else style.list_id
        depth = depth if depth is not None else style.list_level
        if list_id is None or list_id not in self.lists:
            return None, depth
        mark = self.counter.next(list_id, depth, self.lists[list_id])
        return (inline.collapse(mark) or None if mark else None), depth

    def after(self, line: Line) -> Iterator[Block]:
        """Yield the footnotes that a line refers to, then the blocks of the boxes anchored in it."""
        for mark, note in line.met:
            within = Line(self.styles, Style(), self.notes)
            yield from inline.blocks("footnote", _flowed(note, within), mark=mark)
            yield from self.after(within)
        for box in line.boxes:
            yield from framed(self.blocks(box))

    def row(self, element: Element) -> Iterator[Block]:
        """Yield a table's row as one block; columns of the page, or an only cell, as what they hold."""
        if child(child(element, "trPr"), "del") is not None:
            return
        cells = [cell for cell in element.iter("{*}tc") if next(cell.iterancestors("{*}tr")) is element]
        filled = [cell for cell in cells if _is_filled(cell)]
        if len(filled) == 1 or any(_is_column(cell) for cell in filled):
            for cell in filled:
                yield from self.blocks(cell)
            return
        line = Line(self.styles, Style(), self.notes)
        content: list[Piece] = []
        for cell in filled:
            content += (CELL if content else "", *_flowed(cell, line))
        yield from inline.blocks("row", content)
        yield from self.after(line)

    def chunk(self, relation: str) -> Iterator[Block]:
        """Yield the blocks of a file within the document, or keep the reason that it cannot be read."""
        try:
            document = chunks.read(self.package, relation, docx=partial(_read, depth=self.depth + 1))
        except LetterUnreadable as error:
            self.unread.append(f"part-unread:{error.reason}:{error.detail}")
            return
        self.unread += document.notes
        yield from document.blocks


def read(data: bytes) -> Document:
    """Return the document in a DOCX; its notes tell which files within it could not be read.

    Raises LetterUnreadable as `archive.opened` and `Archive.tree` do.
    """
    return _read(data, depth=0)


def _read(data: bytes, *, depth: int) -> Document:
    if depth > DEEPEST:
        raise unreadable("archive-bomb", f"depth > {DEEPEST}")
    document = package(archive.opened(data))
    root = document.archive.tree(document.main)
    reader = _Reader(document, depth)
    head = letterhead(block for part in _headers(document, root) for block in reader.blocks(part))
    blocks = (*head, *reader.blocks(root))
    return Document("docx", blocks, notes=tuple(reader.unread))


def _headers(document: Package, root: Element) -> Iterator[Element]:
    """Yield the headers of the first page and of those after it, in the document's first section."""
    section = next(root.iter("{*}sectPr"), None)
    if section is None:
        return
    headers = {attribute(one, "type"): attribute(one, "id") for one in section.iter("{*}headerReference")}
    for kind in ("first", "default"):
        relation = document.relations.get(headers.get(kind) or "")
        if relation is not None and relation.member in document.archive:
            yield document.archive.tree(relation.member)


def _is_open_ended(paragraph: Element) -> bool:
    """Whether the end of a paragraph was deleted or moved, so that the next one goes on with it."""
    mark = child(child(paragraph, "pPr"), "rPr")
    if mark is None:
        return False
    return child(mark, "del") is not None or child(mark, "moveFrom") is not None


def _pieces(lines: Lines, line: Line) -> list[Piece]:
    return list(chain.from_iterable(pieces(one, line) for one in lines))


def _flowed(element: Element, line: Line) -> Iterator[Piece]:
    """Yield the pieces of all paragraphs in an element as one line; those in boxes are put by."""
    for paragraph in _paragraphs(element):
        yield from pieces(paragraph, line)
        yield "" if _is_open_ended(paragraph) else " "


def _paragraphs(element: Element) -> Iterator[Element]:
    """Yield the paragraphs in an element that stand in no other paragraph."""
    for part in element:
        kind = name(part)
        if kind == "p":
            yield part
        elif kind == "AlternateContent":
            yield from _paragraphs(alternative(part))
        elif kind and kind not in _NO_BLOCKS:
            yield from _paragraphs(part)


def _is_filled(cell: Element) -> bool:
    """Whether a table's cell has text, or a file in it, and was not deleted."""
    if child(child(cell, "tcPr"), "cellDel") is not None:
        return False
    return (
        any(text.strip() for text in cell.itertext("{*}t"))
        or next(cell.iter("{*}altChunk"), None) is not None
    )


def _is_column(cell: Element) -> bool:
    """Whether a table's cell is a column of the page; one with a file in it is."""
    if next(cell.iter("{*}altChunk"), None) is not None:
        return True
    lines = (one for one in _paragraphs(cell) if "".join(one.itertext("{*}t")).strip())
    return sum(1 for _ in lines) >= COLUMN_PARAGRAPHS
