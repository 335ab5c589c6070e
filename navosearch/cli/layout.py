"""Break lines of spans at a width, indent them, and put names beside values."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from navosearch.cli.terminal import Line, Span, columns


def wrapped(spans: Sequence[Span], width: int | None) -> list[Line]:
    """Return the spans as lines of at most `width` columns, broken at spaces; None breaks nothing.

    A word that is longer than a line is broken where the line ends: no text is lost, and none is added.
    """
    if width is None:
        return [spans]
    text = "".join(span.text for span in spans)
    return [_cut(spans, start, end) for start, end in _breaks(text, max(1, width))]


def wrapped_all(lines: Iterable[Line], width: int | None) -> list[Line]:
    """Return the lines, each that is too long broken into several."""
    return [piece for line in lines for piece in wrapped(line, width)]


def indented(lines: Iterable[Line], indent: int) -> list[Line]:
    """Return the lines with so many spaces before each."""
    return [[Span(" " * indent), *line] for line in lines]


def table(rows: Iterable[tuple[str, str]], width: int | None) -> list[Line]:
    """Return names and values in two columns, the names dim, long values wrapped beside them."""
    rows = [(name, value) for name, value in rows if value]
    left = max((columns(name) for name, _value in rows), default=0) + 2
    lines: list[Line] = []
    for name, value in rows:
        beside = wrapped([Span(value)], None if width is None else width - left)
        padded = name + " " * (left - columns(name))
        lines.append([Span(padded, "dim"), *beside[0]])
        lines += indented(beside[1:], left)
    return lines


def _breaks(text: str, width: int) -> Iterator[tuple[int, int]]:
    start = 0
    while start < len(text):
        end = _fitting(text, start, width)
        if end < len(text) and not text[end].isspace():
            space = max(text.rfind(" ", start, end), text.rfind("\n", start, end))
            end = space if space > start else end
        yield start, end if end == len(text) else max(start, len(text[:end].rstrip(" ")))
        start = end + 1 if end < len(text) and text[end].isspace() else end


def _fitting(text: str, start: int, width: int) -> int:
    room = width
    for position in range(start, len(text)):
        room -= columns(text[position])
        if room < 0:
            return max(position, start + 1)
    return len(text)


def _cut(spans: Sequence[Span], start: int, end: int) -> Line:
    line, before = [], 0
    for text, style in spans:
        piece = text[max(0, start - before) : max(0, end - before)]
        if piece:
            line.append(Span(piece, style))
        before += len(text)
    return line
