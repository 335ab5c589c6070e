"""What the trials share: a tally, an index before and after an update, and processes to kill."""

from __future__ import annotations

import os
import tempfile
from collections.abc import Iterator
from pathlib import Path

import pytest
from trials import LEVEL, LEVELS

from faults.tally import TALLY, Tally
from faults.world import WORLDS, Victim, World


@pytest.fixture
def tally() -> Tally:
    """What counts the trials of every promise."""
    return TALLY


@pytest.fixture(scope="session")
def victim() -> Iterator[Victim]:
    """A program that builds as it is told, in processes that may die of it."""
    with Victim() as started:
        yield started


@pytest.fixture(scope="session", params=list(WORLDS))
def world(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> World:
    """An index as it was, letters that have changed, and what both answer."""
    return WORLDS[request.param](tmp_path_factory.mktemp(request.param))


@pytest.fixture(scope="session")
def updated(tmp_path_factory: pytest.TempPathFactory) -> World:
    """The plainest of the worlds: an index that is to be brought up to date."""
    return WORLDS["update"](tmp_path_factory.mktemp("updated"))


@pytest.fixture
def memory() -> Iterator[Path]:
    """A folder in memory, where there is one: a thousand trials wait for no disk to sync."""
    place = "/dev/shm"  # noqa: S108 - the folder in it has a name that nobody can foresee
    with tempfile.TemporaryDirectory(dir=place if os.access(place, os.W_OK) else None) as folder:
        yield Path(folder)


def _differences() -> list[str]:
    """Return what docs/promises.md says otherwise; its table is of TRIALS=more, run as root."""
    return TALLY.differences() if LEVELS[LEVEL] == "more" and os.geteuid() == 0 else []


def pytest_terminal_summary(terminalreporter: pytest.TerminalReporter) -> None:
    """Print the table of trials under the results."""
    if TALLY.trials:
        terminalreporter.section("promises")
        for line in (*TALLY.lines(), *_differences()):
            terminalreporter.write_line(line)


def pytest_sessionfinish(session: pytest.Session) -> None:
    """Let the run fail where the table in docs/promises.md has other counts."""
    if session.exitstatus == pytest.ExitCode.OK and _differences():
        session.exitstatus = pytest.ExitCode.TESTS_FAILED
