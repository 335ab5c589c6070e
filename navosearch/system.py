"""Do what operating systems do in different ways, and what comes nearest where one cannot.

Linux can do all of it. What stands in on Windows and macOS is tried on Linux with the rest taken away
(``make elsewhere``).

    a lock that dies with its process    a file that says whose it is; one whose process is gone is taken over
    a limit on a process's memory        a thread that looks at it again and again, and ends the process
    a limit on a process's time          the clock
    a timer that interrupts any call     a thread that interrupts between two steps in Python
    holding Ctrl-C back                  ignoring it: it has to be pressed again
    hard links                           copies
    removing and replacing what is open  patience; then it is left, or an error
    opening no link and no pipe          looking at what it is before it is opened
    syncing the names in a folder        the journal of the file system
    room on the disk, taken beforehand   zeros
    the language of whoever is there     asking Windows or macOS where no variable tells it
"""

# Long: what differs between systems stands here alone, so that no other module asks where it runs.

from __future__ import annotations

import contextlib
import ctypes
import errno
import importlib
import os
import re
import signal
import stat
import sys
import threading
import time
import warnings
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import IO, TYPE_CHECKING, Any, Literal

if TYPE_CHECKING:
    import subprocess  # imported where it is needed, as `shutil` is: every search waits for its imports


def module(name: str) -> Any:
    """Return a module that not every system has, or None."""
    try:
        return importlib.import_module(name)
    except ImportError:
        return None


_SIGNAL: Any = signal
_TIME: Any = time
_RESOURCE = module("resource")
_HAS_FOLDER_HANDLES = hasattr(os, "O_DIRECTORY")
_HAS_MEMORY_LIMIT = _RESOURCE is not None and sys.platform != "darwin"
"""macOS takes a limit on memory, and does not hold a process to it."""

_OPEN_FLAGS = ("O_NOFOLLOW", "O_NONBLOCK", "O_CLOEXEC", "O_NOCTTY", "O_BINARY")
_READ_ONLY = os.O_RDONLY | sum(getattr(os, flag, 0) for flag in _OPEN_FLAGS)

INTERVAL = 0.05
"""Seconds between two looks at what is watched."""
GRACE = 2.0
"""Seconds that the clock may run beyond the processor time of a process: it starts, and waits for others."""
PATIENCE = (0.05, 0.1, 0.2, 0.4)
"""Seconds to wait, one after the other, while another process has a file open for a moment."""
SETTINGS = 2.0
"""Seconds to wait for a system that is asked for its settings."""
CHUNK = 1 << 20
"""Zeros written at a time."""

Fate = Literal["well", "timeout", "memory", "died"]
_FATES: dict[str, Fate] = {
    "SIGXCPU": "timeout",
    "SIGKILL": "timeout",
    "SIGABRT": "memory",
    "SIGILL": "memory",
    "SIGTRAP": "memory",
    "SIGBUS": "memory",
}
"""How a process ends that is over its limits: PDFium and C++ abort in one of four ways without memory."""


class OutOfTime(Exception):
    """More processor time was used than was given; no TimeoutError, which is an OSError."""


@dataclass(frozen=True, slots=True)
class Ended:
    """How a process ended, its exit status, and what it wrote on standard output."""

    fate: Fate
    status: int
    output: bytes


def language() -> str | None:
    """Return the language that the system speaks to its user, as ``nl_NL``, or None where it does not tell.

    On Linux it tells in variables of the environment alone.
    """
    if sys.platform == "win32":
        return windows_locale(ctypes.windll.kernel32.GetUserDefaultUILanguage())
    if sys.platform == "darwin":
        return apple_locale()
    return None


def windows_locale(number: int) -> str | None:
    """Return the locale that Windows has under a number; None for one that Python does not know.

    >>> windows_locale(0x0413)
    'nl_NL'
    """
    import locale

    return locale.windows_locale.get(number)


def apple_locale() -> str | None:
    """Return the language and region that macOS is set to, None where that cannot be read."""
    import subprocess

    command = ("defaults", "read", "-g", "AppleLocale")
    try:
        done = subprocess.run(  # noqa: S603 -- ours
            command, capture_output=True, timeout=SETTINGS, check=True
        )
    except (OSError, subprocess.SubprocessError):
        return None
    told = re.match(rb"[A-Za-z]{2,3}(?:[_-][A-Za-z]{2})?", done.stdout)
    return told[0].decode().replace("-", "_") if told else None


