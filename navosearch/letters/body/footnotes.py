"""Separate the footnotes of a letter from its text, and find the word that refers to each.

Text conversions leave the figure of a footnote glued to the word before it ("verslag1", "aan1.");
typed letters refer with "1)" or "[1]". A figure comes off only where a footnote with that number is
there to take it.
"""

from __future__ import annotations

import re
from collections import deque
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from navosearch.model import Anchor, Block, Footnote

_LOOSE_NOTE = re.compile(
    r"(\d{1,2}|\d{1,2}\)|\[\d{1,2}\])\s+(?=[A-ZÀ-Ý„«\"“‘'(]|https?:|www\.)(\S.*)", re.DOTALL
)
_FIGURE = re.compile(
    r"""
    (?: \s?(?<![\d(])(?P<bracketed>\d{1,2}\)|\[\d{1,2}\])
      | (?<=[^\W\d_]|[.,;:)\]»"”’?!])(?<!\d[.,])(?P<glued>\d{1,2})
    )(?=[\s.,;:?!)\]»"”’]|$)
    """,
    re.VERBOSE,
)
_NOOT = re.compile(
    r"\W*(?P<sign>X\s+)?Noot(?:\s+(?P<mark>\d{1,3}|\*{1,3}))?(?:[\s.:]+(?P<text>\S.*))?", re.DOTALL
)
_BEGINNING = 12
"""Characters of a line in which "X Noot" stands, if it does."""
_NUMBERED = re.compile(r"(\d{1,3}|\*{1,3})[.)]?(?:\s+(\S.*))?", re.DOTALL)
_MAY_BE_NOTE = frozenset({"paragraph", "heading", "item"})
_SHORT_WORD = re.compile(r"(?:^|\W)[^\W\d_]{1,2}$|[A-Z]$")


LONGEST_PARAGRAPH = 100_000
"""In what is longer no figure is looked for: it is a dump and no paragraph."""


@dataclass(frozen=True, slots=True)
class Annotated:
    """The blocks that are text, None where something was taken out, and the footnotes in order."""

    blocks: tuple[Block | None, ...]
    notes: tuple[Block, ...]


@dataclass(frozen=True, slots=True)
class _Spot:
    """Where a figure stands at a word: the position of the block, and the offsets in its text."""

    block: int
    start: int
    end: int


def read(blocks: Sequence[Block | None]) -> Annotated:
    """Tell the footnotes from the text, and find the spot that refers to each."""
    if not any(map(_may_be_note, blocks)):
        return Annotated(tuple(blocks), ())
    spots: dict[str, _Spot] = {}
    told: list[Block | None] = []
    for number, block in enumerate(blocks):
        told.append(_as_note(block, spots))
        for figure, start, end in _figures(told[-1]):
            spots.setdefault(figure, _Spot(number, start, end))
    anchored = {anchor.mark for block in told if block for anchor in block.anchors}
    marks = dict.fromkeys(block.mark for block in told if block is not None and block.kind == "footnote")
    taken: dict[int, list[tuple[str, _Spot]]] = {}
    for mark in marks:
        if mark is not None and mark not in anchored and mark in spots:
            taken.setdefault(spots[mark].block, []).append((mark, spots[mark]))
    text = [_without(block, taken.get(number, ())) for number, block in enumerate(told)]
    return Annotated(
        tuple(block for block in text if block is None or block.kind != "footnote"),
        tuple(block for block in text if block is not None and block.kind == "footnote"),
    )


def printed(blocks: Sequence[Block]) -> tuple[Block, ...]:
    """Return the blocks with the notes of an official page as footnotes: "X Noot", "1", and the text."""
    out: list[Block] = []
    left = deque(blocks)
    while left:
        block = left.popleft()
        may_be = block.kind in _MAY_BE_NOTE and "Noot" in block.text[:_BEGINNING]
        match = _NOOT.fullmatch(block.text) if may_be else None
        if match is None or not _has_mark(match, left):
            out.append(block)
            continue
        mark, text = match["mark"], match["text"]
        while left and (mark is None or not text):
            following = left.popleft().text
            numbered = _NUMBERED.fullmatch(following) if mark is None else None
            mark, text = (numbered[1], numbered[2]) if numbered else (mark or "", following)
        if text:
            out.append(Block("footnote", text, mark=mark or None, page=block.page))
    return tuple(out)


