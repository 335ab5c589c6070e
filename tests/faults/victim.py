"""Runs that are to end badly in, how each ended out: a program that forks a process for every run.

The program is imported once, so that a trial costs a fork and not a start. A line of JSON on
standard input is a run, a line on standard output its end.
"""

from __future__ import annotations

import contextlib
import datetime
import json
import os
import signal
import sys
import time
import traceback
from collections.abc import Callable
from pathlib import Path
from typing import Any

from shim import Fault, Shim

import navosearch
from navosearch import building  # noqa: F401 - imported before the forks, as is what it imports
from navosearch.errors import NavosearchError
from navosearch.fetch.accounts import Wanted
from navosearch.fetch.manners import Manners
from navosearch.fetch.running import fetch, kept_contact
from navosearch.formats import FORMATS, reader
from navosearch.web import Clock


def main() -> None:
    """Answer every line until there are no more."""
    assert [*map(reader, FORMATS)]
    for line in sys.stdin:
        print(json.dumps(_run(**json.loads(line))), flush=True)


def _run(*, after: float | None = None, **run: Any) -> dict[str, Any]:
    """Fork, let the child do it, and tell how it ended; it is killed `after` so many seconds."""
    ours, theirs = os.pipe()
    started = time.monotonic()
    child = os.fork()
    if child == 0:
        os.close(ours)
        with os.fdopen(theirs, "w") as stream:
            told = _fetch(**run) if "sru" in run else _build(**run)
            stream.write(json.dumps(told))
        os._exit(0)
    os.close(theirs)
    if after is not None:
        time.sleep(after)
        with contextlib.suppress(ProcessLookupError):
            os.kill(child, signal.SIGKILL)
    with os.fdopen(ours) as stream:
        told = stream.read()
    _, status = os.waitpid(child, 0)
    seconds = time.monotonic() - started
    if os.WIFSIGNALED(status):
        return {"ended": "killed", "seconds": seconds, "signal": os.WTERMSIG(status)}
    return {**json.loads(told), "seconds": seconds}


def _build(*, letters: str, index: str, rebuild: bool, at: int, how: str) -> dict[str, Any]:
    return _tried(Path(index), at, how, lambda: navosearch.build([letters], index, rebuild=rebuild))


def _fetch(*, folder: str, sru: str, day: str, relist: bool, at: int, how: str) -> dict[str, Any]:
    """Get the letters of a dossier into a folder, on a day, and bring an index beside it up to date."""

    class Day(Clock):
        def now(self) -> datetime.datetime:
            return datetime.datetime.fromisoformat(f"{day}T12:00:00+00:00")

    def work() -> None:
        contact = kept_contact(place) or "onderzoeker@example.org"
        fetch([Wanted("28676")], place, Manners(contact, 0, sru), relist=relist, clock=Day())
        navosearch.build([place], place.with_name("index"))

    place = Path(folder)
    return _tried(place, at, how, work)


def _tried(folder: Path, at: int, how: str, work: Callable[[], object]) -> dict[str, Any]:
    """Do the work with a fault under a folder, and tell how it ended."""
    shim = Shim(folder, Fault(at, how))
    shim.install()
    try:
        work()
    except NavosearchError as error:
        return {"ended": "refused", "error": error.code, "points": shim.points}
    except BaseException:
        return {"ended": "crashed", "error": traceback.format_exc(), "points": shim.points}
    return {"ended": "done", "points": shim.points}


if __name__ == "__main__":
    main()
