"""A command in, its output, its time and the peak of its memory out, over it and all that it starts."""

from __future__ import annotations

import os
import re
import subprocess
import sys
import threading
import time
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

EVERY = 0.05
"""Seconds between two looks at the memory."""
ROLLUP = re.compile(r"^(Rss|Pss_Anon|Pss_Shmem): +([0-9]+) kB", re.MULTILINE)


@dataclass(frozen=True, slots=True)
class Run:
    """A command that has ended: seconds by the clock and of the processor, and bytes of memory at the peak.

    `private` is memory beyond mapped files, summed over its processes; `resident` counts mapped
    pages too, and those that processes share once for each.
    """

    output: str
    seconds: float
    processor: float
    private: int
    resident: int


def run(command: Sequence[str | Path], *, watch: bool = False, quiet: bool = False) -> Run:
    """Run a command to its end; raises CalledProcessError when it fails. Memory is 0 unless watched.

    What it says on standard error is let through, unless it is to be quiet. Python may keep its
    compiled modules, as those of an installed package are.
    """
    errors = subprocess.DEVNULL if quiet else None
    environment = {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}
    started = time.perf_counter()
    process = subprocess.Popen(  # noqa: S603 -- our own programs
        [*map(str, command)], stdout=subprocess.PIPE, stderr=errors, text=True, env=environment
    )
    peaks = _Peaks(process.pid) if watch else None
    output = process.stdout.read() if process.stdout else ""
    _, status, usage = os.wait4(process.pid, 0)
    seconds = time.perf_counter() - started
    process.returncode = os.waitstatus_to_exitcode(status)
    if peaks:
        peaks.stop()
    if process.returncode:
        raise subprocess.CalledProcessError(process.returncode, process.args)
    processor = usage.ru_utime + usage.ru_stime
    return Run(output, seconds, processor, *(peaks.peaks if peaks else (0, 0)))


def python(module: str, *arguments: str | Path) -> Run:
    """Run a module of ours in a fresh interpreter, with its memory watched."""
    return run([sys.executable, "-m", module, *arguments], watch=True)


class _Peaks(threading.Thread):
    """Looks at the memory of a process and its children again and again, until it is stopped."""

    def __init__(self, pid: int) -> None:
        super().__init__(daemon=True)
        self._pid = pid
        self._ended = threading.Event()
        self.peaks = (0, 0)
        self.start()

    def run(self) -> None:
        """Look, and keep the highest."""
        while not self._ended.wait(EVERY):
            looks = [memory(pid) for pid in _tree(self._pid)]
            private, resident = sum(look[0] for look in looks), sum(look[1] for look in looks)
            self.peaks = max(self.peaks[0], private), max(self.peaks[1], resident)

    def stop(self) -> None:
        """Look no more."""
        self._ended.set()
        self.join()


def memory(pid: int | str = "self") -> tuple[int, int]:
    """Return the memory of a process in bytes: beyond mapped files, and with them. A gone one has none."""
    try:
        text = Path(f"/proc/{pid}/smaps_rollup").read_text()
    except OSError:
        return 0, 0
    kilobytes = {name: int(count) for name, count in ROLLUP.findall(text)}
    private = kilobytes.get("Pss_Anon", 0) + kilobytes.get("Pss_Shmem", 0)
    return private << 10, kilobytes.get("Rss", 0) << 10


def _tree(pid: int) -> Iterator[int]:
    yield pid
    for path in Path(f"/proc/{pid}/task").glob("*/children"):
        try:
            children = path.read_text().split()
        except OSError:
            continue
        for child in children:
            yield from _tree(int(child))
