"""Read the files of an update, on all processors, but those that have not changed."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from navosearch import checksums, letters, sources
from navosearch.building.twins import Likeness, likeness
from navosearch.errors import LetterUnreadable
from navosearch.index.storage.opened import SourceRecord
from navosearch.index.writing.entries import LetterEntry, entry
from navosearch.model import Doubt, Skipped
from navosearch.sources import Source
from navosearch.sources.deadline import within
from navosearch.workers import mapped

WORTH_WORKERS = 100
"""With fewer files to read than this, starting other processes costs more than it saves."""
CHUNK = 8
"""Files handed to a worker at a time."""

SECONDS = 15.0
"""Processor time that a letter may cost; the longest known takes a tenth of it."""


@dataclass(frozen=True, slots=True)
class Task:
    """A file, what the index knows of it, and its stamp, by which an unchanged file is known."""

    source: Source
    known: SourceRecord | None
    stamp: str
    under: str = ""
    """Read it whether it changed or not, as the letter of this id."""


@dataclass(frozen=True, slots=True)
class Outcome:
    """What became of a file: skipped, or the id of its letter, with the letter where it was read."""

    task: Task
    fingerprint: str = ""
    content: str = ""
    letter: str = ""
    like: Likeness = ()
    doubts: tuple[Doubt, ...] = ()
    entry: LetterEntry | None = None
    skipped: Skipped | None = None


def outcomes(tasks: Sequence[Task]) -> Iterator[Outcome]:
    """Yield what becomes of every file, in order; one whose stamp is the same is not even opened."""
    same = [_unchanged(task) for task in tasks]
    doubtful = [task for task, outcome in zip(tasks, same, strict=True) if outcome is None]
    opened = mapped(read, doubtful, worth=WORTH_WORKERS, chunk=CHUNK)
    for outcome in same:
        yield outcome or next(opened)


def _unchanged(task: Task) -> Outcome | None:
    """Return the outcome of a file with the stamp that it had, None for any other."""
    known = task.known
    if known is None or known.stamp != task.stamp or not task.stamp:
        return None
    return _kept(task, known)


def read(task: Task) -> Outcome:
    """Read a file, unless it has not changed."""
    try:
        data = sources.load(task.source)
        fingerprint = sources.fingerprint(task.source, data)
        content = checksums.of_bytes(data)
        if task.known and task.known.fingerprint == fingerprint and not task.under:
            return _kept(task, task.known)
        with within(SECONDS, name=task.source.name):
            letter = sources.read(task.source, data)
            analysed = entry(letters.rename(letter, task.under) if task.under else letter)
    except LetterUnreadable as error:
        return Outcome(task, skipped=Skipped(task.source.name, error.reason, error.detail))
    alike = likeness(letter, task.source)
    return Outcome(task, fingerprint, content, letter.id, alike, letter.doubts, analysed)


def _kept(task: Task, known: SourceRecord) -> Outcome:
    """Return the outcome of a file that has not changed."""
    return Outcome(task, known.fingerprint, known.content, known.letter, known.like, known.doubts)
