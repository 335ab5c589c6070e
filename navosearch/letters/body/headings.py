"""Tell headings from paragraphs among the blocks of a letter, and how deep each heading is.

Headings are told by the document's own levels, else by typography, numbering or shape. Levels of
conversions are often wrong, so headings of one series ("Werksessie 1", "Werksessie 2", "Werklunch")
always stand on one level, the highest that any of them has, and headings set alike do as well.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from enum import IntEnum

from navosearch.letters import prose, words
from navosearch.letters.words import any_of
from navosearch.model import Block

LONGEST = 500
"""What a document calls a heading and is longer is a paragraph in the wrong style."""

LONGEST_UNMARKED = 200
"""What only its typography or its shape tells is shorter."""

SHORTEST_BODY = 20
"""What follows a heading told by shape alone is a list, or has at least this many characters."""

LONGEST_RUN = 3
"""So many headings told by shape alone may stand above each other: title, session, subject."""


class Told(IntEnum):
    """What tells a heading, the highest on a page first."""

    PART = 0
    """Its words, in a letter of several parts: an agenda and a verslag."""
    LEVEL = 1
    """The level that the document gives it."""
    TYPOGRAPHY = 2
    """Bold or italic letters."""
    SHAPE = 3
    """A short line without a stop, and what follows it."""


@dataclass(frozen=True, slots=True, order=True)
class Depth:
    """How deep a heading is; of two depths the first value that differs decides, the lower is higher up.

    `level` is the document's own, `typography` the rank of how it is set (bold above italic),
    `numbering` the parts of its number ("1.2" has two), and `in_session` tells that it stands below the
    heading of a session that is set the same.
    """

    told: Told
    level: int = 0
    typography: int = 0
    numbering: int = 0
    in_session: bool = False


_RANKS = {"bold": 1, "bold italic": 2, "italic": 3}
_NO_HEADING = re.compile(r"[,;]\W*$|^\W*$|^\d+$")
_ASKED = re.compile(r"(?:Wat|Waarom|Hoe|Wie|Welke|Wanneer|Waar|Waarover)\s[^.!?:]{5,80}\?")
"""A question that is a heading: "Wat betekent dit voor Nederland?"."""
_REMARK = re.compile(r"\([^()]{1,150}\)")
"""A line in brackets below a heading, which says what is done with it: "(gedachtewisseling)"."""
_NUMBERING = re.compile(r"(\d{1,2}(?:\.\d{1,2}){0,4})[.)]?\s+\S")
_BEGINS = re.compile(r"[„«\"“‘'(]?(?:[A-ZÀ-Ý0-9]|[a-z]-[A-ZÀ-Ý])")
_PART = re.compile(
    r"\W*(?:\d+[.)]\s*|[IVX]+\.\s*)?(?:(?:Bijlage|Annex|Deel)\b\s*\w{0,3}[\s:.–-]*)?"
    r"(?:(?:beknopt|kort|feitelijk)e?\s+)?(?:(?:geannoteerde|voorlopige|concept)\W?\s*)*"
    rf"{any_of(words.PARTS_OF_LETTERS)}\b",
    re.IGNORECASE,
)
_SESSION = re.compile(
    rf"(?:\d+[.)]\s*)?(?:{any_of(words.ORDINALS, words.SESSION_QUALITIES)}\s+)*"
    rf"{any_of(words.SESSION_BEGINNINGS)}?-?{any_of(words.SESSIONS)}\b",
    re.IGNORECASE,
)
QUESTION = re.compile(
    r"(?:Vra(?:ag|gen)|Antwoord(?:en)?(?:\s+op(?:\s+(?:de\s+)?vra(?:ag|gen))?)?)"
    r"\s*\d{1,3}(?:\s*(?:,\s*en|,|en|t/m|tot en met|-|–)\s*\d{1,3})*\s*[:.]?|Antwoord\s*:?",
    re.IGNORECASE,
)
_SERIES = re.compile(r"(?:\d+[.)]\s*)?([A-Za-zë]{4,})\s+(?:\d{1,2}|[IVX]{1,4})\b")


@dataclass(frozen=True, slots=True)
class Heading:
    """A heading: its text, its depth among the headings of its letter, and its typography."""

    text: str
    depth: Depth
    style: str | None = None


def is_part(text: str) -> bool:
    """Whether a heading announces an agenda or a verslag, as the title of a letter or a part does."""
    return _PART.match(text) is not None


def is_session(text: str) -> bool:
    """Whether a heading is that of a session of a meeting, with a number or a meal for a name."""
    return _SESSION.match(text) is not None


def find(blocks: Sequence[Block | None], *, by_shape: bool) -> dict[int, Heading]:
    """Return the headings among the blocks by position; `by_shape` where the source has no typography."""
    by_shape = by_shape and not any(block is not None and block.kind == "heading" for block in blocks)
    found: dict[int, Heading] = {}
    following: Block | None = None
    for number in range(len(blocks) - 1, -1, -1):
        block = blocks[number]
        if block is None:
            continue
        if len(block.text) >= LONGEST_UNMARKED and block.kind != "heading":
            following = block
            continue
        depth = _told_by_itself(block)
        if depth is None and following is not None and not _asks(blocks, number):
            depth = _told_by_its_place(block, following, number + 1 in found, by_shape)
        if depth is not None:
            found[number] = Heading(_text(block), depth, block.style)
        elif following is not None and _REMARK.fullmatch(block.text):
            continue
        following = block
    return _levelled(_without_long_runs(dict(reversed(found.items()))))


def _without_long_runs(found: dict[int, Heading]) -> dict[int, Heading]:
    """Leave out short lines that follow each other in numbers: cells of a table, names, addresses."""
    out: dict[int, Heading] = {}
    run: list[int] = []
    for number, heading in found.items():
        if run and (number != run[-1] + 1 or heading.depth.told is not Told.SHAPE):
            run.clear()
        out[number] = heading
        if heading.depth.told is Told.SHAPE:
            run.append(number)
        if len(run) > LONGEST_RUN:
            for dropped in run:
                out.pop(dropped, None)
    return out


def _told_by_itself(block: Block) -> Depth | None:
    if block.kind == "heading" and len(block.text) <= LONGEST:
        return Depth(Told.LEVEL, level=block.level or 1, numbering=_numbering(block.text))
    if block.kind == "paragraph" and QUESTION.fullmatch(block.text):
        return Depth(Told.TYPOGRAPHY)
    return None


def _asks(blocks: Sequence[Block | None], number: int) -> bool:
    """Whether a block stands right below "Vraag 1", so that it is the question."""
    before = blocks[number - 1] if number else None
    return before is not None and QUESTION.fullmatch(before.text) is not None


def _told_by_its_place(block: Block, following: Block, above_heading: bool, by_shape: bool) -> Depth | None:
    """Return the depth of a heading that shows by its typography or its shape, and by what follows it."""
    if len(block.text) >= LONGEST_UNMARKED or following.kind == "row":
        return None
    if block.kind not in ("paragraph", "item"):
        return None
    if not _BEGINS.match(block.text) or _NO_HEADING.search(block.text):
        return None
    if by_shape and _ASKED.fullmatch(block.text):
        return Depth(Told.SHAPE) if _is_body(following) and not following.text.endswith("?") else None
    if prose.stops(block.text.rstrip(" :")) or prose.is_cut(block.text):
        return None
    if block.style in _RANKS and not following.text[:1].islower():
        return Depth(Told.TYPOGRAPHY, typography=_RANKS[block.style], numbering=_numbering(block.text))
    if by_shape and _has_shape(block, following, above_heading):
        return Depth(Told.SHAPE, numbering=_numbering(block.text))
    return None


def _has_shape(block: Block, following: Block, followed_by_heading: bool) -> bool:
    """Whether a block is shaped as a heading: a short line without a stop, above a paragraph or a list."""
    if (
        block.text.endswith(":")
        or _REMARK.fullmatch(block.text)
        or prose.speaks(block.text)
        or prose.is_sentence(block.text)
    ):
        return False
    if block.kind == "item":
        nested = followed_by_heading and following.kind == "item" and _marked(following) != _marked(block)
        return nested or (following.kind == "paragraph" and _is_body(following))
    return followed_by_heading or following.kind == "item" or _is_body(following)


def _marked(block: Block) -> str:
    """Return how an item of a list is numbered: in figures, in Roman ones, with letters."""
    mark = (block.mark or "").strip("().")
    if mark.isdigit():
        return "figures"
    return "roman" if set(mark) <= set("IVX") else "letters"


def _is_body(block: Block) -> bool:
    """Whether a block is text that may stand below a heading: a whole sentence, or more."""
    return len(block.text) >= SHORTEST_BODY and prose.is_sentence(block.text) and prose.stops(block.text)


def _text(block: Block) -> str:
    text = block.text.rstrip(" :") if block.kind != "heading" else block.text
    return f"{block.mark} {text}" if block.kind == "item" and block.mark else text


def _numbering(text: str) -> int:
    """Return how many parts the number of a heading has; none where it is a single one."""
    match = _NUMBERING.match(text)
    return match[1].count(".") + 1 if match and "." in match[1] else 0


def _levelled(found: dict[int, Heading]) -> dict[int, Heading]:
    """Put the headings that belong together on one level, the highest that any of them has."""
    highest: dict[str, Depth] = {}
    styles: dict[tuple[Told, int], set[str | None]] = {}
    for heading in found.values():
        for group in (_series(heading.text), _set_alike(heading)):
            if group is not None:
                highest[group] = min(highest.get(group, heading.depth), heading.depth)
        styles.setdefault((heading.depth.told, heading.depth.level), set()).add(heading.style)
    out = {}
    for number, heading in found.items():
        groups = [_series(heading.text)]
        if len(styles[heading.depth.told, heading.depth.level]) > 1:
            groups.append(_set_alike(heading))
        depth = min((highest[group] for group in groups if group is not None), default=heading.depth)
        out[number] = replace(heading, depth=depth)
    return out


def _set_alike(heading: Heading) -> str | None:
    """Return the typography of a heading that the document itself calls one."""
    return heading.style if heading.depth.told is Told.LEVEL else None


def _series(text: str) -> str | None:
    """Return the name of the series that a heading is of, as "Vraag 2" and "Werklunch" are."""
    if QUESTION.fullmatch(text):
        return "question"
    if is_session(text):
        return "session"
    match = _SERIES.match(text)
    return f"series {match[1].lower()}" if match else None
