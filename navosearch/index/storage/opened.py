"""Open the generation that counts, and tell which files its letters came from."""

from __future__ import annotations

import json
import mmap
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from typing import Any

from navosearch import checksums
from navosearch.errors import IndexDamaged
from navosearch.index.storage import generations
from navosearch.index.storage.generations import SOURCES, Manifest
from navosearch.index.storage.segment import Segment
from navosearch.model import DOUBTS, Doubt, Doubtful, Skipped


@dataclass(frozen=True, slots=True)
class SourceRecord:
    """A file the index has read: how to tell whether it changed, and which letter it holds.

    `path` is where it was, `name` how a letter shows it; `letter` the id as read from the file,
    `id` the one under which it is known. `taken` is False when another file tells the letter better.
    `fingerprint` and `stamp` are those of `sources`, `content` is the SHA-256 of the file; `like` tells a
    letter without an official id from any that is not the same; `doubts` are the letter's.
    """

    path: str
    name: str
    fingerprint: str
    letter: str
    id: str
    taken: bool
    content: str = ""
    stamp: str = ""
    like: tuple[str, ...] = ()
    doubts: tuple[Doubt, ...] = ()


def duplicates(records: Sequence[SourceRecord]) -> tuple[tuple[str, str, str], ...]:
    """Return (letter's id, file taken, file left out) for every file that was left out."""
    taken = {record.id: record.name for record in records if record.taken}
    return tuple((each.id, taken[each.id], each.name) for each in records if not each.taken)


def doubtful(records: Iterable[SourceRecord]) -> Doubtful:
    """Return how many letters are not wholly understood, and of how many of them what."""
    found = [record.doubts for record in records if record.taken and record.doubts]
    of_each = Counter(doubt for doubts in found for doubt in doubts)
    return Doubtful(len(found), *(of_each[doubt] for doubt in DOUBTS))


def _value(value: Any) -> Any:
    return tuple(value) if isinstance(value, list) else value


class Generation:
    """An open generation of an index; a later one does not change it, though its folder may be gone.

    Raises IndexMissing, IndexVersion, IndexDamaged or PathUnreadable.
    """

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.home, self.manifest, self.segments, self._records = generations.opened(folder, _files)

    def sources(self) -> tuple[SourceRecord, ...]:
        """Return the files that the index has read, in the order in which they were taken."""
        return tuple(
            SourceRecord(**{name: _value(each) for name, each in record.items()})
            for record in self._sources["sources"]
        )

    def skipped(self) -> tuple[Skipped, ...]:
        """Return the files that the index has not read, and why."""
        return tuple(Skipped(**record) for record in self._sources["skipped"])

    @cached_property
    def _sources(self) -> dict[str, Any]:
        data = self._records[:]
        if checksums.of_bytes(data) != self.manifest.files[SOURCES].sha256:
            raise IndexDamaged(path=str(self.folder), file=f"{self.home.name}/{SOURCES}", reason="checksum")
        record: dict[str, Any] = json.loads(data)
        return record


def _files(home: Path, manifest: Manifest) -> tuple[Path, Manifest, tuple[Segment, ...], mmap.mmap]:
    """Open every file of a generation, since it may be removed while it is read."""
    segments = tuple(Segment(home, fact) for fact in manifest.segments)
    with (home / SOURCES).open("rb") as stream:
        return home, manifest, segments, mmap.mmap(stream.fileno(), 0, access=mmap.ACCESS_READ)
