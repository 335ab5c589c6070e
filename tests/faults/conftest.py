"""What the trials share: a tally, an index before and after an update, and processes to kill."""

from __future__ import annotations

import os
import tempfile
from collections.abc import Iterator
from pathlib import Path

import pytest

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


def pytest_terminal_summary(terminalreporter: pytest.TerminalReporter) -> None:
    """Print the table of trials under the results."""
    if TALLY.trials:
        terminalreporter.section("promises")
        for line in TALLY.lines():
            terminalreporter.write_line(line)
