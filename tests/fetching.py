"""What tests of fetching share: a folder that is fetched into from a replica, and what is in it."""

from __future__ import annotations

import hashlib
from pathlib import Path

from clock import Stopped
from replica import Replica

from navosearch.fetch.accounts import Coverage, FetchReport, Wanted
from navosearch.fetch.manners import Manners
from navosearch.fetch.running import fetch

DOSSIERS = ("28676", "21501-02", "21501-28", "23530", "36867")
CONTACT = "onderzoeker@example.org"


class Folder:
    """A folder of letters, and the runs that get letters into it, each on its own day."""

    def __init__(self, path: Path, replica: Replica) -> None:
        self.path, self.replica = path, replica

    def fetch(self, *dossiers: str, day: str = "2026-11-20", **options: object) -> FetchReport:
        wanted = [Wanted(each) for each in dossiers or DOSSIERS]
        return self.ask(wanted, day=day, **options)

    def ask(self, wanted: list[Wanted], *, day: str = "2026-11-20", **options: object) -> FetchReport:
        manners = Manners(CONTACT, 0, self.replica.sru)
        return fetch(wanted, self.path, manners, clock=Stopped(day), **options)  # type: ignore[arg-type]

    def files(self) -> dict[str, str]:
        """Every letter by its path, with the hash of its bytes."""
        found = (path for path in self.path.rglob("*") if path.is_file() and not _is_ours(path))
        return {
            path.relative_to(self.path).as_posix(): hashlib.sha256(path.read_bytes()).hexdigest()
            for path in found
        }


def _is_ours(path: Path) -> bool:
    return any(part.startswith(".navosearch") for part in path.parts)


def of(report: FetchReport, dossier: str, chamber: str = "II") -> Coverage:
    """The account of a dossier in a chamber."""
    [found] = [each for each in report.dossiers if (each.dossier, each.chamber) == (dossier, chamber)]
    return found


def asked_for(replica: Replica, since: int = 0) -> list[str]:
    """The names of the files that were asked for, in order."""
    paths = [request.target.partition("?")[0] for request in replica.requests[since:]]
    return [path.rpartition("/")[2] for path in paths if path != "/sru"]
