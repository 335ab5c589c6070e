"""Lock the folder of an index for writing: one process at a time, which leaves its name."""

from __future__ import annotations

import contextlib
import os
from collections.abc import Iterator
from pathlib import Path

from navosearch import clock, system
from navosearch.errors import IndexLocked, NotAnIndex, WriteFailed
from navosearch.index.storage import generations

LOCK = "lock"
HOLDER = "holder"
"""Beside the lock, since Windows lets nobody read a file that is locked."""


@contextlib.contextmanager
def locked(folder: Path) -> Iterator[None]:
    """Hold the folder for writing, making it if need be; the lock dies with its process.

    Raises IndexLocked when another process holds it, NotAnIndex for a folder with something else
    in it, WriteFailed when it cannot be written, ClockInvalid.
    """
    with contextlib.ExitStack() as held:
        try:
            folder.mkdir(parents=True, exist_ok=True)
            if not generations.is_index(folder) and any(not _is_ours(path) for path in folder.iterdir()):
                raise NotAnIndex(path=str(folder))
            held.enter_context(system.locked(folder / LOCK))
        except BlockingIOError:
            raise IndexLocked(str(folder), *_holder(folder)) from None
        except OSError as error:
            raise WriteFailed(path=str(folder), reason=error.strerror or "") from error
        held.enter_context(_signed(folder / HOLDER))
        yield


@contextlib.contextmanager
def _signed(holder: Path) -> Iterator[None]:
    """Say who holds the lock; where even that cannot be written, it is held all the same."""
    with contextlib.suppress(OSError):
        holder.write_text(f"{os.getpid()} {clock.now().isoformat()}", encoding="ascii")
    try:
        yield
    finally:
        with contextlib.suppress(OSError):
            holder.unlink()


def _holder(folder: Path) -> tuple[int | None, str | None]:
    """Return the process that holds the lock and since when, as far as it says."""
    with contextlib.suppress(OSError):
        pid, _, since = (folder / HOLDER).read_bytes().decode("ascii", "replace").partition(" ")
        return int(pid) if pid.isdigit() else None, since or None
    return None, None


def _is_ours(path: Path) -> bool:
    """Whether an index could have left a file of that name."""
    ours = (".", "generation-", f"{generations.CURRENT}.", f"{LOCK}.")
    return path.name in (LOCK, HOLDER) or path.name.startswith(ours)
