"""Pieces of a block in, its text and the anchors in it out.

Markup formats give text in pieces: runs, emphasis, links, and between them the spots where a
footnote is referred to. Their white space is layout, but for the line breaks that are asked for.
"""

from __future__ import annotations

import re
from collections.abc import Iterable

from navosearch.formats.characters import clean
from navosearch.model import Anchor

CELL = " | "
"""What stands between the cells of a table's row."""

BREAK = "\x0b"
"""The piece that is a line break which the source asks for; ``\\n`` in a source is layout."""

_SPOT = "\ufdd0"
_BREAK_SPOT = "\ufdd1"
_LAYOUT = re.compile(r"\s+")
_BREAKS = re.compile(rf"[ ]*{_BREAK_SPOT}[ {_BREAK_SPOT}]*")
_BEFORE_SPOT = re.compile(rf"[ ]+((?:{_SPOT}[ ]*)+)")
_LOOKALIKES = str.maketrans({"\u2011": "-", "\u00b7": "·", "\uf0b7": "•", "\uf0a7": "▪", "\uf02d": "-"})
"""A hyphen that does not break is a hyphen; the rest are bullets of Word's symbol fonts."""


def flow(pieces: Iterable[str | Anchor]) -> tuple[str, tuple[Anchor, ...]]:
    r"""Join the pieces of a block; return its text and its anchors at their offsets in that text.

    An `Anchor` among the pieces marks a spot, whatever offset it has. A `BREAK` becomes ``\n``;
    all other white space runs together to one space.

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
    text = _LAYOUT.sub(" ", "".join(raw).translate(_LOOKALIKES))
    text = _BREAKS.sub("\n", text).strip(" \n")
    return _lift(text, marks) if marks else (text, ())


def collapse(text: str) -> str:
    """Return a text cleaned, with every run of white space (line ends too) as one space."""
    return " ".join(clean(text).translate(_LOOKALIKES).split())


def _lift(text: str, marks: list[str]) -> tuple[str, tuple[Anchor, ...]]:
    """Take the spots out of `text`, each right behind its word, and give them their marks."""
    text = _BEFORE_SPOT.sub(lambda spots: "".join(spots[1].split()) + " ", text)
    first, *parts = text.split(_SPOT)
    kept = first.lstrip()
    anchors = []
    for mark, part in zip(marks, parts, strict=True):
        anchors.append(Anchor(len(kept), mark))
        kept += part if kept else part.lstrip()
    return kept.rstrip(), tuple(Anchor(min(one.offset, len(kept.rstrip())), one.mark) for one in anchors)
