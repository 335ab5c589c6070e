"""The lines of a document's pages in, its blocks out: what a page's layout says of its paragraphs.

A paragraph ends where the next word would have fitted on its last line, where the space to the next
line is wider than within, or where the letters change. A page that ends in a stop is
taken to end its paragraph: what the layout tells is the same when the paragraph goes on, and tried on
made-up letters that is the rarer case. Small lines at the foot of a page that begin with a number are
footnotes.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from statistics import median

from navosearch.formats.breaks import is_hyphenated, joined, mended, vocabulary
from navosearch.formats.characters import clean
from navosearch.formats.layout import emphasis
from navosearch.formats.pdf.furniture import SMALLER, Line, Page, glued, without_furniture
from navosearch.model import Anchor, Block

WIDER = 1.3
"""How many times the usual distance between lines tells paragraphs apart."""

LARGER = 1.12
"""How many times the size of the running text makes a heading."""

SPACE = 0.3
"""The width of a space, in sizes of the letters."""

INDENT = 6.0
"""Points that a line stands in when that is meant."""

LONGEST_HEADING = 250

_BULLET = re.compile(r"([•▪●○◦‣\uf0b7\uf0a7*–—-]|o(?=\s[A-Z]))\s+(?=\S)")
_ITEM = re.compile(r"(\(?(?:\d{1,2}|[a-z]|[ivx]{1,4})[.)])\s+(?=\S)")
_NOTE = re.compile(r"(\d{1,3})(?!\d)([).]?\s*)(?=\S)")
_STOP = re.compile(r"[.!?:;][)\]’'»\"”]*$")


@dataclass(frozen=True, slots=True)
class _Measures:
    """What is usual in a document: the size of its letters, line distance and right edge in points."""

    size: float
    leading: float
    right: float
    sizes: tuple[float, ...]
    known: frozenset[str]
    hyphenated: bool


def blocks(pages: Sequence[Page]) -> tuple[Block, ...]:
    """Return the blocks of a document, each with the page where it begins."""
    bodies = without_furniture([replace(page, lines=glued(page.lines)) for page in pages])
    measures = _measured(bodies)
    found: list[Block] = []
    last: tuple[int, Line] | None = None
    for page in bodies:
        body, notes = _notes(page, measures)
        paragraphs = list(_paragraphs(body, measures))
        made = [_block(lines, page.number, measures, notes) for lines in paragraphs]
        if last and paragraphs and _is_broken(last[1], paragraphs[0][0], measures):
            found[last[0]] = _whole(found[last[0]], made.pop(0), measures)
        if paragraphs:
            found += made
            last = (len(found) - 1 if made or not last else last[0], paragraphs[-1][-1])
        found += _note_blocks(notes, found, page.number, measures)
    return mended(block for block in found if block.text)


def _is_broken(line: Line, following: Line, measures: _Measures) -> bool:
    """Tell whether a page ends within a paragraph, given its last line and the next page's first."""
    if line.size != following.size or line.bold != following.bold or _BULLET.match(following.text):
        return False
    return _STOP.search(line.text) is None and _is_full(line, following, measures)


def _whole(block: Block, rest: Block, measures: _Measures) -> Block:
    """Return a block with the rest of it, which stands on the next page."""
    text = joined(block.text, rest.text, measures.known, hyphenated=measures.hyphenated)
    shift = len(text) - len(rest.text)
    anchors = tuple(Anchor(max(one.offset + shift, 0), one.mark) for one in rest.anchors)
    return replace(block, text=text, anchors=block.anchors + anchors)


def _note_blocks(
    notes: dict[str, list[Line]], before: Sequence[Block], page: int, measures: _Measures
) -> Iterator[Block]:
    """Yield the footnotes of a page; small lines that nothing refers to are paragraphs after all."""
    marks = {anchor.mark for block in before for anchor in block.anchors}
    for mark, lines in notes.items():
        text, _ = _text(lines, measures, {})
        if mark in marks:
            yield Block("footnote", _NOTE.sub("", text, count=1), None, mark, (), page)
        else:
            yield Block("paragraph", text, page=page)


