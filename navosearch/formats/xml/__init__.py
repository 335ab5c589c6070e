"""Read an official publication in XML.

The elements are those of the schema "op" of officielebekendmakingen.nl (``officiele-publicatie``).
They are walked in order, since paragraphs and lists interleave, and an element that is not known is
walked as its parent is: no text is dropped for want of a name.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field

from navosearch.formats import inline
from navosearch.formats.inline import CELL, Piece, collapse
from navosearch.formats.markup import Element, name, parse
from navosearch.formats.reasons import unreadable
from navosearch.formats.xml import old
from navosearch.formats.xml.elements import (
    INLINE,
    ROOTS,
    SPACED,
    TYPOGRAPHY,
    emphasis,
    field_mark,
    is_in_line,
)
from navosearch.formats.xml.officials import described
from navosearch.model import Anchor, Block, BlockKind, Document

SHORTEST = 4
"""Characters of a marked reference: a mark around a single number would be found in every date."""
PAPER = re.compile(r"(?:kst|blg|(?:ah|h|nds)-[te]k)-\d[0-9A-Za-z-]*|\d{5}(?:-[0-9A-Z]+)?")
"""What a marked reference means, when it is a paper of parliament and no law, address or page."""


@dataclass(slots=True)
class _Place:
    """Where the walk is: the depth of divisions and lists, and the notes met in the current line."""

    division: int = 0
    depth: int = 0
    mark: str | None = None
    notes: list[Block] = field(default_factory=list)


def read(data: bytes) -> Document:
    """Return the document in the XML of an official publication.

    Raises LetterUnreadable: ``doctype``, ``invalid-xml``, or ``unknown-format`` for other XML.
    """
    root = parse(data)
    if name(root) == old.ROOT:
        old.renew(root)
    elif name(root) not in ROOTS:
        raise unreadable("unknown-format", name(root))
    return Document(
        "xml", tuple(_walk(root, _Place())), metadata=described(root), marked=tuple(_marked(root))
    )


def _marked(root: Element) -> Iterator[tuple[str, str]]:
    """Yield the references to other papers that the text marks, each with what it means."""
    for element in root.iter("extref", "dossierref"):
        printed = collapse("".join(element.itertext()))
        target = element.get("dossier") or element.get("doc") or ""
        if len(printed) >= SHORTEST and PAPER.fullmatch(target):
            yield printed, target


def _walk(element: Element, place: _Place) -> Iterator[Block]:
    """Yield the blocks of an element, in order; text that stands between blocks is a paragraph."""
    kind = name(element)
    if kind in ("metadata", ""):
        return
    if kind == "kop":
        yield from _line("heading", _pieces(element, place), place, level=max(place.division, 1))
    elif kind == "tussenkop":
        yield from _subheading(element, place)
    elif kind == "row" or kind == "tr":
        yield from _row(element, place)
    elif kind in ("li", "lid"):
        yield from _item(element, place)
    elif kind in ("lijst", "divisie", "bijlage"):
        inner = _Place(place.division + (kind != "lijst"), place.depth + (kind == "lijst"))
        yield from _children(element, inner)
    else:
        yield from _children(element, place)


def _children(element: Element, place: _Place, *, without: Element | None = None) -> Iterator[Block]:
    """Yield the blocks of what stands in an element: lines of text, and the blocks between them."""
    mark = field_mark(element)
    line: list[Piece] = [element.text or ""]
    whole = True
    for child in element:
        if child is without:
            pass
        elif is_in_line(child, element):
            line += _apart(child, _piece(child, place))
        else:
            yield from _flush(line, mark, place)
            yield from _walk(child, place)
            line, whole = [], False
        line.append(child.tail or "")
    yield from _flush(line, mark, place, style=emphasis(element) if whole else None)


def _flush(
    line: list[Piece], mark: str | None, place: _Place, *, style: str | None = None
) -> Iterator[Block]:
    """Yield what a line of pieces has become: a field, an item, or a paragraph."""
    if mark is not None:
        yield from _line("field", line, place, mark=mark)
    elif place.mark is not None and any(isinstance(piece, Anchor) or piece.strip() for piece in line):
        item, place.mark = place.mark, None
        yield from _line("item", line, place, level=max(place.depth, 1), mark=item or None)
    else:
        yield from _line("paragraph", line, place, style=style)


def _line(
    kind: BlockKind,
    pieces: Iterable[Piece],
    place: _Place,
    *,
    level: int | None = None,
    mark: str | None = None,
    style: str | None = None,
) -> Iterator[Block]:
    """Yield a line's blocks, and after them the footnotes that were met in it."""
    yield from inline.blocks(kind, pieces, level=level, mark=mark, style=style)
    yield from place.notes
    place.notes.clear()


def _apart(child: Element, pieces: Iterable[Piece]) -> Iterator[Piece]:
    """Yield the pieces of a child, and a space where it is a word of its own that nothing follows."""
    yield from pieces
    if name(child.getparent()) in SPACED and not child.tail:
        yield " "


def _pieces(element: Element, place: _Place) -> Iterator[Piece]:
    """Yield all that stands in an element as one line."""
    yield element.text or ""
    for child in element:
        within = _apart(child, _piece(child, place))
        yield from within if name(child) in INLINE or not name(child) else (" ", *within, " ")
        yield child.tail or ""


def _piece(child: Element, place: _Place) -> Iterator[Piece]:
    """Yield the pieces of an element in a line: of a footnote its anchor, and put its text by."""
    kind = name(child)
    if not kind:
        return
    if kind != "noot":
        yield from _pieces(child, place)
        return
    number = child.find("{*}noot.nr")
    mark = collapse("".join(number.itertext())) if number is not None else ""
    mark = mark.rstrip(".)") or child.get("nr") or child.get("id") or "*"
    body: list[Piece] = [child.text or ""]
    for part in child:
        if part is not number:
            body += (" ", *_pieces(part, place), " ")
        body.append(part.tail or "")
    place.notes += inline.blocks("footnote", body, mark=mark)
    yield Anchor(0, mark)


def _subheading(element: Element, place: _Place) -> Iterator[Block]:
    below, style = TYPOGRAPHY.get(element.get("kopopmaak", ""), (1, None))
    pieces = list(_pieces(element, place))
    yield from _line("heading", pieces, place, level=place.division + below, style=style or emphasis(element))


def _item(element: Element, place: _Place) -> Iterator[Block]:
    """Yield an item of a list; its number is its mark, and what follows its first line paragraphs."""
    number = next((child for child in element if name(child) in ("li.nr", "lidnr")), None)
    mark = "" if number is None else collapse("".join(number.itertext()))
    yield from _children(element, _Place(place.division, place.depth, mark), without=number)


def _row(element: Element, place: _Place) -> Iterator[Block]:
    """Yield a table's row as one block, or what its only filled cell holds, or one that is no row."""
    filled = [cell for cell in element if name(cell) and "".join(cell.itertext()).strip()]
    loose = [element.text, *(cell.tail for cell in element)]
    if len(filled) == 1 or any(text and text.strip() for text in loose):
        yield from _children(element, place)
        return
    pieces: list[Piece] = []
    for place_in_row, cell in enumerate(filled):
        pieces += (CELL if place_in_row else "", *_pieces(cell, place))
    yield from _line("row", pieces, place)
