"""The folder of an index in, leave to write there out: to one process at a time.

The lock is the operating system's (flock), on a file that says who holds it. It dies with its
process, so that nobody ever has to remove it.
"""

from __future__ import annotations

import contextlib
import fcntl
import os
from collections.abc import Iterator
from pathlib import Path

from navosearch.errors import IndexLocked, NotAnIndex, WriteFailed
from navosearch.index.storage import generations

LOCK = "lock"


@contextlib.contextmanager
def locked(folder: Path) -> Iterator[None]:
    """Hold the folder for writing, making it if need be; the lock dies with its process.

    Raises IndexLocked when another process holds it, NotAnIndex for a folder with something else
    in it, WriteFailed when it cannot be written.
    """
    try:
        folder.mkdir(parents=True, exist_ok=True)
        if not generations.is_index(folder) and any(not _ours(path) for path in folder.iterdir()):
            raise NotAnIndex(path=str(folder))
        handle = os.open(folder / LOCK, os.O_RDWR | os.O_CREAT | os.O_CLOEXEC, 0o666)
    except OSError as error:
        raise WriteFailed(path=str(folder), reason=error.strerror or "") from error
    try:
        _take(handle, folder)
        with _signed(handle):
            yield
    finally:
        os.close(handle)


def _take(handle: int, folder: Path) -> None:
    """Take the lock that is open as `handle`, or tell who has it."""
    try:
        fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except BlockingIOError:
        pid, _, since = os.read(handle, 100).decode("ascii", "replace").partition(" ")
        raise IndexLocked(str(folder), int(pid) if pid.isdigit() else None, since or None) from None
    except OSError as error:
        raise WriteFailed(path=str(folder), reason=error.strerror or "") from error


@contextlib.contextmanager
def _signed(handle: int) -> Iterator[None]:
    """Let the lock say who holds it; where even that cannot be written, it is held all the same."""
    with contextlib.suppress(OSError):
        os.ftruncate(handle, 0)
        os.write(handle, f"{os.getpid()} {generations.now()}".encode())
    try:
        yield
    finally:
        with contextlib.suppress(OSError):
            os.ftruncate(handle, 0)


def _ours(path: Path) -> bool:
    return path.name.startswith((".", "generation-", f"{generations.CURRENT}.")) or path.name == LOCK
