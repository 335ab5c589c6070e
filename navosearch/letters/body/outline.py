"""Split the text of a letter into its title, its sections and its paragraphs."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import TypeGuard

from navosearch import dates
from navosearch.letters import words
from navosearch.letters.body import headings
from navosearch.letters.body.headings import Depth, Heading, Told
from navosearch.letters.words import any_of
from navosearch.model import Block, Section

PLAIN = frozenset({"text", "pdf"})
"""Formats whose headings have no typography, so that only their shape tells them."""

_QUESTION_WITH_TEXT = re.compile(
    r"((?:Vraag|Antwoord(?:\s+op\s+vraag)?)\s+\d{1,3})\s*[:.]?\s+(?=[A-ZÀ-Ý„«\"“‘'])(\S.*)", re.DOTALL
)
_OPENING = re.compile(rf"(?:\d|[IVX]+\.|{any_of(words.INTRODUCTIONS)}\b)", re.IGNORECASE)
_TITLE_WORD = re.compile(rf"\b{any_of(words.TITLES)}\b|\b(?:19|20)\d\d\b", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Outline:
    """A letter's text in order: `blocks` are its paragraphs, `paths` the headings above each."""

    title: str | None
    sections: tuple[Section, ...]
    blocks: tuple[Block, ...]
    paths: tuple[tuple[str, ...], ...]


def read(blocks: Sequence[Block | None], *, source: str, headed: bool) -> Outline:
    """Return the outline of the blocks; None among them is where a signature stood.

    `source` is the format of the document, `headed` tells whether the letter had a letterhead.
    """
    blocks = _with_annex_title(_with_questions_apart(blocks))
    found = headings.find(blocks, by_shape=source in PLAIN)
    parts = sum(headings.is_part(heading.text) for heading in found.values())
    title = _title(blocks, found, headed) if parts < 2 else None
    title_text = found.pop(title).text if title is not None else None
    levels = _levels(blocks, found, parts > 1)
    sections: list[Section] = []
    path: list[tuple[int, str]] = []
    texts: list[Block] = []
    paths: list[tuple[str, ...]] = []
    for number, block in enumerate(blocks):
        if number in found:
            path = [above for above in path if above[0] < levels[number]]
            path.append((levels[number], found[number].text))
            sections.append(Section(found[number].text, len(path), tuple(text for _, text in path)))
        elif block is not None and number != title and block.kind in ("paragraph", "item", "row", "heading"):
            texts.append(block)
            paths.append(tuple(text for _, text in path))
    return Outline(title_text, tuple(sections), tuple(texts), tuple(paths))


def _with_questions_apart(blocks: Sequence[Block | None]) -> list[Block | None]:
    """Give "Vraag 1" its own line where the question follows on the same one."""
    out: list[Block | None] = []
    for block in blocks:
        match = _QUESTION_WITH_TEXT.fullmatch(block.text) if block is not None and not block.anchors else None
        if block is None or match is None or block.kind not in ("paragraph", "heading"):
            out.append(block)
        else:
            out.append(Block("paragraph", match[1], page=block.page))
            out.append(Block("paragraph", match[2], page=block.page))
    return out


def _with_annex_title(blocks: list[Block | None]) -> list[Block | None]:
    """Make the bold lines right below the signature the heading of the annex that they are the title of."""
    start = blocks.index(None) if None in blocks else len(blocks)
    while start < len(blocks) and blocks[start] is None:
        start += 1
    lines: list[str] = []
    for block in blocks[start:]:
        if not _is_title_line(block) or (lines and not block.text[:1].islower()):
            break
        lines.append(block.text)
    if not lines:
        return blocks
    title = Block("heading", " ".join(lines).rstrip("."), 1, style="bold")
    return [*blocks[:start], title, *blocks[start + len(lines) :]]


def _is_title_line(block: Block | None) -> TypeGuard[Block]:
    if block is None or block.kind != "paragraph" or block.style != "bold" or block.anchors:
        return False
    return headings.QUESTION.fullmatch(block.text) is None and len(block.text) <= headings.LONGEST


def _title(blocks: Sequence[Block | None], found: dict[int, Heading], headed: bool) -> int | None:
    """Return the position of the heading that is the letter's title, if it has one.

    A title is the first thing of the text, or of the annex that follows the signature.
    """
    first = next(iter(found), None)
    if first is None:
        return None
    heading = found[first]
    before = [block for block in blocks[:first] if block is not None]
    signed = first > 0 and blocks[first - 1] is None
    if headings.QUESTION.fullmatch(heading.text) or headings.is_session(heading.text):
        return None
    if _OPENING.match(heading.text) or any(_is_like(heading, other) for other in found.values()):
        return None
    if signed or (not before and not headed):
        return first
    if _TITLE_WORD.search(heading.text) and (not before or headings.is_part(heading.text)):
        return first
    return None


def _is_like(first: Heading, other: Heading) -> bool:
    """Whether another heading is one of a series that the first begins, so that this is no title.

    Nothing sets them apart, and the first says nothing that a title says, or both have a date of their own.
    """
    if other is first or first.depth != other.depth or headings.is_part(first.text):
        return False
    if first.text.isupper() != other.text.isupper():
        return False
    dated = all(any(span.has_day for span in dates.find(heading.text)) for heading in (first, other))
    return dated or _TITLE_WORD.search(first.text) is None


def _levels(blocks: Sequence[Block | None], found: dict[int, Heading], in_parts: bool) -> dict[int, int]:
    """Return the level of each heading, 1 for the highest that there is.

    A heading right under that of a session, with no text between, is within the session though
    nothing else tells; so are the headings like it up to the next session.
    """
    depths = {number: heading.depth for number, heading in found.items()}
    session: int | None = None
    for number, heading in found.items():
        if in_parts and headings.is_part(heading.text):
            depths[number] = Depth(Told.PART)
        elif headings.is_session(heading.text):
            follower = found.get(number + 1)
            session = number if follower and not headings.is_session(follower.text) else None
        elif session is not None and heading.depth == depths[session] and heading.depth.told is Told.SHAPE:
            depths[number] = replace(depths[session], in_session=True)
    ranks = {depth: rank for rank, depth in enumerate(sorted(set(depths.values())), start=1)}
    return {number: ranks[depth] for number, depth in depths.items()}
