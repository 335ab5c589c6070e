"""Find the files that may be letters, in stable order, and read them within limits."""

from __future__ import annotations

import hashlib
import json
import os
from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path

from navosearch import formats, letters
from navosearch.errors import LettersTableInvalid, LetterUnreadable, PathMissing, PathUnreadable
from navosearch.model import Document, Letter, Skipped
from navosearch.sources import fetched, files, table
from navosearch.sources.table import Corrections

MAX_BYTES = 50_000_000
"""The largest file that is read; the longest letters known are under a hundredth of it."""

_MAX_BYTES_BESIDE = 5_000_000
"""The largest `letters.csv` or `metadata.xml` that is read."""

_TABLE = "letters.csv"


@dataclass(frozen=True, slots=True)
class Source:
    """A file that may be a letter, and what stands beside it; none of it is read yet.

    `path` is absolute and tells sources apart; `name` is what a letter shows as its source: the path
    from the root's name on, with slashes, the same on every machine and safe to print. `size` is in
    bytes; `corrections` the file's row of `letters.csv`; `sidecar` the bytes of a `metadata.xml`; `state`
    what the file system says of the file and changes whenever the file does, None if that is not sure.
    """

    path: Path
    root: Path
    name: str
    size: int
    corrections: Corrections = field(default_factory=dict)
    sidecar: bytes = b""
    state: tuple[int, ...] | None = None


def find(roots: Sequence[Path], *, exclude: Collection[Path] = ()) -> Iterator[Source | Skipped]:
    """Yield every file under the roots, as a source if it may be a letter, else with why it is skipped.

    A root is a folder or a file, and may be a link; under it no link is followed. Hidden and backup
    files, README and tables are left out in silence, as are folders in `exclude` (an index). A file
    under two roots comes once. A file that is itself a root is a source whatever its ending.

    Raises PathMissing or PathUnreadable for a root, LettersTableInvalid for a `letters.csv`.
    """
    resolved = [_resolve(Path(root)) for root in roots]
    passed_by = frozenset(Path(path).resolve() for path in exclude)
    seen: set[Path] = set(passed_by)
    for root in resolved:
        for found in _folder(root, seen) if root.is_dir() else _file(root):
            if isinstance(found, Skipped) or found.path not in seen:
                yield found
            if isinstance(found, Source):
                seen.add(found.path)


def is_readable(root: Path) -> bool:
    """Whether a root is there, and can be listed if it is a folder."""
    try:
        resolved = _resolve(root)
        if resolved.is_dir():
            os.scandir(resolved).close()
    except (PathMissing, PathUnreadable, OSError):
        return False
    return True


def _resolve(root: Path) -> Path:
    """Return the absolute path of a root, links followed; raises PathMissing or PathUnreadable."""
    try:
        return root.resolve(strict=True)
    except FileNotFoundError as error:
        raise PathMissing(files.printable(str(root))) from error
    except (OSError, RuntimeError, ValueError) as error:
        raise PathUnreadable(files.printable(str(root)), str(error)) from error


def _folder(root: Path, seen: set[Path]) -> Iterator[Source | Skipped]:
    """Yield what is in a folder and those under it, but for folders in `seen`, to which they are added."""
    for folder, entries in files.walk(root, exclude=seen):
        seen.add(folder)
        if isinstance(entries, OSError):
            if folder == root:
                raise PathUnreadable(files.printable(str(root)), entries.strerror or "") from entries
            yield Skipped(_name(folder, root), "unreadable", entries.strerror or "")
            continue
        corrected = rows(folder)
        sidecar = _beside(folder / "metadata.xml")
        official = fetched.beside(folder)
        shown = _name(folder, root)
        names = {files.composed(entry.name) for entry in entries}
        for entry in entries:
            about = sidecar if len(entries) == 1 or _is_about(sidecar, entry.name) else b""
            about = about or official.get(entry.name, b"")
            yield _entry(entry, folder / entry.name, root, shown, corrected, about)
        for name, row in corrected.items():
            if name not in names:
                yield Skipped(f"{shown}/{files.printable(name)}", "missing-file", f"{_TABLE}:{row.line}")


def _entry(
    entry: os.DirEntry[str],
    path: Path,
    root: Path,
    folder: str,
    corrected: dict[str, table.Row],
    sidecar: bytes,
) -> Source | Skipped:
    """Return an entry of a folder as a source, or as skipped; `folder` is how the folder is shown."""
    name = f"{folder}/{files.printable(entry.name)}"
    if reason := files.kind(entry):
        return Skipped(name, reason)
    if path.suffix.lower() not in formats.ENDINGS:
        return Skipped(name, "unknown-format", files.printable(path.suffix.lower()))
    row = corrected.get(files.composed(entry.name))
    try:
        status = entry.stat(follow_symlinks=False)
    except OSError as error:
        return Skipped(name, "unreadable", error.strerror or "")
    corrections = row.corrections if row else {}
    return Source(path, root, name, status.st_size, corrections, sidecar, files.state(status))


