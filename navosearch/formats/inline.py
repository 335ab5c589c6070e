"""Join the pieces of a block to its text, with the anchors in it.

Markup formats give text in pieces: runs, emphasis, links, and between them the spots where a
footnote is referred to. Their white space is layout, but for the line breaks that are asked for.
"""

from __future__ import annotations

import re
from collections.abc import Iterable

from navosearch.formats.breaks import mended
from navosearch.formats.characters import clean
from navosearch.model import Anchor, Block, BlockKind

Piece = str | Anchor
"""Text, or the spot of a footnote's anchor (whose offset is not known yet)."""

CELL = " | "
"""What stands between the cells of a table's row."""

BREAK = "\x0b"
"""The piece that is a line break which the source asks for; ``\\n`` in a source is layout."""

_SPOT = "\ufdd0"
_BREAK_SPOT = "\ufdd1"
_BREAKS = re.compile(rf"[ ]*{_BREAK_SPOT}[ {_BREAK_SPOT}]*")
_BEFORE_SPOT = re.compile(rf"([ \n])((?:{_SPOT}[ ]*)+)(?=([,.;:)])?)")
_LOOKALIKES = str.maketrans({"\u2011": "-", "\uf0b7": "•", "\uf0a7": "▪", "\uf0d8": "‣", "\uf02d": "-"})
"""A hyphen that does not break is a hyphen; the rest are bullets of Word's symbol fonts."""

_LOOKALIKE = re.compile("[" + "".join(map(chr, _LOOKALIKES)) + "]")


def flow(pieces: Iterable[Piece]) -> tuple[str, tuple[Anchor, ...]]:
    r"""Join the pieces of a block; return its text and its anchors at their offsets in that text.

    A `BREAK` becomes ``\n``; all other white space runs together to one space.

    >>> flow(["Zie \n noot ", Anchor(0, "1"), " hier", BREAK, "en daar"])
    ('Zie noot hier\nen daar', (Anchor(offset=8, mark='1'),))
    """
    marks: list[str] = []
    raw: list[str] = []
    for piece in pieces:
        if isinstance(piece, Anchor):
            marks.append(piece.mark)
            raw.append(_SPOT)
        else:
            raw.append(_BREAK_SPOT if piece == BREAK else clean(piece))
    text = " ".join(_plain("".join(raw)).split())
    if _BREAK_SPOT in text:
        text = _BREAKS.sub("\n", text).strip(" \n")
    return _lift(text, marks) if marks else (text, ())


def collapse(text: str) -> str:
    """Return a text cleaned, with every run of white space (line ends too) as one space."""
    return " ".join(_plain(clean(text)).split())


def blocks(
    kind: BlockKind,
    pieces: Iterable[Piece],
    *,
    level: int | None = None,
    mark: str | None = None,
    style: str | None = None,
) -> tuple[Block, ...]:
    """Return the blocks that the pieces make: one, or none without text or anchor.

    A paragraph or item with line breaks in it is several, as it is in plain text; a sentence that
    goes on over a break stays whole. In other kinds a break is a space.
    """
    text, anchors = flow(pieces)
    if not text:
        return ()
    if "\n" not in text:
        return (Block(kind, text, level, mark, anchors, style=style),)
    if kind not in ("paragraph", "item"):
        return (Block(kind, text.replace("\n", " "), level, mark, anchors, style=style),)
    lines = []
    start = 0
    for line in text.split("\n"):
        end = start + len(line)
        own = tuple(Anchor(one.offset - start, one.mark) for one in anchors if start <= one.offset <= end)
        lines.append(Block("paragraph", line, anchors=own, style=style))
        start = end + 1
    first, *rest = mended(lines)
    return (Block(kind, first.text, level, mark, first.anchors, style=style), *rest)


def _plain(text: str) -> str:
    """Return a text with the characters that only look different as what they look like."""
    return text.translate(_LOOKALIKES) if _LOOKALIKE.search(text) else text


def _spot_first(match: re.Match[str]) -> str:
    """Put the spots of notes behind their word, and the space behind them, unless a stop follows."""
    return "".join(match[2].split()) + ("" if match[3] else match[1])


def _lift(text: str, marks: list[str]) -> tuple[str, tuple[Anchor, ...]]:
    """Take the spots out of `text`, each right behind its word, and give them their marks."""
    text = _BEFORE_SPOT.sub(_spot_first, text)
    first, *parts = text.split(_SPOT)
    kept = first.lstrip()
    anchors = []
    for mark, part in zip(marks, parts, strict=True):
        anchors.append(Anchor(len(kept), mark))
        kept += part if kept else part.lstrip()
    kept = kept.rstrip()
    return kept, tuple(Anchor(min(one.offset, len(kept)), one.mark) for one in anchors)
