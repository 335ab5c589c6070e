"""Read a line of Markdown: its text without marks, its footnote anchors and its typography.

Conversions of letters mix Markdown, a little HTML, and the marks that Word leaves in plain text
(``[bookmark: _Hlk1]``, ``[footnoteRef:2]``). Marks that are not in pairs are text and stay.
"""

from __future__ import annotations

import html
import re
from dataclasses import dataclass

from navosearch.model import Anchor

STYLES = {1: "italic", 2: "bold", 3: "bold italic"}

_MARKED = re.compile(r"[*_`\[<&\\~]")
_DROPPED = re.compile(
    r"\[bookmark:[^\[\]]{0,200}\]|<!--[^<>]{0,2000}-->|</?(?:a|b|big|center|cite|code|div|em|font|i|ins|mark"
    r"|p|s|small|span|strike|strong|sub|u)(?:\s[^<>]{0,300})?/?>",
    re.IGNORECASE,
)
_PAIRED = re.compile(r"(?<![\w`~])(`{1,3}|~~)(?=[^\s`~])([^`~]{0,1000})(?<=[^\s`~])\1(?![\w`~])")
"""Code, and text that is struck through; a sign alone is text, as in "'s avonds" with a backtick."""

_LINK = re.compile(
    r"!?\[([^\[\]]{0,1000})\]\((?:[^()\s]|\([^()\s]{0,500}\)){0,2000}(?:\s\"[^\"]{0,300}\")?\)"
)
_REFERENCE = re.compile(
    r"\s?\[footnoteRef:(\w{1,4})\]|\[\^(\w{1,8})\](?!:)|<sup>\s*\[?(\d{1,3}|\*{1,3})\]?\s*</sup>",
    re.IGNORECASE,
)
_SUPERSCRIPT = re.compile(r"</?sup>", re.IGNORECASE)
_UNIT = re.compile(r"(?:^|[\s\d])(?:[a-zµ]?m|CO|ha)$")
_ESCAPED = re.compile(r"\\([!-/:-@\[-`{-~])")
_ENTITY = re.compile(r"&(?:[a-zA-Z]{2,8}|#\d{1,6}|#x[0-9a-fA-F]{1,5});")
_RUN = re.compile(r"(?<!\\)(?:\*+|_+)")


@dataclass(frozen=True, slots=True)
class Inline:
    """The text of a line, the anchors in it and ``bold`` or ``italic`` when that holds for all of it."""

    text: str
    anchors: tuple[Anchor, ...] = ()
    style: str | None = None


def read(line: str) -> Inline:
    """Return a line without its marks, with every run of white space as one space."""
    if not _MARKED.search(line):
        even = line.isprintable() and "  " not in line
        return Inline(line.strip() if even else " ".join(line.split()))
    line = _LINK.sub(r"\1", _PAIRED.sub(r"\2", _DROPPED.sub("", line))).strip()
    line, style = _without_emphasis(line)
    text, anchors, position = _Text(), [], 0
    for match in _REFERENCE.finditer(line):
        if match[3] in ("2", "3") and _UNIT.search(line[max(0, match.start() - 4) : match.start()]):
            continue
        text.add(_plain(line[position : match.start()]))
        anchors.append(Anchor(text.length, match[1] or match[2] or match[3]))
        position = match.end()
    text.add(_plain(line[position:]))
    return Inline(str(text), tuple(anchors), style)


class _Text:
    """Text under construction, its white space collapsed, and its length without any at the end."""

    def __init__(self) -> None:
        self._words: list[str] = []
        self._open = False
        self.length = 0

    def add(self, piece: str) -> None:
        """Append a piece, its runs of white space as one space each."""
        glued = self._open and not piece[:1].isspace()
        for word in piece.split():
            separator = "" if glued or not self._words else " "
            self._words.append(separator + word)
            self.length += len(separator) + len(word)
            glued = False
        if piece:
            self._open = not piece[-1:].isspace()

    def __str__(self) -> str:
        return "".join(self._words)


def _plain(text: str) -> str:
    text = _ESCAPED.sub(r"\1", _SUPERSCRIPT.sub("", text))
    return _ENTITY.sub(lambda entity: html.unescape(entity[0]), text)


def _without_emphasis(line: str) -> tuple[str, str | None]:
    pairs = _pairs(line)
    if not pairs:
        return line, None
    drop = {position for pair in pairs for position in pair}
    depth = 0
    while (depth, len(line) - 1 - depth) in pairs:
        depth += 1
    kept = "".join(character for position, character in enumerate(line) if position not in drop)
    return kept, STYLES.get(min(depth, 3))


def _pairs(line: str) -> set[tuple[int, int]]:
    """Return the positions of every emphasis mark that opens, with that of the one that closes it."""
    pairs: set[tuple[int, int]] = set()
    opened: dict[str, list[int]] = {"*": [], "_": []}
    for run in _RUN.finditer(line):
        mark = run[0][0]
        before, after = line[max(0, run.start() - 1) : run.start()], line[run.end() : run.end() + 1]
        if (before.isdigit() and after.isdigit()) or (mark == "_" and before.isalnum() and after.isalnum()):
            continue
        for position in range(run.start(), run.end()):
            if opened[mark] and opened[mark][-1] < run.start() and before.strip():
                pairs.add((opened[mark].pop(), position))
            elif after.strip():
                opened[mark].append(position)
    return pairs
