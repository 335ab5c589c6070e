"""What several tests need: the program as a person runs it, and an index of the letters that ship."""

from __future__ import annotations

import os
import shutil
import signal
import tempfile
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from program import Result, forker, ran

import navosearch
from navosearch.index.writing import update
from navosearch.index.writing.entries import entry
from navosearch.library import Library
from navosearch.model import Letter
from navosearch.paths import shipped

# A shell that starts tests in the background lets them ignore Ctrl-C, and so would all that they start.
signal.signal(signal.SIGINT, signal.default_int_handler)

# The tests look for English sentences, whatever the language of whoever runs them.
os.environ["LANGUAGE"] = "en"

# An index is synced to disk at every commit, and tests commit thousands of times: where there is room
# for it in memory, their files are kept there.
MEMORY = "/dev/shm"  # noqa: S108 - pytest and tempfile make folders of their own in it
if Path(MEMORY).is_dir() and shutil.disk_usage(MEMORY).free > 4 << 30:
    tempfile.tempdir = MEMORY

Program = Callable[..., Result]
Make = Callable[..., Library]


@pytest.fixture
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """An empty folder to work in, with an empty home beside it, and no settings from outside."""
    work, user = tmp_path / "work", tmp_path / "home"
    work.mkdir()
    user.mkdir()
    for name in [name for name in os.environ if name.startswith(("NAVOSEARCH", "XDG_", "LC_", "PYTHON"))]:
        monkeypatch.delenv(name)
    for name in ("NO_COLOR", "LANGUAGE", "COLUMNS"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setenv("LANG", "C.UTF-8")
    monkeypatch.setenv("TERM", "xterm-256color")
    monkeypatch.setenv("SHELL", "/bin/bash")
    monkeypatch.setenv("HOME", str(user))
    monkeypatch.chdir(work)
    return work


@pytest.fixture
def program(home: Path) -> Program:
    """Run `navosearch` in the empty folder with these arguments; its exit status is asserted."""

    def run(*arguments: object, status: int = 0) -> Result:
        done = ran(home, *arguments)
        assert done.returncode == status, f"{done.args}: {done.returncode}\n{done.stdout}\n{done.stderr}"
        return done

    return run


@pytest.fixture(scope="session", autouse=True)
def _forker() -> Iterator[None]:
    """End the process that forks for runs of the program, if there was one."""
    yield
    if forker.cache_info().currsize:
        forker().end()


@pytest.fixture(scope="session")
def shipped_index(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """An index of the letters that ship; tests only read it."""
    folder = tmp_path_factory.mktemp("shipped") / "index"
    navosearch.build([shipped("corpus")], folder)
    return folder


@pytest.fixture
def library(tmp_path: Path) -> Iterator[Make]:
    """Make an open library of letters."""
    opened: list[Library] = []

    def make(*letters: Letter) -> Library:
        with update(tmp_path / "index") as writer:
            for each in letters:
                writer.add(entry(each))
            writer.commit()
        opened.append(navosearch.open(tmp_path / "index"))
        return opened[-1]

    yield make
    for each in opened:
        each.close()
