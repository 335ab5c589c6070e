"""Makes this process be killed, or its disk fail, at the n-th thing that it writes under a folder.

Nothing in the program knows of it: opening, renaming, linking and removing are seen by an audit
hook (PEP 578), which may refuse them; writing and truncating by a subclass of the file that Python
itself uses, syncing by a wrapper around `os.fsync`. Memory maps alone are not seen.

A `Fault` says what goes wrong, and when:

    kill    the process is killed just before the n-th operation
    torn    half of the n-th write is written, and the process is killed
    once    the n-th operation fails (EIO), and what follows succeeds
    short   half of the n-th write is written, and the write fails (EIO)
    busy    the n-th operation is refused (EACCES), as Windows does while others have a file open
    full    from the n-th operation on nothing can be written any more (ENOSPC); removing works
"""

from __future__ import annotations

import builtins
import errno
import io
import os
import pathlib
import signal
import sys
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

HOWS = ("kill", "torn", "once", "short", "busy", "full")
_WRITING = os.O_WRONLY | os.O_RDWR | os.O_CREAT | os.O_TRUNC
_GROWING = frozenset({"open", "write", "mkdir", "rename", "link", "sync"})
"""What a full disk refuses."""


@dataclass(frozen=True)
class Fault:
    """What goes wrong at the operation of that number, counted from 1; 0 for nothing at all."""

    at: int = 0
    how: str = "kill"


class Shim:
    """Counts the operations under a folder, and does what the fault says; `points` names them in order."""

    def __init__(self, folder: Path, fault: Fault) -> None:
        self.points: list[str] = []
        self._folder = str(folder)
        self._fault = fault

    def install(self) -> None:
        """Watch this process from now on; there is no way back but its end."""
        shim, sync, put = self, os.fsync, os.write

        class File(io.FileIO):
            """A file whose every write is an operation."""

            def write(self, data: Any, /) -> int:
                half = memoryview(data)[: len(data) // 2]
                shim.operation("write", _opened(self.fileno()), lambda: super(File, self).write(half))
                return super().write(data)

            def truncate(self, size: int | None = None, /) -> int:
                shim.operation("truncate", _opened(self.fileno()))
                return super().truncate(size)

        def fsync(handle: int) -> None:
            shim.operation("sync", _opened(handle))
            sync(handle)

        def write(handle: int, data: bytes) -> int:
            half = data[: len(data) // 2]
            shim.operation("write", _opened(handle), lambda: put(handle, half))
            return put(handle, data)

        os.fsync, os.write = fsync, write
        io.open = builtins.open = _opening(File, io.open)  # type: ignore[assignment]
        if hasattr(pathlib, "_normal_accessor"):  # Python 3.10, where a Path keeps the `open` that was
            pathlib._normal_accessor.open = io.open
        sys.addaudithook(self._hook)

    def operation(self, name: str, path: str, half: Callable[[], object] | None = None) -> None:
        """Count an operation, and let it go on, or not."""
        if not path.startswith(self._folder):
            return
        self.points.append(f"{name} {os.path.relpath(path, self._folder)}")
        number, how = len(self.points), self._fault.how
        if how == "full" and 0 < self._fault.at <= number and name in _GROWING:
            raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC), path)
        if number != self._fault.at:
            return
        if half and how in ("torn", "short"):
            half()
        if how in ("kill", "torn"):
            os.kill(os.getpid(), signal.SIGKILL)
        if how in ("once", "short"):
            raise OSError(errno.EIO, os.strerror(errno.EIO), path)
        if how == "busy":
            raise OSError(errno.EACCES, os.strerror(errno.EACCES), path)

    def _hook(self, event: str, arguments: tuple[Any, ...]) -> None:
        """See what Python is about to ask of the operating system."""
        if event == "open" and not isinstance(arguments[0], int) and arguments[2] & _WRITING:
            self.operation("open", _absolute(arguments[0]))
        elif event == "os.mkdir":
            self.operation("mkdir", _absolute(arguments[0]))
        elif event == "os.truncate" and isinstance(arguments[0], int):
            self.operation("truncate", _opened(arguments[0]))
        elif event in ("os.rename", "os.link"):
            self.operation(event[3:], _absolute(arguments[1]))
        elif event in ("os.remove", "os.rmdir"):
            self.operation(event[3:], _absolute(*arguments))


def _opened(handle: int) -> str:
    """Return the path of what is open; Linux tells."""
    return str(Path(f"/proc/self/fd/{handle}").readlink())


def _absolute(path: Any, folder: int = -1) -> str:
    """Return the whole path of what may be named within a folder that is open."""
    return os.path.normpath(Path(_opened(folder) if folder >= 0 else "").absolute() / os.fsdecode(path))


def _opening(kind: type[io.FileIO], real: Callable[..., Any]) -> Callable[..., Any]:
    """Return what stands in for `open`: files that are written are of that kind."""

    def opening(
        file: Any,
        mode: str = "r",
        buffering: int = -1,
        encoding: str | None = None,
        errors: str | None = None,
        newline: str | None = None,
        closefd: bool = True,
        opener: Any = None,
    ) -> Any:
        if not set(mode) & set("wax+"):
            return real(file, mode, buffering, encoding, errors, newline, closefd, opener)
        raw = kind(file, mode.replace("b", "").replace("t", ""), closefd, opener)
        if buffering == 0:
            return raw
        stream = io.BufferedRandom(raw) if "+" in mode else io.BufferedWriter(raw)
        if "b" in mode:
            return stream
        text = io.TextIOWrapper(stream, encoding, errors, newline)
        text.mode = mode  # type: ignore[misc]
        return text

    return opening
