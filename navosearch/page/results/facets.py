"""Turn the counts of facets into links that narrow a search, and its filters into links that widen it."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from navosearch.model import FacetValue, Meeting
from navosearch.page.frame import Frame
from navosearch.wording import values
from navosearch.wording.language import gettext as _

SHOWN = 8
"""Values of a facet that are shown at once: with three facets open they fill a screen; the rest unfold."""


@dataclass(frozen=True, slots=True)
class Choice:
    """A value, how many hits have it, and the address of those alone; `detail` tells alike labels apart."""

    label: str
    detail: str
    count: int
    url: str


@dataclass(frozen=True, slots=True)
class Facet:
    """Values to choose among, most hits first."""

    title: str
    choices: tuple[Choice, ...]

    @property
    def shown(self) -> tuple[Choice, ...]:
        """The choices that are shown at once."""
        return self.choices[:SHOWN]

    @property
    def folded(self) -> tuple[Choice, ...]:
        """The choices that unfold."""
        return self.choices[SHOWN:]


@dataclass(frozen=True, slots=True)
class Held:
    """A filter that is set, and the address without it."""

    title: str
    label: str
    url: str


def facets(
    counts: Mapping[str, Sequence[FacetValue]], meetings: Mapping[str, Meeting], frame: Frame
) -> tuple[Facet, ...]:
    """Return what there is to choose: of a facet with one value, or one that is set, nothing is."""
    titles_ = {**_titles(), "year": _year(frame)}
    return tuple(
        Facet(titles_[name], tuple(_choice(name, each, meetings, frame) for each in of_facet))
        for name, of_facet in counts.items()
        if len(of_facet) > 1
    )


def _choice(name: str, facet: FacetValue, meetings: Mapping[str, Meeting], frame: Frame) -> Choice:
    value, count = facet.value, facet.count
    if name == "year":
        return Choice(value, "", count, frame.to(since=value, until=value))
    url = frame.to(**{name: value})
    if name == "meeting" and value in meetings:
        meeting = meetings[value]
        when = values.period(meeting.start, meeting.end) if meeting.start else ""
        return Choice(meeting.name, when, count, url)
    return Choice(value, "", count, url)


def held(meetings: Mapping[str, Meeting], frame: Frame) -> tuple[Held, ...]:
    """Return the filters that are set; a year, month or day from which and until which is one."""
    set_ = []
    filters = frame.address.filters
    if filters.get("since") and filters.get("since") == filters.get("until"):
        when = filters.pop("since")
        del filters["until"]
        set_.append(Held(_("Period"), _dated(when), frame.to(since="", until="")))
    for name, value in filters.items():
        label = values.meeting(meetings[value]) if name == "meeting" and value in meetings else value
        set_.append(Held(_titles()[name], label, frame.to(**{name: ""})))
    return tuple(set_)


def _titles() -> dict[str, str]:
    """Return what each filter is called."""
    return {
        "meeting": _("Meeting"),
        "section": _("Section"),
        "kind": _("Kind"),
        "since": _("From"),
        "until": _("Until"),
        "dossier": _("Dossier"),
        "minister": _("Signed by"),
    }


def _year(frame: Frame) -> str:
    """Return what a year is called, so that it tells of which date it is."""
    return (
        _("Year of the letter")
        if frame.address.date_of == "letter"
        else _("Year of the meeting, else the letter")
    )


def _dated(value: str) -> str:
    """Return a date in words, or as it was typed when it is none."""
    return values.date(value) if re.fullmatch(r"\d{4}(?:-(?:0[1-9]|1[0-2])(?:-\d\d)?)?", value) else value
