"""List dossiers, get what is new or changed in them, and tell what was done.

A run lists every dossier, then gets what is new or changed; what it has done stands in the folder's state
after every step, so that a run that ends early is gone on with by the next.
"""

from __future__ import annotations

import contextlib
from collections import defaultdict
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import get_args

from navosearch.errors import ContactMissing, NavosearchError, RequestFailed, SourceFailing
from navosearch.fetch import covers, files, had, listed, loose
from navosearch.fetch.accounts import Failed, FetchReport, Progress, Wanted
from navosearch.fetch.coverage import coverage, failed
from navosearch.fetch.listing import list_annexes, list_papers
from navosearch.fetch.manners import Manners
from navosearch.fetch.obtaining import Outcome, obtain
from navosearch.fetch.state import State, reading, writing
from navosearch.web import Answer, Clock, Web

CONTACT = "contact"
USUAL = "not-there"
OUTCOMES = get_args(Outcome)


@dataclass(slots=True)
class _Run:
    """A run that is going on: what is wanted, how it asks, where it keeps, and what it has done so far."""

    wanted: Sequence[Wanted]
    folder: Path
    manners: Manners
    web: Web
    state: State
    annexes: bool
    relist: bool
    dry: bool
    progress: Progress
    did: defaultdict[str, set[str]] = field(default_factory=lambda: defaultdict(set))
    unlisted: list[tuple[str, NavosearchError]] = field(default_factory=list)
    left: list[str] = field(default_factory=list)
    ahead: int = 0


def fetch(
    wanted: Sequence[Wanted],
    folder: Path,
    manners: Manners,
    *,
    annexes: bool = False,
    relist: bool = False,
    dry: bool = False,
    clock: Clock | None = None,
    witness: Callable[[Answer], None] | None = None,
    progress: Progress = lambda *_: None,
) -> FetchReport:
    """Get the letters of the dossiers into the folder, and return what was done.

    A `dry` run lists alone, and keeps nothing. Raises FolderBusy, StateInvalid, WriteFailed, or
    SourceRefused when the source does not understand us; trouble with single papers is in the report.
    """
    if not manners.contact:
        raise ContactMissing(str(folder))
    web = Web(hosts=manners.hosts, agent=manners.agent, pause=manners.delay, clock=clock, witness=witness)
    began = web.clock.seconds()
    holding = contextlib.nullcontext() if dry else files.held(folder)
    with contextlib.closing(web), holding, writing(folder, kept=not dry) as state:
        run = _Run(wanted, folder, manners, web, state, annexes, relist, dry, progress)
        ended = _all(run)
        return _report(run, ended, web.clock.seconds() - began)


def kept_contact(folder: Path) -> str:
    """Return the contact that was told for a folder; empty if none was. Raises StateInvalid."""
    with reading(folder) as state:
        return (state.setting(CONTACT) if state else None) or ""


def _all(run: _Run) -> NavosearchError | None:
    """Do all that is wanted; return why it ended before, if it did."""
    try:
        if not run.dry:
            _tidy(run)
        for each in run.wanted:
            _list(run, each)
        _obtain_all(run)
        covers.fill(run.state, run.folder)
    except SourceFailing as error:
        return error
    finally:
        if not run.dry:
            run.left += loose.clear(run.state, run.folder)
    return None


def _report(run: _Run, ended: NavosearchError | None, seconds: float) -> FetchReport:
    return FetchReport(
        dossiers=coverage(run.state, [each.dossier for each in run.wanted], run.did),
        requests=run.web.requests,
        received=run.web.received,
        seconds=seconds,
        ahead=run.ahead,
        unlisted=tuple(run.unlisted),
        outdated=tuple(_outdated(run)),
        left=tuple(run.left),
        ended=ended,
    )


def _tidy(run: _Run) -> None:
    """Clear up what a kill left behind, forget what somebody removed, and keep who asks."""
    files.clear_parts(run.folder)
    run.left += loose.clear(run.state, run.folder)
    loose.forget_gone(run.state, run.folder)
    if run.state.setting(CONTACT) != run.manners.contact:
        run.state.keep_setting(CONTACT, run.manners.contact)


def _list(run: _Run, wanted: Wanted) -> None:
    """List a dossier; where that cannot be done, keep that it is not certain."""
    endpoint, progress = run.manners.endpoint, run.progress
    try:
        gone = list_papers(
            run.web, run.state, wanted, endpoint=endpoint, relist=run.relist, progress=progress
        )
        run.did["withdrawn"].update(gone)
        if run.annexes:
            for letter, dossier in had.unknown_annexes(run.state, wanted.dossier):
                list_annexes(run.web, run.state, letter, dossier, endpoint=endpoint)
    except RequestFailed as error:
        listed.doubt(run.state, wanted.dossier)
        run.unlisted.append((wanted.dossier, error))


def _obtain_all(run: _Run) -> None:
    """Get what is due of every dossier, a paper of several dossiers once."""
    today = run.web.clock.now().date().isoformat()
    seen: set[str] = set()
    had.replace_passing(run.state)
    for each in run.wanted:
        due = [
            paper
            for paper in had.due(run.state, each.dossier, today=today, annexes=run.annexes)
            if paper not in seen
        ]
        seen.update(due)
        run.ahead += len(due)
        if run.dry:
            continue
        run.progress(each.dossier, "get", 0, len(due))
        for done, paper in enumerate(due, 1):
            outcome = obtain(run.web, run.state, run.folder, had.read(run.state, paper))
            run.did[outcome].add(paper)
            run.progress(each.dossier, "get", done, len(due))
        had.replace_passing(run.state)
        files.settle(run.folder)


def _outdated(run: _Run) -> Iterator[Failed]:
    """Yield the letters that are here as they were, or in a lesser form than was asked for in this run.

    That a form is not there yet is usual, and counted as such.
    """
    for outcome, papers in sorted(run.did.items()):
        for paper in sorted(papers) if outcome in OUTCOMES else ():
            [row] = run.state.rows("SELECT * FROM papers WHERE id = ?", paper)
            if row["file"] and row["reason"] not in (None, USUAL):
                yield replace(failed(row), form="" if outcome == "failed" else row["form"])
