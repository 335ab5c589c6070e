"""Drop page furniture: lines that stand at the same height on one page after another, and page numbers."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, replace
from itertools import takewhile

EDGE = 0.25
"""The part of a page's height, above and below, where furniture stands."""

SAME_HEIGHT = 4.0
"""Points by which the same furniture may differ in height from page to page."""

SMALLER = 0.93
"""The part of the size of the running text that a footnote is at most."""

_NUMBER = re.compile(r"\d+")
_PAGE_NUMBER = re.compile(
    r"\W*(?:pagina|blad|page)\s*\d{1,4}(?:\s*(?:van|/|of)\s*\d{1,4})?\W*", re.IGNORECASE
)


@dataclass(frozen=True, slots=True)
class Line:
    """A line of text, its edges and base in points from the page's left and foot, and how it is set.

    `word` is the width of its first word in points; `raised` the spans of digits in the text that are set
    small and high; `space` the usual width of its spaces in sizes of its letters; `edge` where a full line of
    its column ends, exactly if that is `justified`.
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
    space: float = 0.0
    edge: float = 0.0
    justified: bool = False


@dataclass(frozen=True, slots=True)
class Page:
    """A page's number from 1, its height in points, and its lines in the order of the file.

    `starts` are where its columns after the first begin, in points from the left.
    """

    number: int
    height: float
    lines: tuple[Line, ...]
    starts: tuple[float, ...] = ()


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
    """Return the pages without the lines that are repeated on them.

    A line that is the same on three pages or more, and on half of them, is furniture wherever it
    stands; one on fewer pages, or that counts with the pages, where only furniture is beyond it.
    """
    seen = Counter(key for page in pages for key in {key for line in page.lines for key in _keys(line, page)})
    half = (len(pages) - 1) // 2

    def repeated(line: Line, page: Page, least: int) -> bool:
        """Whether a line is on as many pages as furniture is, and on at least so many."""
        return any(
            sum(seen[text, height + step] for step in (-1, 0, 1)) >= max(least, half)
            for text, height in _keys(line, page)
        )

    def at_edge(lines: Sequence[Line], page: Page) -> set[Line]:
        """Return the repeated lines from an edge of the page on, up to the first that is text."""
        return set(takewhile(lambda line: repeated(line, page, 2) and _is_near_edge(line, page), lines))

    kept = []
    for page in pages:
        down = sorted(page.lines, key=lambda line: -line.base)
        gone = at_edge(down, page) | at_edge(down[::-1], page)
        gone |= {line for line in page.lines if repeated(line, page, 3)}
        gone |= {line for line in (*down[:1], *down[-1:]) if _PAGE_NUMBER.fullmatch(line.text)}
        kept.append(replace(page, lines=tuple(line for line in page.lines if line not in gone)))
    return kept


def _is_near_edge(line: Line, page: Page) -> bool:
    return not EDGE * page.height < line.base < (1 - EDGE) * page.height


def _keys(line: Line, page: Page) -> set[tuple[str, int]]:
    """Return what makes a line the same as another's page's: text and height, in steps.

    The first or the last number in it may count with the pages; then it is told from the page's.
    """
    height = round(line.base / SAME_HEIGHT)
    numbers = [match for match in _NUMBER.finditer(line.text) if len(match[0]) < 5]
    texts = {line.text}
    for match in (*numbers[:1], *numbers[-1:]):
        counted = f"#{int(match[0]) - page.number}"
        texts.add(line.text[: match.start()] + counted + line.text[match.end() :])
    return {(text, height) for text in texts}
