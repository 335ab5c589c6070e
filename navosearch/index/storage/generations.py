"""Manage the generations of an index: which one counts, what it must hold, and how the next takes over.

    CURRENT                 name of the generation that counts, and the SHA-256 of its manifest
    lock, holder            held by the process that writes, and which one that is: see `lock`
    generation-00000007/    manifest.json and the files it names

A generation never changes once CURRENT names it. The next one is built in a folder of its own, in
which unchanged files are hard links, and takes over when CURRENT is replaced by a rename; a reader
that has the old one open goes on reading it. What a killed run left is removed by the next, and so is a
generation that Windows does not remove because someone reads it.
"""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Iterator
from dataclasses import asdict, dataclass, replace
from pathlib import Path
from typing import TypeVar

from navosearch import analysis, checksums, system
from navosearch.errors import (
    IndexDamaged,
    IndexMissing,
    IndexVersion,
    PathUnreadable,
)
from navosearch.model import Problem

FORMAT = 7
CURRENT = "CURRENT"
MANIFEST = "manifest.json"
SOURCES = "sources.json"
"""Which files the letters came from; written anew in every generation."""
POINTER = re.compile(r"(generation-[0-9]{8}) ([0-9a-f]{64})\n")
ATTEMPTS = 20
"""How often a reader looks again when a writer replaces the generation under it."""

Opened = TypeVar("Opened")


@dataclass(frozen=True, slots=True)
class FileFact:
    """What a file of a generation must be: its size in bytes and its SHA-256."""

    size: int
    sha256: str


@dataclass(frozen=True, slots=True)
class SegmentFact:
    """A segment of a generation: its name, how many documents it has, and which are deleted.

    `deleted` are ranges, each its first document and the one past its last. Whoosh's table of
    contents says the same; told here, an index is read without Whoosh and without unpickling.
    """

    name: str
    documents: int
    deleted: tuple[tuple[int, int], ...]


@dataclass(frozen=True, slots=True)
class Manifest:
    """What a generation is: versions, roots, counts, when it was built, its segments and its files.

    `corpus` is the SHA-256 over a sorted line for each letter: its id, a tab, and the SHA-256 over the
    hashes of its paragraphs, a line each.
    """

    format: int
    analyser: str
    reader: int
    program: str
    generation: int
    built: str
    roots: tuple[str, ...]
    letters: int
    paragraphs: int
    corpus: str
    segments: tuple[SegmentFact, ...]
    files: dict[str, FileFact]


def is_index(folder: Path) -> bool:
    """Whether the folder holds an index of ours."""
    return (folder / CURRENT).is_file()


def pointer(folder: Path) -> bytes:
    """Return the pointer to the current generation, to see whether an update was committed; empty if none."""
    try:
        return (folder / CURRENT).read_bytes()
    except OSError:
        return b""


def read_current(folder: Path) -> tuple[Path, Manifest]:
    """Return the folder and the manifest of the generation that counts; sizes and versions are checked.

    Raises IndexMissing, IndexVersion, IndexDamaged or PathUnreadable.
    """
    return opened(folder, lambda home, manifest: (home, manifest))


def opened(folder: Path, files: Callable[[Path, Manifest], Opened]) -> Opened:
    """Return what `files` opens of the generation that counts, given its folder and its manifest.

    A writer may replace that generation and remove it before all is open; then the next one is
    opened instead. Raises what `read_current` and `files` raise.
    """
    for attempt in range(ATTEMPTS):
        current = _current(folder)
        try:
            return files(*_generation(folder, *current))
        except FileNotFoundError as error:
            if attempt == ATTEMPTS - 1 or current == _current(folder):
                name = Path(error.filename or current[0]).name
                raise IndexDamaged(path=str(folder), file=name, reason="missing") from error
    raise AssertionError("unreachable")


