"""Make paragraphs of the lines of a column, by what its layout says.

A paragraph ends where the next word would have fitted on its last line (in stretched text, where that ends
before the edge), where the space to the next line is wider than within, or where the letters change.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise
from statistics import median

from navosearch.formats.breaks import is_hyphenated, joined, vocabulary
from navosearch.formats.characters import clean
from navosearch.formats.layout import emphasis
from navosearch.formats.pdf.furniture import Line
from navosearch.formats.pdf.regions import EXACT, SAME, Region, usual_size
from navosearch.model import Anchor, Block

WIDER = 1.3
"""How many times the usual distance between lines tells paragraphs apart."""

LARGER = 1.12
"""How many times the size of the running text makes a heading."""

SPACE = 0.3
"""The width of a space, in sizes of the letters."""

INDENT = 6.0
"""Points that a line stands in when that is meant."""

SHORTEST = 20
"""Characters of a line that ends within a sentence, at least; shorter ones may be rows of a letterhead."""

LONGEST_HEADING, LONGEST_STOPPED = 250, 80
"""Characters of a heading, and of one that ends as a sentence does."""

BULLET = re.compile(r"([•▪●○◦‣\uf0b7\uf0a7*–—-]|o(?=\s[A-Z]))\s+(?=\S)")
_ITEM = re.compile(r"(\(?(?:\d{1,2}|[a-z]|[ivx]{1,4})[.)])\s+(?=\S)")
STOP = re.compile(r"[.!?:;][)\]’'»\"”]*$")


@dataclass(frozen=True, slots=True)
class Measures:
    """What is usual in a document: the size of its letters and the line distance in points."""

    size: float
    leading: float
    sizes: tuple[float, ...]
    known: frozenset[str]
    hyphenated: bool


def measured(regions: Sequence[Region]) -> Measures:
    """Return what is usual over all regions, weighed by the characters of the lines."""
    lines = [line for region in regions for line in region]
    size = usual_size(lines)
    gaps = [
        above.base - below.base
        for region in regions
        for above, below in pairwise(region)
        if above.size == below.size == size and 0 < above.base - below.base < 3 * size
    ]
    return Measures(
        size=size,
        leading=min(median(gaps), 1.9 * size) if gaps else 1.2 * size,
        sizes=tuple(sorted({line.size for line in lines if line.size >= LARGER * size}, reverse=True)),
        known=vocabulary("\n".join(line.text for line in lines)),
        hyphenated=is_hyphenated([line.text for line in lines if line.size == size]),
    )


def grouped(lines: Sequence[Line], measures: Measures) -> Iterator[list[Line]]:
    """Yield the lines of each paragraph."""
    paragraph: list[Line] = []
    for line in lines:
        if paragraph and not _goes_on(paragraph, line, measures):
            yield paragraph
            paragraph = []
        paragraph.append(line)
    if paragraph:
        yield paragraph


def _goes_on(paragraph: Sequence[Line], line: Line, measures: Measures) -> bool:
    """Whether a line belongs to the paragraph before it."""
    last = paragraph[-1]
    if abs(line.size - last.size) > 0.5 or line.bold != last.bold:
        return False
    gap = last.base - line.base
    if not 0 < gap <= WIDER * max(measures.leading * line.size / (measures.size or 1), line.size):
        return False
    if (BULLET.match(line.text) or _ITEM.match(line.text)) and STOP.search(last.text):
        return False
    if line.left > last.left + INDENT and len(paragraph) > 1:
        return False
    return is_full(last, line) or _is_within(last, line)


def _is_within(line: Line, following: Line) -> bool:
    """Whether a line ends within a sentence, which the next one goes on with: in a box, or beside a label."""
    if len(line.text) < SHORTEST or not following.text[:1].islower():
        return False
    return STOP.search(line.text) is None and following.left > line.left - SAME


def is_full(line: Line, following: Line) -> bool:
    """Whether a line ends because the first word of the following one did not fit on it.

    Where lines are stretched to the edge, only one that reaches it is full; those of a quote that is set in
    further end together.
    """
    if line.justified:
        return line.right > line.edge - EXACT or abs(line.right - following.right) < EXACT
    return line.right + SPACE * following.size + following.word > line.edge


def block_of(lines: Sequence[Line], page: int, measures: Measures, notes: dict[str, list[Line]]) -> Block:
    """Return the block that lines make: a heading, an item of a list, or a paragraph."""
    text, anchors = joined_text(lines, measures, notes)
    style = emphasis({(line.bold, line.italic) for line in lines})
    size = lines[0].size
    longest = LONGEST_STOPPED if STOP.search(text) else LONGEST_HEADING
    if size in measures.sizes and len(text) <= longest:
        return Block("heading", text, measures.sizes.index(size) + 1, None, anchors, page, style)
    item = BULLET.match(text) or (_ITEM.match(text) if _hangs(lines) else None)
    if item:
        shifted = tuple(Anchor(max(one.offset - item.end(), 0), one.mark) for one in anchors)
        return Block("item", text[item.end() :], 1, item[1], shifted, page, style)
    return Block("paragraph", text, None, None, anchors, page, style)


def _hangs(lines: Sequence[Line]) -> bool:
    """Whether all lines after the first stand further in, as those of a list's item do."""
    return len(lines) > 1 and all(line.left > lines[0].left + INDENT for line in lines[1:])


def joined_text(
    lines: Iterable[Line], measures: Measures, notes: dict[str, list[Line]]
) -> tuple[str, tuple[Anchor, ...]]:
    """Join lines; digits that refer to a footnote of the page become anchors."""
    text = ""
    anchors: list[Anchor] = []
    for line in lines:
        kept, own = _lifted(line, notes)
        text = joined(text, kept, measures.known, hyphenated=measures.hyphenated) if text else kept.strip()
        start = len(text) - len(kept.strip())
        anchors += (Anchor(max(start + offset, 0), mark) for offset, mark in own)
    return text, tuple(Anchor(min(one.offset, len(text)), one.mark) for one in anchors)


def _lifted(line: Line, notes: dict[str, list[Line]]) -> tuple[str, list[tuple[int, str]]]:
    """Return a line's text without the digits that refer to footnotes, and where they stood."""
    kept, start = "", 0
    own: list[tuple[int, str]] = []
    for begin, end in line.raised:
        if line.text[begin:end] in notes:
            kept += clean(line.text[start:begin])
            own.append((len(kept.strip()), line.text[begin:end]))
            start = end
    return " ".join((kept + clean(line.text[start:])).split()), own
