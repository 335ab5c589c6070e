"""Join the paragraphs of all pages, each with the page where it begins, and separate the footnotes.

A region that ends in a stop is taken to end its paragraph: what the layout tells is the same when the
paragraph goes on, and tried on made-up letters that is the rarer case. Small lines at the foot of a column
that begin with a number that is raised elsewhere on the page are footnotes.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Sequence
from dataclasses import replace

from navosearch.formats.breaks import joined, mended
from navosearch.formats.pdf.furniture import SMALLER, Line, Page, glued, without_furniture
from navosearch.formats.pdf.paragraphs import (
    BULLET,
    STOP,
    Measures,
    block_of,
    grouped,
    is_full,
    joined_text,
    measured,
)
from navosearch.formats.pdf.regions import Region, regions
from navosearch.model import Anchor, Block

_NOTE = re.compile(r"(\d{1,3})(?!\d)([).]?\s*)(?=\S)")


def blocks(pages: Sequence[Page]) -> tuple[Block, ...]:
    """Return the blocks of a document, each with the page where it begins."""
    bodies = without_furniture([replace(page, lines=glued(page.lines)) for page in pages])
    cut = regions(bodies)
    text = _Text(measured([region for page in cut for region in page]))
    for body, page in zip(bodies, cut, strict=True):
        text.add(page, body.number)
    return mended(block for block in text.blocks if block.text)


class _Text:
    """The blocks of a document so far, the line that its last paragraph ends in, and a note that goes on."""

    def __init__(self, measures: Measures) -> None:
        self.blocks: list[Block] = []
        self._measures = measures
        self._last = 0
        self._end: Line | None = None
        self._open_note: int | None = None

    def add(self, page: Sequence[Region], number: int) -> None:
        """Add the text of a page, then its footnotes."""
        referred = {line.text[begin:end] for region in page for line in region for begin, end in line.raised}
        notes: dict[str, list[Line]] = {}
        rest: list[Line] = []
        going_on = None if self._open_note is None else rest
        bodies = []
        for region in page:
            body, own = _notes(region, self._measures, referred, going_on)
            bodies.append(body)
            notes |= own
            if len(body) < len(region):
                last = next(reversed(own.values()), going_on)
                going_on = last if last and STOP.search(last[-1].text) is None else None
        for body in bodies:
            paragraphs = list(grouped(body, self._measures))
            if paragraphs:
                self._extend(paragraphs, [block_of(one, number, self._measures, notes) for one in paragraphs])
        self._add_notes(notes, rest, number)

    def _add_notes(self, notes: dict[str, list[Line]], rest: Sequence[Line], number: int) -> None:
        """Add the footnotes of a page, and to the last one of the page before what stands here of it."""
        if rest and self._open_note is not None:
            text, _ = joined_text(rest, self._measures, {})
            whole = _whole(self.blocks[self._open_note], Block("footnote", text), self._measures)
            self.blocks[self._open_note] = whole
        self.blocks += _note_blocks(notes, self.blocks, number, self._measures)
        last = next(reversed(notes.values()), None)
        self._open_note = len(self.blocks) - 1 if last and STOP.search(last[-1].text) is None else None

    def _extend(self, paragraphs: Sequence[list[Line]], made: list[Block]) -> None:
        """Add the blocks of paragraphs; the first may be the rest of the one before."""
        if self._end and _is_broken(self._end, paragraphs[0][0]):
            self.blocks[self._last] = _whole(self.blocks[self._last], made.pop(0), self._measures)
        self.blocks += made
        self._last = len(self.blocks) - 1 if made else self._last
        self._end = paragraphs[-1][-1]


def _is_broken(line: Line, following: Line) -> bool:
    """Whether a region ends within a paragraph, given its last line and the next one's first."""
    if line.size != following.size or line.bold != following.bold or BULLET.match(following.text):
        return False
    return STOP.search(line.text) is None and is_full(line, following)


def _whole(block: Block, rest: Block, measures: Measures) -> Block:
    """Return a block with the rest of it, which stands on the next page."""
    text = joined(block.text, rest.text, measures.known, hyphenated=measures.hyphenated)
    shift = len(text) - len(rest.text)
    anchors = tuple(Anchor(max(one.offset + shift, 0), one.mark) for one in rest.anchors)
    return replace(block, text=text, anchors=block.anchors + anchors)


def _notes(
    region: Region, measures: Measures, referred: Collection[str], going_on: list[Line] | None
) -> tuple[list[Line], dict[str, list[Line]]]:
    """Return the lines of a region without its footnotes, and the lines of each of those by its mark.

    `referred` are the raised numbers of the page; `going_on` is the note that ended the column before.
    """
    lines = list(region)
    first = len(lines)
    while first and lines[first - 1].size <= SMALLER * measures.size:
        first -= 1
    notes: dict[str, list[Line]] = {}
    current = going_on
    for place, line in enumerate(lines[first:], first):
        begins = _NOTE.match(line.text)
        if begins and begins[1] in referred and _begins_note(line, begins, notes):
            current = notes[begins[1]] = [line]
        elif current is None:
            first = place + 1
        else:
            current.append(line)
    return lines[:first], notes


def _begins_note(line: Line, begins: re.Match[str], notes: dict[str, list[Line]]) -> bool:
    """Whether the number that a small line begins with is a footnote's, and not part of its text."""
    mark, space = begins.groups()
    if line.raised[:1] == ((0, len(mark)),):
        return mark not in notes
    return space[-1:].isspace() and (not notes or int(mark) == max(int(one) for one in notes) + 1)


def _note_blocks(
    notes: dict[str, list[Line]], before: Sequence[Block], page: int, measures: Measures
) -> Iterator[Block]:
    """Yield the footnotes of a page; small lines that nothing refers to are paragraphs after all."""
    marks = {anchor.mark for block in before for anchor in block.anchors}
    for mark, lines in notes.items():
        text, _ = joined_text(lines, measures, {})
        if mark in marks:
            yield Block("footnote", _NOTE.sub("", text, count=1), None, mark, (), page)
        else:
            yield Block("paragraph", text, page=page)
