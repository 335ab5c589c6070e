"""A size in, a folder out with letters of so many paragraphs, and the index of each engine."""

from __future__ import annotations

import json
import re
import shutil
from collections.abc import Iterable
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any

from benchmarks import building, letters, records, texts
from benchmarks.peers import Peer
from benchmarks.queries import Query, choose
from benchmarks.watching import Run, python
from navosearch import analysis


@dataclass(frozen=True, slots=True)
class Built:
    """What building an index took: seconds by the clock and of the processor, bytes of memory and on disk."""

    seconds: float
    processor: float
    private: int
    resident: int
    size: int


class Collection:
    """A collection of one size; what was made before by the same analyser is used again."""

    def __init__(self, work: Path, size: int) -> None:
        version = re.sub(r"\W+", "-", analysis.VERSION)
        self.size = size
        self.home = work / f"{size}-{version}"
        self.letters = self.home / "letters"
        self.records = self.home / "records.jsonl"
        self.builds: dict[str, Built] = {}
        self._log = self.home / "builds.json"

    def make(self, installed: Iterable[Peer], *, reuse: bool = False) -> None:
        """Write the letters, and build the indexes that are not there; ours afresh, unless to `reuse` it."""
        if self._log.is_file():
            known: dict[str, Any] = json.loads(self._log.read_text())
            self.builds = {name: Built(**facts) for name, facts in known.items()}
        if not self.letters.is_dir():
            letters.lay_out(texts.paragraphs(self.size), self.letters)
        if not reuse or building.OURS not in self.builds:
            self._build(building.OURS, self.letters)
        if not self.records.is_file():
            records.write(self.index(building.OURS), self.records)
        for peer in installed:
            if self.size <= peer.most and peer.name not in self.builds:
                self._build(peer.name, self.records)

    def index(self, name: str) -> Path:
        """Return the folder of an engine's index."""
        return self.home / name

    def queries(self) -> tuple[Query, ...]:
        """Return the queries that this collection is asked."""
        return choose(list(records.read(self.records)))

    @property
    def text_size(self) -> int:
        """The bytes of all letters."""
        return size_of(self.letters)

    def _build(self, name: str, source: Path) -> None:
        folder = self.index(name)
        shutil.rmtree(folder, ignore_errors=True)
        folder.mkdir()
        done: Run = python("benchmarks.building", name, source, folder)
        built = Built(float(done.output), done.processor, done.private, done.resident, size_of(folder))
        self.builds[name] = built
        self._log.write_text(json.dumps({each: asdict(facts) for each, facts in self.builds.items()}))


def size_of(folder: Path) -> int:
    """Return the bytes of all files under a folder."""
    return sum(path.stat().st_size for path in folder.rglob("*") if path.is_file())
