"""Print lines of spans: the only module that prints.

Data goes to standard output, everything else to standard error. A span is a text and a style; a
style becomes an escape sequence only where a person is looking and wants it, and what a letter or a
file name brings along can never be one: whatever is not printable is replaced before it is styled.
"""

from __future__ import annotations

import json
import os
import sys
import unicodedata
from collections.abc import Iterable, Sequence
from typing import Any, Literal, NamedTuple, TextIO

import click

Colour = Literal["auto", "always", "never"]
Style = Literal["plain", "bold", "dim", "rank", "mark", "removed", "added", "error"]

COLOUR = "navosearch.colour"
"""The key in `click.Context.meta` of what --color says."""

MEASURE = 100
"""The longest line that reads well, in characters; a narrower terminal gives shorter ones."""

_STYLES: dict[Style, dict[str, Any]] = {
    "plain": {},
    "bold": {"bold": True},
    "dim": {"dim": True},
    "rank": {"fg": "cyan", "bold": True},
    "mark": {"fg": "yellow", "bold": True},
    "removed": {"fg": "red", "strikethrough": True},
    "added": {"fg": "green", "underline": True},
    "error": {"fg": "red", "bold": True},
}


class Span(NamedTuple):
    """A text and how it is to look."""

    text: str
    style: Style = "plain"


Line = Sequence[Span]


def width() -> int | None:
    """Return how many characters a line may have, or None where lines are not to be broken: in a pipe."""
    if not sys.stdout.isatty():
        return None
    import shutil

    return max(20, min(MEASURE, shutil.get_terminal_size().columns))


def write(*lines: Line) -> None:
    """Print lines of data to standard output."""
    for line in lines:
        sys.stdout.write(_drawn(line, sys.stdout) + "\n")


def write_blocks(blocks: Iterable[Sequence[Line]]) -> None:
    """Print blocks of lines to standard output, with an empty line between two."""
    for number, block in enumerate(blocks):
        write(*([[]] if number else []), *block)


def say(*lines: Line) -> None:
    """Print lines that are no data to standard error; on a terminal, after the data printed before."""
    if sys.stderr is None:
        return
    if sys.stdout is not None and sys.stdout.isatty():
        sys.stdout.flush()
    try:
        for line in lines:
            sys.stderr.write(_drawn(line, sys.stderr) + "\n")
    except OSError:  # there is nobody to report this to
        discard(sys.stderr)


def flush() -> None:
    """Have the data that was printed on its way; raises BrokenPipeError where nobody reads it any more."""
    sys.stdout.flush()


def discard(stream: TextIO) -> None:
    """Point a stream at nothing, so that what it still buffers does not fail once more at exit."""
    os.dup2(os.open(os.devnull, os.O_WRONLY), stream.fileno())


def write_text(text: str) -> None:
    """Print a text of several lines as it is, for a program to read; what cannot be encoded becomes a ?."""
    encoding = sys.stdout.encoding
    sys.stdout.write(text.encode(encoding, "replace").decode(encoding))


def write_json(record: object) -> None:
    """Print a record as JSON; beyond ASCII as it is where the output is UTF-8, else escaped."""
    unicode = sys.stdout.encoding.lower().replace("-", "") == "utf8"
    text = json.dumps(record, ensure_ascii=not unicode, indent=2)
    # A file name that is no UTF-8 has lone surrogates: they go out as JSON escapes.
    sys.stdout.write(text.encode("utf-8", "backslashreplace").decode("utf-8") + "\n")


def printable(text: str) -> str:
    """Return the text on one line, without a character that could steer a terminal.

    >>> printable("a\\x1b[2Jb\\nc")
    'a�[2Jb c'
    """
    if text.isprintable():
        return text
    return "".join(_shown(character) for character in text)


def _shown(character: str) -> str:
    if character.isprintable():
        return character
    return " " if character.isspace() else "\N{REPLACEMENT CHARACTER}"


def columns(text: str) -> int:
    """Return how many columns of a terminal the text takes."""
    return sum(
        0 if unicodedata.combining(character) else 2 if unicodedata.east_asian_width(character) in "WF" else 1
        for character in text
    )


def eighths(share: float, length: int) -> int:
    """Return that share of so many characters in eighths of one; anything above zero shows."""
    return max(round(share * length * 8), 1 if share else 0)


def _drawn(line: Line, stream: TextIO) -> str:
    styled = _has_colour(stream)
    texts = ((printable(span.text), _STYLES[span.style]) for span in line)
    drawn = "".join(click.style(text, **style) if styled and style else text for text, style in texts)
    return drawn.encode(stream.encoding, "replace").decode(stream.encoding)


def _has_colour(stream: TextIO) -> bool:
    context = click.get_current_context(silent=True)
    choice: Colour = "auto" if context is None else context.meta.get(COLOUR, "auto")
    if choice != "auto":
        return choice == "always"
    plain = os.environ.get("NO_COLOR") or os.environ.get("TERM") == "dumb"
    return stream.isatty() and not plain
