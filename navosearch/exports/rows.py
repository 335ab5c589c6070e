"""Make rows of hits: one a paragraph, one an occurrence or one a letter, each with its concordance."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Literal, TypeAlias

from navosearch.model import Hit, Snippet
from navosearch.search.hitlist import MarkedHit

Unit: TypeAlias = Literal["hit", "occurrence", "letter"]
UNITS: tuple[Unit, ...] = ("hit", "occurrence", "letter")
CONTEXT = 10
"""Words on either side of an occurrence, unless told otherwise: about a line of a concordance on a screen."""


@dataclass(frozen=True, slots=True)
class Occurrence:
    """An occurrence with the words around it, as they stand in the letter.

    `start` and `end` are offsets in the text of the paragraph, or of the footnote where `place` says so.
    """

    pre: str
    keyword: str
    post: str
    place: Literal["text", "footnote"]
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Row:
    """A row of an export: a hit, which occurrence it shows, and how much it stands for."""

    rank: int
    marked: MarkedHit
    occurrence: Occurrence | None
    forms: tuple[str, ...]
    paragraphs: int
    occurrences: int

    @property
    def hit(self) -> Hit:
        """The hit alone."""
        return self.marked.hit


def rows(hits: Iterable[MarkedHit], unit: Unit = "hit", *, context: int = CONTEXT) -> Iterator[Row]:
    """Yield the rows of an export, in the order of the hits.

    A row a hit shows its first occurrence; a hit that matches by its headings or its meeting alone
    has none, and no row where the unit is the occurrence. A row a letter shows the letter's best hit
    and counts them all, for which `hits` is gone through twice.
    """
    if unit == "letter":
        yield from _by_letter(hits, context)
        return
    for marked in hits:
        if unit == "hit":
            first, count = next(occurrences(marked, context=context), None), _count(marked)
            yield Row(marked.hit.rank, marked, first, _forms(marked), 1, count)
        else:
            for one in occurrences(marked, context=context):
                yield Row(marked.hit.rank, marked, one, (one.keyword.casefold(),), 1, 1)


def occurrences(marked: MarkedHit, *, context: int = CONTEXT) -> Iterator[Occurrence]:
    """Yield every occurrence in a hit with so many words on either side: text first, then footnotes."""
    for number, text in enumerate(marked.texts):
        place: Literal["text", "footnote"] = "footnote" if number else "text"
        for start, end in text.marks:
            pre, post = _around(text, start, end, context)
            yield Occurrence(pre, text.text[start:end], post, place, start, end)


def once_a_letter(rows: Iterable[Row]) -> Iterator[Row]:
    """Yield the first row of every letter."""
    seen: set[str] = set()
    for row in rows:
        if row.hit.letter.id not in seen:
            seen.add(row.hit.letter.id)
            yield row


def _by_letter(hits: Iterable[MarkedHit], context: int) -> Iterator[Row]:
    paragraphs: Counter[str] = Counter()
    marks: Counter[str] = Counter()
    for marked in hits:
        paragraphs[marked.hit.letter.id] += 1
        marks[marked.hit.letter.id] += _count(marked)
    seen: set[str] = set()
    for marked in hits:
        letter = marked.hit.letter.id
        if letter not in seen:
            seen.add(letter)
            first = next(occurrences(marked, context=context), None)
            yield Row(len(seen), marked, first, _forms(marked), paragraphs[letter], marks[letter])


def _count(marked: MarkedHit) -> int:
    return sum(len(text.marks) for text in marked.texts)


def _forms(marked: MarkedHit) -> tuple[str, ...]:
    """Return the forms that occur, in lower case, once each, in the order in which they do."""
    forms = (text.text[start:end].casefold() for text in marked.texts for start, end in text.marks)
    return tuple(dict.fromkeys(forms))


def _around(text: Snippet, start: int, end: int, words: int) -> tuple[str, str]:
    """Return the text before and after a mark, as far as so many words reach."""
    before, after = text.text[:start], text.text[end:]
    left = len(before) - len(_last_words(before, words))
    return before[left:], _first_words(after, words)


def _first_words(text: str, count: int) -> str:
    """Return the text up to the end of its word of that number; one cut off at its start counts as none."""
    words = re.match(rf"\S*(?:\s+\S+){{0,{count}}}", text)
    return words[0] if words else ""


def _last_words(text: str, count: int) -> str:
    return _first_words(text[::-1], count)[::-1]
