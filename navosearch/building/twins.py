"""Find files with the same letter where no official id tells that they are the same."""

from __future__ import annotations

from navosearch import checksums, letters
from navosearch.index.storage.opened import SourceRecord
from navosearch.model import Letter
from navosearch.sources import Source

FEWEST = 3
"""Paragraphs by which letters are known to be the same; two short covers may well say the same."""

Likeness = tuple[str, ...]
"""The SHA-256 of a letter's paragraphs, then its date, number, subject and title, each empty if unknown."""


def likeness(letter: Letter, source: Source) -> Likeness:
    """Return what another file's letter must be like to be the same; nothing for one with an official id."""
    if len(letter.paragraphs) < FEWEST or not letters.is_slug(letter.id, source.name):
        return ()
    digest = checksums.of_lines(paragraph.hash for paragraph in letter.paragraphs)
    return (digest, *(fact or "" for fact in (letter.date, letter.number, letter.subject, letter.title)))


class Twins:
    """The letters taken so far, by the bytes of their files and by what they are like."""

    def __init__(self) -> None:
        self._contents: dict[str, str] = {}
        self._alike: dict[str, list[tuple[Likeness, str]]] = {}

    def add(self, record: SourceRecord) -> None:
        """Remember the letter of a file that was taken."""
        self._contents.setdefault(record.content, record.id)
        if record.like:
            digest, *facts = record.like
            self._alike.setdefault(digest, []).append((tuple(facts), record.id))

    def of(self, content: str, like: Likeness) -> str | None:
        """Return the id of the letter that a file with these bytes, or a letter like this, is taken to be."""
        if content in self._contents:
            return self._contents[content]
        if not like:
            return None
        digest, *facts = like
        same = (id_ for others, id_ in self._alike.get(digest, ()) if _agree(facts, others))
        return next(same, None)


def _agree(facts: list[str], others: Likeness) -> bool:
    """Whether nothing that both letters tell of themselves differs."""
    return all(one == other or not one or not other for one, other in zip(facts, others, strict=True))