@contextlib.contextmanager
def locked(path: Path, *, seconds: float = 0.0) -> Iterator[None]:
    """Hold the lock that a file stands for, which is made if need be; its content is not ours.

    Raises BlockingIOError when another process or thread has it for so many seconds, OSError as the file
    system does.
    """
    with warnings.catch_warnings():  # it warns that it has no better lock, which the table above says
        warnings.simplefilter("ignore")
        import filelock

        lock = filelock.FileLock(path, timeout=seconds, thread_local=False)
        try:
            lock.acquire()
        except filelock.Timeout as error:
            raise BlockingIOError(errno.EAGAIN, os.strerror(errno.EAGAIN), str(path)) from error
    try:
        yield
    finally:
        lock.release()


def open_file(path: Path) -> int:
    """Open a file for reading and return its handle, without following a link or waiting for a pipe.

    Raises OSError: ELOOP for a link, ENXIO for what cannot be read as a file, and as the file system does.
    """
    if not hasattr(os, "O_NOFOLLOW"):
        mode = path.lstat().st_mode
        if not stat.S_ISREG(mode) and not stat.S_ISDIR(mode):
            number = errno.ELOOP if stat.S_ISLNK(mode) else errno.ENXIO
            raise OSError(number, os.strerror(number), str(path))
    return os.open(path, _READ_ONLY)


def sync(path: Path) -> None:
    """Write a file, or the names in a folder, to the disk itself."""
    if not _HAS_FOLDER_HANDLES and path.is_dir():
        return
    # Windows flushes only what is open for writing; others flush a folder, which cannot be.
    flags = os.O_RDONLY if _HAS_FOLDER_HANDLES else os.O_RDWR | getattr(os, "O_BINARY", 0)
    handle = os.open(path, flags)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)


def link(source: Path, target: Path) -> None:
    """Give a file a second name, or make a copy of it where the file system has no hard links."""
    try:
        target.hardlink_to(source)
    except (OSError, NotImplementedError):
        import shutil

        shutil.copyfile(source, target)


def replace(source: Path, target: Path) -> None:
    """Put a file in the place of another, in one step."""
    for seconds in PATIENCE:
        with contextlib.suppress(PermissionError):
            source.replace(target)
            return
        time.sleep(seconds)
    source.replace(target)


def remove(folder: Path) -> None:
    """Remove a folder with all that is in it, but for what the system refuses because others have it open."""
    import shutil

    with contextlib.suppress(PermissionError):
        shutil.rmtree(folder)


def reserve(stream: IO[bytes], size: int) -> None:
    """Take so many bytes on the disk for an empty file; a full disk raises OSError here, and not later.

    At the first write to a hole in a mapped file it would be the end of the process (SIGBUS).
    """
    if allocate := getattr(os, "posix_fallocate", None):
        allocate(stream.fileno(), 0, size)
        return
    for start in range(0, size, CHUNK):
        stream.write(bytes(min(CHUNK, size - start)))
    stream.flush()


def processors() -> int:
    """Return how many processors this process may use."""
    if affinity := getattr(os, "sched_getaffinity", None):
        return len(affinity(0))
    return os.cpu_count() or 1


@contextlib.contextmanager
def interrupts_held() -> Iterator[None]:
    """Hold Ctrl-C back for a moment, also from processes that are started meanwhile."""
    if mask := getattr(signal, "pthread_sigmask", None):
        before = mask(_SIGNAL.SIG_BLOCK, {signal.SIGINT})
        try:
            yield
        finally:
            mask(_SIGNAL.SIG_SETMASK, before)
    elif threading.current_thread() is threading.main_thread():
        handler = signal.signal(signal.SIGINT, signal.SIG_IGN)
        _ignore_console(True)
        try:
            yield
        finally:
            _ignore_console(False)
            signal.signal(signal.SIGINT, handler)
    else:
        yield


def _ignore_console(ignored: bool) -> None:
    """Ignore Ctrl-C of a Windows console or not; processes that are started do as this one."""
    if windows := getattr(ctypes, "windll", None):
        windows.kernel32.SetConsoleCtrlHandler(None, ignored)