def _current(folder: Path) -> tuple[str, str]:
    """Return the name of the generation that counts, and the SHA-256 of its manifest."""
    try:
        text = (folder / CURRENT).read_bytes()
    except (FileNotFoundError, NotADirectoryError) as error:
        raise IndexMissing(path=str(folder)) from error
    except OSError as error:
        raise PathUnreadable(path=str(folder), reason=error.strerror or "") from error
    match = POINTER.fullmatch(text.decode("ascii", "replace"))
    if not match:
        raise IndexDamaged(path=str(folder), file=CURRENT, reason="unreadable")
    return match[1], match[2]


def _generation(folder: Path, name: str, digest: str) -> tuple[Path, Manifest]:
    home = folder / name
    data = (home / MANIFEST).read_bytes()
    if checksums.of_bytes(data) != digest:
        raise IndexDamaged(path=str(folder), file=f"{name}/{MANIFEST}", reason="checksum")
    record = json.loads(data)
    for what, expected in (("format", FORMAT), ("analyser", analysis.VERSION)):
        if record[what] != expected:
            raise IndexVersion(path=str(folder), what=what, found=str(record[what]), expected=str(expected))
    files = {each: FileFact(**fact) for each, fact in record["files"].items()}
    segments = tuple(
        SegmentFact(each["name"], each["documents"], tuple((first, last) for first, last in each["deleted"]))
        for each in record["segments"]
    )
    manifest = Manifest(**{**record, "files": files, "segments": segments, "roots": tuple(record["roots"])})
    for each, fact in files.items():
        if (home / each).stat().st_size != fact.size:
            raise IndexDamaged(path=str(folder), file=f"{name}/{each}", reason="size")
    return home, manifest


def damaged_files(home: Path, manifest: Manifest) -> Iterator[Problem]:
    """Yield a problem for each file of a generation whose SHA-256 is not that of the manifest."""
    for name, fact in manifest.files.items():
        try:
            if fact_of(home / name) != fact:
                yield Problem(f"{home.name}/{name}", "checksum")
        except OSError:
            yield Problem(f"{home.name}/{name}", "unreadable")


def fact_of(path: Path) -> FileFact:
    """Return the size and SHA-256 of a file."""
    return FileFact(path.stat().st_size, checksums.of_file(path))


def sweep(folder: Path) -> None:
    """Remove every generation but the one that counts; what others have open may have to stay."""
    keep = _current(folder)[0] if is_index(folder) else ""
    for path in folder.iterdir():
        if path.name.startswith("generation-") and path.name != keep:
            system.remove(path)
        elif path.name == f"{CURRENT}.new":
            path.unlink()


def begin(folder: Path, *, after: tuple[Path, Manifest] | None) -> Path:
    """Make the folder of the next generation, with links to what it may keep of the one before."""
    number = 1 + max(
        (int(path.name[-8:]) for path in folder.glob("generation-*")),
        default=after[1].generation if after else 0,
    )
    home = folder / f"generation-{number:08}"
    home.mkdir()
    if after:
        for name in after[1].files:
            if name != SOURCES:
                system.link(after[0] / name, home / name)
    return home


def publish(folder: Path, home: Path, manifest: Manifest, *, after: Manifest | None) -> Manifest:
    """Make a finished generation the one that counts, on disk, all or nothing.

    What is the same as in the generation before, `after` which it comes, is not read again.
    """
    known = after.files if after else {}
    files = {}
    for path in sorted(home.iterdir()):
        is_new = path.name not in known or path.name == SOURCES
        files[path.name] = fact_of(path) if is_new else known[path.name]
        system.sync(path)
    manifest = replace(manifest, generation=int(home.name[-8:]), files=files)
    data = json.dumps(asdict(manifest), indent=1, sort_keys=True).encode()
    _write(home / MANIFEST, data)
    system.sync(home)
    _write(folder / f"{CURRENT}.new", f"{home.name} {checksums.of_bytes(data)}\n".encode())
    system.replace(folder / f"{CURRENT}.new", folder / CURRENT)
    system.sync(folder)
    return manifest


def _write(path: Path, data: bytes) -> None:
    path.write_bytes(data)
    system.sync(path)
