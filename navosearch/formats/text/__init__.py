"""Read plain text or Markdown.

Three layouts are told apart by their lines alone: paragraphs between blank lines, one paragraph a
line, and text wrapped by hand. Markdown's headings, lists, tables, rules and footnotes are read in
all three, since conversions mix them.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from itertools import groupby, zip_longest

from navosearch.formats.breaks import flowed, mended, vocabulary
from navosearch.formats.characters import clean, decode
from navosearch.formats.reasons import unreadable
from navosearch.formats.text import markdown
from navosearch.formats.text.lines import Wrapping, continues, is_foot, stops, wrapping
from navosearch.model import Block, BlockKind, Document

LONGEST_SETEXT_HEADING = 160
MAX_LINES = 200_000
"""A file with more lines is no letter."""

_LINE_BREAK = re.compile(r"<br\s*/?>", re.IGNORECASE)
_RULE = re.compile(r"\s*([-*_=~])(?:\s*\1){2,}\s*")
_UNDERLINE = re.compile(r"\s{0,3}(?:(={3,})|-{3,})\s*")
_FENCE = re.compile(r"\s*(?:```|~~~)\w*\s*")
_QUOTE = re.compile(r"\s{0,3}(?:>\s?)+")
_COMPARISON = re.compile(r"\s{0,3}>\s?(?:[=≥]|[€$£]?\s?\d)")
"""A line that begins with "more than" and a number."""

_HEADING = re.compile(r"\s{0,3}(#{1,6})\s+(\S.*?)(?:\s+#+)?\s*")
_ROW = re.compile(r"\s*\|(.*)\|\s*")
_ROW_RULE = re.compile(r"[\s:|+-]*")
_ITEM = re.compile(r"(\s*)([-*+•·▪●○◦–—]|\(?(?:\d{1,3}|[a-z]|[ivx]{1,5})[.)])\s+(\S.*)")
_NOTE = re.compile(r"\s*(?:<sup>\s*(\w{1,3}|\*{1,3})\s*</sup>\s*|\[\^(\w{1,8})\]:\s*)(\S.*)", re.IGNORECASE)
_MARKED = re.compile(r"\s*(?:[#|<\[(•·▪●○◦–—*+-]|\w{1,5}[.)])")
"""How a line begins that may be a heading, a row, a footnote or an item."""

_NOTE_IN_LINE = re.compile(r"\s*\[(\d{1,3}):\s+((?:[^\[\]]|\[[^\[\]]{0,300}\]){1,5000})\]")
_NOTE_REFERENCE = re.compile(r"\[footnoteRef:(\d{1,3})\]")


@dataclass(slots=True)
class _Raw:
    """A block as its lines come in, before its marks are read."""

    kind: BlockKind
    lines: list[str]
    level: int | None = None
    mark: str | None = None


@dataclass(slots=True)
class _Assembly:
    """The blocks so far, the one that the next line may still belong to, and what stands aside of it."""

    wrapped: Wrapping | None
    done: list[_Raw] = field(default_factory=list)
    current: _Raw | None = None
    aside: list[_Raw] = field(default_factory=list)
    indents: list[int] = field(default_factory=list)

    def close(self) -> None:
        """End the current block."""
        if self.current is not None:
            self.done.append(self.current)
            self.current = None
        self.done += self.aside
        self.aside.clear()

    def open(self, raw: _Raw) -> None:
        """End the current block and begin another; only list items keep the list's depths."""
        self.close()
        self.current = raw
        if raw.kind != "item":
            self.indents.clear()

    def depth(self, indent: int) -> int:
        """Return the depth (1 is outermost) of a list item that is indented by so many columns."""
        while self.indents and self.indents[-1] > indent:
            self.indents.pop()
        if not self.indents or self.indents[-1] < indent:
            self.indents.append(indent)
        return len(self.indents)


def read(data: bytes) -> Document:
    """Return what the text of a letter holds; any bytes give a document, if only an empty one.

    Raises LetterUnreadable: ``too-large`` for more than `MAX_LINES` lines.
    """
    text = clean(decode(data)).replace("\f", "\n\n")
    text, inline_notes = _take_inline_notes(text)
    lines = [line for long in text.split("\n") for line in _split_breaks(long)]
    lines = list(_unquoted(lines)) if ">" in text else lines
    if len(lines) > MAX_LINES:
        raise unreadable("too-large", str(len(data)))
    assembly = _Assembly(wrapping(lines))
    for line, after in zip_longest(lines, lines[1:], fillvalue=""):
        _add(assembly, line, after)
    assembly.close()
    known = vocabulary(text) if assembly.wrapped else frozenset()
    blocks = (_block(raw, known) for raw in _with_notes(assembly.done, inline_notes))
    return Document(format="text", blocks=mended(block for block in blocks if block.text))


