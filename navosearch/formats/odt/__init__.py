"""Read an ODT.

Deleted text is kept apart in an ODT and is not read, nor is what is not displayed; the table of contents
repeats the headings and is left out. The header of the pages is a letterhead: its lines come first, as
fields.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field

from navosearch.formats import archive, inline
from navosearch.formats.archive import Archive
from navosearch.formats.inline import BREAK, CELL, Piece
from navosearch.formats.layout import emphasis, framed, letterhead
from navosearch.formats.markup import Element, name, number
from navosearch.formats.numbering import Counter
from navosearch.formats.odt.elements import DROPPED, citation, is_column, is_hidden, paragraphs
from navosearch.formats.odt.styles import OUTLINE, Style, attribute, lists, styles
from navosearch.formats.reasons import unreadable
from navosearch.model import Anchor, Block, Document

_SHAPES = frozenset({"frame", "custom-shape", "rect", "text-box", "g", "ellipse", "caption"})


@dataclass(slots=True)
class _Line:
    """A paragraph as it is read: the notes and shapes met in it, and how its text is set."""

    style: Style
    met: list[Element] = field(default_factory=list)
    shapes: list[Element] = field(default_factory=list)
    set_in: set[tuple[bool, bool]] = field(default_factory=set)

    @property
    def emphasis(self) -> str | None:
        """The emphasis that all of the line has."""
        return emphasis(self.set_in)


@dataclass(frozen=True, slots=True)
class _Item:
    """The list that a paragraph stands in: its style, the name it is counted under, and the depth."""

    style: str
    name: str
    depth: int


class _Reader:
    """Reads the parts of one document; holds how far its lists were counted."""

    def __init__(self, *roots: Element) -> None:
        self.styles = styles(*roots)
        self.lists = lists(*roots)
        self.counter = Counter()
        self.named: dict[str, str] = {}
        self.last_of: dict[str, str] = {}

    def blocks(self, element: Element, item: _Item | None = None) -> Iterator[Block]:
        """Yield the blocks of what stands in an element, in order."""
        for part in element:
            kind = name(part)
            if kind in ("p", "h"):
                yield from self.paragraph(part, item)
                item = None
            elif kind == "list":
                yield from self.list(part, None)
            elif kind == "table-row":
                yield from self.row(part)
            elif kind and kind not in DROPPED and not is_hidden(part):
                yield from self.blocks(part)

    def paragraph(self, element: Element, item: _Item | None) -> Iterator[Block]:
        """Yield the block of a paragraph, its footnotes, and what stands in shapes anchored to it."""
        if any(is_hidden(one) for one in element.iter("{*}hidden-paragraph")):
            return
        style = self.styles.get(("paragraph", attribute(element, "style-name")), Style())
        line = _Line(style)
        content = list(self.pieces(element, line))
        if name(element) == "h" or style.title:
            yield from self.heading(element, content, line, item)
        elif item is not None and line.set_in and (mark := self.number(item)):
            yield from inline.blocks("item", content, level=item.depth + 1, mark=mark, style=line.emphasis)
        else:
            yield from inline.blocks("paragraph", content, style=line.emphasis)
        yield from self.after(line)

    def heading(
        self, element: Element, content: list[Piece], line: _Line, item: _Item | None
    ) -> Iterator[Block]:
        """Yield a heading, with its number before it."""
        level = max(number(attribute(element, "outline-level"), 1), 1)
        if item is None and name(element) == "h" and attribute(element, "is-list-header") != "true":
            item = _Item(OUTLINE, OUTLINE, level - 1)
        mark = self.number(item) if item is not None and line.set_in else None
        numbered = mark is not None and any(character.isalnum() for character in mark)
        yield from inline.blocks(
            "heading", [f"{mark} ", *content] if numbered else content, level=level, style=line.emphasis
        )

    def number(self, item: _Item) -> str | None:
        """Count an item; return its number or bullet."""
        mark = self.counter.next(item.name, item.depth, self.lists.get(item.style, {}))
        return (inline.collapse(mark) or None) if mark else None

    def list(self, element: Element, outer: _Item | None) -> Iterator[Block]:
        """Yield the items of a list; one that goes on with another goes on counting."""
        style = attribute(element, "style-name") or (outer.style if outer else "")
        if outer is None:
            item = _Item(style, self.count_under(element, style), 0)
        else:
            item = _Item(style, outer.name, outer.depth + 1)
        for part in element:
            begins: _Item | None = item if name(part) == "list-item" else None
            for inner in part:
                if name(inner) == "list":
                    yield from self.list(inner, item)
                elif name(inner) in ("p", "h"):
                    yield from self.paragraph(inner, begins)
                    begins = None
                else:
                    yield from self.blocks([inner])

    def count_under(self, element: Element, style: str) -> str:
        """Return the name that a list is counted under: another list's, where it goes on with that."""
        own = attribute(element, "id") or f"list {len(self.named)}"
        before = self.named.get(attribute(element, "continue-list"))
        if before is None and attribute(element, "continue-numbering") == "true":
            before = self.last_of.get(style)
        self.named[own] = self.last_of[style] = before or own
        return self.named[own]

    def row(self, element: Element) -> Iterator[Block]:
        """Yield a table's row as one block; columns of the page, or an only cell, as what they hold."""
        cells = [cell for cell in element if name(cell) == "table-cell"]
        filled = [cell for cell in cells if "".join(cell.itertext()).strip()]
        if len(filled) == 1 or any(is_column(cell) for cell in filled):
            for cell in filled:
                yield from self.blocks(cell)
            return
        line = _Line(Style())
        content: list[Piece] = []
        for cell in filled:
            content.append(CELL if content else "")
            for paragraph in paragraphs(cell):
                content += (*self.pieces(paragraph, line), " ")
        yield from inline.blocks("row", content)
        yield from self.after(line)

    def after(self, line: _Line) -> Iterator[Block]:
        """Yield the footnotes that a line refers to, then the blocks of the shapes anchored in it."""
        for note in line.met:
            within = _Line(Style())
            content: list[Piece] = []
            for paragraph in paragraphs(note):
                content += (*self.pieces(paragraph, within), " ")
            yield from inline.blocks("footnote", content, mark=citation(note))
            yield from self.after(within)
        for shape in line.shapes:
            yield from framed(self.blocks(shape))

    def pieces(self, element: Element, line: _Line, style: Style | None = None) -> Iterator[Piece]:
        """Yield the pieces of the text in an element, in order."""
        style = style or line.style
        yield self.text(element.text, line, style)
        for part in element:
            kind = name(part)
            if kind == "s":
                yield " "
            elif kind == "tab":
                yield "\t"
            elif kind == "line-break":
                yield BREAK
            elif kind == "note":
                line.met.append(part)
                yield Anchor(0, citation(part))
            elif kind in _SHAPES:
                line.shapes.append(part)
            elif kind and kind not in DROPPED and not is_hidden(part):
                yield from self.pieces(part, line, self.inner(part, style))
            yield self.text(part.tail, line, style)

    def inner(self, element: Element, style: Style) -> Style:
        """Return the style of a span within text of another style."""
        own = self.styles.get(("text", attribute(element, "style-name")), Style())
        bold = style.bold if own.bold is None else own.bold
        return Style(bold, style.italic if own.italic is None else own.italic, hidden=own.hidden)

    def text(self, text: str | None, line: _Line, style: Style) -> str:
        """Return text as a piece, and note how it is set."""
        if not text or style.hidden:
            return ""
        if text.strip():
            line.set_in.add((bool(style.bold), bool(style.italic)))
        return text


def read(data: bytes) -> Document:
    """Return the document in an ODT.

    Raises LetterUnreadable as `archive.opened` and `Archive.tree` do; ``encrypted`` too.
    """
    opened = archive.opened(data)
    if _is_encrypted(opened):
        raise unreadable("encrypted")
    content = opened.tree("content.xml")
    common = opened.tree("styles.xml") if "styles.xml" in opened else content
    reader = _Reader(common, content)
    headers = common.iter("{*}header-first", "{*}header")
    head = letterhead(block for header in headers for block in reader.blocks(header))
    body = (block for text in content.iter("{*}text") if _is_body(text) for block in reader.blocks(text))
    return Document("odt", (*head, *body))


def _is_encrypted(opened: Archive) -> bool:
    """Whether the manifest says how members are encrypted."""
    manifest = "META-INF/manifest.xml"
    return manifest in opened and any(True for _ in opened.tree(manifest).iter("{*}encryption-data"))


def _is_body(element: Element) -> bool:
    parent = element.getparent()
    return parent is not None and name(parent) == "body"