@contextlib.contextmanager
def deadline(seconds: float) -> Iterator[None]:
    """Raise OutOfTime in what is done with it, once it has had so many seconds of processor time.

    A timer interrupts the main thread even within one long call, such as a search by pattern. In other
    threads, and where there is no timer, the interruption comes after that call.
    """
    if hasattr(signal, "setitimer") and threading.current_thread() is threading.main_thread():
        with _timer(seconds):
            yield
    else:
        with _watched(seconds):
            yield


@contextlib.contextmanager
def _timer(seconds: float) -> Iterator[None]:
    def end(*_: object) -> None:
        """Raise OutOfTime where the timer finds the main thread."""
        raise OutOfTime

    before = signal.signal(_SIGNAL.SIGVTALRM, end)
    _SIGNAL.setitimer(_SIGNAL.ITIMER_VIRTUAL, seconds)
    try:
        yield
    finally:
        _SIGNAL.setitimer(_SIGNAL.ITIMER_VIRTUAL, 0)
        signal.signal(_SIGNAL.SIGVTALRM, before)


@contextlib.contextmanager
def _watched(seconds: float) -> Iterator[None]:
    thread = threading.get_ident()
    clock = _clock(thread)
    end = clock() + seconds
    done, ending = threading.Event(), threading.Lock()

    def watch() -> None:
        """Interrupt the thread when its time is up, unless it is done by then."""
        while not done.wait(max(end - clock(), INTERVAL)):
            if clock() >= end:
                with ending:
                    if not done.is_set():
                        _interrupt(thread, OutOfTime)
                return

    threading.Thread(target=watch, daemon=True).start()
    try:
        yield
    finally:
        with ending:
            done.set()
            _interrupt(thread, None)


def _clock(thread: int) -> Callable[[], float]:
    """Return what tells the processor time of a thread, or of the whole process where none can be asked."""
    if known := getattr(time, "pthread_getcpuclockid", None):
        return partial(_TIME.clock_gettime, known(thread))
    return time.process_time


def _interrupt(thread: int, error: type[Exception] | None) -> None:
    """Have an error raised in a thread at its next step, or take back what has not been raised yet."""
    raised = None if error is None else ctypes.py_object(error)
    ctypes.pythonapi.PyThreadState_SetAsyncExc(ctypes.c_ulong(thread), raised)


def limit(*, seconds: int, memory: int) -> None:
    """Take from this process what it does not need, as far as the system can: time, memory, writing files."""
    if _RESOURCE is None:
        return
    limits = {"RLIMIT_AS": memory, "RLIMIT_CPU": seconds, "RLIMIT_FSIZE": 0, "RLIMIT_CORE": 0}
    for name, most in limits.items():
        with contextlib.suppress(ValueError, OSError):
            _RESOURCE.setrlimit(getattr(_RESOURCE, name), (most, most))


def run(command: Sequence[str], data: bytes, *, seconds: float, memory: int) -> Ended:
    """Run a process that sets itself the same limits, and return how it ended; `data` is its input.

    `seconds` are those of the processor, and a little more of the clock; `memory` is in bytes.
    """
    import subprocess

    with subprocess.Popen(  # noqa: S603 -- each of our callers names the program it is
        command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL
    ) as process:
        overgrown = threading.Event()
        if not _HAS_MEMORY_LIMIT and (psutil := module("psutil")):
            watch = threading.Thread(target=_watch, args=(psutil, process, memory, overgrown), daemon=True)
            watch.start()
        try:
            output, _ = process.communicate(data, timeout=seconds + GRACE)
        except subprocess.TimeoutExpired:
            return Ended("timeout", 0, b"")
        finally:
            process.kill()
    return Ended("memory" if overgrown.is_set() else _fate(process.returncode), process.returncode, output)


def _watch(psutil: Any, process: subprocess.Popen[bytes], memory: int, overgrown: threading.Event) -> None:
    """End a process that takes more memory than it may."""
    with contextlib.suppress(psutil.NoSuchProcess):
        watched = psutil.Process(process.pid)
        while process.returncode is None:
            if watched.memory_info().rss > memory:
                overgrown.set()
                process.kill()
                return
            time.sleep(INTERVAL)


def _fate(status: int) -> Fate:
    if status == 0:
        return "well"
    names = {-int(number): number.name for number in signal.Signals}
    return _FATES.get(names.get(status, ""), "died")
