"""Put the file of a letter in its folder, whole or not at all, and clear up what a kill left behind."""

from __future__ import annotations

import contextlib
import os
import stat
from collections.abc import Iterator
from pathlib import Path

from navosearch import checksums, system
from navosearch.errors import FolderBusy, WriteFailed

LOCK = ".navosearch-fetch.lock"
APART = ".apart"
"""Where answers are put that are not the paper that was asked for; no reader of letters looks there."""
PATIENCE = 2.0
"""Seconds to wait for a folder: what a killed run was just starting holds it a moment longer."""
_PART = ".part"


def write(path: Path, data: bytes) -> None:
    """Write a file so that it is there whole or not at all, whatever happens. Raises WriteFailed.

    Its name is on the disk itself when `settle` has been called: a name that is lost before that, with the
    power, is a letter that is had again.
    """
    part = path.with_name(f".{path.name}{_PART}")
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        with part.open("wb") as file:
            file.write(data)
            file.flush()
            os.fsync(file.fileno())
        system.replace(part, path)
    except OSError as error:
        with contextlib.suppress(OSError):
            part.unlink(missing_ok=True)
        raise WriteFailed(str(path), error.strerror or "") from error


def settle(folder: Path) -> None:
    """Write the names of files in the folders of dossiers to the disk itself. Raises WriteFailed."""
    try:
        for each in folder.iterdir():
            if each.is_dir():
                system.sync(each)
    except OSError as error:
        raise WriteFailed(str(folder), error.strerror or "") from error


def sha256(path: Path) -> str | None:
    """Return the SHA-256 of a file: None where nothing is, empty for what is no file that can be read."""
    try:
        return checksums.of_file(path) if stat.S_ISREG(path.lstat().st_mode) else ""
    except FileNotFoundError:
        return None
    except OSError:
        return ""


def remove(path: Path) -> None:
    """Remove a file that nothing names any more. Raises WriteFailed."""
    try:
        path.unlink(missing_ok=True)
    except OSError as error:
        raise WriteFailed(str(path), error.strerror or "") from error


def clear_parts(folder: Path) -> None:
    """Remove the files that a kill left half written in the folders of dossiers."""
    for part in folder.glob(f"*/.*{_PART}"):
        remove(part)


@contextlib.contextmanager
def held(folder: Path) -> Iterator[None]:
    """Hold a folder, so that one run at a time gets letters into it; a kill lets go.

    Raises FolderBusy when another process holds it, WriteFailed when it cannot be written.
    """
    with contextlib.ExitStack() as holding:
        try:
            folder.mkdir(parents=True, exist_ok=True)
            holding.enter_context(system.locked(folder / LOCK, seconds=PATIENCE))
        except BlockingIOError:
            raise FolderBusy(str(folder)) from None
        except OSError as error:
            raise WriteFailed(str(folder), error.strerror or "") from error
        yield
