"""Read a web page.

Pages of officielebekendmakingen.nl keep the letter in ``#broodtekst``; of other pages the main part
is read. Menus, scripts, the table of metadata and the way back to the top are not text.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field

from lxml import etree

from navosearch.formats import inline
from navosearch.formats.characters import decode
from navosearch.formats.html import furniture, hidden
from navosearch.formats.html.elements import (
    DROPPED,
    emphasised,
    is_block,
    is_column,
    leads_to_top,
    signature,
)
from navosearch.formats.html.notes import Notes, linked, without_mark
from navosearch.formats.inline import BREAK, CELL, Piece, collapse
from navosearch.formats.markup import MAX_DEPTH, Element, depth, name, number
from navosearch.formats.reasons import unreadable
from navosearch.model import Anchor, Block, BlockKind, Document

_HEADING = re.compile(r"h[1-6]")
_OFFICIAL = re.compile(r"(?:DC|DCTERMS|OVERHEID|OVERHEIDop)\.", re.IGNORECASE)
_NUMBER = re.compile(r"(?:^|\s)(?:ol|nr|li[.-]?nr|lidnr)(?:\s|$)")


@dataclass(slots=True)
class _Place:
    """Where the walk is: the depth of lists, the mark of an item that begins, the notes of the page."""

    notes: Notes
    depth: int = 0
    mark: str | None = None
    met: list[Element] = field(default_factory=list)


def read(data: bytes) -> Document:
    """Return the document in a web page.

    Raises LetterUnreadable: ``invalid-xml`` when elements are nested too deeply or there are none.
    """
    parser = etree.HTMLParser(
        encoding="utf-8", no_network=True, remove_comments=True, remove_pis=True, huge_tree=False
    )
    try:
        root = etree.fromstring(decode(data, labelled=True).replace("\0", "").encode(), parser)
    except (etree.XMLSyntaxError, ValueError) as error:
        raise unreadable("invalid-xml", str(error)) from error
    if root is None:
        raise unreadable("no-text")
    if depth(root) > MAX_DEPTH:
        raise unreadable("invalid-xml", f"depth > {MAX_DEPTH}")
    body = _body(root)
    furniture.remove(body)
    place = _Place(linked(root))
    hidden.blank(root, kept=place.notes.taken)
    return Document("html", tuple(_walk(body, place)), metadata=tuple(_metadata(root)))


def _body(root: Element) -> Element:
    """Return the element that holds the letter."""
    for path in ("//*[@id='broodtekst']", "//main", "//*[@role='main']", "//article", "//body"):
        elements = root.xpath(path)
        if len(elements) == 1 or (elements and path == "//body"):
            return elements[0]
    return root


def _metadata(root: Element) -> Iterator[tuple[str, str]]:
    """Yield the official metadata in the head of the page."""
    for element in root.iter("meta"):
        key, value = element.get("name") or "", collapse(element.get("content") or "")
        if value and _OFFICIAL.match(key):
            yield key, value


def _walk(element: Element, place: _Place) -> Iterator[Block]:
    """Yield the blocks of an element, in order."""
    kind = name(element)
    if kind in DROPPED or element in place.notes.taken:
        return
    if kind in ("ul", "ol", "menu", "dir"):
        yield from _list(element, place)
    elif kind == "tr":
        yield from _row(element, place)
    elif _HEADING.fullmatch(kind):
        yield from _line("heading", list(_pieces(element, place)), place, element)
    else:
        yield from _children(element, place)


def _children(element: Element, place: _Place) -> Iterator[Block]:
    """Yield the blocks of what stands in an element: lines of text, and the blocks between them."""
    line: list[Piece] = [element.text or ""]
    whole = True
    for child in element:
        if is_block(child):
            if any(line):
                yield from _line("paragraph", line, place, element, whole=False)
            yield from _walk(child, place)
            line, whole = [], False
        else:
            line += _piece(child, place)
        line.append(child.tail or "")
    if any(line):
        yield from _line("paragraph", line, place, element, whole=whole)


def _line(
    kind: BlockKind, pieces: list[Piece], place: _Place, element: Element, *, whole: bool = True
) -> Iterator[Block]:
    """Yield a line's blocks, a list item's if one begins here, and after them its footnotes.

    `whole` tells that the line is all that stands in `element`, so that its emphasis is the line's.
    """
    text = "".join(piece for piece in pieces if isinstance(piece, str))
    if not text.strip():
        return
    level, mark, style = None, None, emphasised(element) if whole else None
    if kind == "heading":
        level = int(name(element)[1])
    elif mark := signature(element):
        kind = "field"
    elif kind == "paragraph" and place.mark is not None:
        kind, level, mark, place.mark = "item", place.depth, place.mark or None, None
    yield from inline.blocks(kind, pieces, level=level, mark=mark, style=style)
    met, place.met = place.met, []
    for link in met:
        yield from _note(link, place)


def _note(link: Element, place: _Place) -> Iterator[Block]:
    """Yield the footnote that a link refers to, without the mark and the way back in it."""
    mark = place.notes.marks[link]
    text, _ = inline.flow(_pieces(place.notes.bodies[link], place))
    yield Block("footnote", text if link in place.notes.bare else without_mark(text, mark), mark=mark)


def _piece(child: Element, place: _Place) -> Iterator[Piece]:
    """Yield the pieces of an element in a line: of a link to a footnote, its anchor."""
    kind = name(child)
    if kind == "br":
        yield BREAK
    elif child in place.notes.marks:
        place.met.append(child)
        yield Anchor(0, place.notes.marks[child])
    elif kind not in DROPPED and child not in place.notes.backs and not leads_to_top(child):
        yield from _pieces(child, place)


def _pieces(element: Element, place: _Place) -> Iterator[Piece]:
    """Yield all that stands in an element as one line."""
    yield element.text or ""
    for child in element:
        within = _piece(child, place)
        yield from (" ", *within, " ") if is_block(child) else within
        yield child.tail or ""


def _list(element: Element, place: _Place) -> Iterator[Block]:
    """Yield the items of a list; a number that stands in an item is its mark, else it is counted."""
    count = number(element.get("start"), 1)
    inner = _Place(place.notes, place.depth + 1)
    yield from _line("paragraph", [element.text or ""], inner, element, whole=False)
    for child in element:
        inner.mark = None
        if name(child) == "li":
            inner.mark = _own_number(child) or (f"{count}." if name(element) == "ol" else "•")
            count += 1
        yield from _walk(child, inner)
        if child.tail and child.tail.strip():
            yield from _line("paragraph", [child.tail], inner, element, whole=False)


def _own_number(item: Element) -> str | None:
    """Take the number out of an item that begins with one in an element of its own."""
    for element in item.iter("span"):
        if _NUMBER.search(element.get("class") or ""):
            own = collapse("".join(element.itertext()))
            element.clear(keep_tail=True)
            return own
    return None


def _row(element: Element, place: _Place) -> Iterator[Block]:
    """Yield a table's row as one block; columns of the page, or an only cell, as what they hold."""
    filled = [cell for cell in element if "".join(cell.itertext()).strip()]
    loose = [element.text, *(cell.tail for cell in element)]
    if any(text and text.strip() for text in loose):
        yield from _children(element, place)
        return
    if len(filled) == 1 or any(is_column(cell) for cell in filled):
        for cell in filled:
            yield from _children(cell, place)
        return
    pieces: list[Piece] = []
    for cell in filled:
        pieces += (CELL if pieces else "", *_pieces(cell, place))
    yield from _line("row", pieces, place, element)
