"""Folders of letters in, an index that is up to date with them out, and a report of what was done.

Files are taken best format first, so that the first file that holds a letter is the one to take.
A file that has not changed is not read again unless it must take the place of one that is gone.
"""

from __future__ import annotations

import time
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from navosearch import checksums, formats, letters, sources
from navosearch.errors import LetterUnreadable, NoLetters
from navosearch.index.storage.opened import SourceRecord, duplicates
from navosearch.index.writing import Update, update
from navosearch.index.writing.entries import LetterEntry, entry
from navosearch.model import Report, Skipped
from navosearch.sources import Source
from navosearch.sources.deadline import within
from navosearch.workers import mapped

BEST_FIRST = ("xml", "html", "odt", "docx", "pdf", "text")
"""Which format to take when a letter is there in several: the one that keeps most of its structure."""

WORTH_WORKERS = 100
"""With fewer files to read than this, starting other processes costs more than it saves."""
CHUNK = 8
"""Files handed to a worker at a time."""

SECONDS = 15.0
"""Processor time that a letter may cost; the longest known takes a tenth of it."""

Progress = Callable[[int, int, int], None]


@dataclass(frozen=True, slots=True)
class _Task:
    """A file, what the index knows of it, and its stamp, by which it may be known to be the same."""

    source: Source
    known: SourceRecord | None
    stamp: str
    under: str = ""
    """Read it whether it changed or not, as the letter of this id."""


@dataclass(frozen=True, slots=True)
class _Outcome:
    """What became of a file: skipped, or the id of its letter, with the letter where it was read."""

    task: _Task
    fingerprint: str = ""
    content: str = ""
    letter: str = ""
    entry: LetterEntry | None = None
    skipped: Skipped | None = None


def build(
    paths: Iterable[str | Path],
    index: str | Path,
    *,
    rebuild: bool = False,
    progress: Progress | None = None,
) -> Report:
    """Add the paths to the roots of the index, and bring it up to date with all its roots.

    With `rebuild` the paths are all its roots, and every letter is read afresh. `progress` is
    called with how many files are done, of how many, and how many paragraphs were read. Raises
    PathMissing, PathUnreadable, NoLetters, LettersTableInvalid, IndexLocked, IndexVersion,
    IndexDamaged, NotAnIndex or WriteFailed; the index is then as it was.
    """
    started = time.monotonic()
    folder = Path(index)
    named = [Path(path).absolute() for path in paths]
    with update(folder, rebuild=rebuild) as writer:
        roots = list(dict.fromkeys([*_roots(writer), *named]))
        found = list(sources.find(roots, exclude=[folder]))
        if not found and not writer.before:
            raise NoLetters(paths=tuple(map(str, roots)))
        work = _Work(writer)
        tasks = work.tasks([each for each in found if isinstance(each, Source)])
        for done, outcome in enumerate(_outcomes(tasks), 1):
            work.take(outcome)
            if progress:
                progress(done, len(tasks), work.paragraphs)
        work.remove_vanished()
        work.skipped += [each for each in found if isinstance(each, Skipped)]
        skipped = tuple(sorted(work.skipped, key=lambda each: each.source))
        manifest = writer.commit(
            roots=[str(root) for root in roots],
            sources=work.records,
            skipped=skipped,
            reader=letters.VERSION,
        )
    return Report(
        added=tuple(work.added),
        changed=tuple(work.changed),
        removed=tuple(work.removed),
        unchanged=manifest.letters - len(work.added) - len(work.changed),
        skipped=skipped,
        duplicates=duplicates(work.records),
        letters=manifest.letters,
        paragraphs=manifest.paragraphs,
        seconds=time.monotonic() - started,
    )


