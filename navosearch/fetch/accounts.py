"""Name what a run is asked to get, and what it tells of a dossier when it is done."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Literal, Protocol

from navosearch.errors import NavosearchError

Chamber = Literal["I", "II"]
Chambers = Literal["tk", "ek", "both"]

CHAMBERS: Mapping[Chambers, tuple[Chamber, ...]] = {"tk": ("II",), "ek": ("I",), "both": ("II", "I")}


class Progress(Protocol):
    """Tells of a run as it goes on."""

    def __call__(self, dossier: str, step: Literal["list", "get"], done: int, total: int, /) -> None:
        """Tell how many papers of a dossier are listed, or letters of it had, of how many."""


@dataclass(frozen=True, slots=True)
class Wanted:
    """A dossier whose letters are wanted: from and until an ISO date (empty: all), in these chambers."""

    dossier: str
    since: str = ""
    until: str = ""
    chambers: Chambers = "both"


@dataclass(frozen=True, slots=True)
class Failed:
    """A letter that could not be had so far; `reason` is one of the codes that `wording` words.

    `again` is whether it is tried again, `form` the lesser form in which it is here.
    """

    id: str
    url: str
    reason: str
    detail: str = ""
    again: bool = True
    form: str = ""


@dataclass(frozen=True, slots=True)
class Coverage:
    """What of a dossier is here, in one chamber, on the day of its listing.

    `listed` are papers of every kind, and each is one of `letters`, `failed` and `kinds`. Of the letters
    that are here, `pdf_only` are in PDF alone; of those listed, `pending` are not final yet, and `shared`
    stand in another dossier first. `new`, `changed`, `replaced` and `withdrawn` are of the run that tells;
    without one, `withdrawn` is how many are `gone`, ever. `certain` is False when the listing did not add up.
    `since` and `until` are the days that papers were asked for between, `source` the host that was asked.
    """

    dossier: str
    chamber: Chamber
    title: str = ""
    as_of: str = ""
    certain: bool = False
    since: str = ""
    until: str = ""
    source: str = ""
    listed: int = 0
    letters: int = 0
    pdf_only: int = 0
    pending: int = 0
    annexes_missing: int = 0
    shared: int = 0
    new: int = 0
    changed: int = 0
    replaced: int = 0
    withdrawn: int = 0
    kinds: Mapping[str, int] = field(default_factory=dict)
    unlisted: tuple[str, ...] = ()
    failed: tuple[Failed, ...] = ()
    lost: int = 0
    """Of the failed, those that are final: they should be here."""
    before: int = 0
    """Letters that are here from before, and were not asked for last."""
    gone: tuple[str, ...] = ()
    """Ids of papers that are no longer listed."""


@dataclass(frozen=True, slots=True)
class FetchReport:
    """What a run did: `ahead` letters would be asked for by a run that is not dry.

    `ended` is why nothing more was asked before all was done; `unlisted` dossiers whose listing could not be
    had; `outdated` letters that are here as they were, or in a lesser form, though a better one was asked
    for; `left` files that nothing names
    any more and that are not as they were fetched, so that they stay.
    """

    dossiers: tuple[Coverage, ...]
    requests: int = 0
    received: int = 0
    seconds: float = 0.0
    ahead: int = 0
    unlisted: tuple[tuple[str, NavosearchError], ...] = ()
    outdated: tuple[Failed, ...] = ()
    left: tuple[str, ...] = ()
    ended: NavosearchError | None = None

    @property
    def whole(self) -> bool:
        """Whether every letter that is listed is here, or not final yet."""
        return not (self.ended or self.unlisted or any(each.lost for each in self.dossiers))
