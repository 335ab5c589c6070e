"""Write a web page to read and print: each hit between its neighbours, then the account of the search."""

from __future__ import annotations

from base64 import b64encode
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from functools import lru_cache
from hashlib import sha256
from pathlib import Path

from navosearch.exports.formats.content import Content
from navosearch.exports.rows import Row
from navosearch.exports.texts import encodable
from navosearch.model import Letter
from navosearch.page.environment import environment, render
from navosearch.search.hitlist import MarkedHit

KEPT = 16
"""Letters that stay open: hits of one letter often follow one another."""
PIECES = 64
"""Pieces of the template that are written at a time: about two hits, some kilobytes."""


@dataclass(frozen=True, slots=True)
class Passage:
    """A hit as it is read: the paragraphs before and after it, if any, in the same letter."""

    marked: MarkedHit
    before: str | None
    after: str | None


def write(path: Path, content: Content) -> int:
    """Write one file that needs nothing beside it: no script, no network; it prints well."""
    style = render("reading.css").encode()
    template = environment().get_template("reading.html")
    stream = template.stream(
        style_hash=f"sha256-{b64encode(sha256(style).digest()).decode()}",
        account=content.account(),
        passages=_passages(content.rows, lru_cache(KEPT)(content.letter)),
    )
    stream.enable_buffering(PIECES)
    with path.open("x", encoding="utf-8", newline="\n") as file:
        for piece in stream:
            file.write(encodable(piece))
    return 0


def _passages(rows: Iterable[Row], letter: Callable[[str], Letter]) -> Iterator[Passage]:
    for row in rows:
        texts = {each.number: each.text for each in letter(row.hit.letter.id).paragraphs}
        number = row.hit.paragraph
        yield Passage(row.marked, texts.get(number - 1), texts.get(number + 1))
