"""The blocks of a letter in, its footnotes and the blocks with anchors instead of footnote figures out.

Text conversions leave the figure of a footnote glued to the word before it ("verslag1", "aan1.");
typed letters refer with "1)" or "[1]". A figure comes off only where a footnote with that number is
there to take it.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from navosearch.model import Anchor, Block, Footnote

_LOOSE_NOTE = re.compile(
    r"(\d{1,2}|\d{1,2}\)|\[\d{1,2}\])\s+(?=[A-ZÀ-Ý„«\"“‘'(]|https?:|www\.)(\S.*)", re.DOTALL
)
_AFTER = r"(?=[\s.,;:?!)\]»\"”’]|$)"
_GLUED = r"(?<=[^\W\d_]|[.,;:)\]»\"”’?!])(?<!\d[.,]){mark}" + _AFTER
_BRACKETED = r"\s?(?<![\d(]){mark}" + _AFTER
_SHORT_WORD = re.compile(r"(?:^|\W)[^\W\d_]{1,2}$|[A-Z]$")


@dataclass(frozen=True, slots=True)
class Annotated:
    """The blocks that are text, None where something was taken out, and the footnotes in order."""

    blocks: tuple[Block | None, ...]
    notes: tuple[Block, ...]


def read(blocks: Sequence[Block | None]) -> Annotated:
    """Tell the footnotes from the text, and find the spot that refers to each."""
    told = [_as_note(blocks, number) for number in range(len(blocks))]
    notes = tuple(block for block in told if block is not None and block.kind == "footnote")
    text = [block for block in told if block is None or block.kind != "footnote"]
    referred = Counter(anchor.mark for block in text if block for anchor in block.anchors)
    for note in notes:
        if note.mark and not referred[note.mark]:
            referred[note.mark] += _take_figure(text, note.mark)
    return Annotated(tuple(text), notes)


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


def _as_note(blocks: Sequence[Block | None], number: int) -> Block | None:
    """Return a paragraph as a footnote when it begins with a figure that words before it refer to."""
    block = blocks[number]
    if block is None or block.kind not in ("paragraph", "item"):
        return block
    match = _LOOSE_NOTE.fullmatch(f"{block.mark} {block.text}" if block.kind == "item" else block.text)
    if match is None:
        return block
    figure = _figure(match[1])
    if any(
        other is not None and other.kind != "footnote" and _spot(figure, other) for other in blocks[:number]
    ):
        return replace(block, kind="footnote", text=match[2], mark=match[1], level=None, anchors=())
    return block


def _figure(mark: str) -> re.Pattern[str]:
    """Return the pattern of what refers to a footnote with that mark."""
    return re.compile((_GLUED if mark.isdigit() else _BRACKETED).format(mark=re.escape(mark)))


def _take_figure(blocks: list[Block | None], mark: str) -> int:
    """Take a footnote's figure off the first word that it stands at; return how many were."""
    figure = _figure(mark)
    for number, block in enumerate(blocks):
        if block is not None and (spot := _spot(figure, block)):
            start, end = spot
            shifted = (
                anchor if anchor.offset <= start else Anchor(anchor.offset - (end - start), anchor.mark)
                for anchor in block.anchors
            )
            anchors = tuple(sorted((*shifted, Anchor(start, mark)), key=lambda anchor: anchor.offset))
            blocks[number] = replace(block, text=block.text[:start] + block.text[end:], anchors=anchors)
            return 1
    return 0


def _spot(figure: re.Pattern[str], block: Block) -> tuple[int, int] | None:
    """Return where a figure stands at a word of more than two letters; "CO2" and "F16" are words."""
    for match in figure.finditer(block.text):
        before = block.text[: match.start()]
        if match[0].endswith(")") and before.count("(") > before.count(")"):
            continue
        if match.start() and not _SHORT_WORD.search(block.text[max(0, match.start() - 4) : match.start()]):
            return match.span()
    return None
