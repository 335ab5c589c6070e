"""Add letters to an index and remove them, as a new generation: all of it or nothing."""

from __future__ import annotations

import json
import shutil
from collections.abc import Iterator, Sequence
from contextlib import contextmanager, suppress
from dataclasses import fields
from pathlib import Path
from typing import Any

from whoosh.filedb.filestore import FileStorage
from whoosh.index import FileIndex

from navosearch import __version__, analysis, clock
from navosearch.errors import WriteFailed
from navosearch.index.storage import generations
from navosearch.index.storage.generations import Manifest
from navosearch.index.storage.lock import locked
from navosearch.index.storage.opened import Generation, SourceRecord
from navosearch.index.storage.segment import Segment, corpus
from navosearch.index.writing.entries import LetterEntry
from navosearch.index.writing.whoosh_codec import LetterWriter, fact, opened, schema
from navosearch.model import Skipped

MOST_SEGMENTS = 8
"""More segments than this are merged, the smallest first."""


@contextmanager
def update(folder: Path, *, rebuild: bool = False) -> Iterator[Update]:
    """Hold the index for writing and begin its next generation; nothing counts before `Update.commit`.

    With `rebuild` the next generation starts empty, whatever the folder holds. Raises IndexLocked,
    NotAnIndex, WriteFailed, and unless `rebuild` what opening the index raises.
    """
    with locked(folder):
        home: Path | None = None
        before = Generation(folder) if generations.is_index(folder) and not rebuild else None
        try:
            generations.sweep(folder)
            home = generations.begin(folder, after=(before.home, before.manifest) if before else None)
            writer = Update(folder, home, before)
            with writer.abandoned_on_error():
                yield writer
            generations.sweep(folder)
        except OSError as error:
            raise WriteFailed(path=str(folder), reason=error.strerror or str(error)) from error
        finally:
            if home and not _counts(folder, home):
                shutil.rmtree(home, ignore_errors=True)


class Update:
    """The next generation of an index while it is made; `before` is the one that counts now, if any."""

    def __init__(self, folder: Path, home: Path, before: Generation | None) -> None:
        self.before = before
        self._folder = folder
        self._home = home
        storage = FileStorage(str(home))
        self._index = FileIndex(storage, schema()) if before else FileIndex.create(storage, schema())
        self._writer = LetterWriter(self._index)

    @contextmanager
    def abandoned_on_error(self) -> Iterator[None]:
        """Close what is open when something goes wrong; what it had written does not count."""
        try:
            yield
        except BaseException:
            with suppress(Exception):  # Whoosh has no better one to say that a file is closed already
                self._writer.cancel()
            raise

    def add(self, entry: LetterEntry) -> None:
        """Add a letter."""
        self._writer.add_letter(entry)

    def remove(self, letter: str) -> None:
        """Remove a letter that the last generation has."""
        base = 0
        for segment in self.before.segments if self.before else ():
            number = segment.letter(letter)
            if number is not None:
                for document in segment.columns.documents(number):
                    self._writer.delete_document(base + document)
            base += segment.size

    def commit(
        self,
        *,
        roots: Sequence[str] = (),
        sources: Sequence[SourceRecord] = (),
        skipped: Sequence[Skipped] = (),
        reader: int = 0,
    ) -> Manifest:
        """Write everything, and make it the generation that counts.

        `reader` is the version of what made the letters, for the record: a file's fingerprint has
        it too, so that letters of an older one are read again.
        """
        self._writer.commit(mergetype=_merge)
        record = {"sources": _records(sources), "skipped": _records(skipped)}
        text = json.dumps(record)  # in ASCII: a path may be no Unicode
        (self._home / generations.SOURCES).write_text(text, encoding="ascii")
        before = self.before.manifest if self.before else None
        return generations.publish(self._folder, self._home, self._manifest(roots, reader), after=before)

    def _manifest(self, roots: Sequence[str], reader: int) -> Manifest:
        """Return the manifest of the generation, whose segments are written."""
        facts = tuple(fact(segment) for segment in self._index._segments())
        segments = [Segment(self._home, each) for each in facts]
        return Manifest(
            format=generations.FORMAT,
            analyser=analysis.VERSION,
            reader=reader,
            program=__version__,
            generation=0,
            built=clock.now().isoformat(),
            roots=tuple(roots),
            letters=sum(len(segment.live_letters) for segment in segments),
            paragraphs=sum(segment.paragraphs for segment in segments),
            corpus=corpus(segments),
            segments=facts,
            files={},
        )


def _records(facts: Sequence[SourceRecord] | Sequence[Skipped]) -> list[dict[str, Any]]:
    """Return flat dataclasses as dicts, much faster than `dataclasses.asdict`, which copies all values."""
    return [{each.name: getattr(fact, each.name) for each in fields(fact)} for fact in facts]


def _counts(folder: Path, home: Path) -> bool:
    return generations.is_index(folder) and generations.read_current(folder)[0] == home


def _merge(writer: LetterWriter, segments: list[Any]) -> list[Any]:
    """Merge segments that are mostly deleted, and the smallest when there are many; return the others.

    The next larger segment goes with them as long as it has no more than those before it together, so that a
    paragraph is only written again when its segment doubles.
    """
    live = {segment: segment.doc_count_all() - segment.deleted_count() for segment in segments}
    merged = [segment for segment in segments if live[segment] <= segment.deleted_count()]
    rest = sorted((segment for segment in segments if segment not in merged), key=live.__getitem__)
    total = writer.doc_count() + sum(live[segment] for segment in merged)
    while len(rest) >= MOST_SEGMENTS or (merged and rest and live[rest[0]] <= total):
        total += live[rest[0]]
        merged.append(rest.pop(0))
    for segment in merged:
        if live[segment]:
            whole = opened(writer.storage, segment)
            _assert_whole(whole)
            writer.add_segment(whole)
    return rest


def _assert_whole(segment: Segment) -> None:
    """Raise IndexDamaged for a segment that is to be merged and is not what was written.

    What is merged gets a new checksum, under which no check would ever find the damage.
    """
    if segment.file.verify():
        raise segment.file.damaged("checksum")
