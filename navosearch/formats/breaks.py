"""Join words and sentences that were broken at the end of a line or a page.

A page end can stand in the middle of a word, and a footnote between its halves: ``hervor-``, the
footnote, ``mingen en gaf aan``. Whether the hyphen was the word's own is decided in `hyphens`.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Collection, Iterable, Sequence
from dataclasses import replace
from functools import cache

from navosearch.formats.hyphens import is_own
from navosearch.model import Anchor, Block

SUSPENDED = frozenset({"en", "of", "als", "dan", "tot", "and", "or"})
"""What follows a hyphen that stands for the rest of a word, as in ``korte- en lange termijn``."""

_WHOLE = frozenset({"zoals", "evenals", "alsdan", "alsof"})
"""Words that end as if with one of those."""

_LAST_WORD = re.compile(r"(?:^|(?<![\w'’-]))[\w'’-]*[^\W_]-$")
_FIRST_WORD = re.compile(r"[\w'’-]+")
_COMPOUND = re.compile(r"\w+(?:-\w+)*")
_OPEN_END = re.compile(r"[\w,)’'»\"”–]$")
_BROKEN = 0.03
"""The part of its lines that end in a hyphen, above which a text was hyphenated by its typesetter."""
_FEW = 30
"""Fewer lines than this do not tell whether it was."""
_LONGEST_WORD = 200
_LONGEST_PARAGRAPH = 10_000
"""Beyond these a text is no letter, and joining it piece by piece would take for ever."""

_MARKED_STOP = re.compile(r"[^\W\d_][.!?][)\]’'»\"”]*\d{1,2}$")
"""The end of a sentence with the mark of a footnote: "een verslag.2"."""
_NUMBERED = re.compile(r"nrs?\.\s?\d")
"""The row of a letterhead with its number, which may begin in lower case."""
_FULL_LINE = 60
"""Below this many characters a paragraph that ends without a stop may as well be a heading."""


def vocabulary(text: str) -> frozenset[str]:
    """Return the words of a text in lower case, compounds with their hyphens."""
    return frozenset(_COMPOUND.findall(text.lower()))


def is_hyphenated(lines: Sequence[str]) -> bool:
    """Whether words were broken over the ends of these lines; else a hyphen there is the word's own."""
    return len(lines) < _FEW or sum(line.endswith("-") for line in lines) > _BROKEN * len(lines)


def joined(left: str, right: str, known: Collection[str] = (), *, hyphenated: bool = True) -> str:
    """Return two pieces of running text as one, a word broken between them made whole.

    `known` are words of the same document, as `vocabulary` gives them; `hyphenated` is what
    `is_hyphenated` says of its lines.

    >>> joined("voortgang in de hervor-", "mingen en gaf aan")
    'voortgang in de hervormingen en gaf aan'
    >>> joined("steun van de NAVO-", "bondgenoten")
    'steun van de NAVO-bondgenoten'
    """
    return flowed((left, right), known, hyphenated=hyphenated)


def flowed(lines: Iterable[str], known: Collection[str] = (), *, hyphenated: bool = True) -> str:
    """Return the lines of one paragraph as running text, the words broken at their ends made whole."""
    pieces: list[str] = []
    for line in lines:
        line = line.strip()
        last = pieces[-1] if pieces else ""
        start, end = _LAST_WORD.search(last[-_LONGEST_WORD:]), _FIRST_WORD.match(line)
        if start is None or end is None or _is_suspended(start.group(), end.group(), known):
            pieces += (" ", line) if last and line else (line,)
        else:
            if not is_own(start.group(), end.group(), known, hyphenated=hyphenated):
                pieces[-1] = last[:-1]
            pieces.append(line)
    return "".join(pieces)


def mended(blocks: Iterable[Block]) -> tuple[Block, ...]:
    """Return the blocks with every paragraph that a page end broke put together again.

    A paragraph goes on when it ends in a broken word or, being a full line, without a stop, and the
    next one that is no footnote begins in lower case. Footnotes keep their place after it.
    """
    blocks = tuple(blocks)
    known = cache(lambda: vocabulary("\n".join(block.text for block in blocks)))
    out: list[Block] = []
    last: int | None = None
    for block in blocks:
        if block.kind in ("footnote", "field"):
            out.append(block)
            continue
        if last is not None and block.kind == "paragraph" and _goes_on(out[last], block):
            out[last] = _append(out[last], block, known)
            continue
        out.append(block)
        last = len(out) - 1 if block.kind in ("paragraph", "item") else None
    return tuple(out)


def _is_suspended(start: str, end: str, known: Collection[str]) -> bool:
    """Whether a hyphen stands for the rest of a word, as in ``korte- en lange termijn``."""
    whole = (start[:-1] + end).lower()
    return end in SUSPENDED and whole not in known and whole not in _WHOLE


def _goes_on(block: Block, following: Block) -> bool:
    if len(block.text) > _LONGEST_PARAGRAPH:
        return False
    if block.text.endswith("-") and _LAST_WORD.search(block.text[-_LONGEST_WORD:]):
        return following.text[:1].isalpha()
    if not following.text[:1].islower() or (_NUMBERED.match(following.text) and block.text[-1:] != ","):
        return False
    if len(block.text) < _FULL_LINE or _MARKED_STOP.search(block.text[-8:]):
        return False
    return _OPEN_END.search(block.text[-1:]) is not None


def _append(block: Block, following: Block, known: Callable[[], Collection[str]]) -> Block:
    broken = _LAST_WORD.search(block.text[-_LONGEST_WORD:]) is not None
    text = joined(block.text, following.text, known() if broken else ())
    shift = len(text) - len(following.text)
    anchors = tuple(Anchor(anchor.offset + shift, anchor.mark) for anchor in following.anchors)
    return replace(block, text=text, anchors=block.anchors + anchors)
