"""Bytes of a DOCX in, a Document of blocks out.

What was deleted under tracked changes is left out and what was inserted is kept. The header of the
first page is a letterhead: its lines come first, as fields. The table of contents repeats the
headings and is left out.
"""

from __future__ import annotations

import posixpath
from collections.abc import Iterator, Mapping

from navosearch.formats import archive, inline
from navosearch.formats.archive import Archive
from navosearch.formats.docx.runs import Line, Notes, pieces
from navosearch.formats.docx.styles import Style, attribute, child, listed, lists, outline, styles
from navosearch.formats.inline import CELL, Piece
from navosearch.formats.layout import COLUMN_PARAGRAPHS, framed, letterhead
from navosearch.formats.markup import Element, name
from navosearch.formats.numbering import Counter, Level
from navosearch.model import Block, Document

_NO_BLOCKS = frozenset({"del", "moveFrom", "sectPr", "tblPr", "tblGrid", "trPr", "tcPr", "sdtPr", "pPr"})


class _Reader:
    """Reads the parts of one document; holds how far its lists and notes were counted."""

    def __init__(self, document: Archive, main: str) -> None:
        self.styles: Mapping[str, Style] = styles(document)
        self.lists: Mapping[str, Mapping[int, Level]] = lists(document)
        self.notes = Notes(document, posixpath.dirname(main))
        self.counter = Counter()

    def blocks(self, element: Element) -> Iterator[Block]:
        """Yield the blocks of what stands in an element, in order."""
        for part in element:
            kind = name(part)
            if kind == "p":
                yield from self.paragraph(part)
            elif kind == "tr":
                yield from self.row(part)
            elif kind == "tbl" and child(child(part, "tblPr"), "tblpPr") is not None:
                yield from framed(self.blocks(part))
            elif kind and kind not in _NO_BLOCKS:
                yield from self.blocks(part)

    def paragraph(self, element: Element) -> Iterator[Block]:
        """Yield the block of a paragraph, its footnotes, and what stands in boxes anchored to it."""
        properties = child(element, "pPr")
        style = self.styles.get(attribute(child(properties, "pStyle"), "val") or "", Style())
        if style.contents:
            return
        line = Line(self.styles, style, self.notes)
        content = list(pieces(element, line))
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
            text: list[Piece] = []
            for paragraph in note.iter("{*}p"):
                text += (*pieces(paragraph, Line(self.styles, Style(), self.notes)), " ")
            yield from inline.blocks("footnote", text, mark=mark)
        for box in line.boxes:
            yield from framed(self.blocks(box))

    def row(self, element: Element) -> Iterator[Block]:
        """Yield a table's row as one block; columns of the page, or an only cell, as what they hold."""
        if child(child(element, "trPr"), "del") is not None:
            return
        cells = [cell for cell in element.iter("{*}tc") if next(cell.iterancestors("{*}tr")) is element]
        filled = [cell for cell in cells if "".join(cell.itertext("{*}t")).strip()]
        if len(filled) == 1 or any(_is_column(cell) for cell in filled):
            for cell in filled:
                yield from self.blocks(cell)
            return
        line = Line(self.styles, Style(), self.notes)
        content: list[Piece] = []
        for cell in filled:
            content.append(CELL if content else "")
            for paragraph in cell.iter("{*}p"):
                content += (*pieces(paragraph, line), " ")
        yield from inline.blocks("row", content)
        yield from self.after(line)


def read(data: bytes) -> Document:
    """Return the document in a DOCX.

    Raises LetterUnreadable as `archive.opened` and `Archive.tree` do.
    """
    opened = archive.opened(data)
    main = _main(opened)
    root = opened.tree(main)
    reader = _Reader(opened, main)
    head = letterhead(block for part in _headers(opened, root, main) for block in reader.blocks(part))
    return Document("docx", (*head, *reader.blocks(root)))


def _main(opened: Archive) -> str:
    """Return the member that holds the text."""
    if "_rels/.rels" in opened:
        for relation in opened.tree("_rels/.rels"):
            if (relation.get("Type") or "").endswith("/officeDocument"):
                return (relation.get("Target") or "").lstrip("/")
    return "word/document.xml"


def _headers(opened: Archive, root: Element, main: str) -> Iterator[Element]:
    """Yield the headers of the first page and of those after it, in the document's first section."""
    folder, file = posixpath.split(main)
    relations = f"{folder}/_rels/{file}.rels"
    section = next(root.iter("{*}sectPr"), None)
    if section is None or relations not in opened:
        return
    targets = {one.get("Id"): one.get("Target") or "" for one in opened.tree(relations)}
    headers = {attribute(one, "type"): attribute(one, "id") for one in section.iter("{*}headerReference")}
    for kind in ("first", "default"):
        target = targets.get(headers.get(kind), "") if kind in headers else ""
        member = target.lstrip("/") if target.startswith("/") else posixpath.normpath(f"{folder}/{target}")
        if target and member in opened:
            yield opened.tree(member)


def _is_column(cell: Element) -> bool:
    """Tell whether a table's cell is a column of the page."""
    lines = (one for one in cell.iter("{*}p") if "".join(one.itertext("{*}t")).strip())
    return sum(1 for _ in lines) >= COLUMN_PARAGRAPHS
