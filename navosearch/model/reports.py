"""Name what an index holds, what an update of it did, and what was found wrong."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Skipped:
    """A file that is not in the index, and the reason as a code that the edges put into words."""

    source: str
    reason: str
    detail: str = ""


@dataclass(frozen=True, slots=True)
class Doubtful:
    """How many letters are not wholly understood, and of how many of them what (see `DOUBTS`)."""

    letters: int = 0
    date: int = 0
    citation: int = 0
    meeting: int = 0
    headings: int = 0


@dataclass(frozen=True, slots=True)
class Report:
    """What bringing the index up to date did; each name in the tuples is a letter's id."""

    added: tuple[str, ...] = ()
    changed: tuple[str, ...] = ()
    removed: tuple[str, ...] = ()
    unchanged: int = 0
    skipped: tuple[Skipped, ...] = ()
    duplicates: tuple[tuple[str, str, str], ...] = ()
    """(id, file taken, file left out) for every file that holds a letter another file tells better."""
    gone: tuple[str, ...] = ()
    """Roots that are not there any more, or cannot be read; their letters were kept."""
    letters: int = 0
    paragraphs: int = 0
    seconds: float = 0.0
    doubtful: Doubtful = Doubtful()


@dataclass(frozen=True, slots=True, kw_only=True)
class Status:
    """What an index holds and who wrote it; `built` is when, as ISO 8601 with the offset from UTC."""

    path: str
    format: str
    analyser: str
    reader: str
    built: str
    roots: tuple[str, ...]
    letters: int
    paragraphs: int
    skipped: tuple[Skipped, ...] = ()
    duplicates: tuple[tuple[str, str, str], ...] = ()
    doubtful: Doubtful = Doubtful()


@dataclass(frozen=True, slots=True)
class Problem:
    """What `check` found wrong with a file of the index; `reason` is a code that the edges put into words."""

    file: str
    reason: str
    detail: str = ""
