"""Tell how wide lines of plain text were wrapped, and which of them belong together.

A line of hard-wrapped text ends because the next word did not fit; a line that is a paragraph ends
because the paragraph does. That tells the two apart without knowing what they say.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise

WIDEST = 160
"""Nobody wraps text by hand at more columns than this."""

NARROWEST = 40
RAGGED = 0.85
"""A proportional font makes full lines of a page differ by about this much in characters."""

_BROKEN = re.compile(r"[^\W_]-\s*$")
_STOP = re.compile(r"[.!?:;][)\]’'»\"”*_]*$")


def stops(line: str) -> bool:
    """Tell whether a line ends as a sentence does."""
    return _STOP.search(line.rstrip()) is not None


def wrap_width(lines: Sequence[str]) -> int | None:
    """Return the columns that a text was wrapped at, or None when its lines are whole paragraphs.

    The width is the length that 95 % of the characters stand in lines of at most. Wrapped text is
    known by its full lines: most of them end in the middle of a sentence.
    """
    lengths = sorted(len(line.rstrip()) for line in lines if line.strip())
    if not lengths or (width := _weighted_percentile(lengths)) > WIDEST or width < NARROWEST:
        return None
    full = [
        (line, following)
        for line, following in pairwise(lines)
        if following.strip() and len(line.rstrip()) >= 0.75 * width
    ]
    unfinished = [following for line, following in full if not stops(line)]
    running = any(following.lstrip()[:1].islower() for following in unfinished)
    return width if running and 2 * len(unfinished) >= len(full) else None


def continues(line: str, following: str, width: int) -> bool:
    """Tell whether `following` is the same paragraph as `line`, in text wrapped at `width` columns."""
    if _indent(following) >= _indent(line) + 2:
        return False
    word = following.split(maxsplit=1)[0]
    if len(line.rstrip()) + 1 + len(word) > RAGGED * width or (_BROKEN.search(line) and word[:1].isalpha()):
        return True
    return word[:1].islower() and not stops(line) and len(line.rstrip()) > width / 2


def _weighted_percentile(lengths: Sequence[int]) -> int:
    total, seen = sum(lengths), 0
    for length in lengths:
        seen += length
        if seen >= 0.95 * total:
            return length
    return lengths[-1]


def _indent(line: str) -> int:
    return len(line) - len(line.lstrip())