class _Work:
    """What one update has done so far."""

    def __init__(self, writer: Update) -> None:
        self._writer = writer
        before = writer.before.sources() if writer.before else ()
        self._known = {record.path: record for record in before}
        self._held = {record.id: record.path for record in before if record.taken}
        self._taken: dict[str, str] = {}
        self.records: list[SourceRecord] = []
        self.skipped: list[Skipped] = []
        self.added: list[str] = []
        self.changed: list[str] = []
        self.removed: list[str] = []
        self.paragraphs = 0

    def tasks(self, found: Sequence[Source]) -> list[_Task]:
        """Return what to do, best format first and else in the order found."""
        return [
            _Task(each, self._known.get(str(each.path)), sources.stamp(each))
            for each in sorted(found, key=_rank)
        ]

    def take(self, outcome: _Outcome) -> None:
        """Decide on a file: its letter is added, kept as it is, or told better by another file."""
        if outcome.skipped:
            self.skipped.append(outcome.skipped)
            return
        letter = outcome.letter
        name = self._name(letter, outcome)
        taken = name not in self._taken
        path = str(outcome.task.source.path)
        self.records.append(
            SourceRecord(
                path=path,
                name=outcome.task.source.name,
                fingerprint=outcome.fingerprint,
                letter=letter,
                id=name,
                taken=taken,
                content=outcome.content,
                stamp=outcome.task.stamp,
            )
        )
        if not taken:
            return
        self._taken[name] = path
        if outcome.entry is None and self._held.get(name) == path:
            return
        if outcome.entry is None or outcome.entry.id != name:
            outcome = _read(replace(outcome.task, under=name))
        if outcome.entry is None:
            self.skipped += filter(None, [outcome.skipped])
            self._taken.pop(name)
            self.records.pop()
            return
        self._write(outcome.entry)

    def remove_vanished(self) -> None:
        """Remove the letters that no file holds any more."""
        for name in self._held:
            if name not in self._taken:
                self._writer.remove(name)
                self.removed.append(name)

    def _name(self, letter: str, outcome: _Outcome) -> str:
        """Return the letter's id, told apart from another file's of the same name if it is a slug."""
        holder = self._taken.get(letter)
        if holder is None or not letters.is_slug(letter, outcome.task.source.name):
            return letter
        return f"{letter}-{outcome.content[:8]}"

    def _write(self, prepared: LetterEntry) -> None:
        if prepared.id in self._held:
            self._writer.remove(prepared.id)
            self.changed.append(prepared.id)
        else:
            self.added.append(prepared.id)
        self._writer.add(prepared)
        self.paragraphs += len(prepared.paragraphs)


def _roots(writer: Update) -> list[Path]:
    return [Path(root) for root in writer.before.manifest.roots] if writer.before else []


def _rank(source: Source) -> int:
    name = formats.ENDINGS.get(source.path.suffix.lower(), "text")
    return BEST_FIRST.index(name)


def _outcomes(tasks: Sequence[_Task]) -> Iterator[_Outcome]:
    """Yield what becomes of every file, in order; one with the stamp it had is not even opened."""
    same = [_unchanged(task) for task in tasks]
    doubtful = [task for task, outcome in zip(tasks, same, strict=True) if outcome is None]
    read = mapped(_read, doubtful, worth=WORTH_WORKERS, chunk=CHUNK)
    for outcome in same:
        yield outcome or next(read)


def _unchanged(task: _Task) -> _Outcome | None:
    known = task.known
    if known is None or known.stamp != task.stamp or not task.stamp:
        return None
    return _Outcome(task, known.fingerprint, known.content, known.letter)


def _read(task: _Task) -> _Outcome:
    """Read a file, unless it has not changed."""
    try:
        data = sources.load(task.source)
        fingerprint = sources.fingerprint(task.source, data)
        content = checksums.of_bytes(data)
        if task.known and task.known.fingerprint == fingerprint and not task.under:
            return _Outcome(task, fingerprint, content, task.known.letter)
        with within(SECONDS, name=task.source.name):
            letter = sources.read(task.source, data)
            analysed = entry(letters.rename(letter, task.under) if task.under else letter)
    except LetterUnreadable as error:
        return _Outcome(task, skipped=Skipped(task.source.name, error.reason, error.detail))
    return _Outcome(task, fingerprint, content, letter.id, analysed)