def _file(root: Path) -> Iterator[Source | Skipped]:
    """Yield a root that is no folder, as a source or as skipped."""
    if not root.is_file():
        yield Skipped(files.printable(root.name), "not-a-file")
        return
    row = rows(root.parent).get(files.composed(root.name))
    sidecar = _beside(root.parent / "metadata.xml")
    sidecar = sidecar if _is_about(sidecar, root.name) else fetched.beside(root.parent).get(root.name, b"")
    name, status = files.printable(root.name), root.stat()
    corrections = row.corrections if row else {}
    yield Source(root, root, name, status.st_size, corrections, sidecar, files.state(status))


def rows(folder: Path) -> dict[str, table.Row]:
    """Return the rows of the folder's `letters.csv` by file name; none if there is no such file.

    Raises LettersTableInvalid.
    """
    path = folder / _TABLE
    shown = files.printable(str(path))
    if not os.path.lexists(path):
        return {}
    try:
        return table.read(files.load(path, limit=_MAX_BYTES_BESIDE), path=shown)
    except LetterUnreadable as error:
        raise LettersTableInvalid(shown, 0, error.reason, error.detail) from error


def _beside(path: Path) -> bytes:
    """Return the bytes of a file beside letters, empty where it cannot be read: letters do without."""
    try:
        return files.load(path, limit=_MAX_BYTES_BESIDE)
    except LetterUnreadable:
        return b""


def _is_about(sidecar: bytes, name: str) -> bool:
    """Whether a `metadata.xml` names the letter that a file is called after."""
    return bool(sidecar) and f'"{Path(name).stem}"'.encode("utf-8", "replace") in sidecar


def _name(path: Path, root: Path) -> str:
    """Return the path from the root's name on, with slashes."""
    parts = (root.name, *path.relative_to(root).parts)
    return "/".join(files.printable(part) for part in parts if part)


def load(source: Source) -> bytes:
    """Return the bytes of a source, at most `MAX_BYTES`.

    Raises LetterUnreadable when the file is no longer a regular one, is too large or refused.
    """
    try:
        return files.load(source.path, limit=MAX_BYTES)
    except LetterUnreadable as error:
        error.path = source.name
        raise


def fingerprint(source: Source, data: bytes) -> str:
    """Return the SHA-256, in hexadecimal, of all that a letter is made from.

    That is its bytes, its name, what stands beside it, and the versions of the readers: a letter
    with the same fingerprint need not be read again.
    """
    return _digest(source, data)


def stamp(source: Source) -> str:
    """Return a fingerprint made with the state of the file instead of its bytes; empty if that is not sure.

    A letter with the same stamp need not even be opened.
    """
    return _digest(source, repr(source.state).encode()) if source.state else ""


def _digest(source: Source, content: bytes) -> str:
    facts = (source.name, sorted(source.corrections.items()), formats.VERSION, letters.VERSION)
    digest = hashlib.sha256(json.dumps(facts).encode())
    for part in (source.sidecar, content):
        digest.update(len(part).to_bytes(8, "big") + part)
    return digest.hexdigest()


def read(source: Source, data: bytes) -> Letter:
    """Return the letter in the bytes of a source; raises LetterUnreadable with the source's name."""
    document = _completed(formats.parse(data, name=source.name), source.sidecar)
    return letters.read(document, source=source.name, corrections=source.corrections)


def _completed(document: Document, sidecar: bytes) -> Document:
    """Return a document with the metadata of a `metadata.xml` over its own, where both are of one letter."""
    if not sidecar:
        return document
    try:
        official = formats.beside(sidecar)
    except LetterUnreadable as error:
        return replace(document, notes=(*document.notes, f"metadata-unread:{error.reason}:{error.detail}"))
    names = {name for name, _ in official}
    own = dict(document.metadata).get("DC.identifier")
    if own is not None and own != dict(official).get("DC.identifier", own):
        return document
    rest = (pair for pair in document.metadata if pair[0] not in names)
    missing = (f"annexes-missing:{value}" for name, value in official if name == fetched.ANNEXES_MISSING)
    return replace(document, metadata=(*official, *rest), notes=(*document.notes, *missing))