def _has_mark(match: re.Match[str], following: Sequence[Block]) -> bool:
    """Whether "Noot" is that of an official page, and not the first word of a paragraph or a heading."""
    if match["sign"] or match["mark"]:
        return True
    return not match["text"] and bool(following) and _NUMBERED.fullmatch(following[0].text) is not None


def placed(notes: Sequence[Block], paragraphs: Sequence[Block]) -> tuple[Footnote, ...]:
    """Return the footnotes with the number of the paragraph that refers to each.

    `paragraphs` are the blocks of the letter's paragraphs in order. Where each page numbers its notes
    from one, the first note 1 belongs to the first reference to a note 1, and so on.
    """
    spots: dict[str, list[int]] = {}
    for number, block in enumerate(paragraphs, start=1):
        for anchor in block.anchors:
            spots.setdefault(anchor.mark, []).append(number)
    referring: dict[str, Iterator[int]] = {mark: iter(numbers) for mark, numbers in spots.items()}
    return tuple(
        Footnote(note.mark or "", note.text, next(referring.get(note.mark or "", iter(())), None))
        for note in notes
    )


def _may_be_note(block: Block | None) -> bool:
    """Whether a block is, or begins as, a footnote: where none does, no figure refers to one."""
    if block is None:
        return False
    return block.kind == "footnote" or _loose_note(block) is not None


def _loose_note(block: Block) -> re.Match[str] | None:
    """Match a paragraph or an item that begins as a note does; a list of notes may number them twice."""
    if block.kind != "item":
        return _LOOSE_NOTE.fullmatch(block.text)
    number = (block.mark or "").rstrip(".)")
    twice = number.isdigit() and block.text.startswith(f"{number} ")
    return _LOOSE_NOTE.fullmatch(block.text if twice else f"{block.mark} {block.text}")


def _as_note(block: Block | None, spots: dict[str, _Spot]) -> Block | None:
    """Return a paragraph as a footnote when it begins with a figure that words before it refer to."""
    if block is None or block.kind not in ("paragraph", "item"):
        return block
    match = _loose_note(block)
    if match is None or match[1] not in spots:
        return block
    return replace(block, kind="footnote", text=match[2], mark=match[1], level=None, anchors=())


def _figures(block: Block | None) -> Iterator[tuple[str, int, int]]:
    """Yield the figures in a text that may refer to a footnote; "CO2", "F16" and "(JA21)" are words."""
    if block is None or block.kind == "footnote" or len(block.text) > LONGEST_PARAGRAPH:
        return
    seen = opened = 0
    for match in _FIGURE.finditer(block.text):
        start, end = match.span()
        opened += block.text.count("(", seen, start) - block.text.count(")", seen, start)
        seen = start
        figure = match["bracketed"] or match["glued"]
        if figure.endswith(")") and opened > 0:
            figure, end = figure[:-1], end - 1
        glued = figure.isdigit()
        before = block.text[max(0, start - 4) : start]
        if (
            before
            and not _SHORT_WORD.search(before)
            and (not glued or block.text[start : start + 1].isdigit())
        ):
            yield figure, start, end


def _without(block: Block | None, taken: Sequence[tuple[str, _Spot]]) -> Block | None:
    """Take figures off a block's text, and put anchors where they stood."""
    for mark, spot in sorted(taken, key=lambda one: one[1].start, reverse=True):
        if block is not None:
            length = spot.end - spot.start
            moved = (
                anchor if anchor.offset <= spot.start else replace(anchor, offset=anchor.offset - length)
                for anchor in block.anchors
            )
            anchors = sorted((*moved, Anchor(spot.start, mark)), key=lambda anchor: anchor.offset)
            text = block.text[: spot.start] + block.text[spot.end :]
            block = replace(block, text=text, anchors=tuple(anchors))
    return block