def _take_inline_notes(text: str) -> tuple[str, dict[str, str]]:
    """Take out the footnotes that stand as ``[2: text]`` in the line that refers to them."""
    referred = set(_NOTE_REFERENCE.findall(text))
    notes: dict[str, str] = {}

    def take(match: re.Match[str]) -> str:
        """Keep the text of a footnote, and leave nothing of it in the line."""
        if match[1] not in referred or match[1] in notes:
            return match[0]
        notes[match[1]] = match[2]
        return ""

    return (_NOTE_IN_LINE.sub(take, text), notes) if referred else (text, notes)


def _split_breaks(line: str) -> Sequence[str]:
    if "<" not in line:
        return (line,)
    return (_LINE_BREAK.sub(" ", line),) if _ROW.fullmatch(line) else _LINE_BREAK.split(line)


def _unquoted(lines: Iterable[str]) -> Iterator[str]:
    """Yield the lines without the marks of a quote; lines that all begin with "> 65" are none."""
    for quoted, group in groupby(lines, key=lambda line: _QUOTE.match(line) is not None):
        block = list(group)
        if quoted and not all(map(_COMPARISON.match, block)):
            block = [_QUOTE.sub("", line, count=1) for line in block]
        yield from block


def _add(assembly: _Assembly, line: str, after: str) -> None:
    current = assembly.current
    if not line.strip() or _FENCE.fullmatch(line):
        assembly.close()
    elif is_foot(line):
        assembly.aside.append(_Raw("field", [line], mark="footer"))
    elif _RULE.fullmatch(line):
        _add_rule(assembly, line)
    elif current is not None and _belongs(assembly, current, line, after):
        current.lines.append(line)
    else:
        assembly.open(_opened(assembly, line))


def _add_rule(assembly: _Assembly, line: str) -> None:
    """End a block at a rule; right under a short line of text the rule makes that line a heading."""
    current, underline = assembly.current, _UNDERLINE.fullmatch(line)
    if current is not None and underline is not None and current.kind == "paragraph":
        heading = current.lines[-1]
        if len(heading) <= LONGEST_SETEXT_HEADING and not stops(heading):
            del current.lines[-1]
            assembly.current = current if current.lines else None
            assembly.open(_Raw("heading", [heading], level=1 if underline[1] else 2))
    assembly.close()


def _belongs(assembly: _Assembly, current: _Raw, line: str, after: str) -> bool:
    if assembly.wrapped is None or current.kind in ("heading", "row"):
        return False
    last = current.lines[-1]
    marked = _MARKED.match(line)
    if marked and (_HEADING.fullmatch(line) or _ROW.fullmatch(line) or _NOTE.fullmatch(line)):
        return False
    first = len(current.lines) == 1
    unindented = line.lstrip()
    if (
        marked
        and _ITEM.fullmatch(line)
        and (stops(last) or not continues(last, unindented, after, assembly.wrapped, first=first))
    ):
        return False
    hanging = current.kind == "item" and first
    return continues(last, unindented if hanging else line, after, assembly.wrapped, first=first)


def _opened(assembly: _Assembly, line: str) -> _Raw:
    if not _MARKED.match(line):
        return _Raw("paragraph", [line])
    if match := _HEADING.fullmatch(line):
        return _Raw("heading", [match[2]], level=len(match[1]))
    if match := _ROW.fullmatch(line):
        return _Raw("row", [] if _ROW_RULE.fullmatch(line) else [match[1]])
    if match := _NOTE.fullmatch(line):
        return _Raw("footnote", [match[3]], mark=match[1] or match[2])
    if match := _ITEM.fullmatch(line):
        return _Raw("item", [match[3]], level=assembly.depth(len(match[1])), mark=match[2])
    return _Raw("paragraph", [line])


def _with_notes(raws: Sequence[_Raw], notes: dict[str, str]) -> Iterator[_Raw]:
    """Give each footnote taken from a line its own block, after the block that refers to it."""
    left = dict(notes)
    for raw in raws:
        yield raw
        if left:
            for mark in _NOTE_REFERENCE.findall(" ".join(raw.lines)):
                if mark in left:
                    yield _Raw("footnote", [left.pop(mark)], mark=mark)


def _block(raw: _Raw, known: frozenset[str]) -> Block:
    if raw.kind == "row" and raw.lines:
        cells = (
            markdown.read(cell.replace("\\|", "|")).text for cell in re.split(r"(?<!\\)\|", raw.lines[0])
        )
        return Block("row", " | ".join(cells).strip(" |"))
    inline = markdown.read(flowed(raw.lines, known))
    return Block(raw.kind, inline.text, raw.level, raw.mark, inline.anchors, style=inline.style)
