"""Decide for every file whether its letter is added, changed, kept, or left to a better file."""

from __future__ import annotations

import time
from collections.abc import Callable, Sequence
from dataclasses import replace
from typing import TypeAlias

from navosearch import formats, letters, sources
from navosearch.building.files import Outcome, Task, outcomes, read
from navosearch.building.roots import Roots
from navosearch.building.twins import Twins
from navosearch.index.storage.opened import SourceRecord, doubtful, duplicates
from navosearch.index.writing import Update
from navosearch.index.writing.entries import LetterEntry
from navosearch.model import Report, Skipped
from navosearch.sources import Source

BEST_FIRST = ("xml", "html", "odt", "docx", "pdf", "text")
"""Which format to take when a letter is there in several: the one that keeps most of its structure."""

Progress: TypeAlias = Callable[[int, int, int], None]


class Work:
    """What one update has done so far: which file holds which letter, and what was written."""

    def __init__(self, writer: Update) -> None:
        self._writer = writer
        self._before = writer.before.sources() if writer.before else ()
        self._known = {record.path: record for record in self._before}
        self._held = {record.id: record.path for record in self._before if record.taken}
        self._taken: dict[str, str] = {}
        self._twins = Twins()
        self._records: list[SourceRecord] = []
        self._added: list[str] = []
        self._changed: list[str] = []
        self._removed: list[str] = []
        self._paragraphs = 0
        self.skipped: list[Skipped] = []

    def keep(self, roots: Roots) -> None:
        """Keep the letters of the files in roots that are gone, each under the id that it has."""
        for record in roots.out_of_reach(self._before):
            self._records.append(record)
            if record.taken:
                self._taken[record.id] = record.path
                self._twins.add(record)

    def read(self, found: Sequence[Source], progress: Progress | None) -> None:
        """Read the files, best format first and else in the order found."""
        tasks = [
            Task(each, self._known.get(str(each.path)), sources.stamp(each))
            for each in sorted(found, key=_rank)
        ]
        for done, outcome in enumerate(outcomes(tasks), 1):
            self._take(outcome)
            if progress:
                progress(done, len(tasks), self._paragraphs)

    def remove_vanished(self) -> None:
        """Remove the letters that no file holds any more."""
        for name in self._held:
            if name not in self._taken:
                self._writer.remove(name)
                self._removed.append(name)
        self._records = [record for record in self._records if record.id in self._taken]

    def committed(self, roots: Roots, started: float) -> Report:
        """Make all of it the index that counts, and return what was done since `started`."""
        skipped = tuple(sorted(self.skipped, key=lambda each: each.source))
        manifest = self._writer.commit(
            roots=[str(root) for root in roots.all],
            sources=self._records,
            skipped=skipped,
            reader=letters.VERSION,
        )
        return Report(
            added=tuple(self._added),
            changed=tuple(self._changed),
            removed=tuple(self._removed),
            unchanged=manifest.letters - len(self._added) - len(self._changed),
            skipped=skipped,
            duplicates=duplicates(self._records),
            gone=tuple(map(str, roots.gone)),
            doubtful=doubtful(self._records),
            letters=manifest.letters,
            paragraphs=manifest.paragraphs,
            seconds=time.monotonic() - started,
        )

    def _take(self, outcome: Outcome) -> None:
        """Decide on a file: its letter is added, kept as it is, or left to a better file."""
        if outcome.skipped:
            self.skipped.append(outcome.skipped)
            return
        name, path = self._name(outcome), str(outcome.task.source.path)
        taken = name not in self._taken
        if taken and (outcome.entry or self._held.get(name) != path):
            if outcome.entry is None or outcome.entry.id != name:
                outcome = read(replace(outcome.task, under=name))
            if outcome.entry is None:
                self.skipped += filter(None, [outcome.skipped])
                return
            self._write(outcome.entry)
        record = _record(outcome, name, taken=taken)
        if taken:
            self._taken[name] = path
            self._twins.add(record)
        self._records.append(record)

    def _name(self, outcome: Outcome) -> str:
        """Return the letter's id: another file's if they hold the same, else its own.

        One that was made of the file's name is told apart from another letter's.
        """
        letter = outcome.letter
        if "id" not in outcome.task.source.corrections:
            twin = self._twins.of(outcome.content, outcome.like)
            if twin is not None:
                return twin
        if letter not in self._taken or not letters.is_slug(letter, outcome.task.source.name):
            return letter
        return f"{letter}-{outcome.content[:8]}"

    def _write(self, prepared: LetterEntry) -> None:
        if prepared.id in self._held:
            self._writer.remove(prepared.id)
            self._changed.append(prepared.id)
        else:
            self._added.append(prepared.id)
        self._writer.add(prepared)
        self._paragraphs += len(prepared.paragraphs)


def _record(outcome: Outcome, name: str, *, taken: bool) -> SourceRecord:
    source = outcome.task.source
    return SourceRecord(
        path=str(source.path),
        name=source.name,
        fingerprint=outcome.fingerprint,
        letter=outcome.letter,
        id=name,
        taken=taken,
        content=outcome.content,
        stamp=outcome.task.stamp,
        like=outcome.like,
        doubts=outcome.doubts,
    )


def _rank(source: Source) -> int:
    """Sort key: the format of a file, best first."""
    name = formats.ENDINGS.get(source.path.suffix.lower(), "text")
    return BEST_FIRST.index(name)
