"""What systems do in different ways is done on each; `make elsewhere` tries what stands in for it."""

from __future__ import annotations

import os
import subprocess
import sys
import threading
from pathlib import Path

import pytest

from navosearch import system

HOLD = """
import sys, time
from pathlib import Path
from navosearch import system
with system.locked(Path(sys.argv[1])):
    print("held", flush=True)
    time.sleep(60)
"""


@pytest.mark.skipif(os.name != "posix", reason="the program that stands in is a script")
@pytest.mark.parametrize(
    ("script", "language"),
    [
        ("echo nl_NL", "nl_NL"),
        ("echo en_NL@currency=EUR", "en_NL"),
        ("echo nl-BE", "nl_BE"),
        ("echo '(null)'", None),
        ("echo nl_NL; exit 1", None),
        (None, None),
    ],
)
def test_the_language_that_macos_is_set_to_is_read(
    script: str | None, language: str | None, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    if script:
        (tmp_path / "defaults").write_text(f"#!/bin/sh\n{script}\n", encoding="utf-8")
        (tmp_path / "defaults").chmod(0o755)
    monkeypatch.setenv("PATH", str(tmp_path))
    assert system.apple_locale() == language


@pytest.mark.parametrize(
    ("number", "language"), [(0x0413, "nl_NL"), (0x0813, "nl_BE"), (0x0409, "en_US"), (1, None)]
)
def test_the_language_that_windows_is_set_to_is_read(number: int, language: str | None) -> None:
    assert system.windows_locale(number) == language


def test_a_lock_is_refused_to_others_until_its_process_is_gone(tmp_path: Path) -> None:
    path = tmp_path / "lock"
    with subprocess.Popen([sys.executable, "-c", HOLD, path], stdout=subprocess.PIPE) as holder:
        assert holder.stdout
        holder.stdout.readline()
        with pytest.raises(BlockingIOError), system.locked(path):
            pass
        holder.kill()
    with system.locked(path), pytest.raises(BlockingIOError), system.locked(path):
        pass


def test_a_file_under_a_second_name_outlives_the_first(tmp_path: Path) -> None:
    (tmp_path / "first").write_bytes(b"text")
    system.link(tmp_path / "first", tmp_path / "second")
    (tmp_path / "first").unlink()
    assert (tmp_path / "second").read_bytes() == b"text"


@pytest.mark.parametrize("size", [1, 3 << 20])
def test_room_that_is_taken_for_a_file_is_taken_on_the_disk(size: int, tmp_path: Path) -> None:
    with (tmp_path / "file").open("wb") as stream:
        system.reserve(stream, size)
    status = (tmp_path / "file").stat()
    assert status.st_size == size
    assert status.st_blocks * 512 >= size


def spin() -> None:
    while True:
        sum(range(100))


def given_up() -> bool:
    """Whether what takes too much time is given up, and what does not is left alone."""
    for _ in range(100):
        with system.deadline(0.2):
            sum(range(100))
    try:
        with system.deadline(0.2):
            spin()
    except system.OutOfTime:
        return True


def test_what_takes_too_much_time_is_given_up() -> None:
    assert given_up()


def test_what_takes_too_much_time_in_another_thread_is_given_up() -> None:
    told: list[bool] = []
    thread = threading.Thread(target=lambda: told.append(given_up()))
    thread.start()
    thread.join(timeout=60)
    assert told == [True]


CHILD = """
import os, sys, threading
from navosearch import system
system.limit(seconds={}, memory=300_000_000)
data = sys.stdin.buffer.read()
try:
    {}
except MemoryError:
    os.abort()
"""


@pytest.mark.parametrize(
    ("does", "fate", "output"),
    [
        ("sys.stdout.buffer.write(data.upper())", "well", b"X" * 200_000),
        ("sys.exit(3)", "died", b""),
        ("os._exit(1)", "died", b""),
        ("while True: pass", "timeout", b""),
        ("held = [bytearray(b'x' * 1_000_000) for _ in range(600)]; threading.Event().wait()", "memory", b""),
    ],
)
def test_a_process_over_its_limits_is_ended_and_told_apart(does: str, fate: str, output: bytes) -> None:
    seconds = 1 if fate == "timeout" else 60
    command = [sys.executable, "-c", CHILD.format(seconds, does)]
    ended = system.run(command, b"x" * 200_000, seconds=seconds, memory=300_000_000)
    assert (ended.fate, ended.output) == (fate, output)