def _measured(pages: Sequence[Page]) -> _Measures:
    """Return what is usual over all pages, weighed by the characters of the lines."""
    lines = [line for page in pages for line in page.lines]
    weights: Counter[float] = Counter()
    for line in lines:
        weights[line.size] += len(line.text)
    size = weights.most_common(1)[0][0] if weights else 0.0
    running = [line for line in lines if line.size == size]
    gaps = [
        above.base - below.base
        for page in pages
        for above, below in zip(page.lines, page.lines[1:], strict=False)
        if above.size == below.size == size and 0 < above.base - below.base < 3 * size
    ]
    rights = sorted(line.right for line in running)
    return _Measures(
        size=size,
        leading=min(median(gaps), 1.9 * size) if gaps else 1.2 * size,
        right=rights[int(0.97 * (len(rights) - 1))] if rights else 0.0,
        sizes=tuple(sorted({one for one in weights if one >= LARGER * size}, reverse=True)),
        known=vocabulary("\n".join(line.text for line in lines)),
        hyphenated=is_hyphenated([line.text for line in running]),
    )


def _notes(page: Page, measures: _Measures) -> tuple[list[Line], dict[str, list[Line]]]:
    """Return the lines of a page without its footnotes, and the lines of each of those by its mark."""
    lines = list(page.lines)
    first = len(lines)
    while first and lines[first - 1].size <= SMALLER * measures.size:
        first -= 1
    notes: dict[str, list[Line]] = {}
    mark = None
    for place, line in enumerate(lines[first:], first):
        begins = _NOTE.match(line.text)
        if begins and _begins_note(line, begins, notes):
            mark = begins[1]
            notes[mark] = [line]
        elif mark is None:
            first = place + 1
        else:
            notes[mark].append(line)
    return lines[:first], notes


def _begins_note(line: Line, begins: re.Match[str], notes: dict[str, list[Line]]) -> bool:
    """Tell whether the number that a small line begins with is a footnote's, and not part of its text."""
    mark, space = begins.groups()
    if line.raised[:1] == ((0, len(mark)),):
        return mark not in notes
    return bool(space) and (not notes or int(mark) == max(int(one) for one in notes) + 1)


def _paragraphs(lines: Sequence[Line], measures: _Measures) -> Iterator[list[Line]]:
    """Yield the lines of each paragraph."""
    paragraph: list[Line] = []
    for line in lines:
        if paragraph and not _goes_on(paragraph, line, measures):
            yield paragraph
            paragraph = []
        paragraph.append(line)
    if paragraph:
        yield paragraph


def _goes_on(paragraph: Sequence[Line], line: Line, measures: _Measures) -> bool:
    """Tell whether a line belongs to the paragraph before it."""
    last = paragraph[-1]
    if abs(line.size - last.size) > 0.5 or line.bold != last.bold:
        return False
    gap = last.base - line.base
    if not 0 < gap <= WIDER * max(measures.leading * line.size / (measures.size or 1), line.size):
        return False
    if (_BULLET.match(line.text) or _ITEM.match(line.text)) and _STOP.search(last.text):
        return False
    if line.left > last.left + INDENT and len(paragraph) > 1:
        return False
    return _is_full(last, line, measures)


def _is_full(line: Line, following: Line, measures: _Measures) -> bool:
    """Tell whether a line ends because the first word of the following one did not fit on it."""
    return line.right + SPACE * following.size + following.word > measures.right


def _block(lines: Sequence[Line], page: int, measures: _Measures, notes: dict[str, list[Line]]) -> Block:
    """Return the block that lines make: a heading, an item of a list, or a paragraph."""
    text, anchors = _text(lines, measures, notes)
    style = emphasis({(line.bold, line.italic) for line in lines})
    size = lines[0].size
    if size in measures.sizes and len(text) <= LONGEST_HEADING:
        return Block("heading", text, measures.sizes.index(size) + 1, None, anchors, page, style)
    item = _BULLET.match(text) or (_ITEM.match(text) if _hangs(lines) else None)
    if item:
        shifted = tuple(Anchor(max(one.offset - item.end(), 0), one.mark) for one in anchors)
        return Block("item", text[item.end() :], 1, item[1], shifted, page, style)
    return Block("paragraph", text, None, None, anchors, page, style)


def _hangs(lines: Sequence[Line]) -> bool:
    """Tell whether all lines after the first stand further in, as those of a list's item do."""
    return len(lines) > 1 and all(line.left > lines[0].left + INDENT for line in lines[1:])


def _text(
    lines: Iterable[Line], measures: _Measures, notes: dict[str, list[Line]]
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
