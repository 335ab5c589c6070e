"""The lines of a document's pages in, the same without page furniture out.

What stands on page after page at the same height is furniture, and so is a number at the edge.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, replace

EDGE = 0.25
"""The part of a page's height, above and below, where furniture stands."""

SAME_HEIGHT = 4.0
"""Points by which the same furniture may differ in height from page to page."""

SMALLER = 0.93
"""The part of the size of the running text that a footnote is at most."""

_NUMBER = re.compile(r"\d+")
_PAGE_NUMBER = re.compile(
    r"\W*(?:pagina|blad|page)?\s*\d{1,4}(?:\s*(?:van|/|of)\s*\d{1,4})?\W*", re.IGNORECASE
)


@dataclass(frozen=True, slots=True)
class Line:
    """A line of text, its edges and base in points from the page's left and foot, and how it is set.

    `word` is the width of its first word in points; `raised` the spans of digits in the text that
    are set small and high.
    """

    text: str
    left: float
    right: float
    base: float
    size: float
    word: float
    bold: bool = False
    italic: bool = False
    raised: tuple[tuple[int, int], ...] = ()


@dataclass(frozen=True, slots=True)
class Page:
    """A page's number from 1, its height in points, and its lines in order of reading."""

    number: int
    height: float
    lines: tuple[Line, ...]


def glued(lines: Sequence[Line]) -> tuple[Line, ...]:
    """Return lines with the mark of a footnote, which stands higher, on the line that it begins."""
    whole: list[Line] = []
    for line in lines:
        mark = whole[-1] if whole else None
        if (
            mark
            and mark.text.isdigit()
            and mark.size < SMALLER * line.size
            and 0 < mark.base - line.base < line.size
            and mark.right <= line.left + 1
        ):
            text = f"{mark.text} {line.text}"
            whole[-1] = replace(line, text=text, left=mark.left, raised=((0, len(mark.text)),))
        else:
            whole.append(line)
    return tuple(whole)


def without_furniture(pages: Sequence[Page]) -> list[Page]:
    """Return the pages without what is repeated on them, and without their numbers."""
    places = Counter(place for page in pages for place in {_place(line) for line in page.lines})
    half = (len(pages) - 1) // 2

    def is_furniture(line: Line, page: Page) -> bool:
        edge = not EDGE * page.height < line.base < (1 - EDGE) * page.height
        text, height = _place(line)
        pages_with_it = sum(places[text, height + step] for step in (-1, 0, 1))
        if pages_with_it >= max(2 if edge else 3, half):
            return True
        return edge and _PAGE_NUMBER.fullmatch(line.text) is not None

    return [
        replace(page, lines=tuple(line for line in page.lines if not is_furniture(line, page)))
        for page in pages
    ]


def _place(line: Line) -> tuple[str, int]:
    """Return a line's text with its numbers alike, and its height in steps."""
    return _NUMBER.sub("#", line.text), round(line.base / SAME_HEIGHT)
