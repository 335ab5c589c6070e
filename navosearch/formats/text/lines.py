"""Tell whether the lines of a plain text were wrapped by hand, and which of them belong together.

A line of wrapped text ends because the next word did not fit; a line that is a paragraph ends
because the paragraph does. That tells the two apart without knowing what they say.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import accumulate, pairwise

WIDEST = 160
"""Nobody wraps text by hand at more columns than this."""
SHORTEST = 25
"""A line of fewer characters that the next one goes on from in lower case is a row of a letterhead."""
RAGGED = 0.85
"""A proportional font makes full lines of a page differ by about this much in characters."""
BEYOND = 1.1
"""A line so many times as long as the columns is a line of its own."""
ASTRAY = 1.3
"""A line so many times as long as most was wrapped by nobody."""
MOST_FULL = 0.5
"""The part of the lines with which a sentence goes on that are full in wrapped text."""
MOST_WITHIN = 0.7
"""The part of a wrapped text that stands in lines no longer than its columns; rows of a letterhead are."""
FEWEST = 2
"""Fewer full lines than this tell nothing."""

_TAIL = 12
"""Characters at the end of a line that tell whether it stops."""
_STOP = re.compile(r"[.!?:;][)\]’'»\"”*_]*$|(?<!\d)[.!?][)\]’'»\"”]*\d{1,2}$")
"""The end of a sentence, perhaps with the mark of a footnote."""
_SENTENCE = re.compile(r"(?:De|Het|Een|Deze|Dit|Er)\s")
"""With what a sentence begins and hardly any name: what stands above it without a stop is a heading."""
_OPEN = re.compile(
    r"(?:\s(?:de|het|een|van|voor|en|of|in|op|met|te|ter|der|aan|door|tot|over|om|dat|bij|uit|naar|als)|\()"
    r"\s*$"
)
"""The end of a line after which no paragraph ends."""
_BROKEN = re.compile(r"[^\W_][-–]\s*$")
_WORD = re.compile(r"\s*(?:[a-zà-ÿ]|[A-ZÀ-Ý][a-zà-ÿ]|\d{4}\b)")
"""A word that may have been broken over the end of the line, and with what the next line goes on then."""
_LONGEST_FOOT = 120
_FOOT = re.compile(
    r"\s*(?:KST\d{4,6}|\d{4}tkkst[\w-]+|kst-[\dA-Za-z-]+|ISSN\s?[\d\s•-]{8,12}|Sdu\s[Uu]itgevers.{0,40}"
    r"|['‘’]s-Gravenhage\s\d{4}"
    r"|(?:Tweede|Eerste)\sKamer,\s(?:vergaderjaar|zitting)\s\d{4}\s?[-–—/]\s?\d{2,4},.{4,50}"
    r"\snrs?\.\s?\w{1,5}(?:\s\d{1,3})?)\s*"
)


@dataclass(frozen=True, slots=True)
class Wrapping:
    """How a text was wrapped: at `width` columns, of which a line and its next word take at least `full`."""

    width: int
    full: float


def stops(line: str) -> bool:
    """Whether a line ends as a sentence does."""
    return _STOP.search(line.rstrip()[-_TAIL:]) is not None


def wrapping(lines: Sequence[str]) -> Wrapping | None:
    """Return how a text was wrapped, or None when its lines are whole paragraphs.

    Wrapped text is known by the lines that end within a sentence, which the next line goes on with in lower
    case: they are about as long as each other, with the next word longer than any, and little stands in
    lines that are longer still.
    """
    running = list(_running(lines))
    if len(running) < FEWEST:
        return None
    usual = ASTRAY * _middle(sorted(length for length, _ in running))
    running = [(length, room) for length, room in running if length <= usual]
    width = max(length for length, _ in running)
    rooms = [room for _, room in running if room > RAGGED * width]
    within = sum(len(line) for line in lines if len(line) <= width / RAGGED)
    if len(rooms) < max(FEWEST, MOST_FULL * len(running)) or within < MOST_WITHIN * sum(map(len, lines)):
        return None
    least = min(rooms)
    return Wrapping(width, max(RAGGED * width, least - (max(rooms) - least) / len(rooms) - 1))


def continues(line: str, following: str, after: str, wrapped: Wrapping, *, first: bool) -> bool:
    """Whether `following` is the same paragraph as `line`, in a wrapped text; `after` is the line after it.

    `first` tells that `line` is the first of its paragraph, so that it may be a heading.
    """
    if _indent(following) >= _indent(line) + 2:
        return False
    if stops(line) and _stands_alone(following, after, wrapped):
        return False
    if not stops(line) and _SENTENCE.match(following):
        return False
    if first and len(line.rstrip()) > BEYOND * wrapped.width and not following.lstrip()[:1].islower():
        return False
    if _OPEN.search(line) or (_BROKEN.search(line) and _WORD.match(following)):
        return True
    if _room(line, following) > (wrapped.full if first else RAGGED * wrapped.width):
        return True
    return following.lstrip()[:1].islower() and not stops(line) and len(line.rstrip()) > wrapped.width / 2


def is_foot(line: str) -> bool:
    """Whether a line stands at the foot of an official page: its numbers, and who printed it."""
    return len(line) <= _LONGEST_FOOT and _FOOT.fullmatch(line) is not None


def _stands_alone(line: str, after: str, wrapped: Wrapping) -> bool:
    """Whether a line ends without a stop before it is full, as a heading does, and the next begins anew."""
    if stops(line) or _OPEN.search(line) or _BROKEN.search(line) or line.lstrip()[:1].islower():
        return False
    return not after.strip() or (not after.lstrip()[:1].islower() and _room(line, after) <= wrapped.full)


def _running(lines: Sequence[str]) -> Iterator[tuple[int, int]]:
    """Yield (length, length with the next word) of each line that the next one goes on from in lower case."""
    for line, following in pairwise(lines):
        length = len(line.rstrip())
        if SHORTEST <= length <= WIDEST and following.lstrip()[:1].islower() and not stops(line):
            yield length, _room(line, following)


def _middle(lengths: Sequence[int]) -> int:
    """Return the length of the line in which the middle character of all the lines stands."""
    total = sum(lengths)
    return next(
        length for length, seen in zip(lengths, accumulate(lengths), strict=True) if 2 * seen >= total
    )


def _room(line: str, following: str) -> int:
    return len(line.rstrip()) + 1 + len(following.split(maxsplit=1)[0])


def _indent(line: str) -> int:
    return len(line) - len(line.lstrip())
