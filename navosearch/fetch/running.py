"""Run: list dossiers, get what is new or changed in them, and tell what was done.

A run lists every dossier, then gets what is new or changed; what it has done stands in the folder's state
after every step, so that a run that ends early is gone on with by the next.
"""

from __future__ import annotations

import contextlib
import urllib.parse
from collections import defaultdict
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from ipaddress import ip_address
from pathlib import Path
from typing import Protocol

from navosearch import __version__
from navosearch.errors import ContactMissing, NavosearchError, OptionInvalid, RequestFailed, SourceFailing
from navosearch.fetch import covers, files, had, listed
from navosearch.fetch.accounts import FetchReport, Wanted
from navosearch.fetch.asking import ENDPOINT, HOSTS
from navosearch.fetch.coverage import coverage
from navosearch.fetch.listing import list_annexes, list_papers
from navosearch.fetch.obtaining import obtain
from navosearch.fetch.state import State, reading, writing
from navosearch.web import Answer, Clock, Web

DELAY, LEAST_DELAY = 1.0, 0.6
"""Seconds between the starts of two requests, usually and at least; none at all on this computer."""
LONGEST_CONTACT = 200
CONTACT = "contact"


class Progress(Protocol):
    """Tells of a run as it goes on."""

    def __call__(self, dossier: str, done: int, total: int, /) -> None:
        """Tell how many letters of a dossier are done, of how many; none of none while it is listed."""


@dataclass(frozen=True, slots=True)
class Manners:
    """How the source is asked: where, by whom, how fast. Raises OptionInvalid for what is not allowed."""

    contact: str
    delay: float = DELAY
    endpoint: str = ENDPOINT

    def __post_init__(self) -> None:
        shortest = 0.0 if self.is_local else LEAST_DELAY
        if not self.delay >= shortest:
            raise OptionInvalid("delay", f"{self.delay:g}", "delay", f"{shortest:g}")
        if (
            not self.contact.isascii()
            or not self.contact.isprintable()
            or len(self.contact) > LONGEST_CONTACT
        ):
            raise OptionInvalid("contact", self.contact, "contact", str(LONGEST_CONTACT))
        scheme = urllib.parse.urlsplit(self.endpoint).scheme
        if scheme != "https" and not (scheme == "http" and self.is_local):
            raise OptionInvalid("NAVOSEARCH_SRU", self.endpoint, "endpoint")

    @property
    def is_local(self) -> bool:
        """Whether the endpoint is on this computer."""
        host = urllib.parse.urlsplit(self.endpoint).hostname or ""
        try:
            return ip_address(host).is_loopback
        except ValueError:
            return host == "localhost"

    @property
    def hosts(self) -> tuple[str, ...]:
        """Return the hosts that may be asked: of an endpoint on this computer, that one alone."""
        parts = urllib.parse.urlsplit(self.endpoint)
        own = f"{parts.scheme}://{parts.netloc}"
        return (own,) if self.is_local else tuple(dict.fromkeys((own, *HOSTS)))

    @property
    def agent(self) -> str:
        """Return who asks, as requests tell it."""
        return f"navosearch/{__version__} (letters of the Dutch parliament; contact: {self.contact})"


@dataclass(slots=True)
class _Run:
    """A run that is going on: how it asks, where it keeps, and what it has done so far."""

    web: Web
    state: State
    folder: Path
    endpoint: str
    did: defaultdict[str, set[str]] = field(default_factory=lambda: defaultdict(set))
    unlisted: list[tuple[str, NavosearchError]] = field(default_factory=list)
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
    progress: Progress | None = None,
) -> FetchReport:
    """Get the letters of the dossiers into the folder, and return what was done.

    A `dry` run lists alone, and keeps nothing. Raises FolderBusy, StateInvalid, WriteFailed, or
    SourceRefused when the source does not understand us; trouble with single papers is in the report.
    """
    if not manners.contact:
        raise ContactMissing(str(folder))
    clock = clock or Clock()
    began = clock.seconds()
    web = Web(hosts=manners.hosts, agent=manners.agent, pause=manners.delay, clock=clock, witness=witness)
    ended: NavosearchError | None = None
    with contextlib.nullcontext() if dry else files.held(folder), writing(folder, kept=not dry) as state:
        run = _Run(web, state, folder, manners.endpoint)
        try:
            if not dry:
                _tidy(run, manners)
            for each in wanted:
                _list(run, each, relist=relist, annexes=annexes, progress=progress)
            _obtain_all(run, wanted, annexes=annexes, dry=dry, progress=progress)
            covers.fill(state, folder)
        except SourceFailing as error:
            ended = error
        finally:
            web.close()
        return FetchReport(
            dossiers=coverage(state, [each.dossier for each in wanted], run.did),
            requests=web.requests,
            received=web.received,
            seconds=clock.seconds() - began,
            ahead=run.ahead,
            unlisted=tuple(run.unlisted),
            ended=ended,
        )


def kept_contact(folder: Path) -> str:
    """Return the contact that was told for a folder; empty if none was. Raises StateInvalid."""
    with reading(folder) as state:
        return (state.setting(CONTACT) if state else None) or ""


def _tidy(run: _Run, manners: Manners) -> None:
    """Clear up what a kill left behind, and keep who asks."""
    files.clear_parts(run.folder)
    had.clear_stale(run.state, run.folder)
    if run.state.setting(CONTACT) != manners.contact:
        run.state.keep_setting(CONTACT, manners.contact)


def _list(run: _Run, wanted: Wanted, *, relist: bool, annexes: bool, progress: Progress | None) -> None:
    """List a dossier; where that cannot be done, keep that it is not certain."""
    if progress:
        progress(wanted.dossier, 0, 0)
    try:
        run.did["withdrawn"].update(
            list_papers(run.web, run.state, wanted, endpoint=run.endpoint, relist=relist)
        )
        if annexes:
            for letter, dossier in had.unknown_annexes(run.state, wanted.dossier):
                list_annexes(run.web, run.state, letter, dossier, endpoint=run.endpoint)
    except RequestFailed as error:
        listed.doubt(run.state, wanted.dossier)
        run.unlisted.append((wanted.dossier, error))


def _obtain_all(
    run: _Run, wanted: Sequence[Wanted], *, annexes: bool, dry: bool, progress: Progress | None
) -> None:
    """Get what is due of every dossier, a paper of several dossiers once."""
    today = run.web.clock.now().date().isoformat()
    seen: set[str] = set()
    for each in wanted:
        due = [
            paper
            for paper in had.due(run.state, each.dossier, today=today, annexes=annexes)
            if paper not in seen
        ]
        seen.update(due)
        run.ahead += len(due)
        for done, paper in enumerate(() if dry else due, 1):
            outcome = obtain(run.web, run.state, run.folder, had.read(run.state, paper))
            run.did[outcome].add(paper)
            if progress:
                progress(each.dossier, done, len(due))
