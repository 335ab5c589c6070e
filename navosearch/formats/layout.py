"""Mark blocks by how a word processor set them: in a box, in the header of the page, in bold."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator
from dataclasses import replace

from navosearch.model import Block

COLUMN_PARAGRAPHS = 3
"""A table's cell with so many paragraphs is a column of the page and not a value."""

FRAME = "frame"
"""The mark of a paragraph that stands in a box or a floating table, beside the text."""

HEADER = "header"
"""The mark of a field that stands in the header of the page."""

_EMPHASIS = {(True, True): "bold italic", (True, False): "bold", (False, True): "italic"}


def framed(blocks: Iterable[Block]) -> Iterator[Block]:
    """Yield the blocks of a box, its paragraphs marked as such."""
    for block in blocks:
        yield replace(block, mark=FRAME) if block.kind == "paragraph" else block


def letterhead(blocks: Iterable[Block]) -> tuple[Block, ...]:
    """Return the blocks of page headers as fields, each once."""
    fields = (replace(block, kind="field", mark=HEADER, level=None, anchors=()) for block in blocks)
    return tuple(dict.fromkeys(fields))


def emphasis(typographies: Collection[tuple[bool, bool]]) -> str | None:
    """Return the emphasis that all of a text has, given whether each part is bold and italic."""
    if not typographies:
        return None
    bold, italic = map(all, zip(*typographies, strict=True))
    return _EMPHASIS.get((bold, italic))
